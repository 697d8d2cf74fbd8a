"""The parts of a catalogue: categories (leaves), branches, questions, deadlines, teams and platforms."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rules.vocabulary import Lang, Severity

LocalNames = Mapping[str, str]
"""One text in every language; none is missing."""

LocalTexts = Mapping[str, tuple[str, ...]]
"""Any number of texts in every language, possibly none."""


class ContentKind(StrEnum):
    """What a category is about; user content and news must be judged and dealt with within 24 h of receipt (row D1)."""

    USER = "user"
    NEWS = "news"
    OTHER = "other"


class AnswerKind(StrEnum):
    """The kind of answer to a category's own question."""

    TEXT = "text"
    DATE = "date"
    CHOICE = "choice"
    MONEY = "money"


class From(StrEnum):
    """From when the hours of a decision run."""

    RECEIPT = "receipt"
    INVESTIGATION = "investigation"


@dataclass(frozen=True, slots=True)
class QuestionChoice:
    """One answer offered by a question of kind choice."""

    id: str
    names: LocalNames


@dataclass(frozen=True, slots=True)
class Question:
    """A category's own question; `choices` is empty unless kind is choice."""

    id: str
    kind: AnswerKind
    optional: bool
    prompt: LocalNames
    choices: tuple[QuestionChoice, ...]


@dataclass(frozen=True, slots=True)
class Promise:
    """How long each step may take: review and begin of investigation from receipt, decision from `decision_from`."""

    review: timedelta
    investigation: timedelta
    decision: timedelta
    decision_from: From


@dataclass(frozen=True, slots=True)
class _Node:
    id: str
    names: LocalNames
    labels: LocalNames
    synonyms: LocalTexts

    def name(self, lang: Lang) -> str:
        """Return the name as the rules have it, for a trail."""
        return self.names[lang]

    def label(self, lang: Lang) -> str:
        """Return the short name for a button, clear without the branches above."""
        return self.labels[lang]


@dataclass(frozen=True, slots=True)
class Category(_Node):
    """A category a report can be filed under; `path` holds the branches above it, topmost first.

    `asks_platform` is false where the platform does not matter, as in a complaint about staff.
    `law` is the law the clause rests on, `review` the day of its review (row F8).
    `restricted` marks cases that never enter the staff chat (row C8). Exactly one of `questions` and
    `no_questions_because` is given.
    """

    path: tuple[str, ...]
    clause: str
    severity: Severity
    team: str
    kind: ContentKind
    questions: tuple[Question, ...]
    no_questions_because: str
    deadlines: Promise
    examples: LocalTexts
    restricted: bool
    asks_platform: bool = True
    law: str = ""
    review: date | None = None


@dataclass(frozen=True, slots=True)
class Branch(_Node):
    """A node of the tree above the categories; its `synonyms` hold for every category below it."""

    children: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Team:
    """The members who take the cases of a category."""

    id: str
    names: LocalNames


@dataclass(frozen=True, slots=True)
class Platform:
    """One of the operator's platforms.

    Attributes:
        hosts: the web hosts that identify it.
        links: forms of its links that name an account or a content (`rules.subject.sites.FORM`).
        languages: of the readers to whom it is offered; empty: to all.
    """

    id: str
    names: LocalNames
    hosts: tuple[str, ...]
    links: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """The tree of categories, in the order of its file; ids of categories and branches never coincide.

    A catalogue equals only itself, so that values derived from it can be cached by it.
    """

    version: int
    categories: Mapping[str, Category]
    branches: Mapping[str, Branch]
    roots: tuple[str, ...]
    popular: tuple[str, ...]
    teams: Mapping[str, Team]
    platforms: Mapping[str, Platform]

    def category(self, id: str) -> Category:
        """Return the category with this id, or raise KeyError."""
        return self.categories[id]

    def children(self, id: str) -> tuple[str, ...]:
        """Return the ids directly below a branch, or raise KeyError."""
        return self.branches[id].children

    def above(self, id: str) -> str:
        """Return the branch above a branch or category; empty at the root."""
        return next((branch for branch, held in self.branches.items() if id in held.children), "")

    def trail(self, category_id: str, lang: Lang) -> str:
        """Return the path to a category, such as 用户内容 · 不友善 · 谩骂."""
        category = self.category(category_id)
        return " · ".join([*(self.branches[id].name(lang) for id in category.path), category.name(lang)])
