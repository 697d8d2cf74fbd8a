"""The review cycle for staff: the pack, the checklist of an audit, the actions, and their owners."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dialogs.engine.cards import Card, button, in_rows
from dialogs.engine.desk_script import script
from dialogs.engine.label_width import COLUMNS, clipped, columns
from dialogs.engine.questions import StaffQuestion, parse_future_answer
from dialogs.oversight.desk_opinions import CallShown, comments_row, pack_lines, pack_rows
from rules.operator.figures import Metric, Share
from rules.operator.housekeeping import PeriodicReviewKind
from rules.operator.reviews import ReviewAction, ReviewRecord
from rules.operator.templates import Templates
from rules.refusals import Arg, ByLang, Text
from rules.wording import Wording

LOOKBACK = "lb"

_AROUND = 12
"""The columns that stand around a name and its figures in a line."""

_LABEL = 28
"""The letters of an action that its button holds, between its sign and the edge."""

ACTION = script(
    StaffQuestion("action", typed=True, limit=300),
    StaffQuestion("due_day", typed=True, reads=parse_future_answer, limit=100),
    StaffQuestion("figure", tuple(Metric), optional=True),
)
CONCLUSION = script(StaffQuestion("conclusion", typed=True))


@dataclass(frozen=True, slots=True)
class ComparedFigure:
    """A figure of this period and of the one before."""

    name: Text
    now: Share | int
    before: Share | int


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action: its owner's alias, whether they have `left`, and the day by which it is due."""

    on_record: ReviewAction
    owner: str
    left: bool
    due: date


@dataclass(frozen=True, slots=True)
class ReviewPackView:
    """A review pack for leads: `by` has concluded it; `opinions` the call made, or still owed an answer;
    `words` the number of comments with a rating."""

    on_record: ReviewRecord
    since: date
    until: date
    figures: Sequence[ComparedFigure]
    hot: Sequence[tuple[ByLang, int, int]]
    classes: Sequence[tuple[ByLang, int, int]]
    repeated: int
    late: Sequence[tuple[Arg | None, int]]
    actions: Sequence[ActionLine]
    by: str
    opinions: CallShown | None = None
    may_call: bool = False
    words: int = 0


def pack_card(pack: ReviewPackView) -> Card:
    """Show the pack: what to review, and the buttons to act and conclude."""
    span = {"since": pack.since.isoformat(), "until": pack.until.isoformat()}
    lines = [Text(f"lookback-head-{pack.on_record.kind}", span)]
    if pack.on_record.kind is PeriodicReviewKind.REVIEW:
        lines += [_compared(it) for it in pack.figures]
        if pack.repeated:
            lines.append(Text("lookback-repeated", {"n": pack.repeated}))
        lines += _spots("lookback-hot", pack.hot) + _spots("lookback-classes", pack.classes) + _late(pack.late)
    else:
        lines.append(Text(f"lookback-checklist-{pack.on_record.kind}"))
    lines += pack_lines(pack.opinions)
    if pack.actions:
        lines += [Text("lookback-actions"), *map(action_line, pack.actions)]
    if pack.on_record.outcome:
        lines.append(Text("lookback-outcome", {"alias": pack.by, "text": pack.on_record.outcome}))
    rows = [[button(Text("lookback-act"), LOOKBACK, "owners", pack.on_record.id)]]
    if not pack.on_record.outcome:
        rows[0].append(button(Text("lookback-conclude"), LOOKBACK, "conclude", pack.on_record.id))
    if pack.on_record.kind is PeriodicReviewKind.REVIEW:
        rows += pack_rows(pack.on_record.id, pack.opinions, may_call=pack.may_call)
        rows += comments_row(pack.on_record.id, pack.words)
        rows.append([button(Text("stats-as-picture"), LOOKBACK, "picture", pack.on_record.id)])
    return Card(tuple(lines), tuple(map(tuple, rows)))


def owners_card(look_back_id: int, owners: Sequence[tuple[int, str]]) -> Card:
    """Ask who is to own the action."""
    buttons = [
        button(Text("name", {"name": alias}), LOOKBACK, "owner", look_back_id, member) for member, alias in owners
    ]
    return Card((Text("lookback-owners"),), in_rows(buttons))


def actions_card(actions: Sequence[ActionLine]) -> Card:
    """List the open actions, each with a button that marks it as done."""
    if not actions:
        return Card((Text("lookback-no-actions"),))
    undone = [it.on_record for it in actions if not it.on_record.done_at]
    labels = [Text("action-done-press", {"text": clipped(it.text, _LABEL)}) for it in undone]
    rows = [(button(label, LOOKBACK, "done", it.id),) for label, it in zip(labels, undone, strict=True)]
    return Card((Text("lookback-actions"), *map(action_line, actions)), tuple(rows))


def action_card(action: ActionLine, word: str) -> Card:
    """Build the reminder of an action: "soon", "due", "late" or "left"."""
    lines = (Text(f"action-{word}"), action_line(action))
    if word == "left":
        return Card(lines, ((button(Text("action-give"), LOOKBACK, "givers", action.on_record.id),),))
    return Card(lines, ((button(Text("action-done"), LOOKBACK, "done", action.on_record.id),),))


def new_owner_card(action: ActionLine, owners: Sequence[tuple[int, str]]) -> Card:
    """Ask who is to own the action instead."""
    id = action.on_record.id
    buttons = [button(Text("name", {"name": alias}), LOOKBACK, "give", id, member) for member, alias in owners]
    return Card((Text("lookback-owners"), action_line(action)), in_rows(buttons))


def rules_review_card(laws: Sequence[tuple[str, str, str]]) -> Card:
    """List the rules whose day of review has come: the law, the rules based on it, and the day."""
    lines = [Text("laws-line", {"law": law, "rules": rules, "day": day}) for law, rules, day in laws]
    return Card((Text("laws-due"), *lines))


def action_line(it: ActionLine) -> Text:
    """Return an action in a line."""
    action = it.on_record
    facts: dict[str, Arg] = {"text": action.text, "owner": it.owner, "due": it.due.isoformat()}
    line = Text("action-line-done" if action.done_at else "action-line-left" if it.left else "action-line", facts)
    if action.figure is None or action.before is None:
        return line
    figure = Text(f"figure-{action.figure}")
    shares: dict[str, Arg] = {"line": line, "figure": figure, "before": _figure(action.before)}
    if action.after is None:
        return Text("action-measured-before", shares)
    return Text("action-measured", {**shares, "after": _figure(action.after)})


def _figure(it: Share | int) -> str:
    return str(it) if isinstance(it, int) else f"{it.part}/{it.of}"


def _compared(it: ComparedFigure) -> Text:
    return Text("lookback-figure", {"name": it.name, "now": _figure(it.now), "before": _figure(it.before)})


def _spots(head: str, spots: Sequence[tuple[ByLang, int, int]]) -> list[Text]:
    lines = [
        Text("lookback-spot", {"name": _beside(name, f"{now}{before}"), "now": now, "before": before})
        for name, now, before in spots
    ]
    return [Text(head), *lines] if lines else []


def _beside(name: ByLang, figures: str) -> ByLang:
    """Return the name with a new line behind it where it is too wide for the figures to stand in its line."""
    room = COLUMNS - _AROUND - len(figures)
    return ByLang({lang: label if columns(label) <= room else f"{label}\n " for lang, label in name.names.items()})


def late_reason(said: Wording | None, templates: Templates) -> Arg | None:
    """Return the reason as a line has it: the label of the template, or the handler's own words, clipped."""
    if said is None:
        return None
    known = templates.by_id.get(said.choice)
    return ByLang(known.labels) if known else clipped(said.text, COLUMNS - _AROUND // 2) if said.text else said.said


def _late(reasons: Sequence[tuple[Arg | None, int]]) -> list[Text]:
    """Return why cases were late, in the handlers' words."""
    lines = [
        Text("lookback-late-why", {"why": why, "n": n}) if why else Text("lookback-late-unsaid", {"n": n})
        for why, n in reasons
    ]
    return [Text("lookback-late"), *lines] if lines else []
