"""Templates for a lead in chat: the uses, the templates of one use, and one with its texts in every language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from dialogs.engine.cards import Card, button, in_rows
from dialogs.engine.desk_script import script
from dialogs.engine.questions import StaffQuestion
from dialogs.engine.staff_draft import KnownAnswers
from rules.operator.templates import GAPS, Template, Use, fault
from rules.refusals import ByLang, Refusal, Text, named
from rules.vocabulary import LANGS

TEMPLATES = "tpl"

_LIMIT = 4096
"""The length of one message; `fault` refuses what is too long for a template."""


def _as_template(words: str, now: datetime, known: KnownAnswers) -> str | Refusal:
    return fault(words) or words


TEMPLATE = script(StaffQuestion("template", typed=True, limit=_LIMIT, reads=_as_template))
TEMPLATE_ADD = script(
    *(StaffQuestion(f"template-{lang}", typed=True, limit=_LIMIT, reads=_as_template) for lang in LANGS)
)


@dataclass(frozen=True, slots=True)
class LastChange:
    """Who changed a template last, and when; `shipped`: the operator's file has it too, so it can be restored."""

    alias: str
    at: datetime
    shipped: bool


def uses_card(counts: Mapping[Use, int]) -> Card:
    """List the uses of templates, with their counts."""
    buttons = [
        button(Text("template-use", {"use": Text(f"template-use-{use}"), "n": counts[use]}), TEMPLATES, "use", use)
        for use in Use
    ]
    gaps = " ".join(f"{{{gap}}}" for gap in GAPS)
    close = (button(Text("desk-close"), TEMPLATES, "close"),)
    return Card((Text("template-uses", {"gaps": gaps}),), (*in_rows(buttons), close))


def use_card(use: Use, there: Sequence[Template], gone: Sequence[Template]) -> Card:
    """List the templates of a use, each with a button; removed ones can be restored."""
    buttons = [button(named(it.labels), TEMPLATES, "open", it.id) for it in there]
    again = [(button(Text("template-again", {"name": ByLang(it.labels)}), TEMPLATES, "restore", it.id),) for it in gone]
    foot = (button(Text("template-add"), TEMPLATES, "add", use), button(Text("desk-back"), TEMPLATES, "all"))
    head = Text("template-use-head", {"use": Text(f"template-use-{use}"), "n": len(there)})
    return Card((head,), (*in_rows(buttons), *again, foot))


def template_card(template: Template, changed: LastChange | None) -> Card:
    """Show the label and text in every language, and a button to change each."""
    lines = [Text("template-head", {"name": ByLang(template.labels), "use": Text(f"template-use-{template.use}")})]
    for lang in LANGS:
        label, text = template.labels[lang], template.texts[lang]
        lines.append(Text("template-text", {"language": Text(f"language-{lang}"), "label": label, "text": text}))
    if changed:
        lines.append(Text("template-changed", {"alias": changed.alias, "at": changed.at}))
    edits = tuple(
        button(Text("template-edit", {"language": Text(f"language-{lang}")}), TEMPLATES, "edit", template.id, lang)
        for lang in LANGS
    )
    other = [button(Text("desk-member-remove"), TEMPLATES, "remove", template.id)]
    if changed and changed.shipped:
        other.append(button(Text("template-shipped"), TEMPLATES, "restore", template.id))
    other.append(button(Text("desk-back"), TEMPLATES, "use", template.use))
    return Card(tuple(lines), (edits, tuple(other)))


def template_removal_card(template: Template) -> Card:
    """Ask for confirmation before a template is removed."""
    buttons = (
        button(Text("desk-member-remove"), TEMPLATES, "removed", template.id),
        button(Text("desk-back"), TEMPLATES, "open", template.id),
    )
    return Card((Text("template-remove-sure", {"name": ByLang(template.labels)}),), (buttons,))
