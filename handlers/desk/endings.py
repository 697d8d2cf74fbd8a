"""What a desk dialog ends in: the act it was for, done with what was given."""

from collections.abc import Mapping
from dataclasses import replace

from cases.appeal.approve import approve, send_back
from cases.appeal.review import change, overturn, uphold
from cases.appeal.review import propose as propose_change
from cases.collective.duplicates import duplicate
from cases.conversation.ask import ask
from cases.decision.decide import decide, propose
from cases.decision.lift import lift
from cases.decision.publication import set_published
from cases.record.wording import Wording
from cases.staffing.transfer import transfer
from cases.triage.recategorise import recategorise
from cases.triage.reject import reject
from cases.triage.severity import set_severity
from cases.workflow.press import Press
from cases.workflow.transitions import Taken
from dialogs.desk_dialogs import steps
from dialogs.desk_dialogs.dialog import Given, Pending
from dialogs.desk_dialogs.prompts import about
from dialogs.engine import terms
from dialogs.engine.input import File
from dialogs.evidence import original as desk_original
from dialogs.oversight import desk_opinions
from handlers.desk import (
    deciding,
    following,
    hearing,
    lookback_words,
    meeting,
    opinion_words,
    original,
    rota_words,
    searching,
    talking,
    template_words,
)
from handlers.desk.incoming import Place
from handlers.desk.wordings import said, ticked
from rules.refusals import Arg, ByLang, Refusal, Say, refuse
from rules.templates import Use
from rules.vocabulary import Act, Severity
from store.members.staff import Member
from store.record import cases
from store.unit import Tx


def head(tx: Tx, case_id: int | None, pending: Pending, member: Member) -> Say:
    """Whose dialog it is, and on which case."""
    case = cases.get(tx, case_id) if case_id else None
    return about(pending.kind, member.alias, case.number if case else "")


def end(
    tx: Tx, place: Place, member: Member, case_id: int | None, pending: Pending, file: File | None = None
) -> Say | Refusal:
    """Do what the dialog was for, with the `file` that came as its answer; what is said then stands where it stood."""
    match pending.kind:
        case Act.HEAR if case_id is not None:
            return hearing.put(tx, place, Press(case_id, pending.seen, Act.HEAR, member, place.address), pending)
        case Act.MEET if case_id is not None:
            return meeting.offered(tx, Press(case_id, pending.seen, Act.MEET, member, place.address), pending)
        case desk_original.ORIGINAL if case_id is not None:
            return original.opened(tx, place, member, case_id, pending)
        case Act.TALK | Act.NOTE | Act.ATTACH if case_id is not None:
            return talking.beside(
                tx, Press(case_id, pending.seen, Act(pending.kind), member, place.address), pending, file
            )
        case _ if case_id is not None:
            return _act(tx, place, member, case_id, pending)
        case steps.SEARCH:
            return searching.searched(tx, place, member, pending.given["what"].text, pending.found)
        case steps.ACTION | steps.CONCLUSION:
            return lookback_words.ended(tx, member, pending)
        case desk_opinions.CALL | desk_opinions.ANSWER:
            return opinion_words.ended(tx, place, member, pending)
        case steps.ROTA:
            return rota_words.saved(tx, place, member, pending)
        case steps.TEMPLATE | steps.TEMPLATE_ADD:
            return template_words.saved(tx, place, member, pending)
    raise ValueError(f"no ending for {pending.kind}")


def _act(tx: Tx, place: Place, member: Member, case_id: int, pending: Pending) -> Say | Refusal:
    """The act on the case as it was when it was prepared: where it has changed since, it is said by whom."""
    pressed = Press(case_id, pending.seen, Act(pending.kind), member, place.address)
    given = {step.name: pending.given[step.name] for step in pending.answered()}
    said: dict[str, Arg] = {"alias": member.alias}
    taken: Taken | Refusal
    match pressed.act:
        case Act.REJECT:
            reason, elsewhere = _said(tx, pressed, given, Use.REASON), _said(tx, pressed, given, Use.PLACE)
            unmet = ticked(tx, case_id, member, pending)
            taken = reject(tx, pressed, reason or Wording(), elsewhere, unmet)
        case Act.ASK:
            taken = ask(tx, pressed, _said(tx, pressed, given, Use.QUESTION) or Wording())
        case Act.RECATEGORISE:
            leaf = given["category"].choice
            taken = recategorise(tx, pressed, leaf)
            if isinstance(taken, Taken):
                said["trail"] = terms.trail(tx.installation.catalogue, leaf)
        case Act.SET_SEVERITY:
            severity = Severity(given["severity"].choice)
            taken = set_severity(tx, pressed, severity)
            said["severity"] = Say(f"severity-{severity}")
        case Act.SET_PUBLISHED:
            taken = set_published(tx, pressed, given["published"].text)
        case Act.CHECK:
            taken = following.check(tx, pressed, given)
        case Act.RELAY:
            taken = following.relay(tx, pressed, given)
        case Act.LIFT:
            taken = lift(tx, pressed, given["lift"].text)
        case Act.APPROVE:
            taken = approve(tx, pressed)
        case Act.SEND_BACK:
            taken = send_back(tx, pressed, given["word"].text)
        case Act.DUPLICATE:
            first = given["first"]
            taken = duplicate(tx, pressed, first.choice or first.text)
            if isinstance(taken, Taken):
                said["number"] = str((taken.event.body or {})["of"])
        case Act.TRANSFER:
            team = given["team"].choice
            taken = transfer(tx, pressed, team, given["handing"].text)
            said["team"] = ByLang(tx.installation.catalogue.teams[team].names)
        case Act.UPHOLD:
            taken = uphold(tx, pressed, given["reasons"].text)
        case Act.OVERTURN:
            taken = overturn(tx, pressed, given["reasons"].text)
        case Act.CHANGE:
            return _change(tx, pressed, given)
        case _:
            return _decide(tx, pressed, given)
    return taken if isinstance(taken, Refusal) else Say(f"desk-done-{pressed.act}", said)


def _decide(tx: Tx, pressed: Press, given: Mapping[str, Given]) -> Say | Refusal:
    """Decided at once, or proposed to a lead where it weighs heavily."""
    case = cases.get(tx, pressed.case_id)
    if case is None:
        return refuse("refusal-no-case")
    verdict = deciding.verdict(tx, case, pressed.member, given)
    act, use = (Act.PROPOSE, propose) if verdict.heavy else (Act.DECIDE, decide)
    taken = use(tx, replace(pressed, act=act), verdict)
    said: dict[str, Arg] = {"alias": pressed.member.alias, "outcome": Say(f"outcome-{verdict.outcome}")}
    return taken if isinstance(taken, Refusal) else Say(f"desk-done-{act}", said)


def _change(tx: Tx, pressed: Press, given: Mapping[str, Given]) -> Say | Refusal:
    """The same on appeal, with the reasons of the review."""
    case = cases.get(tx, pressed.case_id)
    if case is None:
        return refuse("refusal-no-case")
    verdict = deciding.verdict(tx, case, pressed.member, given)
    act, use = (Act.PROPOSE, propose_change) if verdict.heavy else (Act.CHANGE, change)
    taken = use(tx, replace(pressed, act=act), given["reasons"].text, verdict)
    return taken if isinstance(taken, Refusal) else Say(f"desk-done-{act}", {"alias": pressed.member.alias})


def _said(tx: Tx, pressed: Press, given: Mapping[str, Given], use: Use) -> Wording | None:
    """What was said in this step, a template filled for the case; None where it was skipped or not asked."""
    return said(tx, pressed.case_id, pressed.member, use, given.get(use))
