"""Every dialog beside a report, tried with an old screen, an album, an edit and /cancel."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from cases.conversation import questions
from cases.notify import contact_addresses
from cases.oversight import opinions
from cases.parties import codes
from cases.workflow import press as staff_press
from dialogs.engine.buttons import ButtonData
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage
from dialogs.engine.script import REPORT
from dialogs.session import SideDialog, SideDialogKind
from handlers.flows.reporter.session import Visit, enter
from handlers.flows.routing.features import REPORTER_DIALOGS
from handlers.flows.routing.reporter import hear
from handlers.flows.routing.reporter_menu import cancel, tapped
from handlers.incoming import Account, Envelope, EnvelopeKind, Place
from rules.addresses import MessageRef
from rules.evidence import SentFile
from rules.operator.housekeeping import PeriodicReviewKind
from rules.operator.reviews import OpinionRound
from rules.people.codes import Code
from rules.refusals import Refusal, Text
from rules.vocabulary import Act, CodeKind, ContactChannel
from store.oversight import periodic_reviews
from store.record.cases import CaseRow
from tests.addresses import at
from tests.cases.conftest import DAY, LIN, WEI, House
from tests.support.installation import installation

Shown = list[tuple[Card, bool]]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Shown:
    """The screens, and whether each took the place of the one before."""
    screens: Shown = []
    monkeypatch.setattr(Visit, "show", lambda visit, card, follows=False: screens.append((card, follows)))
    return screens


@pytest.fixture
def case(house: House) -> CaseRow:
    return house.files()


def visits(house: House, act: Callable[[Visit], Any]) -> Any:
    return house.unit(lambda tx: act(enter(tx, Account(at(WEI), "zh-hans"))))


def says(visit: Visit, now: IncomingMessage, *, edited: bool = False) -> None:
    kind = EnvelopeKind.EDIT if edited else EnvelopeKind.MESSAGE
    hear(visit, Envelope("1", Place(at(WEI), None, private=True), Account(at(WEI), None), kind, now))


def opens(house: House, about: SideDialogKind, case: CaseRow) -> None:
    """Open the dialog as its feature does: about the case, a question to a witness, or an open call for opinions."""
    draft = SideDialog(about, case.id)
    if about is SideDialogKind.CONTACT:
        house.place = installation(channels=frozenset({ContactChannel.MAIL}))
    elif about is SideDialogKind.STATEMENT:
        draft = SideDialog(about, asks_witness(house).id)
    elif about is SideDialogKind.OPINION:
        draft = SideDialog(about, call=invites(house).id)
    visits(house, lambda visit: visit.step_aside(replace(visit.talk, aside=draft)))


def asks_witness(house: House) -> CaseRow:
    """Another reporter's case, with a question whose code the person has redeemed."""
    case = house.begins(house.accepts(house.files(chat_id=LIN)))
    press = staff_press.Press(case.id, case.version, Act.HEAR, house.mod, at(2001))
    code = house.unit(lambda tx: questions.request_statement(tx, press, CodeKind.WITNESS, "您看到了什么？"))
    assert isinstance(code, codes.IssuedCode), code
    person = house.meet()
    assert not isinstance(house.unit(lambda tx: codes.redeem(tx, person, Code(code.code))), Refusal)
    return case


def invites(house: House) -> OpinionRound:
    """A call for opinions to which the person is invited."""
    person = house.meet()
    house.unit(lambda tx: opinions.set_willing(tx, person, now=True))
    since = house.now - 90 * DAY
    review = house.unit(lambda tx: periodic_reviews.create(tx, PeriodicReviewKind.REVIEW, since, house.now))
    call = house.unit(lambda tx: opinions.call(tx, house.lead, review.id, None))
    assert isinstance(call, OpinionRound), call
    return call


@pytest.mark.parametrize("about", SideDialogKind)
def test_an_old_screen_is_answered_and_the_living_one_shown(
    house: House, case: CaseRow, shown: Shown, about: SideDialogKind
) -> None:
    opens(house, about, case)
    send = ButtonData(REPORT, version=0, argument=("send",))
    assert visits(house, lambda visit: tapped(visit, send)) == Text("refusal-old-screen")
    assert len(shown) == 1


@pytest.mark.parametrize("about", SideDialogKind)
def test_cancel_ends_it(house: House, case: CaseRow, shown: Shown, about: SideDialogKind) -> None:
    opens(house, about, case)
    visits(house, lambda visit: cancel(visit, ""))
    assert visits(house, lambda visit: visit.talk.aside) is None
    assert len(shown) == 1
    visits(house, lambda visit: cancel(visit, ""))
    assert shown[1][0].lines[0] == Text("nothing-to-cancel")


@pytest.mark.parametrize("about", SideDialogKind)
def test_the_other_files_of_an_album_change_the_screen_in_place(
    house: House, case: CaseRow, shown: Shown, about: SideDialogKind
) -> None:
    opens(house, about, case)
    for id in map(MessageRef, "789"):
        photo = SentFile(f"photo-{id}", "photo", mime="image/jpeg", size=1000, album="a1")
        visits(house, lambda visit, photo=photo, id=id: says(visit, IncomingMessage("", photo, id=id)))
    assert [follows for _, follows in shown] == [False, True, True]


@pytest.mark.parametrize("about", [SideDialogKind.ADD, SideDialogKind.TALK])
def test_an_edit_corrects_what_was_taken(house: House, case: CaseRow, shown: Shown, about: SideDialogKind) -> None:
    case = house.begins(house.accepts(case))
    opens(house, about, case)
    visits(house, lambda visit: says(visit, IncomingMessage("他叫李四", id=MessageRef("7"))))
    visits(house, lambda visit: says(visit, IncomingMessage("他叫李武", id=MessageRef("7")), edited=True))
    [_, (card, follows)] = shown
    assert follows
    assert card.lines[0] == Text("correction-kept")


def test_an_edited_statement_is_recorded_beside_the_former(house: House, case: CaseRow, shown: Shown) -> None:
    opens(house, SideDialogKind.STATEMENT, case)
    visits(house, lambda visit: says(visit, IncomingMessage("他叫李四", id=MessageRef("7"))))
    visits(house, lambda visit: says(visit, IncomingMessage("他叫李武", id=MessageRef("7")), edited=True))
    [_, (card, follows)] = shown
    assert follows
    assert card.lines[-1] == Text("hearing-kept", {"count": 2})


def test_an_edited_address_is_sent_a_code_of_its_own(house: House, case: CaseRow, shown: Shown) -> None:
    opens(house, SideDialogKind.CONTACT, case)
    visits(house, lambda visit: says(visit, IncomingMessage("wei@exmaple.com", id=MessageRef("7"))))
    visits(house, lambda visit: says(visit, IncomingMessage("wei@example.com", id=MessageRef("7")), edited=True))
    person = house.meet()
    [waiting] = house.unit(lambda tx: contact_addresses.unconfirmed(tx, person.id))
    assert waiting.contact.address == "wei@example.com"
    assert [follows for _, follows in shown] == [False, True]


def test_an_edit_of_refused_words_is_the_opinion(house: House, case: CaseRow, shown: Shown) -> None:
    opens(house, SideDialogKind.OPINION, case)
    visits(house, lambda visit: says(visit, IncomingMessage("长" * 5000, id=MessageRef("7"))))
    assert visits(house, lambda visit: visit.talk.aside)
    visits(house, lambda visit: says(visit, IncomingMessage("请快一点", id=MessageRef("7")), edited=True))
    assert visits(house, lambda visit: visit.talk.aside) is None
    assert len(shown) == 2


def test_no_dialog_is_left_out() -> None:
    assert set(REPORTER_DIALOGS) == set(SideDialogKind)
