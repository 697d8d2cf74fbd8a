"""What a named reporter typed for staff to read is sealed under the reporter's own key.

Going down, nobody reads it any more, and a named report is a confidential one, as an anonymous one of nobody is.
"""

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0044"


def upgrade() -> None:
    """Add the column; every report so far was confidential."""
    op.add_column("cases", sa.Column("sealed_identity", sa.LargeBinary()))


def downgrade() -> None:
    """Drop what was typed, and forget the levels that the former version does not know."""
    op.execute("UPDATE cases SET identity = 'confidential' WHERE identity IN ('named', 'anonymous')")
    op.execute("DELETE FROM case_code WHERE kind = 'receipt'")
    op.execute("DELETE FROM deadline WHERE kind = 'opened_case'")
    op.drop_column("cases", "sealed_identity")
