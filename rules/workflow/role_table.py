"""Write docs/roles.md from the table of a case's life: who may do what from which state, by role."""

from collections.abc import Sequence
from itertools import groupby

from rules.vocabulary import Act, Role, State
from rules.workflow import life
from rules.workflow.conditions import Condition
from rules.workflow.life import Edge

NOBODY, ANYWAY, OR = "–", "✓", " *or* "
"""A cell's words: never, always, or one of several sets of conditions."""

_HEAD = f"""# Who may do what

Written by `lian roles` from `rules/workflow/life.py`; change the table there, not this page. `make roles` reads from
this page what to expect, and tries every cell that a press can reach, as Telegram sends it and forged. No press files
a report or does what the clock does; proposing is one end of a decision, and is tried as such.

Each state lists the acts that are open to somebody, and the state each leads to. A cell says {ANYWAY} if the role may,
{NOBODY} if it may not, or on which of [the conditions](#the-conditions) it may. An act that is not listed is open to
nobody. The reporter and the person punished act in the reporter bot, staff in the desk bot.

A member without a role, a removed member, and a member of another team (except leads and administrators) may do
nothing. A restricted case answers only to members cleared for it, in private. Whether a decision is heavy is known
after its questions are answered: it is then proposed instead of decided.
"""


def page() -> str:
    """Return the page `docs/roles.md`, Markdown."""
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
