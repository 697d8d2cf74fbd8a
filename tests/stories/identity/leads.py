"""Which joins of a story's database lead from accounts to cases, for somebody who has the keys too."""

from collections.abc import Sequence

from sqlalchemy import create_engine

from rules.addresses import Address
from sandbox import Person
from store.engine import engines
from store.sealing import Keyring, OperatorKey, stored
from tests.stories.conftest import Story
from tests.stories.identity import joins
from tests.stories.staging import KEY


def leads(story: Story, whose: Sequence[tuple[Person, str]]) -> list[str]:
    """Return how each account leads to the case beside it, named by its ticket number; empty where none does."""
    return leads_of(story, [(Address(f"telegram:{person.user.id}"), number) for person, number in whose])


def leads_of(story: Story, whose: Sequence[tuple[Address, str]]) -> list[str]:
    """Return the same for accounts of any channel."""
    engine = create_engine(engines.parsed(story.settings.database_url))
    with engine.connect() as conn:
        found = joins.rows(conn)
    engine.dispose()
    ids = dict(story.rows("SELECT number, id FROM cases"))
    keys = Keyring(stored.read_keys(story.settings.database_url, OperatorKey.from_text(KEY)))
    accounts = [_known_by(keys, address) for address, _ in whose]
    return joins.paths(found, accounts, [("cases", ids[number]) for _, number in whose])


def _known_by(keys: Keyring, address: Address) -> list[joins.Token]:
    """What the rows of an account are known by."""
    account = keys.hash("account", address)
    known = {"chat": f"reporter:{address}", "budget.person": account.hex(), "web.session": address}
    hashes = (account, *(keys.hash(kind, it) for kind, it in known.items()))
    return [("bytes", it) for it in hashes]
