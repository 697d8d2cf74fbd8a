"""Others report the same: joined by one tap, or refused and told by oneself."""

from dataclasses import replace

from dialogs.drafts.draft import DESCRIPTION, EVIDENCE, TOGETHER, Report
from dialogs.engine.cards import Card
from dialogs.engine.input import Input, Press
from dialogs.engine.script import ButtonAction, Context, Step, StepResult
from rules.refusals import Text


def is_offered(draft: Report, context: Context) -> bool:
    """Whether it is known what the report is about, and there is a collective complaint about just that to join."""
    return bool(draft.subject) and (draft.apart or context.together(draft.subject, draft.platform) > 0)


def _show(draft: Report, context: Context) -> Card:
    people = context.together(draft.subject, draft.platform)
    rows = (
        (context.button(Text("together-join"), ButtonAction.JOIN),),
        (context.button(Text("together-apart"), ButtonAction.APART),),
    )
    return Card((Text("together-ask", {"people": people}), Text("together-what")), rows)


def _take(draft: Report, input: Input, context: Context) -> StepResult[Report] | None:
    match input:
        case Press(ButtonAction.JOIN):
            # What happened the others have told already; whoever has more to say changes it on the review page.
            return StepResult(replace(draft, apart=False, passed=draft.passed | {DESCRIPTION, EVIDENCE}))
        case Press(ButtonAction.APART):
            return StepResult(replace(draft, apart=True))
        case _:
            return None


STEP = Step(TOGETHER, _show, _take)
