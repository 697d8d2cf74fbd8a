"""`lian keys rotate` as a process of its own, with the short time after which all have noticed."""

from datetime import UTC, datetime, timedelta

from bot.commands.keys import rotation as key_rotation
from bot.settings import load
from tests.rotation import REFRESH
from tests.rotation.reader import say

if __name__ == "__main__":
    key_rotation.SETTLED = REFRESH + timedelta(seconds=1)
    for words in key_rotation.rotate(load(None), lambda: datetime.now(UTC)):
        say(words)
