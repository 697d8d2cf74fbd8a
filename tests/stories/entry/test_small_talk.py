"""Words that report nothing are answered in one line; nothing becomes a report without an offence or a category."""

import pytest

from bot.search import client
from sandbox import Person
from tests.stories.at_the_desk import NUMBER, filed, hired, opens
from tests.stories.conftest import Story

ASKING = ("怎么还没处理", "多久", "how long will it take", "有结果了吗？")


async def test_thanks_after_filing_begin_nothing(story: Story, wei: Person) -> None:
    await filed(story, wei)
    for words in ("谢谢", "👍", "ok", "好的，谢谢！", "thanks"):
        await wei.says(words)
        assert "不客气" in wei.last, words
    await wei.says("你好")
    assert "您好" in wei.last
    await wei.says("/start")
    assert "没写完" not in wei.last
    await story.passes(days=8)
    assert "没写完" not in "\n".join(wei.screen)


@pytest.mark.parametrize("words", ASKING)
async def test_who_asks_how_far_it_is_sees_the_open_case(story: Story, wei: Person, words: str) -> None:
    number = await filed(story, wei)
    await wei.says(words)
    assert f"{number} · 谩骂 · 待初审，初审最迟" in wei.last
    await wei.taps("进度")
    assert "●○○○○" in wei.last


async def test_several_open_cases_are_all_shown(story: Story, wei: Person) -> None:
    numbers = [await filed(story, wei), await filed(story, wei, about="@another", words="他在私信里骂人骂了一天")]
    await wei.says("到底什么时候处理？")
    assert all(number in wei.last for number in numbers)
    await wei.taps(f"🔎 {numbers[0]}")
    assert numbers[0] in wei.last


async def test_who_wants_a_person_is_led_to_the_handler(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    await wei.says("人工客服")
    await wei.taps("联系经办人")
    await wei.says("请问还缺什么吗，我可以再发")
    opens(story, mod, number)
    assert "请问还缺什么吗" in "\n".join(mod.screen)


@pytest.mark.parametrize("words", ["取消", "算了，不举报了", "never mind, cancel"])
async def test_who_wants_to_stop_writing_is_asked_and_writes_no_description(
    story: Story, wei: Person, words: str
) -> None:
    await wei.starts(story.reporter_bot)
    await wei.says("/report")
    await wei.taps("同意并继续")
    await wei.taps("谩骂")
    await wei.says("@rude_one")
    await wei.says(words)
    assert wei.buttons[:2] == ["继续", "放弃"]
    await wei.taps("继续")
    assert "发生了什么" in wei.last
    await wei.says(words)
    await wei.taps("放弃")
    assert "已清空" in wei.last


async def test_a_wish_to_report_somebody_asks_what_and_is_no_description(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    await wei.says("我想举报一个人")
    await wei.taps("同意并继续")
    assert "您要举报什么？" in wei.last
    await wei.says("投诉")
    assert "您要举报什么？" in wei.last
    assert "已经记在经过里" not in "\n".join(wei.screen)


async def test_without_a_case_nobody_is_left_without_a_way(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    await wei.says("怎么还没处理")
    assert "没有在办的案件" in wei.last
    await wei.says("人工")
    assert "每份举报都由工作人员处理" in wei.last
    await wei.says("我要举报")
    assert "同意并继续" in wei.buttons


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("他要我一万块，不然让我身败名裂", "同意并继续"),  # words alone are not sure of it
        ("孩子今天过生日，我们去吃火锅", "写成举报"),  # words alone take it for a rumour
    ],
)
async def test_what_words_mean_decides_whether_they_report_something(
    story: Story, wei: Person, monkeypatch: pytest.MonkeyPatch, words: str, answer: str
) -> None:
    monkeypatch.setattr(client, "ANSWER_SECONDS", 60.0)
    await wei.starts(story.reporter_bot)
    await wei.says(words)
    assert answer in " ".join(wei.buttons)


@pytest.mark.parametrize(
    ("code", "lang", "answer", "report"),
    [
        ("zh-hans", "我再想想明天再说", "先给您留着", "写成举报"),
        ("zh-hant", "我再想想明天再說", "先替您留著", "寫成檢舉"),
        ("en", "the weather is sunny", "kept for you", "Make it a report"),
    ],
)
async def test_words_that_name_nothing_are_held_until_it_is_said_what_for(
    story: Story, code: str, lang: str, answer: str, report: str
) -> None:
    someone = await story.person("某人", language_code=code)
    await someone.starts(story.reporter_bot)
    await someone.says(lang)
    assert answer in someone.last
    assert lang in someone.last
    await someone.taps(report)
    await someone.taps({"zh-hans": "同意并继续", "zh-hant": "同意並繼續", "en": "Agree and continue"}[code])
    await someone.taps({"zh-hans": "谩骂", "zh-hant": "謾罵", "en": "Abuse"}[code])
    await someone.says("@rude_one")
    await someone.taps({"zh-hans": "好了", "zh-hant": "好了", "en": "Done"}[code])
    assert lang in someone.last


async def test_what_is_held_goes_with_the_report_that_follows(
    story: Story, wei: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "ANSWER_SECONDS", 60.0)
    await wei.starts(story.reporter_bot)
    await wei.says("/etc/passwd")
    await wei.says("就是那个张三")
    await wei.sends_photo("他昨天在群里骂了我整整一天")
    await wei.taps("同意并继续")
    await wei.taps("谩骂")
    await wei.says("@zhang_san")
    await wei.taps("好了")
    assert "/etc/passwd" in wei.last
    assert "就是那个张三" in wei.last
    assert "证据 1 件" in wei.last


async def test_thanks_while_a_report_has_no_category_are_no_part_of_it(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    await wei.taps("我要举报")
    await wei.taps("同意并继续")
    await wei.says("你好，请问在吗")
    assert "您好" in wei.last
    await wei.taps("继续")
    await wei.taps("谩骂")
    await wei.says("@rude_one")
    await wei.says("他昨天在群里骂了我整整一天")
    await wei.taps("好了")
    assert "请问在吗" not in wei.last


async def test_a_sentence_that_names_an_offence_begins_the_report(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    await wei.says("谢谢，他又在评论区骂我是废物")
    await wei.taps("同意并继续")
    assert "是不是这几类" in wei.last


async def test_small_talk_is_no_answer_to_a_question(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    await mod.taps("要求补充")
    await mod.says("请补充截图")
    await mod.taps("发出")
    await wei.says("多久能处理好？")
    assert "等您补充" in wei.last
    assert NUMBER.search(wei.last)


@pytest.mark.parametrize(
    ("lang", "words", "help", "report"),
    [
        ("zh-hans", "他们天天骂我，我不想活了", "12356", "写成举报"),
        ("zh-hant", "我想死", "1925", "寫成檢舉"),
        ("en", "I want to die", "crisis line", "Make it a report"),
    ],
)
async def test_who_speaks_of_killing_themselves_reads_where_help_is(
    story: Story, lang: str, words: str, help: str, report: str
) -> None:
    mei = await story.person("美", language_code=lang)
    await mei.starts(story.reporter_bot)
    await mei.says(words)
    assert help in mei.last
    assert words in mei.last
    await mei.taps(report)
    assert story.rows("SELECT count(*) FROM draft") == [(1,)]


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("我可以匿名吗", "保护与支持"),
        ("要什么证据", "怎样算好证据"),
        ("is this anonymous?", "Protection and support"),
        ("要準備什麼證據", "怎樣算好證據"),
    ],
)
async def test_a_question_about_the_service_leads_to_the_page_that_answers_it(
    story: Story, words: str, page: str
) -> None:
    lang = "en" if words.isascii() else "zh-hant" if "麼" in words else "zh-hans"
    asks = await story.person("Ann", language_code=lang)
    await asks.says("/start")
    await asks.says(words)
    assert words in asks.last
    assert "不客气" not in asks.last
    await asks.taps(page)
    assert page in asks.last


@pytest.mark.parametrize("words", ["今天天气不错", "他又来了", "好友的号"])
async def test_what_no_page_is_about_leads_to_none(story: Story, wei: Person, words: str) -> None:
    await wei.says(words)
    assert words in wei.last
    assert "也许在下面" not in wei.last
    assert "不客气" not in wei.last


async def test_who_asks_for_another_language_chooses_one(story: Story, wei: Person) -> None:
    await wei.says("能换成英文吗")
    await wei.taps("语言")
    await wei.taps("English")
    await wei.says("说中文")
    await wei.taps("Language")
    assert "繁體中文" in "".join(wei.buttons)
