"""Appeals for staff: notices beside the case's card, lines on it, and private notices to reviewers."""

from collections.abc import Sequence

from dialogs.engine.cards import Card
from dialogs.engine.terms import said_lines
from dialogs.queue import way_to
from rules.facts.acts import AppealFiled
from rules.refusals import Arg, ByLang, Text, listed
from rules.views import StaffView
from rules.vocabulary import Role


def appealed(number: str, by: Role, it: AppealFiled, asked: Text) -> Card:
    """Build the notice of an appeal: by whom, against what, why, and who may review it."""
    facts: dict[str, Arg] = {"number": number, "who": Text(f"party-{by}"), "matter": Text(f"matter-{it.matter}")}
    lines = said_lines("desk-appealed", facts, it.text, it.forwards)
    files = (Text("desk-appealed-evidence", {"count": len(it.evidence)}),) if it.evidence else ()
    return Card((*lines, *files, asked)).with_whole(number, it.text)


def dispute_lines(case: StaffView) -> tuple[Text, ...]:
    """Return the lines of the case's card: who disagrees and why, who may review it, what the review has made of it."""
    lines: list[Text] = []
    for by, it in case.appeals:
        facts: dict[str, Arg] = {"who": Text(f"party-{by}"), "matter": Text(f"matter-{it.matter}")}
        lines += said_lines("desk-card-appeal", facts, it.text, it.forwards)
    if case.reviewers:
        lines.append(reviewers_line(case.reviewers, case.reviewer_names))
    if case.review:
        outcome = Text(f"desk-press-{case.review.act}")
        lines.append(Text("desk-card-review", {"outcome": outcome, "reasons": case.review.reasons}))
    return tuple(lines)


def reviewers_line(asked: str, aliases: Sequence[str]) -> Text:
    """Say who may review it: members who took no part; by name if few are left."""
    facts: dict[str, Arg] = {"aliases": listed(aliases)} if aliases else {}
    return Text(f"desk-review-{asked}", facts)


def reviewer_needed(case_id: int, number: str, category: ByLang, asked: str) -> Card:
    """In private: an appeal waits, and no other reviewer is left."""
    said = Text(f"desk-review-wanted-{asked}", {"number": number, "leaf": category})
    return Card((said,), way_to(case_id))


def appeal_withdrawn(number: str, by: Role) -> Card:
    """Build the notice that a party withdrew its appeal."""
    return Card((Text("desk-appeal-withdrawn", {"number": number, "who": Text(f"party-{by}")}),))


def words_added(number: str, text: str) -> Card:
    """Build the notice that the person punished added words."""
    return Card((Text("desk-party-added-words", {"number": number, "text": text}),))


def evidence_added(number: str) -> Card:
    """Build the notice that the person punished sent more evidence."""
    return Card((Text("desk-party-added", {"number": number}),))
