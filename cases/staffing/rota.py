"""Rota: kept by leads in chat; it switches members on and off duty by the clock, and warns of gaps (row C3)."""

from datetime import datetime, timedelta

from cases.notify import staff_notices
from cases.staffing import duty
from rules.facts.notices import RotaGapNotice
from rules.refusals import ByLang, Refusal, refuse
from rules.schedule import rota
from rules.schedule.quiet_hours import after_quiet
from rules.schedule.rota import RotaLine, Shift
from rules.vocabulary import DeadlineKind, Role
from rules.workflow.life import LEADS
from store import outbox
from store.members import staff
from store.members.staff import Member
from store.record import deadlines
from store.record.deadlines import DeadlineRow
from store.staffing import rotas
from store.unit import Tx


def lines(tx: Tx, team: str) -> list[RotaLine]:
    """Return the team's rota as written, with present aliases."""
    written: dict[str, list[str]] = {}
    for row in rotas.list_active(tx):
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


def replace_rota(tx: Tx, by: Member, team: str, text: str) -> Refusal | None:
    """Replace the team's rota; members whose shift is now go on duty. A faulty text is refused and changes nothing."""
    if team not in tx.installation.catalogue.teams:
        return refuse("refusal-no-such-team")
    if not may_edit(by, team):
        return refuse("refusal-rota-leads-only")
    read = rota.read(text)
    if isinstance(read, Refusal):
        return read
    written: list[tuple[str, int]] = []
    for line in read:
        for name in line.names:
            member = _called(tx, name, team)
            if isinstance(member, Refusal):
                return member
            written.append((line.when, member.id))
    if double := rota.twice(_of(written)):
        who = staff.get(tx, double)
        return refuse("refusal-rota-twice", alias=who.alias if who else "")
    before = rota.on_duty(_shifts(tx), tx.now, tx.installation.timezone)
    rotas.replace(tx, team, written)
    _turn(tx, before)
    _next(tx)
    return None


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
            duty.set_duty(tx, member, on=True)
        elif member.id in before - now:
            duty.set_duty(tx, member, on=False)


def _warn(tx: Tx, since: datetime) -> None:
    """Warn a team's leads once of a gap that comes within the hours of the policy."""
    for team in {row.team for row in rotas.list_active(tx)}:
        for begin, end in gaps(tx, team):
            at = rota.next_of_week([begin], since + _ahead(tx), tx.installation.timezone)
            if at and at - _ahead(tx) <= tx.now:
                hole = RotaGapNotice(team, at, at + timedelta(minutes=end - begin))
                morning = after_quiet(tx.now, tx.installation.policy.quiet, tx.installation.timezone)
                for to in staff_notices.lead_chats(tx, team):
                    outbox.put(tx, to, hole, not_before=morning if tx.now < morning < at else None)


def _next(tx: Tx) -> None:
    """Set the deadline to the next shift edge or gap warning."""
    zone, shifts = tx.installation.timezone, _shifts(tx)
    edges = [edge for shift in shifts for span in shift.hours for edge in span]
    starts = [begin for team in {row.team for row in rotas.list_active(tx)} for begin, _ in gaps(tx, team)]
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
    return _of([(row.hours, row.staff_id) for row in rotas.list_active(tx) if team in (None, row.team)])


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
