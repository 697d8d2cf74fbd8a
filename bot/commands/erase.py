"""`lian erase`: the operator has a person's data erased, or has erased again what a restored backup holds still."""

from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.commands.database import in_unit
from bot.files.erased_list import ErasedList
from bot.runtime.clock import Clock
from bot.settings import Settings, StartRefusedError
from cases.retention import persons
from cases.retention.again import ErasedAgain, erase_again
from handlers.telegram.ids import address as telegram
from rules.addresses import Address
from rules.retention import ErasurePlan, Kept, KeptCase
from rules.tickets import Number, read_number
from store.entry import people
from store.entry.people import PersonRow
from store.record import cases
from store.retention import erased
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class Proposed:
    """What would be erased: the person, and what that means, a sentence a line."""

    person_id: int
    lines: tuple[str, ...]


def conduct(
    settings: Settings, clock: Clock, whom: str, say: Callable[[str], object], agreed: Callable[[], bool]
) -> None:
    """Say what erasing this person does, and do it if it is `agreed`; with nobody named, erase again.

    Raises:
        StartRefusedError: nobody is found, or the list or the database cannot be used.
    """
    if not whom:
        done = again(settings, clock)
        say(f"Erased again: {done.cases} cases, {done.persons} persons.")
        return
    found = propose(settings, clock, whom)
    say("\n".join(found.lines))
    if not agreed():
        say("Nothing is erased.")
    elif carry_out(settings, clock, found.person_id):
        say("Erased.")
    else:
        say("What could go is erased; the account goes by itself when no case needs it any more.")


def propose(settings: Settings, clock: Clock, whom: str) -> Proposed:
    """Find a person by the number of a case of theirs or by their account, and say what erasing them does.

    Raises:
        StartRefusedError: nobody is found, or the database cannot be used.
    """

    def unit(tx: Tx) -> Proposed:
        person = _found(tx, whom)
        return Proposed(person.id, (*_lines(tx, persons.plan(tx, person)),))

    return in_unit(settings, clock, unit)


def carry_out(settings: Settings, clock: Clock, person_id: int) -> bool:
    """Erase the person; return False where a case is still open, so that the clock does it later.

    Raises:
        StartRefusedError: the person is gone meanwhile, the list cannot be written, or the database cannot be used.
    """

    def unit(tx: Tx) -> bool:
        person = people.get(tx, person_id)
        if person is None:
            raise StartRefusedError("Nobody of this number or account is known.")
        return not persons.request(tx, person).waiting

    done = in_unit(settings, clock, unit)
    _list(settings, clock)
    return done


def again(settings: Settings, clock: Clock) -> ErasedAgain:
    """Erase what the list of erased keys names and the database holds still, as `lian run` does when it starts.

    Raises:
        StartRefusedError: the list or the database cannot be used.
    """
    try:
        listed = ErasedList.of(settings).read()
    except OSError as error:
        raise StartRefusedError(f"ERASED_KEYS cannot be read: {error.strerror}.") from None
    return in_unit(settings, clock, lambda tx: erase_again(tx, listed))


def _list(settings: Settings, clock: Clock) -> None:
    unlisted = in_unit(settings, clock, erased.unlisted)
    try:
        ErasedList.of(settings).append(unlisted)
    except OSError as error:
        raise StartRefusedError(f"It is erased, but ERASED_KEYS cannot be written: {error.strerror}.") from None
    in_unit(settings, clock, lambda tx: erased.mark_listed(tx, unlisted))


def _found(tx: Tx, whom: str) -> PersonRow:
    read = read_number(whom)
    if isinstance(read, Number):
        case = cases.by_number(tx, read.value)
        if case is None:
            raise StartRefusedError("There is no case of this number.")
        person = people.get(tx, case.person_id) if case.person_id is not None else None
        if person is None or people.address(tx, person.id) is None:
            raise StartRefusedError("Nothing leads from this case to an account: it is erased, or was never kept.")
        return person
    account = telegram(int(whom)) if whom.isdecimal() else Address(whom)
    person = people.find(tx, account) if ":" in account else None
    if person is None:
        raise StartRefusedError("Nobody of this number or account is known: give a case's number, or an account's id.")
    return person


def _becomes(case: KeptCase, zone: ZoneInfo) -> str:
    if case.kept is Kept.CLOSED:
        return f"stays until {case.until.astimezone(zone):%Y-%m-%d}" if case.until else "stays as long as its complaint"
    if case.kept is Kept.HELD:
        return "is under a legal hold: the account goes when it is lifted"
    return "is open: the account goes when it is closed" if case.waits else "is destroyed already"


def _lines(tx: Tx, plan: ErasurePlan) -> list[str]:
    zone = tx.installation.timezone
    first = (
        "Erased now: addresses and drafts. The account goes by itself once none of these cases needs it:"
        if plan.waiting
        else "Erased now: account, addresses, drafts, unsent messages. Nothing leads to the person afterwards."
    )
    lines = [first, *(f"{it.number} {_becomes(it, zone)}" for it in plan.cases)]
    if plan.staff:
        lines.append("They are staff too: that account stays.")
    return lines
