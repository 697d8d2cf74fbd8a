"""Whom of the operator's partners and merchants a case is about, as far as its subject tells."""

from rules.operator.partners import Partner
from rules.subject import mentions
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx


def reported_contract_partner(tx: Tx, case: CaseRow) -> Partner | None:
    """The partner that is reported and is under contract by the list in force now: only they can be fined (section E).

    What the report merely mentions beside its subject is no ground for a fine.
    """
    subject = cases.text(tx, case).subject
    told = mentions.told((), (subject["text"], subject["author"]), filter(None, (subject["account"],)))
    partners = tx.installation.partners.by_id
    found = mentions.find(tuple(it.known for it in partners.values()), told)
    named = [partners[id] for id in sorted(found.certain or found.likely) if partners[id].contract]
    return named[0] if len(named) == 1 else None
