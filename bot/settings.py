"""The operator's settings, from environment or `.env`; incomplete ones refuse the start and name the variable."""

import re
from pathlib import Path
from typing import Annotated, Any, NamedTuple, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from sqlalchemy.exc import ArgumentError

from bot.web_addresses import is_confidential
from bot.web_addresses import parse_url as web_address
from handlers.telegram.ids import SHARED_ACCOUNTS
from rules.people.contacts import read_contact
from rules.vocabulary import LANGS, ContactChannel, Lang
from store.engine import engines
from store.sealing import KeyRefused, Keyring

_OBJECT_STORES = ("s3", "s3a", "gs", "az", "adl", "azure", "abfs", "abfss")
_LISTEN = re.compile(
    r"(?:[^\s:]*|\[?[0-9a-fA-F:]+\]?):"
    r"(?:\d{1,4}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])",
    re.ASCII,
)


class StartRefusedError(Exception):
    """Lian cannot start or continue; the message tells the operator what is wrong, a sentence a line, never a value."""


class StartPostponedError(Exception):
    """Lian cannot start now, but may a little later; the message is for the operator."""


class Settings(BaseSettings):
    """All variables with their descriptions; `.env.example` shows them all."""

    model_config = SettingsConfigDict(
        env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore", hide_input_in_errors=True
    )

    reporter_bot_token: SecretStr = Field(description="the token of the bot that reporters write to, from @BotFather")
    desk_bot_token: SecretStr = Field(description="the token of the bot that staff work with, from @BotFather")
    staff_chat_id: int = Field(description="the id of the staff's group, a negative number")
    admin_ids: Annotated[frozenset[int], NoDecode] = Field(
        min_length=1, description="the Telegram ids of the first administrators, with commas between"
    )
    lian_key: SecretStr = Field(description="the operator's key that seals all data; `lian init` makes one")
    database_url: str = Field("sqlite:///data/lian.db", description="where the data is kept: SQLite or PostgreSQL")
    evidence_url: str = Field("data/evidence", description="where evidence is kept: a folder, or s3://bucket/folder")
    redis_url: str | None = Field(None, description="a Redis for throttles and wake-ups; without one, memory serves")
    telegram_api_url: str = Field("https://api.telegram.org", description="the Bot API server")
    timezone: str = Field("Asia/Shanghai", description="the operator's time zone, an IANA name")
    language: Lang = Field("zh-Hans", description="the operator's language: zh-Hans, zh-Hant or en")
    catalogue: Path | None = Field(None, description="the operator's own catalogue; without one, the shipped one")
    policy: Path | None = Field(None, description="the operator's own policy; without one, the shipped one")
    templates: Path | None = Field(None, description="the operator's own templates; without one, the shipped ones")
    courses: Path | None = Field(None, description="the operator's own training courses; without, the shipped ones")
    partners: Path | None = Field(
        None, description="the operator's list of partners and merchants; without, there are none"
    )
    smtp_url: SecretStr | None = Field(None, description="the mail server, smtp://user:password@host:port or smtps://…")
    smtp_from: str | None = Field(None, description="the address that mails to reporters come from")
    sms_url: str | None = Field(None, description="the operator's own address that sends text messages")
    sms_secret: SecretStr | None = Field(None, description="the secret that signs what is sent to SMS_URL")
    listen: str | None = Field(None, description="host:port where health is told and webhooks are taken")
    webhook_url: str | None = Field(None, description="the public https address that Telegram sends updates to")
    webhook_secret: SecretStr | None = Field(None, description="the secret that Telegram's webhook calls carry")
    send_per_second: int = Field(30, gt=0, description="messages a second that one bot may send")
    send_per_chat_seconds: float = Field(1.0, ge=0, description="seconds between two messages to one chat")
    send_per_group_minute: int = Field(20, gt=0, description="messages a minute to one group")

    @field_validator("reporter_bot_token", "desk_bot_token")
    @classmethod
    def _token(cls, token: SecretStr) -> SecretStr:
        bot_id, colon, secret = token.get_secret_value().partition(":")
        if not (bot_id.isascii() and bot_id.isdigit() and colon and secret.isascii() and secret.isprintable()):
            raise ValueError("does not look like a bot's token (digits, a colon, letters)")
        return token

    @field_validator("staff_chat_id")
    @classmethod
    def _group(cls, chat_id: int) -> int:
        if chat_id >= 0:
            raise ValueError("is not a group's id: those are negative numbers")
        return chat_id

    @field_validator("admin_ids")
    @classmethod
    def _people(cls, ids: frozenset[int]) -> frozenset[int]:
        for id in sorted(ids):
            if id in SHARED_ACCOUNTS:
                raise ValueError(f"holds {id}, and that is nobody's own account: it is {SHARED_ACCOUNTS[id]}")
            if not 0 < id < 2**63:
                raise ValueError("holds a number that is no account's: those are above nothing")
        return ids

    @field_validator("admin_ids", mode="before")
    @classmethod
    def _ids(cls, ids: Any) -> Any:
        return ids.replace(",", " ").split() if isinstance(ids, str) else ids

    @field_validator("lian_key")
    @classmethod
    def _key(cls, key: SecretStr) -> SecretStr:
        try:
            Keyring.from_text(key.get_secret_value())
        except KeyRefused as refused:
            raise ValueError(str(refused).removeprefix("LIAN_KEY ").removesuffix(".")) from None
        return key

    @field_validator("database_url")
    @classmethod
    def _database(cls, url: str) -> str:
        if not url.startswith(("sqlite:///", "postgresql://", "postgresql+psycopg://")):
            raise ValueError("begins neither with sqlite:/// nor with postgresql://")
        try:
            address = engines.parsed(url)
        except (ArgumentError, ValueError):
            raise ValueError("cannot be read as an address: is its port a number?") from None
        if url.startswith("sqlite") and not address.database:
            raise ValueError("names no database")
        return url

    @field_validator("evidence_url")
    @classmethod
    def _vault(cls, place: str) -> str:
        scheme, url, _ = place.partition("://")
        if (
            url
            and not (scheme in ("http", "https") and is_confidential(place))
            and not web_address(place, *_OBJECT_STORES)
        ):
            raise ValueError("is neither a folder nor an address such as s3://bucket/folder")
        return place

    @field_validator("redis_url")
    @classmethod
    def _counts(cls, url: str | None) -> str | None:
        if url is not None and not url.startswith("unix:///") and not web_address(url, "redis", "rediss"):
            raise ValueError("begins neither with redis:// nor with rediss://, or names no server")
        return url

    @field_validator("timezone")
    @classmethod
    def _zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError):
            raise ValueError("is no time zone of the IANA list, such as Asia/Shanghai") from None
        return name

    @field_validator("language", mode="before")
    @classmethod
    def _language(cls, lang: Any) -> Any:
        if lang not in LANGS:
            raise ValueError(f"is none of {', '.join(LANGS)}")
        return lang

    @field_validator("telegram_api_url")
    @classmethod
    def _server(cls, url: str) -> str:
        parts = web_address(url, "https", "http")
        if parts is None or parts.query or parts.fragment:
            raise ValueError("is not an http address")
        return url.rstrip("/")

    @field_validator("webhook_url")
    @classmethod
    def _public(cls, url: str | None) -> str | None:
        if url is not None and not web_address(url, "https"):
            raise ValueError("is not an https address, and Telegram calls no other")
        return url and url.rstrip("/")

    @field_validator("webhook_secret")
    @classmethod
    def _sayable(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret is not None and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret.get_secret_value()):
            raise ValueError("has other characters than letters, digits, _ and -, or more than 256")
        return secret

    @field_validator("smtp_url")
    @classmethod
    def _mail_server(cls, url: SecretStr | None) -> SecretStr | None:
        parts = web_address(url.get_secret_value(), "smtp", "smtps") if url is not None else None
        if url is not None and (parts is None or parts.path not in ("", "/") or parts.query or parts.fragment):
            raise ValueError("begins neither with smtp:// nor with smtps://, or names no server")
        return url

    @field_validator("smtp_from")
    @classmethod
    def _sender(cls, address: str | None) -> str | None:
        contact = read_contact(address) if address else None
        if address is not None and (contact is None or contact.channel is not ContactChannel.MAIL):
            raise ValueError("is no e-mail address")
        return contact.address if contact else None

    @field_validator("sms_url")
    @classmethod
    def _hook(cls, url: str | None) -> str | None:
        if url is not None and not is_confidential(url):
            raise ValueError("is not an https address")
        return url

    @field_validator("listen")
    @classmethod
    def _address(cls, listen: str | None) -> str | None:
        if listen is not None and not _LISTEN.fullmatch(listen):
            raise ValueError("is not host:port")
        return listen

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.reporter_bot_token == self.desk_bot_token:
            raise ValueError("REPORTER_BOT_TOKEN and DESK_BOT_TOKEN are the same: two bots are needed.")
        if self.admin_ids & {int(token.get_secret_value().partition(":")[0]) for token in self._tokens()}:
            raise ValueError("ADMIN_IDS holds the id of one of the two bots, and those are no people.")
        if self.webhook_url is not None:
            for name in ("webhook_secret", "listen"):
                if getattr(self, name) is None:
                    raise ValueError(f"WEBHOOK_URL is set, and {name.upper()} is not: webhooks need both.")
        for one, other in (("smtp_url", "smtp_from"), ("sms_url", "sms_secret")):
            if (getattr(self, one) is None) != (getattr(self, other) is None):
                raise ValueError(f"{one.upper()} and {other.upper()} belong together: set both, or neither.")
        return self

    def _tokens(self) -> tuple[SecretStr, SecretStr]:
        return self.reporter_bot_token, self.desk_bot_token

    def channels(self) -> frozenset[ContactChannel]:
        """Return the configured channels to reporters outside the chat."""
        there = {ContactChannel.MAIL: self.smtp_url, ContactChannel.SMS: self.sms_url}
        return frozenset(channel for channel, url in there.items() if url is not None)

    def address(self) -> tuple[str, int] | None:
        """Return host and port of `LISTEN`; None if it is not set."""
        if self.listen is None:
            return None
        host, _, port = self.listen.rpartition(":")
        return host or "127.0.0.1", int(port)

    def door(self) -> "WebhookEndpoint | None":
        """Return the webhook's address and secret; None if updates are polled."""
        if self.webhook_url is None or self.webhook_secret is None:
            return None
        return WebhookEndpoint(self.webhook_url, self.webhook_secret.get_secret_value())


class WebhookEndpoint(NamedTuple):
    """A webhook's public address, and the secret that Telegram must send with each call."""

    url: str
    secret: str


def load(env_file: Path | None) -> Settings:
    """Load the settings from the environment, and from `env_file` for variables that are not set there.

    Raises:
        StartRefusedError: names all variables that are missing or wrong.
    """
    try:
        return Settings(_env_file=env_file)
    except ValidationError as error:
        raise StartRefusedError("\n".join(_sentence(**problem) for problem in error.errors())) from None


def _sentence(loc: tuple[int | str, ...], type: str, msg: str, **_: Any) -> str:
    said = msg.removeprefix("Value error, ")
    if not loc:
        return said
    name, field = str(loc[0]).upper(), Settings.model_fields[str(loc[0])]
    if type in ("missing", "too_short"):
        return f"{name} is not set: {field.description}."
    if type != "value_error":
        return f"{name} is not right: it should be {field.description}."
    return f"{name} {said}."
