"""The operator's list of partners."""

import re
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import AfterValidator, Field, PlainValidator, ValidationInfo

from rules.addresses import Address
from rules.operator.partners import Partner, Partners
from rules.subject.subject import telegram_account
from store.operator_files.fields import ABSENT, KEY, Flag, OptionalText, Texts, fault, refuse_all
from store.operator_files.reading import OperatorFile
from store.operator_files.tables import Entries, Entry, made, section

_HANDLE = re.compile(r"@?\w{2,40}", re.ASCII)


def _names(names: tuple[str, ...]) -> tuple[str, ...]:
    refuse_all([] if names else [f"has no {KEY}"])
    return names


def _handles(handles: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
    wrong = [it for it in handles if not _HANDLE.fullmatch(it)]
    refuse_all([f"has '{it}' as a handle; one is letters, digits and _ such as milk_shop" for it in wrong])
    bare = tuple(it.removeprefix("@") for it in handles)
    refuse_all(_taken("handles", bare, info))
    return bare


def _accounts(accounts: object, info: ValidationInfo) -> tuple[Address, ...]:
    if not isinstance(accounts, list | tuple) or not all(type(it) is int and it for it in accounts):
        raise fault(f"needs a list of account ids, which are whole numbers, not {accounts!r}")
    refuse_all(_taken("accounts", tuple(accounts), info))
    return tuple(map(telegram_account, accounts))


def _taken(key: str, values: tuple[Any, ...], info: ValidationInfo) -> Iterator[str]:
    """Refuse what is an earlier partner's: else nobody could say who is meant, or who may be fined."""
    for id, table in section(info, "partner").items():
        if id == info.data.get("id", id):
            return
        theirs = {_word(it) for it in given} if isinstance(given := table.get(key), list) else set()
        yield from (f"has {it}, which is that of [partner.{id}] already" for it in values if _word(it) in theirs)


def _word(value: object) -> object:
    return value.removeprefix("@").casefold() if isinstance(value, str) else str(value)


class _Partner(Entry):
    names: Annotated[Texts, AfterValidator(_names)]
    handles: Annotated[Texts, AfterValidator(_handles)] = ()
    accounts: Annotated[tuple[Address, ...], PlainValidator(_accounts)] = ()
    contract: Flag = False
    contact: OptionalText = ABSENT


class _File(Entries):
    partner: dict[str, _Partner] = Field({})


PARTNERS_FILE = OperatorFile("partners", _File, lambda file: Partners(file.version, made(Partner, file.partner)))
"""No list is shipped."""
