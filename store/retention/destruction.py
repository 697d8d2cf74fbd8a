"""Destroy a case: its key goes, and with it all that is sealed under it; columns that point to content or to a person
are emptied. Its events stay as they are, unreadable; number, category, state and instants stay (row F2)."""

from dataclasses import fields
from typing import Any

from sqlalchemy import bindparam, delete, update

from rules.vocabulary import CodeKind, State
from store.ledger import ledger
from store.outbox import OVER
from store.record import cases
from store.record.cases import CaseRow
from store.retention import erased
from store.tables import (
    ACCOUNT_NAME,
    CASE,
    CASE_CODE,
    DEADLINE,
    DESK_DRAFT,
    ENFORCEMENT,
    EVIDENCE,
    HELD_CARD,
    MEASURE,
    OUTBOX,
    SANCTION,
    SURVEY,
    VIOLATION,
    FileState,
    OutboxState,
    SendMode,
)
from store.tables.columns import in_literals
from store.unit import Tx

_NOWHERE = dict.fromkeys(("subject", "account"))
_OF: Any = bindparam("of_case")
_FILE = dict.fromkeys(("sealed_file", "sealed_facts", "wrapped_key", "digest", "album", "sender_id", "not_before"))
_CASE = (
    update(CASE)
    .where(CASE.c.id == _OF)
    .values(
        **_NOWHERE,
        wrapped_key=None,
        sealed_body=None,
        sealed_identity=None,
        version=CASE.c.version + 1,
        state=bindparam("of_state"),
        closed_at=bindparam("at_closing"),
        paused_at=None,
    )
    .returning(*(CASE.c[each.name] for each in fields(CaseRow)))
)
_DROPPED = update(EVIDENCE).where(EVIDENCE.c.case_id == _OF, EVIDENCE.c.state != FileState.GONE)
_MET = update(DEADLINE).where(DEADLINE.c.case_id == _OF, DEADLINE.c.met_at.is_(None))
_UNTOLD = in_literals(OUTBOX.c.state, OutboxState.WAITING, OutboxState.REFUSED) & ~in_literals(
    OUTBOX.c.manner, SendMode.DELETE, SendMode.REMOVE_THREAD
)
_EVERY: tuple[Any, ...] = (
    _DROPPED.values(state=FileState.DROPPED, unscanned=False, **_FILE),
    *(update(table).where(table.c.case_id == _OF).values(**_NOWHERE) for table in (VIOLATION, SANCTION)),
    update(MEASURE).where(MEASURE.c.case_id == _OF).values(sealed_note=None, next_at=None),
    update(ENFORCEMENT).where(ENFORCEMENT.c.case_id == _OF).values(target=b"", sealed_target=b"", next_at=None),
    update(SURVEY).where(SURVEY.c.case_id == _OF).values(sealed_comment=None),
    delete(CASE_CODE).where(CASE_CODE.c.case_id == _OF, CASE_CODE.c.kind != CodeKind.RECEIPT),
    *(delete(table).where(table.c.case_id == _OF) for table in (DESK_DRAFT, HELD_CARD)),
    update(OUTBOX).where(OUTBOX.c.case_id == _OF, _UNTOLD).values(state=OutboxState.REPLACED, **OVER),
)
_ELSEWHERE = CASE.select().where(CASE.c.account == bindparam("of_account"), CASE.c.id != _OF).exists()
_NAMES = delete(ACCOUNT_NAME).where(ACCOUNT_NAME.c.account == bindparam("of_account"), ~_ELSEWHERE)


def destroy(tx: Tx, row: CaseRow, state: State) -> CaseRow:
    """Destroy the key, the evidence and the hashes of a case; return its tombstone, in this state and with nothing to
    wait for."""
    ledger.touch(tx, row.id)
    if row.wrapped_key is not None:
        erased.record(tx, cases.key(tx, row))
    this = {"of_case": row.id}
    if row.account is not None:
        tx.conn.execute(_NAMES, {**this, "of_account": row.account})
    for statement in _EVERY:
        tx.conn.execute(statement, this)
    tx.conn.execute(_MET.values(met_at=bindparam("at"), next_at=None), {**this, "at": tx.now})
    left = tx.conn.execute(_CASE, {**this, "of_state": state, "at_closing": row.closed_at or tx.now}).all_as(CaseRow)
    tx.case_keys[row.id] = (row.number, None)
    tx.ask_again()
    tx.wakes.add("files")
    return left[0]
