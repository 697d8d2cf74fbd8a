"""The tables, declared once, by topic; rows hold sealed bytes, and lookups go by keyed hash.

Three seals (law 9): *installation* for what has no case yet, *person* for identity, contact and account,
*case* for text and evidence. A column named `sealed_*` says which in its comment. The names in capitals are
the same tables for Core statements.
"""

from sqlalchemy import Table
from sqlmodel import SQLModel

from store.tables.budgets import BudgetUse, ContactCode, HeldCard
from store.tables.cases import Case, Deadline, Event, Evidence, FileState, RefusedPress
from store.tables.codes import CaseCode
from store.tables.collectives import Collective, CollectiveMember
from store.tables.desk import DeskDraft
from store.tables.duty import Rota
from store.tables.groups import DeedState, Enforcement, Group
from store.tables.house import Action, LookBackOf, TemplateChange, Told, Training
from store.tables.meetings import Meeting
from store.tables.opinions import Opinion, OpinionCall
from store.tables.people import Draft, Person, Staff
from store.tables.running import Attempt, Edition, Lease, Setting
from store.tables.sanctions import Sanctioned, Violation
from store.tables.staffing import HouseEventRow, StaffChatErrand, StaffChatPresence, StaffJoin, StaffProposal
from store.tables.surveys import Survey
from store.tables.traffic import Inbox, InboxState, Manner, Outbox, OutboxState, Slot


def _table(model: type[SQLModel]) -> Table:
    return SQLModel.metadata.tables[str(model.__tablename__)]


ACTION = _table(Action)
BUDGET_USE = _table(BudgetUse)
ATTEMPT = _table(Attempt)
CASE = _table(Case)
CASE_CODE = _table(CaseCode)
COLLECTIVE = _table(Collective)
COLLECTIVE_MEMBER = _table(CollectiveMember)
CONTACT_CODE = _table(ContactCode)
DEADLINE = _table(Deadline)
DESK_DRAFT = _table(DeskDraft)
DRAFT = _table(Draft)
EDITION = _table(Edition)
ENFORCEMENT = _table(Enforcement)
EVENT = _table(Event)
EVIDENCE = _table(Evidence)
GROUP = _table(Group)
HELD_CARD = _table(HeldCard)
HOUSE_EVENT = _table(HouseEventRow)
INBOX = _table(Inbox)
LEASE = _table(Lease)
LOOK_BACK = _table(LookBackOf)
MEETING = _table(Meeting)
OPINION = _table(Opinion)
OPINION_CALL = _table(OpinionCall)
OUTBOX = _table(Outbox)
PERSON = _table(Person)
REFUSED_PRESS = _table(RefusedPress)
ROTA = _table(Rota)
SETTING = _table(Setting)
SANCTION = _table(Sanctioned)
SLOT = _table(Slot)
STAFF = _table(Staff)
STAFF_CHAT_ERRAND = _table(StaffChatErrand)
STAFF_CHAT_PRESENCE = _table(StaffChatPresence)
STAFF_JOIN = _table(StaffJoin)
STAFF_PROPOSAL = _table(StaffProposal)
SURVEY = _table(Survey)
VIOLATION = _table(Violation)
TEMPLATE = _table(TemplateChange)
TOLD = _table(Told)
TRAINING = _table(Training)

__all__ = [
    "ACTION",
    "ATTEMPT",
    "BUDGET_USE",
    "CASE",
    "CASE_CODE",
    "COLLECTIVE",
    "COLLECTIVE_MEMBER",
    "CONTACT_CODE",
    "DEADLINE",
    "DESK_DRAFT",
    "DRAFT",
    "EDITION",
    "ENFORCEMENT",
    "EVENT",
    "EVIDENCE",
    "GROUP",
    "HELD_CARD",
    "HOUSE_EVENT",
    "INBOX",
    "LEASE",
    "LOOK_BACK",
    "MEETING",
    "OPINION",
    "OPINION_CALL",
    "OUTBOX",
    "PERSON",
    "REFUSED_PRESS",
    "ROTA",
    "SANCTION",
    "SETTING",
    "SLOT",
    "STAFF",
    "STAFF_CHAT_ERRAND",
    "STAFF_CHAT_PRESENCE",
    "STAFF_JOIN",
    "STAFF_PROPOSAL",
    "SURVEY",
    "TEMPLATE",
    "TOLD",
    "TRAINING",
    "VIOLATION",
    "Action",
    "Attempt",
    "BudgetUse",
    "Case",
    "CaseCode",
    "Collective",
    "CollectiveMember",
    "ContactCode",
    "Deadline",
    "DeedState",
    "DeskDraft",
    "Draft",
    "Edition",
    "Enforcement",
    "Event",
    "Evidence",
    "FileState",
    "Group",
    "HeldCard",
    "HouseEventRow",
    "Inbox",
    "InboxState",
    "Lease",
    "LookBackOf",
    "Manner",
    "Meeting",
    "Opinion",
    "OpinionCall",
    "Outbox",
    "OutboxState",
    "Person",
    "RefusedPress",
    "Rota",
    "Sanctioned",
    "Setting",
    "Slot",
    "Staff",
    "StaffChatErrand",
    "StaffChatPresence",
    "StaffJoin",
    "StaffProposal",
    "Survey",
    "TemplateChange",
    "Told",
    "Training",
    "Violation",
]
