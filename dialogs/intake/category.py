"""The category step: popular categories first, the tree below them, or a search by typed words."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.drafts import CATEGORY, DESCRIPTION, QUESTION, Report
from dialogs.engine.cards import Card, Rows, in_rows
from dialogs.engine.input import IncomingMessage, Input, Press
from dialogs.engine.script import ButtonAction, Context, Step, StepResult
from dialogs.engine.terms import category_path, forward_lines, tree_buttons
from dialogs.intake.keeping import add_description, is_sentence
from dialogs.intake.progress import progress
from dialogs.intake.where_and_when import needs_publication_day, with_day_from_text
from rules.catalogue.categories import Catalogue
from rules.refusals import ByLang, Text
from rules.report import Forward

_MOST_USED = 6
"""How many of the most used categories are offered first where the operator has no list."""

_POPULAR_A_ROW, _BRANCHES_A_ROW, _CATEGORIES_A_ROW = 3, 3, 2


def _show(draft: Report, context: Context) -> Card:
    def rows(ids: Sequence[str], width: int, trail: bool = False) -> Rows:
        return in_rows(tree_buttons(ids, context.catalogue, context.button, trail), width)

    step = progress(draft, context, CATEGORY)
    if draft.found:
        none = context.button(Text("category-none"), ButtonAction.OPEN)
        return Card((Text("category-found", {"step": step}),), (*rows(draft.found, 1, trail=True), (none,)))
    if draft.branch:
        branch = context.catalogue.branches[draft.branch]
        up = (context.button(Text("category-up"), ButtonAction.OPEN, context.catalogue.above(draft.branch)),)
        return Card(
            (Text("category-branch", {"name": ByLang(branch.names), "step": step}),),
            (*rows(branch.children, _CATEGORIES_A_ROW), up),
        )
    if draft.offered:
        other = context.button(Text("category-other"), ButtonAction.OPEN)
        return Card(_of_group(draft, step), (*rows(draft.offered, _CATEGORIES_A_ROW), (other,)))
    catalogue = context.catalogue
    shown = (*rows(offered_first(catalogue, context.used()), _POPULAR_A_ROW), *rows(catalogue.roots, _BRANCHES_A_ROW))
    if not draft.leaf:
        return Card(_of_group(draft, step) if draft.group else (Text("category-ask", {"step": step}),), shown)
    so_far = Text("category-so-far", {"leaf": category_path(catalogue, draft.leaf)})
    return Card((Text("category-ask", {"step": step}), so_far), shown)


def offered_first(catalogue: Catalogue, used: Sequence[str]) -> tuple[str, ...]:
    """Return the categories before the tree: those of the operator's list, then the most used of the others; where
    the operator has no list, the most used."""
    most = len(catalogue.popular) + _POPULAR_A_ROW if catalogue.popular else _MOST_USED
    known = (id for id in used if id in catalogue.categories)
    return tuple(dict.fromkeys((*catalogue.popular, *known)))[:most]


def _of_group(draft: Report, step: str) -> tuple[Text, ...]:
    """Ask for the category of what is reported from a group, and show what was kept of it."""
    kept = forward_lines((note for note in draft.notes if isinstance(note, Forward)), whole=False)
    ask = Text("category-of-group" if kept else "category-in-group", {"title": draft.group, "step": step})
    return (ask, *kept, *((Text("group-glimpsed"),) if draft.glimpsed else ()))


def _take(draft: Report, input: Input, context: Context) -> StepResult[Report] | None:
    match input:
        case Press(ButtonAction.PICK, category) if category in context.catalogue.categories:
            return StepResult(_chosen(draft, category, context))
        case Press(ButtonAction.OPEN, branch) if not branch or branch in context.catalogue.branches:
            return StepResult(replace(draft, branch=branch, found=(), offered=()), stay=True)
        case IncomingMessage(text=text, file=None, origin=None):
            return _searched(draft, text, context)
        case _:
            return None


def _chosen(draft: Report, category: str, context: Context) -> Report:
    """Return the draft with the category; an earlier description may name the day of publication."""
    in_category = replace(draft, leaf=category, branch="", found=(), glimpsed=False)
    if draft.group:
        asked = context.catalogue.category(category).questions
        return replace(in_category, passed=draft.passed | {f"{QUESTION}.{question.id}" for question in asked})
    return (
        with_day_from_text(in_category, draft.description, context)
        if needs_publication_day(in_category, context)
        else in_category
    )


def _searched(draft: Report, text: str, context: Context) -> StepResult[Report]:
    took = add_description(draft, text, context)
    if took.draft is draft:
        return took
    found = context.search(text)
    kept = replace(took.draft, found=found, branch="")
    if is_sentence(text):
        kept = replace(kept, passed=kept.passed | {DESCRIPTION})
    return replace(took, draft=kept, word=None if found else Text("category-not-found"))


STEP = Step(CATEGORY, _show, _take)
