"""The Merkle tree of RFC 6962, section 2.1: the root of a list of leaves, and the proof that a leaf is one of them.

The first leaf of each day's tree is the root of the day before, so that one proof of inclusion shows that a day carries
on the days before it.
"""

from collections.abc import Sequence
from hashlib import sha256

BEFORE_ALL = bytes(32)
"""The first leaf of the first tree, which has no former root."""


def root(leaves: Sequence[bytes]) -> bytes:
    """Return the root (32 bytes) of the tree with these leaves, at least one."""
    return _root([_leaf(leaf) for leaf in leaves])


def inclusion_path(leaves: Sequence[bytes], index: int) -> tuple[bytes, ...]:
    """Return the hashes that lead from the leaf at `index` to the root, the nearest first."""
    level, path = [_leaf(leaf) for leaf in leaves], []
    while len(level) > 1:
        if (beside := index ^ 1) < len(level):
            path.append(level[beside])
        level, index = _above(level), index // 2
    return tuple(path)


def root_by_path(leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> bytes | None:
    """Return the root to which `path` leads from the leaf at `index` of `size`; None if no tree has such a path."""
    if not 0 <= index < size:
        return None
    found, last, rest = _leaf(leaf), size - 1, list(path)
    while last:
        if index % 2 or index < last:
            if not rest:
                return None
            beside = rest.pop(0)
            found = _node(beside, found) if index % 2 else _node(found, beside)
        index, last = index // 2, last // 2
    return None if rest else found


def _root(level: list[bytes]) -> bytes:
    while len(level) > 1:
        level = _above(level)
    return level[0]


def _above(level: list[bytes]) -> list[bytes]:
    """Return the level above; a node without a neighbour rises as it is, which gives the tree of the RFC."""
    pairs = [_node(*level[at : at + 2]) for at in range(0, len(level) - 1, 2)]
    return [*pairs, level[-1]] if len(level) % 2 else pairs


def _leaf(leaf: bytes) -> bytes:
    return sha256(b"\x00" + leaf).digest()


def _node(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()
