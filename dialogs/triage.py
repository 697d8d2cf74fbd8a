"""The questions before an act of triage."""

from dialogs.engine.desk_script import script
from dialogs.engine.questions import StaffQuestion
from dialogs.engine.staff_draft import StaffContext, StaffDraft
from rules.operator.templates import ELSEWHERE, Use
from rules.refusals import ByLang, Text
from rules.text.text_limits import SUBJECT_UNITS
from rules.vocabulary import Severity


def _conditions(pending: StaffDraft, screen: StaffContext) -> tuple[tuple[str, Text], ...]:
    """Return the filing conditions; the ticked ones are not met."""
    return tuple((it.id, Text("name", {"name": ByLang(it.labels)})) for it in screen.ready.of(Use.CONDITION))


REJECT = script(
    StaffQuestion("reason", use=Use.REASON, typed=True),
    StaffQuestion("place", use=Use.PLACE, typed=True, optional=True, only_for=("reason", ELSEWHERE)),
    previewed=True,
    ticks=_conditions,
    heading="desk-ticks-unmet",
)
ASK = script(StaffQuestion("question", use=Use.QUESTION, typed=True), previewed=True)
RECATEGORISE = script(StaffQuestion("category", typed=True, tree=True))
PRESENT = "present"
"""The key of what the case has now."""

CORRECT = script(
    StaffQuestion("subject", typed=True, limit=SUBJECT_UNITS, optional=True),
    StaffQuestion("account", typed=True, limit=SUBJECT_UNITS, optional=True),
    StaffQuestion("platform", platforms=True, optional=True),
)
SET_SEVERITY = script(StaffQuestion("severity", tuple(Severity), present=PRESENT))
