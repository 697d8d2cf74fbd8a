"""Every agreement to the notice is kept, not only the last.

Going down, the last of each person stays, as `person.consent_version` and `consent_at` hold it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0030"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the table, with the last agreement of each person."""
    op.create_table(
        "agreement",
        sa.Column("id", ID, primary_key=True),
        sa.Column("person_id", ID, sa.ForeignKey("person.id"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_agreement_person_id", "agreement", ["person_id"])
    op.execute(
        "INSERT INTO agreement (person_id, version, at) SELECT id, consent_version, consent_at FROM person"
        " WHERE consent_version IS NOT NULL AND consent_at IS NOT NULL ORDER BY id"
    )


def downgrade() -> None:
    """Forget all but the last."""
    op.drop_index("ix_agreement_person_id", "agreement")
    op.drop_table("agreement")
