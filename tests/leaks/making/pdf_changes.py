"""Changes of a PDF, each a function of the paper and a canary, which the cases combine."""

from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, String

from tests.leaks.making.pdf import annotate


def in_catalog(key: str, value: Any) -> Any:
    """A change that sets one entry of the catalog."""
    return lambda paper, who: paper.Root.__setitem__(Name("/" + key), value(paper, who))


def on_page(key: str, value: Any) -> Any:
    return lambda paper, who: paper.pages[0].obj.__setitem__(Name("/" + key), value(paper, who))


def note(subtype: str, **entries: Any) -> Any:
    """A change that adds an annotation; an entry is a value or a function of paper and canary."""
    return lambda paper, who: annotate(
        paper, subtype, **{key: value(paper, who) if callable(value) else value for key, value in entries.items()}
    )


def who_text(paper: pikepdf.Pdf, who: str) -> String:
    return String(who)


def path_of(paper: pikepdf.Pdf, who: str) -> String:
    return String(f"C:\\Users\\{who}\\Documents\\report.pdf")


def action(kind: str, **entries: Any) -> Any:
    return lambda paper, who: Dictionary(
        S=Name("/" + kind), **{key: value(paper, who) if callable(value) else value for key, value in entries.items()}
    )
