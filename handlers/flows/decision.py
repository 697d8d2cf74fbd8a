"""Decisions at the desk and what follows them: what is asked, the verdict that the answers make, what is read of it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time

from cases.appeal import appeal
from cases.decision import consequences, decide, enforcement
from cases.decision.advice import recommended_sanction, reported_contract_partner, set_published
from cases.record import rule_versions, templates
from cases.workflow import transitions
from dialogs.decision import decision
from dialogs.decision.enforcement import AGAIN, EnforcementStatus, enforcement_card
from dialogs.decision.sanctions import CHECK, RELAY, advice_line, agency_reply_lines, checked
from dialogs.engine.cards import Card
from dialogs.engine.staff_draft import Answer
from dialogs.views.results import review_lines, statement_of_reasons
from handlers.flows.desk.dialog import DeskDialog, OpenDialog, acting
from handlers.flows.desk.visit import DeskVisit
from handlers.flows.feature import Feature
from handlers.flows.presenters import presents
from handlers.incoming import PressAnswer
from rules.facts.acts import AgencyReply, AppealOutcome, Decision, Result
from rules.facts.notices import EnforcementNotice
from rules.facts.registry import Notice
from rules.operator.templates import Use
from rules.refusals import Refusal, Text
from rules.sanctions.measures import measure
from rules.vocabulary import Act, Outcome, State
from rules.wording import Wording
from store.decision import enforcements, groups
from store.record.cases import CaseRow
from store.tables import EnforcementState
from store.unit import Tx


def result(it: OpenDialog, head: str, found: Result) -> tuple[Text, ...]:
    """A result as its reporter will read it, with the window for an appeal."""
    rules = rule_versions.installation_at_filing(it.tx, it.case)
    window = Text("result-window", {"due": it.tx.now + rules.policy.appeal_window})
    stands = Text(head, {"number": it.case.number, "stands": Text("result-is-preliminary")})
    return (stands, *statement_of_reasons(rules.catalogue, found), window)


def _about(tx: Tx, case: CaseRow) -> dict[str, Answer]:
    """What the dialog must know to ask only what matters."""
    kind = rule_versions.installation_at_filing(tx, case).catalogue.category(case.leaf).kind
    may_be_fined = reported_contract_partner(tx, case) is not None
    known = decision.decision_facts(
        kind, recommended_sanction(tx, case), recommended_sanction(tx, case, deletes=False), may_be_fined=may_be_fined
    )
    return {name: Answer(choice=word) for name, word in known.items()}


def _opens(visit: DeskVisit, case: CaseRow) -> Mapping[str, Answer]:
    """What the dialog must know; by the press that takes the ladder's recommendation every answer, where there is a
    recommendation by now. The facts are the first of the ready ones, and asked where there is none."""
    opened = _about(visit.tx, case)
    recommended = decision.recommended_sanction({name: it.choice for name, it in opened.items()})
    if visit.button.argument[:1] != (decision.LADDER,) or not recommended:
        return opened
    ready = templates.current_templates(visit.tx).of(Use.FACTS)
    facts = {"facts": Answer(choice=ready[0].id)} if ready else {}
    outcome, sanction = Answer(choice=Outcome.CONTENT_DELETED), Answer(choice=recommended)
    return {**opened, "outcome": outcome, "sanction": sanction, **facts, "follows": Answer()}


def _verdict(it: OpenDialog) -> decide.Verdict:
    """What the answers say; a question that was not asked decides nothing."""
    referral = decide.Referral(it.text("agency"), it.text("reference"), _end_of(it.tx, it.text("reply_by")))
    return decide.Verdict(
        outcome=Outcome(it.choice("outcome")),
        facts=it.worded(Use.FACTS) or Wording(),
        follows=it.worded(Use.FOLLOWS),
        measure=measure(it.choice("sanction") or decision.NONE),
        why=it.text("why"),
        amount=it.text("amount"),
        fine=it.text("fine"),
        by=_end_of(it.tx, it.text("by")),
        referral=referral if referral.agency else None,
    )


def _as_read(it: OpenDialog) -> Decision:
    """Return the statement of reasons as its reporter would read it."""
    return decide.statement_of_reasons(it.case, Act.DECIDE, _verdict(it))


def _hint(it: OpenDialog) -> tuple[Text, ...]:
    """The ladder's recommendation, at the question about a sanction."""
    if it.step != "sanction":
        return ()
    called_for = recommended_sanction(it.tx, it.case, deletes=it.choice("outcome") == Outcome.CONTENT_DELETED)
    return (advice_line(called_for, it.case.severity),) if called_for else ()


def _decide(it: OpenDialog) -> Text | Refusal:
    """Decided at once, or proposed to a lead where the sanction needs a second person."""
    verdict = _verdict(it)
    act, use = (Act.PROPOSE, decide.propose) if verdict.heavy else (Act.DECIDE, decide.decide)
    taken = use(it.tx, replace(it.press, act=act), verdict)
    return it.done(taken, act, outcome=Text(f"outcome-{verdict.outcome}"))


def _change(it: OpenDialog) -> Text | Refusal:
    """The same on appeal, with the reasons of the review."""
    verdict = _verdict(it)
    act, use = (Act.PROPOSE, appeal.propose_change) if verdict.heavy else (Act.CHANGE, appeal.change_decision)
    return it.done(use(it.tx, replace(it.press, act=act), it.text("reasons"), verdict), act)


def _approved(it: OpenDialog) -> tuple[Text, ...]:
    found = appeal.newest_proposal(it.tx, it.case)
    if it.case.state is not State.APPEALED:
        return result(it, "decided-head", found)
    return _outcome(it, AppealOutcome(Act.CHANGE, found.reasons, found))


def _reviewed(it: OpenDialog) -> tuple[Text, ...]:
    act = Act(it.pending.kind)
    opens = act is Act.OVERTURN and transitions.rule_facts(it.tx, it.case).of_rejection
    return _outcome(it, AppealOutcome(act, it.text("reasons"), _as_read(it) if act is Act.CHANGE else None, opens))


def _outcome(it: OpenDialog, reviewed: AppealOutcome) -> tuple[Text, ...]:
    return (
        Text("reviewed-head", {"number": it.case.number}),
        *review_lines(rule_versions.installation_at_filing(it.tx, it.case).catalogue, reviewed),
    )


def _check(it: OpenDialog) -> Text | Refusal:
    again_by = _end_of(it.tx, it.text("again_by"))
    return it.done(consequences.record_rectification_check(it.tx, it.press, note=it.text("note"), again_by=again_by))


def _relay(it: OpenDialog) -> Text | Refusal:
    words = it.text("reply") or it.text("reference")
    due = _end_of(it.tx, it.text("reply_by"))
    return it.done(consequences.record_agency_reply(it.tx, it.press, AgencyReply(it.choice("heard")), words, due))


def _end_of(tx: Tx, day: str) -> datetime | None:
    """The last minute of an ISO day by the operator's clock; None where none was given."""
    return datetime.combine(date.fromisoformat(day), time(23, 59), tx.installation.timezone) if day else None


_UNDONE = (EnforcementState.LIFTING, EnforcementState.LIFTED)


@presents(EnforcementNotice)
def _carried_out(tx: Tx, case: CaseRow, notice: Notice) -> Card:
    """How far the case's measures in groups are carried out."""
    found = [
        EnforcementStatus(row.deed, row.state in _UNDONE, group.title, row.until, row.found)
        for row in enforcements.of_case(tx, case.id)
        if (group := groups.get(tx, row.group_id))
    ]
    return enforcement_card(case.id, case.number, found)


def _again(visit: DeskVisit) -> PressAnswer:
    """Try again what could not be done in a group."""
    tried = enforcement.retry_enforcement(visit.tx, visit.button.id, visit.member, visit.place.address)
    return tried if isinstance(tried, Refusal) else Text("desk-enforcing-again")


FEATURE = Feature(
    desk_case_presses={AGAIN: _again},
    desk_dialogs=(
        DeskDialog(
            Act.DECIDE,
            decision.DECIDE,
            end=_decide,
            preview=lambda it: result(it, "decided-head", _as_read(it)),
            hint=_hint,
            opens=_opens,
            reopens=_about,
        ),
        DeskDialog(Act.CHANGE, decision.CHANGE, end=_change, preview=_reviewed, hint=_hint, opens=_opens),
        DeskDialog(Act.UPHOLD, decision.UPHOLD, end=acting(appeal.uphold, "reasons"), preview=_reviewed),
        DeskDialog(Act.OVERTURN, decision.OVERTURN, end=acting(appeal.overturn, "reasons"), preview=_reviewed),
        DeskDialog(Act.APPROVE, decision.APPROVE, end=acting(appeal.approve_proposal), preview=_approved),
        DeskDialog(Act.SEND_BACK, decision.SEND_BACK, end=acting(appeal.send_back_proposal, "word")),
        DeskDialog(Act.LIFT, decision.LIFT, end=acting(consequences.lift_sanction, "lift")),
        DeskDialog(Act.SET_PUBLISHED, decision.SET_PUBLISHED, end=acting(set_published, "published")),
        DeskDialog(
            Act.CHECK,
            CHECK,
            end=_check,
            preview=lambda it: checked(it.case.number, it.text("note"), _end_of(it.tx, it.text("again_by"))),
        ),
        DeskDialog(
            Act.RELAY, RELAY, end=_relay, preview=lambda it: agency_reply_lines(it.case.number, it.text("reply"))
        ),
    ),
)
