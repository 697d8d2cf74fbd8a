"""What a reporter is going to read, shown to staff before it goes."""

from cases.appeal.approve import proposed
from cases.record import rule_versions, timeline
from cases.workflow import transitions
from dialogs.decision.follow_ups import checked, relayed
from dialogs.desk_dialogs.dialog import Pending
from dialogs.desk_dialogs.steps import SCRIPTS
from dialogs.views.results import Decided, Rejected, statement
from dialogs.views.reviews import Reviewed, outcome
from handlers.desk import deciding, following, meeting, opinion_words, rota_words, talking
from handlers.desk.incoming import Place
from handlers.desk.template_words import before
from handlers.desk.wordings import said, ticked
from handlers.reporter.results import decided
from rules.refusals import Arg, Say
from rules.templates import Use
from rules.vocabulary import Act, State
from store.entry import people
from store.members.staff import Member
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx


def told(tx: Tx, place: Place, case_id: int | None, member: Member, pending: Pending) -> tuple[Say, ...]:
    """The message that is to go; before it is written, the reporter's language where it is not the operator's; of a
    template, how it reads now."""
    if case_id is None:
        return before(tx, pending) or rota_words.before(tx, pending) or opinion_words.before(tx, pending)
    if pending.step is None:
        return _preview(tx, case_id, member, pending)
    case = cases.get(tx, case_id)
    if case and pending.kind in (Act.DECIDE, Act.CHANGE) and pending.step.name == "sanction":
        return deciding.hint(tx, case, pending.given)
    if case and pending.kind == Act.NOTE:
        return talking.so_far(tx, case, member, place)
    reader = people.get(tx, case.person_id) if case and case.person_id else None
    goes_there = SCRIPTS[pending.kind].previewed or pending.kind == Act.TALK
    if not (reader and pending.step.typed and goes_there):
        return ()
    if reader.lang == tx.installation.language:
        return ()
    return (Say("desk-reads", {"language": Say(f"language-{reader.lang}")}),)


def _preview(tx: Tx, case_id: int, member: Member, pending: Pending) -> tuple[Say, ...]:
    """The lines of the message that is to go; none where nothing goes to the reporter."""
    case = cases.get(tx, case_id)
    given = {step.name: pending.given[step.name] for step in pending.answered()}
    if case is None:
        return ()

    def worded(use: Use) -> Arg | None:
        wording = said(tx, case_id, member, use, given.get(use))
        return wording.said if wording else None

    match pending.kind:
        case Act.ASK:
            return (
                Say("asked-head", {"number": case.number}),
                Say("asked-question", {"question": worded(Use.QUESTION) or ""}),
                Say("asked-until", {"due": tx.now + rule_versions.of(tx, case).policy.answer}),
            )
        case Act.MEET:
            return meeting.preview(tx, case, pending)
        case Act.TALK:
            ready = said(tx, case_id, member, Use.REPLY, given.get("message"))
            return (Say("name", {"name": ready.said}),) if ready else ()
        case Act.REJECT:
            unmet = tuple(condition.said for condition in ticked(tx, case_id, member, pending))
            rejected = Rejected(worded(Use.REASON) or "", worded(Use.PLACE), unmet)
            return _result(tx, "rejected-head", case, rejected)
        case Act.DECIDE:
            return _result(tx, "decided-head", case, deciding.as_read(tx, case, member, given))
        case Act.CHECK:
            return checked(case.number, given["note"].text, following.end_of(tx, given.get("again_by")))
        case Act.RELAY:
            return relayed(case.number, given["reply"].text)
        case Act.APPROVE:
            return _approved(tx, case)
        case Act.UPHOLD | Act.CHANGE | Act.OVERTURN as act:
            changed = deciding.as_read(tx, case, member, given) if act == Act.CHANGE else None
            opens = act == Act.OVERTURN and transitions.facts(tx, case).of_rejection
            reviewed = Reviewed(Act(act), given["reasons"].text, changed, opens)
            return (Say("reviewed-head", {"number": case.number}), *outcome(reviewed))
    return ()


def _approved(tx: Tx, case: CaseRow) -> tuple[Say, ...]:
    body = proposed(tx, case)
    decision = decided(rule_versions.of(tx, case).catalogue, timeline.decision(tx.now, body))
    if case.state is not State.APPEALED:
        return _result(tx, "decided-head", case, decision)
    reviewed = Reviewed(Act.CHANGE, body["reasons"], decision)
    return (Say("reviewed-head", {"number": case.number}), *outcome(reviewed))


def _result(tx: Tx, head: str, case: CaseRow, result: Decided | Rejected) -> tuple[Say, ...]:
    window = Say("result-window", {"due": tx.now + rule_versions.of(tx, case).policy.appeal_window})
    return (Say(head, {"number": case.number, "stands": Say("result-is-preliminary")}), *statement(result), window)
