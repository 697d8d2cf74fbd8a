"""Questions, answers, messages, hearings and extra windows."""

from dialogs.conversation.desk_talk import RETRACT
from dialogs.conversation.meetings import CALL_OFF
from handlers.flows.conversation import desk, desk_replies, reporter
from handlers.flows.feature import Command, Feature

FEATURE = Feature(
    desk_commands=(Command("note", desk.noted, 4),),
    desk_case_presses={CALL_OFF: desk.called_off, RETRACT: desk_replies.retracted},
    desk_dialogs=desk.DIALOGS,
    reporter_case_presses=reporter.PRESSES,
    reporter_dialogs=reporter.DIALOGS,
)
