"""Bad input to the reporter bot: each a clear sentence, and nothing entered before it is lost."""

from sandbox import Person
from tests.stories.at_the_desk import filed
from tests.stories.conftest import Story

MEGABYTE = 1024 * 1024


async def _at_evidence(story: Story, someone: Person) -> None:
    await someone.starts(story.reporter_bot)
    for tap in ("我要举报", "同意并继续", "谩骂"):
        await someone.taps(tap)
    await someone.says("@shouter")
    await someone.says("他昨天在群里一直骂人")


async def test_a_video_too_large_is_told_with_its_size(story: Story, wei: Person) -> None:
    await _at_evidence(story, wei)
    await wei.sends_photo()
    await wei.sends_video(size=34 * MEGABYTE)
    assert "这个视频有 34 MB，超过 20 MB，没有收下；前面的 1 件都在" in wei.last
    assert "1 件（最多 20 件）" in wei.last


async def test_a_program_is_not_taken_as_evidence(story: Story, wei: Person) -> None:
    await _at_evidence(story, wei)
    await wei.sends_document("setup.exe", b"MZ")
    assert "「setup.exe」是可能伤到别人电脑的文件类型" in wei.last
    assert "0 件（最多 20 件）" in wei.last


async def test_a_program_under_a_harmless_name_is_found_by_its_bytes_and_told(story: Story, wei: Person) -> None:
    await _at_evidence(story, wei)
    await wei.sends_document("照片.pdf", b"MZ\x90\x00" + bytes(60) + b"PE\x00\x00" + bytes(400))
    assert "没有收下，其他的都在" in wei.last
    await wei.taps("好了")
    assert any("证据 0 件" in message for message in wei.screen)


async def test_refusals_of_files_sent_together_are_kept_on_the_last_screen(story: Story, wei: Person) -> None:
    await _at_evidence(story, wei)
    await wei.sends_video(size=34 * MEGABYTE)
    await wei.sends_document("setup.exe", b"MZ")
    await wei.sends_photo()
    assert "这个视频有 34 MB" in wei.last
    assert "「setup.exe」" in wei.last
    assert "1 件（最多 20 件）" in wei.last
    await wei.taps("删除 1")
    assert "34 MB" not in wei.last


async def test_refusals_among_additions_are_kept_on_the_last_screen(story: Story, wei: Person) -> None:
    await filed(story, wei)
    await wei.taps("补充证据")
    await wei.sends_video(size=34 * MEGABYTE)
    await wei.sends_photo()
    assert "34 MB" in wei.last
    assert "已收下 1 件" in wei.last


async def test_a_twenty_first_item_is_refused_and_twenty_are_kept(story: Story, wei: Person) -> None:
    await _at_evidence(story, wei)
    for _ in range(2):
        await wei.sends_album(["photo"] * 10)
    assert "20 件（最多 20 件）" in wei.last
    await wei.sends_photo()
    assert "证据已满 20 件" in wei.last
    assert "20 件（最多 20 件）" in wei.last


async def test_a_description_that_has_grown_too_long_is_told_and_stays_as_it_was(story: Story, wei: Person) -> None:
    await _at_evidence(story, wei)
    await wei.taps("好了")
    for part in ("很" * 4096, "长" * 4096, "长" * 4096):  # an app sends no more than this at once
        await wei.says(part)
    assert "12,288 字" in wei.last
    assert "之前写的都在" in wei.last
    assert "他昨天在群里一直骂人" in wei.last


async def test_stickers_places_and_contacts_are_refused_kindly_at_any_step(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    await wei.sends_sticker()
    assert "贴纸我收不了" in wei.last
    assert "立案助手" in wei.last
    await _at_evidence(story, wei)
    await wei.sends_location()
    assert "之前填的都在" in wei.last
    assert "证据 （4/5）" in wei.last
    await wei.sends_contact()
    assert "联系人我收不了" in wei.last


async def test_a_command_that_is_none_of_ours_shows_the_start_and_keeps_the_draft(story: Story, wei: Person) -> None:
    await _at_evidence(story, wei)
    await wei.says("/help")
    assert "立案助手" in wei.last
    assert "没写完的举报" in wei.last


async def test_a_press_on_an_older_screen_shows_the_living_one_again(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    await wei.taps("我要举报")
    await wei.taps("同意并继续")
    await wei.taps("谩骂")
    await wei.taps_data(wei.last_message, "d.2.pick.spam-ads")
    assert "这个按钮是之前的" in (wei.alert or "")
    assert "谩骂" in wei.last


async def test_bytes_that_no_button_sends_do_no_harm(story: Story, wei: Person) -> None:
    await _at_evidence(story, wei)
    forged = (
        "d",
        "d.x",
        "d.-1.file",
        "m.",
        "m.speak.tlh",
        "m.cases.99999999",
        "c.sure.1",
        "c.status.1.0",
        f"c.status.{10**18 - 1}.0",
        f"d.{10**40}.send",
        f"d.1.remove.{10**40}",
        f"d.1.unnote.{10**40}",
        "\x00",
        "🙂" * 16,
    )
    for data in forged:
        await wei.taps_data(wei.last_message, data)
    assert not [message for message in wei.screen if "没有办成" in message]
    await wei.says("/report")
    assert "证据 （4/5）" in wei.last


async def test_a_number_mistyped_is_told_apart_and_a_strangers_is_not(story: Story, wei: Person) -> None:
    number = await filed(story, wei)
    wrong = number[:-1] + ("2" if number[-1] != "2" else "3")
    stranger = await story.person("别人")
    await stranger.starts(story.reporter_bot)
    answers = []
    for said in (number, "LA-00000-00000-0", f"/status {number}"):
        await stranger.says(said)
        answers.append(stranger.last)
    assert len(set(answers)) == 1, "another's case and none at all are answered with the very same words"
    assert "没有找到您可以查看的案件" in answers[0]
    await stranger.says(wrong)
    assert "有一位不对" in stranger.last


async def test_a_reporter_who_blocked_the_bot_finds_their_draft_on_return(story: Story, wei: Person) -> None:
    await _at_evidence(story, wei)
    await wei.blocks(story.reporter_bot)
    await story.passes(hours=3)
    await wei.unblocks(story.reporter_bot)
    await wei.says("/start")
    assert "没写完的举报（谩骂" in wei.last
    await wei.taps("继续")
    assert "证据 （4/5）" in wei.last


async def test_a_reporter_who_blocked_the_bot_after_filing_is_not_written_to(story: Story, wei: Person) -> None:
    await filed(story, wei)
    await wei.blocks(story.reporter_bot)
    refused = len(story.calls("sendMessage", ok=False))
    await story.passes(hours=30)  # late by now, which would be told
    assert len(story.calls("sendMessage", ok=False)) == refused
