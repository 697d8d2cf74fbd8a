"""The tables, declared once, by topic. Rows hold sealed bytes, and are found by keyed hash.

Three keys seal (law 9): the *installation's* data without a case, the *person's* identity, contact and account, the
*case's* text and evidence. The comment of a column `sealed_*` names its key. Statements are built from these tables.
"""

from sqlmodel import SQLModel

# Each module declares its tables.
from store.tables import clients, columns, groups, oversight, people, receipts, sealing, web  # noqa: F401
from store.tables.cases import FileState as FileState
from store.tables.ledger import TALLY as TALLY
from store.tables.running import InboxState as InboxState
from store.tables.running import OutboxState as OutboxState
from store.tables.running import SendMode as SendMode
from store.tables.sanctions import EnforcementState as EnforcementState

_TABLES = SQLModel.metadata.tables
for _guarded in _TABLES.values():
    if "mac" in _guarded.c and _guarded.name != "inventory":  # whose rows are written with their codes
        columns.without_code(_guarded)

ACCOUNT_NAME = _TABLES["account_name"]
ACTION = _TABLES["action"]
AGREEMENT = _TABLES["agreement"]
ALBUM_PART = _TABLES["album_part"]
ATTEMPT = _TABLES["attempt"]
ATTENDANCE = _TABLES["attendance"]
BUDGET_USE = _TABLES["budget_use"]
CASE = _TABLES["cases"]
CASE_CODE = _TABLES["case_code"]
CATEGORY_USE = _TABLES["category_use"]
CLIENT = _TABLES["client"]
CLIENT_ANSWER = _TABLES["client_answer"]
CLIENT_EVENT = _TABLES["client_event"]
COLLECTIVE = _TABLES["collective"]
COLLECTIVE_MEMBER = _TABLES["collective_member"]
CONTACT_CODE = _TABLES["contact_code"]
DEADLINE = _TABLES["deadline"]
DESK_DRAFT = _TABLES["desk_draft"]
DRAFT = _TABLES["draft"]
EDITION = _TABLES["edition"]
ENFORCEMENT = _TABLES["enforcement"]
EVENT = _TABLES["event"]
EVIDENCE = _TABLES["evidence"]
GROUP = _TABLES["desk_group"]
GROUP_CALL = _TABLES["group_call"]
GROUP_MESSAGE = _TABLES["group_message"]
GUESS = _TABLES["guess"]
HELD_CARD = _TABLES["held_card"]
STAFF_EVENT = _TABLES["house_event"]
INBOX = _TABLES["inbox"]
INVENTORY = _TABLES["inventory"]
LEASE = _TABLES["lease"]
PERIODIC_REVIEW = _TABLES["look_back"]
MEASURE = _TABLES["measure"]
MEETING = _TABLES["meeting"]
OPINION = _TABLES["opinion"]
OPINION_CALL = _TABLES["opinion_call"]
OUTBOX = _TABLES["outbox"]
PERSON = _TABLES["person"]
RECEIPT = _TABLES["receipt"]
REPORT_GROUP = _TABLES["report_group"]
REFUSED_PRESS = _TABLES["refused_press"]
DAY_ROOT = _TABLES["day_root"]
ROOT_LEAF = _TABLES["root_leaf"]
ROTA = _TABLES["rota"]
SANCTION = _TABLES["sanction"]
ERASED_KEY = _TABLES["erased_key"]
SEALING_KEY = _TABLES["sealing_key"]
SETTING = _TABLES["setting"]
SLOT = _TABLES["slot"]
STAFF = _TABLES["staff"]
STAFF_CHAT_ERRAND = _TABLES["staff_chat_errand"]
STAFF_CHAT_PRESENCE = _TABLES["staff_chat_presence"]
STAFF_JOIN = _TABLES["staff_join"]
STAFF_PROPOSAL = _TABLES["staff_proposal"]
SURVEY = _TABLES["survey"]
TAUGHT = _TABLES["taught"]
TEMPLATE = _TABLES["template"]
SENT_CALENDAR_NOTICE = _TABLES["told"]
TRAINING = _TABLES["training"]
VIOLATION = _TABLES["violation"]
WEB_MESSAGE = _TABLES["web_message"]
