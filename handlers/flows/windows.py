"""Extra windows in the form that the cards of both bots show."""

from dialogs.conversation.meetings import ExtraWindow
from store.conversation.meetings import MeetingRow
from store.unit import Tx


def window_minutes(tx: Tx) -> int:
    """Return the length of an extra window."""
    return int(tx.installation.policy.meeting.length.total_seconds() // 60)


def window_view(tx: Tx, row: MeetingRow) -> ExtraWindow:
    """Convert the row to the window that dialogs use."""
    return ExtraWindow(row.id, row.host, row.state, row.times, row.begins_at, row.ends_at, window_minutes(tx))
