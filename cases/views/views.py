"""A case as its reporter may see it, and as staff may: two types, and in staff's there is no account (law 9)."""

from dataclasses import dataclass
from datetime import datetime

from cases.record.timeline import TimelineStep
from cases.staffing.reviewers import Reviewers
from rules.facts.acts import AppealFiled, AppealOutcome, Decision, Result
from rules.sanctions.ladder import Advice
from rules.vocabulary import Act, DeadlineKind, Identity, Role, Severity, State
from rules.wording import Wording
from store.collective.collectives import CollectiveSize
from store.conversation.meetings import MeetingRow


@dataclass(frozen=True, slots=True)
class CollectiveView:
    """What staff see of the collective complaint that a case belongs to.

    Attributes:
        leader: the case that leads it, `number` that one's number; None where the case itself leads.
        count: how large it is.
        added: what the reporter of a case that is led has added in words, as it is told beside no card.
        few: they are duplicates that staff have put together.
    """

    leader: int | None
    number: str
    count: CollectiveSize
    added: tuple[str, ...] = ()
    few: bool = False


@dataclass(frozen=True, slots=True)
class StaffView:
    """A case on the desk.

    Attributes:
        leaf, team, platform: ids of the catalogue; `platform` is empty where not known.
        subject: as it was written, or the name of a hidden author.
        answers: to the leaf's own questions, by question.
        notes: evidence in words.
        pieces: how many pieces of evidence there are, notes not counted.
        handler: alias of whose it is; `stand_in` where only because nobody was on duty.
        due: the next deadline that staff must keep, None where none runs or it waits for the reporter.
        waits_until: when the open question runs out.
        question, result: what was last said to the reporter.
        window_ends: until when the result may be appealed, while it may; `final` once nothing can change it.
        appeals: those that wait for their review, and who may do it; `review` is what became of them.
        acts: what the readers of this view may press.
        advice: what the ladder calls for while the case is being decided; None where it says nothing.
        proposal: the decision that waits for a second person, and who proposed it.
        rectify_by, reply_by: until when it is to be put right, and an agency to reply; None where nothing is awaited.
        reference: the agency's own number, empty while unknown.
        related: how many other cases are about the same subject, and how many of them run.
        together: the collective complaint it belongs to.
        found_before: violations found in other cases about the same subject, and how many of late were muted for.
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
    """A case as whoever filed it follows it.

    Attributes:
        steps: its timeline.
        promised: when each of staff's promises that run is due.
        due: the first of them, None where none runs or it waits for the reporter.
        new_word: until when a late answer was promised anew.
        question: what staff have asked; `answer_until` is when waiting for the answer ends.
        result: the newest, preliminary unless `final`, until `window_ends` or its `review`.
        pieces: how many pieces of evidence there are.
        acts: what the reporter may do.
        people: how many there are in the collective complaint it is worked in, 0 where it is worked by itself.
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
