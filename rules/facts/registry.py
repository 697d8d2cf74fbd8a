"""The registry of facts: each kind of event and of notice is a small frozen class with one stored word."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar, Self, TypeVar, dataclass_transform


class UnknownKindError(LookupError):
    """A stored word names a kind of event or notice that this version of Lian does not have."""


class Kinds(dict[str, type[Any]]):
    """Classes by their stored word; an unknown word raises UnknownKindError."""

    def __missing__(self, kind: str) -> type[Any]:
        raise UnknownKindError(f"this version of Lian knows nothing of the kind {kind!r}")


EVENTS, NOTICES = Kinds(), Kinds()


@dataclass_transform(frozen_default=True)
class Fact:
    """The content of a stored row; every subclass is a frozen dataclass.

    Attributes:
        KIND: the stored word; a class without one is only a base class.
        BESIDE: for events: staff get a notice beside the case's card.
    """

    KINDS: ClassVar[Kinds] = Kinds()
    KIND: ClassVar[str] = ""
    BESIDE: ClassVar[bool] = False

    def __init_subclass__(cls, kind: str = "", *, beside: bool = False) -> None:
        """Register a kind.

        Raises:
            ValueError: on import, if another class has this word.
        """
        dataclass(frozen=True)(cls)
        cls.KIND, cls.BESIDE = kind, beside
        if kind in cls.KINDS:
            raise ValueError(f"two classes for the kind {kind!r}: {cls.KINDS[kind].__name__} and {cls.__name__}")
        if kind:
            cls.KINDS[kind] = cls


class CaseEvent(Fact):
    """An event of a case; KIND is stored in event.act, the fields are sealed under the case's key."""

    KINDS = EVENTS


class Notice(Fact):
    """A notice; KIND is stored in outbox.form, the fields are ids and numbers; rendered when sent (decision 1)."""

    KINDS = NOTICES


class RenderedNotice(Notice):
    """A notice that contains its text already, and serialises itself."""

    def to_json(self) -> dict[str, Any]:
        """Return the notice as JSON values."""
        raise NotImplementedError

    @classmethod
    def from_json(cls, body: Mapping[str, Any]) -> Self:
        """Return the notice that `to_json` wrote."""
        raise NotImplementedError


F = TypeVar("F", bound=Fact)


def derive_kind(base: type[F], kind: str, *, beside: bool = False) -> type[F]:
    """Create a kind with the fields of `base`."""
    named: Any = type(base)
    made: type[F] = named(kind.title().replace("_", ""), (base,), {}, kind=kind, beside=beside)
    return made


def convert_kind(said: CaseEvent, kind: str) -> CaseEvent:
    """Return the event as another kind, with the fields that both have."""
    cls = EVENTS[kind]
    told: CaseEvent = cls(**{it.name: getattr(said, it.name) for it in fields(cls) if hasattr(said, it.name)})
    return told
