"""Who may do what: role by act by state, each cell tried with a press (`make roles`; every 23rd cell otherwise)."""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from rules.vocabulary import Act, Role, State
from rules.workflow import role_table, steps
from rules.workflow.life import EDGES, STAFF, Edge
from tests.roles.cast import Cast
from tests.roles.page import PAGE, read
from tests.roles.situations import SITUATIONS, Situation
from tests.roles.sweep import Count, Sweep, never_shut, unreached
from tests.roles.trying import staged

EVERY = int(os.environ.get("LIAN_ROLES", "23"))
found = Count()


def named(situation: Situation) -> str:
    return f"{situation.state}-{situation.name}".replace(" ", "-")


@pytest.mark.parametrize("situation", SITUATIONS, ids=named)
async def test_every_cell_does_what_the_page_says(cast: Cast, situation: Situation) -> None:
    stage = await staged(cast, situation.lived)
    assert stage.case.state is situation.state
    count = await Sweep(read(), situation, stage).run(every=EVERY, first=SITUATIONS.index(situation))
    found.add(count)
    assert not count.wrong, "\n".join(count.wrong)


@pytest.mark.skipif(EVERY > 1, reason="only the whole sweep reaches every cell")
def test_every_way_on_the_page_was_found_open_and_every_condition_shut() -> None:
    sys.stdout.write(f"\n{found}; in {len(SITUATIONS)} situations\n")
    assert unreached(read(), found) == []
    assert never_shut(read(), found) == []


def test_the_page_in_the_tree_is_the_one_that_the_table_gives() -> None:
    assert PAGE.read_text(encoding="utf-8") == role_table.page(), "run: lian roles"


BREAKS = [
    # a situation, an act, and an edge of it that is other than the page says
    ("just filed", Act.REASSIGN, {"who": STAFF}),
    ("just filed", Act.ACCEPT, {"who": frozenset({Role.LEAD})}),
    ("just filed", Act.ACCEPT, {"to": State.INVESTIGATING}),
    ("just filed", Act.TRANSFER, None),
    ("just filed", Act.WITHDRAW, None),
    ("proposed by the lead", Act.APPROVE, {"when": ()}),
    ("what the editor rejected is appealed", Act.UPHOLD, {"when": ()}),
    ("rejected, the window over", Act.AGREE, {"when": ()}),
    ("news, another editor on duty", Act.DECIDE, {"who": STAFF, "when": ()}),
]


@pytest.mark.parametrize(("name", "act", "how"), BREAKS)
async def test_an_edge_that_is_broken_is_found(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, name: str, act: Act, how: dict[str, Any] | None
) -> None:
    situation = next(each for each in SITUATIONS if each.name == name)
    stage = await staged(cast, situation.lived)
    monkeypatch.setattr(steps, "FROM", steps.by_state(_broken(situation.state, act, how)))
    assert (await Sweep(read(), situation, stage).run(acts={act})).wrong


def _broken(state: State, act: Act, how: dict[str, Any] | None) -> Iterator[Edge]:
    for edge in EDGES:
        if (edge.frm, edge.act) != (state, act):
            yield edge
        elif how is not None:
            yield replace(edge, **how)
