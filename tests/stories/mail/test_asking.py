"""What a person asks of their case in words alone, and a mail that they forward as a file."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from tests.stories.at_the_desk import NUMBER, opens
from tests.stories.conftest import Story
from tests.stories.mail.conftest import Writer
from tests.stories.mail.post_office import PostOffice
from tests.stories.mail.test_by_mail import LANGUAGES, SUBJECT, WORDS


@pytest.mark.parametrize(
    ("lang", "status", "withdraw", "taps"),
    [
        ("zh-hans", "进度", "撤回", ("进度", "撤回", "确定撤回")),
        ("zh-hant", "進度", "我要撤回", ("進度", "撤回", "確定撤回")),
        ("en", "status?", "Please withdraw my report", ("Status", "Withdraw", "Yes, withdraw")),
    ],
)
async def test_status_and_withdrawal_are_answered_however_many_mails_were_today(
    posted: Story, writer: Writer, lang: str, status: str, withdraw: str, taps: tuple[str, ...]
) -> None:
    said = LANGUAGES[lang]
    await writer.writes(said.subject, said.report)
    await writer.chooses(said.abuse)
    receipt, number = writer.last, NUMBER.findall(writer.read)[-1]
    for mails, words in ((3, status), (4, withdraw)):
        await writer.answers(words, receipt)
        assert len(writer.mails) == mails
        assert number in writer.read
    await writer.writes("", status)
    assert len(writer.mails) == 5
    for label in taps:
        await writer.chooses(label)
    assert posted.rows("SELECT state FROM cases") == [("withdrawn",)]
    assert posted.rows("SELECT count(*) FROM draft WHERE sealed_body IS NOT NULL") == [(0,)]


async def test_a_mail_that_is_forwarded_as_a_file_is_read_by_staff(
    posted: Story, office: PostOffice, writer: Writer
) -> None:
    bad = EmailMessage()
    bad["From"], bad["To"], bad["Subject"] = "bad@evil.net", writer.address, "你等着"
    bad.set_content("明天打死你")
    mail = message_from_bytes(office.written(writer.address, SUBJECT, WORDS), policy=default)
    assert isinstance(mail, EmailMessage)
    mail.add_attachment(bad, filename="那封信.eml")
    await office.arrives(posted.clock, mail.as_bytes())
    await posted.settle()
    await writer.chooses("谩骂")
    number = next(it for sent in writer.mails for it in NUMBER.findall(str(sent["Subject"])))
    opens(posted, posted.chief(), number)
    await posted.chief().taps("证据")
    await posted.settle()
    assert [it["params"]["file"]["file"] for it in posted.calls("sendDocument")] == ["证据 2.txt"]
    read = [str(it.get_content()) for it in writer.mails]
    assert sum("📎 有一个文件" in it for it in read) == 1, "only the mail as it is has no copy"


@pytest.mark.parametrize(
    ("subject", "words", "line"),
    [
        ("求助", "我不想活了", "12356"),
        ("求助", "我真的不想活了，他們一直罵我", "1925"),
        ("Help", "I want to die", "crisis line"),
    ],
)
async def test_who_speaks_of_killing_themselves_reads_first_where_help_is(
    posted: Story, writer: Writer, subject: str, words: str, line: str
) -> None:
    for mails in (1, 2):
        await writer.writes(subject, words)
        assert len(writer.mails) == mails, "also where the day's answer is spent"
        assert line in writer.read
