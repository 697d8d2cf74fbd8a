"""Accounts and chats were numbers until revision 0026: whatever was found by one is found by its address."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from dialogs.drafts import Report
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage
from dialogs.session import Conversation
from rules.evidence import SentFile
from rules.facts.notices import ReceivedNotice
from rules.operator.budgets import BudgetLimit, Counted, Holder
from rules.people.staffing import StaffChatTask
from rules.refusals import Text
from rules.report import Origin
from rules.sanctions.enforcement import GroupMeasure
from rules.vocabulary import ContactChannel, Role
from store import budgets, migrate, outbox
from store.codec import to_json
from store.decision import enforcements, groups
from store.engine import engines
from store.engine.runners import worked
from store.entry import people
from store.intake import desk_drafts, drafts
from store.members import joins, staff, staff_chat
from store.notify import contacts, slots, undelivered
from store.outbox import Destination, SendMode, moving, sending
from store.record import cases
from store.sealing import Keyring, OperatorKey, SealError
from store.unit import Tx
from tests.addresses import at
from tests.store.conftest import a_case
from tests.support.clock import START
from tests.support.installation import KEYS, STAFF_CHAT, installation

WEI, LIN, XIN, STRANGER, STREET, MOVED = 1001, 2001, 3001, 4001, -1005, -100777
BOTS = ("reporter", "mail")
DAY = BudgetLimit(Counted.CASES, Holder.PERSON, timedelta(days=1), 3)
"""What a person may use in a day."""


def a_life(tx: Tx) -> None:
    """An address or a reference in every place that holds one."""
    case = a_case(tx, "LA-1", WEI)
    body = cases.text(tx, case)
    report = replace(body.report, subject="@x")
    cases.save(tx, case, text=replace(body, report=report, account=at(STRANGER)))
    budgets.add(tx, [(budgets.person_holder(tx, case.person_id), DAY)], 2)
    said = IncomingMessage(
        "x", SentFile("f1", "photo"), Origin("阿明", "@a", False, START, account=at(STRANGER)), "9", (at(XIN),)
    )
    report = Report(account=at(STRANGER), pointed=(at(XIN),), held=(said,))
    drafts.begin(tx, case.person_id, to_json(Conversation(report, heard=(("9", "x"),))))
    lin = staff.add(tx, at(LIN), alias="林", roles=frozenset({Role.LEAD}), lang="en")
    staff.set_reachable(tx, at(LIN), now=True)
    desk_drafts.start(tx, lin.id, at(MOVED), "1305", {"kind": "topic"})
    desk_drafts.start(tx, lin.id, at(LIN), None, {"kind": "private"})
    token = joins.create(tx, lin.id, "token", START, at(MOVED), "1305") and joins.by_token(tx, "token")
    assert token
    joins.store_request(tx, token, joins.JoinRequest(at(XIN), "新", None, "en"))
    staff_chat.add_present(tx, staff_chat.PresentPerson(at(STRANGER), "陌生人", None))
    staff_chat.add_task(tx, StaffChatTask.ROLL)
    street = groups.upsert(tx, groups.GroupRights(at(STREET), "街", "street", False, True, True, True))
    enforcements.request(tx, case, street, GroupMeasure.BAN, at(STRANGER))
    enforcements.request(tx, case, street, GroupMeasure.DELETE, "12")
    wei = people.destination(tx, case.person_id)
    assert wei
    moving.move_chat(tx, "desk", at(STAFF_CHAT), at(MOVED))
    outbox.put(tx, wei, ReceivedNotice(), case_id=case.id, slot="s", manner=SendMode.MOVE)
    tx.conn.flush()
    sending.mark_refused(tx, sending.ready(tx, "reporter", 1)[0], "blocked")
    for message in ("41", "42"):
        outbox.put(tx, wei, Card((Text(message),)), slot="screen", manner=SendMode.MOVE)
        tx.conn.flush()
        sending.mark_sent(tx, sending.ready(tx, "reporter", 1)[0], message)
    outbox.put(
        tx,
        Destination("mail", contacts.placeholder_address(ContactChannel.MAIL, case.person_id), "en", "UTC"),
        ReceivedNotice(),
        case_id=case.id,
    )
    slots.remember(tx, "desk", at(MOVED), "card:1", "1300")
    slots.remember(tx, "desk", at(LIN), "card:1", "8")


def read(tx: Tx) -> dict[str, Any]:
    """What is found again by its address, and the addresses that are found."""
    wei, lin = people.find(tx, at(WEI)), staff.by_account(tx, at(LIN))
    join = joins.by_token(tx, "token")
    case = cases.get(tx, 1)
    assert wei
    assert lin
    assert case
    draft = drafts.load(tx, wei.id)
    desk_slots = [slots.of_chat(tx, "desk", at(chat)) for chat in (MOVED, LIN)]
    topic, private = (
        desk_drafts.at_place(tx, lin.id, at(chat), thread) for chat, thread in ((MOVED, "1305"), (LIN, None))
    )
    return {
        "written to": (people.destination(tx, wei.id), staff.private_chat(tx, lin.id), outbox.staff_chat(tx).address),
        "used": budgets.used(tx, Counted.CASES, [budgets.person_holder(tx, wei.id)]),
        "case": cases.text(tx, case),
        "draft": draft and draft.body,
        "prepared": (topic and topic.body, private and private.body),
        "join": join and (join.address, join.thread, join.request),
        "present": staff_chat.list_present(tx),
        "group": groups.by_chat(tx, at(STREET)),
        "deeds": [(order.subject, order.stands) for order in enforcements.due(tx, 9)],
        "refused": undelivered.refused_of(tx, wei.id, "received"),
        "waiting": [(row.to, row.notice.KIND, row.message) for bot in BOTS for row in sending.ready(tx, bot, 9)],
        "slots": (slots.get(tx, "reporter", at(WEI), "screen"), desk_slots),
    }


def unit(url: str, work: Any) -> Any:
    engine = engines.writer(url)
    with engine.begin() as conn:
        done = worked(conn, lambda it: work(Tx(it, KEYS, START, installation())))
    engine.dispose()
    return done


def test_nobody_is_lost_or_taken_for_another(database_url: str) -> None:
    url, known = database_url, {"keys": KEYS, "staff_chat": at(STAFF_CHAT)}
    unit(url, a_life)
    before = unit(url, read)
    assert before["waiting"][0][1:] == ("former", "41")
    migrate.downgrade(url, "0024", **known)
    as_numbers(url)
    migrate.upgrade(url, **known)
    assert unit(url, read) == before


def as_numbers(url: str) -> None:
    """What stands there is what was written before there were addresses."""
    engine = engines.writer(url)
    with engine.connect() as conn:

        def all_of(columns: str, table: str) -> list[Any]:
            return list(conn.execute(text(f"SELECT {columns} FROM {table}")).all())

        [(account, wrapped, sealed)] = all_of("account, wrapped_key, sealed_account", "person")
        assert bytes(account) == KEYS.hash("account", WEI)
        assert KEYS.unwrap(wrapped, b"key").open(sealed, b"person.account") == b"1001"
        [(holder,)] = all_of("holder", "budget_use")
        assert bytes(holder) == KEYS.hash("budget.person", bytes(account).hex())
        [(account, sealed)] = all_of("account, sealed_account", "staff")
        assert (bytes(account), KEYS.open(sealed, b"staff.account")) == (KEYS.hash("staff", LIN), b"2001")
        [(account, place, request)] = all_of("account, sealed_place, sealed_request", "staff_join")
        assert bytes(account) == KEYS.hash("staff", XIN)
        assert KEYS.open_json(place, b"staff_join.place") == [MOVED, 1305]
        assert KEYS.open_json(request, b"staff_join.request") == [XIN, "新", None, "en"]
        [(account, about)] = all_of("account, sealed_about", "staff_chat_presence")
        assert bytes(account) == KEYS.hash("staff", STRANGER)
        assert KEYS.open_json(about, b"staff_chat.about") == [STRANGER, "陌生人", None]
        [(group, chat, about)] = all_of("id, chat, sealed_about", "desk_group")
        assert bytes(chat) == KEYS.hash("group", STREET)
        assert KEYS.open_json(about, b"group.about") == {"chat_id": STREET, "title": "街"}
        deeds = {deed: bytes(target) for deed, target in all_of("deed, target", "enforcement")}
        kinds = {"ban": f"member:{STRANGER}", "delete": "message:12"}
        assert deeds == {deed: KEYS.hash("enforcement", f"{group}:{kind}") for deed, kind in kinds.items()}
        places = {bytes(place) for (place,) in all_of("place", "desk_draft")}
        assert places == {KEYS.hash("desk_draft.place", it) for it in (f"{MOVED}.1305", f"{LIN}.0")}
        chats = {(bot, bytes(chat)) for bot, chat in all_of("bot, chat", "outbox")}
        known = {(bot, KEYS.hash("chat", f"{bot}:{it}")) for bot, it in (("reporter", WEI), ("mail", 1))}
        assert chats == {*known, ("reporter", b"")}, "what is over tells of nobody"
        living = {(bot, bytes(chat), name): message for bot, chat, name, message in all_of("*", "slot")}
        assert living["desk", KEYS.hash("chat", f"desk:{MOVED}"), "card:1"] == 1300
        assert living["reporter", KEYS.hash("chat", f"reporter:{WEI}"), "screen"] == 42
        [(content, to)] = [row[1:] for row in all_of("form, sealed_content, sealed_to", "outbox") if row[0] == "former"]
        assert KEYS.open_json(content, b"outbox.content") == {"message_id": 41}
        assert KEYS.open(to, b"outbox.to") == b"1001"
        [(wrapped, body)] = all_of("wrapped_key, sealed_body", "cases")
        assert KEYS.unwrap(wrapped, b"key").open_json(body, b"case.body")["subject"]["account"] == STRANGER
        [(body,)] = all_of("sealed_body", "draft")
        talk = KEYS.open_json(body, b"draft.body")
        report, [held] = talk["report"], talk["report"]["held"]
        assert (report["account"], report["pointed"], talk["heard"]) == (STRANGER, [XIN], [[9, "x"]])
        assert (held["id"], held["pointed"], held["origin"]["account"]) == (9, [XIN], STRANGER)
        assert (held["file"]["file_id"], "ref" in held["file"]) == ("f1", False)
        settings = {name: KEYS.open(value, b"setting") for name, value in all_of("name, sealed_value", "setting")}
        assert settings["staff_chat"] == str(MOVED).encode()
    engine.dispose()


def test_without_the_right_key_nothing_is_changed(database_url: str) -> None:
    url = database_url
    unit(url, a_life)
    for keys, error in ((Keyring.derived(OperatorKey(bytes(range(1, 33)))), SealError), (None, LookupError)):
        with pytest.raises(error):
            migrate.downgrade(url, "0024", keys=keys)
    assert unit(url, lambda tx: people.find(tx, at(WEI)))


def test_a_row_that_does_not_open_stays_and_the_others_go_on(database_url: str) -> None:
    url, known = database_url, {"keys": KEYS, "staff_chat": at(STAFF_CHAT)}
    unit(url, a_life)
    unit(url, lambda tx: people.new(tx, at(1002), "en"))
    migrate.downgrade(url, "0024", **known)
    unit(url, lambda tx: tx.conn.execute(text("UPDATE person SET sealed_account = account WHERE id = 1")))
    migrate.upgrade(url, **known)
    assert unit(url, lambda tx: people.find(tx, at(1002)))
    assert unit(url, lambda tx: people.find(tx, at(WEI))) is None
