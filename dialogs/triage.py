"""The questions before an act of triage."""

from collections.abc import Sequence

from dialogs.engine.desk_script import script
from dialogs.engine.questions import StaffQuestion
from dialogs.engine.staff_draft import StaffContext, StaffDraft
from rules.operator.templates import ELSEWHERE, Template, Use
from rules.refusals import Arg, ByLang, Text, listed, named
from rules.text.text_limits import SUBJECT_UNITS
from rules.vocabulary import Severity


def _conditions(pending: StaffDraft, screen: StaffContext) -> tuple[tuple[str, Text], ...]:
    """Return the filing conditions; the ticked ones are not met."""
    return tuple((it.id, named(it.labels)) for it in screen.ready.of(Use.CONDITION))


def condition_met(condition: Template) -> Text:
    """Name a filing condition that is met; by the label of its absence where the operator gives no other."""
    if condition.met:
        return named(condition.met)
    return Text("condition-met", {"absence": ByLang(condition.labels)})


def conditions_line(met: Sequence[Template], every: int) -> Text:
    """Say which of the filing conditions a member has ticked."""
    facts: dict[str, Arg] = {"n": len(met), "every": every}
    if not met:
        return Text("desk-card-conditions-none", facts)
    return Text("desk-card-conditions", {**facts, "met": listed([condition_met(it) for it in met])})


REJECT = script(
    StaffQuestion("reason", use=Use.REASON, typed=True),
    StaffQuestion("place", use=Use.PLACE, typed=True, optional=True, only_for=("reason", ELSEWHERE)),
    previewed=True,
    ticks=_conditions,
    heading="desk-ticks-unmet",
)
ASK = script(StaffQuestion("question", use=Use.QUESTION, typed=True), previewed=True)
EXPLAIN = script(StaffQuestion("delay", use=Use.DELAY, typed=True, limit=300))
RECATEGORISE = script(StaffQuestion("category", typed=True, tree=True))
PRESENT = "present"
"""The key of what the case has now."""

CORRECT = script(
    StaffQuestion("subject", typed=True, limit=SUBJECT_UNITS, optional=True),
    StaffQuestion("account", typed=True, limit=SUBJECT_UNITS, optional=True),
    StaffQuestion("platform", platforms=True, optional=True),
)
SET_CONDITIONS = script(StaffQuestion("conditions", use=Use.CONDITION, several=True, names=condition_met))
SET_SEVERITY = script(StaffQuestion("severity", tuple(Severity), present=PRESENT))
