"""What comes about in a case beside its acts: by the clock, by a rule, by somebody's look or tap."""

from datetime import datetime
from enum import StrEnum

from rules.facts.registry import CaseEvent, derive_kind
from rules.sanctions.enforcement import GroupMeasure, GroupStatus
from rules.vocabulary import CodeKind, DeadlineKind

ResultDelivered = derive_kind(CaseEvent, "delivered")
ResultFinal = derive_kind(CaseEvent, "final")
EnforcementRetried = derive_kind(CaseEvent, "enforcement_again")
EvidenceOpened = derive_kind(CaseEvent, "evidence_opened")
CaseSeparated = derive_kind(CaseEvent, "apart")
"""The case is worked by itself and not together with others on its subject."""

CollectiveJoined = derive_kind(CaseEvent, "joined")
CaseRestricted = derive_kind(CaseEvent, "restricted")
"""The case names staff or a partner for certain, and left the staff chat."""

CaseProvisionallyRestricted = derive_kind(CaseEvent, "held")
"""The case likely names staff or a partner, and left the staff chat until somebody cleared has looked."""


class DeadlineMissed(CaseEvent, kind="late"):
    """A promise was not kept in time; a new word was given until `by`."""

    deadline: DeadlineKind
    by: datetime


class MissedDeadlineEscalated(CaseEvent, kind="escalated"):
    """The administrators were told of a late promise."""

    deadline: DeadlineKind


class CaseAssigned(CaseEvent, kind="assigned"):
    """The case was given to a member of staff by rule; None: nobody was found."""

    to: int | None
    stand_in: bool


class MuteEnded(CaseEvent, kind="mute_over", beside=True):
    sanction: int


class LiftReason(StrEnum):
    """What ended a sanction before its time."""

    APPEAL = "appeal"
    LEAD = "lead"


class SanctionLifted(CaseEvent, kind="lifted", beside=True):
    sanction: int
    why: LiftReason


class EnforcementResult(CaseEvent, kind="enforced"):
    """What the enforcer found of a deed in a group, named by its title."""

    deed: GroupMeasure
    state: str
    found: GroupStatus
    group: str


class CaseViewKind(StrEnum):
    """What was shown in private: the card, staff's notes, or a card that was sent without being asked for."""

    CARD = "card"
    NOTES = "notes"
    SENT = "sent"


class CaseOpened(CaseEvent, kind="case_opened"):
    """A member of staff was shown the case in private."""

    what: CaseViewKind = CaseViewKind.CARD


class OriginalOpened(CaseEvent, kind="original_opened", beside=True):
    """A member of staff opened the original of a piece of evidence, for a ready reason or one in their own words."""

    evidence: int
    choice: str
    text: str


class StatementGiven(CaseEvent, kind="stated", beside=True):
    """The person reported or a witness answered, in words or with a file."""

    kind: CodeKind
    text: str
    evidence: int
    album: str


class ConflictDismissed(CaseEvent, kind="let_go"):
    """Those who were likely meant are not."""

    likely: tuple[str, ...]


ConflictConfirmed = derive_kind(ConflictDismissed, "kept")
"""Those who were likely meant are."""


class CollectiveBegun(CaseEvent, kind="collective_begun", beside=True):
    """The case leads a collective complaint of so many people."""

    people: int


class MeetingDeclined(CaseEvent, kind="meeting_declined"):
    """None of the times of an extra window suits the reporter."""

    meeting: int


MeetingCalledOff = derive_kind(MeetingDeclined, "meeting_off")
MeetingOpened = derive_kind(MeetingDeclined, "meeting_opened")
MeetingClosed = derive_kind(MeetingDeclined, "meeting_closed")
MeetingLapsed = derive_kind(MeetingDeclined, "meeting_lapsed")


class MeetingAgreed(MeetingDeclined, kind="meeting_agreed"):
    """The reporter picked a time of the extra window."""

    at: datetime
