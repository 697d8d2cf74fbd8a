"""The presses of the reporter bot: the unit of each act."""

from collections.abc import Callable, Mapping

from cases import budgets
from cases.workflow.press import record_refusal
from dialogs.conversation.meetings import CALL_OFF, NONE, PICK
from dialogs.engine.buttons import ButtonData, registry
from dialogs.engine.cards import MENU
from dialogs.engine.input import Press
from dialogs.engine.script import REPORT
from dialogs.oversight.opinions import OPINIONS
from dialogs.oversight.survey import RATE, UNSOLVED
from handlers.flows.conversation import reporter_meeting
from handlers.flows.notify import contacts
from handlers.flows.oversight import reporter_opinions, survey
from handlers.flows.reporter.session import Visit
from handlers.flows.routing import reporter_menu
from handlers.flows.routing.reporter_dialogs import tapped
from handlers.flows.views import status_flow
from rules.operator.budgets import Counted
from rules.refusals import Refusal, Text

PressAnswer = Text | Refusal | None
"""What answers a press: a word in passing, a refusal as an alert, or nothing."""

ReporterPress = Callable[[Visit, ButtonData], PressAnswer]

_NOT_THEIRS = ("refusal-not-found", "refusal-no-such-code")


def _words(data: ButtonData) -> tuple[str, str]:
    """The first two parts of the argument; empty where there are none."""
    first, second, *_ = (*map(str, data.argument), "", "")
    return first, second


def _numbers(data: ButtonData) -> tuple[int, int]:
    """The numbers of the argument; 0 where there are none."""
    first, second, *_ = (*(part for part in data.argument if isinstance(part, int)), 0, 0)
    return first, second


def _menu(visit: Visit, data: ButtonData) -> PressAnswer:
    return reporter_menu.go(visit, *_words(data))


def _dialog(visit: Visit, data: ButtonData) -> PressAnswer:
    return tapped(visit, Press(*_words(data), data.version))


def _opinion(visit: Visit, data: ButtonData) -> PressAnswer:
    word, _ = _words(data)
    return reporter_opinions.pressed(visit, word, _numbers(data)[0])


def _on_a_case(visit: Visit, data: ButtonData) -> PressAnswer:
    """Do an act on a case. A refusal is on record, and names nobody; a press on a case of somebody else counts as a
    look-up."""
    said = _ON_A_CASE[data.act](visit, data)
    if not isinstance(said, Refusal) or said.recorded:
        return said
    if said.say.id in _NOT_THEIRS and (full := budgets.spend(visit.tx, visit.person, Counted.LOOKUPS)):
        return full
    return record_refusal(visit.tx, data.act, said, case_id=data.id)


_ON_A_CASE: Mapping[str, Callable[[Visit, ButtonData], PressAnswer]] = registry(
    (
        lambda visit, data: status_flow.pressed(visit, data.act, data.id, data.version),
        (*status_flow.ACTS, "status", "result", *contacts.WORDS),
    ),
    (lambda visit, data: survey.pressed(visit, data.act, data.id, _numbers(data)[0]), (RATE, UNSOLVED)),
    (lambda visit, data: reporter_meeting.pressed(visit, data.act, data.id, *_numbers(data)), (PICK, NONE, CALL_OFF)),
)

PRESSES: Mapping[str, ReporterPress] = registry(
    (_menu, (MENU,)), (_dialog, (REPORT,)), (_opinion, (OPINIONS,)), (_on_a_case, _ON_A_CASE)
)
"""The unit of each act that a button of the reporter bot asks for."""
