"""Partners and merchants of the operator: whom a case must not name in the staff chat, and who may be fined."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rules.addresses import Address
from rules.mentions import Known


@dataclass(frozen=True, slots=True)
class Partner:
    """One of them.

    Attributes:
        names: as people call them, the first is shown to staff.
        handles: without @.
        accounts: of people, groups and channels.
        contract: they are under contract, and may be fined (section E).
        contact: who speaks for them; for the operator's own use.
    """

    id: str
    names: tuple[str, ...]
    handles: tuple[str, ...] = ()
    accounts: tuple[Address, ...] = ()
    contract: bool = False
    contact: str = ""

    @property
    def known(self) -> Known:
        """As a report is looked through for them."""
        return Known(self.id, self.names, self.handles, self.accounts)


@dataclass(frozen=True, slots=True)
class Partners:
    """The operator's list, by id; without one it is empty."""

    version: int = 0
    by_id: Mapping[str, Partner] = field(default_factory=dict)


NONE = Partners()
"""Where the operator has no list."""
