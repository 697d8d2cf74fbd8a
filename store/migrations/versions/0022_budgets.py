"""Budgets are counted; an address is confirmed by a code; cases wait for their card while too many come.

Addresses left before this version were never confirmed: they wait for a code like any other, and nothing is sent there
until its owner has typed it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)
CHANNELS = ("mail", "sms")


def upgrade() -> None:
    """Make the tables, and take back what nobody has confirmed."""
    op.create_table(
        "budget_use",
        sa.Column("holder", sa.LargeBinary(), primary_key=True),
        sa.Column("counted", sa.String(), primary_key=True),
        sa.Column("seconds", sa.Integer(), primary_key=True),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("begun_at", INSTANT, nullable=False),
        sa.Column("until", INSTANT, nullable=False),
    )
    op.create_index("budget_use_until", "budget_use", ["until"])
    op.create_table(
        "contact_code",
        sa.Column("person_id", ID, primary_key=True, autoincrement=False),
        sa.Column("channel", sa.String(32), primary_key=True),
        sa.Column("sealed_address", sa.LargeBinary(), nullable=False),
        sa.Column("nonce", sa.LargeBinary()),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("until", INSTANT),
    )
    op.create_table(
        "held_card",
        sa.Column("case_id", ID, primary_key=True, autoincrement=False),
        sa.Column("at", INSTANT, nullable=False),
    )
    for channel in CHANNELS:
        column = f"sealed_{channel}"
        op.execute(
            "INSERT INTO contact_code (person_id, channel, sealed_address, tries) "
            f"SELECT id, '{channel}', {column}, 0 FROM person WHERE {column} IS NOT NULL"
        )
        op.execute(f"UPDATE person SET {column} = NULL")


def downgrade() -> None:
    """Drop them; an address that no code was sent to is written to as it was before."""
    for channel in CHANNELS:
        column = f"sealed_{channel}"
        op.execute(
            f"UPDATE person SET {column} = (SELECT sealed_address FROM contact_code "
            f"WHERE person_id = person.id AND channel = '{channel}') WHERE {column} IS NULL AND id IN "
            f"(SELECT person_id FROM contact_code WHERE channel = '{channel}' AND nonce IS NULL)"
        )
    for table in ("held_card", "contact_code", "budget_use"):
        op.drop_table(table)
