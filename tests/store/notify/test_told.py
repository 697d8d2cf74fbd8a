"""What is told once is told by the first unit that asks, on a connection that has never asked before too."""

from store.oversight import reminders
from store.unit import Tx


def test_a_thing_is_told_for_the_first_time_once(tx: Tx) -> None:
    assert reminders.record_once(tx, "the first statement of this process") is True
    assert reminders.record_once(tx, "the first statement of this process") is False
    assert reminders.record_once(tx, "another") is True
