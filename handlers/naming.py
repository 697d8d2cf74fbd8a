"""What a file is called may tell who sent it: a name that does is not taken along."""

from pathlib import PurePath

_SHORTEST = 2
"""Characters; a single one is in every other name."""


def nameless(name: str, *people: str | int | None) -> str:
    """The file's name, or only its end where a name, handle or number of these people is in it."""
    told = name.casefold()
    traces = (str(one).casefold() for one in people if one is not None)
    if any(len(trace) >= _SHORTEST and trace in told for trace in traces):
        return f"file{PurePath(name).suffix}"
    return name
