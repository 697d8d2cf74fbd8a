"""Who is on duty, the rota of a team, and the cases in a member's hands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from dialogs.engine.cards import Button, Card, button
from dialogs.engine.desk_script import script
from dialogs.engine.questions import StaffQuestion
from dialogs.queue import QueueLine, QueueTab, case_rows, queue_data, way_to
from rules.refusals import Arg, ByLang, Text
from rules.schedule.rota import DAY, RotaLine

DUTY = "d"
ON, OFF = "on", "off"

TRANSFER = script(StaffQuestion("team", teams=True), StaffQuestion("handing", typed=True, limit=500, optional=True))

GIVE = "give"
"""The act that gives a case to a member."""


@dataclass(frozen=True, slots=True)
class DutyMember:
    """A member on duty; `team` is None if they work on every team's cases, `work` counts their cases."""

    alias: str
    team: ByLang | None
    work: int
    reachable: bool


def duty_card(on_duty: Sequence[DutyMember]) -> Card:
    """Those who get cases now. The card is the same for everyone; a press switches the duty of its presser."""
    head = Text("desk-duty", {"n": len(on_duty)}) if on_duty else Text("desk-duty-nobody")
    switches = (button(Text("desk-duty-on"), DUTY, ON), button(Text("desk-duty-off"), DUTY, OFF))
    return Card((head, *map(_line, on_duty)), (switches, (button(Text("rota-open"), DUTY, "rota"),)))


def assigned(
    case_id: int,
    number: str,
    category: ByLang,
    due: datetime | None,
    *,
    by: str | None,
    stands_in_for: ByLang | None,
    review: bool = False,
) -> Card:
    """For a member who has a new case, in private.

    Args:
        by: who gave it; None where a rule did.
        stands_in_for: the team in which nobody is on duty.
        review: the member reviews an appeal in it.
    """
    facts: dict[str, Arg] = {"number": number, "leaf": category}
    lines = [Text("desk-assigned", facts) if due is None else Text("desk-assigned-due", {**facts, "due": due})]
    if review:
        lines.append(Text("desk-assigned-review"))
    if by:
        lines.append(Text("desk-assigned-by", {"alias": by}))
    if stands_in_for:
        lines.append(Text("desk-assigned-stand-in", {"team": stands_in_for}))
    return Card(tuple(lines), way_to(case_id))


def assignment_ended(case_id: int, number: str, category: ByLang, handler: str | None) -> Card:
    """For a member whose case became another's while this message waited."""
    facts: dict[str, Arg] = {"number": number, "leaf": category}
    return Card(
        (Text("desk-assigned-moved", {**facts, "alias": handler}) if handler else Text("desk-assigned-free", facts),)
    )


def transferred(number: str, frm: ByLang, to: ByLang, word: str, handler: str | None) -> Card:
    """Build the notice of a transfer: the new team, its handler, and why."""
    lines = [Text("desk-transferred", {"number": number, "from": frm, "to": to, "alias": handler or "–"})]
    if word:
        lines.append(Text("desk-transferred-word", {"word": word}))
    return Card(tuple(lines))


def choices_card(
    case_id: int, version: int, number: str, alias: str, choices: Sequence[tuple[int, DutyMember, bool]]
) -> Card:
    """The members to whom a lead may give the case, each a button; `True` where the member is on duty."""
    if not choices:
        return Card((Text("desk-reassign-nobody", {"number": number, "alias": alias}),))
    labels = (
        (id, Text("desk-reassign-on-duty" if on else "desk-reassign-off-duty", {"alias": it.alias, "n": it.work}))
        for id, it, on in choices
    )
    rows = tuple((button(label, GIVE, id, id=case_id, version=version),) for id, label in labels)
    return Card((Text("desk-reassign", {"number": number, "alias": alias}),), rows)


def _line(one: DutyMember) -> Text:
    team = one.team or Text("desk-every-team")
    return Text(
        "desk-duty-line" if one.reachable else "desk-duty-line-unreachable",
        {"alias": one.alias, "team": team, "n": one.work},
    )


_SHOWN = 7

ROTA = script(StaffQuestion("rota", typed=True, limit=4000))


def teams_card(teams: Sequence[tuple[str, ByLang, int]]) -> Card:
    """Ask whose rota to open; each team with the number of its lines."""
    rows = [(button(Text("rota-team", {"team": name, "n": n}), DUTY, "team", id),) for id, name, n in teams]
    return Card((Text("rota-which"),), (*rows, (button(Text("desk-back"), DUTY, "list"),)))


def rota_card(team: str, name: ByLang, lines: Sequence[RotaLine], holes: Sequence[tuple[int, int]]) -> Card:
    """Show the rota as written, the times without duty, and the button to change it."""
    shifts = [Text("rota-line", {"when": it.when, "who": "、".join(it.names)}) for it in lines]
    said = [Text("rota-head" if lines else "rota-none", {"team": name}), *shifts]
    if holes:
        said += [Text("rota-holes"), *map(_hole, holes[:_SHOWN])]
    if len(holes) > _SHOWN:
        said.append(Text("rota-more-holes", {"n": len(holes) - _SHOWN}))
    return Card(
        tuple(said), ((button(Text("rota-change"), DUTY, "set", team), button(Text("desk-back"), DUTY, "list")),)
    )


def duty_gap_card(team: ByLang, begin: datetime, end: datetime) -> Card:
    """Build the warning to a lead of a time when nobody will be on duty."""
    return Card(
        (Text("rota-hole-ahead", {"team": team, "from": begin, "until": end}),),
        ((button(Text("rota-open"), DUTY, "rota"),),),
    )


def rota_text(lines: Sequence[RotaLine]) -> str:
    """Return the rota as text, to be copied, changed and sent back."""
    return "\n".join(f"{line.when} {'、'.join(line.names)}" for line in lines)


def _hole(hole: tuple[int, int]) -> Text:
    begin, end = hole
    days = {"from": Text(f"weekday-{begin // DAY}"), "until": Text(f"weekday-{end // DAY % 7}")}
    return Text("rota-hole", {**days, "begin": _clock(begin), "end": _clock(end)})


def _clock(minute: int) -> str:
    return f"{minute % DAY // 60:02}:{minute % 60:02}"


@dataclass(frozen=True, slots=True)
class MemberWorkload:
    """Counts of a member's own, late and due-today cases, and of their team's unclaimed ones; and those due first."""

    own: int
    late: int
    today: int
    unclaimed: int
    first: Sequence[QueueLine]


def digest_card(head: Text, hand: MemberWorkload) -> Card:
    """Build the digest; `head` says why it is sent."""
    lines = [head, Text("desk-digest-own", {"n": hand.own}) if hand.own else Text("desk-digest-none")]
    if hand.today:
        lines.append(Text("desk-digest-today", {"n": hand.today}))
    if hand.late:
        lines.append(Text("desk-digest-late", {"n": hand.late}))
    if hand.unclaimed:
        lines.append(Text("desk-digest-unclaimed", {"n": hand.unclaimed}))
    mine = (Button(Text("desk-queue-mine", {"n": hand.own}), queue_data(QueueTab.MINE)),)
    return Card(tuple(lines), (*case_rows(hand.first), mine))


def handed_over_card(leaver: str, to: Sequence[tuple[str, int]]) -> Card:
    """Build the notice of a handover: how many cases each member got; those under an empty alias have no handler."""
    lines = [Text("desk-handed-over", {"alias": leaver, "n": sum(n for _, n in to)})]
    lines += [Text("desk-handed-over-to", {"alias": alias, "n": n}) for alias, n in to if alias]
    lines += [Text("desk-handed-over-nobody", {"n": n}) for alias, n in to if not alias]
    return Card(tuple(lines))
