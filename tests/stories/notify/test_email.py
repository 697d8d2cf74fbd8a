"""Number and result by e-mail and text message too (row B3), against a real mail server on this machine."""

import hashlib
import hmac
import json
import re
import socket
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from aiohttp import web
from aiosmtpd.controller import Controller
from sqlalchemy import create_engine, text

from bot.commands.check import findings
from sandbox import Person
from tests.stories.at_the_desk import filed, hired, opens
from tests.stories.conftest import Stage, Story
from tests.stories.mail.smtp_server import Mailbox, smtp_server, through
from tests.support.machine import free_port

WEI = "wei@example.com"
CODE = re.compile(r"\b\d{6}\b")


@pytest.fixture
def mailbox() -> Iterator[tuple[Mailbox, int]]:
    with smtp_server() as running:
        yield running


@pytest.fixture
async def posted(stage: Stage, mailbox: tuple[Mailbox, int]) -> Story:
    """A stage with a mail server."""
    return await stage(**through(mailbox[1]))


async def cast(story: Story) -> tuple[Person, Person]:
    chief = Person(story.sandbox, story.sandbox.world.users[9001], story.settle)
    mod = Person.join(story.sandbox, "阿明", after=story.settle, language_code="zh-hans", username="aming")
    story.sandbox.add_to_group(story.staff, mod.user, by=chief.user)
    await hired(story, chief, mod, "审核员")
    return await story.person("小伟"), mod


async def leaves(story: Story, wei: Person, address: str = WEI) -> str:
    """A report filed, and an address left that waits for its code; the case's number."""
    number = await filed(story, wei)
    await wei.taps("也通知到邮箱")
    await wei.says(address)
    return number


async def confirms(wei: Person, box: "Mailbox") -> None:
    """The code that came last is typed."""
    await wei.says(CODE.findall(box.texts[-1])[0])


async def test_number_and_result_go_to_the_address(posted: Story, mailbox: tuple[Mailbox, int]) -> None:
    wei, mod = await cast(posted)
    box, _ = mailbox
    number = await leaves(posted, wei)
    await confirms(wei, box)
    assert "w…@example.com 已确认" in wei.last
    opens(posted, mod, number)
    await mod.taps("不予立案")
    await mod.taps("证据不足")
    await mod.taps("发出")
    await wei.taps("同意")
    await wei.taps("同意并结案")
    await posted.passes(days=16)
    assert [(mail["To"], mail["From"]) for mail in box.mails] == [(WEI, "lian@example.org")] * 4
    assert all(number in mail["Subject"] for mail in box.mails[1:])
    _, received, rejected, final = box.texts
    assert "已受理" in received
    assert "现有材料不足以证明" in rejected
    assert "最终" in final
    assert "@lian_bot" in rejected
    assert "<" not in rejected
    assert WEI not in "\n".join(mod.screen)


async def test_a_person_who_leaves_none_gets_no_mail_and_is_not_asked_again(
    posted: Story, mailbox: tuple[Mailbox, int]
) -> None:
    wei, _ = await cast(posted)
    await filed(posted, wei)
    await wei.taps("也通知到邮箱")
    await wei.taps("不用了")
    await wei.says("我就是说说")
    assert mailbox[0].mails == []


async def test_without_a_mail_server_none_is_offered(story: Story, wei: Person) -> None:
    await filed(story, wei)
    assert not any("邮箱" in button for button in wei.buttons)


@pytest.mark.parametrize(
    "wrong", ["wei@example", "没有邮箱", "13800000000", "=?utf-8?b??=@b.cn", "=?utf-8?q?wei?=@b.cn"]
)
async def test_what_is_no_address_is_asked_for_again(posted: Story, mailbox: tuple[Mailbox, int], wrong: str) -> None:
    wei, _ = await cast(posted)
    await leaves(posted, wei, wrong)
    assert "这不像邮箱地址" in wei.last
    await wei.says(WEI)
    assert "已向 w…@example.com 发出" in wei.last
    assert len(mailbox[0].mails) == 1


async def test_the_address_is_sealed_and_goes_when_it_is_taken_back(
    posted: Story, mailbox: tuple[Mailbox, int]
) -> None:
    wei, mod = await cast(posted)
    number = await leaves(posted, wei)
    await confirms(wei, mailbox[0])
    engine = create_engine(posted.settings.database_url)
    with engine.connect() as conn:
        [sealed] = conn.execute(text("SELECT sealed_mail FROM person WHERE sealed_mail IS NOT NULL")).scalars()
    engine.dispose()
    assert WEI.encode() not in bytes(sealed)
    await wei.says(number)
    await wei.taps("改通知方式")
    await wei.taps("删除已留的")
    opens(posted, mod, number)
    await mod.taps("不予立案")
    await mod.taps("证据不足")
    await mod.taps("发出")
    assert len(mailbox[0].mails) == 2


async def test_a_server_that_is_away_is_tried_again_and_nothing_is_lost(stage: Stage) -> None:
    port, box = free_port(), Mailbox()
    story = await stage(**through(port))
    wei, _ = await cast(story)
    await leaves(story, wei)
    await story.passes(minutes=5)
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    await story.passes(minutes=20)
    await confirms(wei, box)
    controller.stop()
    assert len(box.mails) == 2


async def test_busy_is_tried_again_and_a_refused_address_is_listed_for_staff(
    posted: Story, mailbox: tuple[Mailbox, int]
) -> None:
    box, _ = mailbox
    wei, mod = await cast(posted)
    number = await leaves(posted, wei)
    box.answers = ["451 come back later", "550 no such user"]
    await confirms(wei, box)
    await posted.passes(hours=1)
    assert len(box.mails) == 1
    opens(posted, mod, number)
    assert any("有一条通知没有送到举报人" in message and "邮件" in message for message in mod.screen)
    mod.goes_to(posted.staff)
    await mod.says("/undelivered")
    assert number in mod.last
    assert "请对方换一个邮箱" in mod.last
    await wei.says(number)
    await wei.taps("改通知方式")
    await wei.says("other@example.com")
    await confirms(wei, box)
    assert [mail["To"] for mail in box.mails[1:]] == ["other@example.com"] * 2
    await mod.says("/undelivered")
    assert "没有送不到的通知" in mod.last


async def test_a_server_that_never_answers_is_given_up_and_listed(posted: Story, mailbox: tuple[Mailbox, int]) -> None:
    wei, mod = await cast(posted)
    number = await leaves(posted, wei)
    mailbox[0].answers = ["451 come back later"] * 100
    await confirms(wei, mailbox[0])
    await posted.passes(days=3)
    mod.goes_to(posted.staff)
    await mod.says("/undelivered")
    assert number in mod.last


async def test_a_code_that_cannot_be_delivered_in_time_is_told_in_the_chat(stage: Stage) -> None:
    silent = socket.socket()  # kept, so that no test beside this one comes to listen at its port
    silent.bind(("127.0.0.1", 0))
    story = await stage(smtp_url=f"smtp://127.0.0.1:{silent.getsockname()[1]}", smtp_from="lian@example.org")
    wei, mod = await cast(story)
    await leaves(story, wei)
    await story.passes(hours=2)
    assert any("验证码没能送到 w…@example.com" in message for message in wei.screen)
    mod.goes_to(story.staff)
    await mod.says("/undelivered")
    assert "没有送不到的通知" in mod.last
    silent.close()


async def test_what_a_blocked_bot_could_not_deliver_is_listed_until_they_are_back(story: Story, wei: Person) -> None:
    _, mod = await cast(story)
    number = await filed(story, wei)
    opens(story, mod, number)
    await wei.blocks(story.reporter_bot)
    await mod.taps("不予立案")
    await mod.taps("证据不足")
    await mod.taps("发出")
    assert any("没有送到举报人" in message for message in mod.screen)
    await mod.says("/undelivered")
    assert "举报人停用了机器人" in mod.last
    await wei.unblocks(story.reporter_bot)
    await wei.says("/start")
    assert "不予立案" in "\n".join(wei.screen)
    await mod.says("/undelivered")
    assert "没有送不到的通知" in mod.last


class Hook:
    """The operator's own address for text messages."""

    def __init__(self) -> None:
        self.calls: list[tuple[dict[str, Any], str, bytes]] = []
        self.status = 200

    async def taken(self, request: web.Request) -> web.Response:
        body = await request.read()
        self.calls.append((json.loads(body), request.headers["X-Lian-Signature"], body))
        return web.Response(status=self.status)


@pytest.fixture
async def hook() -> AsyncIterator[tuple[Hook, str]]:
    it, app, port = Hook(), web.Application(), free_port()
    app.router.add_post("/sms", it.taken)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    yield it, f"http://127.0.0.1:{port}/sms"
    await runner.cleanup()


async def test_a_text_message_goes_through_the_operators_own_address_signed(
    stage: Stage, hook: tuple[Hook, str]
) -> None:
    it, url = hook
    story = await stage(sms_url=url, sms_secret="a secret of ours")
    wei, _ = await cast(story)
    number = await filed(story, wei)
    await wei.taps("也通知到邮箱或手机")
    await wei.says("138 0000 0000")
    [(asked, _, _)] = it.calls
    assert number not in asked["text"]
    await wei.says(CODE.findall(asked["text"])[0])
    (told, signature, body) = it.calls[-1]
    assert (told["number"], told["lang"]) == ("+8613800000000", "zh-Hans")
    assert number in told["text"]
    assert signature == f"sha256={hmac.new(b'a secret of ours', body, hashlib.sha256).hexdigest()}"


async def test_a_number_the_hook_refuses_is_listed(stage: Stage, hook: tuple[Hook, str]) -> None:
    it, url = hook
    story = await stage(sms_url=url, sms_secret="a secret of ours")
    wei, mod = await cast(story)
    number = await filed(story, wei)
    await wei.taps("也通知到邮箱或手机")
    await wei.says("13800000000")
    it.status = 422
    await wei.says(CODE.findall(it.calls[-1][0]["text"])[0])
    mod.goes_to(story.staff)
    await mod.says("/undelivered")
    assert number in mod.last
    assert "短信" in mod.last


async def test_lian_check_tries_the_mail_server(posted: Story, stage: Stage) -> None:
    said = [finding.words async for finding in findings(posted.settings)]
    assert "The mail server lets us in." in said
    away = posted.settings.model_copy(
        update={"smtp_url": type(posted.settings.lian_key)(f"smtp://127.0.0.1:{free_port()}")}
    )
    assert any("SMTP_URL cannot be used" in finding.words for finding in [it async for it in findings(away)])
