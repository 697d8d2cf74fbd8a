"""What a report says, readable to its end: in as many messages as it takes, or as a file where they would be many."""

from collections.abc import Sequence

from dialogs.engine.cards import WHOLE, Card, Rows
from dialogs.engine.sheets import TextFile
from dialogs.engine.terms import forward_file_line, forward_line
from dialogs.intake.questions import display_answer
from rules.catalogue.categories import Category
from rules.refusals import ByLang, Text
from rules.report import Forward, Note, ReportText
from rules.text.text_limits import units

SHOWN = 600
"""Characters of a description that a card shows whole, beside all else that it says."""

_MESSAGES = 2
"""A text that takes more messages is sent as a file."""


def is_file(report: ReportText) -> bool:
    """Return whether the description is sent as a file."""
    return units(report.description) > _MESSAGES * WHOLE


def file_card(number: str, report: ReportText, rows: Rows = ()) -> Card:
    """Return the card with the beginning of the description, and all of it as a file."""
    head = Text("full-text-file", {"number": number, "length": len(report.description)})
    lines = (head, *_about(report), Text("full-text-words", {"text": report.description[:SHOWN] + "…"}))
    return Card(lines, rows, sheet=TextFile(number, report.description))


def report_cards(number: str, report: ReportText, rows: Rows = ()) -> tuple[Card, ...]:
    """Return the description in parts, its subject first; the buttons stand under the last."""
    said = report.description
    # Characters beyond the basic plane, such as most pictures, count twice.
    step = WHOLE if units(said) == len(said) else WHOLE // 2
    parts = [said[at : at + step] for at in range(0, len(said), step)] or [""]
    cards = []
    for n, part in enumerate(parts, 1):
        head = Text("full-text", {"number": number, "n": n, "of": len(parts)})
        text = (Text("full-text-words", {"text": part}),) if part else ()
        lines = (head, *(_about(report) if n == 1 else ()), *text)
        cards.append(Card(lines, rows if n == len(parts) else ()))
    return tuple(cards)


def beside_lines(report: ReportText, category: Category, files: Sequence[Text]) -> tuple[Text, ...]:
    """Return what was filed beside the description: the answers, the files as a list has them, and the notes."""
    answers = tuple(
        Text("desk-card-answer", {"question": ByLang(it.prompt), "answer": display_answer(it, told)})
        for it in category.questions
        if (told := report.answers.get(it.id))
    )
    notes = tuple(note_line(n, note) for n, note in enumerate(report.notes, len(files) + 1))
    return (*answers, *files, *notes)


def note_line(n: int, note: Note) -> Text:
    """Return a note with all of its words."""
    if isinstance(note, Forward):
        return forward_file_line(note) if note.what else forward_line(n, note, whole=True)
    return Text("evidence-note", {"n": n, "text": note})


def _about(report: ReportText) -> tuple[Text, ...]:
    return (Text("full-text-about", {"subject": report.about}),) if report.about else ()
