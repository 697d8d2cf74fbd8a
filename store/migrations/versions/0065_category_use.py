"""How often each category is reported in is counted by language and month; the cases of three months are counted."""

from collections import Counter
from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "0065"
down_revision = "0064"

_MONTHS = 3
_USE = sa.table("category_use", *map(sa.column, ("lang", "leaf", "month", "reports")))
_FILED = sa.text("SELECT p.lang, c.leaf, c.filed_at FROM cases c JOIN person p ON p.id = c.person_id").columns(
    lang=sa.String, leaf=sa.String, filed_at=sa.DateTime(timezone=True)
)


def upgrade() -> None:
    """Make the table, and count what was filed in the newest months on record."""
    op.create_table(
        "category_use",
        *(sa.Column(name, sa.String(), nullable=False, primary_key=True) for name in ("lang", "leaf")),
        sa.Column("month", sa.Integer(), nullable=False, primary_key=True, autoincrement=False),
        sa.Column("reports", sa.Integer(), nullable=False),
    )
    found = Counter((row.lang, row.leaf, _month(row.filed_at)) for row in op.get_bind().execute(_FILED))
    newest = max((month for _, _, month in found), default=0)
    rows = [
        {"lang": lang, "leaf": leaf, "month": month, "reports": n}
        for (lang, leaf, month), n in sorted(found.items())
        if month > newest - _MONTHS
    ]
    if rows:
        op.bulk_insert(_USE, rows)


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("category_use")


def _month(at: datetime) -> int:
    return at.year * 12 + at.month
