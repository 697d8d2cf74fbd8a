"""No sentence promises an anonymous reporter a message, or tells staff that they had one: nothing is pushed."""

import re

import pytest

from dialogs.engine.cards import Card
from dialogs.engine.words import LOCALES
from dialogs.identity.kept import PROMISES, kept_card, promises
from rules.refusals import Text
from rules.vocabulary import LANGS

_CHINESE = (
    "会告诉 會告訴 会主动告诉 會主動告訴 会通知 會通知 会收到 會收到 会提醒 會提醒"
    " 告诉了 告訴了 告诉您 告訴您 通知您 提醒您 已告知 已通知 已得知 已知道 给您答复 給您答覆 发给您 傳給您"
    " 已发给举报人 已傳給檢舉人 已经发给举报人 已經傳給檢舉人 已向举报人 已向檢舉人"
    " 已问举报人 已問檢舉人 已请举报人 已請檢舉人 各自告知 各自通知"
)
_ENGLISH = (
    r"will (?:be told|tell|notify|remind|hear)",
    r"we(?:'ll)? tell you",
    r"(?:tell|send) you",
    r"(?:been|is|are|was|be|reporter) told",
    r"knows? why(?! only)",
    r"will have an answer",
    r"(?:apologised to|sent it to|written to|asked) the reporter",
    r"the correction has been sent",
)
PROMISE = re.compile("|".join((*(rf"(?<!\u4e0d){it}" for it in _CHINESE.split()), *_ENGLISH)), re.IGNORECASE)
"""Words by which somebody is promised a message, or is said to have had one."""

ELSEWHERE = {
    "staff, the operator or a witness are told, not the reporter": (
        *("desk-digest-flood", "desk-stated-refused", "meeting-off-by-reporter", "desk-overdue"),
        *(
            "desk-overdue-nobody",
            "desk-help",
            "check-broken",
            "group-lost",
            "found-differs",
            "found-files",
            "case-held",
        ),
    ),
    "it waits on the card and for the code": ("desk-meeting-offered", "desk-card-asked"),
    "said at once, in answer": ("check-ask",),
    "nothing is filed": ("web-practice-what",),
    "a program is told": ("refusal-client-page-webhooks",),
    "of everybody, with what differs for an anonymous report": ("rules-front", "rules-front-page"),
    "of the other levels of identity": (
        *("limits-page", "identity-level-confidential", "identity-level-named", "received-who", "late-told"),
        *("desk-ask-unseal_why", "desk-unseal-waits", "desk-unseal-agreed"),
    ),
    "of an account, not of a case": (
        *("contact-ask-sms", "contact-forgotten", "opinion-until", "opinion-kept", "opinions-over"),
        *("erase-now", "erase-later", "erase-asked", "bad-faith-appealed", "workshop-joined"),
        *("desk-done-bad_faith", "desk-done-bad_faith_lift", "desk-done-bad_faith_uphold"),
    ),
}
"""Where such words stay: they reach no anonymous reporter, and nobody who works an anonymous case reads them of it."""


def sentences(lang: str) -> dict[str, str]:
    """The sentences of a language by their names, as written."""
    text = "\n".join(file.read_text("utf-8") for file in sorted((LOCALES / lang).glob("*.ftl")))
    return {m[1]: m[0] for m in re.finditer(r"^([a-z][\w-]*) =.*(?:\n[ \t]+.*|\n(?=[ \t]*$))*", text, re.MULTILINE)}


@pytest.mark.parametrize("lang", LANGS)
def test_each_promise_is_said_otherwise_of_an_anonymous_case(lang: str) -> None:
    said = sentences(lang)
    allowed = {name for names in ELSEWHERE.values() for name in names}
    found = {name for name, words in said.items() if PROMISE.search(words)}
    assert sorted(found - PROMISES - allowed) == [], "give it another form, or say why it stays"
    assert not {name for name in PROMISES if PROMISE.search(said[f"{name}-kept"])}


def test_a_promise_inside_another_sentence_is_found_and_replaced() -> None:
    card = Card((Text("status-head"), Text("line", {"what": Text("measures-follow"), "n": 1})))
    assert promises(card)
    assert not promises(Card((Text("status-head"),)))
    told = kept_card(card)
    assert told.lines[0] == Text("status-head")
    assert told.lines[1].args == {"what": Text("measures-follow-kept"), "n": 1}


def test_no_reason_stands_for_a_sentence_that_is_gone() -> None:
    there = {name for lang in LANGS for name, words in sentences(lang).items() if PROMISE.search(words)}
    assert {name for names in ELSEWHERE.values() for name in names} <= there
