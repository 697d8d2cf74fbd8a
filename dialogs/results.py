"""The result of a case in the words its reporter reads: reasons first, and nobody's case ends without them (row B6)."""

from dataclasses import dataclass

from rules.refusals import Arg, Say
from rules.vocabulary import Outcome


@dataclass(frozen=True, slots=True)
class Decided:
    """What was found, under which clause, what was done, what follows."""

    outcome: Outcome
    facts: Arg
    clause: Say
    follows: Arg | None


@dataclass(frozen=True, slots=True)
class Rejected:
    """Why a report was not accepted, and where else it can go."""

    reason: Arg
    place: Arg | None


Result = Decided | Rejected


def statement(result: Result) -> tuple[Say, ...]:
    """The statement of reasons: what the desk previews is what the reporter gets."""
    match result:
        case Decided(facts=facts, clause=clause, follows=follows):
            lines = (Say("result-facts", {"facts": facts}), Say("result-clause", {"clause": clause}), *outcome(result))
            return (*lines, Say("result-follows", {"follows": follows})) if follows else lines
        case Rejected(reason, place):
            told = Say("result-reason", {"reason": reason})
            return (told, Say("result-place", {"place": place})) if place else (told,)


def outcome(result: Result) -> tuple[Say, ...]:
    """What was done, in a word; nothing of a rejection, for the state of its case says it."""
    if isinstance(result, Rejected):
        return ()
    return (Say("result-outcome", {"outcome": Say(f"outcome-{result.outcome}")}),)
