"""Each rule names its law and the day of its review (row F8)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from rules.catalogue.categories import Catalogue
from rules.operator.policy import Policy

_NAMED = 12
"""The most rules named in a line."""


@dataclass(frozen=True, slots=True)
class Due:
    """A law whose rules are due for review: their clauses, or their names in the policy."""

    law: str
    rules: str
    review: date

    @property
    def name(self) -> str:
        """Return the name under which the reminder is recorded, so that it comes once."""
        return f"law:{self.review}:{self.law}"


def due_by(catalogue: Catalogue, policy: Policy, today: date) -> list[Due]:
    """Return the laws that are due for review, earliest first."""
    rules = sorted((review, law, rule) for law, review, rule in _rules(catalogue, policy) if review <= today)
    found = []
    for (review, law), same in groupby(rules, key=lambda it: it[:2]):
        names = list(dict.fromkeys(rule for _, _, rule in same))
        more = " …" if len(names) > _NAMED else ""
        found.append(Due(law, f"{', '.join(names[:_NAMED])}{more}", review))
    return found


def _rules(catalogue: Catalogue, policy: Policy) -> Iterator[tuple[str, date, str]]:
    for leaf in catalogue.leaves.values():
        if leaf.review:
            yield leaf.law, leaf.review, leaf.clause
    for section, (law, review) in policy.laws.items():
        yield law, review, section
