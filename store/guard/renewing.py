"""Codes for rows that have none: those of a database from before codes, and those that a migration has changed.

A migration that changes columns of a guarded row sets its `mac` to NULL.
"""

from sqlalchemy import bindparam, func, select, update

from store.engine.connection import Connection
from store.guard.guarded import CASES, GUARDED, PERSONS, Guarded
from store.guard.settling import Guard
from store.sealing import Keyring
from store.tables import CASE, EVENT, INVENTORY, STAFF_EVENT
from store.tables.columns import MARK, in_parameter

BATCH = 1000
"""Rows that get their codes together."""

_NEWEST = select(func.max(EVENT.c.id)).where(in_parameter(EVENT.c.case_id, "ids")).group_by(EVENT.c.case_id)
_HEADS = select(EVENT.c.case_id, EVENT.c.seq, EVENT.c.hash).where(EVENT.c.id.in_(_NEWEST))
_HEAD = select(STAFF_EVENT.c.seq, STAFF_EVENT.c.hash).order_by(STAFF_EVENT.c.seq.desc()).limit(1)


def renew(conn: Connection, keys: Keyring) -> None:
    """Give every guarded row without a code its code, and name it in its list."""
    # Those that have lists come first: a list is written only into a row whose code fits.
    for of in (CASES, PERSONS, *(each for each in GUARDED.values() if each not in (CASES, PERSONS))):
        bare = select(of.key).where(of.table.c.mac.is_(None)).order_by(of.key).limit(bindparam("most", BATCH))
        mark = update(of.table).where(in_parameter(of.key, "ids")).values(mac=MARK)
        while ids := conn.execute(bare, {"most": BATCH}).scalars():
            _renew(conn, Guard(keys), of, mark, ids)


def _renew(conn: Connection, guard: Guard, of: Guarded, mark: object, ids: list[int]) -> None:
    guard.note(conn, mark, of.table, [])
    for head in conn.execute(_HEADS, {"ids": ids}).all() if of.table is CASE else ():
        guard.note_head((CASE, head.case_id), head.seq, head.hash)
    for head in conn.execute(_HEAD).all() if of.table is STAFF_EVENT else ():
        guard.note_head((INVENTORY, of.name), *head)
    if of is CASES:
        for row in conn.execute(of.those, {"ids": ids}):
            guard.name_in_list(of, row)
    conn.execute(mark, {"ids": ids})
    guard.settle(conn)
