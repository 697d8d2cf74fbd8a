"""The staff and partners a case concerns: certainly, or likely and held until a member with clearance has looked."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from rules.vocabulary import State
from store.members import staff
from store.record import cases
from store.record.cases import CaseRow, CaseText
from store.unit import Tx

OVER = (State.WITHDRAWN, State.CLOSED)
"""States in which the staff chat has nothing left to do with the case."""

_STAFF, _PARTNER = "staff:", "partner:"


@dataclass(frozen=True, slots=True)
class ConflictOfInterest:
    """Keys of those a case concerns; `member_key` and `partner_key` make them.

    Attributes:
        certain: they are named, or filed it: the case never enters the staff chat.
        likely: they may be meant; none of them is certain.
        let_go: somebody cleared has said that they are not meant.
        held: nothing but what is likely keeps the case out of the staff chat.
    """

    certain: frozenset[str] = frozenset()
    likely: frozenset[str] = frozenset()
    let_go: frozenset[str] = frozenset()
    held: bool = False

    @property
    def members(self) -> frozenset[int]:
        """The ids of the members of staff who must not see the case."""
        return frozenset(int(it.removeprefix(_STAFF)) for it in self.certain | self.likely if it.startswith(_STAFF))

    @property
    def partners(self) -> frozenset[str]:
        """The ids of the partners the case is about, or may be about."""
        found = self.certain | self.likely
        return frozenset(it.removeprefix(_PARTNER) for it in found if it.startswith(_PARTNER))

    def told(self, certain: Iterable[str], likely: Iterable[str], *, restricted: bool) -> "ConflictOfInterest":
        """Return the conflict of interest with these added; `restricted`: the case was out of the staff chat before."""
        sure = self.certain | frozenset(certain)
        perhaps = (self.likely | frozenset(likely) - self.let_go) - sure
        held = bool(perhaps) and not sure and (self.held or not restricted)
        return ConflictOfInterest(sure, perhaps, self.let_go, held)

    def released(self) -> "ConflictOfInterest":
        """Return the conflict of interest once the likely ones are found not to be meant."""
        return replace(self, likely=frozenset(), let_go=self.let_go | self.likely, held=False)

    def kept(self) -> "ConflictOfInterest":
        """Return the conflict of interest once the likely ones are found to be meant."""
        return replace(self, certain=self.certain | self.likely, likely=frozenset(), held=False)


def member_key(id: int) -> str:
    """Return the key of a member of staff."""
    return f"{_STAFF}{id}"


def partner_key(id: str) -> str:
    """Return the key of a partner."""
    return f"{_PARTNER}{id}"


def from_case_text(text: CaseText) -> ConflictOfInterest:
    """Return the conflict of interest kept in the text of a case."""
    certain = frozenset({*map(member_key, text.staff), *map(partner_key, text.partners)})
    return ConflictOfInterest(certain, frozenset(text.likely), frozenset(text.let_go), text.held)


def with_concern(text: CaseText, concern: ConflictOfInterest) -> CaseText:
    """Return the text of a case with this concern."""
    sure = sorted(concern.certain)
    return replace(
        text,
        staff=tuple(int(it.removeprefix(_STAFF)) for it in sure if it.startswith(_STAFF)),
        partners=tuple(it.removeprefix(_PARTNER) for it in sure if it.startswith(_PARTNER)),
        likely=tuple(sorted(concern.likely)),
        let_go=tuple(sorted(concern.let_go)),
        held=concern.held,
    )


def likely_names(tx: Tx, case: CaseRow) -> tuple[str, ...]:
    """Return the names of those likely meant, while the case waits for a member to check."""
    likely = from_case_text(cases.text(tx, case)).likely
    if not (likely and case.restricted and case.state not in OVER):
        return ()
    people = {member_key(it.id): it.alias for it in staff.list_active(tx)}
    firms = {partner_key(id): it.names[0] for id, it in tx.installation.partners.by_id.items()}
    return tuple({**people, **firms}.get(key, "?") for key in sorted(likely))
