"""A report as people write it: every step, both ways, and nothing sent on the way is lost."""

import pytest

from dialogs.engine.label_width import fits
from rules.vocabulary import LANGS, Lang
from store.operator_files.catalogue import CATALOGUE_FILE
from tests.dialogs.front import Front, agreed, at_evidence, at_review, photo

PLAIN = "谩骂"  # a leaf without own questions, offered first


def test_the_notice_comes_first_and_is_read_whole_on_request() -> None:
    someone = Front()
    assert "开始前请看告知书" in someone.screen
    assert "告知书全文" in someone.taps_on("全文").screen
    assert "您要举报什么" in someone.taps_on("同意并继续").screen


def test_declining_the_notice_erases_what_came_before_it() -> None:
    someone = Front().says("他骂我").taps_on("不同意")
    assert someone.dropped
    assert not someone.draft.held


def test_what_came_before_consent_is_held_as_it_came_and_taken_in_afterwards() -> None:
    someone = Front().forwards("滚", file=photo())
    assert someone.pieces == ()
    assert "60 分钟" in someone.screen
    someone.taps_on("同意并继续").taps_on(PLAIN)
    assert "请核对" in someone.screen
    assert "https://t.me/shouters/17" in someone.screen
    assert len(someone.pieces) == 1


def test_a_new_version_of_the_notice_asks_again_and_the_draft_goes_on_after_it() -> None:
    someone = agreed().taps_on(PLAIN).says("@shouter")
    someone.consented = False
    assert "告知书" in someone.says("他昨天在群里一直骂人").screen
    assert "4/5" in someone.taps_on("同意并继续").screen


def test_each_step_leads_to_the_next_and_the_last_one_files() -> None:
    someone = agreed()
    for screen, act in (
        ("1/5", lambda: someone.taps_on(PLAIN)),
        ("2/5", lambda: someone.says("@shouter")),
        ("3/5", lambda: someone.says("他昨天在群里一直骂人")),
        ("4/5", lambda: someone.sends(photo()).taps_on("✅ 好了")),
        ("5/5", lambda: someone.taps_on("📨 提交")),
    ):
        assert screen in someone.screen
        act()
    assert someone.filed


def test_the_tree_leads_to_every_leaf_in_three_levels() -> None:
    leaves = CATALOGUE_FILE.shipped
    for leaf in leaves.categories.values():
        someone = agreed()
        for branch in leaf.path:
            someone.taps_on(f"{leaves.branches[branch].label('zh-Hans')} ›")
        assert leaf.label("zh-Hans") in someone.labels
        assert len(leaf.path) <= 2


def test_up_leads_back_through_the_tree() -> None:
    someone = agreed().taps_on("用户发布内容 ›").taps_on("不友善 ›").taps_on("‹ 上一级")
    assert "不友善 ›" in someone.labels


def test_a_sentence_at_the_category_finds_it_and_stays_as_the_description() -> None:
    someone = agreed(found=("abuse", "contempt", "mock")).says("群里有个人天天骂我家人")
    assert "是不是这几类" in someone.screen
    assert "用户发布内容 · 谩骂" in someone.labels
    someone.taps_on("用户发布内容 · 谩骂").says("@shouter")
    assert "4/5" in someone.screen, "the description is there already"
    assert "群里有个人天天骂我家人" in someone.taps_on("✅ 好了").screen


@pytest.mark.parametrize("lang", LANGS)
def test_a_category_that_was_found_stands_behind_its_class_where_a_telephone_shows_both(lang: Lang) -> None:
    categories = CATALOGUE_FILE.shipped.categories
    labels: list[str] = []
    for at in range(0, len(categories), 3):
        someone = Front(lang, consented=True, found=tuple(categories)[at : at + 3])
        labels += someone.says("骂人骂得很难听的").labels[:-2]
    assert [it for it in labels if not fits([it])] == []
    assert sum(" · " in it for it in labels) > len(labels) / 2


def test_none_of_these_leads_back_to_the_tree() -> None:
    assert "谩骂" in agreed(found=("mock",)).says("骂人骂得很难听的").taps_on("都不是").labels


def test_a_sentence_that_finds_nothing_is_kept_all_the_same() -> None:
    someone = agreed().says("有一件事想跟你们说一下")
    assert "没找到" in someone.screen
    assert someone.draft.description == "有一件事想跟你们说一下"


def test_a_word_at_the_category_is_looked_for_and_the_description_still_asked() -> None:
    someone = agreed(found=("abuse",)).says("骂人").taps_on("用户发布内容 · 谩骂").says("@shouter")
    assert "3/5" in someone.screen


def test_a_photo_first_is_fine() -> None:
    someone = agreed().sends(photo())
    assert "1/5" in someone.screen
    assert "收下了" in someone.screen
    assert len(someone.pieces) == 1


def test_words_that_answer_nothing_are_kept_in_the_description() -> None:
    someone = agreed().taps_on(PLAIN).sends(photo(), caption="看他说的话")
    assert "2/5" in someone.screen
    assert someone.draft.description == "看他说的话"


def test_a_story_told_where_a_name_was_asked_is_kept_as_description() -> None:
    someone = agreed().taps_on(PLAIN).says("事情是这样的，" * 60)
    assert "2/5" in someone.screen
    assert someone.draft.description


def test_what_is_unclear_may_be_skipped() -> None:
    assert "3/5" in agreed().taps_on(PLAIN).taps_on("说不清，跳过").screen


def test_back_shows_what_was_given_and_keep_goes_on() -> None:
    someone = at_evidence().taps_on("‹ 返回").taps_on("‹ 返回")
    assert "现在写的是：@shouter" in someone.screen
    assert "4/5" in someone.taps_on("保留，继续 ›").screen


def test_the_platform_and_the_day_are_taps_that_cost_no_step() -> None:
    someone = agreed().taps_on(PLAIN).says("@shouter").taps_on("微博").taps_on("昨天发布")
    assert "3/5" in someone.screen
    assert "✓ 微博" in someone.labels
    someone.says("他一直骂人").taps_on("✅ 好了")
    assert "平台 微博" in someone.screen
    assert "发布时间 2026-11-22" in someone.screen


def test_an_earlier_day_is_written() -> None:
    someone = agreed().taps_on(PLAIN).says("@shouter").taps_on("更早…").says("大概是3月5日")
    assert someone.draft.published == "2026-03-05"
    assert "3/5" in someone.screen


def test_the_subject_screen_asks_one_thing_also_where_the_story_was_told_first() -> None:
    someone = agreed()
    someone.found = ("abuse",)
    someone.says("他在群里一直骂人，骂得很难听").taps_on("用户发布内容 · 谩骂")
    assert "谁，或哪条内容？ （3/5）" in someone.screen.replace("<b>", "").replace("</b>", "")
    assert "哪个平台" not in someone.screen
    someone.says("@shouter").taps_on("✅ 好了").taps_on("改时间").says("上禮拜三")
    assert someone.draft.published == "2026-11-18"


def test_only_what_is_missing_is_asked() -> None:
    someone = agreed().taps_on(PLAIN).says("@shouter")
    assert "在哪个平台、哪天发布的？" in someone.screen
    assert "哪天发布的？" in someone.taps_on("微博").screen
    assert "在哪个平台" not in someone.screen
    assert "知道就点一下" not in someone.taps_on("昨天发布").screen
    assert "哪天发布的？" in agreed().taps_on(PLAIN).says("https://weibo.com/123/abc").screen


@pytest.mark.parametrize(
    ("lang", "offered", "hidden"),
    [("zh-Hans", "微博", "Facebook"), ("zh-Hant", "Threads", "微博"), ("en", "LINE", "Weibo")],
)
def test_the_platforms_are_those_of_the_readers_language(lang: Lang, offered: str, hidden: str) -> None:
    someone = Front(lang=lang, consented=True).opens(leaf="abuse").says("@shouter")
    assert offered in someone.labels
    assert hidden not in someone.labels


def test_a_blocked_account_has_no_platform() -> None:
    someone = agreed().opens(leaf="acct-banned").says("@me")
    assert "知道就点一下" not in someone.screen


def test_a_day_named_in_the_first_sentence_is_read_from_it() -> None:
    someone = agreed()
    someone.found = ("abuse",)
    someone.says("昨天他在群里一直骂人").taps_on("用户发布内容 · 谩骂")
    assert someone.draft.published == "2026-11-22"


def test_a_subject_written_anew_keeps_the_platform_that_was_tapped() -> None:
    someone = agreed().taps_on("谩骂").says("@shoutr").taps_on("微博").says("骂人").taps_on("✅ 好了")
    someone.taps_on("改对象").says("@shouter")
    assert someone.draft.platform == "weibo"
    someone.taps_on("改对象").says("https://www.zhihu.com/people/shouter")
    assert someone.draft.platform == "zhihu"
    someone.taps_on("改对象").says("@shouter")
    assert someone.draft.platform == "", "what a former link told is told no longer"


@pytest.mark.parametrize("subject", ["https://weibo.com/123/abc", "微博 @大嗓门", "@loud_one（微博）"])
def test_words_that_tell_the_platform_are_not_asked_for_it(subject: str) -> None:
    someone = agreed().taps_on(PLAIN).says(subject)
    assert "微博" not in someone.labels
    assert someone.draft.platform == "weibo"


def test_own_questions_come_one_a_screen() -> None:
    someone = agreed().taps_on("冒充他人").says("@fake").says("这个账号用我的名字到处加人")
    assert "被冒充的是谁" in someone.screen
    someone.taps_on("我本人")
    assert "5/6" in someone.screen
    assert "我本人" in someone.taps_on("✅ 好了").screen


@pytest.mark.parametrize(
    ("part", "act", "told"),
    [
        ("改分类", lambda it: it.taps_on("垃圾广告"), "垃圾"),
        ("改对象", lambda it: it.says("@another"), "对象 @another"),
        ("改时间", lambda it: it.says("2026-11-01"), "2026-11-01"),
        ("改经过", lambda it: it.says("换一种说法"), "换一种说法"),
        ("改证据", lambda it: it.sends(photo()).taps_on("✅ 好了"), "证据 1 件"),
    ],
)
def test_each_part_of_the_review_page_can_be_changed_and_leads_back_to_it(part: str, act, told: str) -> None:  # type: ignore[no-untyped-def]
    someone = act(at_review().taps_on(part))
    assert "请核对" in someone.screen
    assert told in someone.screen


def test_another_category_asks_its_own_questions_and_comes_back() -> None:
    someone = at_review().taps_on("改分类").taps_on("冒充他人")
    assert "被冒充的是谁" in someone.screen
    assert "请核对" in someone.taps_on("别人").screen


def test_cancel_is_everywhere() -> None:
    someone = Front().taps_on("同意并继续")
    for act in (
        lambda: someone.taps_on(PLAIN),
        lambda: someone.says("@shouter"),
        lambda: someone.says("他昨天在群里一直骂人"),
        lambda: someone.taps_on("✅ 好了"),
    ):
        assert "✖ 取消" in someone.labels
        act()
    assert someone.taps_on("✖ 取消").dropped


def test_deep_links_lead_in_at_a_leaf_and_a_subject() -> None:
    assert "2/5" in agreed().opens(leaf="abuse").screen
    someone = agreed().opens(subject="https://weibo.com/123/abc").taps_on(PLAIN)
    assert someone.draft.platform == "weibo"
    assert "3/5" in someone.screen


def test_a_deep_link_before_consent_leads_in_after_it() -> None:
    assert "2/5" in Front().opens(leaf="abuse").taps_on("同意并继续").screen
