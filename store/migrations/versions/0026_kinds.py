"""A fact has one name: kinds of events and notices are written alike, and an event beside a card is one kind of notice.

What is sealed keeps its shape, so that waiting messages are still sent and old events still read.
"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"

EVENTS = {
    "collective": "collective_begun",
    **{f"meeting-{word}": f"meeting_{word}" for word in ("agreed", "declined", "off", "opened", "closed", "lapsed")},
}
NOTICES = (
    *("case-card", "topic-name", "lead-told", "review-wanted", "members-heard", "meeting-desk", "file-not-sent"),
    *("deadline-set-aside", "handed-over", "flood-digest", "rota-hole", "set-aside", "look-back", "look-picture"),
    *("laws-due", "opinions-over", "training-due", "training-overdue", "house-event", "staff-proposal", "staff-join"),
    *("stays-in-group", "others-in-group", "joined-first", "appeal-kept", "appeal-of-other", "appeal-withdrawn"),
    *("party-appeal-kept", "party-appeal-of-other", "party-appeal-withdrawn", "party-reviewed", "party-final"),
    *("draft-reminder", "opinion-invited", "opinion-answered", "contact-code", "contact-code-undelivered"),
    *("file-refused", "file-unshown-told", "taken-away"),
)
BESIDE = {
    "add": "added",
    "answer": "answered",
    "appeal": "appealed",
    "collective": "collective-begun",
    "lifted": "sanction-lifted",
    "mute_over": "mute-over",
    "original_opened": "original_opened",
    "send_back": "sent-back",
    "stated": "stated",
    "talk": "talked",
    "transfer": "transferred",
    "withdraw": "withdrawn-desk",
}
"""By the kind of an event, the kind that its notice beside a case's card had."""


def upgrade() -> None:
    """Rename the kinds."""
    for old, new in EVENTS.items():
        _rename("event", "act", old, new)
    for kind in NOTICES:
        _rename("outbox", "form", kind, kind.replace("-", "_"))
    for old in BESIDE.values():
        _rename("outbox", "form", old, "event")


def downgrade() -> None:
    """Give the kinds back; the slot of a notice of an event says which event it tells."""
    for old, new in EVENTS.items():
        _rename("event", "act", new, old)
    for kind in NOTICES:
        _rename("outbox", "form", kind.replace("-", "_"), kind)
    for act, kind in BESIDE.items():
        of_act = "slot IN (SELECT 'event:' || CAST(id AS VARCHAR) FROM event WHERE act = :act)"
        statement = sa.text(f"UPDATE outbox SET form = :kind WHERE form = 'event' AND {of_act}")
        op.execute(statement.bindparams(kind=kind, act=act))
    _rename("outbox", "form", "event", "added")


def _rename(table: str, column: str, old: str, new: str) -> None:
    op.execute(sa.text(f"UPDATE {table} SET {column} = :new WHERE {column} = :old").bindparams(old=old, new=new))
