"""What is asked and said of malicious reporting: at the desk, and to its author."""

from datetime import datetime

from dialogs.engine.cards import Card, button
from dialogs.engine.desk_script import script
from dialogs.engine.questions import StaffQuestion
from dialogs.entry.menu import HOME
from rules.people.bad_faith import APPEAL_WINDOW, BadFaithStep
from rules.refusals import Arg, Text

FIND, UPHOLD, LIFT, APPEAL = "bad_faith", "bad_faith_uphold", "bad_faith_lift", "bad_faith_appeal"
"""The acts of the buttons: of a lead, of another lead, of the author."""

WHY = script(StaffQuestion("bad_faith_why", typed=True, limit=500))
WHY_ANSWER = script(StaffQuestion("bad_faith_answer", typed=True, limit=500))


def staff_card(word: str, case_id: int, number: str, alias: str, text: str, step: str = "") -> Card:
    """The notice beside the card: a finding, an appeal with its buttons, or the answer."""
    args: dict[str, Arg] = {"number": number, "alias": alias, "text": text}
    args |= {"step": Text(f"bad-faith-{step}")} if step else {}
    rows = (
        (button(Text("desk-press-bad_faith_uphold"), UPHOLD, id=case_id),),
        (button(Text("desk-press-bad_faith_lift"), LIFT, id=case_id),),
    )
    return Card((Text(f"desk-{word}", args),), rows if word == "bad_faith_appealed" else ())


def found_card(case_id: int, number: str, reason: str, step: str, until: datetime) -> Card:
    """Tell the author of a report the finding, the step with those that may follow, and how to appeal."""
    follows: Arg = Text(f"bad-faith-{step}")
    if step != BadFaithStep.WARNED:
        follows = Text("bad-faith-until", {"step": follows, "until": until})
    told = Text("bad-faith-told", {"number": number, "reason": reason, "step": follows})
    lines = (told, Text("bad-faith-steps"), Text("bad-faith-how", {"days": APPEAL_WINDOW.days}))
    return Card(lines, ((button(Text("bad-faith-appeal"), APPEAL, id=case_id),), HOME))


def answered_card(number: str, reason: str, *, lifted: bool) -> Card:
    """Tell the author what has become of their appeal."""
    word = "bad-faith-lifted" if lifted else "bad-faith-upheld"
    return Card((Text(word, {"number": number, "reason": reason}),), (HOME,))


def appeal_card(number: str) -> Card:
    """Ask the author why the finding is wrong."""
    return Card((Text("bad-faith-ask", {"number": number}),), (HOME,))
