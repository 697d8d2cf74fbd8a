"""What and whom a case is about, by its words, and by what forwarded messages tell of names and accounts."""

from dataclasses import replace
from datetime import datetime

from cases.record import in_groups
from cases.record.in_groups import InGroups
from rules.addresses import Address, local_id
from rules.report import Filing, ReportText
from rules.subject.handles import is_handle
from rules.subject.subject import TELEGRAM, Subject, SubjectKind, number_of, read_subject
from store.record import cases, subjects
from store.record.cases import CaseRow, CaseText
from store.record.subjects import SubjectHashes
from store.unit import Tx

_BATCH = 500
"""Cases that are read anew in one transaction."""


def read(tx: Tx, report: ReportText, account: Address | None) -> Subject | None:
    """Return the subject of a report; `account` is of the author of a forwarded message, where it is known."""
    return _subject(tx, report, account, in_groups.find(tx, report, account))


def read_as_seen(tx: Tx, filing: Filing) -> tuple[Filing, Subject | None]:
    """Return a report with what was seen in groups of the message that it names, its author and its instant; and its
    subject."""
    there = in_groups.find(tx, filing, filing.account)
    published = there.sent_at.isoformat() if there.sent_at else filing.published
    seen = replace(filing, account=there.told.account, published=published)
    return seen, _subject(tx, seen, seen.account, there)


def _subject(tx: Tx, report: ReportText, account: Address | None, there: InGroups) -> Subject | None:
    # Only a forwarded message gives an instant; people give days.
    at = datetime.fromisoformat(report.published) if "T" in report.published else None
    platforms = tx.installation.catalogue.platforms
    author = account or there.told.account
    subject = read_subject(
        report.subject, platforms, report.platform, at, bare=report.bare, author=author, hidden=report.author
    )
    if subject is None or there.group is None or not there.of_members:
        return subject
    # Some member wrote it, not the chat, which has a name and a number.
    place = f"/{there.told.message}" if there.told.message else ""
    content = f"{number_of(there.group.address)}{place}"
    return replace(subject, account=subject.account if author else "", content=content)


def of_text(tx: Tx, text: CaseText) -> Subject | None:
    """Return the subject of a case, by an account that staff named."""
    subject = read(tx, text.report, text.account)
    if not text.named:
        return subject
    platform = subject.platform if subject else text.report.platform
    named = read_subject(text.named, tx.installation.catalogue.platforms, platform)
    if named is None or not named.account:
        return subject
    if subject is None or not subject.content or subject.is_word:
        return replace(named, text=text.report.subject or named.text)
    return replace(subject, account=named.account, platform=subject.platform or named.platform)


def learn(tx: Tx, subject: Subject | None, account: Address | None) -> SubjectHashes:
    """Return the hashes of a subject that is reported now; a forwarded message that shows name and account of its
    author tells whose the name is."""
    # The name in a link to a message is a channel's, not of the member who wrote it in a group.
    of_chat = account is not None and local_id(account).startswith("-")
    if subject is None or account is None:
        return subjects.hashes(tx, subject)
    alone = subject.kind is not SubjectKind.HANDLE or is_handle(subject.text)
    tells = alone and (of_chat or subject.kind is not SubjectKind.MESSAGE)
    if tells and (named := read_subject(subject.text, {}, subject.platform)) and named.account:
        subjects.learn_name(tx, named.account, subject.account)
    return subjects.hashes(tx, subject)


def read_anew(tx: Tx, after: int) -> tuple[int, int | None]:
    """Give the next cases after this id the hashes of what is read of their words now; return how many had others, and
    the id of the last, None where there are no more."""
    found = subjects.kept_after(tx, after, _BATCH)
    others = 0
    for case in found:
        text = cases.text(tx, case)
        subject = of_text(tx, text)
        about = subjects.hashes(tx, subject)
        if about != subjects.hashes_of(case) and not _as_seen(text, subject):
            subjects.change(tx, case, about)
            others += 1
    return others, found[-1].id if found else None


def _as_seen(text: CaseText, subject: Subject | None) -> bool:
    """Return whether the subject was read with what was seen in groups then, which is not kept for ever."""
    place = (
        subject is not None and subject.platform == TELEGRAM and subject.kind in (SubjectKind.LINK, SubjectKind.MESSAGE)
    )
    return place or text.account is not None or "T" in text.report.published


def is_word(tx: Tx, case: CaseRow) -> bool:
    """Return whether the subject of a case is a mere word."""
    subject = of_text(tx, cases.text(tx, case))
    return subject is not None and subject.is_word
