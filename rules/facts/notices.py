"""All kinds of notices and their fields; `handlers` renders the card when a notice is sent."""

from datetime import datetime

from rules.addresses import MessageRef
from rules.facts.delivery import DeliveryTrouble
from rules.facts.registry import Notice, derive_kind
from rules.operator.housekeeping import Stretch
from rules.people.staffing import InGroup
from rules.vocabulary import DossierForm, LeadNoticeReason, ReviewersLeft


class FullTextNotice(Notice, kind="full_text"):
    """A long description as a file; `own`: for its reporter."""

    own: bool = False


class EventNotice(Notice, kind="event"):
    """An event, beside the case's card; the kind of the event decides how it is rendered."""

    event: int


class ReminderNotice(Notice, kind="reminder"):
    deadline: int


class MeetingNotice(Notice, kind="meeting"):
    """A change of an extra window; `word` names it."""

    meeting: int
    word: str


class FileRefusedNotice(Notice, kind="file_refused"):
    """A file was refused; `refusal` is the message id of the reason, `number` that of its case, if it has one."""

    refusal: str
    number: str = ""


# About a case, to staff: beside its card, or in private.

ThreadTitleNotice = derive_kind(Notice, "thread_title")
OverdueNotice = derive_kind(ReminderNotice, "overdue")
DeadlineDeadLetterNotice = derive_kind(ReminderNotice, "deadline_set_aside")
EnforcementNotice = derive_kind(Notice, "enforcement")
MembersHeardNotice = derive_kind(Notice, "members_heard")
DeskMeetingNotice = derive_kind(MeetingNotice, "meeting_desk")
FileNotSentNotice = derive_kind(FileRefusedNotice, "file_not_sent")


class CaseCardNotice(Notice, kind="case_card"):
    """The card of a case, for everyone in a group or with the acts of one `member`; `more` is its second page."""

    member: int = 0
    more: bool = False


class LeadNotice(Notice, kind="lead_told"):
    """For leads or administrators: a missed deadline, an event, or a complaint of so many `people`."""

    why: LeadNoticeReason
    event: int = 0
    deadline: int = 0
    people: int = 0


class AssignedNotice(Notice, kind="assigned"):
    """For the `member` whom the case is assigned to; `by` is the assigner's alias, None for a rule."""

    member: int
    by: str | None


class ReviewWantedNotice(Notice, kind="review_wanted"):
    asked: ReviewersLeft


class UndeliveredNotice(Notice, kind="undelivered"):
    channel: str
    why: DeliveryTrouble = DeliveryTrouble.BLOCKED


# To staff members, not about a single case.
FloodNotice = derive_kind(Notice, "flood_digest")


class DigestNotice(Notice, kind="digest"):
    """A member's cases; after a handover, `n` of them came from the member with alias `from_`."""

    member: int
    why: str
    from_: str = ""
    n: int = 0


class HandedOverNotice(Notice, kind="handed_over"):
    """A member's cases were handed over: numbers by receiver, named by alias."""

    from_: str
    to: tuple[tuple[str, int], ...]


class RotaGapNotice(Notice, kind="rota_hole"):
    team: str
    from_: datetime
    until: datetime


class DeadLettersNotice(Notice, kind="set_aside"):
    since: datetime
    updates: int = 0


class StatsNotice(Notice, kind="stats"):
    member: int
    scope: str
    stretch: Stretch
    form: str


class PeriodicReviewNotice(Notice, kind="look_back"):
    look_back: int


class PeriodicReviewChartNotice(PeriodicReviewNotice, kind="look_picture"):
    """The figures of a periodic review as a picture for a member."""

    member: int


class ActionNotice(Notice, kind="action"):
    """An action is new, due soon or late, or its owner has left."""

    action: int
    word: str


class LegalReviewDueNotice(Notice, kind="laws_due"):
    """The law, rules and ISO day of each due review of rules."""

    laws: tuple[tuple[str, str, str], ...]


class TrainingOverdueNotice(Notice, kind="training_overdue"):
    course: str
    member: int


class TrainingDueNotice(TrainingOverdueNotice, kind="training_due"):
    """A member must pass a course; `changed`: it has a new version."""

    changed: int = 0


class StaffEventNotice(EventNotice, kind="house_event"):
    """A staff event; `member` is its reader."""

    member: int


class PromotedNotice(Notice, kind="promoted"):
    member: int


class ProposalNotice(Notice, kind="staff_proposal"):
    proposal: int


class JoinNotice(Notice, kind="staff_join"):
    join: int


class RemovalFailedNotice(PromotedNotice, kind="stays_in_group"):
    how: InGroup


class NonStaffInChatNotice(Notice, kind="others_in_group"):
    """The people in the staff chat who are not staff: names and handles, how many more, how many unknown."""

    names: tuple[tuple[str, str], ...]
    more: int
    unknown: int


# To a reporter, about their case.

ReceivedNotice = derive_kind(Notice, "received")
JoinedFirstNotice = derive_kind(Notice, "joined_first")
StatusNotice = derive_kind(Notice, "status")
AskedNotice = derive_kind(EventNotice, "asked")


class AnswerDueNotice(Notice, kind="answer_due"):
    """A question waits for the answer until `by`."""

    by: datetime


AppealDueNotice = derive_kind(AnswerDueNotice, "appeal_due")
"""The result can be appealed until `by`."""

UnansweredNotice = derive_kind(Notice, "unanswered")
LateNotice = derive_kind(EventNotice, "late")
TalkNotice = derive_kind(EventNotice, "talk")
RejectedNotice = derive_kind(EventNotice, "rejected")
DecidedNotice = derive_kind(EventNotice, "decided")
ReviewedNotice = derive_kind(EventNotice, "reviewed")
CheckedNotice = derive_kind(EventNotice, "checked")
RelayedNotice = derive_kind(EventNotice, "relayed")
MeasuresNotice = derive_kind(Notice, "measures")
"""How far what was decided is carried out, whenever that changes."""

AcceptedNotice = derive_kind(Notice, "accepted")
WithdrawnNotice = derive_kind(Notice, "withdrawn")
AppealKeptNotice = derive_kind(EventNotice, "appeal_kept")
AppealOfOtherNotice = derive_kind(EventNotice, "appeal_of_other")
AppealWithdrawnNotice = derive_kind(EventNotice, "appeal_withdrawn")
SurveyNotice = derive_kind(Notice, "survey")
AgreedNotice = derive_kind(Notice, "agreed")
FinalNotice = derive_kind(Notice, "final")
ClosedNotice = derive_kind(Notice, "closed")

# To the person punished, who holds a code to the case.

PartyNotice = derive_kind(Notice, "party")
PartyAppealKeptNotice = derive_kind(EventNotice, "party_appeal_kept")
PartyAppealOfOtherNotice = derive_kind(EventNotice, "party_appeal_of_other")
PartyAppealWithdrawnNotice = derive_kind(EventNotice, "party_appeal_withdrawn")
PartyReviewedNotice = derive_kind(EventNotice, "party_reviewed")
PartyFinalNotice = derive_kind(Notice, "party_final")


class DeleteFormerMessage(Notice, kind="former"):
    """Delete a message that is no longer in its slot."""

    message: MessageRef


DeleteRevokedMessage = derive_kind(Notice, "taken_away")
"""Delete a message that its reader may no longer see; empty it if it is too old to delete."""


class DossierNotice(Notice, kind="dossier"):
    """The dossier of a case as a file in this form, for the member who asked for it."""

    member: int
    form: DossierForm
