"""A press on the card of a case: taken at once, or after the few questions it needs."""

from collections.abc import Mapping

from cases.collective.duplicates import likely
from cases.conversation.answer import resume
from cases.notify import notices
from cases.record.disputes import REVIEWED_BY
from cases.staffing.claim import claim
from cases.staffing.release import release
from cases.triage.accept import accept
from cases.triage.begin import begin
from cases.workflow.press import Press, check, seen
from dialogs.decision.decision import LADDER
from dialogs.desk_dialogs.dialog import Given
from dialogs.engine import desk_questions
from dialogs.views.desk_case import BACK, EVIDENCE, MORE, RELATED
from handlers.desk import deciding, giving, listing, meeting
from handlers.desk.codes import hand_on
from handlers.desk.evidence import show
from handlers.desk.finding import show_again, turn
from handlers.desk.incoming import Pressed
from handlers.desk.prompts import ask
from handlers.desk.walk import refused
from rules.refusals import Refusal, Say, refuse
from rules.vocabulary import Act
from store.members.staff import Member
from store.outbox import Manner
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx

_AT_ONCE = {Act.ACCEPT: accept, Act.BEGIN: begin, Act.CLAIM: claim, Act.RELEASE: release, Act.RESUME: resume}
_ASKED_FIRST = (
    Act.REJECT,
    Act.ASK,
    Act.RECATEGORISE,
    Act.SET_SEVERITY,
    Act.SET_PUBLISHED,
    Act.DECIDE,
    Act.APPROVE,
    Act.CHECK,
    Act.RELAY,
    Act.LIFT,
    Act.SEND_BACK,
    Act.TRANSFER,
    Act.DUPLICATE,
    Act.TALK,
    Act.NOTE,
    Act.ATTACH,
    Act.HEAR,
    Act.MEET,
    *REVIEWED_BY,
)

WORDS = (*_AT_ONCE, *_ASKED_FIRST, Act.GIVE_CODE, Act.REASSIGN, EVIDENCE, RELATED, MORE, BACK)
"""The words that begin the callback data of a card's buttons."""


def act(tx: Tx, press: Pressed, member: Member) -> Say | Refusal | None:
    """`<act>.<case>.<version>[.<argument>]`: a press on an older card brings it up to date, and says who was first."""
    case_id, version = press.number(0), press.number(1)
    if press.word in (EVIDENCE, RELATED):
        shown = _shown(tx, press, member, case_id)
        return refused(tx, press, member, shown, case_id=case_id) if shown else None
    if press.word in (MORE, BACK):
        turned = turn(tx, press.place, member, case_id, more=press.word == MORE)
        return refused(tx, press, member, turned, case_id=case_id) if turned else None
    said = _act(tx, press, Press(case_id, version, Act(press.word), member, press.place.address))
    case = cases.get(tx, case_id)
    if isinstance(said, Refusal) and case and case.version != version:
        notices.refresh_desk(tx, case)
    now = seen(tx, case_id, member, press.place.address) if press.place.private else None
    if isinstance(now, CaseRow) and not now.restricted:
        show_again(tx, press.place, member, now)
    return said


def unknown(tx: Tx, press: Pressed, member: Member) -> Refusal:
    """Bytes that no button of ours carries."""
    return refused(tx, press, member, refuse("refusal-desk-old-screen"))


def _shown(tx: Tx, press: Pressed, member: Member, case_id: int) -> Refusal | None:
    """What is only looked at."""
    if press.word == EVIDENCE:
        return show(tx, press.place, member, case_id, max(0, press.number(2)))
    return listing.related(tx, press.place, member, case_id, Manner.MOVE)


def _act(tx: Tx, press: Pressed, wanted: Press) -> Say | Refusal | None:
    member = wanted.member
    if at_once := _AT_ONCE.get(wanted.act):
        taken = at_once(tx, wanted)
        return taken if isinstance(taken, Refusal) else Say(f"desk-done-{wanted.act}", {"alias": member.alias})
    if wanted.act is Act.GIVE_CODE:
        return hand_on(tx, press.place, wanted)
    if wanted.act is Act.REASSIGN:
        return giving.offer(tx, press.place, wanted)
    allowed = check(tx, wanted)
    if isinstance(allowed, Refusal):
        return allowed
    if wanted.act is Act.MEET and (shut := meeting.shut(tx, wanted, allowed.case)):
        return shut
    given = _known(tx, press, allowed.case, member)
    ask(tx, press.place, member, wanted.act, allowed.case, given)
    return None


def _known(tx: Tx, press: Pressed, case: CaseRow, member: Member) -> Mapping[str, Given]:
    """What is known before a dialog begins: all of a decision, where the ladder's recommendation is taken; of a
    duplicate the cases that it may be one of, of an extra window its times."""
    if press.word == Act.DUPLICATE:
        return {desk_questions.RELATED: Given(choice=" ".join(likely(tx, case, member)))}
    if press.word == Act.MEET:
        return meeting.known(tx)
    if press.word not in (Act.DECIDE, Act.CHANGE):
        return {}
    return deciding.by_ladder(tx, case) if press.text(2) == LADDER else deciding.about(tx, case)
