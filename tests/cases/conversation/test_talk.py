"""Messages to a reporter who had blocked the bot are sent once, after they unblock it (row B5)."""

from cases.conversation import talk
from cases.conversation.redelivery import redeliver_after_unblock
from cases.notify.undelivered import list_undelivered
from cases.workflow.press import Press
from rules.vocabulary import Act
from store.entry import people
from store.outbox import sending
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx
from tests.addresses import at
from tests.cases.conftest import WEI, House
from tests.support.installation import STAFF_CHAT


def says(house: House, case: CaseRow, text: str) -> int:
    press = Press(case.id, case.version, Act.TALK, house.mod, at(STAFF_CHAT))
    said = house.unit(lambda tx: talk.from_staff(tx, press, text))
    assert isinstance(said, EventRow), said
    return said.id


def finds_the_door_shut(house: House) -> None:
    """What waits is tried, and Telegram says that the bot is blocked."""

    def tried(tx: Tx) -> bool:
        rows = sending.ready(tx, "reporter", 100)
        for row in rows:
            sending.mark_refused(tx, row, "Forbidden: bot was blocked by the user")
            people.mark_blocked(tx, row.to.address)
        return bool(rows)

    while house.unit(tried):
        pass


def comes_back(house: House) -> list[int]:
    """The words that reach them when they let the bot in again."""
    wei = house.meet(WEI)
    house.unit(lambda tx: redeliver_after_unblock(tx, wei))
    return [row.notice.event for row in house.sent("reporter") if row.notice.KIND == "talk"]


def test_words_that_met_a_shut_door_go_once_when_it_opens_in_their_order(house: House) -> None:
    case = house.files()
    house.sent("reporter")
    first, second = says(house, case, "您好"), says(house, case, "能再发一张截图吗？")
    finds_the_door_shut(house)
    assert [row.number for row in house.unit(lambda tx: list_undelivered(tx, house.mod, in_private=False))] == [
        case.number
    ]
    assert comes_back(house) == [first, second]
    assert house.unit(lambda tx: list_undelivered(tx, house.mod, in_private=False)) == []
    house.unit(lambda tx: people.mark_blocked(tx, at(WEI)))
    assert comes_back(house) == [], "once"


def test_shut_again_before_they_went_they_go_when_it_opens_again(house: House) -> None:
    case = house.files()
    house.sent("reporter")
    said = says(house, case, "您好")
    finds_the_door_shut(house)
    wei = house.meet(WEI)
    house.unit(lambda tx: redeliver_after_unblock(tx, wei))
    finds_the_door_shut(house)
    assert comes_back(house) == [said]


def test_what_arrived_is_not_said_again(house: House) -> None:
    case = house.files()
    says(house, case, "您好")
    house.sent("reporter")
    said = says(house, case, "还在吗？")
    finds_the_door_shut(house)
    assert comes_back(house) == [said]
