"""A person has their data erased (row B11): their key at once where no case needs it, else by the clock when the last
one allows it. Content, process and result of their cases stay for their time."""

from cases import unsealing
from cases.notify import contact_addresses
from cases.record.due import on_deadline
from cases.record.holds import standing_hold
from cases.retention.destruction import LATER, destroyed_when
from cases.workflow import transitions
from rules.facts.events import ReporterErased
from rules.retention import ErasurePlan, Kept, KeptCase
from rules.vocabulary import Act, DeadlineKind, Role
from store import outbox, person_keys
from store.entry import people
from store.entry.people import PersonRow
from store.intake import drafts
from store.members import staff
from store.notify import slots
from store.outbox import Destination
from store.oversight import opinions
from store.parties import codes
from store.record import cases, deadlines, events
from store.record.cases import CaseRow
from store.record.deadlines import DeadlineRow
from store.retention import erased
from store.unit import Tx
from store.workshops import attendance

K = DeadlineKind


def plan(tx: Tx, person: PersonRow) -> ErasurePlan:
    """Return what goes and what stays, case by case, the newest first."""
    own = cases.of_person(tx, person.id)
    held = (cases.get(tx, case_id) for case_id in codes.cases_of(tx, person.id))
    others = [case for case in held if case is not None]
    account = people.address(tx, person.id)
    return ErasurePlan(
        (*(_kept(tx, case, own=True) for case in own), *(_kept(tx, case, own=False) for case in others)),
        asked=_asked(tx, person.id),
        staff=account is not None and staff.by_account(tx, account) is not None,
    )


def request(tx: Tx, person: PersonRow) -> ErasurePlan:
    """Erase what nobody needs, now: drafts, addresses, and the person's key where no case needs it; else the clock
    destroys it when none does any more. Return the plan that was followed."""
    found = plan(tx, person)
    if not found.waiting:
        erase(tx, person.id, Role.REPORTER)
        return found
    _forget_beside(tx, person)
    if not found.asked:
        at = tx.now + LATER
        deadlines.create(tx, K.ERASURE, person_id=person.id, begun_at=tx.now, due_at=tx.now, next_at=at)
    return found


def take_back(tx: Tx, person: PersonRow) -> bool:
    """Take the wish back; return False if the person has none that waits."""
    asked = _asked(tx, person.id)
    deadlines.remove_of_person(tx, person.id, K.ERASURE)
    return asked


def erase(tx: Tx, person_id: int, by: Role) -> None:
    """Destroy the person's key, with all that is sealed under it and waits to be sent to them; afterwards nothing
    leads from the account to the person, nor to their cases."""
    person, account = people.get(tx, person_id), people.address(tx, person_id)
    if person is None:
        return
    _forget_beside(tx, person)
    if account:
        to = Destination("reporter", account, person.lang, tx.installation.timezone.key)
        outbox.withdraw(tx, to)
        slots.forget_all(tx, to.bot, account)
    opinions.forget(tx, person_id)
    deadlines.remove_of_person(tx, person_id, K.ERASURE)
    if key := person_keys.get(tx, person_id):
        erased.record(tx, key)
    people.erase(tx, person_id)
    for case in cases.of_person(tx, person_id):
        if not case.erased:
            events.append(tx, case, ReporterErased(), by)
            unsealing.take_away(tx, case)


@on_deadline(K.ERASURE)
def handle_deadline(tx: Tx, row: DeadlineRow) -> None:
    """Erase the person once no case needs their key."""
    person = people.get(tx, row.person_id or 0)
    if person is None:
        deadlines.remove(tx, row.id)
    elif plan(tx, person).waiting:
        deadlines.set_next_check(tx, row.id, tx.now + LATER)
    else:
        erase(tx, person.id, Role.CLOCK)


def _asked(tx: Tx, person_id: int) -> bool:
    return any(row.kind is K.ERASURE for row in deadlines.of_person(tx, person_id))


def _forget_beside(tx: Tx, person: PersonRow) -> None:
    """Forget what no case needs: drafts, addresses, trainings, the wish to be asked for opinions."""
    drafts.erase(tx, person.id)
    deadlines.remove_all_of_drafts(tx, person.id)
    contact_addresses.withdraw(tx, person)
    contact_addresses.forget(tx, person)
    opinions.set_willing(tx, person.id, now=False)
    attendance.forget(tx, person.id)


def _kept(tx: Tx, case: CaseRow, *, own: bool) -> KeptCase:
    if case.erased:
        return KeptCase(case.number, case.leaf, Kept.DESTROYED, own)
    if case.closed_at is None:
        withdrawable = own and transitions.may(tx, case, Act.WITHDRAW)
        return KeptCase(case.number, case.leaf, Kept.OPEN, own, withdrawable=withdrawable)
    if standing_hold(tx, case).keeps:
        return KeptCase(case.number, case.leaf, Kept.HELD, own)
    return KeptCase(case.number, case.leaf, Kept.CLOSED, own, destroyed_when(tx, case))
