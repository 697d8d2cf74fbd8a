"""The offer to join a collective complaint about the same subject, or to report separately."""

from dataclasses import replace

from dialogs.drafts import DESCRIPTION, EVIDENCE, TOGETHER, Report
from dialogs.engine.cards import Card
from dialogs.engine.input import Input, Press
from dialogs.engine.script import ButtonAction, Context, Step, StepResult
from dialogs.identity.counts import size_args
from rules.refusals import Text
from rules.views import CollectiveSize


def is_offered(draft: Report, context: Context) -> bool:
    """Return whether the subject is known and there is a collective complaint about it to join."""
    return bool(draft.about) and (draft.apart or context.together(draft) is not None)


def _show(draft: Report, context: Context) -> Card:
    size = context.together(draft) or CollectiveSize(0, 0, 0, 0)
    rows = (
        (context.button(Text("together-join"), ButtonAction.JOIN),),
        (context.button(Text("together-apart"), ButtonAction.APART),),
    )
    return Card((Text("together-ask", size_args(size)), Text("together-what")), rows)


def _take(draft: Report, input: Input, context: Context) -> StepResult[Report] | None:
    match input:
        case Press(ButtonAction.JOIN):
            # The other members have described it already; details can be added on the review page.
            return StepResult(replace(draft, apart=False, passed=draft.passed | {DESCRIPTION, EVIDENCE}))
        case Press(ButtonAction.APART):
            return StepResult(replace(draft, apart=True))
        case _:
            return None


STEP = Step(TOGETHER, _show, _take)
