"""`lian run` as an operator has it, but for two things: its watchdog is impatient, and the pattern that once read
pinyin is back, so that one word at the category step makes the event loop stand still for ever.

Everything is imported before the parent forks, so that each start of the child is quick.
"""

import re
import sys

import uvloop

from bot.processes.wiring import Lian
from bot.runtime import log
from bot.runtime.clock import RealClock
from bot.runtime.parent import Lifeline, Parent
from bot.runtime.stopping import Watchdog, on_lifeline
from bot.search.client import CatalogueSearch
from bot.settings import StartRefusedError, load
from dialogs.engine.words import Renderer
from store import migrate

WATCHDOG_SECONDS = 1.0

# A syllable is matched in so many ways that a word of 61 letters which is no pinyin takes longer than the universe.
_SYLLABLE = (
    r"(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:[iu]ang|i?ong|[aei]ng|ia[no]|ua[in]|a[ino]|e[inr]|i[aenu]|ou|u[aeino]|[aeiou])"
)
_PINYIN = re.compile(rf"(?:{_SYLLABLE})+")


def read_everything_once() -> None:
    words = Renderer.load()
    Renderer.load = lambda: words  # type: ignore[method-assign, misc]
    migrate.upgrade(load(None).database_url)


def put_the_old_pattern_back() -> None:
    find = CatalogueSearch.__call__

    def as_it_was(search, phrase):  # type: ignore[no-untyped-def]
        for word in re.findall("[a-z]+", phrase):
            _PINYIN.fullmatch(word)
        return find(search, phrase)

    CatalogueSearch.__call__ = as_it_was  # type: ignore[method-assign]


async def _serve(lifeline: Lifeline) -> None:
    async with Lian(load(None), RealClock()) as lian:
        with Watchdog(WATCHDOG_SECONDS):
            on_lifeline(lifeline, lian.stop)
            await lian.run()


def serve(lifeline: Lifeline) -> None:
    try:
        uvloop.run(_serve(lifeline))
    except StartRefusedError as refused:
        sys.exit(str(refused))


if __name__ == "__main__":
    read_everything_once()
    put_the_old_pattern_back()
    log.configure()
    sys.exit(Parent(serve, first_pause=0.05).run())
