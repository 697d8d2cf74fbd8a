"""Accounts and chats become addresses with their channel (123 becomes telegram:123), messages become references.

Keyed hashes are made anew from the values that stand sealed beside them, so this needs the operator's key. What was
sealed under a key that is destroyed, or does not open, stays as it is.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import chain
from typing import Any

import sqlalchemy as sa
from alembic import context, op

from store.sealing import Key, Keyring, SealError

revision = "0025"
down_revision = "0024"

_BATCH = 500
_NEWER_THREADS = 1000
"""A thread in which nothing of ours stands may be so much newer than the newest message that is known."""

_PLAIN = ("id", "bot", "form", "deed", "case_id", "group_id", "message", "name")


def _table(name: str, *columns: str) -> sa.TableClause:
    return sa.table(name, *(sa.column(it, None if it in _PLAIN else sa.LargeBinary()) for it in columns))


_PERSON = _table("person", "id", "account", "wrapped_key", "sealed_account")
_STAFF = _table("staff", "id", "account", "sealed_account")
_JOIN = _table("staff_join", "id", "account", "sealed_place", "sealed_request")
_PRESENCE = _table("staff_chat_presence", "id", "account", "sealed_about")
_GROUP = _table("desk_group", "id", "chat", "sealed_about")
_DEED = _table("enforcement", "id", "case_id", "group_id", "deed", "target", "sealed_target")
_CASE = _table("cases", "id", "wrapped_key", "sealed_body")
_DRAFT = _table("draft", "id", "sealed_body")
_DESK_DRAFT = _table("desk_draft", "id", "place")
_OUTBOX = _table("outbox", "id", "bot", "chat", "form", "sealed_to", "sealed_content")
_SLOT = _table("slot", "bot", "chat", "message")
_SETTING = _table("setting", "name", "sealed_value")
_BUDGET = _table("budget_use", "holder")


def upgrade() -> None:
    """Make strings of numbers."""
    with op.batch_alter_table("slot") as slot:
        slot.alter_column(
            "message_id",
            new_column_name="message",
            existing_type=sa.BigInteger(),
            type_=sa.String(),
            postgresql_using="message_id::varchar",
        )
    _convert(up=True)


def downgrade() -> None:
    """Make numbers of strings; what is of another channel than Telegram has no former form."""
    _convert(up=False)
    with op.batch_alter_table("slot") as slot:
        slot.alter_column(
            "message",
            new_column_name="message_id",
            existing_type=sa.String(),
            type_=sa.BigInteger(),
            postgresql_using="message::bigint",
        )


def _convert(*, up: bool) -> None:
    keys, staff_chat = (context.config.attributes.get(name) for name in ("keys", "staff_chat"))
    conn = op.get_bind()
    if keys is not None:
        _Conversion(conn, keys, staff_chat, up=up).run()
    elif any(conn.execute(sa.select(sa.literal(1)).select_from(it).limit(1)).first() for it in (_SETTING, _OUTBOX)):
        raise LookupError("this database holds data, and its hashes cannot be made anew without the operator's key")


class _Conversion:
    """All of it, in one direction.

    Args:
        staff_chat: the address of the staff's group, as the settings have it; None where they are not known.
    """

    def __init__(self, conn: sa.Connection, keys: Keyring, staff_chat: str | None, *, up: bool) -> None:
        self._conn = conn
        self._keys = keys
        self._up = up
        self._chats: dict[tuple[str, bytes], bytes] = {}
        self._staff: set[str] = set()
        self._staff_chats: set[str] = set()
        if staff_chat is not None:
            self._staff_chats.add(staff_chat.partition(":")[2] if up else staff_chat)

    def run(self) -> None:
        """Convert every table; accounts come first, because other rows carry hashes of them.

        Raises:
            SealError: this is not the key that the database is sealed with.
        """
        self._settings()
        self._people()
        self._members()
        self._groups()
        self._each(_JOIN, self._join)
        self._each(_PRESENCE, self._presence)
        self._deeds()
        self._each(_CASE, self._case)
        self._each(_DRAFT, self._draft)
        self._each(_OUTBOX, self._message)
        self._slots()
        self._prepared()

    def _address(self, former: Any, channel: str = "telegram") -> Any:
        if former is None:
            return None
        return f"{channel}:{former}" if self._up else int(str(former).partition(":")[2])

    def _ref(self, former: Any) -> Any:
        """A message or a thread; 0 stood for none in what people said."""
        if self._up:
            return str(former) if former else None
        return int(former) if former else None

    def _hash(self, kind: str, former: Any, text: str = "{}") -> tuple[bytes, bytes]:
        """The former hash, and the one to come."""
        return self._keys.hash(kind, text.format(former)), self._keys.hash(kind, text.format(self._address(former)))

    def _knows(self, bot: str, former: Any, channel: str = "telegram") -> None:
        """A chat of which rows may carry the hash."""
        now = self._address(former, channel)
        self._chats[bot, self._keys.hash("chat", f"{bot}:{former}")] = self._keys.hash("chat", f"{bot}:{now}")

    def _settings(self) -> None:
        for name, sealed in self._conn.execute(sa.select(_SETTING.c.name, _SETTING.c.sealed_value)).all():
            former = self._keys.open(sealed, b"setting").decode()
            if name == "staff_chat":
                self._staff_chats.add(former)
                value = self._keys.seal(str(self._address(former)).encode(), b"setting")
                self._conn.execute(sa.update(_SETTING).where(_SETTING.c.name == name).values(sealed_value=value))

    def _people(self) -> None:
        def person(row: Any) -> dict[str, Any] | None:
            for channel in ("mail", "sms"):
                self._knows(channel, row.id if self._up else f"person:{row.id}", "person")
            if row.wrapped_key is None or row.sealed_account is None:
                return None
            key = self._keys.unwrap(row.wrapped_key, b"key")
            former = key.open(row.sealed_account, b"person.account").decode()
            old, new = self._hash("account", former)
            self._knows("reporter", former)
            was, holder = (self._keys.hash("budget.person", it.hex()) for it in (old, new))
            self._conn.execute(sa.update(_BUDGET).where(_BUDGET.c.holder == was).values(holder=holder))
            return {"account": new, "sealed_account": _sealed(key, self._address(former), b"person.account")}

        self._each(_PERSON, person)

    def _members(self) -> None:
        def member(row: Any) -> dict[str, Any]:
            former = self._keys.open(row.sealed_account, b"staff.account").decode()
            self._staff.add(former)
            self._knows("desk", former)
            now = _sealed(self._keys, self._address(former), b"staff.account")
            return {"account": self._hash("staff", former)[1], "sealed_account": now}

        self._each(_STAFF, member)

    def _groups(self) -> None:
        name, former_name = ("address", "chat_id") if self._up else ("chat_id", "address")

        def group(row: Any) -> dict[str, Any]:
            about = self._keys.open_json(row.sealed_about, b"group.about")
            former = about.pop(former_name)
            self._knows("desk", former)
            about[name] = self._address(former)
            return {"chat": self._hash("group", former)[1], "sealed_about": self._keys.seal_json(about, b"group.about")}

        self._each(_GROUP, group)
        for chat in self._staff_chats:
            self._knows("desk", chat)

    def _join(self, row: Any) -> dict[str, Any]:
        chat, thread = self._keys.open_json(row.sealed_place, b"staff_join.place")
        place = [self._address(chat), self._ref(thread)]
        values: dict[str, Any] = {"sealed_place": self._keys.seal_json(place, b"staff_join.place")}
        if row.sealed_request is not None:
            account, *called = self._keys.open_json(row.sealed_request, b"staff_join.request")
            self._knows("desk", account)
            values["account"] = self._hash("staff", account)[1]
            request = [self._address(account), *called]
            values["sealed_request"] = self._keys.seal_json(request, b"staff_join.request")
        return values

    def _presence(self, row: Any) -> dict[str, Any]:
        account, *called = self._keys.open_json(row.sealed_about, b"staff_chat.about")
        about = self._keys.seal_json([self._address(account), *called], b"staff_chat.about")
        return {"account": self._hash("staff", account)[1], "sealed_about": about}

    def _deeds(self) -> None:
        """Deeds on a message are found by its reference, which is written as it was. One whose case is erased stands on
        the same member as those that still open."""
        targets: dict[bytes, bytes] = {}

        def deed(row: Any) -> dict[str, Any] | None:
            wrapped = self._conn.execute(sa.select(_CASE.c.wrapped_key).where(_CASE.c.id == row.case_id)).scalar_one()
            if row.deed == "delete" or wrapped is None:
                return None
            key = self._keys.unwrap(wrapped, b"key")
            former = key.open(row.sealed_target, b"enforcement.target").decode()
            old, new = self._hash("enforcement", former, f"{row.group_id}:member:{{}}")
            targets[old] = new
            return {"sealed_target": _sealed(key, self._address(former), b"enforcement.target")}

        self._each(_DEED, deed)
        for old, new in targets.items():
            self._conn.execute(sa.update(_DEED).where(_DEED.c.target == old).values(target=new))

    def _case(self, row: Any) -> dict[str, Any] | None:
        if row.wrapped_key is None or row.sealed_body is None:
            return None
        key = self._keys.unwrap(row.wrapped_key, b"key")
        body = key.open_json(row.sealed_body, b"case.body")
        if body["subject"].get("account") is None:
            return None
        body["subject"]["account"] = self._address(body["subject"]["account"])
        return {"sealed_body": key.seal_json(body, b"case.body")}

    def _draft(self, row: Any) -> dict[str, Any] | None:
        if row.sealed_body is None:
            return None
        body = self._keys.open_json(row.sealed_body, b"draft.body")
        if report := body.get("report"):
            self._said(report)
            for held in report["held"]:
                self._said(held)
        if appeal := body.get("appeal"):
            self._said(appeal)
        if "heard" in body:
            body["heard"] = [[self._ref(message), text] for message, text in body["heard"]]
        return {"sealed_body": self._keys.seal_json(body, b"draft.body")}

    def _said(self, body: dict[str, Any]) -> None:
        """What people have said and sent, in whichever part of a draft."""
        if "pointed" in body:
            body["pointed"] = [self._address(account) for account in body["pointed"]]
        for told in filter(None, (body, body.get("origin"))):
            if "account" in told:
                told["account"] = self._address(told["account"])
        if "id" in body:
            body["id"] = self._ref(body["id"]) if self._up else self._ref(body["id"]) or 0
        former, now = ("file_id", "ref") if self._up else ("ref", "file_id")
        for file in filter(None, (body.get("file"), *body.get("files", ()))):
            # Later versions name the channel in the reference too.
            file[now] = file.pop(former) if self._up else file.pop(former).removeprefix("telegram:")

    def _message(self, row: Any) -> dict[str, Any] | None:
        values: dict[str, Any] = {}
        if row.sealed_to is not None:
            former, channel = self._keys.open(row.sealed_to, b"outbox.to").decode(), _channel(row.bot)
            self._knows(row.bot, former, channel)
            values["sealed_to"] = _sealed(self._keys, self._address(former, channel), b"outbox.to")
        if row.form == "former" and row.sealed_content is not None:
            old, new = ("message_id", "message") if self._up else ("message", "message_id")
            content = {new: self._ref(self._keys.open_json(row.sealed_content, b"outbox.content")[old])}
            values["sealed_content"] = self._keys.seal_json(content, b"outbox.content")
        if now := self._chats.get((row.bot, bytes(row.chat))):
            values["chat"] = now
        return values

    def _slots(self) -> None:
        for bot, chat in self._conn.execute(sa.select(_SLOT.c.bot, _SLOT.c.chat).distinct()).all():
            if now := self._chats.get((bot, bytes(chat))):
                of_chat = (_SLOT.c.bot == bot) & (_SLOT.c.chat == chat)
                self._conn.execute(sa.update(_SLOT).where(of_chat).values(chat=now))

    def _prepared(self) -> None:
        """A desk draft is found by the hash of chat and thread, and nothing sealed tells which: members' chats, and the
        threads of the staff chat, are tried."""
        wanted = {bytes(it) for it in self._conn.execute(sa.select(_DESK_DRAFT.c.place)).scalars()}
        for chat, thread in chain(((chat, 0) for chat in self._staff), self._threads()):
            if not wanted:
                return
            old, new = self._hash("desk_draft.place", chat, f"{{}}.{thread}")
            if old in wanted:
                wanted.remove(old)
                self._conn.execute(sa.update(_DESK_DRAFT).where(_DESK_DRAFT.c.place == old).values(place=new))

    def _threads(self) -> Iterator[tuple[str, int]]:
        for chat in self._staff_chats:
            # The slots carry the hash that has just been made.
            stands = self._chats["desk", self._keys.hash("chat", f"desk:{chat}")]
            messages = self._conn.execute(sa.select(_SLOT.c.message).where(_SLOT.c.chat == stands)).scalars()
            newest = max(map(int, messages), default=0)
            yield from ((chat, thread) for thread in range(newest + _NEWER_THREADS))

    def _each(self, table: sa.TableClause, change: Callable[[Any], dict[str, Any] | None]) -> None:
        """Change the rows of a table, a batch at a time; those that do not open stay as they are."""
        last = 0
        query = sa.select(*table.c).where(table.c.id > sa.bindparam("last")).order_by(table.c.id).limit(_BATCH)
        while rows := self._conn.execute(query, {"last": last}).all():
            last = rows[-1].id
            alike: dict[tuple[str, ...], list[dict[str, Any]]] = {}
            for row in rows:
                with suppress(SealError):
                    if values := change(row):
                        alike.setdefault(tuple(values), []).append({"row": row.id, **values})
            for columns, changed in alike.items():
                update = sa.update(table).where(table.c.id == sa.bindparam("row"))
                self._conn.execute(update.values({it: sa.bindparam(it) for it in columns}), changed)


def _channel(bot: str) -> str:
    """Mail and text messages are addressed to a person, whose address is looked up when they go."""
    return "telegram" if bot in ("reporter", "desk") else "person"


def _sealed(key: Key, value: Any, label: bytes) -> bytes:
    return key.seal(str(value).encode(), label)
