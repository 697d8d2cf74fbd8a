"""The name and the contact that a named reporter types, for staff to read: one line each, and plausible."""

import re
from dataclasses import dataclass

from rules.people.contacts import read_contact
from rules.refusals import Text
from rules.text.text_limits import folded

LONGEST_NAME, LONGEST_CONTACT = 60, 120
"""Characters."""


@dataclass(frozen=True, slots=True)
class RealName:
    """The name and the contact of a named reporter, as they typed them."""

    name: str
    reachable: str


_NUMBER = re.compile(r"\+?[0-9 ()\-.]+")
_LEAST_DIGITS, _MOST_DIGITS, _LEAST = 5, 15, 3


def real_name_refusal(text: str) -> Text | None:
    """Return why these words cannot be a person's name; None if they can."""
    name = folded(text).strip()
    if "\n" in text.strip() or len(name) > LONGEST_NAME:
        return Text("refusal-real-name-long", {"limit": LONGEST_NAME})
    letters = sum(map(str.isalpha, name))
    return None if letters >= 1 and not any(map(str.isdecimal, name)) else Text("refusal-real-name")


def reachable_refusal(text: str) -> Text | None:
    """Return why these words cannot be a telephone number, a mail address or another contact; None if they can."""
    contact = folded(text).strip()
    if "\n" in text.strip() or len(contact) > LONGEST_CONTACT:
        return Text("refusal-reachable-long", {"limit": LONGEST_CONTACT})
    digits = sum(map(str.isdecimal, contact))
    if digits and _NUMBER.fullmatch(contact):
        return None if _LEAST_DIGITS <= digits <= _MOST_DIGITS else Text("refusal-reachable-number")
    local, at, _ = contact.partition("@")
    if at and local and " " not in contact:
        return None if read_contact(contact) else Text("refusal-reachable-mail")
    return None if sum(map(str.isalnum, contact)) >= _LEAST else Text("refusal-reachable")
