"""What is sealed opens only with its key and in its place; an operator's key is refused in words."""

from hashlib import sha256

import pytest

from store.sealing import EXAMPLE_KEY, KeyRefused, Keyring, OperatorKey, SealError, make_operator_key, packing
from tests.support.installation import KEYS

TEXT = "他在评论里骂人".encode()


def another() -> Keyring:
    """The keys of another installation."""
    return Keyring.derived(OperatorKey.from_text(make_operator_key()))


def test_what_is_sealed_opens_again_and_never_looks_the_same_twice():
    first, second = KEYS.seal(TEXT, b"place"), KEYS.seal(TEXT, b"place")
    assert KEYS.open(first, b"place") == KEYS.open(second, b"place") == TEXT
    assert first != second
    assert TEXT not in first


def test_what_is_sealed_does_not_open_with_another_key_in_another_place_or_altered():
    sealed = KEYS.seal(TEXT, b"place")
    altered = sealed[:-1] + bytes([sealed[-1] ^ 1])
    attempts = [
        (another(), sealed, b"place"),
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
    assert KEYS.open_json(KEYS.seal_json(value, b"place"), b"place") == value


def test_what_is_packed_comes_back_and_is_short_where_it_says_what_events_say():
    deadline = {"kind": "review", "begun_at": "2026-09-24T06:00:00Z", "due_at": "2026-09-25T06:00:00Z"}
    event = {"=": {"closed_at": "2026-10-10T04:00:00+00:00", "rows": {"deadline": {"4": deadline, "5": deadline}}}}
    for value in (event, {"rating": 4}, {"text": "他在评论里骂人" * 999}, {}):
        packed, plain = KEYS.seal_packed(value, b"place"), KEYS.seal_json(value, b"place")
        assert KEYS.open_json(packed, b"place") == value
        assert len(packed) <= len(plain)
    assert 3 * len(KEYS.seal_packed(event, b"place")) < len(KEYS.seal_json(event, b"place"))


def test_words_that_have_packed_values_stay():
    """Other words would make every event unreadable: better ones get another number."""
    assert {number: sha256(words).hexdigest() for number, words in packing._WORDS.items()} == {
        1: "14641bd46a903c37792c113b08c7391f1a29744d91c7f0c6acafc8718083c397",
        2: "55812530122c635e6d57531a63f55f37bfc89fab11836b776b6e3b8857ef7029",
    }


def test_a_wrapped_key_opens_what_the_key_sealed_and_can_pass_to_another_holder():
    key, wrapped = KEYS.new_key(b"row")
    case, _ = KEYS.new_key(b"case")
    sealed = key.seal(TEXT, b"place")
    assert KEYS.unwrap(wrapped, b"row").open(sealed, b"place") == TEXT
    passed_on = KEYS.pass_on(wrapped, b"row", case)
    assert case.unwrap(passed_on, b"row").open(sealed, b"place") == TEXT
    for keys, label in ((KEYS, b"row"), (case, b"another row")):
        with pytest.raises(SealError):
            keys.unwrap(passed_on, label)


def test_a_hash_tells_values_kinds_and_installations_apart():
    hashes = [
        KEYS.hash("account", 7),
        KEYS.hash("account", 77),
        KEYS.hash("chat", 7),
        another().hash("account", 7),
    ]
    assert len(set(hashes)) == len(hashes)
    assert {len(each) for each in hashes} == {16}
    assert KEYS.hash("account", 7) == KEYS.hash("account", "7")


def test_a_keyring_is_the_same_after_a_restart():
    text = make_operator_key()
    first, second = (Keyring.derived(OperatorKey.from_text(it)) for it in (text, f" {text}\n"))
    assert second.open(first.seal(TEXT, b"place"), b"place") == TEXT


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("", "gives no key"),
        ("   ", "gives no key"),
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
        OperatorKey.from_text(key)
    assert says in str(refused.value)
    assert key.strip() not in str(refused.value) or not key.strip()
