"""What a member of staff says: a template as it was when it was said, or words of their own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rules.refusals import Arg, ByLang, Filled
from rules.saying import arg_from_json, arg_to_json
from store.operator_files.templates import TEMPLATES_FILE


@dataclass(frozen=True, slots=True)
class Wording:
    """A template, or `text` as it was typed.

    Attributes:
        choice: the template's id.
        texts: its words in every language as they were then, with `gaps` to fill them: whatever becomes of the
            template, what was said stays what was said.
    """

    choice: str = ""
    text: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    gaps: Mapping[str, Arg] = field(default_factory=dict)

    @property
    def said(self) -> Arg:
        """As its reader reads it, in their own language; a choice without words is one of those shipped."""
        if self.texts:
            return Filled(self.texts, self.gaps)
        return ByLang(TEMPLATES_FILE.shipped.by_id[self.choice].texts) if self.choice else self.text

    def to_json(self) -> dict[str, Any]:
        """As an event keeps it (sealed)."""
        gaps = {name: arg_to_json(gap) for name, gap in self.gaps.items()}
        return {"choice": self.choice, "text": self.text, "texts": dict(self.texts), "gaps": gaps}


def wording(body: Mapping[str, Any] | str) -> Wording:
    """What `to_json` wrote; statements of the first form hold their words alone."""
    if isinstance(body, str):
        return Wording(text=body)
    gaps = {name: arg_from_json(gap) for name, gap in body.get("gaps", {}).items()}
    return Wording(body["choice"], body["text"], body.get("texts", {}), gaps)
