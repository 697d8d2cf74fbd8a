"""Every dialog of the reporter, and the one that is open."""

from collections.abc import Mapping
from typing import Any

from dialogs.engine.input import Press
from dialogs.engine.script import ButtonAction
from dialogs.entry.menu import start_card
from dialogs.session import SideDialogKind
from handlers.reporter import contacting, hearing, opinions, surveying, telling
from handlers.reporter.appealing import APPEAL
from handlers.reporter.dialog import ReporterDialog
from handlers.reporter.visit import Visit
from handlers.reporter.writing import REPORT
from rules.refusals import Refusal, Text, refuse

DIALOGS: Mapping[SideDialogKind, ReporterDialog[Any, Any]] = {
    SideDialogKind.APPEAL: APPEAL,
    **contacting.DIALOGS,
    **hearing.DIALOGS,
    **opinions.DIALOGS,
    **surveying.DIALOGS,
    **telling.DIALOGS,
}


def open_dialog(visit: Visit) -> ReporterDialog[Any, Any]:
    """The dialog that takes the next message: the one beside the report, else the report."""
    aside = visit.talk.aside
    return DIALOGS[aside.about] if aside else REPORT


def tapped(visit: Visit, tap: Press) -> Text | Refusal | None:
    """Take a tap on a screen of a dialog; a press on an old screen is answered, and the living one shown again."""
    place, talk = visit.tx.installation, visit.talk
    if talk.report is None and talk.aside is None:
        if tap.word == ButtonAction.SEND:
            return refuse("refusal-nothing-to-file")
        visit.show(start_card(place.catalogue, place.policy))
        return Text("refusal-old-screen")
    dialog = open_dialog(visit)
    if tap.version != visit.version:
        dialog.show(visit)
        return Text("refusal-old-screen")
    return dialog.take(visit, tap)


def cancelled(visit: Visit) -> bool:
    """Drop the open dialog; False where none is open."""
    if visit.talk.report is None and visit.talk.aside is None:
        return False
    open_dialog(visit).drop(visit, None)
    return True
