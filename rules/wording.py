"""Text from a staff member: a template as it was when used, or words of their own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rules.refusals import Arg, Filled
from rules.sentences import arg_from_json, arg_to_json


@dataclass(frozen=True, slots=True)
class Wording:
    """A template, or `text` as typed.

    Attributes:
        choice: the template's id.
        texts: its texts by language when it was used; later changes of the template do not affect them.
        gaps: the values of its placeholders, written by `arg_to_json`; see `filled`.
    """

    choice: str = ""
    text: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    gaps: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def filled(cls, choice: str, texts: Mapping[str, str], gaps: Mapping[str, Arg]) -> "Wording":
        """Return a template with the values of its placeholders."""
        return cls(choice, "", dict(texts), {name: arg_to_json(gap) for name, gap in gaps.items()})

    @property
    def said(self) -> Arg:
        """Return the text, which is rendered in the reader's language."""
        if not self.texts:
            return self.text
        return Filled(self.texts, {name: arg_from_json(gap) for name, gap in self.gaps.items()})
