"""Links that open the web form with the draft of a mail, once: known by their token alone, and gone with the draft."""

import secrets

from rules.addresses import address
from store.intake import drafts
from store.unit import Tx
from store.web import messages

_LONGEST = 64


def offer(tx: Tx, person_id: int) -> str:
    """Return the token of a new link to the draft of a person; a former one opens nothing any more."""
    messages.forget(tx, person_id)
    token = secrets.token_urlsafe(24)
    messages.put(tx, address("transfer", token), "draft", person_id, shown=0, person_id=person_id)
    return token


def find(tx: Tx, token: str) -> int | None:
    """Return the person whose draft a link opens; None where it opens none, or none any more."""
    if not 0 < len(token) <= _LONGEST:
        return None
    kept = next(iter(messages.of_session(tx, address("transfer", token))), None)
    person_id = int(kept.body) if kept else None
    return person_id if person_id and drafts.load(tx, person_id) else None
