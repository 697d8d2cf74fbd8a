"""The field's words, each with one meaning: languages, roles, states, acts, outcomes."""

from enum import StrEnum
from typing import Literal, get_args

Lang = Literal["zh-Hans", "zh-Hant", "en"]
LANGS: tuple[Lang, ...] = get_args(Lang)


class Severity(StrEnum):
    """How heavily a violation weighs; set by the leaf, changed by a moderator."""

    MINOR = "minor"
    SERIOUS = "serious"
    GRAVE = "grave"


class Role(StrEnum):
    """Who acts. A member of staff may hold several; the clock, the reporter and the person punished hold one."""

    REPORTER = "reporter"
    PUNISHED = "punished"
    MODERATOR = "moderator"
    LEAD = "lead"
    DUTY_EDITOR = "duty_editor"
    ADMINISTRATOR = "administrator"
    CLOCK = "clock"


class Identity(StrEnum):
    """What staff may learn of the reporter (row A6)."""

    NAMED = "named"
    CONFIDENTIAL = "confidential"
    ANONYMOUS = "anonymous"


class State(StrEnum):
    """Where a case stands; `rules.life` says how it gets from one to another."""

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
    ARCHIVED = "archived"


class Act(StrEnum):
    """What is done to a case. An act that leaves the state as it was is in the table too."""

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
    REASSIGN = "reassign"
    TRANSFER = "transfer"
    DUPLICATE = "duplicate"
    BEGIN = "begin"
    DECIDE = "decide"
    PROPOSE = "propose"
    APPROVE = "approve"
    SEND_BACK = "send_back"
    CHECK = "check"
    RELAY = "relay"
    LIFT = "lift"
    TALK = "talk"
    NOTE = "note"
    ATTACH = "attach"
    HEAR = "hear"
    MEET = "meet"
    AGREE = "agree"
    APPEAL = "appeal"
    UPHOLD = "uphold"
    CHANGE = "change"
    OVERTURN = "overturn"
    CLOSE = "close"
    ARCHIVE = "archive"
    GIVE_CODE = "give_code"


class CodeKind(StrEnum):
    """For whom a code opens a case: the person punished, the person reported who is heard, a witness."""

    PUNISHED = "punished"
    REPORTED = "reported"
    WITNESS = "witness"


class Channel(StrEnum):
    """Where else than in the chat a reporter is told (row B3); what goes there stands in the outbox under its name."""

    MAIL = "mail"
    SMS = "sms"


class Source(StrEnum):
    """Where a file of a case comes from (row C4); what staff sent the reporter is no evidence."""

    REPORTER = "reporter"
    PLATFORM = "platform"
    THIRD_PARTY = "third_party"
    REPORTED = "reported"
    WITNESS = "witness"
    STAFF = "staff"


class Matter(StrEnum):
    """What an appeal is against: what was decided, or how the case was handled (处理流程不公正)."""

    RESULT = "result"
    HANDLING = "handling"


class Host(StrEnum):
    """With whom a reporter has an extra window (额外沟通窗口)."""

    HANDLER = "handler"
    LEAD = "lead"


class MeetingState(StrEnum):
    """How far an extra window has come: offered, agreed on, open; or over, one way or another."""

    OFFERED = "offered"
    AGREED = "agreed"
    OPEN = "open"
    OVER = "over"
    DECLINED = "declined"
    LAPSED = "lapsed"
    CALLED_OFF = "called_off"


class Outcome(StrEnum):
    """What a decision does (row C5)."""

    NO_VIOLATION = "no_violation"
    CONTENT_DELETED = "content_deleted"
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
    """What is imposed on an account, or on a merchant under contract (section E)."""

    WARNING = "warning"
    MUTE = "mute"
    BAN = "ban"
    DEREGISTRATION = "deregistration"
    FINE = "fine"
    REFERRAL = "referral"


class DeadlineKind(StrEnum):
    """Which promise a deadline keeps (section D)."""

    REVIEW = "review"
    INVESTIGATION = "investigation"
    DECISION = "decision"
    DELIVERY = "delivery"
    ANSWER = "answer"
    APPEAL_WINDOW = "appeal_window"
    APPEAL_REVIEW = "appeal_review"
    FINAL = "final"
    SURVEY = "survey"
    MUTE_END = "mute_end"
    RECTIFICATION = "rectification"
    REFERRAL = "referral"
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
