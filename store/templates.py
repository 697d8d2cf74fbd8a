"""Changes that leads made to templates: each change is a new row, the newest of an id counts."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from rules.operator.templates import Template
from store import codec, rows
from store.sealing import RowLabel
from store.tables import TEMPLATE
from store.unit import Tx

_BODY = RowLabel(TEMPLATE.c.sealed_body)
_NEWEST = select(TEMPLATE).where(TEMPLATE.c.id.in_(select(func.max(TEMPLATE.c.id)).group_by(TEMPLATE.c.name)))
_IN_ORDER = _NEWEST.order_by(TEMPLATE.c.id)
_COUNT = select(func.count()).select_from(TEMPLATE)


@dataclass(frozen=True, slots=True)
class TemplateChange:
    """The newest change of a template: `body` is its present content, None if it is removed or reset as shipped."""

    name: str
    removed: bool
    staff_id: int
    at: datetime
    body: Template | None


def newest_changes(tx: Tx) -> dict[str, TemplateChange]:
    """Return the newest change of each template that was ever changed, by its id, longest unchanged first."""
    return {row.name: _change(tx, row) for row in tx.conn.execute(_IN_ORDER)}


def put(tx: Tx, name: str, staff_id: int, body: Template | None, *, removed: bool = False) -> None:
    """Store a change of the template; without a body it is reset as shipped, or `removed`."""
    id = rows.next_id(tx, TEMPLATE)
    values = {
        "id": id,
        "name": name,
        "removed": removed,
        "staff_id": staff_id,
        "at": tx.now,
        "sealed_body": None if body is None else tx.keys.seal_json(codec.to_json(body), _BODY(id)),
    }
    rows.add(tx, TEMPLATE, **values)


def count_changes(tx: Tx) -> int:
    """Return how many changes there have been; used to make an id that was never given before."""
    return int(tx.conn.execute(_COUNT).scalar_one())


def _change(tx: Tx, row: Any) -> TemplateChange:
    if row.sealed_body is None:
        return TemplateChange(row.name, row.removed, row.staff_id, row.at, None)
    body = {"id": row.name, **tx.keys.open_json(row.sealed_body, _BODY(row.id))}
    return TemplateChange(row.name, row.removed, row.staff_id, row.at, codec.from_json(Template, body))
