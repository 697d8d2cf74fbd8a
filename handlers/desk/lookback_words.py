"""What came of looking back, given in a dialog: a conclusion, or an action for its owner."""

from cases.oversight import review_cycle as looking
from cases.oversight.calendar import tell
from cases.oversight.review_cycle import Measured
from dialogs.desk_dialogs.dialog import Pending
from dialogs.desk_dialogs.steps import CONCLUSION
from dialogs.oversight.review_cycle import ActionLine, action_line
from rules.refusals import Refusal, Say
from store.members import staff
from store.members.staff import Member
from store.oversight.lookbacks import ActionRow
from store.unit import Tx


def ended(tx: Tx, member: Member, pending: Pending) -> Say | Refusal:
    """What the questions were for: a conclusion, or an action for its owner."""
    given, id = pending.given, int(pending.given["look-back"].choice)
    if pending.kind == CONCLUSION:
        row = looking.conclude(tx, member, id, given["conclusion"].text)
        return row if isinstance(row, Refusal) else Say("lookback-concluded", {"alias": member.alias})
    figure = given["figure"].choice
    due = looking.end_of(tx, given["due_day"].text)
    owner = int(given["owner"].choice)
    measured = Measured(figure) if figure else None
    action = looking.act(tx, member, id, owner, due, given["action"].text, measured)
    if isinstance(action, Refusal):
        return action
    if owner != member.id and (to := staff.get(tx, owner)):
        tell(tx, to, "action", {"action": action.id, "word": "new"})
    return Say("lookback-acted", {"line": action_line(line(tx, action))})


def line(tx: Tx, row: ActionRow) -> ActionLine:
    owner = staff.get(tx, row.owner_id)
    here = {one.id for one in staff.everyone(tx)}
    return ActionLine(
        id=row.id,
        text=row.text,
        owner=owner.alias if owner else "",
        left=row.owner_id not in here,
        due=(row.due_at.astimezone(tx.installation.timezone)),
        done=row.done_at is not None,
        figure=Say(f"figure-{row.figure}") if row.figure else None,
        before=row.before,
        after=row.after,
    )
