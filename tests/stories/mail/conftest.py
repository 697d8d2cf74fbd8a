"""Fixtures of the stories by mail: the mail servers, and people who write."""

from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage

import pytest

from tests.stories.conftest import Stage, Story
from tests.stories.mail.post_office import PostOffice, post_office


@dataclass(slots=True)
class Writer:
    """Somebody who writes mails, and reads what comes back."""

    story: Story
    office: PostOffice
    address: str

    @property
    def mails(self) -> list[EmailMessage]:
        """What has come to them, oldest first."""
        return [mail for mail in self.office.out.mails if mail["To"] == self.address]

    @property
    def last(self) -> EmailMessage:
        return self.mails[-1]

    @property
    def read(self) -> str:
        """The words of the mail that came last."""
        body = self.last.get_body(("plain",))
        assert body is not None
        return str(body.get_content())

    async def writes(self, subject: str, text: str, **how: object) -> None:
        """Write a mail of its own."""
        mail = self.office.written(self.address, subject, text, **how)  # type: ignore[arg-type]
        await self.office.arrives(self.story.clock, mail)
        await self.story.settle()

    async def answers(self, text: str, to: EmailMessage | None = None, **how: object) -> None:
        """Answer the mail that came last, or another."""
        mail = to or self.last
        subject = str(mail["Subject"])
        await self.writes(subject if subject.startswith("Re:") else f"Re: {subject}", text, answers=mail, **how)

    def number(self, label: str) -> str:
        """The number of a choice in the mail that came last."""
        offered = [line.split(". ", 1) for line in self.read.splitlines() if line.partition(". ")[0].isdecimal()]
        return next(number for number, words in offered if label in words)

    async def chooses(self, label: str) -> None:
        """Answer with the number of a choice."""
        await self.answers(self.number(label))


@pytest.fixture(scope="session")
def servers() -> Iterator[PostOffice]:
    """Both servers, whose start takes longer than most stories."""
    with post_office() as there:
        yield there


@pytest.fixture
def office(servers: PostOffice) -> PostOffice:
    """The servers, without mails."""
    servers.opens()
    return servers


@pytest.fixture
async def posted(stage: Stage, office: PostOffice) -> Story:
    """A stage with a mailbox."""
    return await stage(**office.settings)


@pytest.fixture
def writer(posted: Story, office: PostOffice) -> Writer:
    return Writer(posted, office, "wei@example.com")
