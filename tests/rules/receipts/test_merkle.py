"""The Merkle tree: the roots that Certificate Transparency is tested with, and every path of small trees."""

from hashlib import sha256

import pytest

from rules.receipts.merkle import inclusion_path, root, root_by_path

LEAVES = [
    bytes.fromhex(it)
    for it in (
        *("", "00", "10", "2021", "3031", "40414243", "5051525354555657"),
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS = [
    # of the first n leaves (google/certificate-transparency, "merkle_tree_test")
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


@pytest.mark.parametrize(("count", "expected"), [*enumerate(ROOTS, 1)])
def test_the_root_is_that_of_certificate_transparency(count: int, expected: str) -> None:
    assert root(LEAVES[:count]).hex() == expected


@pytest.mark.parametrize("size", range(1, 34))
def test_each_leaf_leads_to_the_root_and_nothing_else_does(size: int) -> None:
    leaves = [sha256(bytes([n])).digest() for n in range(size)]
    whole = root(leaves)
    for index, leaf in enumerate(leaves):
        path = inclusion_path(leaves, index)
        assert root_by_path(leaf, index, size, path) == whole
        wrong = [
            root_by_path(bytes(32), index, size, path),  # another leaf
            root_by_path(leaf, size, size, path),  # beyond the last
            root_by_path(leaf, -1, size, path),
            root_by_path(leaf, index, size, (*path, bytes(32))),  # too long
            *([root_by_path(leaf, index, size, path[:-1])] if path else []),  # cut off
            *(root_by_path(leaf, index, size, (*path[:n], bytes(32), *path[n + 1 :])) for n in range(len(path))),
            # another place, except that the last leaves of trees that are not full share one
            *(root_by_path(leaf, other, size, path) for other in range(size) if other != index and path),
        ]
        assert whole not in wrong


def test_a_node_is_no_leaf() -> None:
    """The prefixes keep an inner node from being shown as a leaf (RFC 6962, section 2.1)."""
    left, right = sha256(b"\x00" + LEAVES[0]).digest(), sha256(b"\x00" + LEAVES[1]).digest()
    assert root([left + right]) != root(LEAVES[:2])
