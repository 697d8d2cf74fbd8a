"""The notices to a person that are not about the course of a case: codes, drafts, opinions, files, receipts, roots."""

from datetime import datetime
from typing import Any

from rules.facts.registry import Notice, derive_kind
from rules.operator.workshops import Announced, News
from rules.vocabulary import DeadlineKind

ContactCodeNotice = derive_kind(Notice, "contact_code")


class DraftReminderNotice(Notice, kind="draft_reminder"):
    """A report, or an appeal against the result of this case, was left unfinished."""

    appeal: int | None = None


class OpinionInvitedNotice(Notice, kind="opinion_invited"):
    call: int


OpinionAnsweredNotice = derive_kind(OpinionInvitedNotice, "opinion_answered")
OpinionsOverNotice = derive_kind(OpinionInvitedNotice, "opinions_over")
"""For leads: the call has ended and needs an answer."""


class ContactCodeUndeliveredNotice(Notice, kind="contact_code_undelivered"):
    """A code did not reach this address, given masked."""

    address: str


class FileNotPreviewableNotice(Notice, kind="file_unshown_told"):
    """A file is held, but staff see only its type and size; `why` is the message id of the reason, `number` that of its
    case, if it has one."""

    why: str
    number: str = ""


class AnswerSentNotice(Notice, kind="answer_sent"):
    """An answer that stayed open was passed on: the number of pieces `taken`, and of those `lost` to a limit."""

    taken: int
    lost: int = 0


class AnswerUnsentNotice(Notice, kind="answer_unsent"):
    """The case of an answer that stayed open takes no more; the draft holds its pieces."""

    kept: int


class ReceiptPictureNotice(Notice, kind="receipt_picture"):
    """A receipt that the reporter was given, as a picture."""

    receipt: int


ReceiptTextNotice = derive_kind(ReceiptPictureNotice, "receipt_text")
AllReceiptsNotice = derive_kind(Notice, "all_receipts")


class OpenedCaseNotice(Notice, kind="opened_case"):
    """A notice of the kind `form` about an anonymous case, to the person who has it open: no column of its row names
    the case."""

    case_id: int
    form: str
    body: dict[str, Any]


class WorkshopNotice(Notice, kind="workshop"):
    """A reminder of a training, or what has become of it; it `was` to begin then."""

    told: Announced
    news: News
    was: datetime


class DayRootNotice(Notice, kind="day_root"):
    """The signed root of a day, for the channel where roots are posted."""

    root: int


class PrintedReceiptNotice(Notice, kind="printed_receipt"):
    """The receipt of a case that staff have filed for its reporter, as a PDF in the reporter's language.

    Attributes:
        code: the receipt code.
        promised: until when what happens: deadlines by their kind.
    """

    number: str
    code: str
    leaf: str
    filed_at: datetime
    promised: tuple[tuple[DeadlineKind, datetime], ...] = ()
