"""What must hold in the database after any number of crashes."""

from collections import Counter
from collections.abc import Iterable

from sqlalchemy import create_engine, text

from rules.vocabulary import Act, State
from rules.workflow.life import EDGES
from store.engine import engines

STORY = [Act.FILE, Act.ACCEPT, Act.BEGIN, Act.DECIDE]
"""The acts of the golden story, in order."""

_ACTS = {act.value for act in Act}


class Ledger:
    """The database of a Lian that has stopped, read by plain SQL."""

    def __init__(self, url: str) -> None:
        self._engine = create_engine(engines.parsed(url))

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(self, *_: object) -> None:
        self._engine.dispose()

    def rows(self, query: str) -> list[tuple[object, ...]]:
        """What the query finds."""
        with self._engine.connect() as connection:
            return [tuple(row) for row in connection.execute(text(query))]

    def lost(self, bot: str, given: Iterable[int]) -> set[int]:
        """Updates that were acknowledged to Telegram and are not done."""
        events = self.rows(f"SELECT event FROM inbox WHERE bot = '{bot}' AND channel = 'telegram' AND state = 'done'")
        done = {int(str(event)) for (event,) in events}
        return set(given) - done

    def numbers(self) -> list[object]:
        """The ticket numbers, in order of filing."""
        return [row[0] for row in self.rows("SELECT number FROM cases ORDER BY id")]

    def unsent(self) -> int:
        """Messages still waiting."""
        return len(self.rows("SELECT id FROM outbox WHERE state = 'waiting'"))

    def set_aside(self) -> list[tuple[object, ...]]:
        """Rows that were set aside; of those that people cause here, none deserves it."""
        updates = self.rows("SELECT 'intake.' || bot, seq, error FROM inbox WHERE state = 'set_aside'")
        return updates + self.rows("SELECT role, row_id, failure FROM attempt WHERE aside_at IS NOT NULL")

    def enforced(self) -> list[tuple[object, ...]]:
        """What was found of deeds in groups."""
        return self.rows("SELECT case_id FROM event WHERE act = 'enforced'")

    def notices_twice(self) -> list[tuple[object, ...]]:
        """Receipts and results of which a case has more than one in the outbox."""
        once = "SELECT case_id, form FROM outbox WHERE form IN ('received', 'decided')"
        return self.rows(f"{once} GROUP BY case_id, form HAVING count(*) > 1")

    def illegal(self) -> list[tuple[object, ...]]:
        """Acts that the table of a case's life does not know from where the case stood; and acts missing or twice."""
        ways = {(edge.frm, edge.act, edge.to) for edge in EDGES}
        wrong: list[tuple[object, ...]] = []
        by_case: dict[object, list[tuple[str, State]]] = {}
        for case_id, act, state in self.rows("SELECT case_id, act, state FROM event ORDER BY id"):
            if act in _ACTS:
                by_case.setdefault(case_id, []).append((str(act), State(str(state))))
        for case_id, acts in by_case.items():
            before: State | None = None
            for act, after in acts:
                if (before, Act(act), after) not in ways:
                    wrong.append((case_id, before, act, after))
                before = after
            if Counter(act for act, _ in acts if act != Act.CARRIED_OUT) != Counter(STORY):
                wrong.append((case_id, "events", [act for act, _ in acts]))
        return wrong
