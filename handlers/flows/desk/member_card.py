"""A member of staff as the cards show them, with what waits for a second person."""

from cases.members import grants
from dialogs.engine.cards import Card
from dialogs.members.members import StaffLine, member_card
from dialogs.members.staff_events import ProposalView, waiting_line
from handlers.flows.desk.replies import reply
from handlers.incoming import Place
from rules.refusals import ByLang
from store.members import proposals, staff
from store.members.proposals import ProposalRow
from store.members.staff import Member
from store.outbox import SendMode
from store.unit import Tx

SLOT = "staff"
"""The living message in which staff are managed, one a chat."""


def line(tx: Tx, member: Member) -> StaffLine:
    """A member as the cards show them."""
    team = tx.installation.catalogue.teams.get(member.team or "")
    named = ByLang(team.names) if team else None
    return StaffLine(member.id, member.alias, member.roles, named, member.cleared, member.reachable)


def show(tx: Tx, place: Place, by: Member, card: Card, manner: SendMode = SendMode.EDIT) -> None:
    """The card in the living message."""
    reply(tx, place, by.lang, card, manner=manner, slot=SLOT)


def show_member(tx: Tx, place: Place, by: Member, member: Member, manner: SendMode = SendMode.EDIT) -> None:
    """The member's card in the living message."""
    waiting = [waiting_line(proposed(tx, row)) for row in proposals.pending(tx) if row.subject_id == member.id]
    show(tx, place, by, member_card(line(tx, member), tx.installation.catalogue, waiting), manner)


def proposed(tx: Tx, row: ProposalRow) -> ProposalView:
    """A proposal as its card shows it."""
    return ProposalView(
        id=row.id,
        gives=row.gives,
        alias=alias(tx, row.subject_id),
        by=alias(tx, row.staff_id),
        until=row.ends_at,
        outcome=row.outcome,
        second=alias(tx, row.second_id),
        alone=not grants.eligible_approvers(tx, row),
        by_operator=row.operator_at is not None,
    )


def alias(tx: Tx, member_id: int | None) -> str:
    """By what name a member is known; empty for the operator."""
    member = staff.get(tx, member_id) if member_id is not None else None
    return member.alias if member else ""
