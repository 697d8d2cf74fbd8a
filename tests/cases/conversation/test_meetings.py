"""An extra window in the store: one at a time, one row of the clock, and nothing of it after the case is over."""

from datetime import datetime, timedelta

from cases.conversation import meeting
from cases.triage import withdraw
from cases.workflow.press import Press
from rules.meetings import ExtraWindow, MeetingState
from rules.refusals import Refusal
from rules.vocabulary import Act, DeadlineKind, Host
from store.conversation import meetings
from store.entry import people
from store.members import staff
from store.members.staff import Member
from store.record import events
from store.record.cases import CaseRow
from tests.addresses import at
from tests.cases.conftest import DAY, HOUR, LIN, MINUTE, WEI, House, refused
from tests.support.installation import STAFF_CHAT

K = DeadlineKind.MEETING


def offers(
    house: House, case: CaseRow, *times: datetime, host: Host = Host.HANDLER, by: Member | None = None
) -> ExtraWindow | Refusal:
    def work(tx):
        member = staff.get(tx, (by or house.mod).id)
        assert member
        press = Press(case.id, case.version, Act.MEET, member, at(STAFF_CHAT))
        return meeting.offer_times(tx, press, host, times or (house.now + DAY, house.now + 2 * DAY))

    return house.unit(work)


def offered(house: House, case: CaseRow, *times: datetime) -> ExtraWindow:
    row = offers(house, case, *times)
    assert isinstance(row, ExtraWindow), row
    return row


def agreed(house: House, case: CaseRow) -> ExtraWindow:
    row, wei = offered(house, case), house.meet()
    assert isinstance(house.unit(lambda tx: meeting.pick_time(tx, wei, case.id, row.id, 0)), ExtraWindow)
    return row


def now(house: House, row: ExtraWindow) -> MeetingState:
    found = house.unit(lambda tx: meetings.get(tx, row.id))
    assert found
    return found.state


def told(house: House, case: CaseRow) -> list[str]:
    facts = [event.act for event in house.unit(lambda tx: events.of_case(tx, case.id))]
    return [fact for fact in facts if fact.startswith("meet")]


def words(house: House, bot: str) -> list[str]:
    """Return the events of the window, as sent to the reporter, or beside the card."""
    return [row.notice.word for row in house.sent(bot) if row.notice.KIND.startswith("meeting")]


def test_it_is_offered_agreed_reminded_of_opened_and_closed_each_once(house: House) -> None:
    case = house.files()
    house.sent("reporter"), house.sent("desk")
    row = agreed(house, case)
    begins = row.times[0]
    assert house.due(case)[K] == begins + 30 * MINUTE
    assert words(house, "reporter") == ["agreed"]  # the offer had not gone yet, and has no place any more
    for instant, word, state in [
        (begins - 15 * MINUTE, "soon", MeetingState.AGREED),
        (begins, "open", MeetingState.OPEN),
        (begins + 30 * MINUTE, "over", MeetingState.OVER),
    ]:
        house.passes(instant - house.now)
        assert now(house, row) is state
        assert words(house, "reporter") == [word]
        assert word in words(house, "desk")
    assert K not in house.due(case)
    assert told(house, case) == ["meet", "meeting_agreed", "meeting_opened", "meeting_closed"]


def test_one_at_a_time(house: House) -> None:
    case = house.files()
    row = offered(house, case)
    assert refused(offers(house, case)) == "refusal-meeting-there"
    wei = house.meet()
    house.unit(lambda tx: meeting.decline_times(tx, wei, case.id, row.id))
    assert K not in house.due(case)
    agreed(house, case)
    assert refused(offers(house, case)) == "refusal-meeting-agreed"


def test_what_has_passed_or_is_too_far_off_is_not_offered(house: House) -> None:
    case = house.files()
    assert refused(offers(house, case, house.now)) == "refusal-meeting-past"
    assert refused(offers(house, case, house.now + 15 * DAY)) == "refusal-meeting-far"
    assert K not in house.due(case)


def test_only_its_own_reporter_answers_an_offer(house: House) -> None:
    case, other = house.files(), house.files(chat_id=LIN)
    row, lin, wei = offered(house, case), house.meet(LIN), house.meet()
    for case_id in (case.id, other.id):
        said = house.unit(lambda tx, id=case_id: meeting.pick_time(tx, lin, id, row.id, 0))  # type: ignore[misc]
        assert refused(said) in ("refusal-not-found", "refusal-old-screen")
    assert refused(house.unit(lambda tx: meeting.pick_time(tx, wei, case.id, row.id, 2))) == "refusal-old-screen"
    assert refused(house.unit(lambda tx: meeting.pick_time(tx, wei, case.id, row.id + 9, 0))) == "refusal-old-screen"
    assert now(house, row) is MeetingState.OFFERED


def test_begun_it_is_called_off_by_nobody(house: House) -> None:
    case = house.files()
    row, wei = agreed(house, case), house.meet()
    house.passes(row.times[0] - house.now)
    assert (
        refused(house.unit(lambda tx: meeting.call_off_by_reporter(tx, wei, case.id, row.id))) == "refusal-meeting-open"
    )
    press = Press(case.id, case.version, Act.MEET, house.mod, at(STAFF_CHAT))
    assert refused(house.unit(lambda tx: meeting.call_off_by_staff(tx, press, row.id))) == "refusal-meeting-open"


def test_another_cases_window_is_not_called_off_by_its_number(house: House) -> None:
    case, other = house.files(), house.files(chat_id=LIN)
    row = offered(house, case)
    press = Press(other.id, other.version, Act.MEET, house.mod, at(STAFF_CHAT))
    assert refused(house.unit(lambda tx: meeting.call_off_by_staff(tx, press, row.id))) == "refusal-desk-old-screen"


def test_waiting_for_the_reporter_does_not_move_it_and_an_act_does_not_wipe_it(house: House) -> None:
    case = house.files()
    row = agreed(house, case)
    asked = house.asks(house.case(case.id))
    assert house.due(asked)[K] == row.times[0] + 30 * MINUTE
    house.passes(HOUR)
    accepted = house.accepts(house.answers(asked))
    assert house.due(accepted)[K] == row.times[0] + 30 * MINUTE
    assert now(house, row) is MeetingState.AGREED


def test_a_case_with_its_result_or_withdrawn_has_none_and_none_can_be_offered(house: House) -> None:
    wei = house.meet()
    for over in (
        lambda case: house.decides(house.begins(house.accepts(case))),
        lambda case: house.unit(lambda tx: withdraw(tx, wei, case.id)) and house.case(case.id),
    ):
        case = house.files()
        row = agreed(house, case)
        case = over(house.case(case.id))
        assert now(house, row) is MeetingState.CALLED_OFF
        assert K not in house.due(case)
        assert refused(offers(house, case)) == "refusal-not-from-here"
        house.passes(2 * DAY)
        assert now(house, row) is MeetingState.CALLED_OFF


def test_nobody_can_be_asked_who_is_not_there(house: House) -> None:
    case = house.files()
    house.unit(lambda tx: people.mark_blocked(tx, at(WEI)))
    assert refused(offers(house, case)) == "refusal-reporter-blocked"


def test_missed_as_a_whole_it_is_told_once(house: House) -> None:
    case = house.files()
    row = agreed(house, case)
    house.sent("reporter")
    house.now += 3 * DAY
    while house.sweeps():
        pass
    assert now(house, row) is MeetingState.OVER
    assert words(house, "reporter") == ["missed"]


def test_the_open_window_of_a_person_is_found(house: House) -> None:
    case, wei = house.files(), house.meet()
    row = agreed(house, case)
    for instant, there in [
        (row.times[0] - MINUTE, None),
        (row.times[0], row.id),
        (row.times[0] + timedelta(minutes=30), None),
    ]:
        house.passes(instant - house.now)
        found = house.unit(lambda tx: meetings.open_of_person(tx, wei.id))
        assert (found and found.id) == there
