"""What a member of staff says: one of the ready wordings, or words of their own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Wording:
    """A `choice` among the ready wordings, put into the reader's language when read; else `text` as it was typed."""

    choice: str = ""
    text: str = ""

    def to_json(self) -> dict[str, str]:
        """As an event keeps it (sealed)."""
        return {"choice": self.choice, "text": self.text}


def wording(body: Mapping[str, Any]) -> Wording:
    """What `to_json` wrote."""
    return Wording(body["choice"], body["text"])
