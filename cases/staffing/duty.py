"""Duty (row C3): members on duty get cases and a digest; a rota kept by leads in chat switches them by the clock."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from cases import lists
from cases.lists import ListQuery
from cases.notify import staff_notices
from cases.record import access
from cases.record.due import morning_before, on_deadline
from rules.facts.notices import DigestNotice, RotaGapNotice
from rules.people.staffing import StaffEvent, StaffEventDetails
from rules.refusals import ByLang, Refusal, checked, refusable, refuse
from rules.schedule import rota
from rules.schedule.rota import RotaLine, Shift
from rules.vocabulary import DeadlineKind, Role
from rules.workflow.life import LEADS
from store import outbox, staffing
from store.members import staff, staff_events
from store.members.staff import Member
from store.queue.queue import QueueEntry
from store.record import deadlines
from store.record.deadlines import DeadlineRow
from store.unit import Tx

_SHOWN = 5


def switch(tx: Tx, member: Member, *, on: bool) -> Member | Refusal:
    """Switch a member on or off duty at their own request; their cases stay assigned to them."""
    if not member.roles:
        return refuse("refusal-no-role-no-duty")
    if member.on_duty == on:
        return refuse("refusal-on-duty-already" if on else "refusal-off-duty-already")
    return _set_duty(tx, member, member.id, on=on)


def _set_duty(tx: Tx, member: Member, by: int | None, *, on: bool) -> Member:
    """Switch a member, themselves or by the clock (None); one who comes on duty gets a digest of their cases (row
    D4)."""
    if member.on_duty == on:
        return member
    staff_events.append(tx, StaffEvent.DUTY_BEGUN if on else StaffEvent.DUTY_ENDED, by=by, subject=member.id)
    if on:
        staff_notices.send_digest(tx, DigestNotice(member.id, "shift"))
    return staff.change(tx, member.id, on_duty=on)


def members_on_duty(tx: Tx) -> list[Member]:
    """Return the members on duty."""
    return [member for member in staff.list_active(tx) if member.on_duty]


@dataclass(frozen=True, slots=True)
class Digest:
    """The numbers of a member's cases: all, late, due today by the operator's clock; and of others that they can claim.

    Attributes:
        first: the cases due first: the member's own, then unclaimed ones.
    """

    own: int
    late: int
    today: int
    unclaimed: int
    first: tuple[QueueEntry, ...]


def digest_of(tx: Tx, member: Member) -> Digest:
    """Return the member's digest as of now."""
    own, unclaimed = ListQuery(own=True, in_private=True), ListQuery(unclaimed=True, in_private=True)
    first = lists.queue_page(tx, member, own, page=0, size=_SHOWN)
    others = [case for case in lists.queue_page(tx, member, unclaimed, page=0, size=_SHOWN) if case not in first]
    views = (own, replace(own, overdue=True), replace(own, due_before=_midnight(tx)))
    mine, late, due, every, lent = lists.count_cases(tx, member, *views, unclaimed, replace(unclaimed, own=True))
    return Digest(
        own=mine, late=late, today=due - late, unclaimed=every - lent, first=tuple([*first, *others][:_SHOWN])
    )


def _midnight(tx: Tx) -> datetime:
    zone = tx.installation.timezone
    tomorrow = tx.now.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time(), zone)


def lines(tx: Tx, team: str) -> list[RotaLine]:
    """Return the team's rota as written, with present aliases."""
    written: dict[str, list[str]] = {}
    for row in staffing.rota_rows(tx):
        member = staff.get(tx, row.staff_id)
        if row.team == team and member:
            written.setdefault(row.hours, []).append(member.alias)
    return [RotaLine(when, tuple(names)) for when, names in written.items()]


def gaps(tx: Tx, team: str) -> list[tuple[int, int]]:
    """Return when nobody of the team is on duty, in minutes of the week; none for a team without a rota."""
    shifts = _shifts(tx, team)
    return rota.holes(shifts, tx.installation.policy.quiet) if shifts else []


def may_edit(member: Member, team: str) -> bool:
    """Return whether the member may change this team's rota: its leads and the administrators may."""
    return Role.ADMINISTRATOR in member.roles or (bool(member.roles & LEADS) and member.team in (None, team))


@refusable
def replace_rota(tx: Tx, by: Member, team: str, text: str) -> Refusal | None:
    """Replace the team's rota; members whose shift is now go on duty. A faulty text is refused and changes nothing."""
    if team not in tx.installation.catalogue.teams:
        return refuse("refusal-no-such-team")
    if not may_edit(by, team):
        return refuse("refusal-rota-leads-only")
    read = checked(rota.read(text))
    written: list[tuple[str, int]] = []
    for line in read:
        for name in line.names:
            member = checked(_called(tx, name, team))
            written.append((line.when, member.id))
    if double := rota.twice(_of(written)):
        return refuse("refusal-rota-twice", alias=access.alias_of(tx, double))
    before = rota.on_duty(_shifts(tx), tx.now, tx.installation.timezone)
    staffing.replace_rota(tx, team, written)
    staff_events.append(tx, StaffEvent.ROTA_SET, by=by.id, subject=None, details=StaffEventDetails(team=team))
    _turn(tx, before)
    _next(tx)
    return None


@on_deadline(DeadlineKind.SHIFT)
def handle_deadline(tx: Tx, row: DeadlineRow) -> None:
    """Handle the beginning or end of a shift or a coming gap; catch up on what was missed during a stop."""
    _turn(tx, rota.on_duty(_shifts(tx), row.begun_at, tx.installation.timezone))
    _warn(tx, row.begun_at)
    _next(tx)


def _turn(tx: Tx, before: set[int]) -> None:
    """Switch members whose shift has begun since on duty, and those whose shift has ended off; a manual switch in
    between holds until the member's next shift edge."""
    now = rota.on_duty(_shifts(tx), tx.now, tx.installation.timezone)
    for member in staff.list_active(tx):
        if member.id in now - before:
            _set_duty(tx, member, None, on=True)
        elif member.id in before - now:
            _set_duty(tx, member, None, on=False)


def _warn(tx: Tx, since: datetime) -> None:
    """Warn a team's leads once of a gap that comes within the hours of the policy."""
    for team in {row.team for row in staffing.rota_rows(tx)}:
        for begin, end in gaps(tx, team):
            at = rota.next_of_week([begin], since + _ahead(tx), tx.installation.timezone)
            if at and at - _ahead(tx) <= tx.now:
                hole = RotaGapNotice(team, at, at + timedelta(minutes=end - begin))
                morning = morning_before(tx, at)
                for to in staff_notices.lead_chats(tx, team):
                    outbox.put(tx, to, hole, not_before=morning)


def _next(tx: Tx) -> None:
    """Set the deadline to the next shift edge or gap warning."""
    zone, shifts = tx.installation.timezone, _shifts(tx)
    edges = [edge for shift in shifts for span in shift.hours for edge in span]
    starts = [begin for team in {row.team for row in staffing.rota_rows(tx)} for begin, _ in gaps(tx, team)]
    hole = rota.next_of_week(starts, tx.now + _ahead(tx), zone)
    coming = [at for at in (rota.next_of_week(edges, tx.now, zone), hole and hole - _ahead(tx)) if at]
    row = next(iter(deadlines.of_kind(tx, DeadlineKind.SHIFT)), None)
    if not coming:
        if row:
            deadlines.mark_met(tx, row.id)
    elif row:
        deadlines.reschedule(tx, row.id, begun_at=tx.now, due_at=min(coming), next_at=min(coming))
    else:
        at = min(coming)
        deadlines.create(tx, DeadlineKind.SHIFT, begun_at=tx.now, due_at=at, next_at=at)


def _ahead(tx: Tx) -> timedelta:
    return tx.installation.policy.hole_notice


def _shifts(tx: Tx, team: str | None = None) -> list[Shift]:
    return _of([(row.hours, row.staff_id) for row in staffing.rota_rows(tx) if team in (None, row.team)])


def _of(written: list[tuple[str, int]]) -> list[Shift]:
    spans: dict[int, list[tuple[int, int]]] = {}
    for when, member in written:
        spans.setdefault(member, []).extend(rota.hours(when) or ())
    return [Shift(member, tuple(hours)) for member, hours in spans.items()]


def _called(tx: Tx, name: str, team: str) -> Member | Refusal:
    """Return the member with this alias or @handle."""
    by_handle = staff.ids_matching(tx, {name}, ()) if name.startswith("@") else set()
    found = [one for one in staff.list_active(tx) if one.id in by_handle or one.alias == name]
    if len(found) != 1:
        return refuse("refusal-rota-two" if found else "refusal-rota-nobody", name=name)
    if not found[0].roles or found[0].team not in (None, team):
        named = ByLang(tx.installation.catalogue.teams[team].names)
        return refuse("refusal-rota-other-team", alias=found[0].alias, team=named)
    return found[0]
