"""The result of a case as its reporter reads it, always with reasons (row B6)."""

from dialogs.engine.terms import clause
from rules.catalogue.categories import Catalogue
from rules.facts.acts import CaseRejected, Decision, Result
from rules.refusals import Arg, Text
from rules.sanctions.measures import Measure
from rules.vocabulary import Sanction
from rules.wording import Wording


def statement_of_reasons(catalogue: Catalogue, result: Result) -> tuple[Text, ...]:
    """Build the statement of reasons; the staff preview is what the reporter gets."""
    match result:
        case Decision(facts=facts, leaf=leaf, follows=follows):
            said = (
                Text("result-facts", {"facts": facts.said}),
                Text("result-clause", {"clause": clause(catalogue, leaf)}),
            )
            lines = (*said, *outcome(result))
            return (*lines, Text("result-follows", {"follows": follows.said})) if follows else lines
        case CaseRejected(reason=reason, place=place, unmet=unmet):
            told = (Text("result-reason", {"reason": reason.said}), *_unmet(unmet))
            return (*told, Text("result-place", {"place": place.said})) if place else told


def _unmet(conditions: tuple[Wording, ...]) -> tuple[Text, ...]:
    """List the filing conditions that were not met, one per line."""
    lines = tuple(Text("result-unmet-one", {"condition": condition.said}) for condition in conditions)
    return (Text("result-unmet"), *lines) if lines else ()


def outcome(result: Result) -> tuple[Text, ...]:
    """Return the outcome in a line; nothing for a rejection, which the case's state shows."""
    return () if isinstance(result, CaseRejected) else (Text("result-outcome", {"outcome": outcome_sentence(result)}),)


def outcome_sentence(result: Decision) -> Text:
    """Return the outcome with its amount or deadline, and the sanction: 删除内容;账号禁言 7 天."""
    said = Text(f"outcome-{result.outcome}")
    if result.amount:
        said = Text("outcome-of", {"outcome": said, "amount": result.amount})
    if result.by:
        said = Text("outcome-by", {"outcome": said, "until": result.by})
    return Text("outcome-and", {"outcome": said, "sanction": _imposed(result)}) if result.sanction else said


def _imposed(result: Decision) -> Arg:
    match result.sanction:
        case Measure(Sanction.MUTE, days):
            return Text("imposed-mute", {"days": days})
        case Measure(Sanction.FINE):
            return Text("imposed-fine", {"amount": result.fine})
        case Measure(Sanction.REFERRAL):
            return Text("imposed-referral", {"agency": result.agency})
        case Measure(kind):
            return Text(f"imposed-{kind}")
        case None:
            return ""
