"""The progress of carrying out a decision in groups, beside the card; and on the card what could be carried out."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from dialogs.engine.cards import Card, button
from rules.refusals import Arg, Text
from rules.sanctions.enforcement import CARRIED_OUT, GroupMeasure, GroupStatus
from rules.views import GroupReach

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


def enforcement_card(case_id: int, number: str, deeds: Sequence[EnforcementStatus]) -> Card:
    """Show a line for each action, with a retry button if one could not be done."""
    lines = (Text("enforcement", {"number": number}), *(_times(it, n) for it, n in Counter(deeds).items()))
    stuck = any(it.found is not None and it.found not in CARRIED_OUT for it in deeds)
    again = ((button(Text("desk-press-enforce-again"), AGAIN, id=case_id),),)
    return Card(lines, again if stuck else ())


def _times(it: EnforcementStatus, n: int) -> Text:
    return _carried(it) if n == 1 else Text("enforce-times", {"n": n, "what": _carried(it)})


def reach_lines(reach: GroupReach | None) -> tuple[Text, ...]:
    """Say what can be done in a group and what only recorded, and why; nothing if the subject is not in Telegram."""
    match reach:
        case GroupReach(group=str(group)):
            both = "both" if reach.account else "message"
            word = both if reach.message else "member" if reach.account else "group"
            wider = reach.account and reach.anywhere
            more = (Text("reach-everywhere", {"group": group, "n": reach.anywhere}),) if wider else ()
            return (Text(f"reach-{word}", {"group": group}), *more, *_lacking(group, reach))
        case GroupReach(message=True):
            return (Text("reach-elsewhere"),)
        case GroupReach(account=True, anywhere=n) if n:
            return (Text("reach-member-anywhere", {"n": n}),)
        case GroupReach(handle=True, account=False):
            return (Text("reach-handle"),)
    return ()


def _lacking(name: str, reach: GroupReach) -> tuple[Text, ...]:
    group: dict[str, Arg] = {"group": name}
    if not reach.present:
        return (Text("reach-away", group),)
    lacks = (
        ("reach-lacks-delete", reach.message and not reach.deletes),
        ("reach-lacks-restrict", reach.account and not reach.restricts),
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
