"""What the words of a subject tell of a place in Telegram."""

import pytest

from rules.addresses import Address, MessageRef
from rules.subject.subject import Reach, reach
from tests.addresses import at

TOLD = [
    # the subject, what a forwarded message told of its author, what is known
    ("https://t.me/Street/12", None, Reach(handle="street", message=MessageRef("12"))),
    ("t.me/s/street/12?single", None, Reach(handle="street", message=MessageRef("12"))),
    ("https://t.me/c/1234/5", None, Reach(group=at(-1001234), message=MessageRef("5"))),
    ("https://t.me/c/1234/4/5", None, Reach(group=at(-1001234), message=MessageRef("5"))),  # in a topic
    ("tg://privatepost?channel=1234&post=5", None, Reach(group=at(-1001234), message=MessageRef("5"))),
    ("tg://resolve?domain=street&post=3", None, Reach(handle="street", message=MessageRef("3"))),
    ("https://t.me/street/12?comment=3", None, Reach()),  # not the post under which it stands
    ("https://t.me/street", None, Reach(handle="street")),
    ("@Rude_One", None, Reach(handle="rude_one")),
    ("@Rude_One", at(55), Reach(handle="rude_one", account=at(55))),
    ("tg://user?id=55", None, Reach(account=at(55))),
    ("tg://user?id=55", at(55), Reach(account=at(55))),
    ("tg://openmessage?user_id=55", None, Reach(account=at(55))),
    ("https://weibo.com/123/Abc", None, Reach()),
    ("他在评论里骂人", None, Reach()),
    ("@用户", None, Reach()),
    ("12345678", None, Reach()),  # a number may be anybody's, on any platform
    ("", None, Reach()),
]


@pytest.mark.parametrize(("subject", "account", "known"), TOLD)
def test_what_a_subject_tells(subject: str, account: Address | None, known: Reach) -> None:
    assert reach(subject, account) == known


@pytest.mark.parametrize(("platform", "handle"), [("telegram", "rude_one"), ("weibo", ""), ("", "")])
def test_a_bare_name_is_found_on_telegram_only_where_it_is_of_telegram(platform: str, handle: str) -> None:
    assert reach("@Rude_One", None, platform) == Reach(handle=handle)
