"""A refusal is a value with words: it says what happened, what was kept, and what to do next."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ByLang:
    """A name that is data, not a sentence: a catalogue's or an operator's, in each language."""

    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Say:
    """A sentence to be: the id of a Fluent message and its arguments; words come at the last moment.

    Args:
        id: a message id present in every language's `.ftl` files.
        args: text (shown escaped), numbers, aware instants (shown in the reader's time zone),
            names by language, or further sentences.
    """

    id: str
    args: Mapping[str, "Arg"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Filled:
    """A template in each language, and what fills its gaps such as {number}; the reader sees their own language."""

    texts: Mapping[str, str]
    gaps: Mapping[str, "Arg"]


Arg = str | int | datetime | ByLang | Say | Filled


@dataclass(frozen=True, slots=True)
class Refusal:
    """What could not be done, in words for the person who asked; it commits like any other value."""

    say: Say


def refuse(id: str, **args: Arg) -> Refusal:
    """The refusal with the message `id` and its arguments."""
    return Refusal(Say(id, args))
