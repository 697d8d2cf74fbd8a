"""Views of a case: one for its reporter, one for staff; the staff view has no account (law 9)."""

from dataclasses import dataclass
from datetime import datetime

from cases.record.timeline import TimelineStep
from cases.staffing.assignment import Reviewers
from rules.facts.acts import AppealFiled, AppealOutcome, Decision, Result
from rules.sanctions.ladder import Advice
from rules.vocabulary import Act, DeadlineKind, Identity, Role, Severity, State
from rules.wording import Wording
from store.collective.collectives import CollectiveSize
from store.conversation.meetings import MeetingRow


@dataclass(frozen=True, slots=True)
class CollectiveView:
    """The collective complaint that a case belongs to, as staff see it.

    Attributes:
        leader: the case that leads it; None if this case leads. `number` is the leader's ticket number.
        count: its size.
        added: texts that the reporter of a member case has added, which are shown beside no card.
        few: the cases are duplicates that staff have joined.
    """

    leader: int | None
    number: str
    count: CollectiveSize
    added: tuple[str, ...] = ()
    few: bool = False


@dataclass(frozen=True, slots=True)
class StaffView:
    """A case as staff see it.

    Attributes:
        leaf, team, platform: ids of the catalogue; `platform` is empty if unknown.
        subject: as written, or the name of a hidden author.
        answers: to the leaf's own questions, by question.
        notes: evidence in words.
        pieces: the number of pieces of evidence, with notes written into the report not counted.
        handler: the handler's alias; `stand_in` if they have it only because nobody was on duty.
        due: staff's next deadline, None if none runs or the case waits for the reporter.
        waits_until: when the open question expires.
        question, result: the last ones sent to the reporter.
        window_ends: until when the result may be appealed; `final` once nothing can change it.
        appeals: those waiting for review, `reviewers` who may review them; `review` is the outcome.
        acts: what the readers of this view may press.
        advice: what the sanction ladder calls for while the case is being decided; None if nothing.
        proposal: the decision that waits for a second person; `proposer` proposed it.
        rectify_by, reply_by: the deadlines of rectification and of an agency's reply; None if nothing is awaited.
        reference: the agency's own number, empty if unknown.
        related: the numbers of other cases on the same subject: all, and open ones.
        together: the collective complaint it belongs to.
        found_before: the numbers of violations found in other cases on the same subject, and of recent mutes for them.
        meeting: the extra window that is offered, agreed or open.
    """

    id: int
    version: int
    number: str
    state: State
    leaf: str
    severity: Severity
    team: str
    restricted: bool
    identity: Identity
    subject: str
    platform: str
    published: datetime | None
    description: str
    answers: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    pieces: int
    handler: str | None
    stand_in: bool
    filed_at: datetime
    due: datetime | None
    due_kind: DeadlineKind | None
    late: bool
    waits_until: datetime | None
    question: Wording | None
    result: Result | None
    window_ends: datetime | None
    final: bool
    appeals: tuple[tuple[Role, AppealFiled], ...]
    reviewers: Reviewers | None
    review: AppealOutcome | None
    acts: tuple[Act, ...]
    advice: Advice | None
    proposal: Decision | None
    proposer: str | None
    rectify_by: datetime | None
    reply_by: datetime | None
    reference: str
    related: tuple[int, int]
    together: CollectiveView | None
    found_before: tuple[int, int]
    meeting: MeetingRow | None = None


@dataclass(frozen=True, slots=True)
class ReporterView:
    """A case as its reporter sees it.

    Attributes:
        steps: its timeline.
        promised: the running deadlines and when each is due.
        due: staff's next deadline, None if none runs or the case waits for the reporter.
        new_word: the new time promised for a late answer.
        question: what staff have asked; `answer_until` is when waiting for the answer ends.
        result: the newest, preliminary unless `final`, until `window_ends` or its `review`.
        pieces: the number of pieces of evidence.
        acts: what the reporter may do.
        people: the number of people in its collective complaint, 0 if there is none.
        meeting: the extra window that is offered, agreed or open.
    """

    id: int
    version: int
    number: str
    state: State
    leaf: str
    identity: Identity
    restricted: bool
    filed_at: datetime
    steps: tuple[TimelineStep, ...]
    promised: tuple[tuple[DeadlineKind, datetime], ...]
    due: datetime | None
    due_kind: DeadlineKind | None
    late: bool
    new_word: datetime | None
    question: Wording | None
    answer_until: datetime | None
    result: Result | None
    review: AppealOutcome | None
    window_ends: datetime | None
    final: bool
    pieces: int
    acts: tuple[Act, ...]
    people: int
    meeting: MeetingRow | None = None
