"""The operator's partners are read from their file, whole or not at all."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rules.catalogue_entry import Entry
from rules.operator_file import OperatorFile
from rules.partners import Partner, Partners
from rules.reach import telegram_account

_HANDLE = re.compile(r"@?\w{2,40}", re.ASCII)


def load(source: str | Path) -> Partners:
    """Reads partners from a file, or from a text that is the content of one.

    Raises:
        FileRefusedError: naming file, line, entry and problem, for everything that is wrong with it at once.
    """
    file = OperatorFile.open(source, "partners")
    file.only("partner")
    partners = Partners(file.version(), {id: _partner(file, id, it) for id, it in file.section("partner").items()})
    _apart(file, partners)
    file.done()
    return partners


def _partner(file: OperatorFile, id: str, table: Mapping[str, Any]) -> Partner:
    entry = file.entry(Entry, id, table, "partner", id)
    entry.only("names", "handles", "accounts", "contract", "contact")
    names = entry.texts("names")
    if "names" not in table or table["names"] == []:
        entry.note("names", "has no names")
    handles = entry.texts("handles")
    for handle in handles:
        if not _HANDLE.fullmatch(handle):
            entry.note("handles", f"has '{handle}' as a handle; one is letters, digits and _ such as milk_shop")
    accounts = table.get("accounts", [])
    if not isinstance(accounts, list) or not all(type(it) is int and it for it in accounts):
        entry.note("accounts", f"needs a list of account ids, which are whole numbers, not {accounts!r}")
        accounts = []
    bare = tuple(handle.removeprefix("@") for handle in handles)
    named = tuple(map(telegram_account, accounts))
    return Partner(id, names, bare, named, entry.flag("contract"), entry.text("contact", ""))


def _apart(file: OperatorFile, partners: Partners) -> None:
    """A handle or an account is one partner's: else nobody could say who is meant, or who may be fined."""
    owners: dict[str, str] = {}
    for partner in partners.by_id.values():
        for key, values in (("handles", partner.handles), ("accounts", partner.accounts)):
            for value in values:
                word = value.casefold()
                if owners.setdefault(word, partner.id) != partner.id:
                    problem = f"has {value.rpartition(':')[2]}, which is that of [partner.{owners[word]}] already"
                    file.note(("partner", partner.id, key), f"partner.{partner.id}", problem)
