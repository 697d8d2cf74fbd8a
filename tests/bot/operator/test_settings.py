"""A half-configured start is refused, the variable named and its value never shown."""

import re
import sys
from pathlib import Path

import pytest

from bot.settings import Settings, StartRefusedError, load
from store.sealing import EXAMPLE_KEY, OperatorKey, make_operator_key

GOOD = {
    "REPORTER_BOT_TOKEN": "1001:reporter-token-for-tests",
    "DESK_BOT_TOKEN": "1002:desk-token-for-tests",
    "STAFF_CHAT_ID": "-100123",
    "ADMIN_IDS": "11, 12",
    "LIAN_KEY": make_operator_key(),
}


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def env_file(folder: Path, **changes: str) -> Path:
    path = folder / ".env"
    path.write_text("".join(f"{name}={value}\n" for name, value in (GOOD | changes).items()), encoding="utf-8")
    return path


def test_the_needed_variables_are_enough(tmp_path: Path) -> None:
    settings = load(env_file(tmp_path))
    assert settings.admin_ids == {11, 12}
    assert settings.staff_chat == "telegram:-100123"
    assert settings.telegram_api_url == "https://api.telegram.org"


def test_the_environment_outweighs_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STAFF_CHAT_ID", "-5")
    assert load(env_file(tmp_path)).staff_chat == "telegram:-5"


REFUSED = [
    # what is set, which variable the sentence names
    ({"REPORTER_BOT_TOKEN": ""}, "REPORTER_BOT_TOKEN is not set"),
    ({"DESK_BOT_TOKEN": ""}, "DESK_BOT_TOKEN is not set"),
    ({"DESK_BOT_TOKEN": "swordfish"}, "DESK_BOT_TOKEN does not look like"),
    ({"DESK_BOT_TOKEN": GOOD["REPORTER_BOT_TOKEN"]}, "REPORTER_BOT_TOKEN and DESK_BOT_TOKEN are the same"),
    ({"STAFF_CHAT_ID": ""}, "STAFF_CHAT_ID is not set"),
    ({"STAFF_CHAT_ID": "swordfish"}, "STAFF_CHAT_ID is not right"),
    ({"STAFF_CHAT_ID": "42"}, "STAFF_CHAT_ID is not a group's id"),
    ({"ADMIN_IDS": ""}, "ADMIN_IDS is not set"),
    ({"ADMIN_IDS": " , "}, "ADMIN_IDS is not set"),
    ({"ADMIN_IDS": "11,swordfish"}, "ADMIN_IDS is not right"),
    ({"LIAN_KEY": ""}, "LIAN_KEY is not set"),
    ({"LIAN_KEY": "swordfish"}, "LIAN_KEY is not a key"),
    ({"LIAN_KEY": EXAMPLE_KEY}, "LIAN_KEY is still the example's"),
    ({"DATABASE_URL": "swordfish"}, "DATABASE_URL begins neither"),
    ({"TELEGRAM_API_URL": "swordfish"}, "TELEGRAM_API_URL is not an http address"),
    ({"TIMEZONE": "Asia/Swordfish"}, "TIMEZONE is no time zone"),
    ({"LANGUAGE": "swordfish"}, "LANGUAGE is none of"),
    ({"LISTEN": "swordfish"}, "LISTEN is not host:port"),
    ({"LISTEN": "swordfish:²"}, "LISTEN is not host:port"),
    ({"LISTEN": ":８７"}, "LISTEN is not host:port"),
    ({"LISTEN": ":65536"}, "LISTEN is not host:port"),
    ({"LISTEN": "127.0.0.1:"}, "LISTEN is not host:port"),
    ({"ADMIN_IDS": "11,1087968824"}, "ADMIN_IDS holds 1087968824, and that is nobody's own account"),
    ({"ADMIN_IDS": "777000"}, "ADMIN_IDS holds 777000, and that is nobody's own account"),
    ({"ADMIN_IDS": "136817688 11"}, "ADMIN_IDS holds 136817688, and that is nobody's own account"),
    ({"ADMIN_IDS": "11,-100123"}, "ADMIN_IDS holds a number that is no account's"),
    ({"ADMIN_IDS": "11,1002"}, "ADMIN_IDS holds the id of one of the two bots"),
    ({"ADMIN_IDS": "0"}, "ADMIN_IDS holds a number that is no account's"),
    ({"DATABASE_URL": "postgresql://swordfish:port/lian"}, "DATABASE_URL cannot be read as an address"),
    ({"DATABASE_URL": "sqlite:///"}, "DATABASE_URL names no database"),
    ({"EVIDENCE_URL": "ftp://swordfish/x"}, "EVIDENCE_URL is neither a folder nor an address"),
    ({"EVIDENCE_URL": "http://swordfish/x"}, "EVIDENCE_URL is neither a folder nor an address"),
    ({"EVIDENCE_URL": "s3://"}, "EVIDENCE_URL is neither a folder nor an address"),
    ({"REDIS_URL": "swordfish"}, "REDIS_URL begins neither"),
    ({"REDIS_URL": "http://swordfish"}, "REDIS_URL begins neither"),
    ({"REDIS_URL": "redis://swordfish:port"}, "REDIS_URL begins neither"),
    ({"TELEGRAM_API_URL": "http://"}, "TELEGRAM_API_URL is not an http address"),
    ({"TELEGRAM_API_URL": "https://swordfish?x"}, "TELEGRAM_API_URL is not an http address"),
    ({"TELEGRAM_API_URL": "https://swordfish:99999"}, "TELEGRAM_API_URL is not an http address"),
    ({"WEBHOOK_URL": "https://", "WEBHOOK_SECRET": "s", "LISTEN": ":1"}, "WEBHOOK_URL is not an https address"),
    ({"SEND_PER_SECOND": "0"}, "SEND_PER_SECOND is not right"),
    ({"WEBHOOK_URL": "https://swordfish"}, "WEBHOOK_URL is set, and WEBHOOK_SECRET is not"),
    ({"WEBHOOK_URL": "https://swordfish", "WEBHOOK_SECRET": "s"}, "WEBHOOK_URL is set, and LISTEN is not"),
    ({"WEBHOOK_URL": "ftp://x", "WEBHOOK_SECRET": "s", "LISTEN": ":1"}, "WEBHOOK_URL is not an https address"),
    ({"WEBHOOK_SECRET": "sword fish"}, "WEBHOOK_SECRET has other characters"),
]


@pytest.mark.parametrize(("changes", "sentence"), REFUSED)
def test_a_start_is_refused_by_naming_the_variable(changes: dict[str, str], sentence: str, tmp_path: Path) -> None:
    with pytest.raises(StartRefusedError, match=re.escape(sentence)) as refused:
        load(env_file(tmp_path, **changes))
    assert "\n" not in str(refused.value)
    assert "swordfish" not in str(refused.value).lower()


def test_everything_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(StartRefusedError) as refused:
        load(None)
    assert len(str(refused.value).splitlines()) == len(GOOD)


def test_no_secret_is_shown_by_the_settings_themselves(tmp_path: Path) -> None:
    shown = repr(load(env_file(tmp_path, WEBHOOK_SECRET="hush")))
    assert not [secret for secret in ("-token-for-tests", GOOD["LIAN_KEY"], "hush") if secret in shown]


def test_the_example_and_the_settings_agree() -> None:
    lines = (Path(__file__).parents[3] / ".env.example").read_text(encoding="utf-8").splitlines()
    shown = {match[1]: match[2] for line in lines if (match := re.fullmatch(r"#?([A-Z_]+)=(.*)", line))}
    assert set(shown) == {field.alias or name.upper() for name, field in Settings.model_fields.items()}
    for place, line in enumerate(lines):
        if re.fullmatch(r"#?[A-Z_]+=.*", line):
            above = next(before for before in reversed(lines[:place]) if not re.fullmatch(r"#?[A-Z_]+=.*", before))
            assert above.startswith("# "), f"{line} has no comment above it"
    for name, field in Settings.model_fields.items():
        if isinstance(field.default, str | int | float):
            assert shown[name.upper()] == str(field.default), f"{name} shows another default"
    assert shown["LIAN_KEY"] == EXAMPLE_KEY


SMTP = {"SMTP_FROM": "lian@example.org"}
MAIL_IN = {"MAIL_IN_AUTHSERV": "mx.example.org", "SMTP_URL": "smtps://mail.example.org", **SMTP}
SMS = {"SMS_SECRET": "hush"}

IN_CLEAR_OR_NOWHERE = [
    "http://localhost.swordfish.example/",
    "http://127.0.0.1.swordfish.example/",
    "http://127.0.0.1@swordfish.example/",
    "http://localhost:80@swordfish.example/",
    "http://localhost\\@swordfish.example/",
    "http://swordfish.example\\@localhost/",
    "http://swordfish.example/",
    "http://[::ffff:8.8.8.8]/",
    "http://[::1",
    "http://0.0.0.0/",
    "http://127.1/",
    "http://2130706433/",
    "http://localhost./",
    "http://ｌocalhost/",
    "http://localhost:99999/",
    "https:///swordfish",
    "https://",
    "ftp://localhost/",
    "localhost",
    "http:localhost",
]


@pytest.mark.parametrize("url", IN_CLEAR_OR_NOWHERE)
def test_text_messages_go_in_clear_to_this_machine_alone(url: str, tmp_path: Path) -> None:
    with pytest.raises(StartRefusedError, match="SMS_URL is not an https address"):
        load(env_file(tmp_path, SMS_URL=url, **SMS))


@pytest.mark.parametrize(
    "url",
    [
        "https://sms.example.org/send?x=1",
        "HTTPS://sms.example.org:8443",
        "http://localhost/sms",
        "http://LOCALHOST:8080/sms",
        "http://127.0.0.1:8080",
        "http://127.8.9.1/",
        "http://[::1]:8080/sms",
    ],
)
def test_an_address_for_text_messages_is_taken(url: str, tmp_path: Path) -> None:
    assert load(env_file(tmp_path, SMS_URL=url, **SMS)).sms_url == url


@pytest.mark.parametrize(
    "url",
    [
        "smtp://",
        "smtp://user@",
        "smtp://h:port",
        "smtp://h:99999",
        "smtp://h/x",
        "smtp://h?x",
        "http://h",
        "smtp://[::1",
    ],
)
def test_a_mail_server_that_is_none_is_refused(url: str, tmp_path: Path) -> None:
    with pytest.raises(StartRefusedError, match="SMTP_URL begins neither"):
        load(env_file(tmp_path, SMTP_URL=url, **SMTP))


@pytest.mark.parametrize(
    "changes",
    [
        {"SMTP_URL": "smtp://user:p%40ss@mail.example.org:587/", **SMTP},
        {"SMTP_URL": "smtps://[::1]:465", **SMTP},
        {"MAIL_IN_URL": "imaps://report:p%40ss@mail.example.org:993/INBOX/Reports", **MAIL_IN},
        {"REDIS_URL": "redis://:secret@127.0.0.1:6379/0"},
        {"REDIS_URL": "unix:///run/redis.sock"},
        {"EVIDENCE_URL": "s3://bucket/folder"},
        {"EVIDENCE_URL": "/var/lib/lian/evidence"},
        {"TELEGRAM_API_URL": "http://telegram-bot-api:8081"},
        {"DATABASE_URL": "postgresql://lian:secret@db:5432/lian?sslmode=require"},
        {"LISTEN": "[::1]:8080"},
        {"LISTEN": ":8080"},
        {"LISTEN": "localhost:65535"},
    ],
)
def test_an_address_of_the_usual_form_is_taken(changes: dict[str, str], tmp_path: Path) -> None:
    load(env_file(tmp_path, **changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"MAIL_IN_URL": "imaps://mail.example.org/INBOX", **MAIL_IN},
        {"MAIL_IN_URL": "https://a:b@mail.example.org", **MAIL_IN},
        {"MAIL_IN_URL": "imaps://a:b@mail.example.org", "MAIL_IN_AUTHSERV": "mx.example.org"},
        {"MAIL_IN_URL": "imaps://a:b@mail.example.org", "SMTP_URL": "smtps://mail.example.org", **SMTP},
        {"MAIL_IN_URL": "imaps://a:b@mail.example.org", **MAIL_IN, "MAIL_IN_AUTHSERV": "mx example"},
    ],
)
def test_a_mailbox_that_cannot_work_is_refused_without_its_password(changes: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(StartRefusedError, match="MAIL_IN_") as refused:
        load(env_file(tmp_path, **changes))
    assert "a:b" not in str(refused.value)


KEY = GOOD["LIAN_KEY"]


@pytest.mark.parametrize("field", ["LIAN_KEY", "LIAN_KEY_NEW"])
def test_the_operators_key_comes_from_a_variable_a_file_or_a_command(field: str, tmp_path: Path) -> None:
    """A file may end with a line break, as editors and secret stores leave it."""
    key = make_operator_key()
    kept = tmp_path / "key"
    kept.write_text(f"{key}\n")
    ways = ({field: key}, {f"{field}_FILE": str(kept)}, {f"{field}_COMMAND": f"cat '{kept}'"})
    for way in ways:
        settings = load(env_file(tmp_path, **{"LIAN_KEY": "" if field == "LIAN_KEY" else KEY, **way}))
        found = settings.operator_key() if field == "LIAN_KEY" else settings.new_operator_key()
        assert found
        assert found.id == OperatorKey.from_text(key).id
        assert key not in repr(settings)


NO_KEY = [
    # what is set, what is said
    (
        {"LIAN_KEY": KEY, "LIAN_KEY_FILE": "swordfish"},
        "LIAN_KEY and LIAN_KEY_FILE are both set: the key",
    ),
    ({"LIAN_KEY_FILE": "swordfish"}, "LIAN_KEY_FILE names a file that cannot be read: No such file or directory."),
    ({"LIAN_KEY_FILE": "/"}, "LIAN_KEY_FILE names a file that cannot be read: Is a directory."),
    ({"LIAN_KEY_FILE": "/dev/null"}, "LIAN_KEY_FILE gives no key: `lian init` makes one."),
    ({"LIAN_KEY_FILE": sys.executable}, "LIAN_KEY_FILE names a file that cannot be read: it is no text."),
    ({"LIAN_KEY_COMMAND": "swordfish"}, "LIAN_KEY_COMMAND cannot be run: No such file or directory."),
    ({"LIAN_KEY_COMMAND": "false"}, "LIAN_KEY_COMMAND ended with exit code 1 and gave no key."),
    ({"LIAN_KEY_COMMAND": "true"}, "LIAN_KEY_COMMAND gives no key"),
    (
        {"LIAN_KEY_COMMAND": "echo swordfish"},
        "LIAN_KEY_COMMAND is not a key of Lian's: it should begin",
    ),
    ({"LIAN_KEY_COMMAND": f"echo {EXAMPLE_KEY}"}, "LIAN_KEY_COMMAND is still the example's"),
    ({"LIAN_KEY_COMMAND": f"head -c 100000 {sys.executable}"}, "LIAN_KEY_COMMAND answered with something that is no"),
    ({"LIAN_KEY_COMMAND": "echo 'swordfish"}, "LIAN_KEY_COMMAND cannot be read as a command"),
    ({"LIAN_KEY": KEY, "LIAN_KEY_NEW": "swordfish"}, "LIAN_KEY_NEW is not a key of Lian's"),
    ({"LIAN_KEY": KEY, "LIAN_KEY_NEW_FILE": "swordfish"}, "LIAN_KEY_NEW_FILE names a file that cannot be read"),
    ({"LIAN_KEY": KEY, "LIAN_KEY_NEW_COMMAND": "false"}, "LIAN_KEY_NEW_COMMAND ended with exit code 1"),
]


@pytest.mark.parametrize(("changes", "sentence"), NO_KEY)
def test_a_place_that_gives_no_key_is_named(changes: dict[str, str], sentence: str, tmp_path: Path) -> None:
    with pytest.raises(StartRefusedError, match=re.escape(sentence)) as refused:
        load(env_file(tmp_path, **{"LIAN_KEY": "", **changes}))
    assert "\n" not in str(refused.value)
    assert "swordfish" not in str(refused.value)


def test_a_key_may_come_with_what_editors_and_commands_put_around_it(tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_bytes(b"\xef\xbb\xbf" + KEY.encode() + b"\r\n")
    for given in ({"LIAN_KEY_FILE": str(file)}, {"LIAN_KEY_COMMAND": f"printf '%s\\r\\n\\n' {KEY}"}):
        assert load(env_file(tmp_path, **{"LIAN_KEY": "", **given})).operator_key().id


def test_a_command_that_does_not_answer_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.operator_key.TIMEOUT", 0.01)
    with pytest.raises(StartRefusedError, match="LIAN_KEY_COMMAND did not answer within 0 seconds"):
        load(env_file(tmp_path, LIAN_KEY="", LIAN_KEY_COMMAND="sleep 60"))
