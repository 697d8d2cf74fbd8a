"""Assignment (row C3): a case is given to somebody in the transaction that calls for it, and they are told."""

from collections.abc import Collection
from typing import Any

from cases import access, tell
from rules.assignment import Assignee, Colleague, assignee
from rules.leaves import Kind
from rules.vocabulary import Role
from store import cases, events, workload
from store.cases import CaseRow
from store.staff import Member
from store.unit import Tx

ASSIGNED = "assigned"
"""The fact that a case was given to somebody by rule, as its events have it; nobody took part in it by that."""


def to_whom(
    tx: Tx, *, leaf: str, team: str, restricted: bool, concerned: Collection[int], without: Collection[int] = ()
) -> Assignee | None:
    """Whose a case like this becomes now; never theirs whom it concerns, nor of those it is taken from."""
    work, since = workload.open_of_each(tx), workload.last_given(tx)
    colleagues = [
        Colleague(one.id, one.roles, one.team, one.on_duty, work.get(one.id, 0), since.get(one.id))
        for one in access.allowed(tx, restricted=restricted, concerned=concerned)
        if one.id not in without
    ]
    return assignee(colleagues, team=team, news=tx.installation.catalogue.leaf(leaf).kind is Kind.NEWS)


def anew(
    tx: Tx,
    case: CaseRow,
    *,
    leaf: str | None = None,
    team: str | None = None,
    restricted: bool | None = None,
    without: Collection[int] = (),
) -> Assignee | None:
    """Whose `case` becomes, under another leaf or team, or taken from those `without` it."""
    restricted = case.restricted if restricted is None else restricted
    concerned = cases.text(tx, case).subject["staff"] if restricted else ()
    return to_whom(
        tx,
        leaf=leaf or case.leaf,
        team=team or case.team,
        restricted=restricted,
        concerned=concerned,
        without=without,
    )


def columns(given: Assignee | None) -> dict[str, Any]:
    """What the case's row says of whose it is."""
    return {"staff_id": given.id if given else None, "stand_in": bool(given and given.stand_in)}


def given(tx: Tx, case: CaseRow, to: Assignee | None) -> None:
    """It is on record that the case is theirs now by rule, and they are told; the case's row says so already."""
    if to:
        on_record(tx, case, to)
        handed(tx, case, to)


def on_record(tx: Tx, case: CaseRow, to: Assignee) -> None:
    """The rule has given the case to them."""
    events.append(tx, case, ASSIGNED, Role.CLOCK, body={"to": to.id, "stand_in": to.stand_in})


def handed(tx: Tx, case: CaseRow, to: Assignee, by: Member | None = None) -> None:
    """They have a new case, and are told; `by` whom, unless by rule."""
    workload.given(tx, to.id)
    tell.assigned(tx, case, to, by)
