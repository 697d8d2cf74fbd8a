"""The vocabulary: languages, roles, states, acts, outcomes."""

from enum import StrEnum
from typing import Literal, get_args

Lang = Literal["zh-Hans", "zh-Hant", "en"]
LANGS: tuple[Lang, ...] = get_args(Lang)


class Severity(StrEnum):
    """How heavy a violation is; set by the category, changed by a moderator."""

    MINOR = "minor"
    SERIOUS = "serious"
    GRAVE = "grave"


class Role(StrEnum):
    """Who acts. A member of staff may hold several roles."""

    REPORTER = "reporter"
    PUNISHED = "punished"
    MODERATOR = "moderator"
    LEAD = "lead"
    DUTY_EDITOR = "duty_editor"
    ADMINISTRATOR = "administrator"
    CLOCK = "clock"


class Identity(StrEnum):
    """What staff learn of the reporter, never the account (row A6): the name and contact they typed, an alias, or an
    alias of somebody whom no record leads to."""

    NAMED = "named"
    CONFIDENTIAL = "confidential"
    ANONYMOUS = "anonymous"


class State(StrEnum):
    """The state of a case; `rules.workflow.life` holds the transitions."""

    RECEIVED = "received"
    REVIEW_PAUSED = "review_paused"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    INVESTIGATING = "investigating"
    INVESTIGATION_PAUSED = "investigation_paused"
    PROPOSED = "proposed"
    DECIDED = "decided"
    APPEALED = "appealed"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


class Act(StrEnum):
    """An act on a case."""

    FILE = "file"
    ADD = "add"
    WITHDRAW = "withdraw"
    CLAIM = "claim"
    RELEASE = "release"
    ACCEPT = "accept"
    REJECT = "reject"
    ASK = "ask"
    ANSWER = "answer"
    RESUME = "resume"
    RECATEGORISE = "recategorise"
    SET_SEVERITY = "set_severity"
    SET_PUBLISHED = "set_published"
    SET_CONDITIONS = "set_conditions"
    CORRECT = "correct"
    REASSIGN = "reassign"
    TRANSFER = "transfer"
    DUPLICATE = "duplicate"
    GATHER = "gather"
    BEGIN = "begin"
    DECIDE = "decide"
    PROPOSE = "propose"
    APPROVE = "approve"
    SEND_BACK = "send_back"
    CHECK = "check"
    RELAY = "relay"
    LIFT = "lift"
    CARRIED_OUT = "carried_out"
    NOT_CARRIED_OUT = "not_carried_out"
    TALK = "talk"
    NOTE = "note"
    EXPLAIN = "explain"
    ATTACH = "attach"
    REQUEST_DATA = "request_data"
    HEAR = "hear"
    MEET = "meet"
    AGREE = "agree"
    APPEAL = "appeal"
    UPHOLD = "uphold"
    CHANGE = "change"
    OVERTURN = "overturn"
    CLOSE = "close"
    GIVE_CODE = "give_code"


class CodeKind(StrEnum):
    """For whom a code opens a case; RECEIPT is that of its anonymous reporter."""

    PUNISHED = "punished"
    REPORTED = "reported"
    WITNESS = "witness"
    RECEIPT = "receipt"


class ContactChannel(StrEnum):
    """A way to a reporter outside the chat (row B3), with an outbox of its own."""

    MAIL = "mail"
    SMS = "sms"


class Source(StrEnum):
    """The source of a file of a case (row C4); a file from staff to the reporter is no evidence."""

    REPORTER = "reporter"
    PLATFORM = "platform"
    THIRD_PARTY = "third_party"
    REPORTED = "reported"
    WITNESS = "witness"
    STAFF = "staff"


class Matter(StrEnum):
    """What an appeal is against: the result, or the handling of the case (处理流程不公正)."""

    RESULT = "result"
    HANDLING = "handling"


class DossierForm(StrEnum):
    """The file format of a dossier."""

    PDF = "pdf"
    HTML = "html"


class Host(StrEnum):
    """With whom a reporter has an extra window (额外沟通窗口)."""

    HANDLER = "handler"
    LEAD = "lead"


class Outcome(StrEnum):
    """The outcome of a decision (row C5)."""

    NO_VIOLATION = "no_violation"
    CONTENT_DELETED = "content_deleted"
    MESSAGES_DELETED = "messages_deleted"
    CONTENT_SUPPLEMENTED = "content_supplemented"
    CONTENT_CORRECTED = "content_corrected"
    CONTENT_RETRACTED = "content_retracted"
    TAKEN_DOWN = "taken_down"
    ACCOUNT_RESTORED = "account_restored"
    PRIVACY_PROTECTED = "privacy_protected"
    RECTIFICATION = "rectification"
    REFUND = "refund"
    COMPENSATION = "compensation"
    PREVENTION = "prevention"


class Sanction(StrEnum):
    """A sanction on an account, or on a merchant under contract (section E)."""

    WARNING = "warning"
    MUTE = "mute"
    BAN = "ban"
    DEREGISTRATION = "deregistration"
    FINE = "fine"
    REFERRAL = "referral"


class DeadlineKind(StrEnum):
    """The kind of a deadline (section D)."""

    REVIEW = "review"
    INVESTIGATION = "investigation"
    DECISION = "decision"
    DELIVERY = "delivery"
    ANSWER = "answer"
    OPEN_ANSWER = "open_answer"
    OPENED_CASE = "opened_case"
    APPEAL_WINDOW = "appeal_window"
    APPEAL_REVIEW = "appeal_review"
    FINAL = "final"
    SURVEY = "survey"
    MUTE_END = "mute_end"
    RECTIFICATION = "rectification"
    REFERRAL = "referral"
    MEASURES = "measures"
    FOLLOW = "follow"
    SHIFT = "shift"
    DRAFT_REMINDER = "draft_reminder"
    DRAFT_ERASURE = "draft_erasure"
    CONSENT_ERASURE = "consent_erasure"
    HOUSE = "house"
    SET_ASIDE_ERASURE = "set_aside_erasure"
    UNSEEN = "unseen"
    MEETING = "meeting"
    OPINIONS = "opinions"
    FLOOD = "flood"
    STAFFING = "staffing"
    PRUNING = "pruning"
    ROOT = "root"
    RETENTION = "retention"
    ERASURE = "erasure"
    VISIT = "visit"
    GROUPS = "groups"
    WORKSHOPS = "workshops"
    BUDGETS = "budgets"
    MIXING = "mixing"


class LeadNoticeReason(StrEnum):
    """Why a lead or an administrator is notified of a case."""

    OVERDUE = "overdue"
    ESCALATED = "escalated"
    ASKED_LATE = "asked-late"
    PROPOSED = "proposed"
    NOBODY_APPROVES = "nobody-approves"
    COLLECTIVE = "collective"
    RECORD_CHANGED = "record-changed"


class ReviewersLeft(StrEnum):
    """Who may still review an appeal."""

    COLLEAGUES = "colleagues"
    LEAD = "lead"
    ADMINISTRATOR = "administrator"
    NOBODY = "nobody"
