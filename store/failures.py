"""Describe an exception by its class and place, never by its message, which may quote what people wrote."""

import traceback
from pathlib import Path

_HOME = Path(__file__).resolve().parents[1]


def describe_exception(error: BaseException) -> str:
    """Return the class of an exception and the innermost line of Lian's code in its traceback; never its message."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if _ours(frame.filename)]
    if not frames:
        return type(error).__name__
    last = frames[-1]
    return f"{type(error).__name__} at {Path(last.filename).relative_to(_HOME).as_posix()}:{last.lineno}"


def _ours(filename: str) -> bool:
    path = Path(filename)
    return path.is_relative_to(_HOME) and ".venv" not in path.parts and "site-packages" not in path.parts
