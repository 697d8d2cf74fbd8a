"""Templates: the ready words of staff in three languages, with gaps such as {number} that each case fills."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from rules.leaves import Names
from rules.refusals import Refusal, refuse
from rules.text_limits import units

GAPS = ("number", "subject", "due", "leaf", "handler")
"""What a template may leave open: the ticket number, whom it is about, until when, the category, who handles it."""

TEXT_LIMIT = 1500
"""UTF-16 units of a text: with its frame it still fits one message (Bot API "sendMessage")."""
LABEL_LIMIT = 30
"""UTF-16 units of a button's words."""
MOST = 20
"""Templates to a use: as many buttons as people still read."""

ELSEWHERE = "outside_scope"
"""The reason after which it is asked where else the report can go."""

GAP = re.compile(r"\{([^{}]*)\}")
"""A gap in a text."""


class Use(StrEnum):
    """What a template is offered for."""

    REASON = "reason"
    PLACE = "place"
    QUESTION = "question"
    FACTS = "facts"
    FOLLOWS = "follows"
    REPLY = "reply"
    CONDITION = "condition"


@dataclass(frozen=True, slots=True)
class Template:
    """Ready words: `labels` is what the button says, `texts` what the reporter reads, each in every language."""

    id: str
    use: Use
    labels: Names
    texts: Names


@dataclass(frozen=True, slots=True, eq=False)
class Templates:
    """All of them, in the order in which they are offered."""

    version: int
    by_id: Mapping[str, Template]

    def of(self, use: str) -> tuple[Template, ...]:
        """Those offered for a use; none for whatever is no use."""
        return tuple(it for it in self.by_id.values() if it.use == use)


def unknown(text: str) -> tuple[str, ...]:
    """The gaps of a text that nobody knows how to fill."""
    return tuple(dict.fromkeys(name for name in GAP.findall(text) if name not in GAPS))


def unbalanced(text: str) -> bool:
    """A brace stands alone, so that nobody knows where its gap begins or ends."""
    rest = GAP.sub("", text)
    return "{" in rest or "}" in rest


def fault(words: str) -> Refusal | None:
    """Why these lines, a button's words and below them the text, cannot be a template; the refusal gives them back."""
    label, text = label_and_text(words)
    if not text:
        return refuse("refusal-template-no-text", text=words)
    if units(label) > LABEL_LIMIT:
        return refuse("refusal-template-label", units=units(label), limit=LABEL_LIMIT, text=words)
    if unbalanced(text):
        return refuse("refusal-template-braces", text=words)
    if names := unknown(text):
        known = " ".join(f"{{{name}}}" for name in GAPS)
        return refuse("refusal-template-gap", gap=f"{{{names[0]}}}", known=known, text=words)
    if units(text) > TEXT_LIMIT:
        return refuse("refusal-template-too-long", units=units(text), limit=TEXT_LIMIT, text=words)
    return None


def label_and_text(words: str) -> tuple[str, str]:
    """The first line is the button's, the rest is the text."""
    label, _, text = words.strip().partition("\n")
    return label.strip(), text.strip()
