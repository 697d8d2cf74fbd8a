"""Office documents without LibreOffice: extract the visible words of the body, no metadata, changes or comments."""

import io
import posixpath
import zipfile
from collections.abc import Iterator

from bot.copies import texts
from bot.copies.made import MadeCopy, NothingError
from bot.copies.office_sheets import OfficeSheet, Strings, Styles
from bot.copies.office_words import Document, DocumentNotes, DocumentWords, Listed, OpenDocument, Relations, Slide
from bot.copies.office_xml import Budget, HiddenStyles, OfficeReader, read


def make(content: bytes) -> MadeCopy:
    """Return the words, one line for each paragraph or row."""
    try:
        paper = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        # An older format or RTF needs LibreOffice.
        raise NothingError("copy-none") from None
    try:
        words = texts.seen("".join(_Paper(paper).words())).strip()
    except RuntimeError:
        raise NothingError("copy-none-locked") from None
    if not words:
        raise NothingError("copy-none")
    return MadeCopy(words.encode() + b"\n", ".txt", "copy-words-only")


class _Paper:
    def __init__(self, paper: zipfile.ZipFile) -> None:
        self._paper = paper
        self._budget = Budget()

    def words(self) -> Iterator[str]:
        """Yield the words; the format is known by its main part."""
        if self._has("word/document.xml"):
            yield from self._document()
        elif self._has("xl/workbook.xml"):
            yield from self._sheets()
        elif self._has("ppt/presentation.xml"):
            for slide in self._listed("ppt/presentation.xml", "sldId"):
                yield from self._of(slide, Slide(self._budget))
                yield "\n"
        elif self._has("content.xml"):
            hidden = HiddenStyles()
            self._read("styles.xml", hidden)
            yield from self._of("content.xml", OpenDocument(self._budget, hidden))

    def _document(self) -> Iterator[str]:
        """Yield the body, then the footnotes and endnotes that it refers to."""
        hidden = HiddenStyles()
        self._read("word/styles.xml", hidden)
        body = Document(self._budget, hidden)
        yield from self._of("word/document.xml", body)
        for part, kind in (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote")):
            yield from self._of(part, DocumentNotes(self._budget, hidden, kind, body.notes[kind]))

    def _sheets(self) -> Iterator[str]:
        strings, styles = Strings(self._budget), Styles()
        self._read("xl/sharedStrings.xml", strings)
        self._read("xl/styles.xml", styles)
        for sheet in self._listed("xl/workbook.xml", "sheet"):
            yield from self._of(sheet, OfficeSheet(self._budget, strings.found, styles.dates))
            yield "\n"

    def _listed(self, whole: str, element: str) -> list[str]:
        """Return the paths of the visible sheets or slides, in order."""
        listed, relations = Listed(element), Relations()
        folder, name = posixpath.split(whole)
        self._read(whole, listed)
        self._read(f"{folder}/_rels/{name}.rels", relations)
        targets = [relations.targets[id] for id in listed.ids if id in relations.targets]
        return [posixpath.normpath(posixpath.join(folder, target)).lstrip("/") for target in targets]

    def _of(self, part: str, reader: DocumentWords) -> list[str]:
        self._read(part, reader)
        return reader.words

    def _read(self, part: str, reader: OfficeReader) -> None:
        if self._has(part):
            with self._paper.open(part) as opened:
                read(opened, reader, self._budget)

    def _has(self, part: str) -> bool:
        return part in self._paper.NameToInfo
