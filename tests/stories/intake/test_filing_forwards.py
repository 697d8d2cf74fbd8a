"""Filing by forwarding and by links (rows A9, A11): what the messages tell is filled in."""

from base64 import urlsafe_b64encode

from sandbox import Person
from tests.stories.at_the_desk import filed
from tests.stories.conftest import Story


async def _agreed(story: Story, someone: Person) -> None:
    await someone.starts(story.reporter_bot)
    await someone.taps("我要举报")
    await someone.taps("同意并继续")
    await someone.says("/cancel")


async def test_a_channel_post_is_filed_in_a_forward_and_two_taps(story: Story, wei: Person) -> None:
    await _agreed(story, wei)
    loud = await story.person("吵")
    channel = story.sandbox.add_channel("骂人频道", username="shouters", admins=[loud.user], members=[wei.user])
    [post] = await loud.says("你们都是废物", to=channel)
    wei.goes_to(story.reporter_bot)
    await wei.forwards(post, story.reporter_bot)
    await wei.taps("谩骂")
    assert f"对象 https://t.me/shouters/{post.id}" in wei.last
    assert "平台 Telegram" in wei.last
    assert "发布时间 周一 14:00" in wei.last
    assert "你们都是废物" in wei.last
    await wei.taps("提交")
    assert "已受理" in wei.last


async def test_a_persons_message_tells_who_wrote_it(story: Story, wei: Person) -> None:
    await _agreed(story, wei)
    rude = await story.person("阿吵", username="rude")
    group = story.sandbox.add_group("群", members=[rude.user, wei.user])
    [message] = await rude.says("滚", to=group)
    await wei.forwards(message, story.reporter_bot)
    await wei.taps("谩骂")
    assert "对象 @rude" in wei.last


async def test_a_hidden_author_asks_one_question(story: Story, wei: Person) -> None:
    await _agreed(story, wei)
    rude = await story.person("阿吵", hides_forwards=True)
    group = story.sandbox.add_group("群", members=[rude.user, wei.user])
    [message] = await rude.says("滚", to=group)
    await wei.forwards(message, story.reporter_bot)
    await wei.taps("谩骂")
    assert "隐藏了账号，只知道叫「阿吵」" in wei.last
    await wei.says("@rude_one")
    assert "请核对" in wei.last
    assert "对象 @rude_one" in wei.last


async def test_several_messages_and_an_album_start_one_report(story: Story, wei: Person) -> None:
    await _agreed(story, wei)
    rude = await story.person("阿吵", username="rude")
    group = story.sandbox.add_group("群", members=[rude.user, wei.user])
    messages = [*await rude.says("第一句", to=group), *await rude.says("第二句")]
    album = await rude.sends_album(("photo", "photo", "photo"))
    await wei.forwards([*messages, *album], story.reporter_bot)
    await wei.taps("谩骂")
    assert "第一句" in wei.last
    assert "第二句" in wei.last
    assert "证据 5 件" in wei.last
    await wei.taps("改证据")
    assert "1 📷 相册 3 件" in wei.last
    assert sum("取消" in message for message in wei.screen) == 1


async def test_a_forward_before_consent_starts_the_report_after_it(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    rude = await story.person("阿吵", username="rude")
    group = story.sandbox.add_group("群", members=[rude.user, wei.user])
    await wei.forwards(await rude.says("滚", to=group), story.reporter_bot)
    await wei.taps("同意并继续")
    await wei.taps("谩骂")
    assert "对象 @rude" in wei.last


async def test_an_album_before_consent_moves_the_notice_once_and_is_one_entry(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot)
    sent = len(story.calls("sendMessage"))
    await wei.sends_album(("photo", "photo", "photo"))
    assert len(story.calls("sendMessage")) == sent + 1
    await wei.taps("同意并继续")
    await wei.taps("谩骂")
    await wei.says("@rude")
    await wei.says("看图")
    assert "1 📷 相册 3 件" in wei.last


async def test_a_link_opens_at_a_leaf_and_saves_a_tap(story: Story, wei: Person) -> None:
    await wei.starts(story.reporter_bot, "leaf_abuse")
    await wei.taps("同意并继续")
    assert "谁，或哪条内容" in wei.last
    assert "谩骂" in wei.last


async def test_a_link_opens_with_its_subject_filled(story: Story, wei: Person) -> None:
    await _agreed(story, wei)
    subject = urlsafe_b64encode("https://weibo.com/123/\u202eabc".encode()).decode().rstrip("=")
    await wei.starts(story.reporter_bot, f"subj_{subject}")
    await wei.taps("谩骂")
    assert "发生了什么" in wei.last
    await wei.taps("返回")
    assert "现在写的是：https://weibo.com/123/abc" in wei.last, "without the character that turns our words round"


async def test_a_link_opens_only_the_persons_own_case(story: Story, wei: Person) -> None:
    number = await filed(story, wei)
    payload = "case_" + number.replace("-", "")
    await wei.starts(story.reporter_bot, payload)
    assert "待初审" in wei.last
    stranger = await story.person("别人")
    await stranger.starts(story.reporter_bot, payload)
    assert "没有找到您可以查看的案件" in stranger.last


async def test_a_link_that_leads_nowhere_shows_the_start(story: Story, wei: Person) -> None:
    for payload in ("nonsense", "subj_-", "leaf_", "case_x"):
        await wei.starts(story.reporter_bot, payload)
        assert wei.buttons
