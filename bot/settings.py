"""The operator's settings, from environment or `.env`; incomplete ones refuse the start and name the variable."""

from pathlib import Path
from typing import Annotated, Any, NamedTuple, Self

from pydantic import Field, SecretStr, TypeAdapter, ValidationError, ValidationInfo, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.operator_key import resolved
from bot.setting_checks import CHECKS, PAIRS
from handlers.telegram.ids import SHARED_ACCOUNTS, address
from rules.addresses import Address
from rules.people.contacts import read_contact
from rules.vocabulary import LANGS, ContactChannel, Lang
from store.sealing import OperatorKey


class StartRefusedError(Exception):
    """Lian cannot start or continue; the message tells the operator what is wrong, a sentence a line, never a value."""


class Settings(BaseSettings):
    """All variables with their descriptions; `.env.example` shows them all."""

    model_config = SettingsConfigDict(
        env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore", hide_input_in_errors=True, loc_by_alias=False
    )

    reporter_bot_token: SecretStr = Field(description="the token of the bot that reporters write to, from @BotFather")
    desk_bot_token: SecretStr = Field(description="the token of the bot that staff work with, from @BotFather")
    staff_chat: Address = Field(alias="STAFF_CHAT_ID", description="the id of the staff's group, a negative number")
    admin_ids: Annotated[frozenset[int], NoDecode] = Field(
        min_length=1, description="the Telegram ids of the first administrators, with commas between"
    )
    lian_key_file: Path | None = Field(None, description="a file that holds the operator's key")
    lian_key_command: SecretStr | None = Field(None, description="a command that gives the operator's key")
    lian_key: SecretStr = Field(
        SecretStr(""),
        validate_default=True,
        description="the operator's key that wraps all others; `lian init` makes one",
    )
    lian_key_new_file: Path | None = Field(None, description="a file that holds the operator's next key")
    lian_key_new_command: SecretStr | None = Field(None, description="a command that gives the operator's next key")
    lian_key_new: SecretStr | None = Field(
        None, validate_default=True, description="the operator's next key, while it takes the place of LIAN_KEY"
    )
    database_url: str = Field("sqlite:///data/lian.db", description="where the data is kept: SQLite or PostgreSQL")
    evidence_url: str = Field("data/evidence", description="where evidence is kept: a folder, or s3://bucket/folder")
    erased_keys: Path | None = Field(None, description="the list of erased keys; else erased-keys beside the evidence")
    redis_url: str | None = Field(None, description="a Redis for throttles and wake-ups; without one, memory serves")
    clamd_url: str | None = Field(None, description="the malware scanner clamd, tcp://host:3310 or unix:///path")
    telegram_api_url: str = Field("https://api.telegram.org", description="the Bot API server")
    timezone: str = Field("Asia/Shanghai", description="the operator's time zone, an IANA name")
    language: Lang = Field("zh-Hans", description="the operator's language: zh-Hans, zh-Hant or en")
    catalogue: Path | None = Field(None, description="the operator's own catalogue; without one, the shipped one")
    policy: Path | None = Field(None, description="the operator's own policy; without one, the shipped one")
    templates: Path | None = Field(None, description="the operator's own templates; without one, the shipped ones")
    courses: Path | None = Field(None, description="the operator's own training courses; without, the shipped ones")
    guide: Path | None = Field(None, description="what reporters can read under /rules; without one, the shipped guide")
    notice: Path | None = Field(None, description="who you are, and what people agree to; without, the shipped notice")
    partners: Path | None = Field(None, description="the operator's list of partners and merchants; without, none")
    smtp_url: SecretStr | None = Field(None, description="the mail server, smtp://user:password@host:port or smtps://…")
    smtp_from: str | None = Field(None, description="the address that mails to reporters come from")
    mail_in_url: SecretStr | None = Field(
        None, description="the mailbox that reports come to, imaps://user:password@host/folder"
    )
    mail_in_authserv: str | None = Field(
        None, description="the name under which that mailbox's server writes Authentication-Results"
    )
    sms_url: str | None = Field(None, description="the operator's own address that sends text messages")
    sms_secret: SecretStr | None = Field(None, description="the secret that signs what is sent to SMS_URL")
    measures_url: str | None = Field(None, description="the operator's own address that carries out what was decided")
    measures_secret: SecretStr | None = Field(None, description="the secret that signs what is sent to MEASURES_URL")
    roots_channel: Address | None = Field(None, description="the id of the channel where each day's root is posted")
    listen: str | None = Field(None, description="host:port where health is told and webhooks are taken")
    web_url: str | None = Field(None, description="the public https address that leads to LISTEN")
    api_per_minute: int = Field(600, gt=0, description="requests a minute that one client of the API may make")
    webhook_url: str | None = Field(None, description="the public https address that Telegram sends updates to")
    webhook_secret: SecretStr | None = Field(None, description="the secret that Telegram's webhook calls carry")
    send_per_second: int = Field(30, gt=0, description="messages a second that one bot may send")
    send_per_chat_seconds: float = Field(1.0, ge=0, description="seconds between two messages to one chat")
    send_per_group_minute: int = Field(20, gt=0, description="messages a minute to one group")

    @field_validator("staff_chat", "roots_channel", mode="before")
    @classmethod
    def _group(cls, group: Any) -> Address | None:
        id = 0 if group is None else TypeAdapter(int).validate_python(group)
        if group is not None and id >= 0:
            raise ValueError("is not a group's id: those are negative numbers, as those of channels")
        return None if group is None else address(id)

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

    @field_validator("lian_key", "lian_key_new")
    @classmethod
    def _key(cls, key: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        """Return the key itself, wherever it comes from."""
        found = resolved(info.field_name or "", key, info.data)
        if found is None and info.field_name == "lian_key":
            raise ValueError(f"LIAN_KEY is not set: {cls.model_fields['lian_key'].description}.")
        return found

    @field_validator("database_url")
    @classmethod
    def _database(cls, url: str) -> str:
        if not url.startswith(("sqlite:///", "postgresql://", "postgresql+psycopg://")):
            raise ValueError("begins neither with sqlite:/// nor with postgresql://")
        from store.engine import engines  # takes half a second, for which nobody without settings should wait

        try:
            address = engines.parsed(url)
        except ValueError:
            raise ValueError("cannot be read as an address: is its port a number?") from None
        if url.startswith("sqlite") and not address.database:
            raise ValueError("names no database")
        return url

    @field_validator("language", mode="before")
    @classmethod
    def _language(cls, lang: Any) -> Any:
        if lang not in LANGS:
            raise ValueError(f"is none of {', '.join(LANGS)}")
        return lang

    @field_validator("smtp_from")
    @classmethod
    def _sender(cls, address: str | None) -> str | None:
        contact = read_contact(address) if address else None
        if address is not None and (contact is None or contact.channel is not ContactChannel.MAIL):
            raise ValueError("is no e-mail address")
        return contact.address if contact else None

    @field_validator(*CHECKS)
    @classmethod
    def _checked(cls, value: Any, info: ValidationInfo) -> Any:
        check, fault = CHECKS[info.field_name or ""]
        try:
            fits = value is None or check(value.get_secret_value() if isinstance(value, SecretStr) else value)
        except (KeyError, ValueError):
            fits = False
        if not fits:
            raise ValueError(fault)
        return value

    @field_validator("telegram_api_url", "web_url", "webhook_url")
    @classmethod
    def _unslashed(cls, url: str | None) -> str | None:
        return url and url.rstrip("/")

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.reporter_bot_token == self.desk_bot_token:
            raise ValueError("REPORTER_BOT_TOKEN and DESK_BOT_TOKEN are the same: two bots are needed.")
        tokens = (self.reporter_bot_token, self.desk_bot_token)
        if self.admin_ids & {int(token.get_secret_value().partition(":")[0]) for token in tokens}:
            raise ValueError("ADMIN_IDS holds the id of one of the two bots, and those are no people.")
        if self.webhook_url is not None:
            for name in ("webhook_secret", "listen"):
                if getattr(self, name) is None:
                    raise ValueError(f"WEBHOOK_URL is set, and {name.upper()} is not: webhooks need both.")
        if self.web_url is not None and self.listen is None:
            raise ValueError("WEB_URL is set, and LISTEN is not: it leads nowhere.")
        for one, other in PAIRS:
            if (getattr(self, one) is None) != (getattr(self, other) is None):
                raise ValueError(f"{one.upper()} and {other.upper()} belong together: set both, or neither.")
        if self.mail_in_url is not None and self.smtp_url is None:
            raise ValueError("MAIL_IN_URL is set, and SMTP_URL is not: people who report by mail are answered by mail.")
        return self

    def operator_key(self) -> OperatorKey:
        """Return the operator's key."""
        return OperatorKey.from_text(self.lian_key.get_secret_value())

    def new_operator_key(self) -> OperatorKey | None:
        """Return the key that is to take its place, if there is one."""
        return OperatorKey.from_text(self.lian_key_new.get_secret_value()) if self.lian_key_new else None

    def channels(self) -> frozenset[ContactChannel]:
        """Return the configured channels to reporters outside the chat."""
        there = {ContactChannel.MAIL: self.smtp_url, ContactChannel.SMS: self.sms_url}
        return frozenset(channel for channel, url in there.items() if url is not None)

    def address(self) -> tuple[str, int] | None:
        """Return host and port of `LISTEN`; None if it is not set."""
        host, _, port = (self.listen or "").rpartition(":")
        return (host or "127.0.0.1", int(port)) if port else None

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
    field = Settings.model_fields[str(loc[0])]
    name = field.alias or str(loc[0]).upper()
    if type in ("missing", "too_short"):
        return f"{name} is not set: {field.description}."
    if type != "value_error":
        return f"{name} is not right: it should be {field.description}."
    return said if said.startswith(name) else f"{name} {said}."
