"""The operator's notice: who they are, and what people agree to."""

import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from rules.operator.notice import GAPS, TEXT_LIMIT, Operator, Paragraph, PrivacyNotice
from rules.operator.templates import GAP, unbalanced
from rules.people.contacts import read_contact
from rules.text.text_limits import units
from rules.vocabulary import ContactChannel
from store.operator_files.fields import ABSENT, KEY, Names, OptionalText, fault, refuse_all
from store.operator_files.reading import OperatorFile
from store.operator_files.tables import ID, Entries, Entry, Table, made

_COUNTRY = re.compile(r"[A-Z]{2}")


def _can_be_filled(texts: dict[str, str]) -> dict[str, str]:
    faults = []
    for lang, text in texts.items():
        if unbalanced(text):
            faults.append(f"has a brace in {lang} that stands alone")
        unknown = (gap for gap in GAP.findall(text) if gap not in GAPS)
        faults += [f"has an unknown gap {{{gap}}} in {lang}; known are {', '.join(GAPS)}" for gap in unknown]
        if units(text) > TEXT_LIMIT:
            faults.append(f"is {units(text)} characters long in {lang}; {TEXT_LIMIT} fit")
    refuse_all(faults)
    return texts


def _is_mail(address: str) -> str:
    contact = read_contact(address) if address else None
    if address and (contact is None or contact.channel is not ContactChannel.MAIL):
        raise fault(f"needs an e-mail address as {KEY}, not {address!r}")
    return address


def _is_country(code: str) -> str:
    if code and not _COUNTRY.fullmatch(code):
        raise fault(f'needs a country such as "CN" as {KEY}, not {code!r}')
    return code


def _named(names: Any) -> Any:
    """Return the names without the id that every table of an entry is given; None if there are none."""
    return {key: name for key, name in names.items() if key != ID} or None if isinstance(names, dict) else names


_OptionalNames = Annotated[Names | None, BeforeValidator(_named)]


class _Operator(Table):
    name: _OptionalNames = None
    department: _OptionalNames = None
    scope: _OptionalNames = None
    phone: OptionalText = ABSENT
    mail: Annotated[OptionalText, AfterValidator(_is_mail)] = ABSENT
    address: OptionalText = ABSENT
    country: Annotated[OptionalText, AfterValidator(_is_country)] = ABSENT


class _Paragraph(Entry):
    titles: _OptionalNames = Field(None, alias="title")
    texts: Annotated[Names, AfterValidator(_can_be_filled)] = Field(alias="text")


def _some(value: object) -> object:
    if not value:
        raise fault(f"has no {KEY}; each paragraph is an entry such as [short.what]")
    return value


_Paragraphs = Annotated[dict[str, _Paragraph], BeforeValidator(_some)]


class _NoticeFile(Entries):
    operator: _Operator
    short: _Paragraphs
    whole: _Paragraphs
    party: _Paragraphs
    web: dict[str, _Paragraph] = Field(default_factory=dict)
    desk: dict[str, _Paragraph] = Field(default_factory=dict)


def _notice(file: _NoticeFile) -> PrivacyNotice:
    told = {key: value if value is not None else {} for key, value in file.operator if key != "id"}

    def paragraphs(entries: dict[str, _Paragraph]) -> dict[str, Paragraph]:
        return made(Paragraph, entries, titles=lambda it: it.titles or {})

    short, whole, party = map(paragraphs, (file.short, file.whole, file.party))
    web, desk = paragraphs(file.web) or short, paragraphs(file.desk) or short
    return PrivacyNotice(file.version, Operator(**told), short, whole, party, web=web, desk=desk)


NOTICE_FILE = OperatorFile("notice", _NoticeFile, _notice)
