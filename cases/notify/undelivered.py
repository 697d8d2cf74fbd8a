"""What could not be delivered: messages to a reporter, and evidence files that cannot be held or shown."""

from collections.abc import Collection

from cases.notify import notices
from cases.record import access
from rules.addresses import channel, local_id
from rules.evidence import Scan, ScanVerdict
from rules.facts.delivery import DeliveryTrouble as Trouble
from rules.facts.events import EvidenceQuarantined
from rules.facts.notices import EventNotice, FileNotSentNotice, FileRefusedNotice, UndeliveredNotice
from rules.facts.person_notices import ContactCodeUndeliveredNotice, FileNotPreviewableNotice
from rules.people.contacts import masked
from rules.vocabulary import ContactChannel, Role
from store import evidence, outbox
from store.entry import people
from store.evidence import fetching
from store.members.staff import Member
from store.notify import contacts, undelivered
from store.notify.undelivered import Undelivered
from store.record import cases, events
from store.unit import Tx

LIST_LIMIT = 20


def notify_undelivered(tx: Tx, case_id: int | None, way: str, why: Trouble = Trouble.BLOCKED) -> None:
    """Tell staff beside the card that a message did not arrive, or not as it was meant."""
    case = cases.get(tx, case_id) if case_id else None
    if case:
        notices.put_beside_card(tx, case, UndeliveredNotice(way, why), slot=f"undelivered:{case.id}.{way}")


def notify_code_undelivered(tx: Tx, person_id: int, channel: ContactChannel) -> None:
    """Tell the person in the chat that a code did not arrive."""
    to = people.destination(tx, person_id)
    for pending in contacts.unconfirmed(tx, person_id) if to else ():
        if to and pending.contact.channel is channel:
            outbox.put(tx, to, ContactCodeUndeliveredNotice(masked(pending.contact)))


def record_bounce(tx: Tx, row_id: int, recipients: Collection[str]) -> None:
    """A mail that a server had taken came back: staff are told as of one that was refused. Anybody can write a bounce,
    so one that does not name the address that the mail went to is not believed."""
    sent = undelivered.sent_about(tx, row_id)
    case = cases.get(tx, sent.case_id) if sent else None
    if sent is None or case is None or case.person_id is None:
        return
    account = people.address(tx, case.person_id)
    theirs = [contacts.get(tx, case.person_id, ContactChannel.MAIL)] if sent.bot == ContactChannel.MAIL else []
    if sent.bot == "reporter" and account and channel(account) == ContactChannel.MAIL:
        theirs.append(local_id(account))
    if any(it and it.lower() in recipients for it in theirs):
        undelivered.mark_bounced(tx, row_id)
        notify_undelivered(tx, case.id, ContactChannel.MAIL)


def list_undelivered(tx: Tx, member: Member, *, in_private: bool) -> list[Undelivered]:
    """Return the newest undelivered messages that no later one on the same channel made up for, if visible here."""
    return [row for row in undelivered.newest(tx, LIST_LIMIT) if _may_see(tx, member, row.case_id, in_private)]


def _may_see(tx: Tx, member: Member, case_id: int, in_private: bool) -> bool:
    case = cases.get(tx, case_id)
    return case is not None and (access.may_see(tx, member, case) if in_private else not case.restricted)


def refuse_file(tx: Tx, evidence_id: int, refusal: str) -> None:
    """Refuse the evidence file for good; `refusal` is the message id of the reason."""
    sender = evidence.sender(tx, evidence_id)
    fetching.mark_refused(tx, evidence_id, refusal)
    if sender and (to := people.destination(tx, sender)):
        outbox.put(tx, to, FileRefusedNotice(refusal, _number(tx, evidence_id)))
    case_id = evidence.case_of_desk_file(tx, evidence_id)
    case = cases.get(tx, case_id) if case_id else None
    if case:
        # A text written about a file is not sent without it.
        outbox.withdraw_with_evidence(tx, evidence_id)
        notices.put_beside_card(tx, case, FileNotSentNotice(refusal), slot=f"unheld:{evidence_id}")


def notify_no_preview(tx: Tx, evidence_id: int, why: str) -> None:
    """Tell the sender that staff see only type and size of the held file; `why` is the message id of the reason."""
    sender = evidence.sender(tx, evidence_id)
    if sender and (to := people.destination(tx, sender)):
        outbox.put(tx, to, FileNotPreviewableNotice(why, _number(tx, evidence_id)))


def show_verdict(tx: Tx, evidence_id: int, scan: Scan) -> None:
    """Bring the card of a held file's case up to date, and tell sender and staff where the file is in quarantine; the
    latter on record, once it belongs to a case."""
    sender, case_id = evidence.sender(tx, evidence_id), evidence.case_of(tx, evidence_id)
    infected = scan.verdict is ScanVerdict.INFECTED
    if infected and sender and (to := people.destination(tx, sender)):
        outbox.put(tx, to, FileRefusedNotice("file-quarantined-told", _number(tx, evidence_id)))
    case = cases.get(tx, case_id) if case_id else None
    if case is None or case.wrapped_key is None:
        return
    notices.refresh_card(tx, case)
    if infected:
        event = events.append(tx, case, EvidenceQuarantined(evidence_id, scan.finding), Role.CLOCK)
        notices.put_beside_card(tx, case, EventNotice(event.id), slot=notices.event_slot(event))


def _number(tx: Tx, evidence_id: int) -> str:
    """Return the number of the case of a file, so that a reply finds it; empty for a file of a draft."""
    case_id = evidence.case_of(tx, evidence_id)
    case = cases.get(tx, case_id) if case_id else None
    return case.number if case else ""
