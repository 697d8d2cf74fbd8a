"""The groups where the reporter bot is, and what their administrators have set; found by chat or by their deep link."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, update

from rules.addresses import Address
from rules.groups.calls import GroupRules
from store.codec import from_json, to_json
from store.sealing import RowLabel
from store.tables import REPORT_GROUP
from store.tables.columns import insert_or_update
from store.unit import Tx

_ABOUT = RowLabel(REPORT_GROUP.c.sealed_about)
_G = REPORT_GROUP.c
_DIGITS = 20


@dataclass(frozen=True, slots=True)
class ReportGroupRow:
    """A group; `link` is the word that a deep link names it by, `prompt_at` when the way into private chat was last
    shown there."""

    id: int
    address: Address
    link: str
    rules: GroupRules
    present: bool
    prompt_at: datetime | None


_ROW = select(_G.id, _G.chat, _G.sealed_about, _G.present, _G.prompt_at)
_BY_CHAT = _ROW.where(_G.chat == bindparam("hashed"))
_BY_LINK = _ROW.where(_G.link == bindparam("hashed"))
_BY_ID = _ROW.where(_G.id == bindparam("row"))
_PROMPTED = _ROW.where(_G.prompt_at.is_not(None)).order_by(_G.id)
_PRESENT = _ROW.where(_G.present.is_(True)).order_by(_G.id)
_PUT = insert_or_update(REPORT_GROUP, ["chat"], "sealed_about", "present")
_SHOWN = update(REPORT_GROUP).where(_G.id == bindparam("row")).values(prompt_at=bindparam("at"))


def get(tx: Tx, group_id: int) -> ReportGroupRow | None:
    """Return the group of this id."""
    return _one(tx, _BY_ID, row=group_id)


def by_chat(tx: Tx, address: Address) -> ReportGroupRow | None:
    """Return the group of this chat."""
    return _one(tx, _BY_CHAT, hashed=_chat(tx, address))


def by_link(tx: Tx, word: str) -> ReportGroupRow | None:
    """Return the group that a deep link names."""
    return _one(tx, _BY_LINK, hashed=_link(tx, word))


def put(tx: Tx, address: Address, rules: GroupRules, *, present: bool = True) -> ReportGroupRow:
    """Insert or change a group, and return it."""
    chat = _chat(tx, address)
    sealed = tx.keys.seal_json({"address": address, "rules": to_json(rules)}, _ABOUT(chat))
    row = {"chat": chat, "link": _link(tx, _word(tx, address)), "sealed_about": sealed, "present": present}
    tx.conn.execute(_PUT, row)
    found = by_chat(tx, address)
    assert found
    return found


def migrate(tx: Tx, old: Address, new: Address) -> None:
    """Give a plain group that became a supergroup its new address, with what was set; its links lead there."""
    known = by_chat(tx, old)
    if known is None:
        return
    put(tx, new, known.rules)
    put(tx, old, known.rules, present=False)


def show_prompt(tx: Tx, group_id: int, at: datetime | None) -> None:
    """Store when the way into private chat was last shown in a group; None once it is taken away."""
    tx.conn.execute(_SHOWN, {"row": group_id, "at": at})


def prompted(tx: Tx) -> list[ReportGroupRow]:
    """Return the groups where the way into private chat is shown."""
    return [_opened(tx, row) for row in tx.conn.execute(_PROMPTED).all()]


def list_present(tx: Tx) -> list[ReportGroupRow]:
    """Return the groups where the reporter bot is."""
    return [_opened(tx, row) for row in tx.conn.execute(_PRESENT).all()]


def _one(tx: Tx, query: Any, **parameters: Any) -> ReportGroupRow | None:
    row = tx.conn.execute(query, parameters).one_or_none()
    return row and _opened(tx, row)


def _opened(tx: Tx, row: Any) -> ReportGroupRow:
    about = tx.keys.open_json(row.sealed_about, _ABOUT(row.chat))
    address, rules = Address(about["address"]), from_json(GroupRules, about["rules"])
    return ReportGroupRow(row.id, address, _word(tx, address), rules, row.present, row.prompt_at)


def _chat(tx: Tx, address: Address) -> bytes:
    return tx.keys.hash("report group", address)


def _word(tx: Tx, address: Address) -> str:
    return tx.keys.hash("report group word", address).hex()[:_DIGITS]


def _link(tx: Tx, word: str) -> bytes:
    return tx.keys.hash("report group link", word)
