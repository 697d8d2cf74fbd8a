"""Evidence files sent with a message on a case, by its reporter or by staff."""

from dataclasses import dataclass

from cases import budgets
from rules.evidence import unfit
from rules.refusals import Refusal
from rules.vocabulary import Source
from store import evidence
from store.entry.people import PersonRow
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that a bot received; `size` in bytes as declared, `album` is shared by files sent together."""

    ref: str
    kind: str
    name: str = ""
    mime: str = ""
    size: int = 0
    album: str = ""


def add_file(
    tx: Tx,
    case: CaseRow,
    file: SentFile,
    *,
    bot: str,
    source: Source,
    person: PersonRow | None = None,
    sender_id: int | None = None,
) -> int | Refusal:
    """Store a file of the case to be fetched and return its id; files from staff do not count as evidence.

    Args:
        person: the sender to the reporter bot, whose byte limit it uses; staff have none.
        sender_id: the sender's id if they are not the reporter.
    """
    kept, weight = (0, 0) if source is Source.STAFF else (count_evidence(tx, case), evidence.bytes_of_case(tx, case.id))
    policy = tx.installation.policy
    if refusal := unfit(policy, kept, weight, kind=file.kind, name=file.name, mime=file.mime, size=file.size):
        return refusal
    if person and (full := budgets.spend_bytes(tx, person, file.size)):
        return full
    return add_checked_file(tx, case, file, bot=bot, source=source, sender_id=sender_id)


def count_evidence(tx: Tx, case: CaseRow) -> int:
    """Return the number of pieces of evidence of a case: files, and notes written into the report."""
    return evidence.count_of_case(tx, case.id) + len(cases.text(tx, case).subject.get("notes", ()))


def add_checked_file(
    tx: Tx, case: CaseRow, file: SentFile, *, bot: str, source: Source, sender_id: int | None = None
) -> int:
    """Store a file to be fetched that was checked already, and return its id."""
    return evidence.request(
        tx,
        case_id=case.id,
        sender_id=sender_id,
        bot=bot,
        source=source,
        kind=file.kind,
        ref=file.ref,
        name=file.name or None,
        mime=file.mime or None,
        size=file.size or None,
        album=file.album or None,
    )
