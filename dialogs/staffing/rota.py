"""The screens of a team's rota."""

from collections.abc import Sequence
from datetime import datetime

from dialogs.engine.cards import Card, button
from dialogs.engine.desk_script import script
from dialogs.engine.questions import StaffQuestion
from dialogs.staffing.duty import DUTY
from rules.refusals import ByLang, Text
from rules.schedule.rota import DAY, RotaLine

_SHOWN = 7

ROTA = script(StaffQuestion("rota", typed=True, limit=4000))


def teams_card(teams: Sequence[tuple[str, ByLang, int]]) -> Card:
    """Ask whose rota to open; each team with the number of its lines."""
    rows = [(button(Text("rota-team", {"team": name, "n": n}), DUTY, "team", id),) for id, name, n in teams]
    return Card((Text("rota-which"),), (*rows, (button(Text("desk-back"), DUTY, "list"),)))


def rota_card(team: str, name: ByLang, lines: Sequence[RotaLine], holes: Sequence[tuple[int, int]]) -> Card:
    """Show the rota as written, the times without duty, and the button to change it."""
    said = [Text("rota-head", {"team": name}), *map(_line, lines)] if lines else [Text("rota-none", {"team": name})]
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


def _line(line: RotaLine) -> Text:
    return Text("rota-line", {"when": line.when, "who": "、".join(line.names)})


def _hole(hole: tuple[int, int]) -> Text:
    begin, end = hole
    days = {"from": Text(f"weekday-{begin // DAY}"), "until": Text(f"weekday-{end // DAY % 7}")}
    return Text("rota-hole", {**days, "begin": _clock(begin), "end": _clock(end)})


def _clock(minute: int) -> str:
    return f"{minute % DAY // 60:02}:{minute % 60:02}"
