"""The queue (row C12): counts, pages, own and late cases, search; cases are listed only where they may be seen."""

from sandbox import Person
from tests.stories.at_the_desk import card, decided, filed, hired, investigates, opens, proposes_a_ban
from tests.stories.conftest import Story


async def test_the_queue_counts_what_waits_and_leads_to_each_case(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    first, second = await filed(story, wei), await filed(story, wei, about="@another")
    opens(story, mod, first)
    await mod.taps("立案")
    await mod.taps("开始调查")

    mod.goes_to(story.staff)
    await mod.says("/queue")
    assert mod.screen[-1].splitlines() == [
        "队列 · 未办结 2 件",
        "[🟡 待初审 1] [🟢 待调查 0] [🔵 调查中 1]",
        "[🟠 待补充 0] [🟣 待批准 0] [🟤 待复核 0]",
        "[⚠️ 超时 0] [🙋 我的 1]",
        "[🔎 搜索]",
    ]
    await mod.taps("待初审")
    assert f"🟡 {second.split('-')[2]} · 谩骂" in mod.screen[-1]
    await mod.taps("我的")
    assert f"🔵 {first.split('-')[2]} · 谩骂" in mod.screen[-1]
    await mod.taps(first.split("-")[2])
    assert "话题" in (mod.alert or "")
    opens(story, mod, first)
    assert first in mod.screen[-2]  # the card has come down to the end of its topic


async def test_what_waits_for_approval_and_for_review_is_in_a_list(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    first = await decided(story, chief, mod, wei)
    wei.goes_to(story.reporter_bot)
    await wei.taps("申诉")
    await wei.taps("处理结果不对")
    await wei.says("只删了一条，还有两条在。")
    await wei.taps("提交申诉")
    second = await filed(story, wei, about="@another", words="他昨天在评论里骂人")
    opens(story, mod, second)
    await investigates(mod)
    await proposes_a_ban(mod)

    mod.goes_to(story.staff)
    await mod.says("/queue")
    assert "未办结 2 件" in mod.screen[-1]
    await mod.taps("待批准 1")
    assert f"🟣 {second.split('-')[2]} · 谩骂" in mod.screen[-1]
    await mod.taps("待复核 1")
    assert f"🟤 {first.split('-')[2]} · 谩骂" in mod.screen[-1]


async def test_five_cases_a_page_and_the_earliest_deadline_first(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    numbers = []
    for n in range(6):
        numbers.append((await filed(story, wei, about=f"@somebody{n}")).split("-")[2])
        await story.passes(minutes=10)
    mod.goes_to(story.staff)
    await mod.says("/queue")
    await mod.taps("待初审")
    listed = [label.split(" ")[1] for label in mod.buttons[:5]]
    assert listed == numbers[:5]
    await mod.taps("下一页")
    assert numbers[5] in mod.buttons[0]
    assert "第 2/2 页" in mod.screen[-1]
    await mod.taps("上一页")
    assert numbers[0] in mod.buttons[0]


async def test_a_late_case_is_counted_as_late(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    await story.passes(hours=24, minutes=10)
    mod.goes_to(story.staff)
    await mod.says("/queue")
    await mod.taps("超时 1")
    assert f"⚠️ {number.split('-')[2]} · 谩骂 · 已过 10 分钟" in mod.screen[-1]


async def test_a_number_finds_its_case_by_search_or_typed_bare(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei)
    mod.goes_to(story.desk_bot)
    await mod.says("/queue")
    await mod.taps("搜索")
    await mod.says("LA-00000-00000-1")
    assert "校验" in mod.last
    await mod.says(number.lower().replace("-", ""))
    assert any(number in message for message in mod.screen[-3:])
    await mod.says(number)
    assert number in mod.screen[-1]
    await mod.taps("立案")
    assert "🟢 已立案" in mod.screen[-1]


async def test_in_private_a_member_sees_only_what_they_may_press(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "值班主编")
    number = await filed(story, wei)
    opens(story, chief, number)
    await chief.taps("立案")
    await chief.taps("开始调查")
    assert "[作出决定]" in card(chief)
    mod.goes_to(story.desk_bot)
    await mod.says(number)
    assert "作出决定" not in mod.screen[-1]  # no news: not the duty editor's to decide
