"""Views of a case for each reader: plain values that `cases.views` fills and the cards of `dialogs` read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from rules.catalogue.categories import Catalogue, Category
from rules.facts.acts import AppealFiled, AppealOutcome, DataRequested, Result
from rules.facts.decision import Decision
from rules.meetings import ExtraWindow
from rules.operator.templates import Template
from rules.people.real_names import RealName
from rules.refusals import ByLang
from rules.report import ReportText, Way
from rules.sanctions.carrying_out import MeasureStatus
from rules.sanctions.ladder import Advice
from rules.vocabulary import Act, DeadlineKind, Identity, ReviewersLeft, Role, Severity, State
from rules.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """What each reader sees of a case.

    Attributes:
        catalogue: the catalogue by which the case is judged; `category` is its category there.
        acts: what the reader may do now.
        result: the newest; it may be appealed against until `window_ends`, and nothing changes it once it is `final`.
        review: the result of an appeal's review.
        measures: how far what was decided is carried out.
    """

    id: int
    version: int
    number: str
    state: State
    catalogue: Catalogue
    leaf: str
    acts: tuple[Act, ...]
    result: Result | None = None
    review: AppealOutcome | None = None
    measures: tuple[MeasureStatus, ...] = ()
    window_ends: datetime | None = None
    final: bool = False

    @property
    def category(self) -> Category:
        """The category in the catalogue."""
        return self.catalogue.category(self.leaf)

    @property
    def label(self) -> ByLang:
        """The short name of the category."""
        return ByLang(self.category.labels)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyView(CaseView):
    """A case as the person punished sees it, without the report and its reporter.

    Attributes:
        review_due: until when an appeal is reviewed.
    """

    review_due: datetime | None


@dataclass(frozen=True, slots=True)
class TimelineStep:
    """A step of a case as its reporter may see it; `word` is its name for them."""

    at: datetime
    word: str


@dataclass(frozen=True, slots=True)
class CollectiveSize:
    """The number of reports, and of different people who filed them.

    Attributes:
        anonymous: reports of nobody; two of them may be of one person, who is also among `people` perhaps.
        hour, day: reports that joined in the last hour, in the last day.
    """

    reports: int
    people: int
    hour: int
    day: int
    anonymous: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReporterView(CaseView):
    """A case as its reporter sees it.

    Attributes:
        promised: the running deadlines and when each is due.
        due: staff's next deadline, None if none runs or the case waits for the reporter.
        late_until: the new deadline that was promised, while the case is late; `delay` is why, as staff have said.
        question: what staff have asked; `answer_until` is when waiting for the answer ends.
        together: the size of its collective complaint, None if there is none.
        contact: what can be done with a contact address: "leave", "confirm" or "change" one; empty without such a
            channel.
        meeting: the extra window that is offered, agreed or open.
    """

    steps: tuple[TimelineStep, ...]
    promised: Mapping[DeadlineKind, datetime]
    due: datetime | None
    due_kind: DeadlineKind | None
    late_until: datetime | None = None
    delay: Wording | None = None
    question: Wording | None = None
    answer_until: datetime | None = None
    together: CollectiveSize | None = None
    contact: str = ""
    meeting: ExtraWindow | None = None


@dataclass(frozen=True, slots=True)
class CollectiveView:
    """The collective complaint that a case belongs to, as staff see it.

    Attributes:
        leader: the case that leads it; None if this case leads. `number` is the leader's ticket number.
        added: texts that the reporter of a member case has added, which are shown beside no card.
        few: the cases are duplicates that staff have joined.
    """

    leader: int | None
    number: str
    size: CollectiveSize
    added: tuple[str, ...] = ()
    few: bool = False


@dataclass(frozen=True, slots=True)
class GroupReach:
    """What of a subject can be reached in groups.

    Attributes:
        group: the group that the subject names, None if the desk bot knows none; `present`, `deletes` and `restricts`
            are what the desk bot may do there.
        message, account: whether they are known; `handle`: a public name is known.
        anywhere: the number of groups of the desk bot, but for the one that the subject is in.
    """

    message: bool
    account: bool
    handle: bool
    anywhere: int
    group: str | None = None
    present: bool = False
    deletes: bool = False
    restricts: bool = False


@dataclass(frozen=True, slots=True)
class HoldView:
    """The legal hold of a case: whether it stands, and whether placing or lifting it waits for a second member; who
    proposed that last, and why."""

    stands: bool
    proposed: bool
    alias: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffView(CaseView):
    """A case as staff see it; by its type it has no reporter's account (law 9).

    Attributes:
        team: id of the catalogue.
        restricted: it is never shown in the staff chat; `held` are the people it likely names, until a member checks.
        published: in the operator's time zone; midnight if only the day is known.
        pieces: the number of pieces of evidence, notes among them.
        scans: how many files are infected, and how many are unscanned.
        handler: the handler's alias; `stand_in` if they have it only because nobody was on duty.
        due: staff's next deadline, None if none runs or the case waits for the reporter.
        delay: why it is late, as staff have said.
        waits_until: when the open question expires.
        question: the last one sent to the reporter.
        appeals: those waiting for review; `reviewers` review them: the handler by name, else those who may.
        advice: what the sanction ladder calls for while the case is being decided; None if nothing.
        proposal: the decision that waits for a second person; `proposer` proposed it.
        rectify_by, reply_by: the deadlines of rectification and of an agency's reply; None if nothing is awaited.
        reference: the agency's own number, empty if unknown.
        related: the numbers of other cases on the same subject: all, and open ones.
        filed: how many reports this reporter has filed in all, and within a day before this one.
        named: the account reported, as staff named it.
        found_before: the numbers of violations found in other cases on the same subject, and of mutes for them within
            `repeat_months`.
        reach: what of the subject can be reached in groups, before there is a result.
        together: the collective complaint it belongs to.
        requests: for the platform's data, not answered yet.
        conditions: the filing conditions found met, of `every_condition`, until there is a result; None if nobody has
            looked at them yet.
        meeting: the extra window that is offered, agreed or open.
        hold: its legal hold; None if there is none and none is proposed.
        reporter: what a named reporter typed; None of others, and once the reporter is erased.
        without_chat: how a reporter whom no chat takes learns of it: "anonymous", "unreached" or "by-contact".
    """

    severity: Severity
    team: str
    identity: Identity
    way: Way
    report: ReportText
    pieces: int
    scans: tuple[int, int] = (0, 0)
    restricted: bool = False
    held: tuple[str, ...] = ()
    published: datetime | None = None
    handler: str | None = None
    stand_in: bool = False
    due: datetime | None = None
    due_kind: DeadlineKind | None = None
    late: bool = False
    delay: Wording | None = None
    waits_until: datetime | None = None
    question: Wording | None = None
    appeals: tuple[tuple[Role, AppealFiled], ...] = ()
    reviewers: ReviewersLeft | None = None
    reviewer_names: tuple[str, ...] = ()
    advice: Advice | None = None
    proposal: Decision | None = None
    proposer: str = ""
    rectify_by: datetime | None = None
    reply_by: datetime | None = None
    reference: str = ""
    related: tuple[int, int] = (0, 0)
    found_before: tuple[int, int] = (0, 0)
    filed: tuple[int, int] = (1, 1)
    reporter: RealName | None = None
    without_chat: str = ""
    named: str = ""
    hold: HoldView | None = None
    repeat_months: int
    reach: GroupReach | None = None
    together: CollectiveView | None = None
    requests: tuple[DataRequested, ...] = ()
    conditions: tuple[Template, ...] | None = None
    every_condition: int = 0
    meeting: ExtraWindow | None = None
