"""Notices to staff that are of no one case: what somebody has in hand, and what was handed over."""

from collections.abc import Callable, Mapping
from typing import Any

from cases.notify import flood
from cases.staffing import digest
from dialogs.engine.cards import Card
from dialogs.notify.flood import flood_card
from dialogs.staffing.digest import InHand, digest_card, handed_over_card
from handlers.desk import rotas
from handlers.desk.listing import line
from rules.refusals import Arg, ByLang, Say
from store.members import staff
from store.notify import held_cards
from store.unit import Tx

Content = Mapping[str, Any]


def _digest(tx: Tx, content: Content) -> Card:
    member = staff.get(tx, content["member"])
    if member is None:
        raise LookupError(f"no member {content['member']}")
    hand = digest.of(tx, member)
    shown = InHand(hand.own, hand.late, hand.today, hand.unclaimed, [line(tx, case) for case in hand.first])
    facts: dict[str, Arg] = {"alias": content["from"], "n": content["n"]} if content["why"] == "handover" else {}
    return digest_card(Say(f"desk-digest-{content['why']}", facts), shown)


def _handed_over(tx: Tx, content: Content) -> Card:
    return handed_over_card(content["from"], [(alias, n) for alias, n in content["to"]])


def _flood(tx: Tx, content: Content) -> Card:
    catalogue = tx.installation.catalogue
    leaves = ((catalogue.leaves.get(leaf), n) for leaf, n in held_cards.by_leaf(tx).items())
    return flood_card([(ByLang(leaf.labels) if leaf else Say("desk-flood-other"), n) for leaf, n in leaves])


NOTICES: Mapping[str, Callable[[Tx, Content], Card]] = {
    "digest": _digest,
    "handed-over": _handed_over,
    flood.FORM: _flood,
    "rota-hole": rotas.hole,
}
