"""What staff said while nobody had an anonymous case open is kept, and shown once the case is opened by its code; staff
are told so."""

from cases.conversation.talk import unanswered_words
from cases.oversight import survey
from cases.record.access import is_unreached
from dialogs.identity.kept import kept_text, promises
from handlers.incoming import PressAnswer
from rules.facts.notices import MeetingNotice, SurveyNotice, TalkNotice
from rules.facts.registry import Notice
from rules.refusals import Text
from store.conversation import meetings
from store.record.cases import CaseRow
from store.unit import Tx


def kept_for_reporter(tx: Tx, case: CaseRow) -> list[Notice]:
    """Return what waits for the reporter beside the status of the case, in order: words without an answer, the extra
    window that is offered, agreed or open, and the survey."""
    told: list[Notice] = [TalkNotice(event.id) for event in unanswered_words(tx, case)]
    if window := meetings.active_of_case(tx, case.id):
        told.append(MeetingNotice(window.id, window.state))
    if survey.waits(tx, case):
        told.append(SurveyNotice())
    return told


def true_answer(tx: Tx, said: PressAnswer, case_id: int) -> PressAnswer:
    """Return the answer to a press on the case as it is true: whom nothing reaches is told nothing unasked."""
    if isinstance(said, Text) and promises(said) and is_unreached(tx, case_id):
        return kept_text(said)
    return said
