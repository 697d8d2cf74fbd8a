"""The result of a case in the words its reporter reads: reasons first, and nobody's case ends without them (row B6)."""

from dataclasses import dataclass
from datetime import datetime

from rules.measures import Measure
from rules.refusals import Arg, Say
from rules.vocabulary import Outcome, Sanction


@dataclass(frozen=True, slots=True)
class Decided:
    """What was found, under which clause, what was done, what follows.

    Attributes:
        amount: of a refund or a compensation; `fine` of a fine.
        by: until when it is to be put right.
        agency: to whom it is referred.
    """

    outcome: Outcome
    facts: Arg
    clause: Say
    follows: Arg | None
    measure: Measure | None = None
    amount: str = ""
    fine: str = ""
    by: datetime | None = None
    agency: str = ""


@dataclass(frozen=True, slots=True)
class Rejected:
    """Why a report was not accepted, where else it can go, and which filing conditions were not met."""

    reason: Arg
    place: Arg | None
    unmet: tuple[Arg, ...] = ()


Result = Decided | Rejected


def statement(result: Result) -> tuple[Say, ...]:
    """The statement of reasons: what the desk previews is what the reporter gets."""
    match result:
        case Decided(facts=facts, clause=clause, follows=follows):
            lines = (Say("result-facts", {"facts": facts}), Say("result-clause", {"clause": clause}), *outcome(result))
            return (*lines, Say("result-follows", {"follows": follows})) if follows else lines
        case Rejected(reason, place, unmet):
            told = (Say("result-reason", {"reason": reason}), *_unmet(unmet))
            return (*told, Say("result-place", {"place": place})) if place else told


def _unmet(conditions: tuple[Arg, ...]) -> tuple[Say, ...]:
    """The filing conditions that were not met, a line each."""
    lines = tuple(Say("result-unmet-one", {"condition": condition}) for condition in conditions)
    return (Say("result-unmet"), *lines) if lines else ()


def outcome(result: Result) -> tuple[Say, ...]:
    """What was done, in a word; nothing of a rejection, for the state of its case says it."""
    return () if isinstance(result, Rejected) else (Say("result-outcome", {"outcome": done(result)}),)


def done(result: Decided) -> Say:
    """The outcome with its amount or its last day, and the sanction: 删除内容;账号禁言 7 天."""
    said = Say(f"outcome-{result.outcome}")
    if result.amount:
        said = Say("outcome-of", {"outcome": said, "amount": result.amount})
    if result.by:
        said = Say("outcome-by", {"outcome": said, "until": result.by})
    return Say("outcome-and", {"outcome": said, "sanction": _imposed(result)}) if result.measure else said


def _imposed(result: Decided) -> Arg:
    match result.measure:
        case Measure(Sanction.MUTE, days):
            return Say("imposed-mute", {"days": days})
        case Measure(Sanction.FINE):
            return Say("imposed-fine", {"amount": result.fine})
        case Measure(Sanction.REFERRAL):
            return Say("imposed-referral", {"agency": result.agency})
        case Measure(kind):
            return Say(f"imposed-{kind}")
        case None:
            return ""
