"""How the entries of a catalogue's file stand above one another; each names with `in` the branch it is in."""

from collections.abc import Mapping
from typing import Any

LEVELS = 3
"""Row A2: a tree of at most three levels, the leaf included."""

Tables = Mapping[str, Mapping[str, Any]]


def above(branches: Tables, branch: object) -> tuple[str, ...]:
    """Return a branch and those above it, topmost first, as far as they exist and do not go round in a circle."""
    path: list[str] = []
    while isinstance(branch, str) and branch in branches and branch not in path:
        path.insert(0, branch)
        branch = branches[branch].get("in")
    return tuple(path)


def misplaced(branches: Tables, branch: str, levels: int) -> str:
    """Return what is wrong with an entry that stands in `branch`, empty where nothing is.

    Args:
        levels: how deep the entry may stand.
    """
    path = above(branches, branch)
    if not path:
        return f"stands in '{branch}', which is no branch"
    if (highest := branches[path[0]].get("in")) in path:
        return f"stands in a circle: {' in '.join(reversed(path))} in {highest}"
    if len(path) >= levels:
        return f"stands on level {len(path) + 1}, in {' › '.join(path)}; the tree has at most {LEVELS} levels"
    return ""
