"""A catalogue is built from the tables of its file, and everything that is wrong with them is found in one pass."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from rules.catalogue_entry import CatalogueError, Entry, Problem
from rules.catalogue_lines import Lines
from rules.catalogue_tree import LEVELS, Tree
from rules.leaves import Answer, Branch, Catalogue, Choice, From, Kind, Leaf, Platform, Promise, Question, Team
from rules.vocabulary import Severity

DEALT_WITH_WITHIN = 24
"""Hours from receipt for user content and for news content; an operator may tighten, never loosen them (row D1)."""

_CLAUSE_KINDS = {"三.": Kind.USER, "四.": Kind.NEWS}
"""What stands under the report rules' clauses on user content and on news is that kind, whatever the file calls it."""

_HOURS = ("review_hours", "investigation_hours", "decision_hours")
_INHERITED = ("kind", "team", "restricted", "no_questions_because", "law", "review", *_HOURS)
_BRANCH = ("in", "names", "label", "synonyms", *_INHERITED)
_LEAF = ("in", "clause", "severity", "names", "label", "synonyms", "examples", "questions", *_INHERITED)
_SECTIONS = ("team", "platform", "question", "branch", "leaf")


class Builder:
    """Reads the sections in the order in which one refers to another."""

    def __init__(self, file: Mapping[str, Any], path: str, lines: Lines) -> None:
        self._file = file
        self._path = path
        self._lines = lines
        self._problems: list[Problem] = []

    def catalogue(self) -> Catalogue:
        """The catalogue of the file, or a CatalogueError with all of its problems."""
        self._check_sections()
        self._branches = self._section("branch")
        self._leaves = self._section("leaf")
        self._tree = Tree(self._branches, self._leaves)
        self._teams = {id: self._team(id, table) for id, table in self._section("team").items()}
        self._questions = {id: self._question(id, table) for id, table in self._section("question").items()}
        catalogue = Catalogue(
            version=self._version(),
            leaves={id: self._leaf(id, table) for id, table in self._leaves.items()},
            branches={id: self._branch(id, table) for id, table in self._branches.items()},
            roots=self._tree.below(None),
            popular=self._popular(),
            teams=self._teams,
            platforms={id: self._platform(id, table) for id, table in self._section("platform").items()},
        )
        if self._problems:
            raise CatalogueError(self._problems)
        return catalogue

    def _team(self, id: str, table: Mapping[str, Any]) -> Team:
        entry = self._entry("team", id, table)
        entry.only("names")
        return Team(id, entry.names("names"))

    def _platform(self, id: str, table: Mapping[str, Any]) -> Platform:
        entry = self._entry("platform", id, table)
        entry.only("names", "hosts")
        return Platform(id, entry.names("names"), entry.texts("hosts"))

    def _question(self, id: str, table: Mapping[str, Any]) -> Question:
        entry = self._entry("question", id, table)
        entry.only("kind", "optional", "prompt", "choices")
        kind = entry.one_of("kind", Answer)
        choices = tuple(
            Choice(choice, self._entry("question", id, table["choices"]).names(choice))
            for choice in table.get("choices", {})
        )
        if (kind is Answer.CHOICE) != bool(choices):
            entry.note("choices", "needs choices where its kind is choice, and only there")
        return Question(id, kind, entry.flag("optional"), entry.names("prompt"), choices)

    def _branch(self, id: str, table: Mapping[str, Any]) -> Branch:
        entry = self._entry("branch", id, table)
        entry.only(*_BRANCH)
        if fault := self._tree.fault(table, LEVELS - 1):
            entry.note("in", fault)
        if id in self._leaves:
            entry.note("", "has the id of a leaf as well; one id is one thing")
        children = self._tree.below(id)
        if not children:
            entry.note("", "has nothing below it")
        names = entry.names("names")
        return Branch(id, names, entry.names("label", default=names), entry.words("synonyms"), children)

    def _leaf(self, id: str, table: Mapping[str, Any]) -> Leaf:
        path = self._tree.above(table)
        above = tuple(self._entry("branch", branch, self._branches[branch]) for branch in reversed(path))
        entry = self._entry("leaf", id, table, above)
        entry.only(*_LEAF)
        if fault := self._tree.fault(table):
            entry.note("in", fault)
        clause = entry.text("clause")
        kind = self._kind(entry, clause)
        names = entry.names("names")
        questions = self._questions_of(entry)
        return Leaf(
            id=id,
            path=path,
            clause=clause,
            severity=entry.one_of("severity", Severity),
            team=self._team_of(entry),
            kind=kind,
            questions=questions,
            no_questions_because="" if questions else entry.text("no_questions_because", default=""),
            deadlines=self._promise(entry, kind),
            names=names,
            labels=entry.names("label", default=names),
            synonyms=entry.words("synonyms"),
            examples=entry.words("examples"),
            restricted=entry.flag("restricted"),
            law=entry.text("law", default=""),
            review=self._review(entry),
        )

    def _kind(self, entry: Entry, clause: str) -> Kind:
        kind = entry.one_of("kind", Kind)
        ruled = _CLAUSE_KINDS.get(clause[:2], kind)
        if kind is not ruled:
            entry.note("kind", f"has kind {kind}, but clause {clause} makes it {ruled}")
        return ruled

    def _review(self, entry: Entry) -> date | None:
        review = entry.day("review")
        if bool(entry.text("law", default="")) != bool(review):
            entry.note("law", "names a law and a day of review, or neither")
        return review

    def _team_of(self, entry: Entry) -> str:
        team = entry.text("team")
        if team and team not in self._teams:
            entry.note("team", f"has an unknown team '{team}'; known are {', '.join(self._teams)}")
        return team

    def _questions_of(self, entry: Entry) -> tuple[Question, ...]:
        asked = entry.texts("questions")
        for id in asked:
            if id not in self._questions:
                entry.note("questions", f"asks '{id}', which is no question")
        if asked and "no_questions_because" in entry.table:
            entry.note("no_questions_because", "has questions and also a reason why it has none")
        if not asked and not entry.text("no_questions_because", default=""):
            entry.note("", "has neither questions nor no_questions_because")
        return tuple(self._questions[id] for id in asked if id in self._questions)

    def _promise(self, entry: Entry, kind: Kind) -> Promise:
        hours = {key: entry.hours(key) for key in _HOURS}
        if kind is not Kind.OTHER:
            for key in _HOURS:
                if hours[key] > DEALT_WITH_WITHIN:
                    problem = f"gives {key} = {hours[key]}, but {kind} content is judged and dealt with within"
                    entry.note(key, f"{problem} {DEALT_WITH_WITHIN} h of receipt, which cannot be loosened")
        return Promise(
            review=timedelta(hours=hours["review_hours"]),
            investigation=timedelta(hours=hours["investigation_hours"]),
            decision=timedelta(hours=hours["decision_hours"]),
            decision_from=From.INVESTIGATION if kind is Kind.OTHER else From.RECEIPT,
        )

    def _version(self) -> int:
        version = self._file.get("version")
        if type(version) is int and version > 0:
            return version
        self._note("version", "", "needs a version, a whole number above 0 that grows with each change")
        return 1

    def _popular(self) -> tuple[str, ...]:
        popular = self._file.get("popular", [])
        if not isinstance(popular, list):
            self._note("popular", "", "needs a list of leaves as popular")
            return ()
        for id in popular:
            if id not in self._leaves:
                self._note("popular", "", f"offers {id!r} first, which is no leaf")
        return tuple(popular)

    def _section(self, name: str) -> Mapping[str, Mapping[str, Any]]:
        """The tables of a section; what in it is no table has been noted and is left out."""
        section = self._file.get(name, {})
        if not isinstance(section, dict):
            return {}
        return {id: table for id, table in section.items() if isinstance(table, dict)}

    def _check_sections(self) -> None:
        for name, value in self._file.items():
            if name not in (*_SECTIONS, "version", "popular"):
                self._note(name, "", f"'{name}' is not known; known are version, popular, {', '.join(_SECTIONS)}")
            elif name in _SECTIONS:
                tables = value if isinstance(value, dict) else {name: value}
                for id, table in tables.items():
                    if not isinstance(table, dict):
                        self._note(name, id, f"'{id}' needs to be an entry such as [{name}.name]")

    def _entry(self, section: str, id: str, table: Mapping[str, Any], above: tuple[Entry, ...] = ()) -> Entry:
        return Entry(id, table, lambda key, problem: self._note(section, id, problem, key), above)

    def _note(self, section: str, id: str, problem: str, key: str = "") -> None:
        entry = f"{section}.{id}" if id else ""
        self._problems.append(Problem(self._path, self._lines.of(section, id, key), entry, problem))
