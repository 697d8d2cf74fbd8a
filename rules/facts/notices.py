"""Every kind of notice and what it carries; `handlers` makes the card when it is sent."""

from datetime import datetime
from enum import StrEnum

from rules.addresses import MessageRef
from rules.facts.registry import Notice, like
from rules.operator.periods import Stretch
from rules.people.staffing import InGroup


class EventNotice(Notice, kind="event"):
    """An event of the case, beside its card; the card is that of the event's own kind."""

    event: int


class ReminderNotice(Notice, kind="reminder"):
    deadline: int


class MeetingNotice(Notice, kind="meeting"):
    """What `word` says has become of an extra window."""

    meeting: int
    word: str


class FileRefusedNotice(Notice, kind="file_refused"):
    """A file could not be taken; `refusal` is the id of the sentence that says why."""

    refusal: str


# About a case, to staff: beside its card, or in private.

TopicNameNotice = like(Notice, "topic_name")
OverdueNotice = like(ReminderNotice, "overdue")
DeadlineSetAsideNotice = like(ReminderNotice, "deadline_set_aside")
EnforcementNotice = like(Notice, "enforcement")
MembersHeardNotice = like(Notice, "members_heard")
DeskMeetingNotice = like(MeetingNotice, "meeting_desk")
FileNotSentNotice = like(FileRefusedNotice, "file_not_sent")


class CaseCardNotice(Notice, kind="case_card"):
    """The card of a case; for everyone in a group, or with the acts of one `member`; `more` is its second page."""

    member: int = 0
    more: bool = False


class LeadWhy(StrEnum):
    """Why a lead, or an administrator, is told of a case."""

    OVERDUE = "overdue"
    ESCALATED = "escalated"
    ASKED_LATE = "asked-late"
    PROPOSED = "proposed"
    NOBODY_APPROVES = "nobody-approves"
    COLLECTIVE = "collective"


class LeadNotice(Notice, kind="lead_told"):
    """For leads or administrators: a deadline that has passed, an event, or a complaint of so many `people`."""

    why: LeadWhy
    event: int = 0
    deadline: int = 0
    people: int = 0


class AssignedNotice(Notice, kind="assigned"):
    """For the `member` who has the case now; `by` is the alias of who gave it, None for a rule."""

    member: int
    by: str | None


class ReviewersLeft(StrEnum):
    """Who may still review an appeal."""

    COLLEAGUES = "colleagues"
    LEAD = "lead"
    ADMINISTRATOR = "administrator"
    NOBODY = "nobody"


class ReviewWantedNotice(Notice, kind="review_wanted"):
    asked: ReviewersLeft


class UndeliveredNotice(Notice, kind="undelivered"):
    """Something did not reach the reporter on this way."""

    channel: str


# To members of staff, about no one case.

FloodNotice = like(Notice, "flood_digest")


class DigestNotice(Notice, kind="digest"):
    """What is a member's; on a handover `n` cases came from the member of the alias `from_`."""

    member: int
    why: str
    from_: str = ""
    n: int = 0


class HandedOverNotice(Notice, kind="handed_over"):
    """How many cases of a member went to whom, by alias."""

    from_: str
    to: tuple[tuple[str, int], ...]


class RotaHoleNotice(Notice, kind="rota_hole"):
    """Nobody of the team will be on duty between two instants."""

    team: str
    from_: datetime
    until: datetime


class SetAsideNotice(Notice, kind="set_aside"):
    """Rows were set aside since this instant."""

    since: datetime


class StatsNotice(Notice, kind="stats"):
    """Work figures as a picture or a file."""

    member: int
    scope: str
    stretch: Stretch
    form: str


class LookBackNotice(Notice, kind="look_back"):
    """The pack of a look back."""

    look_back: int


class LookPictureNotice(LookBackNotice, kind="look_picture"):
    """Its figures, drawn for a member."""

    member: int


class ActionNotice(Notice, kind="action"):
    """An action is new, due soon or late, or its owner has left."""

    action: int
    word: str


class LawsNotice(Notice, kind="laws_due"):
    """Law, rules and ISO day of each review that is due."""

    laws: tuple[tuple[str, str, str], ...]


class TrainingOverdueNotice(Notice, kind="training_overdue"):
    """For a lead: a member has not passed a course in time."""

    course: str
    member: int


class TrainingDueNotice(TrainingOverdueNotice, kind="training_due"):
    """A course is to be passed, or has `changed`."""

    changed: int = 0


class HouseEventNotice(Notice, kind="house_event"):
    """Something happened to a member of staff; `member` is who reads it."""

    event: int
    member: int


class PromotedNotice(Notice, kind="promoted"):
    member: int


class ProposalNotice(Notice, kind="staff_proposal"):
    proposal: int


class JoinNotice(Notice, kind="staff_join"):
    join: int


class StaysInGroupNotice(PromotedNotice, kind="stays_in_group"):
    """A former member could not be removed from the staff chat."""

    how: InGroup


class OthersInGroupNotice(Notice, kind="others_in_group"):
    """Who is in the staff chat and not on the staff: names and handles, how many more, how many unknown."""

    names: tuple[tuple[str, str], ...]
    more: int
    unknown: int


# To a reporter, about their case.

ReceivedNotice = like(Notice, "received")
JoinedFirstNotice = like(Notice, "joined_first")
StatusNotice = like(Notice, "status")
AskedNotice = like(EventNotice, "asked")
UnansweredNotice = like(Notice, "unanswered")
LateNotice = like(EventNotice, "late")
TalkNotice = like(EventNotice, "talk")
RejectedNotice = like(EventNotice, "rejected")
DecidedNotice = like(EventNotice, "decided")
ReviewedNotice = like(EventNotice, "reviewed")
CheckedNotice = like(EventNotice, "checked")
RelayedNotice = like(EventNotice, "relayed")
WithdrawnNotice = like(Notice, "withdrawn")
AppealKeptNotice = like(EventNotice, "appeal_kept")
AppealOfOtherNotice = like(EventNotice, "appeal_of_other")
AppealWithdrawnNotice = like(EventNotice, "appeal_withdrawn")
SurveyNotice = like(Notice, "survey")
AgreedNotice = like(Notice, "agreed")
FinalNotice = like(Notice, "final")
ClosedNotice = like(Notice, "closed")

# To the person punished, who holds a code to the case.

PartyNotice = like(Notice, "party")
PartyAppealKeptNotice = like(EventNotice, "party_appeal_kept")
PartyAppealOfOtherNotice = like(EventNotice, "party_appeal_of_other")
PartyAppealWithdrawnNotice = like(EventNotice, "party_appeal_withdrawn")
PartyReviewedNotice = like(EventNotice, "party_reviewed")
PartyFinalNotice = like(Notice, "party_final")

# To a person, about no case of theirs.

ContactCodeNotice = like(Notice, "contact_code")


class DraftReminderNotice(Notice, kind="draft_reminder"):
    """A report, or an appeal against the result of this case, was left unfinished."""

    appeal: int | None = None


class OpinionInvitedNotice(Notice, kind="opinion_invited"):
    """Opinions are asked for by a call."""

    call: int


OpinionAnsweredNotice = like(OpinionInvitedNotice, "opinion_answered")
OpinionsOverNotice = like(OpinionInvitedNotice, "opinions_over")
"""For leads: the call waits for its answer."""


class ContactCodeUndeliveredNotice(Notice, kind="contact_code_undelivered"):
    """A code did not reach this address, which is masked."""

    address: str


class FileUnshownNotice(Notice, kind="file_unshown_told"):
    """A file is held, and staff see only its type and size; `why` is the id of the sentence that says why."""

    why: str


# Deletions.


class FormerMessage(Notice, kind="former"):
    """Delete a message that has left its slot already."""

    message: MessageRef


TakenAway = like(Notice, "taken_away")
"""What somebody may see no longer is deleted; where it is too late for that, it is emptied."""
