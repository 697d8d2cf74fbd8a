"""The operator's policy: the numbers of the house, and the laws that its rules rest on (row F8)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from itertools import groupby

from rules.catalogue.categories import Catalogue
from rules.meetings import Meetings
from rules.operator.budgets import Budgets
from rules.operator.housekeeping import Housekeeping
from rules.people.contacts import Confirming
from rules.people.staffing import Staffing
from rules.sanctions.ladder import Ladder

_NAMED = 12
"""The most rules named in a line."""


@dataclass(frozen=True, slots=True)
class Policy:
    """The numbers of the house.

    Attributes:
        version: grows with each change; on every case.
        consent_erasure: an unanswered consent is erased after this.
        draft_reminder, draft_erasure: what happens to an unfinished report, from when it was last touched.
        failed_kept: an update that could not be handled is kept so long.
        done_kept: what is handled, sent or refused leaves its trace so long.
        answer: how long the reporter has for an answer; `max_pauses` is how often staff may ask.
        meeting: extra windows.
        survey_after, survey_open: from closing until the survey, and how long an answer to it is taken.
        code: how long a code that opens a case to somebody else can be redeemed.
        delivery: from the decision until the reporter has it.
        appeal_window, appeal_review: from the decision, and from the appeal.
        referral_reply: after a referral, where its agency has named no day for the reply.
        measures: after a decision, until all of it is carried out and the person punished has been told.
        kept: content, process and result, from closing.
        shares, before, again: when a deadline is reminded of: at these shares of the time there is, so long before
            it is over, and again each time so much later once it is.
        before_reporter: so long before the end, or at half of it, a reporter is reminded of an answer or an appeal.
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
    consent_erasure: timedelta
    draft_reminder: timedelta
    draft_erasure: timedelta
    failed_kept: timedelta
    done_kept: timedelta
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
    measures: timedelta
    kept: timedelta
    shares: tuple[float, ...]
    before: timedelta
    again: timedelta
    before_reporter: timedelta
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


@dataclass(frozen=True, slots=True)
class Due:
    """A law whose rules are due for review: their clauses, or their names in the policy."""

    law: str
    rules: str
    review: date

    @property
    def name(self) -> str:
        """Return the name under which the reminder is recorded, so that it comes once."""
        return f"law:{self.review}:{self.law}"


def due_by(catalogue: Catalogue, policy: Policy, today: date) -> list[Due]:
    """Return the laws that are due for review, earliest first."""
    rules = sorted((review, law, rule) for law, review, rule in _rules(catalogue, policy) if review <= today)
    found = []
    for (review, law), same in groupby(rules, key=lambda it: it[:2]):
        names = list(dict.fromkeys(rule for _, _, rule in same))
        more = " …" if len(names) > _NAMED else ""
        found.append(Due(law, f"{', '.join(names[:_NAMED])}{more}", review))
    return found


def _rules(catalogue: Catalogue, policy: Policy) -> Iterator[tuple[str, date, str]]:
    for category in catalogue.categories.values():
        if category.review:
            yield category.law, category.review, category.clause
    for section, (law, review) in policy.laws.items():
        yield law, review, section
