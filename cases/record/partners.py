"""The operator's partners and merchants that the subject of a case names."""

from rules.operator.partners import Partner
from rules.subject import mentions
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx


def reported_contract_partner(tx: Tx, case: CaseRow) -> Partner | None:
    """Return the reported partner with a contract by the current list; only such a partner can be fined (section E).

    A partner that the report only mentions beside its subject cannot be fined.
    """
    subject = cases.text(tx, case).subject
    told = mentions.told((), (subject["text"], subject["author"]), filter(None, (subject["account"],)))
    partners = tx.installation.partners.by_id
    found = mentions.find(tuple(it.known for it in partners.values()), told)
    named = [partners[id] for id in sorted(found.certain or found.likely) if partners[id].contract]
    return named[0] if len(named) == 1 else None
