"""What a member of staff has given in a dialog, in the words in which the reporter will read it."""

from cases.record import templates
from cases.record.wording import Wording
from dialogs.desk_dialogs.dialog import Given, Pending
from rules.templates import Use
from store.members.staff import Member
from store.record import cases
from store.unit import Tx


def said(tx: Tx, case_id: int, member: Member, use: Use, given: Given | None) -> Wording | None:
    """The template chosen, filled for this case, or own words; None where nothing was given."""
    case = cases.get(tx, case_id)
    if case is None or given is None or not (given.choice or given.text):
        return None
    return templates.ready(tx, case, member, use, given.choice, given.text)


def ticked(tx: Tx, case_id: int, member: Member, pending: Pending) -> list[Wording]:
    """The filing conditions ticked as not met, in words."""
    worded = [said(tx, case_id, member, Use.CONDITION, Given(choice=it)) for it in pending.ticked]
    return [wording for wording in worded if wording]
