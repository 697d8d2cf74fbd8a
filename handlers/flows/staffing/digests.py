"""Cards of notices to staff about several cases: what a member has, what was handed over, a flood."""

from cases.staffing import duty
from dialogs.engine.cards import Card
from dialogs.notify.staff_notices import flood_card
from dialogs.staffing import MemberWorkload, digest_card, handed_over_card
from handlers.flows.presenters import presents_general
from handlers.flows.queue.listing import line
from rules.facts.notices import DigestNotice, FloodNotice, HandedOverNotice
from rules.facts.registry import Notice
from rules.refusals import Arg, ByLang, Text
from store.members import staff
from store.notify import held_cards
from store.unit import Tx


@presents_general(DigestNotice)
def _digest(tx: Tx, notice: DigestNotice) -> Card:
    member = staff.get(tx, notice.member)
    if member is None:
        raise LookupError(f"no member {notice.member}")
    hand = duty.digest_of(tx, member)
    shown = MemberWorkload(hand.own, hand.late, hand.today, hand.unclaimed, [line(tx, case) for case in hand.first])
    facts: dict[str, Arg] = {"alias": notice.from_, "n": notice.n} if notice.why == "handover" else {}
    return digest_card(Text(f"desk-digest-{notice.why}", facts), shown)


@presents_general(HandedOverNotice)
def _handed_over(tx: Tx, notice: HandedOverNotice) -> Card:
    return handed_over_card(notice.from_, notice.to)


@presents_general(FloodNotice)
def _flood(tx: Tx, notice: Notice) -> Card:
    catalogue = tx.installation.catalogue
    leaves = ((catalogue.leaves.get(leaf), n) for leaf, n in held_cards.count_by_category(tx).items())
    return flood_card([(ByLang(leaf.labels) if leaf else Text("desk-flood-other"), n) for leaf, n in leaves])
