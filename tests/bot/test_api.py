"""What Telegram says of a call is kept without what it quotes of it."""

import pytest

from bot.api import RefusedError, read_json

SAID = [
    # a tag that could not be read, a button's address: both are somebody's text
    ('Unsupported start tag "张三 骂人" at byte offset 3', "Unsupported start tag … at byte offset 3"),
    ('Unsupported start tag "a"b" at byte offset 3', "Unsupported start tag … at byte offset 3"),
    ("button URL 'https://a.example' is invalid: Wrong HTTP URL", "button URL … is invalid: Wrong HTTP URL"),
    # Telegram's own words stay
    ("message can't be edited, it can't", "message can't be edited, it can't"),
]


@pytest.mark.parametrize(("said", "kept"), SAID)
def test_what_was_sent_is_not_kept_with_a_refusal(said: str, kept: str) -> None:
    refused = RefusedError(400, f"Bad Request: {said}")
    assert refused.description == f"Bad Request: {kept}"
    assert str(refused) == f"400 Bad Request: {kept}"


def test_half_of_a_surrogate_pair_does_not_spoil_the_batch_it_came_in() -> None:
    assert read_json(rb'{"text": "a \ud83d b", "name": "\u5c0f\u4f1f"}') == {"text": "a ? b", "name": "小伟"}
    with pytest.raises(ValueError, match="Expecting"):
        read_json(b"<html>")
