"""The Python files of the project and their syntax trees, parsed once."""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

PRODUCT = ("rules", "cases", "dialogs", "store", "handlers", "bot", "scheduler")
"""Top folders of product code; the sandbox is not part of it."""
EVERYTHING = (*PRODUCT, "sandbox", "tests")
MIGRATIONS = "store/migrations/versions/"
"""Migrations are data: they stay as they were written."""

N = TypeVar("N", bound=ast.AST)


@dataclass(frozen=True, slots=True)
class Figure:
    """The number that is compared with a bound, and the places it comes from ("path:line what")."""

    value: int
    places: tuple[str, ...] = ()

    @classmethod
    def of(cls, places: Iterable[str]) -> "Figure":
        """Count the places."""
        found = tuple(places)
        return cls(len(found), found)


class Module:
    """One Python file; `path` is relative to the root."""

    def __init__(self, root: Path, path: str) -> None:
        self.path = path
        self.source = (root / path).read_text(encoding="utf-8")
        self.lines = self.source.count("\n")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.source, self.path)

    @cached_property
    def _nodes(self) -> dict[type[ast.AST], list[ast.AST]]:
        found: dict[type[ast.AST], list[ast.AST]] = defaultdict(list)
        for node in ast.walk(self.tree):
            found[type(node)].append(node)
        return found

    def nodes(self, kind: type[N]) -> list[N]:
        """Return all nodes of one class, in the order of the tree."""
        return self._nodes[kind]  # type: ignore[return-value]

    def at(self, node: ast.AST, what: object) -> str:
        """Name the place of a node."""
        return f"{self.path}:{getattr(node, 'lineno', 1)} {what}"


class Project:
    """The files below a root folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.paths = sorted(
            path.relative_to(root).as_posix()
            for top in EVERYTHING
            for path in (root / top).rglob("*.py")
            if "__pycache__" not in path.parts
        )
        self._modules: dict[str, Module] = {}

    def modules(self, *folders: str, but: tuple[str, ...] = (MIGRATIONS,)) -> Iterator[Module]:
        """Yield the modules below the folders (default: product code), without paths that begin as in `but`."""
        inside = tuple(f"{folder}/" for folder in folders or PRODUCT)
        for path in self.paths:
            if path.startswith(inside) and not path.startswith(but):
                if path not in self._modules:
                    self._modules[path] = Module(self.root, path)
                yield self._modules[path]
