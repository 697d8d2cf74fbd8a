"""Templates: ready texts of staff in three languages, with gaps such as {number} that each case fills."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from rules.catalogue.categories import LocalNames
from rules.refusals import Refusal, refuse
from rules.text.text_limits import units

GAPS = ("number", "subject", "due", "leaf", "handler", "evidence")
"""The gaps of a template: the ticket number, the subject, the due date, the category, the handler, and the evidence
that was looked at, by kind."""

TEXT_LIMIT = 1500
"""UTF-16 units of a text: with its frame it still fits one message (Bot API "sendMessage")."""
LABEL_LIMIT = 30
"""UTF-16 units of a button's words."""
MOST = 20
"""Templates to a use: more buttons are not read."""

ELSEWHERE = "outside_scope"
"""After this reason for a rejection staff are asked where else the report can go."""

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
    DELAY = "delay"


@dataclass(frozen=True, slots=True)
class Template:
    """A ready text: `labels` stand on the button, `texts` are sent to the reporter, each in every language; `met` is
    the label of a filing condition that is met, empty for any other use and where the operator gives none."""

    id: str
    use: Use
    labels: LocalNames
    texts: LocalNames
    met: LocalNames = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Templates:
    """All templates, in the order in which they are offered."""

    version: int
    by_id: Mapping[str, Template]

    def of(self, use: str) -> tuple[Template, ...]:
        """Return the templates for a use; none for an unknown one."""
        return tuple(it for it in self.by_id.values() if it.use == use)


def unknown(text: str) -> tuple[str, ...]:
    """Return the gaps of a text that are not among `GAPS`."""
    return tuple(dict.fromkeys(name for name in GAP.findall(text) if name not in GAPS))


def unbalanced(text: str) -> bool:
    """Whether a brace stands alone."""
    rest = GAP.sub("", text)
    return "{" in rest or "}" in rest


def fault(words: str) -> Refusal | None:
    """Return why these lines, a button's label and below it the text, are no template; the refusal holds the lines."""
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
    """Return the first line and the rest."""
    label, _, text = words.strip().partition("\n")
    return label.strip(), text.strip()
