"""Case events other than acts: caused by the clock, by a rule, or by somebody's view or press."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

from rules.facts.registry import CaseEvent, derive_kind
from rules.report import Forward
from rules.sanctions.enforcement import GroupMeasure, GroupStatus
from rules.vocabulary import CodeKind, ContactChannel, DeadlineKind, DossierForm

ResultDelivered = derive_kind(CaseEvent, "delivered")
ResultFinal = derive_kind(CaseEvent, "final")
HoldAgreed = derive_kind(CaseEvent, "hold_agreed", beside=True)
"""A second member agreed to what was proposed: the case is kept beyond its time, or no more."""

HoldDeclined = derive_kind(CaseEvent, "hold_declined", beside=True)
"""What was proposed is not done."""

ReporterErased = derive_kind(CaseEvent, "reporter_erased")
"""The key of its reporter was destroyed at their wish: nobody can be written to any more."""

CaseDestroyed = derive_kind(CaseEvent, "destroyed")
"""The case's key and evidence were destroyed: its time was over, or a restored backup still held them."""

RowsTold = derive_kind(CaseEvent, "rows")
"""Tells what has changed in the case's deadlines, sanctions and measures since the event before it; no act says so."""

EnforcementRetried = derive_kind(CaseEvent, "enforcement_again")
EvidenceOpened = derive_kind(CaseEvent, "evidence_opened")
CaseSeparated = derive_kind(CaseEvent, "apart")
"""The case is handled by itself, not in a collective complaint."""

CollectiveJoined = derive_kind(CaseEvent, "joined")
CaseRestricted = derive_kind(CaseEvent, "restricted")
"""The case certainly names staff or a partner, and was removed from the staff chat."""

CaseProvisionallyRestricted = derive_kind(CaseEvent, "held")
"""The case likely names staff or a partner, and was removed from the staff chat until a cleared member checks it."""


class HoldProposed(CaseEvent, kind="hold_proposed", beside=True):
    """A member proposed to keep the case beyond its time or, where it is kept, to keep it no more; why."""

    reason: str


class DeadlineMissed(CaseEvent, kind="late"):
    """A deadline was missed; the new date promised is `by`."""

    deadline: DeadlineKind
    by: datetime


class MissedDeadlineEscalated(CaseEvent, kind="escalated"):
    """The administrators were notified of a missed deadline."""

    deadline: DeadlineKind


class CaseAssigned(CaseEvent, kind="assigned"):
    """The case was assigned to a staff member by rule; None: nobody was found."""

    to: int | None
    stand_in: bool


class MuteEnded(CaseEvent, kind="mute_over", beside=True):
    sanction: int


class DossierRead(CaseEvent, kind="dossier_read"):
    """The dossier of the case was read, in this form."""

    form: DossierForm


class UnsealingProposed(CaseEvent, kind="unseal_proposed"):
    """A member proposed that the reporter's identity be shown, for a predefined reason or one in their own words."""

    choice: str
    text: str


class IdentityUnsealed(CaseEvent, kind="unsealed", beside=True):
    """A second member agreed; `proposal` is the place of the proposal in the case's record."""

    proposal: int


UnsealingRefused = derive_kind(IdentityUnsealed, "unseal_refused", beside=True)
IdentitySeen = derive_kind(CaseEvent, "identity_seen")
"""The identity was sent to the private chat of this member."""


class LiftReason(StrEnum):
    """The reason why a sanction was lifted early."""

    APPEAL = "appeal"
    LEAD = "lead"


class SanctionLifted(CaseEvent, kind="lifted", beside=True):
    sanction: int
    why: LiftReason


class EnforcementResult(CaseEvent, kind="enforced"):
    """The result of an enforcement measure in the group with this title."""

    deed: GroupMeasure
    state: str
    found: GroupStatus
    group: str


class CaseViewKind(StrEnum):
    """What was shown in private: the card, staff's notes, or a card that was sent unasked."""

    CARD = "card"
    NOTES = "notes"
    SENT = "sent"


class CaseOpened(CaseEvent, kind="case_opened"):
    """A staff member was shown the case in private."""

    what: CaseViewKind = CaseViewKind.CARD


class OriginalOpened(CaseEvent, kind="original_opened", beside=True):
    """A staff member opened the original of an evidence file, for a predefined reason or one in their own words."""

    evidence: int
    choice: str
    text: str


class StatementGiven(CaseEvent, kind="stated", beside=True):
    """The person reported or a witness answered, with text, a file, or messages that were forwarded."""

    kind: CodeKind
    text: str
    evidence: int
    album: str
    forwards: tuple[Forward, ...] = ()


class ConflictDismissed(CaseEvent, kind="let_go"):
    """A check found that the persons in `likely` are not meant."""

    likely: tuple[str, ...]


ConflictConfirmed = derive_kind(ConflictDismissed, "kept")
"""A check found that the persons in `likely` are meant."""


class EvidenceHeld(CaseEvent, kind="evidence_held"):
    """The vault holds an evidence file: its bytes, their SHA-256 in hexadecimal digits, and its type."""

    evidence: int
    sha256: str
    size: int
    mime: str


class EvidenceRefused(CaseEvent, kind="evidence_refused"):
    """An evidence file was not taken; `refusal` is the message id of the reason."""

    evidence: int
    refusal: str

    @classmethod
    def in_present_form(cls, body: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return a stored body in the present form; former versions called the reason `why`."""
        return {"refusal" if name == "why" else name: it for name, it in body.items()}


class EvidenceQuarantined(CaseEvent, kind="evidence_quarantined"):
    """A scan found this malware in an evidence file: the original is kept and shown to nobody."""

    evidence: int
    malware: str


class CodeRedeemed(CaseEvent, kind="code_redeemed"):
    """Somebody holds the code of this id from now on."""

    code: int
    kind: CodeKind


class ContactLeft(CaseEvent, kind="contact_left"):
    """The reporter left an address on this channel; it is used once it is confirmed. The address itself is the
    person's, and stands under their key alone."""

    channel: ContactChannel


ContactConfirmed = derive_kind(ContactLeft, "contact_confirmed")
ContactRemoved = derive_kind(ContactLeft, "contact_removed")
ContactAttested = derive_kind(ContactLeft, "contact_attested")
"""A client of the API vouches for the address, which is used without a code."""

SurveyAsked = derive_kind(CaseEvent, "survey_asked")
SurveyUnsolved = derive_kind(CaseEvent, "survey_unsolved")
"""The reporter says that their problem is not solved."""


class SurveyRated(CaseEvent, kind="survey_rated"):
    """The reporter's rating, 1 to 5."""

    rating: int


class SurveyCommented(CaseEvent, kind="survey_commented"):
    """The reporter's comment on the handling of their case."""

    text: str


class CollectiveBegun(CaseEvent, kind="collective_begun", beside=True):
    """The case leads a collective complaint of `people` persons and, apart from them, anonymous reports."""

    people: int
    anonymous: int = 0


class MeetingDeclined(CaseEvent, kind="meeting_declined"):
    """The reporter declined all times of an extra window."""

    meeting: int


MeetingCalledOff = derive_kind(MeetingDeclined, "meeting_off")
MeetingOpened = derive_kind(MeetingDeclined, "meeting_opened")
MeetingClosed = derive_kind(MeetingDeclined, "meeting_closed")
MeetingLapsed = derive_kind(MeetingDeclined, "meeting_lapsed")


class MeetingAgreed(MeetingDeclined, kind="meeting_agreed"):
    """The reporter chose a time of the extra window."""

    at: datetime
