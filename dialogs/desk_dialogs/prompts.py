"""The cards of the desk's dialogs: the question in hand, its buttons, and the preview before anything is sent."""

from collections.abc import Sequence

from dialogs.conversation.desk_meetings import timed
from dialogs.desk_dialogs.dialog import Pending, tickable
from dialogs.engine import terms
from dialogs.engine.cards import Button, Card
from dialogs.engine.desk_questions import Step
from rules.leaves import Catalogue
from rules.refusals import ByLang, Say
from rules.templates import Templates
from rules.vocabulary import Act

CANCEL = "cancel"

_A_ROW = 2
_CHANGES = 3


def prompt_card(
    pending: Pending,
    key: str,
    head: Say,
    catalogue: Catalogue,
    ready: Templates,
    told: Sequence[Say] = (),
    *,
    heavy: bool = False,
) -> Card:
    """The dialog as it stands.

    Args:
        key: `draft id.version`, so that a press on an older screen is known for one.
        ready: the templates in force.
        head: what `about` says: whose dialog it is, and on which case.
        told: for the preview, the lines the reporter will read; for a question, what to know for the answer.
        heavy: what is previewed is a proposal, and goes to a lead first.
    """
    step = pending.step
    if step is None:
        lines = (head, Say("desk-preview"), *told)
        ticks = _tick_rows(pending, key, ready)
        return Card(lines, (*_preview_rows(pending, key, heavy), *ticks, (_cancel(key),)))
    if step.tree:
        rows = _tree_rows(pending, key, catalogue)
    else:
        rows = _team_rows(key, catalogue) if step.teams else _choice_rows(step, key, pending, ready)
    foot = [_cancel(key)]
    if step.optional:
        foot.insert(0, Button(Say("desk-skip"), tap(key, "skip")))
    return Card((head, Say(f"desk-ask-{step.name}"), *told), (*rows, tuple(foot)))


def tap(key: str, word: str, argument: str = "") -> str:
    """Callback data of a press on a dialog's card."""
    return ".".join(filter(None, ("p", key, word, argument)))


def _choice_rows(step: Step, key: str, pending: Pending, ready: Templates) -> list[tuple[Button, ...]]:
    """The ready answers that are open, and the templates, which have words of their own."""
    offered = step.offered(pending.known)
    buttons = [Button(step.labelled(choice), tap(key, "pick", choice)) for choice in offered]
    if step.use:
        for it in ready.of(step.use):
            buttons.append(Button(Say("name", {"name": ByLang(it.labels)}), tap(key, "pick", it.id)))
    return [tuple(buttons[at : at + _A_ROW]) for at in range(0, len(buttons), _A_ROW)]


def _preview_rows(pending: Pending, key: str, heavy: bool) -> list[tuple[Button, ...]]:
    changes = [Button(Say(f"desk-change-{step.name}"), tap(key, "change", step.name)) for step in pending.answered()]
    changes += [Button(Say(f"desk-add-{step.name}"), tap(key, "change", step.name)) for step in pending.spared()]
    send = Button(Say("desk-send-proposal" if heavy else "desk-send"), tap(key, "send"))
    # None of them stands in a row alone, where it can be helped.
    width = _A_ROW if len(changes) % _CHANGES == 1 else _CHANGES
    return [(send,), *(tuple(changes[at : at + width]) for at in range(0, len(changes), width))]


def _tick_rows(pending: Pending, key: str, ready: Templates) -> list[tuple[Button, ...]]:
    """The filing conditions: whoever taps one says that it is not met; of an extra window further times."""
    buttons = []
    for it in tickable(pending, ready):
        mark = "desk-switch-on" if it in pending.ticked else "desk-switch-off"
        what = timed(it) if pending.kind == Act.MEET else Say("name", {"name": ByLang(ready.by_id[it].labels)})
        buttons.append(Button(Say(mark, {"what": what}), tap(key, "tick", it)))
    return [tuple(buttons[at : at + _A_ROW]) for at in range(0, len(buttons), _A_ROW)]


def _team_rows(key: str, catalogue: Catalogue) -> list[tuple[Button, ...]]:
    names = [(team.id, ByLang(team.names)) for team in catalogue.teams.values()]
    buttons = [Button(Say("name", {"name": name}), tap(key, "pick", id)) for id, name in names]
    return [tuple(buttons[at : at + _A_ROW]) for at in range(0, len(buttons), _A_ROW)]


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
