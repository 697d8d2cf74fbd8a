"""`lian client`: what an operator types and reads."""

import re
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.bot.operator.test_cli import typed
from tests.bot.operator.test_settings import GOOD


@pytest.fixture
def lian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Type a command; the exit code and what was said."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    values = GOOD | {"DATABASE_URL": f"sqlite:///{tmp_path}/lian.db"}
    Path(".env").write_text("".join(f"{name}={value}\n" for name, value in values.items()), encoding="utf-8")
    assert typed("migrate", monkeypatch=monkeypatch, capsys=capsys)[0] == 0
    return lambda *words: typed(*words, monkeypatch=monkeypatch, capsys=capsys)


def test_a_key_is_shown_once_and_ends_when_it_is_told_to(lian) -> None:
    code, said = lian("client", "add", "App", "--scopes", "report,follow", "--webhook", "")
    assert code == 0
    [key] = re.findall(r"lian_[\w-]{43}", said)
    [secret] = re.findall(r"whsec_[\w-]{43}", said)
    _, listed = lian("client", "list")
    assert "App  follow,report  since" in listed
    assert not {key, secret} & set(re.findall(r"\S+", listed))
    assert key.encode() not in Path("lian.db").read_bytes()
    again = re.findall(r"lian_[\w-]{43}", lian("client", "rotate", "App")[1])
    assert again
    assert again != [key]
    assert lian("client", "revoke", "App")[0] == 0
    assert "revoked" in lian("client", "list")[1]


def test_the_sites_whose_pages_may_use_a_key_are_listed_and_replaced(lian) -> None:
    lian("client", "add", "Page", "--scopes", "report")
    for pages in (["https://b.example", "https://a.example:8443", "http://localhost:8000"], ["https://c.example"]):
        code, said = lian("client", "origins", "Page", *pages)
        assert code == 0
        assert f"Pages of {', '.join(pages)} may use" in said
        assert "pages of " + " ".join(sorted(pages)) in " ".join(lian("client", "list")[1].split())
    for wrong in (
        *("*", "null", "a.example", "https://", "https://*.a.example", "https://a.example/", "https://a.example/x"),
        *(
            "http://a.example",
            "https://A.example",
            "https://甲.example",
            "https://u@a.example",
            "https://a.example:443",
        ),
        *("https://a.example?x", "https://a.example#x", "https://a.example https://b.example", "javascript:alert(1)"),
    ):
        code, said = lian("client", "origins", "Page", wrong)
        assert (code, "Nothing was changed" in " ".join(said.split())) == (2, True), wrong
    assert "pages of https://c.example" in " ".join(lian("client", "list")[1].split())
    assert "No page may use" in lian("client", "origins", "Page")[1]
    assert "pages of" not in lian("client", "list")[1]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("add", "App", "--scopes", "everything"), "--scopes is some of report, follow, evidence, webhooks"),
        (("add", "App", "--webhook", "http://example.org"), "not an https address"),
        (("add", "App", "--scopes", "report", "--webhook", "https://example.org"), "needs the scope webhooks"),
        (("add", "-"), "begins with a letter or digit"),
        (("rotate", "Nobody"), "no app called “Nobody”"),
        (("replay", "Nobody"), "no app called “Nobody”"),
        (("origins", "Nobody", "https://a.example"), "no app called “Nobody”"),
        (("revoke", "Nobody"), "no app called “Nobody”"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_changed(lian, words: tuple[str, ...], says: str) -> None:
    code, said = lian("client", *words)
    assert code == 2
    assert says in said
    assert "There is no client." in lian("client", "list")[1]
