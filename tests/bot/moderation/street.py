"""A group that the desk bot looks after, somebody rude in it, and the cases about them."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select

from bot.processes import roles
from cases.decision import enforcement
from rules.addresses import Address
from rules.facts.events import EnforcementResult
from rules.report import ReportText, Way
from rules.sanctions.enforcement import GroupMeasure, GroupStatus
from rules.vocabulary import Identity, Severity, State
from sandbox import Person
from sandbox.state.world import Chat, Message
from store.decision import enforcements, groups
from store.decision.enforcements import EnforcementRow
from store.decision.groups import GroupRights
from store.entry import people
from store.record import cases, events
from store.record.cases import CaseRow, CaseText
from store.tables import CASE
from store.unit import Tx
from tests.addresses import at
from tests.bot.conftest import House


class Street:
    """Where what was decided is carried out."""

    def __init__(self, house: House, chat: Chat, rude: Person) -> None:
        self.house = house
        self.chat = chat
        self.rude = rude
        self.group_id = 0

    async def unit(self, work: Callable[[Tx], Any]) -> Any:
        return await self.house.parts.store.commit(work)

    async def stands(self, **different: Any) -> None:
        """The desk bot learns how it stands there."""
        own = self.chat.members[self.house.desk.id]
        values = {
            "present": own.is_present,
            "deletes": own.may("can_delete_messages"),
            "restricts": own.may("can_restrict_members"),
        }
        how = GroupRights(at(self.chat.id), "街道", "street", self.chat.kind == "group", **{**values, **different})
        await self.unit(lambda tx: enforcement.update_bot_rights(tx, how))
        known = await self.unit(lambda tx: groups.by_chat(tx, at(self.chat.id)))
        self.group_id = known.id

    async def case(self, message: Message | None = None, account: Address | None = None) -> CaseRow:
        """A case about the rude one, or about a message of theirs."""

        def work(tx: Tx) -> CaseRow:
            text = f"https://t.me/street/{message.id}" if message else f"tg://user?id={self.rude.user.id}"
            whose, wei = account or at(self.rude.user.id), self.house.wei.user.id
            return cases.create(
                tx,
                number=f"LA-0000{tx.conn.execute(select(func.count()).select_from(CASE)).scalar_one()}",
                person_id=(people.find(tx, at(wei)) or people.new(tx, at(wei), "zh-Hans")).id,
                state=State.DECIDED,
                category="abuse",
                severity=Severity.MINOR,
                team="content",
                restricted=False,
                identity=Identity.CONFIDENTIAL,
                subject=None,
                account=None,
                text=CaseText(ReportText(subject=text), whose),
                way=Way.TELEGRAM,
            )

        case: CaseRow = await self.unit(work)
        return case

    async def wants(
        self, case: CaseRow, deed: GroupMeasure, until: datetime | None = None, *, everywhere: bool = False
    ) -> int:
        wanted: int = await self.unit(
            lambda tx: enforcement.order_enforcement(tx, case, deed, until, everywhere=everywhere)
        )
        await self.house.settle()
        return wanted

    async def lifts(self, case: CaseRow) -> None:
        await self.unit(lambda tx: enforcement.lift_enforcement(tx, case))
        await self.house.settle()

    async def rows(self, case: CaseRow) -> list[EnforcementRow]:
        rows: list[EnforcementRow] = await self.unit(lambda tx: enforcements.of_case(tx, case.id))
        return rows

    async def found(self, case: CaseRow) -> list[GroupStatus | None]:
        return [row.found for row in await self.rows(case)]

    async def on_record(self, case: CaseRow) -> list[str]:
        told = await self.unit(lambda tx: events.of_case(tx, case.id))
        return [event.fact.found for event in told if isinstance(event.fact, EnforcementResult)]

    @property
    def member(self) -> Any:
        """How the rude one stands in the group."""
        self.house.sandbox.world.group(self.chat.id)
        return self.chat.members.get(self.rude.user.id)

    async def later(self, **time: float) -> None:
        self.house.clock.advance(timedelta(**time))
        await self.house.settle()


async def on_the_street(house: House) -> Street:
    """The group, where the desk bot may do what it must, with the enforcer at work."""
    owner, rude = Person.join(house.sandbox, "Owner"), Person.join(house.sandbox, "Rude", username="rude")
    members = [owner.user, rude.user, house.desk]
    chat = house.sandbox.add_group("街道", members=members, admins=[house.desk], username="street")
    street = Street(house, chat, rude)
    await street.stands()
    house.start(roles.enforcer(house.parts))
    return street
