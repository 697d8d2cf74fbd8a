"""The cards of the desk's dialogs: the question in hand, its buttons, and the preview before anything is sent."""

from collections.abc import Sequence

from dialogs import terms
from dialogs.cards import Button, Card
from dialogs.desk_dialog import Pending
from dialogs.desk_steps import Step
from rules.leaves import Catalogue
from rules.refusals import ByLang, Say
from rules.templates import Templates

CANCEL = "cancel"

_A_ROW = 2


def prompt_card(
    pending: Pending, key: str, head: Say, catalogue: Catalogue, ready: Templates, told: Sequence[Say] = ()
) -> Card:
    """The dialog as it stands.

    Args:
        key: `draft id.version`, so that a press on an older screen is known for one.
        ready: the templates in force.
        head: what `about` says: whose dialog it is, and on which case.
        told: for the preview, the lines the reporter will read; for a question, what to know for the answer.
    """
    step = pending.step
    if step is None:
        lines = (head, Say("desk-preview"), *told)
        return Card(lines, (*_preview_rows(pending, key), (_cancel(key),)))
    rows = _tree_rows(pending, key, catalogue) if step.tree else _choice_rows(step, key, ready)
    foot = [_cancel(key)]
    if step.optional:
        foot.insert(0, Button(Say("desk-skip"), tap(key, "skip")))
    return Card((head, Say(f"desk-ask-{step.name}"), *told), (*rows, tuple(foot)))


def tap(key: str, word: str, argument: str = "") -> str:
    """Callback data of a press on a dialog's card."""
    return ".".join(filter(None, ("p", key, word, argument)))


def _choice_rows(step: Step, key: str, ready: Templates) -> list[tuple[Button, ...]]:
    """Outcomes and severities have their words from the common vocabulary, templates their own."""
    buttons = [Button(Say(f"{step.name}-{choice}"), tap(key, "pick", choice)) for choice in step.choices]
    if step.use:
        for it in ready.of(step.use):
            buttons.append(Button(Say("name", {"name": ByLang(it.labels)}), tap(key, "pick", it.id)))
    return [tuple(buttons[at : at + _A_ROW]) for at in range(0, len(buttons), _A_ROW)]


def _preview_rows(pending: Pending, key: str) -> list[tuple[Button, ...]]:
    changes = tuple(
        Button(Say(f"desk-change-{step.name}"), tap(key, "change", step.name)) for step in pending.answered()
    )
    return [(Button(Say("desk-send"), tap(key, "send")),), changes]


def _tree_rows(pending: Pending, key: str, catalogue: Catalogue) -> list[tuple[Button, ...]]:
    if pending.found:
        shown: tuple[str, ...] = pending.found
    elif pending.branch:
        shown = catalogue.children(pending.branch)
    else:
        shown = catalogue.roots
    buttons = [_node(id, key, catalogue, trail=bool(pending.found)) for id in shown]
    width = 1 if pending.found else _A_ROW
    rows = [tuple(buttons[at : at + width]) for at in range(0, len(buttons), width)]
    if pending.found or pending.branch:
        rows.append((Button(Say("desk-back"), tap(key, "open", catalogue.above(pending.branch))),))
    return rows


def _node(id: str, key: str, catalogue: Catalogue, *, trail: bool) -> Button:
    if id in catalogue.branches:
        return Button(Say("category-open", {"name": ByLang(catalogue.branches[id].labels)}), tap(key, "open", id))
    name = terms.trail(catalogue, id) if trail else ByLang(catalogue.leaf(id).labels)
    return Button(Say("name", {"name": name}), tap(key, "pick", id))


def _cancel(key: str) -> Button:
    return Button(Say("desk-cancel"), tap(key, CANCEL))


def about(kind: str, alias: str, number: str = "") -> Say:
    """The head line of a dialog: what it is for, on which case, and who is asked."""
    if not number:
        return Say(f"desk-about-{kind}", {"alias": alias})
    return Say("desk-about", {"act": Say(f"desk-press-{kind}"), "number": number, "alias": alias})
