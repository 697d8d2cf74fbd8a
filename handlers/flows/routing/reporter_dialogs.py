"""Every dialog of the reporter, and the one that is open."""

from collections.abc import Mapping
from typing import Any

from dialogs.engine.input import Press
from dialogs.engine.script import ButtonAction
from dialogs.entry.menu import start_card
from dialogs.session import SideDialogKind
from handlers.flows.appeal.reporter import APPEAL
from handlers.flows.conversation import reporter_hearing
from handlers.flows.intake.report_flow import REPORT
from handlers.flows.notify import contacts
from handlers.flows.oversight import reporter_opinions, survey
from handlers.flows.reporter.dialog import ReporterDialog
from handlers.flows.reporter.session import Visit
from handlers.flows.views import case_messages
from rules.refusals import Refusal, Text, refuse

DIALOGS: Mapping[SideDialogKind, ReporterDialog[Any, Any]] = {
    SideDialogKind.APPEAL: APPEAL,
    **contacts.DIALOGS,
    **reporter_hearing.DIALOGS,
    **reporter_opinions.DIALOGS,
    **survey.DIALOGS,
    **case_messages.DIALOGS,
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
