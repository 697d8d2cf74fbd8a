"""Every dialog beside a report times what all of them offer: an old screen, an album, an edit, /cancel."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage, Press
from dialogs.session import SideDialog, SideDialogKind
from handlers.flows.reporter.session import Visit, enter
from handlers.flows.routing.reporter import hear
from handlers.flows.routing.reporter_dialogs import DIALOGS, cancelled, tapped
from handlers.incoming import Account, Envelope, EnvelopeKind, Place
from rules.addresses import MessageRef
from rules.evidence import SentFile
from rules.refusals import Text
from store.record.cases import CaseRow
from tests.addresses import at
from tests.cases.conftest import WEI, House

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
    visits(house, lambda visit: visit.step_aside(replace(visit.talk, aside=SideDialog(about, case.id))))


@pytest.mark.parametrize(
    "about", sorted({*SideDialogKind} - {SideDialogKind.CONTACT})
)  # which needs an operator with channels
def test_an_old_screen_is_answered_and_the_living_one_shown(
    house: House, case: CaseRow, shown: Shown, about: SideDialogKind
) -> None:
    opens(house, about, case)
    assert visits(house, lambda visit: tapped(visit, Press("send", version=0))) == Text("refusal-old-screen")
    assert len(shown) == 1


@pytest.mark.parametrize("about", SideDialogKind)
def test_cancel_ends_it(house: House, case: CaseRow, shown: Shown, about: SideDialogKind) -> None:
    opens(house, about, case)
    assert visits(house, cancelled)
    assert visits(house, lambda visit: visit.talk.aside) is None
    assert len(shown) == 1
    assert not visits(house, cancelled)


@pytest.mark.parametrize(
    "about", sorted({*SideDialogKind} - {SideDialogKind.STATEMENT, SideDialogKind.OPINION, SideDialogKind.CONTACT})
)
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


def test_no_dialog_is_left_out() -> None:
    assert set(DIALOGS) == set(SideDialogKind)
