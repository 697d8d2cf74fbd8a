"""The operator's guide for reporters."""

from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, model_validator

from rules.operator.guide import PAGE_LIMIT, Guide, GuidePage, GuideSection
from rules.text.text_limits import units
from store.operator_files.fields import ABSENT, KEY, Flag, Names, OptionalText, fault, refuse_all
from store.operator_files.reading import OperatorFile
from store.operator_files.tables import Entries, Entry, made, section


def _fits(texts: dict[str, str]) -> dict[str, str]:
    long = {lang: units(text) for lang, text in texts.items() if units(text) > PAGE_LIMIT}
    refuse_all(f"is {length} characters long in {lang}; {PAGE_LIMIT} fit" for lang, length in long.items())
    return texts


def _known(name: object, info: ValidationInfo) -> object:
    known = section(info, "section")
    if name not in known:
        raise fault(f"needs a {KEY} of this file, not {name!r}; known are {', '.join(map(str, known))}")
    return name


def _day(value: object) -> object:
    if value is not None and type(value) is not date:
        raise fault(f"needs a day such as 2026-11-30 as {KEY}, not {value!r}")
    return value


def _branches(value: object) -> object:
    if not isinstance(value, list | tuple) or not all(isinstance(it, str) for it in value):
        raise fault(f"needs a list of branches of the catalogue as {KEY}, not {value!r}")
    return tuple(value)


def _web(address: str) -> str:
    if address and not address.startswith("https://"):
        raise fault(f"needs an address with https:// as {KEY}, not {address!r}")
    return address


_Day = Annotated[date | None, BeforeValidator(_day)]


class _Section(Entry):
    names: Names


class _Page(Entry):
    section: Annotated[str, BeforeValidator(_known)]
    titles: Names = Field(alias="title")
    texts: Annotated[Names, AfterValidator(_fits)] = Field(alias="text")
    branches: Annotated[tuple[str, ...], BeforeValidator(_branches)] = ()
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


class _GuideFile(Entries):
    section: dict[str, _Section]
    page: dict[str, _Page]


def _guide(file: _GuideFile) -> Guide:
    return Guide(file.version, made(GuideSection, file.section), made(GuidePage, file.page))


GUIDE_FILE = OperatorFile("guide", _GuideFile, _guide)
"""What reporters can read (row B10), as the operator's file says."""
