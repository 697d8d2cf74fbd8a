"""What is sealed opens only with its key and in its place; an operator's key is refused in words."""

import pytest

from store.sealing import EXAMPLE_KEY, KeyRefused, Keyring, SealError, make_operator_key
from tests.support.installation import KEYS

TEXT = "他在评论里骂人".encode()


def test_what_is_sealed_opens_again_and_never_looks_the_same_twice():
    first, second = KEYS.seal(TEXT, b"place"), KEYS.seal(TEXT, b"place")
    assert KEYS.open(first, b"place") == KEYS.open(second, b"place") == TEXT
    assert first != second
    assert TEXT not in first


def test_what_is_sealed_does_not_open_with_another_key_in_another_place_or_altered():
    sealed = KEYS.seal(TEXT, b"place")
    altered = sealed[:-1] + bytes([sealed[-1] ^ 1])
    attempts = [
        (Keyring.from_text(make_operator_key()), sealed, b"place"),
        (KEYS, sealed, b"elsewhere"),
        (KEYS, altered, b"place"),
        (KEYS, b"\x02" + sealed[1:], b"place"),
        (KEYS, sealed[:20], b"place"),
        (KEYS, b"", b"place"),
    ]
    for key, bytes_, label in attempts:
        with pytest.raises(SealError):
            key.open(bytes_, label)


def test_json_comes_back_as_it_was():
    value = {"字": ["一", 2, None, True], "n": {"x": 1.5}}
    assert KEYS.open_json(KEYS.seal_json(value)) == value


def test_a_wrapped_key_opens_what_the_key_sealed_and_can_pass_to_another_holder():
    key, wrapped = KEYS.new_key()
    case, _ = KEYS.new_key()
    sealed = key.seal(TEXT)
    assert KEYS.unwrap(wrapped).open(sealed) == TEXT
    passed_on = KEYS.rewrap(wrapped, case)
    assert case.unwrap(passed_on).open(sealed) == TEXT
    with pytest.raises(SealError):
        KEYS.unwrap(passed_on)


def test_a_hash_tells_values_kinds_and_installations_apart():
    hashes = [
        KEYS.hash("account", 7),
        KEYS.hash("account", 77),
        KEYS.hash("chat", 7),
        Keyring.from_text(make_operator_key()).hash("account", 7),
    ]
    assert len(set(hashes)) == len(hashes)
    assert {len(each) for each in hashes} == {16}
    assert KEYS.hash("account", 7) == KEYS.hash("account", "7")


def test_a_keyring_is_the_same_after_a_restart():
    text = make_operator_key()
    assert Keyring.from_text(f" {text}\n").open(Keyring.from_text(text).seal(TEXT)) == TEXT


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("", "missing"),
        ("   ", "missing"),
        (EXAMPLE_KEY, "example"),
        ("hunter2", "begin with lian-key-"),
        (make_operator_key()[:-4], "cut short"),
        (make_operator_key() + "AAAA", "cut short"),
        ("lian-key-" + "A" * 43, "not random"),
        ("lian-key-" + "!" * 43, "cut short"),
    ],
    ids=["none", "blank", "the example", "a password", "too short", "too long", "all alike", "no base64"],
)
def test_a_key_that_is_missing_short_or_the_examples_is_refused_by_the_variables_name(key: str, says: str):
    with pytest.raises(KeyRefused, match="LIAN_KEY") as refused:
        Keyring.from_text(key)
    assert says in str(refused.value)
    assert key.strip() not in str(refused.value) or not key.strip()
