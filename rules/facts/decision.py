"""The content of a decision, which several acts make."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from rules.facts.registry import CaseEvent
from rules.sanctions.measures import MONEY, Measure, measure
from rules.vocabulary import Outcome, Sanction, Severity
from rules.wording import Wording


class Decision(CaseEvent):
    """A statement of reasons: the facts found, the category (with its clause), the outcome, and what follows.

    Attributes:
        measure: the sanction as a word such as mute_7; empty for none.
        why: the reason for departing from the ladder's recommendation.
        amounts: of a refund, a compensation or a fine, each as the word of the measure and the amount as typed.
        by: deadline of the rectification.
        agency: the agency it is referred to; empty for none. `reference` is the agency's own number.
        rule: the rule of section E that applied; empty for none. `counted` are the earlier violations by id.
        partner: id of the partner fined, in this version of the list of partners.
        reasons: of the review that made this decision on appeal.
        from_: id of the reviewed case, if that is another member of the collective complaint.
        also: further outcomes and sanctions of the decision, as words.
        everywhere: the account is restricted in all groups of the desk bot, not only in the one in question.
    """

    outcome: Outcome
    facts: Wording
    follows: Wording | None
    leaf: str
    severity: Severity
    measure: str = ""
    why: str = ""
    amounts: tuple[tuple[str, str], ...] = ()
    by: datetime | None = None
    agency: str = ""
    reference: str = ""
    reply_by: datetime | None = None
    rule: str = ""
    counted: tuple[int, ...] = ()
    partner: str = ""
    partners_version: int = 0
    reasons: str = ""
    from_: int = 0
    also: tuple[str, ...] = ()
    everywhere: bool = False

    @classmethod
    def in_present_form(cls, body: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return stored fields as they are named now; former versions had one for fines and one for other amounts."""
        words = (body.get("outcome", ""), *body.get("also", ()))
        paid = next((word for word in words if word in MONEY), "")
        former = ((Sanction.FINE, body.get("fine")), (paid, body.get("amount")))
        amounts = [(word, amount) for word, amount in former if word and amount]
        return {"amounts": amounts, **body} if amounts else body

    def amount_of(self, word: str) -> str:
        """Return the amount of a measure; empty where it has none."""
        return dict(self.amounts).get(word, "")

    @property
    def sanction(self) -> Measure | None:
        """The sanction, if any."""
        return measure(self.measure)

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """Every outcome, the first one first."""
        return (self.outcome, *(Outcome(word) for word in self.also if measure(word) is None))

    @property
    def sanctions(self) -> tuple[Measure, ...]:
        """Every sanction, the heaviest on the account first."""
        return tuple(found for word in (self.measure, *self.also) if (found := measure(word)))

    @property
    def measures(self) -> tuple[str, ...]:
        """The words of everything that is to be carried out; none where no violation was found."""
        words = (*self.outcomes, *map(str, self.sanctions))
        return tuple(word for word in words if word != Outcome.NO_VIOLATION)
