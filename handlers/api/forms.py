"""What requests hold and what they are answered with; the description of the API is made of these types."""

from datetime import date, datetime
from typing import Annotated

from msgspec import Meta, Struct, field

from rules.text.text_limits import SUBJECT_UNITS
from rules.vocabulary import Identity, Lang, Matter, State

LongText = Annotated[str, Meta(min_length=1, max_length=16_384)]
ShortText = Annotated[str, Meta(max_length=SUBJECT_UNITS)]
NameText = Annotated[str, Meta(max_length=128)]
EvidenceId = Annotated[str, Meta(min_length=1, max_length=2048, pattern=r"^[A-Za-z0-9_-]+$")]
Files = Annotated[list[EvidenceId], Meta(max_length=50)]
Consent = Annotated[int, Meta(ge=0, le=2**31 - 1)]


class RequestBody(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A request's body; a name that is none of its fields is refused."""


class NewReport(RequestBody, frozen=True, kw_only=True):
    """A report. `consent` is the version of the notice that the person has read and agreed to. `notify`: their mail
    address or mobile number, for which you vouch; number and result go there too, and staff do not see it."""

    category: NameText
    description: LongText
    consent: Consent
    language: Lang | None = None
    subject: ShortText = ""
    platform: NameText = ""
    published: date | None = None
    answers: Annotated[dict[NameText, LongText], Meta(max_length=50)] = field(default_factory=dict)
    notes: Annotated[list[LongText], Meta(max_length=50)] = field(default_factory=list)
    evidence: Files = field(default_factory=list)
    identity: Identity = Identity.CONFIDENTIAL
    name: NameText = ""
    contact: NameText = ""
    notify: Annotated[str, Meta(max_length=254)] = ""
    join: bool = True


class Given(RequestBody, frozen=True, kw_only=True):
    """Words, files or both, for a case. `consent` is needed once the notice has changed, and with a receipt code."""

    text: Annotated[str, Meta(max_length=16_384)] = ""
    evidence: Files = field(default_factory=list)
    consent: Consent | None = None


class NewAppeal(RequestBody, frozen=True, kw_only=True):
    """An appeal: against the result or the handling, why, and with what new evidence."""

    text: LongText
    matter: Matter = Matter.RESULT
    evidence: Files = field(default_factory=list)
    consent: Consent | None = None


class Nothing(RequestBody, frozen=True, kw_only=True):
    """A request that needs no content."""


class FindingAppeal(RequestBody, frozen=True, kw_only=True):
    """Why a report was not malicious."""

    text: LongText


class SurveyReply(RequestBody, frozen=True, kw_only=True):
    """How the person was served: a rating from 1 to 5 with a comment, or that their problem is not solved."""

    rating: Annotated[int, Meta(ge=1, le=5)] | None = None
    solved: bool | None = None
    comment: Annotated[str, Meta(max_length=16_384)] = ""


class Query(Struct, frozen=True, kw_only=True):
    """What stands behind the address; `lang` is the language of the answer."""

    lang: Lang | None = None


class AfterQuery(Query, frozen=True, kw_only=True):
    """Events after the one of this number, so many at most."""

    after: Annotated[int, Meta(ge=0, le=2**53)] = 0
    most: Annotated[int, Meta(ge=1, le=100)] = 50


class UploadQuery(Query, frozen=True, kw_only=True):
    """The name of the file that is sent."""

    name: NameText = ""


class Reply(Struct, frozen=True, kw_only=True):
    """What a request is answered with."""


class Choice(Reply, frozen=True, kw_only=True):
    """One answer that a question offers."""

    id: str
    name: str


class CategoryQuestion(Reply, frozen=True, kw_only=True):
    """A category's own question; `kind` is text, date, money or choice."""

    id: str
    kind: str
    prompt: str
    required: bool
    choices: list[Choice]


class CategoryEntry(Reply, frozen=True, kw_only=True):
    """A category, with the path to it."""

    id: str
    name: str
    path: list[str]
    questions: list[CategoryQuestion]


class NoticeText(Reply, frozen=True, kw_only=True):
    """The notice that a person agrees to before they file."""

    version: int
    text: list[str]


class Categories(Reply, frozen=True, kw_only=True):
    """What can be reported, and what a person agrees to before."""

    language: Lang
    notice: NoticeText
    categories: list[CategoryEntry]
    platforms: list[Choice]


class TimelineEntry(Reply, frozen=True, kw_only=True):
    """A step of a case."""

    act: str
    at: datetime
    text: str


class ResultText(Reply, frozen=True, kw_only=True):
    """The result in words; it may be appealed against until `appeal_until`, and nothing changes it once it is final."""

    text: list[str]
    final: bool
    appeal_until: datetime | None


class Message(Reply, frozen=True, kw_only=True):
    """What was said between the reporter and staff; `files` is how many came with it."""

    id: int
    at: datetime
    by: str
    text: str
    files: int


class Status(Reply, frozen=True, kw_only=True):
    """A case as its reporter sees it. `actions` are the last parts of the addresses that are open to them now."""

    number: str
    state: State
    stage: str
    category: str
    category_name: str
    due: datetime | None
    text: list[str]
    timeline: list[TimelineEntry]
    question: list[str]
    result: ResultText | None
    messages: list[Message]
    actions: list[str]


class Filed(Reply, frozen=True, kw_only=True):
    """A report that was filed; the receipt code of an anonymous one is given only here. `repeated`: it was added to the
    person's first report on the same."""

    number: str
    receipt_code: str | None
    repeated: bool
    status: Status


class Sent(Reply, frozen=True, kw_only=True):
    """A file that was taken, by the id that a report or an addition names within a day."""

    id: EvidenceId
    name: str
    size: int


class ToldEvent(Reply, frozen=True, kw_only=True):
    """What a user is told, as it is sent to the webhook. `user` is the client's own id."""

    id: int
    kind: str
    at: datetime
    user: str
    number: str | None
    text: list[str]


class Events(Reply, frozen=True, kw_only=True):
    """Events after the one asked for, oldest first; ask again after `last` while there are `more`."""

    events: list[ToldEvent]
    last: int
    more: bool


class ApiProblem(Reply, frozen=True, kw_only=True):
    """Why a request was refused (RFC 9457): `type` never changes its meaning, `detail` is for people."""

    type: str
    title: str
    status: int
    detail: str
    field: str | None = None
    notice: NoticeText | None = None
