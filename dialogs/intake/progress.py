"""Which of how many steps of a report this is, as its screens say."""

from dialogs.drafts import CATEGORY, DESCRIPTION, EVIDENCE, QUESTION, REVIEW, SUBJECT, Report
from dialogs.engine.script import Context


def progress(draft: Report, context: Context, step: str) -> str:
    """Return the number of a step and of all steps, with the questions of the chosen category: 3/5.

    A reporter who told their story first has done that step, whatever its place.
    """
    known = context.catalogue.categories.get(draft.leaf)
    questions = [f"{QUESTION}.{question.id}" for question in known.questions] if known else []
    steps = [CATEGORY, SUBJECT, DESCRIPTION, *questions, EVIDENCE, REVIEW]
    told = step in draft.passed or step == CATEGORY
    place = steps.index(step) if told else min(len(draft.passed & set(steps)), len(steps) - 1)
    return f"{place + 1}/{len(steps)}"
