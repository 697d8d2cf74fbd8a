"""The text of a case in its stored form, as the case's row and its events hold it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from rules.addresses import Address
from rules.report import ReportText
from store import codec


@dataclass(frozen=True, slots=True)
class CaseText:
    """The text of a case: what was reported, and beside it what concerns staff and partners.

    Attributes:
        account: the account of the author of a forwarded message.
        named: the account reported, as staff named it; empty if they did not.
        staff, partners: ids of those it certainly concerns; the others are as in `ConflictOfInterest`.
    """

    report: ReportText = field(default_factory=ReportText)
    account: Address | None = None
    named: str = ""
    staff: tuple[int, ...] = ()
    partners: tuple[str, ...] = ()
    likely: tuple[str, ...] = ()
    let_go: tuple[str, ...] = ()
    held: bool = False


def stored(text: CaseText) -> dict[str, Any]:
    """Return the text as JSON values; what is empty is not among them."""
    it = text.report
    about = {"text": it.subject, **{name: getattr(it, name) for name in ("author", "platform", "published", "notes")}}
    beside = {each.name: getattr(text, each.name) for each in fields(text) if each.name != "report"}
    told = {"description": it.description, "answers": it.answers}
    return {"subject": _filled({**about, **beside}), **_filled(told)}


def _filled(told: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value}


def read(told: Mapping[str, Any]) -> CaseText:
    """Return the text that `stored` wrote."""
    beside = dict(told)
    about = dict(beside.pop("subject"))
    return codec.from_json(CaseText, {**about, "report": {**about, **beside, "subject": about.pop("text", "")}})
