"""The rules with their bounds, and with ceilings where a bound does not hold yet."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.house import rules
from tests.house.tree import Figure, Project


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes:
        name: as the table prints it.
        bound: the largest allowed figure; None where the figure is only shown.
        ceiling: the largest figure today, while the bound does not hold; None once it holds.
    """

    name: str
    count: Callable[[Project], Figure]
    bound: int | None
    ceiling: int | None = None

    @property
    def most(self) -> int | None:
        """The figure beyond which the rule is broken."""
        return self.bound if self.ceiling is None else self.ceiling

    def verdict(self, figure: Figure) -> str:
        """Return "ok", "shown", "not yet …" or "broken …"."""
        if self.most is not None and figure.value > self.most:
            return f"broken: at most {self.most}"
        if self.bound is None:
            return "shown"
        if figure.value > self.bound:
            return f"not yet, at most {self.most} now"
        return "ok" if self.ceiling is None else "ok, drop the ceiling"


RULES = (
    Rule("modules beyond 14 in a folder", rules.full_folders, 0),
    Rule("lines of the Telegram adapters", rules.adapter_lines, 1500),
    Rule("bot libraries below the adapters", rules.bot_libraries, 0),
    Rule("chat_id outside the adapters", rules.chat_ids, 0),
    Rule("message_id, thread_id outside the adapters", rules.message_ids, None, 0),
    Rule("forum words in cases, rules and dialogs", rules.forum_words, 0),
    Rule("links to Telegram below the adapters", rules.messenger_links, 0),
    Rule("fields of Telegram's updates outside the adapters", rules.update_fields, 0),
    Rule("untyped reads of dictionaries", rules.untyped_reads, 0),
    Rule("dialog engines beyond one", rules.engines, 0),
    Rule("names with two meanings", rules.doubled_names, 10),
    Rule("product files beyond 250 lines", rules.long_files, 0),
    Rule("hand-made button data", rules.handmade_buttons, 0),
    Rule("hints of the SQL layer outside it", rules.hints, 0),
    Rule("words that make a riddle", rules.riddles, 0),
    Rule("functions described by a question word", rules.nameless, 0),
    Rule("lines of product code", rules.product_lines, 41_946, 76_000),
)
