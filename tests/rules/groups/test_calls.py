"""Which words in a group call for a report, and what is said with them; None for talk."""

import pytest

from rules.groups.calls import DEFAULT, GroupRules, called

REPLY, ALONE = True, False
CASES = [
    ("/report", REPLY, ""),
    ("/report", ALONE, ""),
    ("/REPORT 天天骂人", REPLY, "天天骂人"),
    ("／report", REPLY, ""),
    ("/report@Lian_Bot spam\nagain", REPLY, "spam\nagain"),
    ("/report@other_bot", REPLY, None),
    ("/reports", REPLY, None),
    ("please /report this", REPLY, None),
    ("举报", REPLY, ""),
    ("檢舉！", ALONE, ""),
    ("舉報：他在賣假藥", REPLY, "他在賣假藥"),
    ("我要检举", REPLY, ""),
    ("举报没用的", REPLY, None),
    ("他被举报", REPLY, None),
    ("举报 怎么用？", ALONE, None),  # talk: it replies to nothing
    ("@admin", ALONE, ""),
    ("@Admins spam", REPLY, "spam"),
    ("@管理员 快来", REPLY, "快来"),
    ("@administrator", REPLY, None),
    ("天天骂人 @admin", REPLY, "天天骂人"),
    ("天天骂人\n@管理员！", REPLY, "天天骂人"),
    ("天天骂人 @admin", ALONE, None),
    ("问一下 @admin 在不在", REPLY, None),  # talk: it stands neither first nor last
    ("mail me@admin", REPLY, None),
    ("@admin @admin", REPLY, "@admin"),
    ("@admin 明天开会吗", ALONE, None),
    ("", REPLY, None),
]


@pytest.mark.parametrize(("text", "replies", "said"), CASES)
def test_calls(text: str, replies: bool, said: str | None) -> None:
    assert called(text, "lian_bot", replies=replies) == said


def test_a_group_offers_what_its_administrators_chose_else_what_is_usual_of_what_there_is() -> None:
    assert GroupRules().categories({"abuse", "vice", "refund"}, ("refund",)) == ("abuse", "vice")
    assert GroupRules().categories({"refund"}, ("refund",)) == ("refund",), "a catalogue of its own has no usual ones"
    assert GroupRules(offered=("refund", "gone")).categories({"refund", *DEFAULT}, ()) == ("refund",)
