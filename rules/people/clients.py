"""Clients: programs of the operator's, such as an app, that file and follow reports for their own users by a key."""

import re
import secrets
from collections.abc import Iterable
from enum import StrEnum

from rules.addresses import Address, address

CHANNEL = "api"
"""The channel's part of the addresses of clients' users."""

NAME = re.compile(r"[^\W_][\w .-]{0,39}")
"""A client's name: a letter or digit first, at most 40 characters."""

USER = re.compile(r"[!-~]{1,128}")
"""A client's own id of one of its users, opaque to Lian: visible ASCII characters, as they fit a header."""


class Scope(StrEnum):
    """What a client's key is good for: to file, to follow and answer, to send files, to be told."""

    REPORT = "report"
    FOLLOW = "follow"
    EVIDENCE = "evidence"
    WEBHOOKS = "webhooks"


def read_scopes(words: Iterable[str]) -> frozenset[Scope]:
    """Return the scopes of these words, which may have commas between.

    Raises:
        ValueError: a word is no scope, or there is none.
    """
    found = frozenset(Scope(word) for each in words for word in each.replace(",", " ").split())
    if not found:
        raise ValueError("no scope")
    return found


def new_key() -> str:
    """Return a new key, which is shown once: 256 random bits."""
    return f"lian_{secrets.token_urlsafe(32)}"


def new_secret() -> str:
    """Return a new secret that signs webhooks."""
    return f"whsec_{secrets.token_urlsafe(32)}"


def user_address(client_id: int, user: str) -> Address:
    """Return the address of a client's user; an empty `user` stands for the person who only has a receipt code."""
    return address(CHANNEL, f"{client_id}/{user}")


def client_of(of: Address) -> tuple[int, str]:
    """Return the client and its user of an address."""
    client_id, _, user = of.removeprefix(f"{CHANNEL}:").partition("/")
    return int(client_id), user
