"""The dossier of a case: everything on record about it, for a regulator or a court, without its reporter."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from rules.evidence import SentFile
from rules.facts.registry import CaseEvent
from rules.operator.templates import Template
from rules.receipts.blocks import Receipt
from rules.receipts.findings import RecordCheck
from rules.report import Way
from rules.views import StaffView
from rules.vocabulary import Role, Source, State


@dataclass(frozen=True, slots=True)
class DossierEntry:
    """An event of the case.

    Attributes:
        act: the kind of event.
        alias: of the member of staff; empty for others.
        state: the state of the case after it.
        fact: what it says; None if the case's key has been destroyed.
    """

    at: datetime
    act: str
    role: Role
    alias: str
    state: State
    fact: CaseEvent | None


@dataclass(frozen=True, slots=True)
class DossierFile:
    """A file of the case, under its number in the dossier.

    Attributes:
        digest: its SHA-256 in hexadecimal, from receipt; empty if it is not held.
    """

    number: int
    file: SentFile
    source: Source
    digest: str
    received_at: datetime
    refused: str | None


@dataclass(frozen=True, slots=True)
class Dossier:
    """What is on record about a case.

    Attributes:
        case: as a lead sees it.
        way: by which it came.
        versions: of the catalogue and of the policy in force when it was filed.
        aliases: of the members of staff that the events name, by id.
        conditions: the filing conditions in force today, by id.
        check: whether the record is whole and agrees with the receipts that the reporter was given.
        receipt: signed as it is made, of the newest entry and of every file; `public_key` checks all of them.
    """

    case: StaffView
    filed_at: datetime
    closed_at: datetime | None
    way: Way
    versions: tuple[str, str]
    entries: tuple[DossierEntry, ...]
    files: tuple[DossierFile, ...]
    aliases: Mapping[int, str]
    conditions: Mapping[str, Template]
    check: RecordCheck
    receipt: Receipt
    public_key: bytes
