"""The result of a case in the words its reporter reads: reasons first, and nobody's case ends without them (row B6)."""

from dialogs.engine.terms import clause
from rules.catalogue.categories import Catalogue
from rules.facts.acts import CaseRejected, Decision, Result
from rules.refusals import Arg, Say
from rules.sanctions.measures import Measure
from rules.vocabulary import Sanction
from rules.wording import Wording


def statement(catalogue: Catalogue, result: Result) -> tuple[Say, ...]:
    """The statement of reasons: what the desk previews is what the reporter gets."""
    match result:
        case Decision(facts=facts, leaf=leaf, follows=follows):
            said = Say("result-facts", {"facts": facts.said}), Say("result-clause", {"clause": clause(catalogue, leaf)})
            lines = (*said, *outcome(result))
            return (*lines, Say("result-follows", {"follows": follows.said})) if follows else lines
        case CaseRejected(reason=reason, place=place, unmet=unmet):
            told = (Say("result-reason", {"reason": reason.said}), *_unmet(unmet))
            return (*told, Say("result-place", {"place": place.said})) if place else told


def _unmet(conditions: tuple[Wording, ...]) -> tuple[Say, ...]:
    """The filing conditions that were not met, a line each."""
    lines = tuple(Say("result-unmet-one", {"condition": condition.said}) for condition in conditions)
    return (Say("result-unmet"), *lines) if lines else ()


def outcome(result: Result) -> tuple[Say, ...]:
    """What was done, in a word; nothing of a rejection, for the state of its case says it."""
    return () if isinstance(result, CaseRejected) else (Say("result-outcome", {"outcome": done(result)}),)


def done(result: Decision) -> Say:
    """The outcome with its amount or its last day, and the sanction: 删除内容;账号禁言 7 天."""
    said = Say(f"outcome-{result.outcome}")
    if result.amount:
        said = Say("outcome-of", {"outcome": said, "amount": result.amount})
    if result.by:
        said = Say("outcome-by", {"outcome": said, "until": result.by})
    return Say("outcome-and", {"outcome": said, "sanction": _imposed(result)}) if result.sanction else said


def _imposed(result: Decision) -> Arg:
    match result.sanction:
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
