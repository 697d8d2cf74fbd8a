"""A reporter follows a case: by number, in the list, and by what its view tells."""

from sqlalchemy import select

from cases import lists
from cases.views.show import lookup
from rules.report import Filing
from rules.tickets import Number, Slip
from rules.views import ReporterView
from rules.vocabulary import Act, State
from store.record import events
from store.tables import REFUSED_PRESS
from tests.cases.conftest import DAY, HOUR, LIN, WEI, House, refused
from tests.support.installation import worded


def test_by_number_ones_own_case_is_shown_and_anothers_is_as_none(house: House) -> None:
    case, wei, lin = house.files(), house.meet(WEI), house.meet(LIN)
    own = house.unit(lambda tx: lookup(tx, wei, Number(case.number)))
    assert isinstance(own, ReporterView)
    assert (own.number, own.state, own.due) == (case.number, State.RECEIVED, case.filed_at + 24 * HOUR)
    another = house.unit(lambda tx: lookup(tx, lin, Number(case.number)))
    nobodys = house.unit(lambda tx: lookup(tx, lin, Number("LA-00000-00000-0")))
    assert another == nobodys
    assert refused(another) == "refusal-not-found"
    assert refused(house.unit(lambda tx: lookup(tx, lin, Slip()))) == "refusal-slip"


def test_numbers_tried_in_vain_are_on_record_and_name_nobody(house: House) -> None:
    lin = house.meet(LIN)
    house.unit(lambda tx: lookup(tx, lin, Number("LA-00000-00000-0")))
    [press] = house.unit(lambda tx: tx.conn.execute(select(REFUSED_PRESS)).all())
    assert (press.act, press.refusal, press.case_id, press.staff_id) == ("lookup", "refusal-not-found", None, None)


def test_ones_own_cases_come_newest_first_by_pages(house: House) -> None:
    numbers = [house.files(Filing("abuse", subject=f"@someone{n}")).number for n in range(7)]
    house.files(chat_id=LIN)
    wei = house.meet()
    first, total = house.unit(lambda tx: lists.reporter_cases(tx, wei, page=0, size=5))
    second, _ = house.unit(lambda tx: lists.reporter_cases(tx, wei, page=1, size=5))
    assert [case.number for case in (*first, *second)] == numbers[::-1]
    assert total == 7


def test_the_reporters_view_tells_the_whole_way_and_what_may_be_done(house: House) -> None:
    case = house.asks(house.files())
    wei = house.meet()

    def view() -> ReporterView:
        seen = house.unit(lambda tx: lookup(tx, wei, Number(case.number)))
        assert isinstance(seen, ReporterView)
        return seen

    asked = view()
    assert (asked.question, asked.answer_until) == (worded("when"), house.now + 7 * DAY)
    assert asked.due is None
    assert asked.acts == (Act.ADD, Act.WITHDRAW, Act.ANSWER, Act.TALK)
    house.decides(house.begins(house.accepts(house.answers(case))))
    decided = view()
    acts = [Act.FILE, Act.ASK, Act.ANSWER, Act.ACCEPT, Act.BEGIN, Act.DECIDE]
    assert [happened.word for happened in decided.steps] == acts
    assert decided.result
    assert decided.window_ends == house.now + 15 * DAY
    assert not decided.final
    assert decided.acts == (Act.ADD, Act.TALK, Act.AGREE, Act.APPEAL)
    told = house.unit(lambda tx: events.of_case(tx, case.id))
    assert len([event for event in told if event.act in acts]) == len(acts)
