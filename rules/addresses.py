"""Addresses and references to messages: opaque strings that only the adapter of their channel takes apart."""

from typing import NewType

Address = NewType("Address", str)
"""An account or a conversation, `<channel>:<id>`, such as `telegram:123`; a person is written to at their account."""

MessageRef = NewType("MessageRef", str)
"""A message or a thread within its conversation, as its channel names it; it holds no address."""


def address(channel: str, id: str | int) -> Address:
    """The address of an account or a conversation by the id that its channel gives it."""
    return Address(f"{channel}:{id}")


def channel(address: Address) -> str:
    """The channel of an account or a conversation."""
    return address.partition(":")[0]


def local_id(address: Address) -> str:
    """The id of an account or a conversation within its channel."""
    return address.partition(":")[2]
