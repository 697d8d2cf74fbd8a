"""Keys of what and whom cases are about, as hashes: they link cases on one subject without naming it."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, distinct, func, or_, select, update

from rules.subject.subject import Subject
from rules.workflow.life import UNDECIDED
from store.record.cases import ROW, CaseRow
from store.tables import ACCOUNT_NAME, CASE, SANCTION, VIOLATION
from store.tables.columns import in_literals, insert_or_update
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class SubjectHashes:
    """The hashes of a subject's keys.

    Attributes:
        subject: of what is reported: the content, else the account; None if nothing is named.
        account: of who published it; None if unknown.
    """

    subject: bytes | None = None
    account: bytes | None = None

    @property
    def every(self) -> frozenset[bytes]:
        """Both, as far as they are known."""
        return frozenset(filter(None, (self.subject, self.account)))


def _whose(name: str) -> ColumnElement[Any]:
    """The hash in this parameter, or of the account that has the name of which it is."""
    given = bindparam(name, type_=CASE.c.account.type)
    known = select(ACCOUNT_NAME.c.account).where(ACCOUNT_NAME.c.name == given).scalar_subquery()
    return func.coalesce(known, given)


ABOUT: ColumnElement[bool] = or_(CASE.c.subject == _whose("subject"), CASE.c.account == _whose("account"))
"""The condition that a case is about the same content or the same account, by number or by name."""

_RUNNING = (
    ROW.where(ABOUT, in_literals(CASE.c.state, *sorted(UNDECIDED)), CASE.c.restricted.is_(False))
    .order_by(CASE.c.id.desc())
    .limit(bindparam("most"))
)
_USES = select(func.count(distinct(CASE.c.leaf)), func.count(distinct(CASE.c.person_id))).where(
    CASE.c.subject == bindparam("subject")
)
_KEPT = (
    ROW.where(CASE.c.sealed_body.is_not(None), CASE.c.id > bindparam("after"))
    .order_by(CASE.c.id)
    .limit(bindparam("most"))
)
_NAMED = select(ACCOUNT_NAME.c.account).where(ACCOUNT_NAME.c.name == bindparam("name"))
_LEARN = insert_or_update(ACCOUNT_NAME, ["name"], "account", "seen_at")


def hashes(tx: Tx, subject: Subject | None, *, named: bool = False) -> SubjectHashes:
    """Return the hashes of a subject; an account given by its name counts as the number that had the name last, unless
    it is to stay `named`, so that nothing is asked of the database."""
    if subject is None or not subject.key:
        return SubjectHashes()
    account = _hash(tx, subject.account) if subject.account else None
    account = account if named or account is None else _known(tx, account)
    return SubjectHashes(_hash(tx, subject.content) if subject.content else account, account)


def learn_name(tx: Tx, name: str, account: str) -> None:
    """Record that an account has this name, both as keys; what was reported under a name that nobody was known by is
    about the account from now on."""
    named, whose = _hash(tx, name), _hash(tx, account)
    known = _known(tx, named)
    if known == whose:
        return
    tx.conn.execute(_LEARN, {"name": named, "account": whose, "seen_at": tx.now})
    tx.ask_again()
    if known == named:
        for column in ("subject", "account"):
            for table in (CASE, VIOLATION, SANCTION):
                _replace(tx, table.c[column], table.c[column] == named, whose)


def kept_after(tx: Tx, after: int, most: int) -> list[CaseRow]:
    """Return the next cases after this id that have their words still."""
    return tx.conn.execute(_KEPT, {"after": after, "most": most}).all_as(CaseRow)


def change(tx: Tx, case: CaseRow, about: SubjectHashes) -> None:
    """Give a case other hashes, and what was decided in it."""
    for column, former, now in (("subject", case.subject, about.subject), ("account", case.account, about.account)):
        for table, of in ((CASE, CASE.c.id), (VIOLATION, VIOLATION.c.case_id), (SANCTION, SANCTION.c.case_id)):
            same = table.c[column].is_(None) if former is None else table.c[column] == former
            _replace(tx, table.c[column], and_(of == case.id, same), now)


def hashes_of(case: CaseRow) -> SubjectHashes:
    """Return the hashes of a case."""
    return SubjectHashes(case.subject, case.account)


def parameters(about: SubjectHashes) -> dict[str, bytes | None]:
    """Return the parameters of `ABOUT`."""
    return {"subject": about.subject, "account": about.account}


def about_any(subjects: Collection[bytes]) -> ColumnElement[bool]:
    """Return the condition that a case is about one of these contents or accounts."""
    return or_(CASE.c.subject.in_(subjects), CASE.c.account.in_(subjects))


def undecided_about(tx: Tx, about: SubjectHashes, limit: int) -> list[CaseRow]:
    """Return the newest undecided cases about the same content or account that all staff may see."""
    return tx.conn.execute(_RUNNING, {**parameters(about), "most": limit}).all_as(CaseRow)


def is_used_for_several(tx: Tx, subject: bytes) -> bool:
    """Return whether several people have reported this word under different categories, so that it names nobody."""
    leaves, people = tx.conn.execute(_USES, {"subject": subject}).one()
    return bool(leaves > 1 and people > 1)


def _replace(tx: Tx, column: Any, where: ColumnElement[bool], now: bytes | None) -> None:
    tx.conn.execute(update(column.table).where(where).values({column.name: now}))


def _known(tx: Tx, name: bytes) -> bytes:
    return tx.once((_NAMED, name), lambda: tx.conn.execute(_NAMED, {"name": name}).scalar(bytes)) or name


def _hash(tx: Tx, key: str) -> bytes:
    return tx.keys.hash("subject", key)
