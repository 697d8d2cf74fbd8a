"""What goes out: in order of commit within a chat, edits of one slot coalesced, nothing sent twice without need."""

import asyncio
from collections import defaultdict
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from rules.addresses import Address
from rules.evidence import SentFile
from rules.facts.notices import DeleteRevokedMessage, FileRefusedNotice, ThreadTitleNotice
from rules.vocabulary import DeadlineKind
from store import evidence, outbox
from store.evidence import fetching
from store.notify import slots, threads
from store.outbox import CONTENT, Destination, SendMode, moving, sending
from store.outbox.sending import OutboxRow
from store.record import deadlines, events
from store.tables import EVIDENCE, OUTBOX, FileState, OutboxState
from store.unit import Store, Tx
from tests.addresses import at, id_at
from tests.store.conftest import a_case
from tests.support.clock import START
from tests.support.installation import KEYS, STAFF_CHAT, installation

WEI = Destination("reporter", at(1001), "zh-Hans", "Asia/Shanghai")
LIN = Destination("reporter", at(1002), "zh-Hant", "Asia/Taipei")
HOUR = timedelta(hours=1)


def say(tx: Tx, text: str, to: Destination = WEI, **how) -> None:
    outbox.put(tx, to, FileRefusedNotice(text), **how)


def ready(tx: Tx, bot: str = "reporter", limit: int = 10, under_way=()) -> list[str]:
    return [getattr(row.notice, "refusal", row.notice.KIND) for row in sending.ready(tx, bot, limit, under_way)]


def head(tx: Tx, bot: str = "reporter") -> OutboxRow:
    return sending.ready(tx, bot, 1)[0]


def send(tx: Tx, message: str | None = None) -> OutboxRow:
    """The courier sends the first message."""
    row = head(tx)
    sending.mark_sent(tx, row, message)
    return row


def states(tx: Tx) -> list[OutboxState]:
    return list(tx.conn.execute(select(OUTBOX.c.state).order_by(OUTBOX.c.id)).scalars())


def test_a_row_tells_the_courier_all_it_needs(tx: Tx):
    say(tx, "hello", slot="screen", manner=SendMode.EDIT)
    assert head(tx) == OutboxRow(
        id=head(tx).id,
        to=WEI,
        manner=SendMode.EDIT,
        slot="screen",
        thread_slot=None,
        notice=FileRefusedNotice("hello"),
        case_id=None,
        evidence_id=None,
        deadline_id=None,
        tries=0,
        message=None,
        thread=None,
    )
    assert tx.wakes == {"outbox.reporter"}


def test_of_each_chat_only_the_first_message_is_handed_out_in_order_of_commit(tx: Tx):
    for text, to in [("wei 1", WEI), ("wei 2", WEI), ("lin 1", LIN), ("lin 2", LIN)]:
        say(tx, text, to)
    say(tx, "desk", Destination("desk", at(1001), "en", "UTC"))
    assert ready(tx) == ["wei 1", "lin 1"]
    assert ready(tx, limit=1) == ["wei 1"]
    assert ready(tx, "desk") == ["desk"]
    send(tx, "1")
    assert ready(tx) == ["wei 2", "lin 1"]


def test_a_chat_whose_message_is_under_way_waits(tx: Tx):
    say(tx, "wei 1")
    say(tx, "wei 2")
    say(tx, "lin 1", LIN)
    assert ready(tx, limit=1, under_way=[head(tx).id]) == ["lin 1"]


@pytest.mark.parametrize("written", [1, 2, 3, 7, 8, 19])
def test_what_is_put_in_is_written_together_in_its_order(tx: Tx, written: int):
    """Few statements for all of a commit, however many there are; the order is the one they were put in."""
    for number in range(written):
        say(tx, f"wei {number}")
    tx.conn.flush()
    rows = tx.conn.execute(select(OUTBOX.c.id, OUTBOX.c.sealed_content).order_by(OUTBOX.c.id))
    assert [tx.keys.open_json(row.sealed_content, CONTENT(row.id))["refusal"] for row in rows] == [
        f"wei {number}" for number in range(written)
    ]


def test_a_screen_put_in_a_moment_ago_by_another_unit_of_the_commit_is_seen(tx: Tx):
    """What waits to be written is not missed by the next screen."""
    say(tx, "lin", LIN, manner=SendMode.EDIT, slot="screen")
    say(tx, "old", manner=SendMode.MOVE, slot="screen")
    say(tx, "newer", manner=SendMode.EDIT, slot="screen")
    say(tx, "newest", manner=SendMode.EDIT, slot="screen")
    assert ready(tx) == ["lin", "newest"]
    assert head(tx).manner is SendMode.EDIT


def test_what_was_sent_is_emptied_and_its_row_stays(tx: Tx):
    say(tx, "hello")
    send(tx, "1")
    [row] = tx.conn.execute(select(OUTBOX)).all()
    assert (row.state, row.sealed_to, row.sealed_content, row.sent_at) == (OutboxState.SENT, None, None, tx.now)


def test_edits_of_one_slot_coalesce_into_the_newest(tx: Tx):
    for text in ("old", "older", "newest"):
        say(tx, text, manner=SendMode.EDIT, slot="status")
    say(tx, "other", manner=SendMode.EDIT, slot="screen")
    say(tx, "lin", LIN, manner=SendMode.EDIT, slot="status")
    assert states(tx)[:2] == [OutboxState.REPLACED] * 2
    assert ready(tx) == ["newest", "lin"]


def test_a_new_message_is_never_replaced(tx: Tx):
    say(tx, "received", slot="status")
    say(tx, "accepted", manner=SendMode.EDIT, slot="status")
    assert ready(tx) == ["received"]


def test_an_edit_replaced_while_under_way_leaves_its_message_to_the_newer_one(tx: Tx):
    say(tx, "first", manner=SendMode.EDIT, slot="status")
    under_way = head(tx)
    say(tx, "second", manner=SendMode.EDIT, slot="status")
    sending.mark_sent(tx, under_way, "7")
    assert (head(tx).notice, head(tx).message) == (FileRefusedNotice("second"), "7")


def test_an_edit_that_replaces_a_move_is_a_move(tx: Tx):
    say(tx, "screen", manner=SendMode.MOVE, slot="screen")
    say(tx, "screen, a tap later", manner=SendMode.EDIT, slot="screen")
    assert head(tx).manner is SendMode.MOVE


def test_a_slot_remembers_its_living_message(tx: Tx):
    assert slots.get(tx, "reporter", at(1001), "status") is None
    say(tx, "1", slot="status")
    send(tx, "41")
    say(tx, "2", manner=SendMode.EDIT, slot="status")
    assert head(tx).message == "41"
    send(tx, "41")
    assert slots.get(tx, "reporter", at(1001), "status") == "41"
    slots.forget(tx, "reporter", at(1001), "status")
    say(tx, "3", manner=SendMode.EDIT, slot="status")
    assert head(tx).message is None


def test_a_moved_message_is_first_sent_anew_then_the_former_one_is_deleted(tx: Tx):
    say(tx, "1", slot="screen")
    send(tx, "41")
    say(tx, "2", manner=SendMode.MOVE, slot="screen")
    send(tx, "43")
    deletion = head(tx)
    assert (deletion.manner, deletion.message, deletion.to) == (SendMode.DELETE, "41", WEI)
    send(tx)
    assert slots.get(tx, "reporter", at(1001), "screen") == "43"
    assert ready(tx) == []


def test_a_first_move_deletes_nothing(tx: Tx):
    say(tx, "1", manner=SendMode.MOVE, slot="screen")
    send(tx, "41")
    assert ready(tx) == []


def test_a_deletion_empties_its_slot(tx: Tx):
    say(tx, "1", slot="reminder")
    send(tx, "41")
    say(tx, "", manner=SendMode.DELETE, slot="reminder")
    assert send(tx).message == "41"
    assert slots.get(tx, "reporter", at(1001), "reminder") is None


def test_a_message_goes_into_the_topic_made_before_it(tx: Tx):
    say(tx, "name", manner=SendMode.OPEN_THREAD, slot="topic:1")
    say(tx, "card", slot="card:1", thread="topic:1")
    assert head(tx).thread is None
    send(tx, "555")
    assert (head(tx).thread, head(tx).message) == ("555", None)


def test_a_title_stored_under_its_former_kind_is_read(tx: Tx):
    case = a_case(tx)
    threads.begin(tx, WEI, case.id)
    tx.conn.execute(update(OUTBOX).values(form="topic_name"))
    assert (head(tx).notice, head(tx).slot) == (ThreadTitleNotice(), f"topic:{case.id}")


def test_an_address_of_mail_stored_before_it_named_its_channel_is_read(tx: Tx):
    say(tx, "code", Destination("mail", Address("person:5"), "en", "UTC"))
    assert head(tx, "mail").to.address == "mail:5"


def test_what_waits_for_its_file_lets_the_others_pass_until_it_is_held_or_refused(tx: Tx):
    case = a_case(tx)
    piece = evidence.request(tx, SentFile("f", "photo"), case_id=case.id, bot="reporter")
    say(tx, "evidence", evidence_id=piece)
    say(tx, "later words")
    assert ready(tx) == ["later words"]
    tx.conn.execute(update(EVIDENCE).values(state=FileState.UNCOPIED))
    assert ready(tx) == ["later words"], "nor is it shown before there is a copy"
    tx.conn.execute(update(EVIDENCE).values(state=FileState.WANTED))
    fetching.mark_refused(tx, piece, "refusal-too-large")
    assert ready(tx) == ["evidence"]


def test_an_album_waits_for_all_its_pieces_whichever_is_there_first(tx: Tx):
    case = a_case(tx)
    first, last = [
        evidence.request(tx, SentFile("f", "photo", album="a"), case_id=case.id, bot="reporter") for _ in range(2)
    ]
    say(tx, "album", evidence_id=last)
    fetching.mark_refused(tx, last, "refusal-too-large")
    assert ready(tx) == []
    fetching.mark_refused(tx, first, "refusal-too-large")
    assert ready(tx) == ["album"]


def test_what_was_meant_for_later_lets_the_others_pass(tx: Tx):
    say(tx, "tomorrow", not_before=tx.now + HOUR)
    say(tx, "now")
    assert ready(tx) == ["now"]
    assert sending.next_scheduled_at(tx, "reporter") == tx.now + HOUR
    tx.now += HOUR
    assert ready(tx) == ["tomorrow"]
    assert sending.next_scheduled_at(tx, "reporter") is None


def test_what_was_put_off_holds_its_place_in_its_chat(tx: Tx):
    say(tx, "1")
    say(tx, "2")
    say(tx, "lin", LIN)
    sending.postpone(tx, head(tx), tx.now + HOUR, "Too Many Requests")
    assert ready(tx) == ["lin"]
    assert sending.next_scheduled_at(tx, "reporter") == tx.now + HOUR
    tx.now += HOUR
    assert [row.tries for row in sending.ready(tx, "reporter", 10)] == [1, 0]


@pytest.mark.parametrize("newer", [True, False])
def test_what_is_replaced_or_withdrawn_while_under_way_is_not_tried_again(tx: Tx, newer: bool):
    case = a_case(tx)
    say(tx, "old", manner=SendMode.EDIT, slot="status", case_id=case.id)
    under_way = head(tx)
    if newer:
        say(tx, "newest", manner=SendMode.EDIT, slot="status", case_id=case.id)
    else:
        outbox.withdraw(tx, WEI, case.id)
    sending.postpone(tx, under_way, tx.now, "TimeoutError")
    assert ready(tx) == (["newest"] if newer else [])


@pytest.mark.parametrize("everything", [True, False])
def test_where_something_is_withdrawn_its_slots_are_known_and_deletions_still_go(tx: Tx, everything: bool):
    case = a_case(tx)
    say(tx, "shown", manner=SendMode.MOVE, slot="original", case_id=case.id)
    say(tx, "topic", manner=SendMode.OPEN_THREAD, slot="topic", case_id=case.id)
    outbox.put(tx, WEI, DeleteRevokedMessage(), manner=SendMode.DELETE, slot="original", case_id=case.id)
    slots = outbox.withdraw(tx, WEI, None if everything else case.id)
    assert slots == {"original"}
    assert ready(tx) == ["taken_away"]


def test_a_refused_message_does_not_hold_up_the_next(tx: Tx):
    say(tx, "1")
    say(tx, "2")
    sending.mark_refused(tx, head(tx), "Forbidden: bot was blocked by the user")
    assert ready(tx) == ["2"]
    [refused, _] = tx.conn.execute(select(OUTBOX).order_by(OUTBOX.c.id)).all()
    assert (refused.state, refused.sealed_content) == (OutboxState.REFUSED, None)


def test_a_mark_whose_commit_is_repeated_marks_once(tx: Tx):
    case = a_case(tx)
    due = tx.now + HOUR
    promise = deadlines.create(tx, DeadlineKind.DELIVERY, case_id=case.id, begun_at=tx.now, due_at=due, next_at=due)
    say(tx, "result", case_id=case.id, deadline_id=promise)
    row = head(tx)
    for _ in range(2):
        sending.mark_sent(tx, row, "7")
    assert [event.act for event in events.of_case(tx, case.id)] == ["delivered"]


@pytest.mark.parametrize("replaced", [False, True])
def test_the_promise_is_kept_when_the_message_has_arrived_and_the_case_tells_so(tx: Tx, replaced: bool):
    case = a_case(tx)
    due = tx.now + 72 * HOUR
    promise = deadlines.create(tx, DeadlineKind.DELIVERY, case_id=case.id, begun_at=tx.now, due_at=due, next_at=due)
    say(tx, "result", manner=SendMode.EDIT, slot="s", case_id=case.id, deadline_id=promise)
    if replaced:
        say(tx, "result, in other words", manner=SendMode.EDIT, slot="s", case_id=case.id)
    tx.now += HOUR
    send(tx, "1")
    [deadline] = deadlines.of_case(tx, case.id)
    assert (deadline.met_at, deadline.next_at) == (tx.now, None)
    assert [(event.act, event.at) for event in events.of_case(tx, case.id)] == [("delivered", tx.now)]


def test_when_the_staff_chat_becomes_a_supergroup_what_waits_goes_there_and_is_sent_anew(tx: Tx):
    group = outbox.staff_chat(tx)
    assert group == Destination("desk", at(STAFF_CHAT), "zh-Hans", "Asia/Shanghai")
    say(tx, "card", group, slot="card:1")
    sending.mark_sent(tx, head(tx, "desk"), "5")
    say(tx, "card again", group, manner=SendMode.EDIT, slot="card:1")
    for _ in range(2):  # both the service message and the refusal of a send tell it
        moving.move_chat(tx, "desk", at(STAFF_CHAT), at(-1009))
    assert outbox.staff_chat(tx).address == at(-1009)
    row = head(tx, "desk")
    assert (id_at(row.to.address), row.message, row.notice) == (-1009, None, FileRefusedNotice("card again"))


def test_another_group_that_moves_is_not_the_staff_chat(tx: Tx):
    moving.move_chat(tx, "desk", at(-5), at(-1005))
    assert outbox.staff_chat(tx).address == at(STAFF_CHAT)


async def test_two_processes_on_postgresql_keep_the_order_of_each_chat(postgresql_url: str):
    stores = [Store(postgresql_url, KEYS, installation(), lambda: START) for _ in range(2)]
    for store in stores:
        store.open()

    async def converse(chat_id: int) -> None:
        to = Destination("reporter", at(chat_id), "en", "UTC")
        for number in range(10):
            await stores[number % 2].commit(lambda tx, text=str(number): say(tx, text, to))

    await asyncio.gather(*(converse(chat_id) for chat_id in range(1, 9)))
    sent: dict[int, list[str]] = defaultdict(list)
    while rows := await stores[0].read(lambda tx: sending.ready(tx, "reporter", 100)):
        for row in rows:
            sent[id_at(row.to.address)].append(row.notice.refusal)
            await stores[row.id % 2].commit(lambda tx, row=row: sending.mark_sent(tx, row, "1"))
    assert sent == {chat_id: [str(number) for number in range(10)] for chat_id in range(1, 9)}
    for store in stores:
        await store.close()
