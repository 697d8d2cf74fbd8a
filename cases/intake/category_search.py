"""The search for a category, with what staff have taught it."""

from rules.catalogue.search import Scored
from rules.catalogue.teaching import FLOOR, likeliest, teaching
from rules.facts.acts import Recategorised
from store.intake import taught
from store.record import cases, events
from store.record.cases import CaseRow
from store.unit import Tx


def find(tx: Tx, phrase: str, found: Scored) -> tuple[str, ...]:
    """Return the categories that are likeliest by the catalogue's words and by what staff taught."""
    catalogue, asked = tx.installation.catalogue.categories, teaching(phrase)
    known = taught.known(tx, asked, FLOOR)
    here = {feature: {id: n for id, n in by.items() if id in catalogue} for feature, by in known.items()}
    return likeliest(found, asked, here)


def learn(tx: Tx, case: CaseRow) -> None:
    """Learn from a case that staff have just put into its category, and forget an earlier choice of theirs for it."""
    if case.restricted:
        return
    features = teaching(cases.text(tx, case).report.description)
    taught.add(tx, features, case.leaf, 1)
    *earlier, _ = [event.fact for event in events.of_case(tx, case.id) if isinstance(event.fact, Recategorised)]
    if earlier:
        taught.add(tx, features, earlier[-1].to, -1)
