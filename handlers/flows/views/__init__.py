"""The card of a case, and its status for the reporter."""

from dialogs.conversation.answering import AGAIN, APART, PUT, SENT
from dialogs.queue import SHOW
from dialogs.views.desk_case_buttons import BACK, FULL, MORE
from handlers.flows.desk import case_card
from handlers.flows.feature import Command, Feature
from handlers.flows.views import answers, placing, status_flow

FEATURE = Feature(
    desk_case_presses={
        SHOW: lambda visit: case_card.show(visit, visit.button.id),
        FULL: case_card.full,
        MORE: lambda visit: case_card.turn(visit, more=True),
        BACK: lambda visit: case_card.turn(visit, more=False),
    },
    reporter_commands=(
        Command("status", status_flow.status, 3, takes=".*"),
        Command("cases", status_flow.listed, 4, takes=""),
        Command(SENT, answers.complete),
        Command(APART, answers.apart),
        Command(PUT, placing.put),
        Command(AGAIN, placing.again),
    ),
    reporter_links={"case": status_flow.by_number},
    reporter_case_presses=status_flow.PRESSES,
    reporter_dialogs=placing.DIALOGS,
)
