"""Print the table of the house and fail where a rule is broken: python -m tests.house [-v]."""

import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.house.bounds import RULES
from tests.house.tree import Project

ROOT = Path(__file__).resolve().parents[2]


def main(root: Path = ROOT, *, every_place: bool = False) -> int:
    """Return the number of broken rules, after printing all of them."""
    project, broken, console = Project(root), 0, Console(width=None if sys.stdout.isatty() else 140)
    table = Table("rule", "figure", "bound", "")
    for rule in RULES:
        figure = rule.count(project)
        verdict = rule.verdict(figure)
        broken += verdict.startswith("broken")
        shown = figure.places if every_place else figure.places[:5]
        more = len(figure.places) - len(shown)
        places = () if verdict == "ok" else (*shown, *((f"and {more} more (-v)",) if more else ()))
        bound = "" if rule.bound is None else f"{rule.bound:,}"
        table.add_row(rule.name, f"{figure.value:,}", bound, "\n".join((verdict, *places)))
    console.print(table)
    return broken


if __name__ == "__main__":
    sys.exit(main(every_place="-v" in sys.argv) > 0)
