"""Two rows in every table with a sealed value, made as Lian makes them."""

from datetime import timedelta
from typing import NamedTuple

from rules.evidence import Scan, ScanVerdict, SentFile
from rules.facts.acts import MaterialAdded
from rules.facts.notices import FileRefusedNotice
from rules.groups.calls import GroupRules
from rules.operator.housekeeping import PeriodicReviewKind
from rules.operator.workshops import Announced, Reminded
from rules.people.clients import Scope
from rules.people.contacts import Contact
from rules.people.real_names import RealName
from rules.people.staffing import StaffEvent
from rules.receipts.blocks import Receipt
from rules.sanctions.carrying_out import Executor
from rules.sanctions.enforcement import GroupMeasure
from rules.vocabulary import ContactChannel, Role
from store import clients, evidence, inbox, outbox, person_keys, receipts, settings, templates
from store.clients import events as client_events
from store.decision import enforcements, group_messages, groups, measures
from store.entry import people
from store.evidence import fetching
from store.evidence.fetching import CopyResult
from store.groups import report_groups, traces
from store.identity import names
from store.intake import desk_drafts, drafts
from store.members import joins, staff, staff_chat, staff_events, staff_names
from store.notify import contacts, correspondence, slots
from store.notify.correspondence import Correspondence, Thread
from store.operator_files.staff_texts import TEMPLATES_FILE
from store.oversight import opinions, periodic_reviews, surveys
from store.record import cases, events
from store.sealing import Key
from store.unit import Tx
from store.web import messages
from store.workshops import attendance
from tests.addresses import at
from tests.store.conftest import a_case

COPY, CLEAN = CopyResult("text/plain", ".txt"), Scan(ScanVerdict.CLEAN)


class Holders(NamedTuple):
    """The keys under which values of one life stand, the installation's aside: the person's, the case's, the session's
    on the web."""

    person: Key
    case: Key
    session: Key


def a_life(tx: Tx, n: int) -> Holders:
    """Everything of one person and one member of staff; `n` tells it from another."""
    case = a_case(tx, f"LA-{n}", 1000 + n)
    key, person = cases.key(tx, case), case.person_id
    assert person is not None
    member = _desk(tx, n, case)
    for channel, told in ((ContactChannel.MAIL, f"wei{n}@example.org"), (ContactChannel.SMS, f"+8613800000{n}")):
        contacts.put(tx, person, channel, told)
        contacts.put_unconfirmed(tx, person, Contact(channel, told), tx.now + timedelta(hours=1))
    inbox.store(tx, "reporter", [inbox.RawEvent("telegram", f"{n}", str(n).encode(), f"words {n}".encode())])
    correspondence.put(tx, person, Correspondence(Thread(f"<{n}@example.org>", f"subject {n}")))
    messages.put(tx, at(1000 + n), f"page {n}", {"said": n}, shown=n, person_id=person)
    drafts.begin(tx, person, {"said": n})
    outbox.put(tx, people.destination(tx, person), FileRefusedNotice(f"refusal-{n}"))
    slots.remember(tx, "reporter", at(1000 + n), f"screen:{n}", str(n))
    names.put(tx, case, RealName(f"Wei {n}", f"wei{n}@example.org"))
    _files(tx, n, case.id)
    events.append(tx, case, MaterialAdded(f"first {n}"), Role.REPORTER)
    events.append(tx, case, MaterialAdded(f"second {n}"), Role.REPORTER)
    receipts.put(tx, case, Receipt(case.number, tx.now, n, bytes(32), (), bytes(8), bytes(64)))
    surveys.create(tx, case.id)
    surveys.comment(tx, case, f"comment {n}")
    measures.order(tx, case, "warning", Executor.STAFF, f"note {n}", member)
    settings.put(tx, f"setting {n}", f"value {n}")
    client = clients.add(tx, f"app {n}", Scope, None, f"key {n}", f"secret {n}")
    client_events.add(tx, client, person, {"said": n})
    _review(tx, n, member, person)
    return Holders(person_keys.needed(tx, person), key, messages.sealing_key(tx.keys, at(1000 + n)))


def _files(tx: Tx, n: int, case_id: int) -> None:
    """A file of the case that is held, and one that is to be fetched."""
    for name in ("held", "wanted"):
        file = SentFile(f"file {name} {n}", "document", name=f"{name} {n}.pdf", size=10)
        piece = evidence.request(tx, file, bot="reporter", case_id=case_id)
        if name == "held":
            wrapped = tx.keys.new_key(evidence.WRAPPED(piece))[1]
            fetching.mark_held(tx, piece, COPY, sha256="00" * 32, size=10, wrapped_key=wrapped, scan=CLEAN)


def _desk(tx: Tx, n: int, case: cases.CaseRow) -> int:
    """What stands at the desk; return the member."""
    account, group = at(2000 + n), at(-3000 - n)
    member = staff.add(tx, account, alias=f"A{n}", roles=frozenset({Role.LEAD}), lang="en").id
    staff_names.set_names(tx, member, f"Lin {n}", f"lin_{n}")
    staff_events.append(tx, StaffEvent.ADDED, by=None, subject=member)
    desk_drafts.start(tx, member, group, None, {"said": n}, case.id)
    joins.create(tx, member, f"token {n}", tx.now, group, "5")
    link = joins.by_token(tx, f"token {n}")
    assert link
    joins.store_request(tx, link, joins.JoinRequest(account, f"Lin {n}", None, "en"))
    staff_chat.add_present(tx, staff_chat.PresentPerson(at(2500 + n), f"Guest {n}", None))
    row = groups.upsert(tx, groups.GroupRights(group, f"group {n}", f"street_{n}", False, True, True, True))
    group_messages.record(tx, row, group_messages.SeenMessage(str(n), at(4000 + n), tx.now))
    report_groups.put(tx, group, GroupRules(title=f"group {n}"))
    traces.see_part(tx, group, f"album {n}", str(n), {"text": f"part {n}"})
    enforcements.request(tx, case, row, GroupMeasure.BAN, at(4000 + n))
    templates.put(tx, f"template {n}", member, next(iter(TEMPLATES_FILE.shipped.by_id.values())))
    return member


def _review(tx: Tx, n: int, member: int, person: int) -> None:
    since = tx.now - timedelta(days=30 * n)
    review = periodic_reviews.create(tx, next(iter(PeriodicReviewKind)), since, since + timedelta(days=30))
    periodic_reviews.add_action(tx, review.id, member, tx.now, f"action {n}", None, None)
    call = opinions.create_call(tx, review.id, member, f"question {n}", tx.now + timedelta(days=7))
    assert call
    opinions.mark_asked(tx, call.id, person)
    opinions.store_opinion(tx, call.id, person, f"opinion {n}")
    opinions.answer(tx, call.id, member, f"answer {n}")
    attendance.add(tx, person, Announced(f"training {n}", {}, tx.now, {}), Reminded.NOT, tx.now)
    periodic_reviews.close(tx, review.id, member, f"outcome {n}")
