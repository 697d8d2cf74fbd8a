"""What is reported: the likeliest leaves first, the tree below them, and words in place of either."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.drafts.draft import CATEGORY, DESCRIPTION, Report
from dialogs.engine.cards import Button, Card
from dialogs.engine.input import Input, Said, Tap
from dialogs.engine.script import Context, Step, Took, Word
from dialogs.engine.terms import trail
from dialogs.intake.keeping import described, is_sentence
from dialogs.intake.platform_and_day import asks_when
from dialogs.intake.published import dated
from rules.refusals import ByLang, Say

_POPULAR_A_ROW, _BRANCHES_A_ROW, _LEAVES_A_ROW = 3, 3, 2


def _show(draft: Report, context: Context) -> Card:
    if draft.found:
        return Card((Say("category-found"),), (*_found(draft, context), (_none(context),)))
    if draft.branch:
        branch = context.catalogue.branches[draft.branch]
        below = _buttons(branch.children, context)
        up = (context.button(Say("category-up"), Word.BRANCH, context.catalogue.above(draft.branch)),)
        return Card((Say("category-branch", {"name": ByLang(branch.names)}),), (*_rows(below, _LEAVES_A_ROW), up))
    popular = _buttons(context.catalogue.popular, context)
    roots = _buttons(context.catalogue.roots, context)
    rows = (*_rows(popular, _POPULAR_A_ROW), *_rows(roots, _BRANCHES_A_ROW))
    if not draft.leaf:
        return Card((Say("category-ask"),), rows)
    return Card((Say("category-ask"), Say("category-so-far", {"leaf": trail(context.catalogue, draft.leaf)})), rows)


def _take(draft: Report, input: Input, context: Context) -> Took[Report] | None:
    match input:
        case Tap(Word.LEAF, leaf) if leaf in context.catalogue.leaves:
            return Took(_chosen(draft, leaf, context))
        case Tap(Word.BRANCH, branch) if not branch or branch in context.catalogue.branches:
            return Took(replace(draft, branch=branch, found=()), stay=True)
        case Tap(Word.NONE):
            return Took(replace(draft, branch="", found=()), stay=True)
        case Said(text=text, file=None, origin=None):
            return _searched(draft, text, context)
        case _:
            return None


def _chosen(draft: Report, leaf: str, context: Context) -> Report:
    """The draft at the leaf; a story told before it may name the day."""
    at_leaf = replace(draft, leaf=leaf, branch="", found=())
    return dated(at_leaf, draft.description, context) if asks_when(at_leaf, context) else at_leaf


def _searched(draft: Report, text: str, context: Context) -> Took[Report]:
    took = described(draft, text, context)
    if took.draft is draft:
        return took
    found = context.search(text)
    kept = replace(took.draft, found=found, branch="")
    if is_sentence(text):
        kept = replace(kept, passed=kept.passed | {DESCRIPTION})
    return replace(took, draft=kept, word=None if found else Say("category-not-found"))


def _found(draft: Report, context: Context) -> list[tuple[Button, ...]]:
    catalogue = context.catalogue
    return [(context.button(Say("name", {"name": trail(catalogue, leaf)}), Word.LEAF, leaf),) for leaf in draft.found]


def _none(context: Context) -> Button:
    return context.button(Say("category-none"), Word.NONE)


def _buttons(ids: Sequence[str], context: Context) -> list[Button]:
    catalogue = context.catalogue
    return [
        context.button(Say("name", {"name": ByLang(catalogue.leaf(id).labels)}), Word.LEAF, id)
        if id in catalogue.leaves
        else context.button(Say("category-open", {"name": ByLang(catalogue.branches[id].labels)}), Word.BRANCH, id)
        for id in ids
    ]


def _rows(buttons: list[Button], width: int) -> list[tuple[Button, ...]]:
    return [tuple(buttons[at : at + width]) for at in range(0, len(buttons), width)]


STEP = Step(CATEGORY, _show, _take)
