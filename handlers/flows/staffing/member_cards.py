"""A member of staff as the cards show them; what two people grant; what administrators and leads are told of staff."""

from cases.members import grants
from cases.record.access import alias_of
from dialogs.engine.cards import Card
from dialogs.entry.desk_help import role_given_card
from dialogs.members import staff_events as cards
from dialogs.members.members import StaffLine, member_card
from dialogs.members.staff_events import ProposalView, proposal_card, waiting_line
from handlers.flows.desk.visit import DeskVisit
from handlers.flows.presenters import presents_general
from handlers.incoming import PressAnswer
from rules.facts import notices as kinds
from rules.people.staffing import ONE, RightsProposal, StaffEvent
from rules.refusals import ByLang, Text, checked, refuse
from rules.vocabulary import Role
from rules.workflow.life import LEADS
from store.members import proposals, staff, staff_events
from store.outbox import SendMode
from store.unit import Tx

SLOT = "staff"
"""The living message in which staff are managed, one a chat."""


def line(tx: Tx, member: staff.Member) -> StaffLine:
    """A member as the cards show them."""
    team = tx.installation.catalogue.teams.get(member.team or "")
    named = ByLang(team.names) if team else None
    return StaffLine(member.id, member.alias, member.roles, named, member.cleared, member.reachable)


def show_member(visit: DeskVisit, member: staff.Member, manner: SendMode | None = None) -> None:
    """Show the member's card in the living message."""
    tx = visit.tx
    waiting = [waiting_line(proposed(tx, row)) for row in proposals.pending(tx) if row.subject_id == member.id]
    visit.show(SLOT, member_card(line(tx, member), tx.installation.catalogue, waiting), manner)


def proposed(tx: Tx, row: RightsProposal) -> ProposalView:
    """A proposal as its card shows it."""
    return ProposalView(
        row,
        alias=alias_of(tx, row.subject_id),
        by=alias_of(tx, row.staff_id),
        second=alias_of(tx, row.second_id),
        alone=not grants.eligible_approvers(tx, row),
    )


def offered(visit: DeskVisit, row: RightsProposal) -> Text:
    """Show a proposal's card where it was made, for any administrator there; return what is said to its author."""
    visit.show(grants.slot(row.id), proposal_card(proposed(visit.tx, row)), SendMode.MOVE)
    return Text("proposal-made")


def pressed(visit: DeskVisit) -> PressAnswer:
    """Approve or withdraw a proposal."""
    argument = visit.button.argument
    if argument not in (("yes",), ("no",)):
        return refuse("refusal-desk-old-screen")
    act = grants.approve if argument == ("yes",) else grants.withdraw
    row = checked(act(visit.tx, visit.member, visit.button.id))
    visit.show(grants.slot(row.id), proposal_card(proposed(visit.tx, row)))
    return None


@presents_general(kinds.StaffEventNotice)
def _event(tx: Tx, notice: kinds.StaffEventNotice) -> Card:
    event, reader = staff_events.get(tx, notice.event), staff.get(tx, notice.member)
    if event is None or reader is None or not reader.roles & LEADS:
        raise LookupError("nobody to be told")
    if event.details.client:
        return cards.client_card(event.kind, event.details.client, event.details.scopes, event.details.origins)
    second = event.details.second
    by_two = None if second in (ONE, event.staff_id) else alias_of(tx, second)
    return cards.changed_card(
        event.kind, alias_of(tx, event.subject_id), alias_of(tx, event.staff_id), right=_right(tx, event), second=by_two
    )


def _right(tx: Tx, event: staff_events.StaffEventRow) -> ByLang | Text | None:
    """The role given or taken, or the team whose cases are theirs: no team is every team, and one that is in the
    catalogue no more is called by its id."""
    if role := event.details.role:
        return Text(f"role-{role}")
    if event.kind is not StaffEvent.TEAM_SET:
        return None
    team_id = event.details.team
    team = tx.installation.catalogue.teams.get(team_id or "")
    return ByLang(team.names) if team else Text("name", {"name": team_id}) if team_id else Text("desk-every-team")


@presents_general(kinds.ProposalNotice)
def _proposal(tx: Tx, notice: kinds.ProposalNotice) -> Card:
    row = proposals.get(tx, notice.proposal)
    if row is None:
        raise LookupError(f"no proposal {notice.proposal}")
    return proposal_card(proposed(tx, row))


@presents_general(kinds.PromotedNotice)
def _promoted(tx: Tx, notice: kinds.PromotedNotice) -> Card:
    member = staff.get(tx, notice.member)
    if member is None or not member.roles & set(Role):
        raise LookupError("no role any more")
    return role_given_card(member.roles)


@presents_general(kinds.RemovalFailedNotice)
def _stays(tx: Tx, notice: kinds.RemovalFailedNotice) -> Card:
    return cards.manual_removal_card(alias_of(tx, notice.member), notice.how)


@presents_general(kinds.NonStaffInChatNotice)
def _others(tx: Tx, notice: kinds.NonStaffInChatNotice) -> Card:
    return cards.non_staff_card(notice.names, notice.more, notice.unknown)
