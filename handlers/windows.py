"""An extra window as the cards of both bots show it."""

from dialogs.conversation.meetings import ExtraWindow
from store.conversation.meetings import MeetingRow
from store.unit import Tx


def window_minutes(tx: Tx) -> int:
    """How long one is."""
    return int(tx.installation.policy.meeting.length.total_seconds() // 60)


def window_view(tx: Tx, row: MeetingRow) -> ExtraWindow:
    """The window as dialogs know it."""
    return ExtraWindow(row.id, row.host, row.state, row.times, row.begins_at, row.ends_at, window_minutes(tx))
