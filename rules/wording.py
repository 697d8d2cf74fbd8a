"""What a member of staff says: a template as it was when it was said, or words of their own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rules.refusals import Arg, Filled
from rules.saying import arg_from_json, arg_to_json


@dataclass(frozen=True, slots=True)
class Wording:
    """A template, or `text` as it was typed.

    Attributes:
        choice: the template's id.
        texts: its words in every language as they were then: whatever becomes of the template, what was said stays.
        gaps: what fills them, as `arg_to_json` writes it; `filled` makes them.
    """

    choice: str = ""
    text: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    gaps: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def filled(cls, choice: str, texts: Mapping[str, str], gaps: Mapping[str, Arg]) -> "Wording":
        """A template with what fills it."""
        return cls(choice, "", dict(texts), {name: arg_to_json(gap) for name, gap in gaps.items()})

    @property
    def said(self) -> Arg:
        """Return the words in the reader's language."""
        if not self.texts:
            return self.text
        return Filled(self.texts, {name: arg_from_json(gap) for name, gap in self.gaps.items()})
