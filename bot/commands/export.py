"""The commands that write records to files: `lian dossier`, one case; `lian export`, all cases as CSV (row F7)."""

import csv
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import BinaryIO

from bot.commands.database import in_unit
from bot.documents.html import to_html
from bot.documents.pdf import to_pdf
from bot.runtime.clock import Clock
from bot.sending.csv_file import harmless
from bot.settings import Settings, StartRefusedError
from cases import dossier as cases_dossier
from dialogs.dossier import pages
from dialogs.engine.words import Renderer
from rules.tickets import Number, read_number
from rules.vocabulary import DossierForm, Lang
from store.engine.private_files import open_file
from store.record import cases, exported
from store.record.exported import COLUMNS, ExportedCase
from store.unit import Tx

_BATCH = 1000


def write_dossier(settings: Settings, clock: Clock, number: str, to: Path, form: DossierForm, lang: Lang) -> None:
    """Write the dossier of a case to a new file that only the operator can read, and record that it was read.

    Raises:
        StartRefusedError: there is no such case, its content has been destroyed, or the database cannot be used.
    """
    read = read_number(number)
    if not isinstance(read, Number):
        raise StartRefusedError(f"{number} is no case number: one character is mistyped or missing.")

    def unit(tx: Tx) -> bytes:
        case = cases.by_number(tx, read.value)
        if case is None:
            raise StartRefusedError(f"There is no case {read.value}.")
        if case.wrapped_key is None:
            raise StartRefusedError(f"The content of {read.value} was destroyed when its term was over.")
        cases_dossier.record_reading(tx, case, form, None)
        found, zone = cases_dossier.dossier(tx, case), tx.installation.timezone
        document = pages.document(found, form, reader="", now=tx.now, zone=zone)
        said = partial(Renderer.load().text, lang=lang, tz=zone, now=tx.now)
        return to_html(document, said, lang) if form is DossierForm.HTML else to_pdf(document, said, lang, tx.now)

    with _new(to) as file:
        file.write(in_unit(settings, clock, unit))


def write_cases(settings: Settings, clock: Clock, to: Path) -> int:
    """Write all cases as CSV, without their content, to a new file, and return their number; they are read in batches.

    Raises:
        StartRefusedError: the file is there already, or the database cannot be used.
    """
    written = 0
    with _new(to) as binary, io.TextIOWrapper(binary, encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for row in _all(settings, clock):
            writer.writerow(harmless(_cell(value)) for value in row)
            written += 1
    return written


def _all(settings: Settings, clock: Clock) -> Iterator[ExportedCase]:
    after = 0
    while found := in_unit(settings, clock, partial(exported.after, last=after, limit=_BATCH)):
        yield from (row for _, row in found)
        after = found[-1][0]


def _cell(value: object) -> str:
    if value is None:
        return ""
    return value.isoformat(timespec="seconds") if isinstance(value, datetime) else str(value)


@contextmanager
def _new(to: Path) -> Iterator[BinaryIO]:
    """Make a file for the operator alone; where the command fails, nothing of it is left."""
    try:
        file = os.fdopen(open_file(to, os.O_WRONLY | os.O_EXCL), "wb")
    except FileExistsError:
        raise StartRefusedError(f"{to} is there already and stays as it is; name another file with --to.") from None
    except OSError as error:
        raise StartRefusedError(f"{to} cannot be written: {error.strerror}.") from None
    try:
        with file:
            yield file
    except BaseException:
        to.unlink()
        raise
