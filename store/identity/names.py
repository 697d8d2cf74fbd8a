"""The name and contact of a named reporter, as they typed them: sealed under the reporter's own key, not the case's."""

from dataclasses import asdict

from sqlalchemy import bindparam, select, update

from rules.people.real_names import RealName
from rules.vocabulary import Identity
from store import person_keys
from store.record.cases import CaseRow
from store.sealing import RowLabel
from store.tables import CASE
from store.unit import Tx

_PLACE = RowLabel(CASE.c.sealed_identity)
_GET = select(CASE.c.sealed_identity).where(CASE.c.id == bindparam("case_id"))
_PUT = update(CASE).where(CASE.c.id == bindparam("of_case")).values(sealed_identity=bindparam("sealed"))


def put(tx: Tx, case: CaseRow, name: RealName) -> None:
    """Keep the name and contact of the reporter of the case.

    Raises:
        LookupError: the reporter is erased, or nobody.
    """
    sealed = person_keys.needed(tx, case.person_id or 0).seal_json(asdict(name), _PLACE(case.number))
    tx.conn.execute(_PUT, {"of_case": case.id, "sealed": sealed})


def get(tx: Tx, case: CaseRow) -> RealName | None:
    """Return the name and contact of the reporter of the case; None if they gave none, or are erased."""
    if case.identity is not Identity.NAMED:
        return None
    sealed = tx.conn.execute(_GET, {"case_id": case.id}).scalar(bytes)
    key = person_keys.get(tx, case.person_id) if sealed and case.person_id else None
    return RealName(**key.open_json(bytes(sealed), _PLACE(case.number))) if sealed and key else None
