"""The cases under a category lie in the order in which a list shows them."""

from alembic import op

revision = "0038"
down_revision = "0037"


def upgrade() -> None:
    """Add the time that is due to the index of categories."""
    op.drop_index("cases_of_leaf", "cases")
    op.create_index("cases_of_leaf", "cases", ["leaf", "due_at"])


def downgrade() -> None:
    """Bring back the former index."""
    op.drop_index("cases_of_leaf", "cases")
    op.create_index("cases_of_leaf", "cases", ["leaf"])
