"""Traditional characters as Simplified ones, one by one: for names and headlines to meet, not for words to be read."""

from pathlib import Path

_TABLE = Path(__file__).with_name("han_forms.txt").read_text(encoding="utf-8").partition("\n")[2]

SIMPLIFIED = str.maketrans({pair[0]: pair[1] for pair in _TABLE.split()})
"""For `str.translate`; from the table `han_forms.txt`, whose first line tells where it is from."""
