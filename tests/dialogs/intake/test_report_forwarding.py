"""Forwarding is filing (row A9): what the messages tell is filled in."""

from tests.dialogs.front import agreed, photo


def test_a_forward_fills_subject_time_and_text() -> None:
    someone = agreed().forwards("滚出去，你这个废物").taps_on("谩骂")
    assert "对象 https://t.me/shouters/17" in someone.screen
    assert "发布时间 周一 14:05" in someone.screen
    assert "滚出去，你这个废物" in someone.screen
    assert "平台 Telegram" in someone.screen


def test_several_forwards_start_one_report_with_all_their_words() -> None:
    someone = agreed().forwards("第一句").forwards("第二句").taps_on("谩骂")
    assert "第一句" in someone.screen
    assert "2 ↪️ Shouters" in someone.screen
    assert "：第二句" in someone.screen


def test_an_album_that_is_forwarded_is_one_entry() -> None:
    someone = agreed().forwards("看", file=photo(album="a")).forwards(file=photo(album="a")).taps_on("谩骂")
    someone.taps_on("改证据")
    assert "相册 2 件" in someone.screen


def test_a_hidden_author_asks_one_question() -> None:
    someone = agreed().forwards("滚", hidden=True).taps_on("谩骂")
    assert "隐藏了账号" in someone.screen
    assert "Shouters" in someone.screen
    assert "请核对" in someone.says("@shouter").screen


def test_a_hidden_author_may_stay_hidden() -> None:
    someone = agreed().forwards("滚", hidden=True).taps_on("谩骂").taps_on("说不清，跳过")
    assert "对象 Shouters" in someone.screen


def test_a_message_forwarded_as_the_subject_tells_all_it_knows() -> None:
    someone = agreed().taps_on("谩骂").forwards("滚出去")
    assert "请核对" in someone.screen


def test_forwarded_talk_at_the_evidence_is_a_piece_of_it() -> None:
    someone = agreed().taps_on("谩骂").says("@shouter").says("他一直骂人").forwards("就是这一句")
    assert "1 ↪️ Shouters" in someone.screen
    assert "：就是这一句" in someone.screen
