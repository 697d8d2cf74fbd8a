"""Facts are written as JSON and read again, whichever version wrote them; a word that nobody knows is refused."""

from dataclasses import fields
from datetime import UTC, datetime

import pytest

from rules.facts.acts import AppealFiled, CaseDecided, CaseRejected, MaterialAdded, QuestionAsked, Recategorised
from rules.facts.decision import Decision
from rules.facts.events import CaseOpened, CaseViewKind, DeadlineMissed
from rules.facts.notices import CaseCardNotice, HandedOverNotice, LateNotice
from rules.facts.registry import EVENTS, NOTICES, CaseEvent, Notice, UnknownKindError, convert_kind
from rules.refusals import Filled
from rules.vocabulary import DeadlineKind, Matter, Outcome, Severity
from rules.wording import Wording
from store import codec

AT = datetime(2026, 11, 23, 6, tzinfo=UTC)
WORDS = Wording.filled("ready", {"en": "Due {due}"}, {"due": AT, "number": "LA-1"})
DECIDED = CaseDecided(Outcome.REFUND, WORDS, None, "abuse", Severity.GRAVE, measure="mute_7", by=AT, counted=(3, 5))


@pytest.mark.parametrize(
    "fact",
    [
        DECIDED,
        CaseRejected(WORDS, (Wording(choice="c"),)),
        Recategorised("abuse", "spam"),
        AppealFiled(Matter.HANDLING, "why", (1, 2)),
        DeadlineMissed(DeadlineKind.REVIEW, AT),
        CaseOpened(CaseViewKind.NOTES),
        HandedOverNotice("小林", (("小赵", 20),)),
        CaseCardNotice(more=True),
    ],
)
def test_what_is_written_is_read_again(fact: CaseEvent | Notice):
    assert codec.from_json(type(fact), codec.to_json(fact)) == fact


def test_what_a_class_has_by_default_is_not_written_and_from_is_a_word_of_its_own():
    assert codec.to_json(MaterialAdded("x")) == {"text": "x"}
    assert codec.to_json(Recategorised("a", "b")) == {"from": "a", "to": "b"}


def test_statements_of_the_first_form_are_still_read():
    former = {"outcome": "refund", "facts": "属实", "follows": None, "leaf": "abuse", "severity": "grave", "by": ""}
    read = codec.from_json(CaseDecided, former)
    assert (read.facts.said, read.by, read.sanction, read.reasons) == ("属实", None, None, "")
    assert codec.from_json(QuestionAsked, {"question": {"choice": "", "text": "?"}}).question.said == "?"


def test_an_answer_that_a_member_of_a_complaint_followed_left_its_words_in_the_resumption():
    assert codec.from_json(EVENTS["resume"], {"text": "昨天"}) == EVENTS["resume"]()


def test_a_wording_keeps_its_gaps_as_they_were():
    assert codec.from_json(CaseDecided, codec.to_json(DECIDED)).facts.said == Filled(
        {"en": "Due {due}"}, {"due": AT, "number": "LA-1"}
    )


def test_the_same_is_said_by_another_kind():
    approved = convert_kind(DECIDED, "approve")
    assert (approved.KIND, isinstance(approved, Decision)) == ("approve", True)
    assert all(getattr(approved, it.name) == getattr(DECIDED, it.name) for it in fields(DECIDED))
    assert convert_kind(MaterialAdded("x"), "resume") == EVENTS["resume"]()


@pytest.mark.parametrize("kinds", [EVENTS, NOTICES])
def test_a_kind_that_nobody_knows_is_refused_and_a_word_has_one_class(kinds):
    with pytest.raises(UnknownKindError, match="nowhere"):
        kinds["nowhere"]
    base, taken = (CaseEvent, "late") if kinds is EVENTS else (LateNotice, "late")
    with pytest.raises(ValueError, match="two classes for the kind 'late'"):
        type("Doubled", (base,), {}, kind=taken)


def test_a_fact_does_not_change():
    with pytest.raises(AttributeError):
        DECIDED.why = "x"  # type: ignore[misc]


FORMER_AMOUNTS = [
    # what a former version stored of a decision, the amounts as they are named now
    ({"outcome": "refund", "amount": "199 元"}, (("refund", "199 元"),)),
    ({"outcome": "taken_down", "also": ["compensation"], "amount": "5 元"}, (("compensation", "5 元"),)),
    ({"outcome": "taken_down", "measure": "fine", "fine": "500 元"}, (("fine", "500 元"),)),
    (
        {"outcome": "refund", "measure": "fine", "fine": "500 元", "amount": "199 元"},
        (("fine", "500 元"), ("refund", "199 元")),
    ),
    ({"outcome": "taken_down"}, ()),
    ({"outcome": "refund", "amounts": [["refund", "7 元"]]}, (("refund", "7 元"),)),
]


@pytest.mark.parametrize(("stored", "amounts"), FORMER_AMOUNTS)
def test_a_decision_of_a_former_version_keeps_its_amounts(
    stored: dict[str, object], amounts: tuple[tuple[str, str], ...]
) -> None:
    rest = {"facts": {"text": "x"}, "follows": None, "leaf": "abuse", "severity": "minor"}
    read = codec.from_json(CaseDecided, {**rest, **stored})
    assert read.amounts == amounts
    assert codec.from_json(CaseDecided, codec.to_json(read)) == read
