"""The step that an act takes in the life of a case, by the first edge whose role and conditions fit; or the refusal."""

from collections.abc import Iterable
from dataclasses import dataclass

from rules.refusals import Refusal, Text, refuse
from rules.vocabulary import Act, Role, State
from rules.workflow.conditions import Facts, not_from_here
from rules.workflow.life import EDGES, Edge


@dataclass(frozen=True, slots=True)
class LifeStep:
    """An open act: the state it leads to, and the role it is done in."""

    to: State
    role: Role
    edge: Edge


def by_state(edges: Iterable[Edge]) -> dict[State | None, dict[Act, list[Edge]]]:
    """Group the edges by state and act, in the order of the vocabulary."""
    placed: dict[State | None, dict[Act, list[Edge]]] = {}
    acts = list(Act)
    for edge in sorted(edges, key=lambda edge: acts.index(edge.act)):
        placed.setdefault(edge.frm, {}).setdefault(edge.act, []).append(edge)
    return placed


FROM = by_state(EDGES)


def step(facts: Facts, act: Act, roles: frozenset[Role]) -> LifeStep | Refusal:
    """Return where `act` leads for an actor with `roles`, by the first edge that fits; else the refusal."""
    edges = FROM.get(facts.state, {}).get(act)
    if edges is None:
        return not_from_here(facts)
    refusals: list[tuple[int, Refusal]] = []
    for edge in edges:
        role = next((role for role in Role if role in roles & edge.who), None)
        if role is None:
            continue
        failed = _failed(edge, facts)
        if failed is None:
            return LifeStep(edge.to, role, edge)
        refusals.append(failed)
    if not refusals:
        return refuse("refusal-not-your-role", role=Text(f"role-{_humblest(edges)}"))
    # The edge whose conditions held longest is the one that was meant.
    return max(refusals, key=lambda failed: failed[0])[1]


def open_acts(facts: Facts, roles: frozenset[Role]) -> tuple[Act, ...]:
    """Return the acts open to an actor with `roles`, in the order of the vocabulary; `STAFF` for a group's keyboard."""
    return tuple(act for act in FROM.get(facts.state, {}) if isinstance(step(facts, act, roles), LifeStep))


def _failed(edge: Edge, facts: Facts) -> tuple[int, Refusal] | None:
    """Return the place and refusal of the first condition that fails."""
    for place, holds in enumerate(edge.when):
        if refusal := holds(facts):
            return place, refusal
    return None


def _humblest(edges: list[Edge]) -> Role:
    return next(role for role in Role if any(role in edge.who for edge in edges))
