"""The result of a case in the words its reporter reads: reasons first, and nobody's case ends without them (row B6)."""

from dataclasses import dataclass

from rules.refusals import Arg, Say
from rules.vocabulary import Outcome


@dataclass(frozen=True, slots=True)
class Decided:
    """What was found, under which clause, what was done, what follows."""

    outcome: Outcome
    facts: str
    clause: Say
    follows: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """Why a report was not accepted, and where else it can go."""

    reason: Arg
    place: Arg | None


Result = Decided | Rejected


def statement(result: Result) -> tuple[Say, ...]:
    """The statement of reasons: what the desk previews is what the reporter gets."""
    match result:
        case Decided(outcome, facts, clause, follows):
            lines = [
                Say("result-facts", {"facts": facts}),
                Say("result-clause", {"clause": clause}),
                Say("result-outcome", {"outcome": Say(f"outcome-{outcome}")}),
            ]
            return (*lines, Say("result-follows", {"follows": follows})) if follows else tuple(lines)
        case Rejected(reason, place):
            told = Say("result-reason", {"reason": reason})
            return (told, Say("result-place", {"place": place})) if place else (told,)
