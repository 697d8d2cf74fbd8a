"""Opinions for staff: called for from a review pack, read by leads without names, answered to everybody."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.engine.cards import Button, Card, button, page_buttons
from dialogs.engine.desk_script import script
from dialogs.engine.questions import StaffQuestion
from dialogs.oversight.opinions import question_sentence
from rules.operator.reviews import OpinionRound
from rules.refusals import Arg, ByLang, Text

OPINIONS = "op"
"""The act on a call for opinions, or on the look back that calls for them."""

USUAL = "usual"
"""The choice of the usual question, which everybody reads in their own language."""

PAGE = 3
"""Opinions per page: as many as fit one message uncut at their longest."""

CALL = script(
    StaffQuestion("opinion", (USUAL,), typed=True, limit=800, label=lambda choice: Text(f"opinion-question-{choice}")),
    previewed=True,
)
ANSWER = script(StaffQuestion("opinions-answer", typed=True), previewed=True)


@dataclass(frozen=True, slots=True)
class CallShown:
    """A call for leads: whether opinions are still taken, and how many were asked and have replied."""

    on_record: OpinionRound
    open: bool
    asked: int
    given: int


def pack_lines(call: CallShown | None) -> list[Text]:
    """Return the pack's line about open opinions."""
    if call is None:
        return []
    return [_standing(call)]


def pack_rows(look_back_id: int, call: CallShown | None, *, may_call: bool) -> list[list[Button]]:
    """Return the button to the opinions, or to call for some."""
    if call:
        return [[_read(call)]]
    return [[button(Text("opinions-call"), OPINIONS, "call", look_back_id)]] if may_call else []


def read_card(call: CallShown, texts: Sequence[str], page: int) -> Card:
    """Show a page of the opinions, without names."""
    lines = [Text("opinions-read-head", {"question": question_sentence(call.on_record.question)}), _standing(call)]
    lines += [Text("opinions-read-one", {"text": text}) for text in texts]
    if call.on_record.answer:
        lines.append(Text("opinion-answer", {"text": call.on_record.answer}))
    rows = [*page_buttons(page, -(-call.given // PAGE), OPINIONS, "read", call.on_record.id)]
    if call.on_record.answer is None:
        rows.append((button(Text("opinions-write-answer"), OPINIONS, "answer", call.on_record.id),))
    return Card(tuple(lines), tuple(rows))


def comments_row(look_back_id: int, n: int) -> list[list[Button]]:
    """Return the button to the comments given with ratings."""
    return [[button(Text("survey-words", {"n": n}), OPINIONS, "words", look_back_id, 0)]] if n else []


def comments_card(look_back_id: int, said: Sequence[tuple[str, ByLang, int, str]], page: int, total: int) -> Card:
    """Show a page of the comments given with ratings, each with its case number, category and rating."""
    lines = [Text("survey-words-head", {"n": total})]
    for number, category, rating, text in said:
        lines.append(Text("survey-word", {"number": number, "leaf": category, "rating": rating, "text": text}))
    return Card(tuple(lines), page_buttons(page, -(-total // PAGE), OPINIONS, "words", look_back_id))


def call_closed_card(call: CallShown) -> Card:
    """Build the notice that the time for opinions is over and an answer is needed."""
    rows = ((_read(call),),)
    return Card((Text("opinions-over", {"asked": call.asked, "given": call.given}),), rows)


def _read(call: CallShown) -> Button:
    return button(Text("opinions-read", {"n": call.given}), OPINIONS, "read", call.on_record.id, 0)


def _standing(call: CallShown) -> Text:
    stands = "answered" if call.on_record.answer is not None else "open" if call.open else "over"
    facts: dict[str, Arg] = {"asked": call.asked, "given": call.given, "until": call.on_record.until}
    return Text(f"lookback-opinions-{stands}", facts)
