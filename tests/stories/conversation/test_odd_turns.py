"""Odd turns: a reply with thanks, two numbers, /start while something is held, a report taken back in words."""

import pytest

from sandbox import Person
from tests.stories.at_the_desk import decides, filed, hired, investigates, opens
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story
from tests.stories.conversation.asked import asked, spoken, told


@pytest.fixture(autouse=True)
@beginning
async def staffed(story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")


def _receipt(person: Person, number: str):
    return next(message for message in person.messages() if number in str(message.content))


@pytest.mark.parametrize("words", ["谢谢", "👍", "多谢！", "thank you"])
async def test_thanks_in_reply_to_a_receipt_are_answered(story: Story, wei: Person, words: str) -> None:
    number = await filed(story, wei)
    await wei.says(words, reply_to=_receipt(wei, number))
    assert "不客气" in wei.last
    assert "放到哪里" not in wei.last


async def test_a_question_in_reply_to_a_receipt_shows_the_case(story: Story, wei: Person) -> None:
    number = await filed(story, wei)
    await wei.says("怎么还没处理", reply_to=_receipt(wei, number))
    assert f"{number} · 谩骂 · 待初审" in wei.last
    await wei.says("怎么还没处理，他又开了小号 @loud_two", reply_to=_receipt(wei, number))
    assert wei.buttons[0] == f"加到 {number}"


async def test_thanks_in_reply_to_a_handler_go_to_them(story: Story, mod: Person, wei: Person) -> None:
    number = await filed(story, wei)
    await spoken(story, mod, number, "已经在看了")
    word = next(it for it in wei.messages() if "已经在看了" in str(it.content))
    await wei.says("谢谢", reply_to=word)
    assert "谢谢" in told(story, mod, number)


async def test_status_in_reply_to_a_message_about_a_case_shows_that_case(story: Story, wei: Person) -> None:
    number = await filed(story, wei)
    await filed(story, wei, about="@second")
    await wei.says("/status", reply_to=_receipt(wei, number))
    assert wei.last.startswith(f"{number} · 谩骂")
    await wei.says("/status")
    assert "请发工单号" in wei.last


async def test_each_of_two_numbers_is_offered(story: Story, mod: Person, wei: Person) -> None:
    first = await filed(story, wei)
    second = await filed(story, wei, about="@second")
    other = await story.person("小李")
    theirs = await filed(story, other)
    await wei.says(f"{second} 和 {first} 是同一个人，{theirs} 也是")
    assert wei.buttons[:2] == [f"加到 {second}", f"加到 {first}"]
    assert f"加到 {theirs}" not in wei.buttons
    await wei.taps(f"加到 {first}")
    assert "是同一个人" in told(story, mod, first)
    assert "是同一个人" not in told(story, mod, second)


async def test_start_shows_what_is_held_and_asks_again(story: Story, mod: Person, wei: Person) -> None:
    number = await asked(story, mod, wei)
    await wei.says("截图如下")
    await wei.taps("好了")
    await wei.sends_photo("就是这张")
    await wei.says("/start")
    assert "有 1 件还没说放到哪里" in wei.last
    await story.restarts()
    await wei.taps("放到哪里")
    await wei.taps(f"加到 {number}")
    assert "就是这张" in told(story, mod, number)
    await wei.says("/start")
    assert "还没说放到哪里" not in wei.last


async def test_words_that_were_held_may_go_to_a_case_after_all(story: Story, mod: Person, wei: Person) -> None:
    number = await filed(story, wei)
    await wei.says("就是楼下那个张三")
    assert "先给您留着" in wei.last
    await wei.says("/start")
    await wei.taps("放到哪里")
    await wei.taps(f"加到 {number}")
    assert "就是楼下那个张三" in told(story, mod, number)


@pytest.mark.parametrize(
    ("lang", "words", "answer"),
    [
        ("zh-hans", "我不举报了", "再点「撤回」"),
        ("zh-hans", "删除我的数据", "再点「撤回」"),
        ("zh-hant", "我要撤回檢舉", "再點「撤回」"),
        ("en", "How do I withdraw my report?", "tap “Withdraw”"),
    ],
)
async def test_who_takes_a_report_back_in_words_is_led_to_it(story: Story, lang: str, words: str, answer: str) -> None:
    person = await story.person("Lin", language_code=lang)
    number = await filed(story, person)
    await person.says(words)
    assert answer in person.last
    assert number in person.last
    await person.says("/start")
    assert "没写完" not in person.last
    assert "還沒寫完" not in person.last
    assert "unfinished" not in person.last


async def test_nothing_to_take_back_says_how_to_erase_what_is_written(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    await wei.says("取消举报")
    assert "没有在办的案件" in wei.last
    assert "/cancel" in wei.last


async def test_what_staff_add_to_a_photo_later_is_passed_on(story: Story, mod: Person, wei: Person) -> None:
    number = await filed(story, wei)
    await spoken(story, mod, number, "请看这张")
    await mod.taps("联系举报人")
    photo = await mod.sends_photo()
    await mod.edits(photo, "左上角那个账号")
    assert "经办人更正了前面的话" in wei.last
    assert "左上角那个账号" in wei.last


@pytest.mark.parametrize(
    "words",
    ["您好，截图在置顶那条", "谢谢您，是第三条评论", "答案在此", "都在这里", "不好意思，多久之前的记不清了，大概上周"],
)
async def test_an_answer_that_is_also_polite_is_an_answer(story: Story, mod: Person, wei: Person, words: str) -> None:
    number = await asked(story, mod, wei)
    await wei.says(words)
    assert f"回答 {number} 收下 1 件" in wei.last
    await wei.taps("好了")
    assert words in told(story, mod, number)
    await wei.says("您好，截图还有一张在云盘里")
    assert wei.buttons[0] == f"加到 {number}"


async def test_where_one_case_was_answered_and_another_waits_it_is_asked_which(
    story: Story, mod: Person, wei: Person
) -> None:
    first = await asked(story, mod, wei)
    second = await asked(story, mod, wei, "@second")
    await wei.sends_photo()
    await wei.taps(f"加到 {first}")
    await wei.taps("好了")
    await wei.sends_photo("还有一张")
    assert wei.buttons[:2] == [f"加到 {second}", f"加到 {first}"]
    await wei.taps(f"加到 {first}")
    assert "还有一张" in told(story, mod, first)
    await wei.taps("好了")
    await story.passes(minutes=11)
    await wei.sends_photo("第二件的")
    assert f"回答 {second} 收下 1 件" in wei.last


async def test_an_edit_into_a_number_shows_its_case(story: Story, wei: Person) -> None:
    number = await filed(story, wei)
    [said] = await wei.says("LA-7K3M9-Q2")
    assert "不完整" in wei.last
    await wei.edits(said, number)
    assert wei.last.startswith(f"{number} · 谩骂")


async def test_an_edit_of_what_is_held_replaces_it(story: Story, mod: Person, wei: Person) -> None:
    [said] = await wei.says("就是楼下那个张三")
    assert "先给您留着" in wei.last
    await wei.edits(said, "就是楼上那个李四")
    assert "已经换上" in wei.last
    await wei.taps("另写一份")
    await wei.taps("同意并继续")
    await wei.taps("都不是") if "都不是" in " ".join(wei.buttons) else None
    await wei.taps("谩骂")
    await wei.says("@li_si")
    await wei.taps("好了")
    assert "李四" in wei.last
    assert "张三" not in wei.last


async def test_a_message_of_the_bot_forwarded_back_leads_to_its_case(story: Story, mod: Person, wei: Person) -> None:
    number = await filed(story, wei)
    await wei.forwards(_receipt(wei, number))
    assert f"🔎 {number} · 待初审" in wei.last
    await wei.taps("取消")
    await spoken(story, mod, number, "请发截图")
    await wei.forwards(next(it for it in wei.messages() if "请发截图" in str(it.content)))
    assert "您要举报什么" not in wei.last


async def test_thanks_while_it_is_asked_where_something_belongs_are_not_put_there(
    story: Story, mod: Person, wei: Person
) -> None:
    number = await asked(story, mod, wei)
    await asked(story, mod, wei, "@second")
    await wei.sends_photo("都在这里")
    await wei.says("谢谢")
    assert "不客气" in wei.last
    assert "收到 1 件" in wei.last
    await wei.taps(f"加到 {number}")
    await wei.taps("好了")
    assert "谢谢" not in told(story, mod, number)


async def test_who_does_not_agree_to_a_result_is_led_to_the_appeal(story: Story, mod: Person, wei: Person) -> None:
    number = await filed(story, wei)
    await wei.says("我不服")
    assert "申诉" not in wei.buttons, "there is no result yet"
    await wei.taps("取消")
    opens(story, mod, number)
    await investigates(mod)
    await decides(mod)
    result = wei.last_message
    await spoken(story, mod, number, "处理好了")
    for words in ("我要申诉", "不同意这个结果"):
        await wei.says(words)
        assert f"{number} · 谩骂" in wei.last
        assert "没有参与本案的人复核" in wei.last
    await wei.says("我不服", reply_to=result)
    await wei.taps("申诉")
    await wei.says("他骂的是我全家，只删一条不够")
    assert "我不服" not in told(story, mod, number)


async def test_cancel_drops_what_is_on_the_screen(story: Story, mod: Person, wei: Person) -> None:
    number = await asked(story, mod, wei)
    await wei.sends_voice()
    await wei.says("/report 另外 @bad_two 也骂我")
    await wei.says("/cancel")
    assert "已清空" in wei.last
    await story.passes(minutes=11)
    assert f"{number} 的回答（1 件）已转给经办人" in "\n".join(wei.screen)


async def test_who_has_agreed_to_no_notice_is_told_of_no_new_one(story: Story, wei: Person) -> None:
    theirs = await filed(story, wei)
    other = await story.person("小李")
    await other.starts(story.reporter_bot)
    await other.says(f"请问 {theirs} 怎么样了")
    await other.says("电话 0912-345-678")
    assert "同意之前什么都不会记录" in other.last
    assert "新的一版" not in other.last
