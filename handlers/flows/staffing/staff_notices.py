"""What administrators and leads are told of the staff itself, and the presses on what two people grant."""

from cases.members import grants
from dialogs.engine.cards import Card
from dialogs.entry.desk_help import role_given_card
from dialogs.members.staff_events import changed_card, manual_removal_card, non_staff_card, proposal_card
from handlers.flows.desk.member_card import alias, proposed
from handlers.flows.desk.replies import reply
from handlers.flows.presenters import presents_general
from handlers.incoming import Place, Pressed
from rules.facts import notices as kinds
from rules.people.staffing import ONE, StaffEvent
from rules.refusals import ByLang, Refusal, Text, refuse
from rules.vocabulary import Role
from rules.workflow.life import LEADS
from store.members import proposals, staff, staff_events
from store.members.proposals import ProposalRow
from store.members.staff import Member
from store.members.staff_events import StaffEventRow
from store.outbox import SendMode
from store.unit import Tx


def offered(tx: Tx, place: Place, by: Member, row: ProposalRow) -> Text:
    """A proposal's card where it was made, for whichever administrator is there; what is said to who made it."""
    card = proposal_card(proposed(tx, row))
    reply(tx, place, by.lang, card, manner=SendMode.MOVE, slot=grants.slot(row.id))
    return Text("proposal-made")


def pressed(tx: Tx, press: Pressed, member: Member) -> Text | Refusal | None:
    """Approve or withdraw a proposal."""
    if press.argument not in (("yes",), ("no",)):
        return refuse("refusal-desk-old-screen")
    act = grants.approve if press.argument == ("yes",) else grants.withdraw
    row = act(tx, member, press.id)
    if isinstance(row, Refusal):
        return row
    card = proposal_card(proposed(tx, row))
    reply(tx, press.place, member.lang, card, manner=SendMode.EDIT, slot=grants.slot(row.id))
    return None


@presents_general(kinds.StaffEventNotice)
def _event(tx: Tx, notice: kinds.StaffEventNotice) -> Card:
    event, reader = staff_events.get(tx, notice.event), staff.get(tx, notice.member)
    if event is None or reader is None or not reader.roles & LEADS:
        raise LookupError("nobody to be told")
    second = event.details.second
    by_two = None if second in (ONE, event.staff_id) else alias(tx, second)
    return changed_card(
        event.kind, alias(tx, event.subject_id), alias(tx, event.staff_id), right=_right(tx, event), second=by_two
    )


def _right(tx: Tx, event: StaffEventRow) -> ByLang | Text | None:
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
    return manual_removal_card(alias(tx, notice.member), notice.how)


@presents_general(kinds.NonStaffInChatNotice)
def _others(tx: Tx, notice: kinds.NonStaffInChatNotice) -> Card:
    return non_staff_card(notice.names, notice.more, notice.unknown)
