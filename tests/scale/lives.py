"""The lives that a database of any size is made of: a few cases lived through use cases, with all their traces."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256

from sqlalchemy import select

from cases.conversation.questions import answer_question
from cases.oversight import survey
from cases.receipts import issue, roots
from cases.triage import reject
from cases.workflow.transitions import Transition
from rules.facts.acts import QuestionAnswered
from rules.vocabulary import Act, Role
from rules.wording import Wording
from store.engine import engines
from store.evidence import pieces
from store.evidence.pieces import EvidenceFile
from store.ledger import account
from store.ledger.account import CaseTally
from store.record import cases
from store.record.cases import CaseRow
from store.tables import CASE, EVIDENCE, INBOX, PERSON, REFUSED_PRESS, SLOT
from store.unit import Tx
from tests.cases.conftest import DAY, HOUR, House
from tests.support.installation import KEYS, installation

HANDLERS = 8
UPDATES = 16
"""Updates in the inbox that a case with question, result and survey takes, presses of staff among them."""


MODERATOR = 2
"""The member whose work is other members' in copies."""


@dataclass(frozen=True, slots=True)
class Life:
    """A case to be copied.

    Attributes:
        over: nothing is left to do on it.
        counted: what it counts for.
        kept: the lists of rows of `cases` and of `person`.
        slots: the messages that stay in slots.
    """

    case_id: int
    person_id: int
    over: bool
    counted: CaseTally
    kept: dict[str, str]
    slots: tuple[str, ...]


class LargeHouse(House):
    """A house whose database is looked at from outside."""

    def __init__(self, url: str) -> None:
        self.engine = engines.writer(url)
        self.known = ""
        self.lived = 0
        """The last case that was lived; those after it are copies."""
        super().__init__(self.engine, installation())
        self.fresh: CaseRow


def founded(url: str) -> LargeHouse:
    """Return a house on this database, with its handlers."""
    house = LargeHouse(url)
    house.unit(roots.begin)
    for number in range(1, HANDLERS):
        house.hire(3000 + number, f"同事{number}", Role.MODERATOR)
    _gone(house)
    return house


def lived(house: House) -> list[Life]:
    """Live two cases that are over and three that are open."""
    now = house.now
    house.now = now - timedelta(days=60)
    found = [_lived(house, chat, live, over=True) for chat, live in enumerate((_to_the_end, _rejected), 1001)]
    house.now = now - 5 * HOUR
    found += [_lived(house, chat, live, over=False) for chat, live in enumerate((_filed, _accepted, _begun), 1003)]
    house.now = now
    return found


def _lived(house: House, chat: int, live: Callable[[House, CaseRow], None], *, over: bool) -> Life:
    before = _in_slots(house)
    case = house.files(chat_id=chat)
    _gone(house)
    live(house, case)
    assert case.person_id
    _trace(house, case)
    slots = tuple(sorted(_in_slots(house) - before))

    def told(tx: Tx) -> Life:
        tx.conn.settle()
        those = {"cases": (CASE, case.id), "person": (PERSON, case.person_id)}
        kept = {name: tx.conn.execute(select(of.c.kept).where(of.c.id == id)) for name, (of, id) in those.items()}
        counted = tx.conn.execute(select(CASE.c.counted).where(CASE.c.id == case.id)).scalar_one()
        texts = {name: answer.scalar_one() or "{}" for name, answer in kept.items()}
        return Life(case.id, case.person_id or 0, over, account.read(counted), texts, slots)

    return house.unit(told)


def _in_slots(house: House) -> set[str]:
    # The parties' slots are forgotten once a case is over.
    staffs = select(SLOT.c.message).where(SLOT.c.bot == "desk")
    return set(house.unit(lambda tx: tx.conn.execute(staffs).scalars()))


def _gone(house: House) -> None:
    house.sent("reporter")
    house.sent("desk")


def _filed(house: House, case: CaseRow) -> None:
    house.passes(HOUR)


def _accepted(house: House, case: CaseRow) -> None:
    house.accepts(case)
    _gone(house)


def _begun(house: House, case: CaseRow) -> None:
    house.begins(house.accepts(case))
    _gone(house)


def _rejected(house: House, case: CaseRow) -> None:
    house.passes(HOUR)
    house.presses(reject, Act.REJECT, case, Wording(text="没有证据"))
    _over(house, case)


def _to_the_end(house: House, case: CaseRow) -> None:
    house.passes(HOUR)
    case = house.asks(house.begins(house.accepts(case)))
    _gone(house)
    house.passes(HOUR)
    person = house.meet(1001)
    answered = house.unit(lambda tx: answer_question(tx, person, case.id, QuestionAnswered("昨天晚上八点，在评论区")))
    assert isinstance(answered, Transition), answered
    house.passes(20 * HOUR)
    house.carries_out(house.decides(answered.case))
    _over(house, case)
    house.unit(lambda tx: survey.rate(tx, person, case.id, 4))
    _gone(house)


def _over(house: House, case: CaseRow) -> None:
    _gone(house)
    for _ in range(18):
        house.passes(DAY)
        _gone(house)
    assert house.case(case.id).closed_at
    house.unit(lambda tx: issue.newest(tx, cases.get(tx, case.id)))


def _trace(house: House, case: CaseRow) -> None:
    """What comes and goes beside use cases: a piece of evidence, updates, a refused press."""
    file = EvidenceFile(
        *("", "photo", "IMG_20261122_201502.jpg", "image/jpeg", 240_000),
        **{"ending": "jpg", "copy_ending": "jpg", "copy_size": 180_000, "received_at": house.now},
        sha256=sha256(bytes(case.id)).hexdigest(),
    )
    wrapped, facts = KEYS.new_key(b"")[1], pieces.seal(file, KEYS)

    def work(tx: Tx) -> None:
        conn = tx.conn
        conn.execute(
            EVIDENCE.insert(),
            {
                **{"case_id": case.id, "bot": "reporter", "source": "reporter", "state": "held", "tries": 1},
                **{"sealed_facts": facts, "wrapped_key": wrapped, "digest": KEYS.hash("evidence.sha256", case.id)},
            },
        )
        conn.execute(
            REFUSED_PRESS.insert(),
            {"case_id": case.id, "staff_id": 2, "act": "accept", "refusal": "refusal-changed", "at": case.filed_at},
        )
        for number in range(UPDATES):
            conn.execute(
                INBOX.insert(),
                {
                    **{"bot": ("reporter", "desk")[number % 2], "channel": "telegram", "state": "done"},
                    **{"event": f"{case.id}-{number}", "conversation": bytes(16)},
                    **{"received_at": case.filed_at, "done_at": case.filed_at},
                },
            )

    house.unit(work)
