"""The status page: `python -m tests.status` writes docs/status.md from docs/status.toml."""

import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
TABLE, PAGE = ROOT / "docs" / "status.toml", ROOT / "docs" / "status.md"

WORDS = {"holds": "holds", "partly": "partly", "open": "not yet"}
"""The states in the table, with their words on the page."""

_HEAD = """# What holds today

Written by `python -m tests.status` from `docs/status.toml`; change the table there, not this page. The rows are those
of [requirements.md](requirements.md). *Holds*: a person can do it in the running bot, and the tests named here do it.
*Partly*: what is missing is named. *Not yet*: it is not built, and nothing in the bot says that it is.
"""


@dataclass(frozen=True)
class Row:
    """One row of the requirements: its state, the tests that show it, and what is missing."""

    id: str
    title: str
    state: str
    shown: tuple[str, ...]
    missing: str


def rows() -> list[Row]:
    """Return the rows of the table, in its order."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return [
        Row(id, it["is"], it["state"], tuple(it.get("shown", ())), it.get("missing", "")) for id, it in table.items()
    ]


def page() -> str:
    """Return the whole page as Markdown."""
    found = rows()
    counts = Counter(row.state for row in found)
    total = " · ".join(f"{WORDS[state]}: {counts[state]}" for state in WORDS)
    head = ["| row | what | state | shown by | missing |", "|---|---|---|---|---|"]
    return "\n".join([_HEAD, f"{len(found)} rows: {total}.", "", *head, *map(_line, found), ""])


def _line(row: Row) -> str:
    shown = ", ".join(f"`{it}`" for it in row.shown)
    return f"| {row.id} | {row.title} | {WORDS[row.state]} | {shown} | {row.missing} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
