"""The operator's policy is read from its file, whole or not at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import cache
from pathlib import Path

from rules import budgets
from rules.budgets import Budgets
from rules.catalogue_entry import Problem
from rules.confirming import Confirming
from rules.housekeeping import Housekeeping, LookBack
from rules.ladder import Ladder
from rules.meetings import Meetings
from rules.policy_reading import PolicyError, Reading
from rules.staffing import Staffing

SHIPPED = Path(__file__).with_name("policy.toml")
"""The policy that comes with Lian."""


@dataclass(frozen=True, slots=True)
class Policy:
    """The numbers of the house.

    Attributes:
        version: grows with each change; on every case.
        consent_version: of the notice people agree to.
        consent_erasure: an unanswered consent is erased after this.
        draft_reminder, draft_erasure: what happens to an unfinished report, from when it was last touched.
        failed_kept: an update that could not be handled is kept so long.
        answer: how long the reporter has for an answer; `max_pauses` is how often staff may ask.
        meeting: extra windows.
        survey_after, survey_open: from closing until the survey, and how long an answer to it is taken.
        code: how long a code that opens a case to somebody else can be redeemed.
        delivery: from the decision until the reporter has it.
        appeal_window, appeal_review: from the decision, and from the appeal.
        referral_reply: after a referral, where its agency has named no day for the reply.
        kept: content, process and result, from closing.
        shares, before, again: when a deadline is reminded of: at these shares of the time there is, so long before
            it is over, and again each time so much later once it is.
        escalate: what is late still after this, untouched by a lead, is told to the administrators.
        hole_notice: how long ahead a hole in the rota is told.
        grace: how much later a late answer is promised anew.
        quiet: from and until which hour, in the operator's zone, what can wait waits.
        max_items, max_bytes, forbidden: of evidence; `forbidden` are media types and ends of names.
        original: how long an original stays in the chat of the member who opened it; Telegram deletes for two days.
        description_limit: in characters, of the description and of each answer.
        messages_per_minute: a person's pace.
        budgets: what one person, one address and the house may use.
        confirming: how an address is confirmed by a code.
        house: training and looking back.
        staff: what staff see, and how colleagues are added and given rights.
        collective_people, collective_within: so many people on one subject, in so much time, complain together.
        laws: of each section, and of each rule of the ladder, the law it rests on and when it is looked at again.
        ladder: what section E calls for.
    """

    version: int
    consent_version: int
    consent_erasure: timedelta
    draft_reminder: timedelta
    draft_erasure: timedelta
    failed_kept: timedelta
    answer: timedelta
    max_pauses: int
    meeting: Meetings
    survey_after: timedelta
    survey_open: timedelta
    code: timedelta
    delivery: timedelta
    appeal_window: timedelta
    appeal_review: timedelta
    referral_reply: timedelta
    kept: timedelta
    shares: tuple[float, ...]
    before: timedelta
    again: timedelta
    grace: timedelta
    escalate: timedelta
    hole_notice: timedelta
    quiet: tuple[time, time]
    max_items: int
    max_bytes: int
    forbidden: frozenset[str]
    original: timedelta
    description_limit: int
    messages_per_minute: int
    budgets: Budgets
    confirming: Confirming
    house: Housekeeping
    staff: Staffing
    collective_people: int
    collective_within: timedelta
    laws: Mapping[str, tuple[str, date]]
    ladder: Ladder


def load(source: str | Path) -> Policy:
    """Reads a policy from a file, or from a text that is the content of one.

    Raises:
        PolicyError: naming file, line, entry and problem, for everything that is wrong with it at once.
    """
    if isinstance(source, str):
        return _policy(Reading("policy", source))
    try:
        return _policy(Reading(str(source), source.read_text(encoding="utf-8")))
    except OSError as reason:
        raise PolicyError([Problem(str(source), 1, "", f"cannot be read: {reason.strerror}")]) from reason
    except UnicodeDecodeError as reason:
        raise PolicyError([Problem(str(source), 1, "", "is not text in UTF-8")]) from reason


def former(text: str) -> Policy:
    """The policy that a text of an earlier version was; what it knew nothing of is as it is shipped now.

    Raises:
        PolicyError: as `load` does.
    """
    return _policy(Reading("policy", text, SHIPPED.read_text(encoding="utf-8")))


@cache
def shipped() -> Policy:
    """The policy that comes with Lian."""
    return load(SHIPPED)


def _policy(reading: Reading) -> Policy:
    days, hours, minutes = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)
    policy = Policy(
        version=reading.number("", "version"),
        consent_version=reading.number("consent", "version"),
        consent_erasure=reading.number("consent", "erasure_hours") * hours,
        draft_reminder=reading.number("drafts", "reminder_days") * days,
        draft_erasure=reading.number("drafts", "erasure_days") * days,
        failed_kept=reading.number("failed", "kept_days") * days,
        answer=reading.number("waiting", "answer_days") * days,
        max_pauses=reading.number("waiting", "times"),
        meeting=Meetings(
            length=reading.number("meeting", "minutes") * minutes,
            hours=reading.hours(),
            ahead=reading.number("meeting", "ahead_days") * days,
            remind=reading.number("meeting", "remind_minutes") * minutes,
        ),
        survey_after=reading.number("survey", "after_hours") * hours,
        survey_open=reading.number("survey", "open_days") * days,
        code=reading.number("codes", "days") * days,
        delivery=reading.number("result", "delivery_hours") * hours,
        appeal_window=reading.number("result", "appeal_window_days") * days,
        appeal_review=reading.number("result", "appeal_review_hours") * hours,
        referral_reply=reading.number("result", "referral_reply_days") * days,
        kept=reading.number("result", "kept_days") * days,
        shares=reading.shares(),
        before=reading.number("reminders", "before_hours") * hours,
        again=reading.number("reminders", "again_hours") * hours,
        grace=reading.number("reminders", "grace_hours") * hours,
        escalate=reading.number("reminders", "escalate_hours") * hours,
        hole_notice=reading.number("rota", "hole_notice_hours") * hours,
        quiet=(reading.hour("from"), reading.hour("until")),
        max_items=reading.number("evidence", "items"),
        max_bytes=reading.number("evidence", "megabytes") * 1024 * 1024,
        forbidden=reading.forbidden(),
        original=reading.number("evidence", "original_minutes") * minutes,
        description_limit=reading.number("description", "characters"),
        messages_per_minute=reading.number("pace", "messages_per_minute"),
        budgets=budgets.read(lambda key: reading.number("budgets", key)),
        confirming=Confirming(
            countries=reading.countries(),
            valid=reading.number("contacts", "code_minutes") * minutes,
            tries=reading.number("contacts", "code_tries"),
        ),
        house=Housekeeping(
            training_required=reading.flag("training", "required"),
            training=reading.number("training", "within_days") * days,
            day=reading.number("review", "day"),
            months={look: reading.number("review", f"{look}_months") for look in LookBack},
            ahead=reading.number("review", "ahead_days") * days,
            opinions=reading.number("review", "opinion_days") * days,
            opinion_limit=reading.number("review", "opinion_characters"),
        ),
        staff=Staffing(
            own_team_only=reading.flag("staff", "own_team_only"),
            link=reading.number("staff", "link_hours") * hours,
            proposal=reading.number("staff", "proposal_days") * days,
        ),
        collective_people=reading.number("collective", "people"),
        collective_within=reading.number("collective", "days") * days,
        laws=reading.laws(),
        ladder=Ladder(
            day=reading.number("ladder", "day_hours") * hours,
            repeat_months=reading.number("ladder", "repeat_months"),
            old_months=reading.number("ladder", "old_months"),
            cells=reading.cells(),
        ),
    )
    if policy.draft_erasure <= policy.draft_reminder:
        reading.note("drafts", "erasure_days", "must be later than reminder_days: nobody is reminded of what is gone")
    reading.done()
    return policy
