"""The row of a case."""

from dataclasses import dataclass, field
from datetime import datetime

from rules.vocabulary import Identity, Severity, State


class ErasedError(LookupError):
    """The case's key is destroyed; its text cannot be read any more."""


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case without its text; pass `save` the row on which the change was decided."""

    id: int
    number: str
    person_id: int | None
    state: State
    version: int
    leaf: str
    catalogue_version: str
    policy_version: str
    severity: Severity
    team: str
    restricted: bool
    identity: Identity
    source: str
    subject: bytes | None
    account: bytes | None
    staff_id: int | None
    stand_in: bool
    filed_at: datetime
    accepted_at: datetime | None
    begun_at: datetime | None
    decided_at: datetime | None
    closed_at: datetime | None
    pauses: int
    paused_at: datetime | None
    wrapped_key: bytes | None = field(repr=False)
    sealed_body: bytes | None = field(repr=False)
    sealed_identity: bytes | None = field(repr=False)
    kept: str | None = field(repr=False, compare=False)
    mac: bytes | None = field(repr=False, compare=False)

    @property
    def erased(self) -> bool:
        """Whether its key is destroyed: only the number, category, state and instants are left."""
        return self.wrapped_key is None
