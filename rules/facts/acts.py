"""The events of acts on a case, with their contents."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from rules.facts.decision import Decision
from rules.facts.filing import FiledPiece as FiledPiece
from rules.facts.filing import MaterialAdded as MaterialAdded
from rules.facts.filing import ReportFiled as ReportFiled
from rules.facts.registry import EVENTS, CaseEvent, derive_kind
from rules.report import Forward
from rules.sanctions.carrying_out import Executor
from rules.vocabulary import Act, CodeKind, Host, Matter, Source
from rules.wording import Wording


class SpokenWords(CaseEvent):
    """A text that somebody wrote."""

    text: str = ""


class QuestionAnswered(SpokenWords, kind=Act.ANSWER, beside=True):
    """The reporter answered in words and with forwarded messages; so many files, its `pieces`, are added beside it."""

    forwards: tuple[Forward, ...] = ()
    pieces: int = 0


class ValueChanged(CaseEvent):
    """A change from one value to another: category, severity, team id, or ISO day or instant of publication."""

    from_: str
    to: str


class AppealEnded(CaseEvent):
    """The reasons why the result stands or not; `from_` as in Decision."""

    reasons: str = ""
    from_: int = 0


CaseWithdrawn = derive_kind(CaseEvent, Act.WITHDRAW, beside=True)
Recategorised = derive_kind(ValueChanged, Act.RECATEGORISE)
SeveritySet = derive_kind(ValueChanged, Act.SET_SEVERITY)
PublicationSet = derive_kind(ValueChanged, Act.SET_PUBLISHED)
CaseDecided = derive_kind(Decision, Act.DECIDE)
DataRefused = derive_kind(SpokenWords, "data_refused", beside=True)
ProposalSentBack = derive_kind(SpokenWords, Act.SEND_BACK, beside=True)
LiftOrdered = derive_kind(SpokenWords, Act.LIFT)
NoteWritten = derive_kind(SpokenWords, Act.NOTE)
AppealUpheld = derive_kind(AppealEnded, Act.UPHOLD)
AppealOverturned = derive_kind(AppealEnded, Act.OVERTURN)

for _act in (Act.PROPOSE, Act.APPROVE, Act.CHANGE):
    derive_kind(Decision, _act)
for _act in (Act.CLAIM, Act.RELEASE, Act.RESUME, Act.BEGIN, Act.AGREE, Act.CLOSE):
    derive_kind(CaseEvent, _act)


class CaseAccepted(CaseEvent, kind=Act.ACCEPT):
    """The ids of the filing conditions found to be met."""

    met: tuple[str, ...] = ()


class ConditionsTicked(CaseAccepted, kind=Act.SET_CONDITIONS):
    """The ids of the filing conditions that a member finds met; `doubted` are others that the case seems to fulfil."""

    doubted: tuple[str, ...] = ()


class CaseRejected(CaseEvent, kind=Act.REJECT):
    """The reason for rejecting a report, the unmet filing conditions, and where else to file it."""

    reason: Wording
    unmet: tuple[Wording, ...] = ()
    place: Wording | None = None


class QuestionAsked(CaseEvent, kind=Act.ASK):
    question: Wording


class DelayExplained(CaseEvent, kind=Act.EXPLAIN):
    """Why the case is late."""

    reason: Wording


class CaseReassigned(CaseEvent, kind=Act.REASSIGN):
    """The staff member whom the case is assigned to."""

    to: int


class CaseTransferred(ValueChanged, kind=Act.TRANSFER, beside=True):
    """The case went to another team; `word` is the reason."""

    word: str


class SubjectCorrected(CaseEvent, kind=Act.CORRECT):
    """Another subject: the words before and now, the account as staff named it, and the platform's id."""

    from_: str
    to: str
    account: str = ""
    platform: str = ""


class DuplicateMarked(CaseEvent, kind=Act.DUPLICATE):
    """The number of the case that this one duplicates."""

    of: str


class CasesGathered(CaseEvent, kind=Act.GATHER):
    """The numbers of the cases that follow this one from now on."""

    numbers: tuple[str, ...]


class RectificationChecked(CaseEvent, kind=Act.CHECK):
    """Whether the rectification is done, and its new deadline if not."""

    done: bool
    text: str
    by: datetime | None


class AgencyReply(StrEnum):
    """The kind of reply from an agency that a case was referred to."""

    ANSWERED = "answered"
    NUMBER = "number"
    LATER = "later"


class ReplyRelayed(CaseEvent, kind=Act.RELAY):
    """An agency's answer, its reference number, or the date of its reply."""

    heard: AgencyReply
    text: str
    by: datetime | None = None


class MeasureCarriedOut(CaseEvent, kind=Act.CARRIED_OUT):
    """A measure was carried out: its word, by what, and the proof in words where there is any."""

    measure: str
    by: Executor
    text: str = ""


class MeasureNotCarriedOut(MeasureCarriedOut, kind=Act.NOT_CARRIED_OUT, beside=True):
    """A measure could not be carried out; `text` is why."""


class MessageExchanged(CaseEvent, kind=Act.TALK, beside=True):
    """A message between reporter and staff: text, a file, or one of the files of an album, typed or among `forwards`;
    `corrects`: it is what a former one says after its author changed it; `retracts`: it takes back the one of this
    event, and says nothing."""

    text: str
    evidence: int = 0
    album: str = ""
    corrects: bool = False
    retracts: int = 0
    forwards: tuple[Forward, ...] = ()


class EvidenceAttached(CaseEvent, kind=Act.ATTACH):
    """Evidence that staff added: text, a file, or both."""

    source: Source
    text: str
    evidence: int = 0


class DataRequested(CaseEvent, kind=Act.REQUEST_DATA):
    """The platform is asked for data of these kinds, or by `text` in a member's own words."""

    kinds: tuple[str, ...] = ()
    text: str = ""


class DataReceived(EvidenceAttached, kind="data_received", beside=True):
    """What the platform answered to a request for data."""


class StatementAsked(CaseEvent, kind=Act.HEAR):
    """A question to the person reported or a witness, opened by the code of this id."""

    kind: CodeKind
    question: str
    code: int


class MeetingOffered(CaseEvent, kind=Act.MEET):
    meeting: int
    host: Host
    times: tuple[datetime, ...]


class AppealFiled(CaseEvent, kind=Act.APPEAL, beside=True):
    """An appeal: its subject, grounds and new evidence, files and `forwards`.

    Attributes:
        handler: for the first appeal against a result: the handler of the case until then.
    """

    matter: Matter = Matter.RESULT
    text: str = ""
    evidence: tuple[int, ...] = ()
    handler: int | None = None
    forwards: tuple[Forward, ...] = ()


class CodeGiven(CaseEvent, kind=Act.GIVE_CODE):
    kind: CodeKind


Result = Decision | CaseRejected
"""Acts that give a case its result."""


@dataclass(frozen=True, slots=True)
class AppealOutcome:
    """The outcome of an appeal, with reasons.

    Attributes:
        changed: the decision that replaces the former one.
        opened: a rejected report is accepted after all.
    """

    act: Act
    reasons: str
    changed: Decision | None = None
    opened: bool = False


if missing := set(Act) - EVENTS.keys():
    raise TypeError(f"acts without a class of event: {sorted(missing)}")
