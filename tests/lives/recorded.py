"""What must hold of the record: the case, its text and its rows are what its events tell, and nothing else."""

from collections.abc import Iterator

from store.record import cases, derived
from tests.lives.home import Record


def wrong(it: Record) -> Iterator[str]:
    """Each column of the case that is not as its events tell it, or that no event tells."""
    told = derived.derive(it.told)
    yield from (f"{name} is not what the events tell" for name in derived.differences(it.case, it.text, told))
    yield from (f"{one.table} {one.row}: {one.what}" for one in derived.differing_rows(it.rows, told))
    if not told.whole:
        yield "the filing tells no rows"
    yield from (f"no event tells {name}" for name in sorted(cases.TOLD - told.columns.keys()))
    if told.text is None:
        yield "no event tells the text"
