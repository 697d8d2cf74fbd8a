"""The category's own questions, one screen each; the kind of a question defines what an answer is."""

import re
from dataclasses import replace
from functools import partial

from dialogs.drafts import QUESTION, Report
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage, Input, Press
from dialogs.engine.parsing import parse_past_date
from dialogs.engine.script import ButtonAction, Context, Step, StepResult
from dialogs.engine.terms import category_path
from dialogs.intake.progress import progress
from rules.catalogue.categories import AnswerKind, Question
from rules.refusals import ByLang, Text, named
from rules.report import Answers

_AMOUNT = re.compile(r"\d[\d,.]*")


def steps(draft: Report, context: Context) -> tuple[Step[Report, Context], ...]:
    """Return a step for each question of the chosen category."""
    if draft.leaf not in context.catalogue.categories:
        return ()
    return tuple(
        Step(
            f"{QUESTION}.{question.id}",
            partial(_show, question),
            partial(_take, question),
            skip=Text("dialog-skip") if question.optional else None,
            clear=partial(_cleared, question),
        )
        for question in context.catalogue.category(draft.leaf).questions
    )


def _show(question: Question, draft: Report, context: Context) -> Card:
    step = progress(draft, context, f"{QUESTION}.{question.id}")
    lines = [Text("own-ask", {"question": ByLang(question.prompt), "step": step})]
    if question.kind in (AnswerKind.DATE, AnswerKind.MONEY):
        lines.append(Text(f"own-{question.kind}"))
    if question.id in draft.answers:
        lines.append(Text("own-so-far", {"answer": display_answer(question, draft.answers[question.id])}))
    lines.append(Text("chosen", {"leaf": category_path(context.catalogue, draft.leaf)}))
    choices = [(context.button(named(choice.names), ButtonAction.PICK, choice.id),) for choice in question.choices]
    return Card(tuple(lines), tuple(choices))


def _take(question: Question, draft: Report, input: Input, context: Context) -> StepResult[Report] | None:
    match input:
        case Press(ButtonAction.PICK, choice) if choice in {choice.id for choice in question.choices}:
            return StepResult(draft.answered(question.id, choice))
        case IncomingMessage(text=text, file=None, origin=None) if text:
            return parse_answer(question, draft, text, context)
        case _:
            return None


def _cleared(question: Question, draft: Report) -> Report:
    return replace(draft, answers=Answers({id: answer for id, answer in draft.answers.items() if id != question.id}))


def parse_answer(question: Question, draft: Report, text: str, context: Context) -> StepResult[Report]:
    """Return the draft with the answer that the typed words give, or unchanged with the refusal if they give none."""
    limit = context.policy.description_limit
    if len(text) > limit:
        return StepResult(draft, word=Text("refusal-too-long", {"length": len(text), "limit": limit}), stay=True)
    match question.kind:
        case AnswerKind.DATE:
            day = parse_past_date(text, context.today())
            answer, refusal = day and day.isoformat(), "refusal-no-date"
        case AnswerKind.MONEY:
            answer, refusal = text if _AMOUNT.search(text) else None, "refusal-no-amount"
        case AnswerKind.CHOICE:
            named = (
                choice.id for choice in question.choices if text.casefold() in map(str.casefold, choice.names.values())
            )
            answer, refusal = next(named, None), "refusal-tap-please"
        case AnswerKind.TEXT:
            answer, refusal = text, ""
    return (
        StepResult(draft.answered(question.id, answer)) if answer else StepResult(draft, word=Text(refusal), stay=True)
    )


def display_answer(question: Question, answer: str) -> str | ByLang:
    """Return an answer for display: a choice by its name."""
    return next((ByLang(choice.names) for choice in question.choices if choice.id == answer), answer)
