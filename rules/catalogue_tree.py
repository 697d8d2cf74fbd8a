"""How the entries of a catalogue's file stand above one another, each naming with `in` the branch it is in."""

from collections.abc import Mapping
from typing import Any

LEVELS = 3
"""Row A2: a tree of at most three levels, the leaf included."""

Tables = Mapping[str, Mapping[str, Any]]


class Tree:
    """The branches and leaves of a file, before it is known whether they are sound."""

    def __init__(self, branches: Tables, leaves: Tables) -> None:
        self._branches = branches
        self._entries = [*branches.items(), *leaves.items()]

    def below(self, branch: str | None) -> tuple[str, ...]:
        """What is directly in a branch (None: in none, the roots), branches first, in the order of the file."""
        return tuple(id for id, table in self._entries if table.get("in") == branch)

    def above(self, table: Mapping[str, Any]) -> tuple[str, ...]:
        """The branches above an entry, topmost first, as far as they exist and do not go round in a circle."""
        path: list[str] = []
        branch: str = table.get("in", "")
        while branch in self._branches and branch not in path:
            path.insert(0, branch)
            branch = self._branches[branch].get("in", "")
        return tuple(path)

    def fault(self, table: Mapping[str, Any], levels: int = LEVELS) -> str:
        """What is wrong with where an entry stands, empty where nothing is; `levels` is how deep it may."""
        path = self.above(table)
        highest = self._branches[path[0]] if path else table
        if highest.get("in") in path:
            return f"stands in a circle: {' in '.join(reversed(path))} in {highest['in']}"
        if not path and "in" in table:
            return f"stands in '{table['in']}', which is no branch"
        if len(path) >= levels:
            return f"stands on level {len(path) + 1}, in {' › '.join(path)}; the tree has at most {LEVELS} levels"
        return ""
