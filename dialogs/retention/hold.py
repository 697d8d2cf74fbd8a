"""What is asked and said of a legal hold."""

from dialogs.engine.cards import Card
from dialogs.engine.desk_script import script
from dialogs.engine.questions import StaffQuestion
from rules.refusals import Text

WHY = script(StaffQuestion("hold_why", typed=True, limit=500))


def told_card(word: str, number: str, alias: str, reason: str = "") -> Card:
    """Build the notice beside the card of what a member has done about the hold."""
    return Card((Text(f"desk-hold-{word}", {"number": number, "alias": alias, "reason": reason}),))
