"""The operator's templates are read from their file, whole or not at all."""

import re
from functools import cache
from pathlib import Path

from rules.catalogue_entry import Entry
from rules.operator_file import OperatorFile
from rules.templates import GAPS, LABEL_LIMIT, TEXT_LIMIT, Template, Templates, Use, unbalanced, unknown
from rules.text_limits import units

SHIPPED = Path(__file__).with_name("templates.toml")
"""The templates that come with Lian."""


class TemplateEntry(Entry):
    """A template's ids travel on buttons, never in links."""

    ids = re.compile(r"[a-z][a-z0-9_]*")
    longest = 24


def load(source: str | Path) -> Templates:
    """Reads templates from a file, or from a text that is the content of one.

    Raises:
        FileRefusedError: naming file, line, entry and problem, for everything that is wrong with it at once.
    """
    file = OperatorFile.open(source, "templates")
    file.only("template")
    tables = file.section("template")
    entries = {id: file.entry(TemplateEntry, id, table, "template", id) for id, table in tables.items()}
    templates = Templates(file.version(), {id: _template(id, entry) for id, entry in entries.items()})
    file.done()
    return templates


@cache
def shipped() -> Templates:
    """The templates that come with Lian."""
    return load(SHIPPED)


def _template(id: str, entry: Entry) -> Template:
    entry.only("use", "label", "text")
    template = Template(id, entry.one_of("use", Use), entry.names("label"), entry.names("text"))
    for lang, text in template.texts.items():
        if unbalanced(text):
            entry.note("text", f"has a brace in {lang} that stands alone")
        for gap in unknown(text):
            entry.note("text", f"has an unknown gap {{{gap}}} in {lang}; known are {', '.join(GAPS)}")
        if units(text) > TEXT_LIMIT:
            entry.note("text", f"is {units(text)} characters long in {lang}; {TEXT_LIMIT} fit")
    for lang, label in template.labels.items():
        if units(label) > LABEL_LIMIT:
            entry.note("label", f"is {units(label)} characters long in {lang}; {LABEL_LIMIT} fit a button")
    return template
