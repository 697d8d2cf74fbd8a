"""Partners and merchants of the operator: a case that names one stays out of the staff chat; some may be fined."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rules.addresses import Address
from rules.subject.mentions import KnownPerson


@dataclass(frozen=True, slots=True)
class Partner:
    """A partner or merchant.

    Attributes:
        names: what people call them; the first is shown to staff.
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
    def known(self) -> KnownPerson:
        """The form in which reports are searched for them."""
        return KnownPerson(self.id, self.names, self.handles, self.accounts)


@dataclass(frozen=True, slots=True)
class Partners:
    """The operator's list, by id."""

    version: int = 0
    by_id: Mapping[str, Partner] = field(default_factory=dict)


NONE = Partners()
"""The list of an operator who has none."""
