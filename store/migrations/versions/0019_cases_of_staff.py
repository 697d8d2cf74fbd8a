"""How much is whose is counted over what is open, not over all that somebody ever had."""

from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    """Make the index that knows states, in place of the one that does not."""
    op.drop_index("ix_cases_staff_id", "cases")
    op.create_index("cases_of_staff", "cases", ["staff_id", "state"])


def downgrade() -> None:
    """The former one again."""
    op.drop_index("cases_of_staff", "cases")
    op.create_index("ix_cases_staff_id", "cases", ["staff_id"])
