"""The operator's catalogue: categories in a tree, and what belongs to them."""

from datetime import timedelta
from itertools import starmap
from typing import Annotated, Any, ClassVar

from pydantic import AfterValidator, Field, ValidationInfo, model_validator

from rules.catalogue import categories
from rules.vocabulary import LANGS, Severity
from store.operator_files import fields
from store.operator_files.category_tree import INHERITED, LEVELS, above, misplaced, owner_of_value
from store.operator_files.reading import OperatorFile
from store.operator_files.tables import ID, Entries, Entry, link_forms, made, section

_AT_MOST = {"review_hours": 24, "investigation_hours": 48}
"""Hours from receipt that hold for every category."""

DEALT_WITH_WITHIN = 24
"""Hours from receipt for user content and for news content; an operator may tighten, never loosen them (row D1)."""

_CLAUSE_KINDS = {"三.": categories.ContentKind.USER, "四.": categories.ContentKind.NEWS}
"""The report rules' clauses on user content and on news content, and the kind of all that stands under them."""


def _branch(id: str, info: ValidationInfo) -> str:
    entries = (*section(info, "branch").values(), *section(info, "leaf").values())
    faults = ["has the id of a leaf as well; one id is one thing"] if id in section(info, "leaf") else []
    fields.refuse_all(faults + ([] if any(it.get("in") == id for it in entries) else ["has nothing below it"]))
    return id


def _stands(levels: int) -> AfterValidator:
    def check(branch: str, info: ValidationInfo) -> str:
        wrong = misplaced(section(info, "branch"), branch, levels) if branch else ""
        fields.refuse_all([wrong] if wrong else [])
        return branch

    return AfterValidator(check)


def _choices(choices: dict[str, Any], info: ValidationInfo) -> dict[str, Any]:
    if "kind" in info.data and (info.data["kind"] is categories.AnswerKind.CHOICE) != bool(choices):
        raise fields.fault("needs choices where its kind is choice, and only there")
    return choices


def _kind(kind: categories.ContentKind, info: ValidationInfo) -> categories.ContentKind:
    if kind is not (ruled := _ruled(info, kind)):
        raise fields.fault(f"has kind {kind}, but clause {info.data['clause']} makes it {ruled}")
    return kind


def _ruled(info: ValidationInfo, kind: categories.ContentKind) -> categories.ContentKind:
    return _CLAUSE_KINDS.get(info.data.get("clause", "")[:2], kind)


def _team(team: str, info: ValidationInfo) -> str:
    if team not in (teams := section(info, "team")):
        raise fields.fault(f"has an unknown team '{team}'; known are {', '.join(teams)}")
    return team


def _among(kind: str, verb: str, after: str = "") -> AfterValidator:
    def check(ids: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        fields.refuse_all(f"{verb} '{id}'{after}, which is no {kind}" for id in ids if id not in section(info, kind))
        return ids

    return AfterValidator(check)


def _because(reason: str, info: ValidationInfo) -> str:
    asked = info.data.get("questions")
    if asked and reason:
        raise fields.fault("has questions and also a reason why it has none")
    if asked == () and not reason:
        raise fields.fault("has neither questions nor no_questions_because")
    return reason


def _law(law: str, info: ValidationInfo) -> str:
    if "review" in info.data and bool(law) != bool(info.data["review"]):
        raise fields.fault("names a law and a day of review, or neither")
    return law


def _in_time(hours: int, info: ValidationInfo) -> int:
    if hours > (most := _AT_MOST.get(info.field_name or "", hours)):
        raise fields.fault(f"gives {fields.KEY} = {hours}; it may be {most} at most, which cannot be loosened")
    kind = _ruled(info, info.data.get("kind", categories.ContentKind.OTHER))
    if kind is not categories.ContentKind.OTHER and hours > DEALT_WITH_WITHIN:
        limit = f"{DEALT_WITH_WITHIN} h of receipt, which cannot be loosened"
        raise fields.fault(f"gives {fields.KEY} = {hours}, but {kind} content is judged and dealt with within {limit}")
    return hours


def _known_languages(languages: tuple[str, ...]) -> tuple[str, ...]:
    known = ", ".join(LANGS)
    fields.refuse_all(
        f"is offered in an unknown language '{it}'; known are {known}" for it in languages if it not in LANGS
    )
    return languages


def _label(label: Any, info: ValidationInfo) -> Any:
    return info.data.get("names") if label is None else label


_Promised = Annotated[fields.Hours, AfterValidator(_in_time)]


class _Team(Entry):
    names: fields.Names


class _Platform(Entry):
    names: fields.Names
    hosts: fields.Texts = ()
    links: Annotated[fields.Texts, AfterValidator(link_forms)] = ()
    languages: Annotated[fields.Texts, AfterValidator(_known_languages)] = ()


class _Question(Entry):
    kind: categories.AnswerKind
    optional: fields.Flag = False
    prompt: fields.Names
    choices: Annotated[dict[str, fields.Names], AfterValidator(_choices)] = Field({})


class _Branch(Entry):
    more: ClassVar[tuple[str, ...]] = INHERITED

    id: Annotated[fields.Id, AfterValidator(_branch)] = Field(alias=ID)
    in_: Annotated[fields.OptionalText, _stands(LEVELS - 1)] = Field(fields.ABSENT, alias="in")
    names: fields.Names
    labels: Annotated[fields.Names | None, AfterValidator(_label)] = Field(None, alias="label")
    synonyms: fields.Words = Field({})


class _Category(Entry):
    in_: Annotated[fields.OptionalText, _stands(LEVELS)] = Field(fields.ABSENT, alias="in")
    clause: fields.TextField
    severity: Severity
    kind: Annotated[categories.ContentKind, AfterValidator(_kind)]
    team: Annotated[fields.TextField, AfterValidator(_team)]
    names: fields.Names
    labels: Annotated[fields.Names | None, AfterValidator(_label)] = Field(None, alias="label")
    synonyms: fields.Words = Field({})
    examples: fields.Words = Field({})
    questions: Annotated[fields.Texts, _among("question", "asks")] = ()
    no_questions_because: Annotated[fields.OptionalText, AfterValidator(_because)] = fields.ABSENT
    restricted: fields.Flag = False
    asks_platform: fields.Flag = True
    review: fields.Day | None = None
    law: Annotated[fields.OptionalText, AfterValidator(_law)] = fields.ABSENT
    review_hours: _Promised
    investigation_hours: _Promised
    decision_hours: _Promised


class _File(Entries):
    popular: Annotated[tuple[str, ...], fields.needs("a list of leaves"), _among("leaf", "offers", " first")] = ()
    team: dict[str, _Team] = Field({})
    platform: dict[str, _Platform] = Field({})
    question: dict[str, _Question] = Field({})
    branch: dict[str, _Branch] = Field({})
    leaf: dict[str, _Category] = Field({})

    @model_validator(mode="before")
    @classmethod
    def _categories_inherit(cls, file: dict[str, Any], info: ValidationInfo) -> dict[str, Any]:
        branches, categories = section(info, "branch"), section(info, "leaf")
        own = {id: {key: it[key] for key in it if key not in INHERITED} for id, it in branches.items()}
        heirs = {}
        for id, category in categories.items():
            lines = [branches[branch] for branch in above(branches, category.get("in"))]
            said = {key: it[key] for it in lines for key in INHERITED if key in it}
            if category.get("questions"):
                said.pop("no_questions_because", None)
            heirs[id] = said | category
        return file | {name: file[name] | it for name, it in (("branch", own), ("leaf", heirs)) if it}


def _promise(category: _Category) -> categories.Promise:
    hours = (category.review_hours, category.investigation_hours, category.decision_hours)
    review, investigation, decision = (timedelta(hours=it) for it in hours)
    start = categories.From.INVESTIGATION if category.kind is categories.ContentKind.OTHER else categories.From.RECEIPT
    return categories.Promise(review, investigation, decision, start)


def _catalogue(file: _File) -> categories.Catalogue:
    tree = {id: {"in": it.in_} for id, it in file.branch.items()}
    entries = tree | {id: {"in": it.in_} for id, it in file.leaf.items()}
    questions = made(
        categories.Question,
        file.question,
        choices=lambda it: tuple(starmap(categories.QuestionChoice, it.choices.items())),
    )

    def below(branch: str) -> tuple[str, ...]:
        return tuple(id for id, entry in entries.items() if entry["in"] == branch)

    return categories.Catalogue(
        version=file.version,
        categories=made(
            categories.Category,
            file.leaf,
            path=lambda it: above(tree, it.in_),
            questions=lambda it: tuple(questions[id] for id in it.questions),
            deadlines=_promise,
        ),
        branches=made(categories.Branch, file.branch, children=lambda it: below(it.id)),
        roots=below(""),
        popular=file.popular,
        teams=made(categories.Team, file.team),
        platforms=made(categories.Platform, file.platform),
    )


CATALOGUE_FILE = OperatorFile("catalogue", _File, _catalogue, owner=owner_of_value)
"""The shipped one is section G."""
