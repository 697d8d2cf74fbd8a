"""Cell by cell: what docs/roles.md says of a role, an act and a state, and what a press of it does."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from cases.identity.guesses import LOOKUP
from cases.workflow.press import UNVERSIONED_ACTS
from handlers.flows.routing import desk_acts
from handlers.flows.routing.features import DESK_DIALOGS
from handlers.flows.views import status_flow
from rules.vocabulary import Act, Role
from tests.roles.cast import COUNTER, DESK, Player
from tests.roles.page import Page, Way
from tests.roles.situations import Situation
from tests.roles.trying import Stage, Tried

BUTTONS = frozenset(desk_acts.ACTS)
"""Acts that have a button at the desk; of the others only the bytes can be forged."""

AT_ONCE = frozenset(act for act in BUTTONS - {Act.REASSIGN} if act not in DESK_DIALOGS)
"""Acts that a press does; every other at the desk asks something first."""

AT_THE_DOOR = ("refusal-desk-not-staff", "refusal-no-role")
"""What meets those who are let in nowhere, whatever they press."""

_GENERAL = ("refusal-not-from-here", "refusal-not-your-role", "refusal-desk-old-screen", "refusal-other-team")
"""Refusals that say nothing of a condition."""


@dataclass(slots=True)
class Count:
    """How many cells were tried, and what was found.

    Attributes:
        forged: presses beside the table: an old card, another case, words that no button of that bot carries.
        opened, shut: the ways of the page that were found open, and those that were found shut by a condition.
        wrong: every cell that did otherwise than the page says.
    """

    tried: int = 0
    allowed: int = 0
    refused: int = 0
    forged: int = 0
    opened: set[Way] = field(default_factory=set)
    shut: set[Way] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        said = f"{self.tried} cells tried: {self.allowed} allowed, {self.refused} refused, {len(self.wrong)} wrong"
        return f"{said}; beside them {self.forged} forged presses"

    def add(self, other: "Count") -> None:
        """What was found elsewhere as well."""
        self.tried, self.allowed = self.tried + other.tried, self.allowed + other.allowed
        self.refused, self.forged = self.refused + other.refused, self.forged + other.forged
        self.opened |= other.opened
        self.shut |= other.shut
        self.wrong += other.wrong


class Sweep:
    """All cells of one situation, or every n-th."""

    def __init__(self, page: Page, situation: Situation, stage: Stage) -> None:
        self._page = page
        self._situation = situation
        self._stage = stage
        self.count = Count()

    async def run(self, *, every: int = 1, first: int = 0, acts: Collection[Act] = Act) -> Count:
        """Try them, perhaps only those of some acts."""
        for act, player in list(_desk_cells())[first % every :: every]:
            if act in acts:
                await self._at_the_desk(act, player)
        for word, player in list(_counter_cells())[first % every :: every]:
            if status_flow.ACTS.get(word, Act.FILE) in acts:
                await self._at_the_counter(word, player)
        return self.count

    async def _at_the_desk(self, act: Act, player: Player) -> None:
        case, way = self._stage.case, self._way(act, player)
        if act not in BUTTONS:
            way = None
        tried = await self._stage.at_the_desk(player, f"{act}.{case.id}.{case.version}")
        self._note(f"{player.name} presses {act}", self._desk_faults(act, player, way, tried), way)
        if way is None:
            return
        forgeries = [(case.id + 999, case.version), (case.id, case.version + 1)]
        if case.version:
            forgeries.append((case.id, case.version - 1))
        for case_id, version in forgeries:
            stays_young = act in UNVERSIONED_ACTS and case_id == case.id
            tried = await self._stage.at_the_desk(player, f"{act}.{case_id}.{version}")
            self._forged(f"{player.name} forges {act}.{case_id}.{version}", tried, taken=stays_young)

    async def _at_the_counter(self, word: str, player: Player) -> None:
        case, act = self._stage.case, status_flow.ACTS.get(word)
        tried = await self._stage.at_the_counter(player, f"c.{word}.{case.id}.{case.version}")
        said = f"{player.name} presses c.{word}"
        if act is None:
            self._forged(said, tried)
            return
        way = self._way(act, player)
        self._note(said, self._counter_faults(word, act, player, way, tried), way)

    def _way(self, act: Act, player: Player) -> Way | None:
        """The way that the page says is open to them here."""
        if player.role is None:
            return None
        situation, case, role = self._situation, self._stage.case, player.role
        member = self._stage.cast.members.get(player.name)
        member_id = member.id if member else None

        def holds(condition: str) -> bool:
            return situation.holds(condition, case, player.name, member_id, role)

        self.count.shut |= {way for way in self._page.cell(situation.state, act, role) if not all(map(holds, way.when))}
        return self._page.leads(situation.state, act, role, holds)

    def _why_not(self, act: Act, player: Player) -> str:
        """The refusal that the page calls for; empty where it is a condition's own."""
        state = self._situation.state
        if player.barred:
            return player.barred
        if (state, act) not in self._page.acts:
            return "refusal-not-from-here"
        if player.role is None or not self._page.cell(state, act, player.role):
            return "refusal-not-your-role"
        return ""

    def _desk_faults(self, act: Act, player: Player, way: Way | None, tried: Tried) -> Iterator[str]:
        if way is None:
            called_for = self._why_not(act, player)
            if act not in BUTTONS and called_for not in AT_THE_DOOR:
                called_for = "refusal-desk-old-screen"
            yield from self._refused(called_for, tried)
            yield from self._on_record(act, player, tried)
            return
        if tried.refused or tried.newly_refused:
            yield f"refused with {tried.answer}"
        elif act in AT_ONCE:
            yield from _taken(act, way, tried)
        elif act is Act.REASSIGN:
            if tried.changed or tried.after.written == tried.before.written:
                yield "nobody was offered"
        elif (asked := tried.after.draft) is None or (asked["kind"], asked["case"]) != (act, self._stage.case.id):
            yield "nothing is asked, or something else"
        elif tried.new or tried.after.case != tried.before.case:
            yield "done before it was asked"

    def _counter_faults(self, word: str, act: Act, player: Player, way: Way | None, tried: Tried) -> Iterator[str]:
        if way is None:
            yield from self._refused(self._why_not(act, player), tried)
            # A case of somebody else is looked up like one that does not exist, and counted as a guess.
            guess = tried.answer == "refusal-not-found"
            called = (LOOKUP, tried.answer, None, None) if guess else (word, tried.answer, self._stage.case.id, None)
            if tried.newly_refused != (called,):
                yield f"on record as {tried.newly_refused}"
        elif tried.refused:
            yield f"refused with {tried.answer}"
        elif word in status_flow.FINAL:
            yield from _taken(act, way, tried)
        elif tried.new or tried.after.case != tried.before.case:
            yield "done before it was asked"
        elif tried.after.written == tried.before.written:
            yield "nothing is asked"

    def _refused(self, called_for: str, tried: Tried) -> Iterator[str]:
        if not tried.refused or tried.changed:
            yield f"allowed, and should be refused with {called_for or 'a condition'}"
        elif tried.answer != called_for if called_for else tried.answer in _GENERAL:
            yield f"refused with {tried.answer} instead of {called_for or 'a condition'}"

    def _on_record(self, act: Act, player: Player, tried: Tried) -> Iterator[str]:
        member = self._stage.cast.members.get(player.name)
        staff_id = member.id if member and player.barred != "refusal-desk-not-staff" else None
        case_id = self._stage.case.id if act in BUTTONS and player.barred not in AT_THE_DOOR else None
        if tried.newly_refused != ((act, tried.answer, case_id, staff_id),):
            yield f"on record as {tried.newly_refused}"

    def _note(self, what: str, faults: Iterator[str], way: Way | None) -> None:
        self.count.tried += 1
        if way is None:
            self.count.refused += 1
        else:
            self.count.allowed += 1
            self.count.opened.add(way)
        self._wrong(what, faults)

    def _forged(self, what: str, tried: Tried, *, taken: bool = False) -> None:
        self.count.forged += 1
        refused = tried.answer.startswith("refusal-") and not tried.changed
        if taken == refused:
            self._wrong(what, [f"answered with {tried.answer or 'nothing'}"])

    def _wrong(self, what: str, faults: Iterator[str] | list[str]) -> None:
        situation = self._situation
        self.count.wrong += [f"{situation.state}, {situation.name}: {what}: {fault}" for fault in faults]


def _taken(act: Act, way: Way, tried: Tried) -> Iterator[str]:
    case = tried.after.case
    if (case.state, case.version) != (way.to, tried.before.case.version + 1):
        yield f"led to {case.state}, version {case.version}"
    # What follows by rule, such as to whom a case goes that was let go, is on record after it.
    if [(event.act, event.role) for event in tried.new[:1]] != [(act, way.role)]:
        yield f"on record as {[(event.act, event.role) for event in tried.new]}"


def _desk_cells() -> Iterator[tuple[Act, Player]]:
    return ((act, player) for act in Act for player in DESK)


def _counter_cells() -> Iterator[tuple[str, Player]]:
    """The counter's own words, and the desk's, which only forged data can say there."""
    forged = [word for act in Act if (word := act.replace("_", "")) not in status_flow.ACTS]
    return ((word, player) for word in (*status_flow.ACTS, *forged) for player in COUNTER)


def unreached(page: Page, count: Count) -> list[Way]:
    """Ways of the page that no press has found open, of those that a press opens."""
    desk = {Role.MODERATOR, Role.LEAD, Role.DUTY_EDITOR, Role.ADMINISTRATOR}
    counter = {Role.REPORTER, Role.PUNISHED}
    return [
        way
        for way in page.ways
        if (way.role in desk and way.act in BUTTONS) or (way.role in counter and way.act in status_flow.ACTS.values())
        if way not in count.opened
    ]


def never_shut(page: Page, count: Count) -> list[Way]:
    """Ways that hang on a condition and that no press has found shut; what only a whole decision tells is left out."""
    asked = [way for way in page.ways if set(way.when) - {"light"} and way.role is not Role.CLOCK]
    return [way for way in asked if way not in count.shut]
