"""What must hold of the record: the case and its text are what its events tell, and nothing else."""

from collections.abc import Iterator

from store.record import cases, derived
from tests.lives.home import Record


def wrong(it: Record) -> Iterator[str]:
    """Each column of the case that is not as its events tell it, or that no event tells."""
    yield from (f"{name} is not what the events tell" for name in derived.differences(it.case, it.text, it.told))
    told = derived.derive(it.told)
    yield from (f"no event tells {name}" for name in sorted(cases.TOLD - told.columns.keys()))
    if told.text is None:
        yield "no event tells the text"
