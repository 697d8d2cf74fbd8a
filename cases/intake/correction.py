"""Correct what a report is about: its subject, the account behind it, and the platform."""

from dataclasses import replace

from cases.collective import joining
from cases.intake import conflict_of_interest
from cases.notify import notices
from cases.record import reported
from cases.workflow import press
from cases.workflow.press import AllowedPress, staff_act
from cases.workflow.transitions import Transition
from rules.facts.acts import SubjectCorrected
from rules.facts.events import CaseSeparated
from rules.refusals import Refusal, checked, refuse
from rules.vocabulary import Act
from store.collective import collectives
from store.record import cases, events, subjects
from store.unit import Tx

_CARDS = 10
"""Maximum of other cards refreshed, the newest, when a case comes to their subject or leaves it."""


@staff_act(Act.CORRECT)
def correct_subject(
    tx: Tx, allowed: AllowedPress, subject: str = "", account: str = "", platform: str = ""
) -> Transition | Refusal:
    """Correct the subject; what is empty stays as it is. What was said before and now is recorded.

    The ladder, earlier violations and related cases follow, and the case joins the collective complaint on its new
    subject. One that leads a complaint goes on leading it.

    Args:
        account: who published it, as a @name, a number or a link.
    """
    case, text = allowed.case, cases.text(tx, allowed.case)
    report = replace(text.report, subject=subject or text.report.subject, platform=platform or text.report.platform)
    # Another subject is not by the author of the message that was forwarded, unless staff say nothing else.
    told = replace(text, report=report, named=account or ("" if subject else text.named))
    told = replace(told, account=None) if subject or account else told
    read = reported.of_text(tx, told)
    if account and not (read and read.account):
        return refuse("refusal-no-account")
    if read and read.platform != report.platform:
        told = replace(told, report=replace(report, platform=read.platform))
    if told == text:
        return refuse("refusal-nothing-corrected")
    about = subjects.hashes(tx, read)
    said = SubjectCorrected(text.report.about, told.report.about, told.named, told.report.platform)
    taken = checked(press.take(tx, allowed, said, text=told, subject=about.subject, account=about.account))
    moved = checked(conflict_of_interest.check_added_text(tx, taken.case, told.report.about, told.named))
    for former in subjects.undecided_about(tx, subjects.hashes_of(case), _CARDS):
        notices.refresh_card(tx, former)
    apart = any(event.act == CaseSeparated.KIND for event in events.of_case(tx, case.id))
    if collectives.of_case(tx, case.id) is None and not apart:
        joining.join_on_filing(tx, moved, word=read is not None and read.is_word)
    return taken
