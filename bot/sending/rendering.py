"""Builds the card of an outbox row just before it is sent, so that its content is current."""

from dataclasses import replace
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from bot.files.enclosed import AttachedFiles, attached_files
from bot.sending.csv_file import to_csv
from bot.sending.transport import Attachment, OutgoingMessage
from cases.record.access import may_send
from dialogs.engine.cards import Card
from dialogs.engine.sheets import Sheet, SheetForm
from dialogs.engine.terms import is_evidence_line
from dialogs.engine.words import Renderer
from handlers.flows.routing.notices import present
from rules.facts.notices import TopicNameNotice
from rules.refusals import Text
from store.outbox import SendMode
from store.outbox.sending import OutboxRow
from store.unit import Tx


def message_from_row(row: OutboxRow, now: datetime) -> OutgoingMessage | None:
    """Return the row's letter if the row holds all of its content; None if the database must be read."""
    if row.manner in (SendMode.DELETE, SendMode.REMOVE):
        return OutgoingMessage(row, None, now)
    if row.case_id is not None and row.to.bot == "desk":
        return None
    card = row.notice
    return OutgoingMessage(row, card, now) if isinstance(card, Card) and not card.media else None


def message_from_case(tx: Tx, row: OutboxRow, words: Renderer) -> OutgoingMessage | None:
    """Return the row's letter as of now, from the data of its case; None if its recipient may no longer see it."""
    if not may_send(tx, row.to, row.case_id, ready=isinstance(row.notice, Card)):
        return None
    card = row.notice if isinstance(row.notice, Card) else present(tx, row.notice, row.case_id)
    if card.sheet:
        return OutgoingMessage(row, card, tx.now, _sheet(row, card.sheet, words, tx.now))
    zone = ZoneInfo(row.to.tz)
    files = attached_files(tx, row, card)
    card = replace(card, lines=_with_files(card.lines, files), media=card.media if files.shown else None)
    enclosures = tuple(
        Attachment(
            file.id,
            file.kind,
            file.name if isinstance(file.name, str) else words.text(file.name, row.to.lang, zone, tx.now) + file.ending,
            file.mime,
            file.key,
            original=file.original,
        )
        for file in files.shown
    )
    return OutgoingMessage(row, card, tx.now, enclosures)


def topic_name(tx: Tx, row: OutboxRow) -> Card:
    """Return a card with the name of the topic of the row's case."""
    return present(tx, TopicNameNotice(), row.case_id)


def _with_files(lines: tuple[Text, ...], files: AttachedFiles) -> tuple[Text, ...]:
    """Append the lines about files; if no file has a copy, replace the entry line, which says less, by them."""
    at = next((at for at, line in enumerate(lines) if is_evidence_line(line)), None)
    if at is None or files.shown or not files.lines:
        return (*lines, *files.lines)
    return (*lines[:at], *files.lines, *lines[at + 1 :])


def _sheet(row: OutboxRow, sheet: Sheet, words: Renderer, now: datetime) -> tuple[Attachment, ...]:
    """Return the table as a picture or CSV attachment, in the reader's language."""
    zone = ZoneInfo(row.to.tz)

    def said(say: Text) -> str:
        return words.text(say, row.to.lang, zone, now)

    if sheet.form is SheetForm.CSV:
        return (Attachment(0, "document", f"{sheet.name}.csv", "text/csv", made=partial(to_csv, sheet, said)),)
    # Imported here, because few processes ever draw (law 12).
    from bot.sending.picture import draw_png

    return (Attachment(0, "photo", f"{sheet.name}.png", "image/png", made=partial(draw_png, sheet, said, row.to.lang)),)
