"""The progress of carrying out a decision in groups, beside the card; and on the card what could be carried out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from dialogs.engine.cards import Card, button
from rules.refusals import Arg, Text
from rules.sanctions.enforcement import CARRIED_OUT, GroupMeasure, GroupStatus

AGAIN = "again"
"""The button that retries what could not be done."""


@dataclass(frozen=True, slots=True)
class EnforcementStatus:
    """An enforcement action in a group and its result; `found` None: in progress, or being undone if `lifting`."""

    deed: GroupMeasure
    lifting: bool
    group: str
    until: datetime | None
    found: GroupStatus | None


@dataclass(frozen=True, slots=True)
class GroupView:
    """A group of the subject, and what the desk bot may do there."""

    group: str
    present: bool
    deletes: bool
    restricts: bool


@dataclass(frozen=True, slots=True)
class Reach:
    """What of the subject can be reached in groups.

    Attributes:
        place: the group the subject names, if the desk bot knows it.
        message, account: whether they are known.
        anywhere: number of groups the account may be in.
        handle: only a public name is known.
    """

    place: GroupView | None
    message: bool
    account: bool
    anywhere: int
    handle: bool


def enforcement_card(case_id: int, number: str, deeds: Sequence[EnforcementStatus]) -> Card:
    """Show a line for each action, with a retry button if one could not be done."""
    lines = (Text("enforcement", {"number": number}), *map(_carried, deeds))
    stuck = any(it.found is not None and it.found not in CARRIED_OUT for it in deeds)
    again = ((button(Text("desk-press-enforce-again"), AGAIN, id=case_id),),)
    return Card(lines, again if stuck else ())


def reach_lines(reach: Reach) -> tuple[Text, ...]:
    """Say what can be done in a group and what only recorded, and why; nothing if the subject is not in Telegram."""
    place = reach.place
    match reach:
        case Reach(place=GroupView(group=group), message=True, account=True):
            said = Text("reach-both", {"group": group})
        case Reach(place=GroupView(group=group), message=True):
            said = Text("reach-message", {"group": group})
        case Reach(place=GroupView(group=group), account=True):
            said = Text("reach-member", {"group": group})
        case Reach(place=GroupView(group=group)):
            said = Text("reach-group", {"group": group})
        case Reach(message=True):
            said = Text("reach-elsewhere")
        case Reach(account=True, anywhere=n) if n:
            said = Text("reach-member-anywhere", {"n": n})
        case Reach(handle=True, account=False):
            said = Text("reach-handle")
        case _:
            return ()
    return (said, *(_lacking(place, reach) if place else ()))


def _lacking(place: GroupView, reach: Reach) -> tuple[Text, ...]:
    group: dict[str, Arg] = {"group": place.group}
    if not place.present:
        return (Text("reach-away", group),)
    lacks = (
        ("reach-lacks-delete", reach.message and not place.deletes),
        ("reach-lacks-restrict", reach.account and not place.restricts),
    )
    return tuple(Text(id, group) for id, so in lacks if so)


def _carried(it: EnforcementStatus) -> Text:
    facts: dict[str, Arg] = {"group": it.group}
    match it.found:
        case None:
            return Text("enforce-pending-lift" if it.lifting else f"enforce-pending-{it.deed}", facts)
        case GroupStatus.DELETED | GroupStatus.GONE | GroupStatus.BANNED | GroupStatus.OVER:
            return Text(f"enforce-{it.found}", facts)
        case GroupStatus.MUTED:
            return Text("enforce-muted", {**facts, "until": it.until or ""})
        case GroupStatus.FREE | GroupStatus.ANOTHER:
            return Text(f"enforce-{it.found}", {**facts, "what": Text(f"enforce-what-{it.deed}")})
        case _:
            what = f"enforce-what-lift-{it.deed}" if it.lifting else f"enforce-what-{it.deed}"
            return Text(f"enforce-{it.found}", {**facts, "what": Text(what)})
