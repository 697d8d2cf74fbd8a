"""What is said with each act on a case."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from rules.facts.registry import EVENTS, CaseEvent, derive_kind
from rules.sanctions.measures import Measure, measure
from rules.vocabulary import Act, CodeKind, Host, Matter, Outcome, Severity, Source
from rules.wording import Wording


class SpokenWords(CaseEvent):
    """What somebody wrote."""

    text: str = ""


class ValueChanged(CaseEvent):
    """From one to another: leaves, severities, teams by id, or ISO days or instants of publication."""

    from_: str
    to: str


class AppealEnded(CaseEvent):
    """Why the result stands or does not; `from_` as of a Decision."""

    reasons: str = ""
    from_: int = 0


class Decision(CaseEvent):
    """A statement of reasons: what was found, under which leaf (its clause), what was done, what follows.

    Attributes:
        measure: the sanction as a word such as mute_7; empty for none.
        why: the reason for departing from what the ladder recommends.
        amount: of a refund or a compensation; `fine` of a fine.
        by: until when it is to be put right.
        agency: to whom it is referred; empty for nobody. `reference` is the agency's own number.
        rule: what section E called for; empty where it said nothing. `counted` are the earlier violations by id.
        partner: id of the partner who is fined, by this version of the list of partners.
        reasons: of the review that decided so on appeal.
        from_: id of the case whose result was reviewed, where that is another member of the collective complaint.
    """

    outcome: Outcome
    facts: Wording
    follows: Wording | None
    leaf: str
    severity: Severity
    measure: str = ""
    why: str = ""
    amount: str = ""
    fine: str = ""
    by: datetime | None = None
    agency: str = ""
    reference: str = ""
    reply_by: datetime | None = None
    rule: str = ""
    counted: tuple[int, ...] = ()
    partner: str = ""
    partners_version: int = 0
    reasons: str = ""
    from_: int = 0

    @property
    def sanction(self) -> Measure | None:
        """The sanction; None for none."""
        return measure(self.measure)


ReportFiled = derive_kind(CaseEvent, Act.FILE)
CaseWithdrawn = derive_kind(CaseEvent, Act.WITHDRAW, beside=True)
QuestionAnswered = derive_kind(SpokenWords, Act.ANSWER, beside=True)
Recategorised = derive_kind(ValueChanged, Act.RECATEGORISE)
SeveritySet = derive_kind(ValueChanged, Act.SET_SEVERITY)
PublicationSet = derive_kind(ValueChanged, Act.SET_PUBLISHED)
CaseDecided = derive_kind(Decision, Act.DECIDE)
ProposalSentBack = derive_kind(SpokenWords, Act.SEND_BACK, beside=True)
LiftOrdered = derive_kind(SpokenWords, Act.LIFT)
NoteWritten = derive_kind(SpokenWords, Act.NOTE)
AppealUpheld = derive_kind(AppealEnded, Act.UPHOLD)
AppealOverturned = derive_kind(AppealEnded, Act.OVERTURN)

for _act in (Act.PROPOSE, Act.APPROVE, Act.CHANGE):
    derive_kind(Decision, _act)
for _act in (Act.CLAIM, Act.RELEASE, Act.RESUME, Act.BEGIN, Act.AGREE, Act.CLOSE):
    derive_kind(CaseEvent, _act)


class MaterialAdded(CaseEvent, kind=Act.ADD, beside=True):
    """The reporter, or the person punished, added words, a file, or the pieces of a second report.

    Attributes:
        corrects: the words are those of a message that was edited.
        evidence: the file's id.
        pieces: how many pieces came with a second report.
    """

    text: str = ""
    corrects: bool = False
    evidence: int = 0
    pieces: int = 0


class CaseAccepted(CaseEvent, kind=Act.ACCEPT):
    """The ids of the filing conditions that were found to be met."""

    met: tuple[str, ...] = ()


class CaseRejected(CaseEvent, kind=Act.REJECT):
    """Why a report was not accepted, which filing conditions are unmet, and where else it can go."""

    reason: Wording
    unmet: tuple[Wording, ...] = ()
    place: Wording | None = None


class QuestionAsked(CaseEvent, kind=Act.ASK):
    question: Wording


class CaseReassigned(CaseEvent, kind=Act.REASSIGN):
    """The member of staff who has the case now."""

    to: int


class CaseTransferred(ValueChanged, kind=Act.TRANSFER, beside=True):
    """Another team's; `word` says why."""

    word: str


class DuplicateMarked(CaseEvent, kind=Act.DUPLICATE):
    """The number of the case that this one goes with."""

    of: str


class RectificationChecked(CaseEvent, kind=Act.CHECK):
    """Whether what was wrong is put right, and by when where it is not yet."""

    done: bool
    text: str
    by: datetime | None


class AgencyReply(StrEnum):
    """What is heard of an agency that a case was referred to."""

    ANSWERED = "answered"
    NUMBER = "number"
    LATER = "later"


class ReplyRelayed(CaseEvent, kind=Act.RELAY):
    """What an agency answered, its number, or until when it will reply."""

    heard: AgencyReply
    text: str
    by: datetime | None = None


class MessageExchanged(CaseEvent, kind=Act.TALK, beside=True):
    """A word between reporter and staff: text, a file, or one of the files of an album."""

    text: str
    evidence: int = 0
    album: str = ""


class EvidenceAttached(CaseEvent, kind=Act.ATTACH):
    """Evidence that staff added: words, a file, or both."""

    source: Source
    text: str
    evidence: int = 0


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
    """An appeal: against what, on which grounds, with which new evidence.

    Attributes:
        handler: of the first appeal against a result, whose the case was.
    """

    matter: Matter = Matter.RESULT
    text: str = ""
    evidence: tuple[int, ...] = ()
    handler: int | None = None


class CodeGiven(CaseEvent, kind=Act.GIVE_CODE):
    kind: CodeKind


Result = Decision | CaseRejected
"""What gives a case its result."""


@dataclass(frozen=True, slots=True)
class AppealOutcome:
    """What became of an appeal, and why.

    Attributes:
        changed: the decision that takes the former's place.
        opened: a rejected report is accepted after all.
    """

    act: Act
    reasons: str
    changed: Decision | None = None
    opened: bool = False


if missing := set(Act) - EVENTS.keys():
    raise TypeError(f"acts without a class of event: {sorted(missing)}")
