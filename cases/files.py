"""Files that come with a word on a case: from its reporter, or from staff."""

from dataclasses import dataclass

from rules.evidence import unfit
from rules.refusals import Refusal
from rules.vocabulary import Source
from store import evidence
from store.cases import CaseRow
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that a bot was sent; `size` in bytes as declared, `album` the same for all sent as one."""

    file_id: str
    kind: str
    name: str = ""
    mime: str = ""
    size: int = 0
    album: str = ""


def want(tx: Tx, case: CaseRow, file: Sent, *, bot: str, source: Source, sender_id: int | None = None) -> int | Refusal:
    """The id of the file, wanted as one of the case's; what staff send the reporter does not count as evidence.

    Args:
        sender_id: the person who sent it, where that was not whoever reported.
    """
    kept = 0 if source is Source.STAFF else evidence.count_of_case(tx, case.id)
    policy = tx.installation.policy
    if refusal := unfit(policy, kept, kind=file.kind, name=file.name, mime=file.mime, size=file.size):
        return refusal
    return wanted(tx, case, file, bot=bot, source=source, sender_id=sender_id)


def wanted(tx: Tx, case: CaseRow, file: Sent, *, bot: str, source: Source, sender_id: int | None = None) -> int:
    """The same where it has been found fit already."""
    return evidence.want(
        tx,
        case_id=case.id,
        sender_id=sender_id,
        bot=bot,
        source=source,
        kind=file.kind,
        file_id=file.file_id,
        name=file.name or None,
        mime=file.mime or None,
        size=file.size or None,
        album=file.album or None,
    )
