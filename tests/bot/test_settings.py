"""A half-configured start is refused, the variable named and its value never shown."""

import re
from pathlib import Path

import pytest

from bot.settings import Settings, StartRefusedError, load
from store.sealing import EXAMPLE_KEY, make_operator_key

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
    assert settings.staff_chat_id == -100123
    assert settings.telegram_api_url == "https://api.telegram.org"


def test_the_environment_outweighs_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STAFF_CHAT_ID", "-5")
    assert load(env_file(tmp_path)).staff_chat_id == -5


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
    lines = (Path(__file__).parents[2] / ".env.example").read_text(encoding="utf-8").splitlines()
    shown = {match[1]: match[2] for line in lines if (match := re.fullmatch(r"#?([A-Z_]+)=(.*)", line))}
    assert {name.lower() for name in shown} == set(Settings.model_fields)
    for place, line in enumerate(lines):
        if re.fullmatch(r"#?[A-Z_]+=.*", line):
            above = next(before for before in reversed(lines[:place]) if not re.fullmatch(r"#?[A-Z_]+=.*", before))
            assert above.startswith("# "), f"{line} has no comment above it"
    for name, field in Settings.model_fields.items():
        if isinstance(field.default, str | int | float):
            assert shown[name.upper()] == str(field.default), f"{name} shows another default"
    assert shown["LIAN_KEY"] == EXAMPLE_KEY
