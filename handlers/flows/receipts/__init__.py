"""A reporter's receipts: given, and checked."""

from dialogs.receipts.giving import EVERY
from dialogs.session import SideDialogKind
from dialogs.views.case_status import CHECK, RECEIPT
from handlers.flows.feature import Feature
from handlers.flows.receipts import checking, giving

FEATURE = Feature(
    reporter_case_presses={RECEIPT: giving.newest, EVERY: giving.every, CHECK: checking.pressed},
    reporter_dialogs={SideDialogKind.RECEIPT: checking.DIALOG},
)
