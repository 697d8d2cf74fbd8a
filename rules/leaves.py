"""What a catalogue is made of: leaves and the branches above them, questions, promises, teams and platforms."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rules.vocabulary import Lang, Severity

Names = Mapping[str, str]
"""One text in every language Lian speaks; none is ever missing."""

Words = Mapping[str, tuple[str, ...]]
"""Any number of texts in every language, possibly none."""


class Kind(StrEnum):
    """What a leaf is about; user content and news must be judged and dealt with within 24 h of receipt (row D1)."""

    USER = "user"
    NEWS = "news"
    OTHER = "other"


class Answer(StrEnum):
    """What counts as an answer to a leaf's own question."""

    TEXT = "text"
    DATE = "date"
    CHOICE = "choice"
    MONEY = "money"


class From(StrEnum):
    """The instant from which the hours of a decision run."""

    RECEIPT = "receipt"
    INVESTIGATION = "investigation"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer offered by a question of kind choice."""

    id: str
    names: Names


@dataclass(frozen=True, slots=True)
class Question:
    """Something a leaf asks beyond subject, description and evidence; `choices` is empty unless kind is choice."""

    id: str
    kind: Answer
    optional: bool
    prompt: Names
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Promise:
    """How long each step may take: review and the begin of the investigation from receipt, the decision from
    `decision_from`."""

    review: timedelta
    investigation: timedelta
    decision: timedelta
    decision_from: From


@dataclass(frozen=True, slots=True)
class Leaf:
    """A category a report can be filed under; `path` holds the branches above it, topmost first.

    `law` is what the clause rests on, looked at again on the day of `review` (row F8).
    `restricted` marks cases that never enter the staff chat (row C8). Exactly one of `questions` and
    `no_questions_because` says something.
    """

    id: str
    path: tuple[str, ...]
    clause: str
    severity: Severity
    team: str
    kind: Kind
    questions: tuple[Question, ...]
    no_questions_because: str
    deadlines: Promise
    names: Names
    labels: Names
    synonyms: Words
    examples: Words
    restricted: bool
    law: str = ""
    review: date | None = None

    def name(self, lang: Lang) -> str:
        """The name as the rules have it, read below its branches."""
        return self.names[lang]

    def label(self, lang: Lang) -> str:
        """What a button says: short, and understood without the branches above."""
        return self.labels[lang]


@dataclass(frozen=True, slots=True)
class Branch:
    """A step of the tree above the leaves; `synonyms` speak for every leaf below it."""

    id: str
    names: Names
    labels: Names
    synonyms: Words
    children: tuple[str, ...]

    def name(self, lang: Lang) -> str:
        """The name in a trail."""
        return self.names[lang]

    def label(self, lang: Lang) -> str:
        """What a button says."""
        return self.labels[lang]


@dataclass(frozen=True, slots=True)
class Team:
    """Those who take the cases of a leaf."""

    id: str
    names: Names


@dataclass(frozen=True, slots=True)
class Platform:
    """A place of the operator's where content appears; `hosts` are the web hosts that tell it."""

    id: str
    names: Names
    hosts: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """The tree of what can be reported, in the order of its file; ids of leaves and branches never coincide.

    One catalogue equals only itself, so that what is made of it once can be kept by it.
    """

    version: int
    leaves: Mapping[str, Leaf]
    branches: Mapping[str, Branch]
    roots: tuple[str, ...]
    popular: tuple[str, ...]
    teams: Mapping[str, Team]
    platforms: Mapping[str, Platform]

    def leaf(self, id: str) -> Leaf:
        """The leaf with this id; KeyError where there is none."""
        return self.leaves[id]

    def children(self, id: str) -> tuple[str, ...]:
        """The ids, of branches or leaves, directly below a branch; KeyError where there is no such branch."""
        return self.branches[id].children

    def above(self, id: str) -> str:
        """The branch that holds a branch or a leaf; empty for what stands at the root."""
        return next((branch for branch, held in self.branches.items() if id in held.children), "")

    def trail(self, leaf_id: str, lang: Lang) -> str:
        """Where a leaf stands, such as 用户内容 · 不友善 · 谩骂."""
        leaf = self.leaf(leaf_id)
        return " · ".join([*(self.branches[id].name(lang) for id in leaf.path), leaf.name(lang)])
