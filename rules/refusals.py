"""Refusals are values with words: what happened, what was kept, what to do next."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import wraps
from typing import ParamSpec, TypeVar

from rules.addresses import Address

P = ParamSpec("P")
R = TypeVar("R")
A = TypeVar("A", bound="Arg")


@dataclass(frozen=True, slots=True)
class ByLang:
    """A name from a catalogue or an operator's file, in each language."""

    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence: the id of a Fluent message and its arguments; it is put into words when it is sent.

    Args:
        id: a message id present in every language's `.ftl` files.
        args: text (shown escaped), numbers, aware instants (shown in the reader's time zone),
            names by language, further sentences, or mentions of colleagues.
    """

    id: str
    args: Mapping[str, "Arg"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Filled:
    """A template in each language with the values of its gaps, such as {number}; shown in the reader's language."""

    texts: Mapping[str, str]
    gaps: Mapping[str, "Arg"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A colleague by their alias; the messenger of their account notifies them."""

    alias: str
    account: Address


Arg = str | int | datetime | ByLang | Text | Filled | Mention


def named(names: Mapping[str, str]) -> Text:
    """A name of a catalogue or an operator's file as a sentence."""
    return Text("name", {"name": ByLang(names)})


def listed(parts: Sequence[A], by: str = "list-more") -> A | Text:
    """List one or several parts by a sentence with the gaps `first` and `rest`: by the reader's comma, if not told."""
    *others, last = parts
    said: A | Text = last
    for first in reversed(others):
        said = Text(by, {"first": first, "rest": said})
    return said


@dataclass(frozen=True, slots=True)
class Refusal:
    """What could not be done, in words for the person who asked; it commits like any other value.

    Attributes:
        recorded: the refusal of a press is on record already.
    """

    say: Text
    recorded: bool = field(default=False, compare=False)


def refuse(id: str, **args: Arg) -> Refusal:
    """Return the refusal with the message `id` and its arguments."""
    return Refusal(Text(id, args))


class RefusedError(Exception):
    """Carries a refusal from `checked` to the use case that it ends, and no further."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.say.id)
        self.refusal = refusal


def checked(value: R | Refusal) -> R:
    """Return the value; a refusal in its place ends the use case, which is `refusable`."""
    if isinstance(value, Refusal):
        raise RefusedError(value)
    return value


def refusable(use_case: Callable[P, R]) -> Callable[P, R | Refusal]:
    """Let `checked` end the use case: the refusal is its value then, and commits like any other."""

    @wraps(use_case)
    def run(*args: P.args, **kwargs: P.kwargs) -> R | Refusal:
        try:
            return use_case(*args, **kwargs)
        except RefusedError as ended:
            return ended.refusal

    return run
