"""An address is confirmed by a code before anything else goes there (row B3), against a real mail server and hook."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from sqlalchemy import create_engine, text

from bot.commands.database import verify
from sandbox import Person
from tests.stories.at_the_desk import filed
from tests.stories.conftest import Stage, Story
from tests.stories.intake.budgets import LANGS, count, policy_with, tight
from tests.stories.mail.smtp_server import Mailbox, smtp_server, through
from tests.stories.notify.test_email import CODE
from tests.support.machine import free_port

LEAVE = {"zh-hans": "也通知到", "zh-hant": "也通知到", "en": "Also tell me by e-mail"}
AGAIN = {"zh-hans": "重新发验证码", "zh-hant": "重新傳驗證碼", "en": "Send another code"}
WRONG = {"zh-hans": "验证码不对", "zh-hant": "驗證碼不對", "en": "That is not the right code"}
VOID = {"zh-hans": "不能再用了", "zh-hant": "不能再用了", "en": "can no longer be used"}
CONFIRMED = {"zh-hans": "已确认", "zh-hant": "已確認", "en": "is confirmed"}
MANY = {"zh-hans": "换了很多次地址", "zh-hant": "換了很多次地址", "en": "changed the address many times"}
CODES = {"zh-hans": "要了很多次验证码", "zh-hant": "要了很多次驗證碼", "en": "asked for many codes"}
ABROAD = {"zh-hans": "短信发不到这个号码", "zh-hant": "簡訊傳不到這個號碼", "en": "send text messages to this number"}
FORGET = {
    "zh-hans": ("改通知方式", "删除已留的"),
    "zh-hant": ("改通知方式", "刪除已留的"),
    "en": ("Change my e-mail", "Delete my address"),
}
ON_RECORD = {
    "zh-hans": ("您确认了另一个通知地址", "您删除了留下的通知地址"),
    "zh-hant": ("您確認了另一個通知地址", "您刪除了留下的通知地址"),
    "en": ("you confirmed another address", "you deleted your other address"),
}


@pytest.fixture
def box() -> Iterator[tuple[Mailbox, dict[str, str]]]:
    """A mail server, and the settings that lead there."""
    with smtp_server() as (mailbox, port):
        yield mailbox, through(port)


@pytest.fixture
async def phone() -> AsyncIterator[tuple[list[dict[str, Any]], dict[str, str]]]:
    """The text messages that went out, and the settings by which they do."""
    texts: list[dict[str, Any]] = []

    async def taken(request: web.Request) -> web.Response:
        texts.append(await request.json())
        return web.Response()

    app, port = web.Application(), free_port()
    app.router.add_post("/sms", taken)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    yield texts, {"sms_url": f"http://127.0.0.1:{port}/sms", "sms_secret": "a secret of ours"}
    await runner.cleanup()


async def leaves(story: Story, lang: str, address: str) -> Person:
    wei = await story.person("小伟", language_code=lang)
    await filed(story, wei)
    await wei.taps(LEAVE[lang])
    await wei.says(address)
    return wei


def wrong(code: str) -> str:
    return "000000" if code != "000000" else "111111"


@pytest.mark.parametrize("lang", LANGS)
async def test_only_the_right_code_opens_an_address_and_the_mail_with_it_tells_nothing(
    stage: Stage, box: tuple[Mailbox, dict[str, str]], lang: str
) -> None:
    mailbox, settings = box
    story = await stage(**settings)
    wei = await leaves(story, lang, "wei@example.com")
    assert "w…@example.com" in wei.last
    [mail] = mailbox.mails
    [code] = CODE.findall(mail.get_content())
    said = f"{mail['Subject']}\n{mail.get_content()}"
    assert not re.search(r"LA-|举报|檢舉|案|report|case|投诉", said.lower().replace("lian_bot", ""))
    await wei.says(wrong(code))
    assert WRONG[lang] in wei.last
    await wei.says(f"{code[:3]} {code[3:]}")
    assert CONFIRMED[lang] in wei.last
    assert "wei@example.com" not in wei.last
    assert len(mailbox.mails) == 2
    assert count(story, "contact_code") == 0


@pytest.mark.parametrize("lang", LANGS)
async def test_what_becomes_of_an_address_is_on_the_record_of_its_case(
    stage: Stage, box: tuple[Mailbox, dict[str, str]], lang: str
) -> None:
    mailbox, settings = box
    story = await stage(**settings)
    wei = await leaves(story, lang, "wei@example.com")
    await wei.says(CODE.findall(mailbox.texts[-1])[0])
    [(number,)] = story.rows("SELECT number FROM cases")
    await wei.says(number)
    assert ON_RECORD[lang][0] in wei.last.splitlines()[-1]
    for label in FORGET[lang]:
        await wei.taps(label)
    assert story.rows("SELECT act FROM event WHERE act LIKE 'contact%' ORDER BY seq") == [
        ("contact_left",),
        ("contact_confirmed",),
        ("contact_removed",),
    ]
    await wei.says(number)
    for words, line in zip(ON_RECORD[lang], wei.last.splitlines()[-2:], strict=True):
        assert words in line
    assert story.readable("wei@example.com") == []
    [all_well, _] = await asyncio.to_thread(lambda: list(verify(story.settings, story.clock, None)))
    assert all_well.endswith("all are as Lian wrote them.")


@pytest.mark.parametrize("lang", LANGS)
async def test_a_code_is_void_after_five_wrong_ones_and_after_its_time(
    stage: Stage, box: tuple[Mailbox, dict[str, str]], lang: str
) -> None:
    mailbox, settings = box
    story = await stage(**settings)
    wei = await leaves(story, lang, "wei@example.com")
    [code] = CODE.findall(mailbox.texts[-1])
    for _ in range(5):
        await wei.says(wrong(code))
    assert VOID[lang] in wei.last
    await wei.says(code)
    assert VOID[lang] in wei.last
    await wei.taps(AGAIN[lang])
    [second] = CODE.findall(mailbox.texts[-1])
    await story.passes(minutes=31)
    await wei.says(second)
    assert VOID[lang] in wei.last
    await wei.taps({"zh-hans": "发验证码", "zh-hant": "傳驗證碼", "en": "Send a code"}[lang])
    await wei.says(CODE.findall(mailbox.texts[-1])[0])
    assert CONFIRMED[lang] in wei.last


@pytest.mark.parametrize("lang", LANGS)
async def test_changes_of_an_address_and_codes_are_limited(
    stage: Stage, tmp_path: Path, box: tuple[Mailbox, dict[str, str]], lang: str
) -> None:
    mailbox, settings = box
    story = await tight(stage, tmp_path, settings={**settings}, contacts_day=2, codes_day=3)
    wei = await leaves(story, lang, "wei0@example.com")
    await wei.says("wei1@example.com")
    await wei.says("wei2@example.com")
    assert MANY[lang] in wei.last
    assert "w…@example.com" in wei.last, "what was there before is kept"
    await wei.taps(AGAIN[lang])
    await wei.taps(AGAIN[lang])
    assert CODES[lang] in (wei.alert or "")
    assert [mail["To"] for mail in mailbox.mails] == ["wei0@example.com", "wei1@example.com", "wei1@example.com"]
    await wei.says(CODE.findall(mailbox.texts[-1])[0])
    assert CONFIRMED[lang] in wei.last
    assert mailbox.mails[-1]["To"] == "wei1@example.com"


async def test_one_address_gets_so_many_codes_no_matter_who_asks(
    stage: Stage, tmp_path: Path, box: tuple[Mailbox, dict[str, str]]
) -> None:
    mailbox, settings = box
    story = await tight(stage, tmp_path, settings={**settings}, codes_day_address=2)
    for n in range(4):
        person = await story.person(f"人{n}")
        await filed(story, person, about=f"@account_{n}")
        await person.taps("也通知到")
        await person.says(("victim@b.cn", "Victim@B.CN", "victim+x@b.cn", "victim@b.cn")[n])
    assert len(mailbox.mails) == 2
    assert "今天发到这个地址的验证码已经很多" in person.last


@pytest.mark.parametrize(
    ("lang", "number"),
    [
        ("zh-hans", "+447911123456"),
        ("zh-hant", "+85291234567"),
        ("en", "+12025550123"),
        ("en", "+8616800001111"),  # premium
        ("en", "+88213300000000"),  # a satellite's
    ],
)
async def test_text_messages_go_to_the_operators_countries_only(
    stage: Stage, phone: tuple[list[dict[str, Any]], dict[str, str]], lang: str, number: str
) -> None:
    texts, settings = phone
    story = await stage(**settings)
    wei = await leaves(story, lang, number)
    assert ABROAD[lang] in wei.last
    assert texts == []
    assert count(story, "contact_code") == 0


async def test_the_operator_lists_more_countries(
    stage: Stage, tmp_path: Path, phone: tuple[list[dict[str, Any]], dict[str, str]]
) -> None:
    texts, settings = phone
    file = policy_with(tmp_path)
    file.write_text(file.read_text().replace('countries = ["CN"]', 'countries = ["CN", "HK", "TW"]'))
    story = await stage(policy=file, **settings)
    wei = await leaves(story, "zh-hant", "+852 9123 4567")
    assert [told["number"] for told in texts] == ["+85291234567"]
    await wei.says(CODE.findall(texts[0]["text"])[0])
    assert "已確認" in wei.last
    assert len(texts) == 2


async def test_forty_updates_to_twenty_numbers_send_five_messages_at_most(
    stage: Stage, phone: tuple[list[dict[str, Any]], dict[str, str]]
) -> None:
    texts, settings = phone
    story = await stage(**settings)
    wei = await leaves(story, "zh-hans", "13800000000")
    for n in range(1, 20):
        await wei.says(f"138000000{n:02}")
        await wei.taps_data(wei.last_message, "c.recode.1.1")
    assert len(texts) <= 6
    assert len({told["number"] for told in texts}) <= 5


async def test_what_is_over_the_channels_day_waits_and_goes_the_day_after(
    stage: Stage, tmp_path: Path, box: tuple[Mailbox, dict[str, str]]
) -> None:
    mailbox, settings = box
    story = await tight(stage, tmp_path, settings={**settings}, mails_day=2)
    wei = await leaves(story, "zh-hans", "wei@example.com")
    await wei.says(CODE.findall(mailbox.texts[0])[0])
    assert len(mailbox.mails) == 2
    await filed(story, wei, about="@another")
    assert len(mailbox.mails) == 2
    await story.passes(days=1, minutes=1)
    assert len(mailbox.mails) == 3


async def test_an_address_from_before_codes_gets_nothing_until_its_owner_has_confirmed_it(
    stage: Stage, box: tuple[Mailbox, dict[str, str]]
) -> None:
    mailbox, settings = box
    story = await stage(**settings)
    wei = await leaves(story, "zh-hans", "wei@example.com")
    engine = create_engine(story.settings.database_url)
    with engine.begin() as conn:
        conn.execute(text("UPDATE contact_code SET nonce = NULL, until = NULL"))
    engine.dispose()
    number = await filed(story, wei, about="@another")
    assert len(mailbox.mails) == 1
    await wei.says(number)
    await wei.taps("确认地址")
    assert "还没有确认" in wei.last
    await wei.taps("发验证码")
    await wei.says(CODE.findall(mailbox.texts[-1])[0])
    assert "已确认" in wei.last
    assert number in mailbox.mails[-1]["Subject"]


async def test_taking_it_back_forgets_what_waits(stage: Stage, box: tuple[Mailbox, dict[str, str]]) -> None:
    mailbox, settings = box
    story = await stage(**settings)
    wei = await leaves(story, "zh-hans", "wei@example.com")
    await wei.taps("删除已留的")
    assert count(story, "contact_code") == 0
    await wei.says(CODE.findall(mailbox.texts[-1])[0])
    assert len(mailbox.mails) == 1
