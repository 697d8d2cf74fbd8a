"""The tree of the catalogue: where an entry stands, and what a branch says for those below it."""

from collections.abc import Mapping
from typing import Any

from store.operator_files.reading import FilePlace
from store.operator_files.tables import Sections

LEVELS = 3
"""Row A2: a tree of at most three levels, the category included."""

INHERITED = (
    *("kind", "team", "restricted", "asks_platform", "no_questions_because", "law", "review"),
    *("review_hours", "investigation_hours", "decision_hours"),
)
"""What a branch says for the categories below it."""


def above(branches: Mapping[str, Mapping[str, Any]], branch: object) -> tuple[str, ...]:
    """Return a branch and those above it, topmost first, as far as they exist and do not go round in a circle."""
    path: list[str] = []
    while isinstance(branch, str) and branch in branches and branch not in path:
        path.insert(0, branch)
        branch = branches[branch].get("in")
    return tuple(path)


def misplaced(branches: Mapping[str, Mapping[str, Any]], branch: str, levels: int) -> str:
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


def owner_of_value(sections: Sections, place: FilePlace) -> FilePlace:
    """Return the place of an inherited value in the branch that says it."""
    category = sections["leaf"].get(place[1], {}) if place[0] == "leaf" and len(place) > 2 else {}
    if category and place[2] in INHERITED and place[2] not in category:
        branches = sections.get("branch", {})
        saying = (id for id in reversed(above(branches, category.get("in"))) if place[2] in branches[id])
        return next((("branch", id, *place[2:]) for id in saying), place)
    return place
