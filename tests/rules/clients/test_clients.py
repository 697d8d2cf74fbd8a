"""What a client's key is good for, and the addresses of its users."""

import pytest

from rules.people.clients import NAME, USER, Scope, client_of, read_scopes, user_address


@pytest.mark.parametrize(
    ("words", "scopes"),
    [
        (["report"], {Scope.REPORT}),
        (["report,follow"], {Scope.REPORT, Scope.FOLLOW}),
        (["report, evidence", "webhooks"], {Scope.REPORT, Scope.EVIDENCE, Scope.WEBHOOKS}),
    ],
)
def test_scopes_are_read(words: list[str], scopes: set[Scope]) -> None:
    assert read_scopes(words) == scopes


@pytest.mark.parametrize("words", [[], [""], [" , "], ["admin"], ["report,everything"], ["REPORT"]])
def test_what_is_no_scope_is_refused(words: list[str]) -> None:
    with pytest.raises(ValueError, match=r"scope|not a valid Scope"):
        read_scopes(words)


@pytest.mark.parametrize("user", ["42", "a/b", "x" * 128, "", "api:1/2"])
def test_a_user_comes_back_from_their_address(user: str) -> None:
    assert client_of(user_address(7, user)) == (7, user)


def test_users_of_two_clients_are_two() -> None:
    assert user_address(1, "1/2") != user_address(11, "/2")
    assert user_address(1, "42") != user_address(2, "42")


@pytest.mark.parametrize(
    ("user", "fits"),
    [("42", True), ("~" * 128, True), ("x" * 129, False), ("", False), ("a b", False), ("é", False), ("a\n", False)],
)
def test_an_id_of_a_user_is_visible_ascii(user: str, fits: bool) -> None:
    assert bool(USER.fullmatch(user)) is fits


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ("App", True),
        ("社区 App-2.0", True),
        ("_x", False),
        ("", False),
        ("x" * 41, False),
        ("a\tb", False),
        ("-", False),
    ],
)
def test_a_name_is_a_line_of_words(name: str, fits: bool) -> None:
    assert bool(NAME.fullmatch(name)) is fits
