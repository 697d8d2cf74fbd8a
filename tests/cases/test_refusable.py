"""A refusal raised by `checked` ends the use case as its value, and never leaves it as an exception."""

import ast
from pathlib import Path

import cases

FOLDER = Path(cases.__path__[0])


def _called(function: ast.FunctionDef) -> set[str]:
    return {it.func.id for it in ast.walk(function) if isinstance(it, ast.Call) and isinstance(it.func, ast.Name)}


def _caught(function: ast.FunctionDef) -> bool:
    return any(word in ast.dump(it) for it in function.decorator_list for word in ("'refusable'", "'staff_act'"))


def _raising(functions: dict[str, ast.FunctionDef]) -> set[str]:
    """Return the functions that `checked` may leave as an exception, by themselves or by one that they call."""
    found: set[str] = set()
    for _ in functions:
        loose = found | {"checked"}
        found |= {name for name, it in functions.items() if not _caught(it) and _called(it) & loose}
    return found


def test_no_function_that_others_call_raises_its_refusal() -> None:
    loose = []
    for path in FOLDER.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        functions = {it.name: it for it in tree.body if isinstance(it, ast.FunctionDef)}
        loose += [f"{path.name}: {name}" for name in _raising(functions) if not name.startswith("_")]
    assert loose == []
