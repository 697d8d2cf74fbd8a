"""A team's rota as it is read and kept in chat."""

from collections.abc import Sequence
from datetime import datetime

from dialogs.engine.cards import Card, button
from dialogs.engine.desk_script import script
from dialogs.engine.questions import Question
from dialogs.staffing.duty import DUTY
from rules.refusals import ByLang, Say
from rules.schedule.rota import DAY, Line

_SHOWN = 7

ROTA = script(Question("rota", typed=True, limit=4000))


def teams_card(teams: Sequence[tuple[str, ByLang, int]]) -> Card:
    """Whose rota? Each team with how many lines it has."""
    rows = [(button(Say("rota-team", {"team": name, "n": n}), DUTY, "team", id),) for id, name, n in teams]
    return Card((Say("rota-which"),), (*rows, (button(Say("desk-back"), DUTY, "list"),)))


def rota_card(team: str, name: ByLang, lines: Sequence[Line], holes: Sequence[tuple[int, int]]) -> Card:
    """The rota as it is written, when nobody is on duty, and the way to change it."""
    said = [Say("rota-head", {"team": name}), *map(_line, lines)] if lines else [Say("rota-none", {"team": name})]
    if holes:
        said += [Say("rota-holes"), *map(_hole, holes[:_SHOWN])]
    if len(holes) > _SHOWN:
        said.append(Say("rota-more-holes", {"n": len(holes) - _SHOWN}))
    return Card(tuple(said), ((button(Say("rota-change"), DUTY, "set", team), button(Say("desk-back"), DUTY, "list")),))


def hole_card(team: ByLang, begin: datetime, end: datetime) -> Card:
    """For a lead, ahead: when nobody will be on duty."""
    return Card(
        (Say("rota-hole-ahead", {"team": team, "from": begin, "until": end}),),
        ((button(Say("rota-open"), DUTY, "rota"),),),
    )


def written(lines: Sequence[Line]) -> str:
    """The rota to be copied, changed and sent back."""
    return "\n".join(f"{line.when} {'、'.join(line.names)}" for line in lines)


def _line(line: Line) -> Say:
    return Say("rota-line", {"when": line.when, "who": "、".join(line.names)})


def _hole(hole: tuple[int, int]) -> Say:
    begin, end = hole
    days = {"from": Say(f"weekday-{begin // DAY}"), "until": Say(f"weekday-{end // DAY % 7}")}
    return Say("rota-hole", {**days, "begin": _clock(begin), "end": _clock(end)})


def _clock(minute: int) -> str:
    return f"{minute % DAY // 60:02}:{minute % 60:02}"
