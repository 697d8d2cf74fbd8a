"""A subject's earlier violations in numbers: how many in all, and how many recent mutes."""

from rules.sanctions.months import months_later
from rules.vocabulary import Sanction
from store.decision import violations
from store.record.cases import CaseRow
from store.unit import Tx


def count_earlier_violations(tx: Tx, case: CaseRow) -> tuple[int, int]:
    """Return how many violations other cases of the subject found, and how many of their mutes began within the months
    of rule E5; what an appeal annulled or lifted is not counted."""
    policy, zone = tx.installation.policy, tx.installation.timezone
    found = [it for it in violations.history(tx, case) if not it.annulled]
    mutes = [
        it.begun_at for it in found if it.measure and it.measure.kind is Sanction.MUTE and it.begun_at and not it.lifted
    ]
    lately = [begun for begun in mutes if tx.now <= months_later(begun, policy.ladder.repeat_months, zone)]
    return len(found), len(lately)
