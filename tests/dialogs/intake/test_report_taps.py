"""The budgets of section A: how few taps and messages a report may cost."""

from tests.dialogs.front import Front, agreed, at_review


def test_a_forward_then_two_taps_where_the_leaf_is_offered_first() -> None:
    someone = agreed().forwards("滚出去，你这个废物")
    someone.taps_on("谩骂").taps_on("📨 提交")
    assert someone.filed
    assert someone.taps == 2


def test_a_forward_then_four_taps_at_most_through_the_tree() -> None:
    someone = agreed().forwards("滚出去，你这个废物")
    someone.taps_on("用户发布内容 ›").taps_on("不友善 ›").taps_on("羞辱").taps_on("📨 提交")
    assert someone.filed
    assert someone.taps == 4


def test_from_nothing_four_taps_and_two_messages_after_the_two_that_open_the_report() -> None:
    """START and 我要举报 are the counter's; the script's are agree, leaf, done, file."""
    someone = Front().taps_on("同意并继续").taps_on("谩骂").says("@shouter").says("他在群里一直骂人")
    someone.taps_on("✅ 好了").taps_on("📨 提交")
    assert someone.filed
    assert (someone.taps, someone.messages) == (4, 2)


def test_through_the_tree_two_more() -> None:
    someone = Front().taps_on("同意并继续").taps_on("用户发布内容 ›").taps_on("不友善 ›").taps_on("羞辱")
    someone.says("@shouter").says("他在群里一直骂人").taps_on("✅ 好了").taps_on("📨 提交")
    assert someone.filed
    assert (someone.taps, someone.messages) == (6, 2)


def test_each_own_question_adds_one_step() -> None:
    someone = Front().taps_on("同意并继续").taps_on("冒充他人").says("@fake").says("这个账号用我的名字到处加人")
    someone.taps_on("我本人").taps_on("✅ 好了").taps_on("📨 提交")
    assert someone.filed
    assert (someone.taps, someone.messages) == (5, 2)


def test_a_deep_link_to_a_leaf_saves_one() -> None:
    someone = Front().opens(leaf="abuse").taps_on("同意并继续").says("@shouter").says("他在群里一直骂人")
    someone.taps_on("✅ 好了").taps_on("📨 提交")
    assert someone.filed
    assert someone.taps == 3


def test_filing_twice_is_one_press() -> None:
    assert at_review().labels.count("📨 提交") == 1
