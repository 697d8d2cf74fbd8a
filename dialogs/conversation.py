"""What a person is in the middle of: a report being written, and aside from it a word on a case of theirs."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from dialogs.report_draft import Report, draft_from_json, draft_to_json


class About(StrEnum):
    """What the next message is for."""

    NUMBER = "number"
    ADD = "add"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Aside:
    """The next messages are about a case, or name one; `kept` counts what was added, `album` is the last one's."""

    about: About
    case_id: int = 0
    kept: int = 0
    album: str = ""


@dataclass(frozen=True, slots=True)
class Conversation:
    """A report, an aside, both, or neither."""

    report: Report | None = None
    aside: Aside | None = None


def conversation_to_json(conversation: Conversation) -> dict[str, Any]:
    """As JSON values, as the store keeps it (sealed)."""
    body: dict[str, Any] = {}
    if conversation.report:
        body["report"] = draft_to_json(conversation.report)
    if conversation.aside:
        body["aside"] = asdict(conversation.aside)
    return body


def conversation_from_json(body: Mapping[str, Any]) -> Conversation:
    """What `conversation_to_json` wrote."""
    report, aside = body.get("report"), body.get("aside")
    return Conversation(
        draft_from_json(report) if report else None,
        Aside(**{**aside, "about": About(aside["about"])}) if aside else None,
    )
