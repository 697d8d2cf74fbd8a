"""What can be reported, in the language asked for."""

from handlers.api.forms import Categories, CategoryEntry, CategoryQuestion, Choice, Query
from handlers.api.turn import Turn
from rules.catalogue.categories import Question


def categories(turn: Turn, query: Query) -> Categories:
    """Return the categories with their questions, the platforms, and the notice in force."""
    found, lang = turn.tx.installation.catalogue, turn.lang
    return Categories(
        language=lang,
        notice=turn.notice(),
        categories=[
            CategoryEntry(
                id=id,
                name=category.name(lang),
                path=[found.branches[branch].name(lang) for branch in category.path],
                questions=[_question(turn, question) for question in category.questions],
            )
            for id, category in found.categories.items()
        ],
        platforms=[Choice(id=id, name=platform.names[lang]) for id, platform in found.platforms.items()],
    )


def _question(turn: Turn, question: Question) -> CategoryQuestion:
    return CategoryQuestion(
        id=question.id,
        kind=question.kind,
        prompt=question.prompt[turn.lang],
        required=not question.optional,
        choices=[Choice(id=choice.id, name=choice.names[turn.lang]) for choice in question.choices],
    )
