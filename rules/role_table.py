"""Who may do what from which state, by role, as documentation: a table written from the table that decides it."""

from collections.abc import Sequence
from itertools import groupby

from rules import life
from rules.conditions import Condition
from rules.life import Edge
from rules.vocabulary import Act, Role, State

NOBODY, ANYWAY, OR = "–", "✓", " *or* "
"""What a cell says: nobody in this role, always, or one of several sets of conditions."""

_HEAD = f"""# Who may do what

Written by `lian roles` from `rules/life.py`; change the table there, not this page. `make roles` reads from this page
what to expect, and tries every cell that a press can: as Telegram sends it, and forged. No press files a report,
proposes (it is how a decision may end, and tried as such) or does what the clock does by itself.

Under a state stands every act that is open to somebody there, and where it leads. A cell says {ANYWAY} where the role
may, {NOBODY} where it may not, or on which of [the conditions](#the-conditions) it may. What stands nowhere is open to
nobody. The reporter and the person punished act in the reporter bot, staff in the desk bot, the clock by itself.

Beside the role it matters who presses. Somebody without a role, who was removed, or of another team (a lead or an
administrator excepted) may do nothing; a restricted case answers only to those cleared for it, in private. What weighs
heavily is known once a decision's questions are answered: only then it is proposed instead of decided.
"""


def page() -> str:
    """The whole page `docs/roles.md`, as Markdown."""
    stated = [(state, list(edges)) for state, edges in groupby(_ordered(), key=lambda edge: edge.frm)]
    parts = [_HEAD, *(line for state, edges in stated for line in _of_state(state, edges)), *_legend()]
    return "\n".join([*parts, ""])


def _ordered() -> list[Edge]:
    states, acts = (None, *State), tuple(Act)
    return sorted(life.EDGES, key=lambda edge: (states.index(edge.frm), acts.index(edge.act)))


def _of_state(state: State | None, edges: Sequence[Edge]) -> list[str]:
    title = state or "Before it is filed"
    head = ["act", "to", *Role]
    rows = [[act, to, *(_cell(list(alike), role) for role in Role)] for (act, to), alike in _by_act(edges)]
    lines = [f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows)]
    return [f"## {title}", "", *lines, ""]


def _by_act(edges: Sequence[Edge]) -> list[tuple[tuple[Act, State], list[Edge]]]:
    return [(ways, list(alike)) for ways, alike in groupby(edges, key=lambda edge: (edge.act, edge.to))]


def _cell(edges: Sequence[Edge], role: Role) -> str:
    ways = [", ".join(map(_name, edge.when)) for edge in edges if role in edge.who]
    if not ways:
        return NOBODY
    return ANYWAY if "" in ways else OR.join(ways)


def _legend() -> list[str]:
    used = {condition for edge in life.EDGES for condition in edge.when}
    return ["## The conditions", "", *(f"- **{_name(it)}**: {it.__doc__}" for it in sorted(used, key=_name))]


def _name(condition: Condition) -> str:
    return condition.__name__.replace("_", " ")
