"""/stats: the work figures of a handler, a team or all staff over a period; as a picture or a file on a press."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dialogs.engine.cards import Card, button, in_rows
from dialogs.engine.sheets import Cell, Mean, Sheet, SheetForm, SheetRow, SheetShare
from dialogs.engine.terms import switch
from rules.operator.figures import STAGES, Figures
from rules.operator.housekeeping import Stretch
from rules.refusals import Arg, Text, listed

STATS = "st"
ME, ALL = "me", "all"


@dataclass(frozen=True, slots=True)
class WorkFigures:
    """The figures of one member or group; a `total` is that of a team or all staff, listed above its members."""

    name: Text
    figures: Figures
    total: bool = False


@dataclass(frozen=True, slots=True)
class FiguresPage:
    """The figures shown: whose, and for which period (in the operator's days); `scopes` are those this member may
    see."""

    scope: str
    name: Text
    stretch: Stretch
    since: date
    until: date
    works: Sequence[WorkFigures]
    scopes: Sequence[tuple[str, Text]]


def figures_card(shown: FiguresPage) -> Card:
    """Show the figures in words, with buttons for other periods and scopes, the picture and the file."""
    lines = [Text("stats-head", {"name": shown.name, "span": _span(shown)})]
    lines += [_line(work) for work in shown.works] or [Text("stats-empty")]
    stretches = [button(switch(Text(f"stats-{it}"), on=it is shown.stretch), STATS, it, shown.scope) for it in Stretch]
    scopes = [
        button(switch(name, on=scope == shown.scope), STATS, shown.stretch, scope)
        for scope, name in shown.scopes
        if len(shown.scopes) > 1
    ]
    away = tuple(
        button(Text(f"stats-as-{it}"), STATS, shown.stretch, shown.scope, it) for it in SheetForm if shown.works
    )
    rows = (*in_rows(stretches), *in_rows(scopes), away, (button(Text("desk-close"), STATS, "close"),))
    return Card(tuple(lines), tuple(row for row in rows if row))


def figures_sheet(shown: FiguresPage, form: SheetForm) -> Sheet:
    """Return the same figures as a table."""
    columns = (
        Text("stats-taken"),
        *(Text("stats-stage", {"stage": Text(f"desk-promise-{kind}")}) for kind in STAGES),
        Text("stats-overturned"),
        Text("stats-satisfaction"),
        Text("stats-open"),
    )
    lines = tuple(SheetRow(work.name, _cells(work.figures), work.total) for work in shown.works)
    title = Text("stats-title", {"name": shown.name})
    return Sheet(form, f"lian-stats-{shown.scope}-{shown.stretch}", title, _span(shown), columns, lines)


def figures_file_card(shown: FiguresPage, form: SheetForm) -> Card:
    """Build the message with the table, as a picture or a file."""
    line = Text("stats-head", {"name": shown.name, "span": _span(shown)})
    return Card((line,), sheet=figures_sheet(shown, form))


def _cells(it: Figures) -> tuple[Cell, ...]:
    stages = (SheetShare(share.part, share.of) for share in map(it.stages.__getitem__, STAGES))
    overturned = SheetShare(it.overturned.part, it.overturned.of, small=True)
    return (it.taken, *stages, overturned, Mean(it.satisfaction.part, it.satisfaction.of), it.open)


def _line(work: WorkFigures) -> Text:
    it = work.figures
    facts: dict[str, Arg] = {
        "name": work.name,
        "taken": it.taken,
        "open": it.open,
        "kept": it.on_time.part,
        "due": it.on_time.of,
        "overturned": it.overturned.part,
        "results": it.overturned.of,
        "stages": _stages(it),
    }
    if it.satisfaction.of:
        facts["satisfied"] = f"{it.satisfaction.part / it.satisfaction.of:.1f}"
        return Text("stats-line-satisfied", {**facts, "answers": it.satisfaction.of})
    return Text("stats-line", facts)


def _stages(it: Figures) -> Text:
    """List each stage that had deadlines, two in a line of a telephone."""
    due = [(kind, it.stages[kind]) for kind in STAGES if it.stages[kind].of]
    parts = [
        Text("stats-of", {"stage": Text(f"stats-stage-{kind}"), "kept": part.part, "due": part.of})
        for kind, part in due
    ]
    lines = [listed(parts[at : at + 2], "stats-and") for at in range(0, len(parts), 2)]
    return listed(lines, "stats-below") if lines else Text("stats-none-due")


def _span(shown: FiguresPage) -> Text:
    return Text("stats-span", {"since": shown.since.isoformat(), "until": shown.until.isoformat()})
