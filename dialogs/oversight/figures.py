"""/stats: the work figures of a handler, a team or the house, for a stretch of time; drawn or as a file on a tap."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dialogs.engine.cards import Card, button, in_rows
from dialogs.engine.sheets import Form, Line, Mean, Part, Sheet
from dialogs.engine.terms import switch
from rules.operator.periods import Stretch
from rules.refusals import Arg, ByLang, Say
from rules.vocabulary import DeadlineKind

STATS = "st"
ME, ALL = "me", "all"


@dataclass(frozen=True, slots=True)
class Work:
    """The work of one, or of all together.

    Attributes:
        stages: promises kept in time, of those met or due, in the order of `kinds`.
        total: of a team or the house, above those who are in it.
    """

    name: Say
    taken: int
    stages: tuple[Part, ...]
    overturned: Part
    satisfaction: Mean
    open: int
    total: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """What is looked at: whose figures, for which stretch (by the operator's days); `scopes` are those this member may
    look at."""

    scope: str
    name: Say
    stretch: Stretch
    since: date
    until: date
    kinds: tuple[DeadlineKind, ...]
    works: Sequence[Work]
    scopes: Sequence[tuple[str, Say]]


def figures_card(shown: Shown) -> Card:
    """The figures in words, the other stretches and scopes as buttons, and the picture and the file."""
    lines = [Say("stats-head", {"name": shown.name, "span": _span(shown)})]
    lines += [_line(work, shown.kinds) for work in shown.works] or [Say("stats-empty")]
    stretches = [button(switch(Say(f"stats-{it}"), on=it is shown.stretch), STATS, it, shown.scope) for it in Stretch]
    scopes = [
        button(switch(name, on=scope == shown.scope), STATS, shown.stretch, scope)
        for scope, name in shown.scopes
        if len(shown.scopes) > 1
    ]
    away = tuple(button(Say(f"stats-as-{it}"), STATS, shown.stretch, shown.scope, it) for it in Form if shown.works)
    rows = (*in_rows(stretches), *in_rows(scopes), away, (button(Say("desk-close"), STATS, "close"),))
    return Card(tuple(lines), tuple(row for row in rows if row))


def figures_sheet(shown: Shown, form: Form) -> Sheet:
    """The same figures as a table."""
    columns = (
        Say("stats-taken"),
        *(Say("stats-stage", {"stage": Say(f"desk-promise-{kind}")}) for kind in shown.kinds),
        Say("stats-overturned"),
        Say("stats-satisfaction"),
        Say("stats-open"),
    )
    lines = tuple(
        Line(work.name, (work.taken, *work.stages, work.overturned, work.satisfaction, work.open), work.total)
        for work in shown.works
    )
    title = Say("stats-title", {"name": shown.name})
    return Sheet(form, f"lian-stats-{shown.scope}-{shown.stretch}", title, _span(shown), columns, lines)


def figures_out(shown: Shown, form: Form) -> Card:
    """The table on its way: a picture, or a file."""
    line = Say("stats-head", {"name": shown.name, "span": _span(shown)})
    return Card((line,), sheet=figures_sheet(shown, form))


def _line(work: Work, kinds: tuple[DeadlineKind, ...]) -> Say:
    on_time = Part(sum(it.part for it in work.stages), sum(it.of for it in work.stages))
    facts: dict[str, Arg] = {
        "name": work.name,
        "taken": work.taken,
        "open": work.open,
        "kept": on_time.part,
        "due": on_time.of,
        "overturned": work.overturned.part,
        "results": work.overturned.of,
        "stages": _stages(work, kinds),
    }
    if work.satisfaction.of:
        facts["satisfied"] = f"{work.satisfaction.total / work.satisfaction.of:.1f}"
        return Say("stats-line-satisfied", {**facts, "answers": work.satisfaction.of})
    return Say("stats-line", facts)


def _stages(work: Work, kinds: tuple[DeadlineKind, ...]) -> Say:
    """Each stage that had anything to keep."""
    said: Say | None = None
    for kind, part in reversed(list(zip(kinds, work.stages, strict=True))):
        if part.of:
            one = Say("stats-of", {"stage": Say(f"desk-promise-{kind}"), "kept": part.part, "due": part.of})
            said = Say("stats-and", {"first": one, "rest": said}) if said else one
    return said or Say("stats-none-due")


def _span(shown: Shown) -> Say:
    return Say("stats-span", {"since": shown.since.isoformat(), "until": shown.until.isoformat()})


def team_name(names: ByLang) -> Say:
    """A team, by its own name."""
    return Say("name", {"name": names})
