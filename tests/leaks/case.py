"""One file of the corpus, and the families that files belong to."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.leaks.canaries import canary
from tests.leaks.seeing import Sees


@dataclass(frozen=True, slots=True)
class Case:
    """A file with one canary.

    Attributes:
        name: kind of file and the place of the canary, such as `JPEG: EXIF artist`.
        declared: the media type that its sender's program would declare.
        sees: what a person must still see or hear in the copy.
        build: makes the file with the given canary.
    """

    family: str
    name: str
    declared: str
    sees: Sees
    build: Callable[[str], bytes]

    @property
    def canary(self) -> str:
        return canary(self.name)

    @property
    def content(self) -> bytes:
        return self.build(self.canary)


@dataclass(frozen=True, slots=True)
class Family:
    """Files of one kind; the first two are of the short sweep in `make test`."""

    name: str
    cases: list[Case] = field(default_factory=list)

    def add(self, name: str, declared: str, sees: Sees, build: Callable[[str], bytes]) -> None:
        """One more file."""
        self.cases.append(Case(self.name, name, declared, sees, build))
