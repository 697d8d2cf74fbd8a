"""A search: by number, by subject as it is normalised, or by the word of a category."""

from cases import lists
from cases.lists import FOUND, View
from dialogs.queue import hits
from dialogs.queue.hits import leaf_buttons
from handlers.desk import listing
from handlers.desk.dialog import Dialog
from handlers.desk.finding import found
from handlers.desk.incoming import Place
from rules.refusals import Refusal, Say, refuse
from rules.tickets import read_number
from store.members.staff import Member
from store.outbox import Manner
from store.unit import Tx


def searched(tx: Tx, place: Place, member: Member, words: str, leaves: tuple[str, ...]) -> Say | Refusal:
    """What these words lead to, shown: one case by its number, or a list.

    Args:
        leaves: the categories that the words are most likely about, likeliest first.
    """
    if read_number(words):
        return found(tx, place, member, words)
    those = lists.about(tx, member, words, in_private=place.private)
    counts = {leaf: lists.count(tx, member, View(FOUND, in_private=place.private, leaf=leaf)) for leaf in leaves}
    under = {leaf: n for leaf, n in counts.items() if n}
    catalogue = tx.installation.catalogue
    if those:
        listing.about(tx, place, member, those, Manner.MOVE, others=leaf_buttons(catalogue, under))
    elif under:
        first, *rest = under
        others = leaf_buttons(catalogue, {leaf: under[leaf] for leaf in rest})
        listing.under_leaf(tx, place, member, first, Manner.MOVE, others=others)
    else:
        return refuse("refusal-desk-nothing-found")
    return Say("desk-found-below")


SEARCH = Dialog(
    "search", hits.SEARCH, end=lambda it: searched(it.tx, it.place, it.member, it.text("what"), it.pending.found)
)
DIALOGS = (SEARCH,)
