"""Trainings for reporters that the guide announces: who has signed up is reminded, and told what becomes of one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from types import MappingProxyType
from typing import Self

from rules.catalogue.categories import LocalNames
from rules.vocabulary import Lang


@dataclass(frozen=True, slots=True)
class Workshop:
    """A training for reporters.

    Attributes:
        titles, texts: what it is about.
        at: when it begins, aware UTC; it lasts so many `minutes`.
        places: so many people can sign up.
        place: where it is held; empty where only a `link` leads there.
        languages: in which it is held.
        cancelled: it is not held; who has signed up is told.
    """

    id: str
    titles: LocalNames
    texts: LocalNames
    at: datetime
    minutes: int
    places: int
    place: LocalNames
    link: str
    languages: tuple[Lang, ...]
    cancelled: bool = False

    def open(self, now: datetime) -> bool:
        """Return whether people can still sign up, if there are places."""
        return not self.cancelled and now < self.at


@dataclass(frozen=True)
class Announced:
    """A training as somebody who has signed up was told of it last."""

    id: str
    titles: Mapping[str, str]
    at: datetime
    place: Mapping[str, str]
    link: str = ""

    @classmethod
    def of(cls, workshop: Workshop) -> Self:
        """Return what is told of a training."""
        return cls(workshop.id, dict(workshop.titles), workshop.at, dict(workshop.place), workshop.link)

    def same(self, other: "Announced") -> bool:
        """Return whether a person who was told of this one finds the other."""
        return (self.at, self.place, self.link) == (other.at, other.place, other.link)


class Reminded(IntEnum):
    """Which reminder somebody has had, or needs no more, as they signed up later."""

    NOT = 0
    OF_THE_DAY = 1
    OF_THE_HOUR = 2


_AHEAD = MappingProxyType({Reminded.OF_THE_DAY: timedelta(days=1), Reminded.OF_THE_HOUR: timedelta(hours=1)})


class News(StrEnum):
    """What somebody who has signed up is told."""

    DAY = "day"
    HOUR = "hour"
    MOVED = "moved"
    CANCELLED = "cancelled"


def come(at: datetime, now: datetime) -> Reminded:
    """Return the last reminder of a training at this instant whose time has come."""
    return max((it for it, ahead in _AHEAD.items() if now >= at - ahead), default=Reminded.NOT)


def next_look(at: datetime, reminded: Reminded) -> datetime:
    """Return when something is to be done for somebody who had this reminder: the next one, or to forget them."""
    return min((at - ahead for it, ahead in _AHEAD.items() if it > reminded), default=at)


def news(known: Announced, workshop: Workshop | None, reminded: Reminded, now: datetime) -> News | None:
    """Return what is to be told; None where it is nothing, or the training is over.

    Args:
        workshop: as it is announced now; None where it stands in the file no more.
    """
    if workshop is None or workshop.cancelled:
        return News.CANCELLED if now < known.at else None
    if not known.same(Announced.of(workshop)):
        return News.MOVED if now < max(known.at, workshop.at) else None
    due = come(known.at, now)
    if due <= reminded or now >= known.at:
        return None
    return News.DAY if due is Reminded.OF_THE_DAY else News.HOUR
