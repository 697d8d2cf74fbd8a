"""Cases: create, find, and save unless changed meanwhile; their text is sealed under the case's own key."""

from collections.abc import Mapping
from dataclasses import fields
from functools import partial
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, insert, select, update

from rules.report import Way
from rules.vocabulary import Identity, Severity, State
from store.guard.guarded import CASES
from store.ledger import ledger
from store.record import case_text
from store.record.case_row import CaseRow as CaseRow
from store.record.case_row import ErasedError as ErasedError
from store.record.case_text import CaseText as CaseText
from store.sealing import Key, Keyring, RowLabel
from store.tables import CASE, EVENT
from store.tables.columns import MARK
from store.unit import Tx

_WRAPPED, _BODY = RowLabel(CASE.c.wrapped_key), RowLabel(CASE.c.sealed_body)


_COLUMNS = [CASE.c[each.name] for each in fields(CaseRow)]
_CODED = attrgetter(*CASES.names, "mac")
ROW: Select[Any] = select(*_COLUMNS)
"""The columns of a CaseRow, in its order."""

TOLD = frozenset(each.name for each in fields(CaseRow)) - {
    *("id", "number", "person_id", "state", "version"),
    *("subject", "account", "wrapped_key", "sealed_body", "sealed_identity", "kept", "mac"),
}
"""The columns whose values the events of a case tell in their content. An event holds state and version in the clear,
never who the reporter is; hashes and sealed bytes are told by the text."""

TEXT = "text"
"""The name under which an event tells another text."""

_GET = ROW.where(CASE.c.id == bindparam("case_id"))
_BY_NUMBER = ROW.where(CASE.c.number == bindparam("number"))
_THEIRS = ROW.where(CASE.c.person_id == bindparam("person_id")).order_by(CASE.c.id.desc())
_OF_PERSON = _THEIRS.offset(bindparam("skip")).limit(bindparam("most"))
_HELD_BY = ROW.where(CASE.c.staff_id == bindparam("member"), CASE.c.closed_at.is_(None)).order_by(CASE.c.id)
_OPEN = ROW.where(CASE.c.closed_at.is_(None)).order_by(CASE.c.id)
_COUNT_OF_PERSON = select(func.count()).select_from(CASE).where(CASE.c.person_id == bindparam("person_id"))
_INSERT = insert(CASE)
_NEW = {"pauses": 0, **dict.fromkeys(("accepted_at", "begun_at", "decided_at", "closed_at", "paused_at"))}
_SAVE = (
    update(CASE)
    .where(CASE.c.id == bindparam("case_id"), CASE.c.version == bindparam("seen"))
    .values(version=CASE.c.version + 1)
    .returning(*_COLUMNS)
)


def create(
    tx: Tx,
    *,
    number: str,
    person_id: int | None,
    state: State,
    category: str,
    severity: Severity,
    team: str,
    restricted: bool,
    identity: Identity,
    subject: bytes | None,
    account: bytes | None,
    text: CaseText,
    way: Way,
    staff_id: int | None = None,
    stand_in: bool = False,
) -> CaseRow:
    """Create a case filed now, under the catalogue and the policy in force now.

    Args:
        way: the way by which it came; the event tells it as `source`.
        staff_id: the handler from the beginning; `stand_in` if only because nobody was on duty.
        subject, account: the hashes of what and of whom it is about (`store.record.subjects`).
    """
    key, wrapped = tx.keys.new_key(_WRAPPED(number))
    told = case_text.stored(text)
    values: dict[str, Any] = {
        "number": number,
        "person_id": person_id,
        "state": state,
        "version": 1,
        "leaf": category,
        "catalogue_version": str(tx.installation.catalogue.version),
        "policy_version": str(tx.installation.policy.version),
        "severity": severity,
        "team": team,
        "restricted": restricted,
        "identity": identity,
        "source": way,
        "subject": subject,
        "account": account,
        "staff_id": staff_id,
        "stand_in": stand_in,
        "filed_at": tx.at,
        **_NEW,
        "wrapped_key": wrapped,
        "sealed_body": key.seal_json(told, _BODY(number)),
        "sealed_identity": None,
        "kept": None,
        "mac": MARK,
    }
    row = CaseRow(id=tx.conn.execute(_INSERT, values).inserted_primary_key[0], **values)
    _note(tx, row.id, values, told)
    tx.tell((EVENT, row.id), None)  # it has no events yet
    ledger.touch(tx, row.id)
    return row


def get(tx: Tx, case_id: int) -> CaseRow | None:
    """Return the case of this id."""
    row = tx.conn.execute(_GET, {"case_id": case_id}).one_as(partial(_read, tx))
    if row is not None:
        tx.case_keys[case_id] = (row.number, row.wrapped_key)
    return row


def by_number(tx: Tx, number: str) -> CaseRow | None:
    """Return the case of this ticket number, as `rules.tickets.read_number` returns it."""
    return tx.conn.execute(_BY_NUMBER, {"number": number}).one_as(partial(_read, tx))


def of_person(tx: Tx, person_id: int, offset: int = 0, limit: int = 2**31 - 1) -> list[CaseRow]:
    """Return the person's cases, newest first; all unless a page is asked for."""
    found = tx.conn.execute(_OF_PERSON, {"person_id": person_id, "skip": offset, "most": limit})
    return found.all_as(partial(_read, tx))


def open_cases_of_handler(tx: Tx, member_id: int) -> list[CaseRow]:
    """Return the cases of this handler that are not closed, oldest first."""
    return tx.conn.execute(_HELD_BY, {"member": member_id}).all_as(partial(_read, tx))


def open_cases(tx: Tx) -> list[CaseRow]:
    """Return all cases that are not closed, oldest first."""
    return tx.conn.execute(_OPEN).all_as(partial(_read, tx))


def count_of_person(tx: Tx, person_id: int) -> int:
    """Return how many cases the person has."""
    return int(tx.conn.execute(_COUNT_OF_PERSON, {"person_id": person_id}).scalar_one())


def save(
    tx: Tx, row: CaseRow, *, unless: ColumnElement[bool] | None = None, text: CaseText | None = None, **values: Any
) -> CaseRow | None:
    """Save these columns as the case's next version and return it; None, and no change, if the case has changed since.
    The next event of the case in this transaction tells what has changed.

    Args:
        unless: a condition on the case under which nothing is changed either.
        text: another text; None leaves it as it is.
    """
    ledger.touch(tx, row.id)
    if text is not None:
        values["sealed_body"] = seal_text(tx, row, text)
    statement = _SAVE.values(**values) if values else _SAVE
    if unless is not None:
        statement = statement.where(~unless)
    saved = tx.conn.execute(statement, {"case_id": row.id, "seen": row.version}).one_as(partial(_read, tx))
    tx.ask_again()  # it may have waited for another process, which has written what was read before
    if saved is not None:
        _note(tx, row.id, values, None if text is None else case_text.stored(text))
    return saved


def _read(tx: Tx, *values: Any) -> CaseRow:
    row = CaseRow(*values)
    CASES.check(tx.keys, _CODED(row))
    return row


def _note(tx: Tx, case_id: int, values: Mapping[str, Any], text: Mapping[str, Any] | None) -> None:
    changes = tx.case_changes.setdefault(case_id, {})
    changes.update((name, value) for name, value in values.items() if name in TOLD)
    if text is not None:
        changes[TEXT] = text


def key(tx: Tx, row: Any) -> Key:
    """Return the key of the case's text and evidence; `row` is a CaseRow, or one with `id`, `number`, `wrapped_key`.

    Raises:
        ErasedError: it has been destroyed.
    """
    if row.wrapped_key is None:
        raise ErasedError(row.id)
    return key_by(tx.keys, row)


def key_by(keys: Keyring, row: Any) -> Key:
    """Return the key of a case that has one, opened with the installation's."""
    return keys.unwrap(row.wrapped_key, _WRAPPED(row.number))


def key_of(tx: Tx, case_id: int) -> Key | None:
    """Return the key of the case of this id; None if it has been destroyed."""
    if case_id not in tx.case_keys:
        get(tx, case_id)
    number, wrapped = tx.case_keys.get(case_id, ("", None))
    return None if wrapped is None else tx.keys.unwrap(wrapped, _WRAPPED(number))


def text(tx: Tx, row: CaseRow) -> CaseText:
    """Return the text of the case.

    Raises:
        ErasedError: its key has been destroyed.
    """
    if row.sealed_body is None:
        raise ErasedError(row.id)
    return opened_text(key(tx, row), row)


def opened_text(by: Key, row: CaseRow) -> CaseText:
    """Return the text of a case that has one, opened with its key."""
    return case_text.read(by.open_json(row.sealed_body or b"", _BODY(row.number)))


def seal_text(tx: Tx, row: CaseRow, text: CaseText) -> bytes:
    """Seal another text of the case under its key, for the column `sealed_body`."""
    return key(tx, row).seal_json(case_text.stored(text), _BODY(row.number))
