"""The tables of an operator's file as pydantic models."""

import dataclasses
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, TypeGuard, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, model_validator

from rules.subject.sites import problem_of
from store.operator_files import fields
from store.operator_files.fields import Id, Version

ID = "[id]"
"""Under this key an entry is given its own name; no bare key of TOML is written so."""

Sections = Mapping[Any, Mapping[Any, dict[str, Any]]]
"""The tables of a file as they were read: by section, then by id."""

V = TypeVar("V")


class Table(BaseModel):
    """A table in which only known keys may stand. A required key that is absent is read as None, a table as empty."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_default=True)

    more: ClassVar[tuple[str, ...]] = ()
    """Known keys that are not fields."""

    @classmethod
    def kinds(cls) -> dict[str, Any]:
        """Return the type of each field by its key in the file."""
        return {field.alias or name: field.annotation for name, field in cls.model_fields.items()}

    @model_validator(mode="before")
    @classmethod
    def _fill(cls, table: Any) -> Any:
        required = [field.alias or name for name, field in cls.model_fields.items() if field.is_required()]
        absent: dict[str, Any] = {key: {} if is_table(cls.kinds()[key]) else None for key in required}
        return absent | table if isinstance(table, dict) else table


class Entry(Table):
    """A table with an id, such as [team.content]."""

    id: Id = Field(alias=ID)


class Entries(Table):
    """A file whose sections hold entries by their ids."""

    version: Version

    @model_validator(mode="before")
    @classmethod
    def _with_ids(cls, file: dict[str, Any]) -> dict[str, Any]:
        return file | {
            name: section | {id: {ID: id, **table} for id, table in tables(section).items()}
            for name, section in file.items()
            if isinstance(section, dict)
        }


def is_table(kind: Any) -> TypeGuard[type[Table]]:
    """Whether a field is a table with a model of its own."""
    return isinstance(kind, type) and issubclass(kind, Table)


def tables(section: object) -> dict[str, dict[str, Any]]:
    """Return the tables in a section by their ids."""
    found = section.items() if isinstance(section, dict) else ()
    return {id: table for id, table in found if isinstance(table, dict)}


def section(info: ValidationInfo, name: str) -> Mapping[Any, dict[str, Any]]:
    """Return the tables of another section, while a value is validated."""
    sections: Sections = info.context or {}
    return sections.get(name, {})


def made(kind: type[V], entries: Mapping[str, Table], **different: Callable[[Any], Any]) -> dict[str, V]:
    """Return the rules' values, of a dataclass, that entries say, by their ids.

    Args:
        different: how a field is made from its entry; the others bear the same name as there.
    """
    names = {field.name for field in dataclasses.fields(kind)}  # type: ignore[arg-type]
    found = {}
    for id, entry in entries.items():
        same = {name: value for name, value in entry if name in names}
        found[id] = kind(**same | {name: make(entry) for name, make in different.items()})
    return found


def link_forms(forms: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
    """Validate the forms of a platform's links by its hosts, which stand before them."""
    fields.refuse_all(filter(None, (problem_of(form, info.data.get("hosts", ())) for form in forms)))
    return forms
