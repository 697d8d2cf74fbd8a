"""What is wrong between the rows of which there are many, and the lists of them that the house has."""

from collections import defaultdict
from collections.abc import Iterator

from sqlalchemy import bindparam, select

from store.engine.connection import Connection
from store.guard.guarded import BLOCK, LISTS, Guarded
from store.guard.verifying import ALTERED, NO_LIST, SPREAD, AlteredRow, Snapshots, listed, lists_of
from store.sealing import Keyring
from store.tables import INVENTORY

_NAMES = select(INVENTORY.c.name).where(INVENTORY.c.name.startswith(bindparam("beginning")))
_LAST = {of: select(of.key).order_by(of.key.desc()).limit(1) for of in SPREAD}
_ROWS = {
    of: select(of.key, of.table.c.mac).where(of.key >= bindparam("first"), of.key < bindparam("after")) for of in SPREAD
}
_LIST = LISTS.rows.where(INVENTORY.c.name == bindparam("of_name"))


def spread_rows(reading: Snapshots, keys: Keyring) -> Iterator[AlteredRow]:
    """Yield what is wrong with the lists of spread rows, and with the rows in them."""
    for of in SPREAD:
        with reading() as conn:
            last = conn.execute(_LAST[of]).scalar(int) or 0
            there = conn.execute(_NAMES, {"beginning": f"{of.name} "}).scalars()
            lists = conn.execute(_LIST, {"of_name": of.name}).one_or_none()
        named = lists_of(lists and lists.kept).get(LISTS.name, {})
        if lists is not None and LISTS.fits(keys, lists):
            yield from listed(INVENTORY, dict.fromkeys(there, ""), named, "the house")
        elif lists is None and (there or last):
            yield AlteredRow(LISTS.name, of.name, NO_LIST)
        blocks = {int(name.split()[1].partition(".")[0]) for name in named}
        for block in sorted(blocks.union(range(last // BLOCK + 1))):
            with reading() as conn:
                yield from _block(conn, keys, of, block, named)


def _block(conn: Connection, keys: Keyring, of: Guarded, block: int, named: dict[str, str]) -> Iterator[AlteredRow]:
    """Yield what is wrong with the rows of a block.

    Args:
        named: by name, the lists that there must be.
    """
    there: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for key, mac in conn.execute(_ROWS[of], {"first": block * BLOCK, "after": (block + 1) * BLOCK}):
        there[of.list_name(key)][str(key)] = of.entry(bytes(mac or b""))
    for name in of.list_names(block):
        kept = conn.execute(_LIST, {"of_name": name}).one_or_none()
        if kept is not None and not LISTS.fits(keys, kept):
            yield AlteredRow(LISTS.name, name, ALTERED)
        elif kept is not None or name not in named:
            yield from listed(of.table, there[name], lists_of(kept and kept.kept).get(of.name, {}), "the house")
