"""The operator's guide for reporters."""

from datetime import UTC, date, datetime
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, Strict, ValidationInfo, model_validator

from rules.operator.guide import PAGE_LIMIT, Guide, GuidePage, GuideSection
from rules.operator.workshops import Workshop
from rules.vocabulary import LANGS
from store.operator_files.fields import (
    ABSENT,
    KEY,
    Flag,
    Names,
    OptionalNames,
    OptionalText,
    Whole,
    at_most,
    fault,
    needs,
)
from store.operator_files.reading import OperatorFile
from store.operator_files.tables import Entries, Entry, made, section


def _known(name: object, info: ValidationInfo) -> object:
    known = section(info, "section")
    if name not in known:
        raise fault(f"needs a {KEY} of this file, not {name!r}; known are {', '.join(map(str, known))}")
    return name


def _web(address: str) -> str:
    if address and not address.startswith("https://"):
        raise fault(f"needs an address with https:// as {KEY}, not {address!r}")
    return address


_Day = Annotated[date | None, Strict(), needs("a day such as 2026-11-30")]


class _Section(Entry):
    names: Names


class _Page(Entry):
    section: Annotated[str, BeforeValidator(_known)]
    titles: Names = Field(alias="title")
    texts: Annotated[Names, at_most(PAGE_LIMIT)] = Field(alias="text")
    branches: Annotated[tuple[str, ...], needs("a list of branches of the catalogue")] = ()
    since: _Day = None
    until: _Day = None
    checked: _Day = None
    in_force: Flag = True
    link: Annotated[OptionalText, AfterValidator(_web)] = ABSENT

    @model_validator(mode="after")
    def _dated(self) -> Any:
        if self.since and not self.checked:
            raise fault("names the day since when it is in force, but not as checked when that was looked up")
        if self.until and self.in_force:
            raise fault("has an until, so that in_force needs to be false")
        return self


def _instant(value: object) -> datetime:
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise fault(f"needs an instant with its offset as {KEY}, such as 2026-12-05T19:30:00+08:00, not {value!r}")
    return value.astimezone(UTC)


def _languages(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not value or not set(value) <= set(LANGS):
        raise fault(f"needs a list of languages as {KEY}, of {', '.join(LANGS)}, not {value!r}")
    return tuple(value)


class _Workshop(Entry):
    titles: Names = Field(alias="title")
    texts: Annotated[Names, at_most(PAGE_LIMIT)] = Field(alias="text")
    at: Annotated[datetime, PlainValidator(_instant)]
    minutes: Whole
    places: Whole
    place: OptionalNames = ABSENT
    link: Annotated[OptionalText, AfterValidator(_web)] = ABSENT
    languages: Annotated[tuple[str, ...], PlainValidator(_languages)]
    cancelled: Flag = False

    @model_validator(mode="after")
    def _somewhere(self) -> Any:
        if not self.place and not self.link:
            raise fault("needs a place or a link, so that people find it")
        return self


class _GuideFile(Entries):
    section: dict[str, _Section]
    page: dict[str, _Page]
    workshop: dict[str, _Workshop] = Field(default_factory=dict)


def _guide(file: _GuideFile) -> Guide:
    pages, workshops = made(GuidePage, file.page), made(Workshop, file.workshop)
    return Guide(file.version, made(GuideSection, file.section), pages, workshops)


GUIDE_FILE = OperatorFile("guide", _GuideFile, _guide)
"""What reporters can read (row B10), as the operator's file says."""
