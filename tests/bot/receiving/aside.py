"""What is known of rows that failed, and rows of which a process before is to have known something."""

from datetime import timedelta
from typing import Any

from sqlalchemy import text

from bot.runtime.lease import LEASE_DURATION, SOLE_HOLDER
from store import leases
from store.attempts import attempts
from store.unit import Tx
from tests.bot.conftest import House


async def on_record(house: House, role: str) -> dict[int, Any]:
    return await house.parts.store.read(lambda tx: attempts.of_role(tx, role))


async def aside(house: House) -> list[tuple[str, int]]:
    """Which rows are set aside, by role; updates by their own table."""

    def query(tx: Tx) -> list[tuple[str, int]]:
        found = tx.conn.execute(text("SELECT role, row_id FROM attempt WHERE aside_at IS NOT NULL")).all()
        updates = tx.conn.execute(text("SELECT bot, seq FROM inbox WHERE state = 'set_aside'")).all()
        return [*((role, row) for role, row in found), *((f"intake.{bot}", seq) for bot, seq in updates)]

    return await house.parts.store.read(query)


async def was_alone(house: House, role: str, row: int, ends: int) -> None:
    """The row was alone at so many unclean ends of processes that served this role, and the last is not yet known."""

    def unit(tx: Tx) -> None:
        for _ in range(ends - 1):
            attempts.mark_alone(tx, role, row)
            attempts.load_at_start(tx, role, unclean=True)
        attempts.mark_alone(tx, role, row)
        leases.take(tx, role, SOLE_HOLDER, LEASE_DURATION)

    await house.parts.store.commit(unit)


async def settle(house: House, **later: float) -> None:
    """Until nothing is left to do, however often something is put off for so long."""
    for _ in range(6):
        await house.settle()
        house.clock.advance(timedelta(**later))
    await house.settle()
