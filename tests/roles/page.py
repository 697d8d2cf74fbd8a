"""What docs/roles.md says, read as a person reads it: what is tried is the page, not the code that wrote it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rules.vocabulary import Act, Role, State
from rules.workflow.role_table import ANYWAY, NOBODY, OR

PAGE = Path(__file__).parents[2] / "docs" / "roles.md"


@dataclass(frozen=True, slots=True)
class Way:
    """One set of conditions on which a role may do an act, and where it leads."""

    state: State
    act: Act
    to: State
    role: Role
    when: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """The ways in the order of the page; `acts` are those that stand under each state."""

    ways: tuple[Way, ...]
    acts: frozenset[tuple[State, Act]]

    def cell(self, state: State, act: Act, role: Role) -> list[Way]:
        """The ways of one role by one act from one state; none where it never may."""
        return [way for way in self.ways if (way.state, way.act, way.role) == (state, act, role)]

    def leads(self, state: State, act: Act, role: Role, holds: Callable[[str], bool]) -> Way | None:
        """The way that is open where what `holds` does."""
        return next((way for way in self.cell(state, act, role) if all(map(holds, way.when))), None)


def read() -> Page:
    """The page as it lies in the tree."""
    ways: list[Way] = []
    acts: set[tuple[State, Act]] = set()
    state: State | None = None
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            state = next((each for each in State if each == line.removeprefix("## ")), None)
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if state is None or not line.startswith("| ") or cells[0] in ("act", "---"):
            continue
        act, to = Act(cells[0]), State(cells[1])
        acts.add((state, act))
        for role, cell in zip(Role, cells[2:], strict=True):
            if cell != NOBODY:
                ways += [Way(state, act, to, role, _conditions(way)) for way in cell.split(OR)]
    return Page(tuple(ways), frozenset(acts))


def _conditions(cell: str) -> tuple[str, ...]:
    return () if cell == ANYWAY else tuple(cell.split(", "))
