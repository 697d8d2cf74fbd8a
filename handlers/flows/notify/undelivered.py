"""/undelivered: what could not be delivered to reporters."""

from cases.notify import undelivered
from dialogs.notify.staff_notices import undelivered_card
from handlers.flows.desk.visit import DeskVisit

SLOT = "unreached"
"""The living message of the list, one a chat."""


def listed(visit: DeskVisit) -> None:
    """Show the list; in the group without cases that never enter it."""
    found = undelivered.list_undelivered(visit.tx, visit.member, in_private=visit.private)
    visit.show(SLOT, undelivered_card([(it.case_id, it.number, it.bot, it.at) for it in found]))
