"""The search counts in how many cases staff have put a feature of a text into a category.

No case has taught before, so the table begins empty; going down, what was taught is lost.
"""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0032"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "taught",
        sa.Column("feature", sa.LargeBinary(), primary_key=True),
        sa.Column("category", sa.String(), primary_key=True),
        sa.Column("cases", sa.Integer(), nullable=False),
    )


def downgrade() -> None:
    """Drop it."""
    op.drop_table("taught")
