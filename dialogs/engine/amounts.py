"""Parse an amount of money: one number above zero, with or without its currency."""

import re

from rules.text.text_limits import folded

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?"
_CURRENCY = r"元|圆|圓|块|塊|人民币|人民幣|新台币|新臺幣|台币|港币|港幣|美元|[¥$]|[A-Za-z]{2,3}\$?"
_AMOUNT = re.compile(rf"(?P<before>{_CURRENCY})?\s*(?P<number>{_NUMBER})\s*(?P<after>{_CURRENCY})?")
_MOST = 10**12


def read_amount(text: str) -> str | None:
    """Return the amount as written, without surrounding blanks; None if it is no amount, or zero, or too large."""
    words = folded(text).strip()
    found = _AMOUNT.fullmatch(words)
    if found is None:
        return None
    number = float(found["number"].replace(",", ""))
    return words if 0 < number < _MOST else None
