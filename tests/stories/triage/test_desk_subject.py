"""Who is reported: two keys, corrected at the desk; a wave decided at once; one post is one violation."""

from bot.commands import database
from sandbox import Person
from tests.stories.at_the_desk import card, decides, filed, hired, investigates, opens, refused
from tests.stories.conftest import Story

POST = "https://weibo.com/1740329954/z0JH2lOMb"


async def corrects(mod: Person, subject: str, account: str = "", platform: str = "") -> None:
    await mod.taps("更多")
    await mod.taps("改对象")
    await (mod.says(subject) if subject else mod.taps("跳过"))
    await (mod.says(account) if account else mod.taps("跳过"))
    await mod.taps(platform or "跳过")


async def test_staff_name_who_is_reported_and_earlier_violations_follow(
    story: Story, chief: Person, mod: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    wei, lin = await story.person("小伟"), await story.person("小林")
    first = await filed(story, wei, about="https://weibo.com/u/1740329954")
    opens(story, mod, first)
    await investigates(mod)
    await decides(mod)
    second = await filed(story, lin, about="不知道")
    opens(story, mod, second)
    assert "此前违规" not in card(mod)
    await corrects(mod, "", "那个人", "微博")
    assert ("correct", "refusal-no-account") in refused(story)
    await mod.taps("返回")
    await mod.says("https://weibo.com/u/1740329954")
    await mod.taps("跳过")
    assert "更正了被举报的对象" in "\n".join(mod.screen)
    assert "此前违规 1 次" in card(mod)
    assert "账号 https://weibo.com/u/1740329954" in card(mod)


async def test_cases_that_were_filed_when_fewer_links_were_known_are_read_anew(
    story: Story, chief: Person, mod: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    wei, lin = await story.person("小伟"), await story.person("小林")
    opens(story, mod, await filed(story, wei, about=POST))
    await investigates(mod)
    await decides(mod)
    await filed(story, wei, about="https://t.me/c/1234567/45")
    await story.stops()
    for table in ("cases", "violation"):
        story.rewrites(table, f"UPDATE {table} SET subject = randomblob(16), account = NULL")
    assert database.reread(story.settings, story.clock) == 1, "what was seen in groups then may be gone"
    assert database.reread(story.settings, story.clock) == 0
    assert [it for it in database.verify(story.settings, story.clock, None) if it.startswith("✗")] == []
    await story.starts()
    opens(story, mod, await filed(story, lin, about=POST.replace("OMb", "OMc")))
    assert "此前违规 1 次" in card(mod)


async def test_one_post_reported_by_three_people_is_one_violation(story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")
    rules = []
    for name in ("小伟", "小林", "小陈"):
        opens(story, mod, await filed(story, await story.person(name), about=POST))
        await investigates(mod)
        rules.append("规则 E3" in card(mod))
        await decides(mod)
    assert rules == [False, False, False]


async def test_two_posts_of_one_account_are_two(story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, await story.person("小伟"), about=POST))
    await investigates(mod)
    await decides(mod)
    other = POST.replace("OMb", "OMc")
    opens(story, mod, await filed(story, await story.person("小林"), about=other))
    assert "此前违规 1 次" in card(mod)


async def test_a_wave_is_ticked_decided_once_and_each_is_told(story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")
    people = [await story.person(name) for name in ("小伟", "小林", "小陈")]
    numbers = [await filed(story, person, about=f"@spam_{at}", words="加群领红包") for at, person in enumerate(people)]
    opens(story, mod, numbers[0])
    await mod.taps("更多")
    await mod.taps("一并处理")
    await mod.taps(numbers[1])
    await mod.taps(numbers[2])
    await mod.taps("并入 2 件")
    assert "2 件并入这个案件" in "\n".join(mod.screen)
    await investigates(mod)
    await decides(mod, "同一批广告。")
    for person, number in zip(people, numbers, strict=True):
        told = [message for message in person.screen if "同一批广告。" in message]
        assert len(told) == 1
        assert number in told[0]


async def test_five_people_who_name_nobody_are_no_collective_complaint(
    story: Story, chief: Person, mod: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    for name in ("小伟", "小林", "小陈", "小赵", "小钱"):
        number = await filed(story, await story.person(name), about="你们的客服")
    opens(story, mod, number)
    assert "集体投诉" not in card(mod)
    assert "相关案件" not in card(mod)


async def test_the_card_says_how_much_one_reporter_has_filed(story: Story, chief: Person, mod: Person) -> None:
    await hired(story, chief, mod, "审核员")
    wei = await story.person("小伟")
    for at in range(3):
        number = await filed(story, wei, about=f"@spam_{at}")
    opens(story, mod, number)
    assert "这位举报人共举报 3 件 · 近 1 天 3 件" in card(mod)


async def test_handles_in_the_description_are_named_as_possible_accounts_and_make_no_mention(
    story: Story, chief: Person, mod: Person, wei: Person
) -> None:
    await hired(story, chief, mod, "审核员")
    opens(
        story,
        mod,
        await filed(story, wei, about="那个骂人的", words="是 @rude_one，不是 @loud.two@，也写信给 a@example.com"),
    )
    assert "描述里提到 @rude_one，可能是被举报的账号" in card(mod)
    assert "example" not in card(mod).split("描述里提到")[1].splitlines()[0]


async def test_a_handle_among_words_is_the_subject(story: Story, chief: Person, mod: Person, wei: Person) -> None:
    await hired(story, chief, mod, "审核员")
    first = await filed(story, wei, about="@rude_one 天天在群里骂人")
    ann = await story.person("安安")
    opens(story, mod, await filed(story, ann, about="@Rude_One"))
    assert "相关案件 1 件" in card(mod)
    assert first
