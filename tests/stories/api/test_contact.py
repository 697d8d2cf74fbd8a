"""An app says where its user is told besides: by mail or telephone, vouched for, and out of the staff's sight."""

from collections.abc import Iterator

import pytest

from bot.commands.database import in_unit
from cases import clients
from rules.people.clients import Scope
from sandbox import Person
from tests.stories.api.app import App, Reply, added, app_of
from tests.stories.at_the_desk import card, decides, hired, investigates, opens
from tests.stories.conftest import Stage
from tests.stories.mail.smtp_server import Mailbox, smtp_server, through
from tests.stories.notify.test_email import Hook, hook

__all__ = ["hook"]

WEI = "wei@example.com"
RESULT = "三条评论均为人身攻击。"


@pytest.fixture
def mailbox() -> Iterator[tuple[Mailbox, int]]:
    with smtp_server() as running:
        yield running


@pytest.fixture
async def app(stage: Stage, mailbox: tuple[Mailbox, int]) -> App:
    """An app on a stage with a mail server."""
    return await app_of(stage, **through(mailbox[1]))


@pytest.fixture
def told(mailbox: tuple[Mailbox, int]) -> Mailbox:
    return mailbox[0]


def refuses(reply: Reply, type: str) -> None:
    assert reply["type"].endswith(f"/{type}"), reply.body
    assert reply["field"] == "notify"


@pytest.mark.parametrize(
    ("lang", "step"),
    [
        ("zh-Hans", "应用登记了另一个通知地址"),
        ("zh-Hant", "應用程式登記了另一個通知地址"),
        ("en", "your app gave another address for notices"),
    ],
)
async def test_number_and_result_go_there_and_staff_never_see_it(
    app: App, told: Mailbox, chief: Person, mod: Person, lang: str, step: str
) -> None:
    app.lang = lang
    await hired(app.story, chief, mod, "审核员")
    filed = await app.files(notify=f" {WEI} ")
    assert filed.status == 201, filed.body
    number = filed["number"]
    assert [mail["To"] for mail in told.mails] == [WEI]
    assert number in told.texts[-1]
    opens(app.story, mod, number)
    assert number in card(mod)
    await investigates(mod)
    await decides(mod)
    assert RESULT in told.texts[-1]
    assert not any(WEI in line for person in (mod, chief) for line in person.screen)
    timeline = (await app.get(f"/reports/{number}"))["timeline"]
    assert any(step in entry["text"] for entry in timeline), timeline


async def test_it_is_erased_when_the_person_wants_no_more_mail(
    app: App, told: Mailbox, chief: Person, mod: Person
) -> None:
    await hired(app.story, chief, mod, "审核员")
    filed = await app.files(notify=WEI)
    for _ in range(2):  # nothing to erase is no fault
        erased = await app.post(f"/reports/{filed['number']}/address-removal")
        assert erased.status == 200, erased.body
    opens(app.story, mod, filed["number"])
    await investigates(mod)
    await decides(mod)
    assert len(told.mails) == 1, "only that it was received"
    assert app.story.rows("SELECT count(*) FROM person WHERE sealed_mail IS NOT NULL") == [(0,)]
    other = await app.files(subject="@other", notify=WEI)
    assert other["number"] in told.texts[-1]


async def test_a_second_report_may_change_it_and_may_leave_it(app: App, told: Mailbox) -> None:
    await app.files(notify=WEI)
    again = await app.files(notify="wei@example.org", description="还有一条")
    assert again["repeated"]
    assert told.mails[-1]["To"] == "wei@example.org"
    count = len(told.mails)
    await app.files(subject="@other", notify="wei@example.org")
    assert [mail["To"] for mail in told.mails[count:]] == ["wei@example.org"]
    await app.files(subject="@third")
    assert told.mails[-1]["To"] == "wei@example.org"


async def test_what_cannot_be_written_to_is_refused_and_nothing_is_filed(app: App, told: Mailbox) -> None:
    for typed in ("nobody", "wei@", "+86 138 0000 0000", "@wei", "​"):
        refused = await app.files(notify=typed)
        assert refused.status == 422, refused.body
    refuses(await app.files(notify="nobody"), "no-address")
    refuses(await app.files(notify=WEI, identity="anonymous"), "notify-anonymous")
    many = [await app.files(notify=f"wei{n}@example.com", subject=f"@number{n}") for n in range(12)]
    assert many[0].status == 201
    assert many[-1].status == 429, "an app's user has few addresses a day"
    assert {it.status for it in many} == {201, 429}
    filed = sum(it.status == 201 for it in many)
    assert app.story.rows("SELECT count(*) FROM cases") == [(filed,)]
    assert len(told.mails) == filed


async def test_a_key_that_pages_show_vouches_for_nobody(app: App, told: Mailbox) -> None:
    page = App(app.story, added(app.story, "Page", Scope.REPORT), "a-random-id-that-the-page-made-once")
    in_unit(
        app.story.settings, app.story.clock, lambda tx: clients.set_origins(tx, "Page", ["https://www.example.org"])
    )
    refuses(await page.files(notify=WEI), "notify-page")
    assert (await page.files()).status == 201
    assert not told.mails


@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant", "en"])
async def test_number_and_result_go_by_text_message_and_a_number_without_one_is_refused(
    stage: Stage, hook: tuple[Hook, str], lang: str
) -> None:
    texts, url = hook
    app = await app_of(stage, sms_url=url, sms_secret="a secret of ours")
    chief, mod = app.story.chief(), app.story.joins("阿明", "aming")
    await hired(app.story, chief, mod, "审核员")
    app.lang = lang
    for typed in ("+86 10 1234 5678", "010-12345678", "+1 900 555 0100", WEI, "13800138000,13900139000"):
        refused = await app.files(notify=typed)
        assert (refused.status, refused["field"]) == (422, "notify"), typed
    assert app.story.rows("SELECT count(*) FROM cases") == [(0,)]
    filed = await app.files(notify="0086 138-0013-8000")
    assert filed.status == 201, filed.body
    await app.story.settle()
    opens(app.story, mod, filed["number"])
    await investigates(mod)
    await decides(mod)
    await app.story.settle()
    received, result = (told for told, _, _ in texts.calls)
    assert {(it["number"], it["lang"]) for it in (received, result)} == {("+8613800138000", lang)}
    assert filed["number"] in received["text"]
    assert filed["number"] in result["text"]
    assert not any("13800138000" in line for person in (mod, chief) for line in person.screen)
    texts.status = 422
    again = await app.files(subject="@other", notify="13900139000")
    await app.story.settle()
    mod.goes_to(app.story.staff)
    await mod.says("/undelivered")
    assert again["number"] in mod.last
