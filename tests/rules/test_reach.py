"""What the words of a subject tell of a place in Telegram."""

import pytest

from rules.reach import Reach, reach

TOLD = [
    # the subject, what a forwarded message told of its author, what is known
    ("https://t.me/Street/12", None, Reach(handle="street", message_id=12)),
    ("t.me/s/street/12?single", None, Reach(handle="street", message_id=12)),
    ("https://t.me/c/1234/5", None, Reach(chat_id=-1001234, message_id=5)),
    ("https://t.me/c/1234/4/5", None, Reach(chat_id=-1001234, message_id=5)),  # in a topic
    ("tg://privatepost?channel=1234&post=5", None, Reach(chat_id=-1001234, message_id=5)),
    ("tg://resolve?domain=street&post=3", None, Reach(handle="street", message_id=3)),
    ("https://t.me/street", None, Reach(handle="street")),
    ("@Rude_One", None, Reach(handle="rude_one")),
    ("@Rude_One", 55, Reach(handle="rude_one", account=55)),
    ("tg://user?id=55", None, Reach(account=55)),
    ("tg://user?id=55", 55, Reach(account=55)),
    ("tg://openmessage?user_id=55", None, Reach(account=55)),
    ("https://weibo.com/123/Abc", None, Reach()),
    ("他在评论里骂人", None, Reach()),
    ("@用户", None, Reach()),
    ("12345678", None, Reach()),  # a number may be anybody's, on any platform
    ("", None, Reach()),
]


@pytest.mark.parametrize(("subject", "account", "known"), TOLD)
def test_what_a_subject_tells(subject: str, account: int | None, known: Reach) -> None:
    assert reach(subject, account) == known
