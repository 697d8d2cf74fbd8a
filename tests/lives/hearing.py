"""What must hold of who is told what: every party of every outcome, exactly once."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from rules.schedule.deadlines import STANDING
from rules.vocabulary import Act, DeadlineKind, Role, State
from store.record.events import EventRow
from tests.lives.home import HAN, Home, Message, Record

_REVIEWED = dict.fromkeys((Act.UPHOLD, Act.CHANGE, Act.OVERTURN), "reviewed")

REPORTER: Mapping[str, str] = {
    **_REVIEWED,
    Act.FILE: "received",
    Act.ASK: "asked",
    Act.REJECT: "rejected",
    Act.DECIDE: "decided",
    Act.APPROVE: "decided",
    Act.CHECK: "checked",
    Act.AGREE: "agreed",
    Act.CLOSE: "closed",
    "final": "final",
}
PUNISHED: Mapping[str, str] = {
    **dict.fromkeys(_REVIEWED, "party_reviewed"),
    Act.CLOSE: "party_final",
    "final": "party_final",
}
NO_EVENT = frozenset({"received", "agreed", "closed", "final", "party_final", "withdrawn"})
"""Messages that name no event: they are counted."""
OUTCOMES = frozenset(
    {
        *REPORTER.values(),
        *PUNISHED.values(),
        *("late", "relayed", "withdrawn", "appeal_withdrawn", "party_appeal_withdrawn"),
        *("appeal_kept", "appeal_of_other", "party_appeal_kept", "party_appeal_of_other"),
    }
)
BEFORE_A_CODE = (State.DECIDED, State.APPEALED, State.CLOSED)


def wrong(home: Home, it: Record, code_since: int | None) -> Iterator[str]:
    """Each thing that was told too often, or not at all; `code_since` is the last event before Han had a code."""
    wei = home.chat_of(it.case)
    wanted = Counter(_wanted(it, wei, code_since))
    heard = Counter(one for one in home.messages if one.case_id == it.case.id and one.form in OUTCOMES)
    yield from (f"told {n} times more than once: {one}" for one, n in (heard - wanted).items())
    yield from (f"not told: {one}" for one in wanted - heard)
    if len(surveys := [m for m in home.messages if m.case_id == it.case.id and m.form == "survey"]) != it.asked:
        yield f"asked {len(surveys)} times how satisfied they are"


def _wanted(it: Record, wei: int, code_since: int | None) -> Iterator[Message]:
    for event in it.told:
        if form := _to_reporter(event):
            yield Message(form, wei, it.case.id, None if form in NO_EVENT else event.id)
        has_code = code_since is not None and event.id > code_since
        if has_code and event.state in BEFORE_A_CODE and (form := _to_punished(event)):
            yield Message(form, HAN, it.case.id, None if form in NO_EVENT else event.id)


def _to_reporter(event: EventRow) -> str | None:
    fact: Any = event.fact
    match event.act:
        case Act.APPROVE if event.state is State.CLOSED:
            return "reviewed"
        case Act.APPEAL:
            return "appeal_kept" if event.role is Role.REPORTER else "appeal_of_other"
        case Act.WITHDRAW:
            return "withdrawn" if event.state is State.WITHDRAWN else "appeal_withdrawn"
        case Act.RELAY:
            return "relayed" if fact.heard == "answered" else None
        case "late":
            return None if fact.deadline in STANDING | {DeadlineKind.DELIVERY} else "late"
    return REPORTER.get(event.act)


def _to_punished(event: EventRow) -> str | None:
    match event.act:
        case Act.APPROVE:
            return "party_reviewed" if event.state is State.CLOSED else None
        case Act.APPEAL:
            return "party_appeal_of_other" if event.role is Role.REPORTER else "party_appeal_kept"
        case Act.WITHDRAW:
            return "party_appeal_withdrawn"
    return PUNISHED.get(event.act)
