"""Decisions at the desk: what is asked, the verdict that the answers make, and what is read of it before it goes."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time

from cases.appeal import appeal
from cases.decision import decide
from cases.decision.advice import recommended_sanction, reported_contract_partner
from cases.decision.enforcement import find_group_targets
from cases.record import access, rule_versions, templates
from cases.workflow import transitions
from dialogs.decision import decision
from dialogs.decision.measures import follow_lines, outcome_sentence, planned
from dialogs.decision.sanctions import advice_line
from dialogs.engine.desk_script import PREVIEW
from dialogs.engine.staff_draft import Answer
from dialogs.views.results import review_lines, statement_of_reasons
from handlers.flows.desk.dialog import OpenDialog
from handlers.flows.desk.visit import DeskVisit
from rules.facts.acts import AppealOutcome, Result
from rules.facts.decision import Decision
from rules.operator.templates import Use
from rules.refusals import Refusal, Text
from rules.sanctions.measures import ON_ACCOUNT, measure
from rules.vocabulary import Act, Outcome, State
from rules.wording import Wording
from store.record.cases import CaseRow
from store.unit import Tx


def result(it: OpenDialog, head: str, found: Result) -> tuple[Text, ...]:
    """A result as its reporter will read it, with the window for an appeal."""
    rules = rule_versions.installation_at_filing(it.tx, it.case)
    window = Text("result-window", {"due": it.tx.now + rules.policy.appeal_window})
    stands = Text(head, {"number": it.case.number, "stands": Text("result-is-preliminary")})
    measures = planned(found) if isinstance(found, Decision) else ()
    said = statement_of_reasons(rules.catalogue, found, measures)
    return (stands, *said, *follow_lines(measures), window)


def known_at_first(tx: Tx, case: CaseRow) -> dict[str, Answer]:
    """Return the answers that the dialog needs to ask only what matters."""
    kind = rule_versions.installation_at_filing(tx, case).catalogue.category(case.leaf).kind
    may_be_fined = reported_contract_partner(tx, case) is not None
    known = decision.decision_facts(
        kind,
        recommended_sanction(tx, case),
        recommended_sanction(tx, case, deletes=False),
        may_be_fined=may_be_fined,
        where=find_group_targets(tx, case).where,
    )
    return {name: Answer(choice=word) for name, word in known.items()}


def opens(visit: DeskVisit, case: CaseRow) -> Mapping[str, Answer]:
    """Return the answers that the dialog begins with; for the press that takes the ladder's recommendation all of
    them, where there is a recommendation by now. The facts are the first of the ready ones, filled for this case, and
    asked where there is none; the consequences are those of the sanction."""
    opened = known_at_first(visit.tx, case)
    recommended = decision.recommended_sanction({name: it.choice for name, it in opened.items()})
    if visit.button.argument[:1] != (decision.LADDER,) or not recommended:
        return opened
    ready = templates.current_templates(visit.tx).of(Use.FACTS)
    facts = {"facts": Answer(choice=ready[0].id)} if ready else {}
    outcome, sanction = Answer(choice=Outcome.CONTENT_DELETED), Answer(choice=recommended)
    return {**opened, "outcome": outcome, "sanction": sanction, **facts, "follows": _follows(visit.tx, recommended)}


def _follows(tx: Tx, recommended: str) -> Answer:
    """Return the ready words on what follows the recommended sanction; nothing where there are none for it."""
    found = measure(recommended)
    id = f"{Use.FOLLOWS}_{found.kind if found else 'deleted'}"
    return Answer(choice=id if id in templates.current_templates(tx).by_id else "")


def _verdict(it: OpenDialog) -> decide.Verdict:
    """Return the verdict of the answers; a question that was not asked decides nothing."""
    referral = decide.Referral(it.text("agency"), it.text("reference"), end_of(it.tx, it.text("reply_by")))
    also = it.choice("also").split()
    sanctions = [found for word in (it.choice("sanction"), *also) if (found := measure(word))]
    sanctions.sort(key=lambda found: found.kind not in ON_ACCOUNT)
    true = decision.follows_fit(it.choice(Use.FOLLOWS), it.pending.known)  # the sanction may be another by now
    return decide.Verdict(
        outcome=Outcome(it.choice("outcome")),
        facts=it.worded(Use.FACTS) or Wording(),
        follows=it.worded(Use.FOLLOWS) if true else None,
        measure=sanctions[0] if sanctions else None,
        why=it.text("why"),
        amounts=tuple(
            (word, it.text(name)) for word, name in decision.amounts_asked(it.pending.known) if it.text(name)
        ),
        by=end_of(it.tx, it.text("by")),
        referral=referral if referral.agency else None,
        everywhere=it.choice("where") == decision.EVERYWHERE,
        also=(*(Outcome(word) for word in also if measure(word) is None), *sanctions[1:]),
    )


def as_read(it: OpenDialog) -> Decision:
    """Return the statement of reasons as its reporter would read it."""
    return decide.statement_of_reasons(it.case, Act.DECIDE, _verdict(it))


def hint(it: OpenDialog) -> tuple[Text, ...]:
    """The ladder's recommendation, at the question about a sanction; in the preview the evidence nobody has opened."""
    if it.step == PREVIEW:
        unseen = access.unseen_evidence(it.tx, it.case)
        return (Text("desk-evidence-unseen", {"n": unseen}),) if unseen else ()
    if it.step != "sanction":
        return ()
    called_for = recommended_sanction(it.tx, it.case, deletes=decision.deletes(it.pending.known))
    return (advice_line(called_for, it.case.severity),) if called_for else ()


def end_decision(it: OpenDialog) -> Text | Refusal:
    """Decided at once, or proposed to a lead where the sanction needs a second person."""
    verdict = _verdict(it)
    act, use = (Act.PROPOSE, decide.propose) if verdict.heavy else (Act.DECIDE, decide.decide)
    taken = use(it.tx, replace(it.press, act=act), verdict)
    return it.done(taken, act, outcome=outcome_sentence(as_read(it)))


def end_change(it: OpenDialog) -> Text | Refusal:
    """The same on appeal, with the reasons of the review."""
    verdict = _verdict(it)
    act, use = (Act.PROPOSE, appeal.propose_change) if verdict.heavy else (Act.CHANGE, appeal.change_decision)
    return it.done(use(it.tx, replace(it.press, act=act), it.text("reasons"), verdict), act)


def approved(it: OpenDialog) -> tuple[Text, ...]:
    found = appeal.newest_proposal(it.tx, it.case)
    if it.case.state is not State.APPEALED:
        return result(it, "decided-head", found)
    return _outcome(it, AppealOutcome(Act.CHANGE, found.reasons, found))


def reviewed(it: OpenDialog) -> tuple[Text, ...]:
    act = Act(it.pending.kind)
    opens = act is Act.OVERTURN and transitions.rule_facts(it.tx, it.case).of_rejection
    return _outcome(it, AppealOutcome(act, it.text("reasons"), as_read(it) if act is Act.CHANGE else None, opens))


def _outcome(it: OpenDialog, reviewed: AppealOutcome) -> tuple[Text, ...]:
    measures = planned(reviewed.changed) if reviewed.changed else ()
    return (
        Text("reviewed-head", {"number": it.case.number}),
        *review_lines(rule_versions.installation_at_filing(it.tx, it.case).catalogue, reviewed, measures),
    )


def end_of(tx: Tx, day: str) -> datetime | None:
    """The last minute of an ISO day by the operator's clock; None where none was given."""
    return datetime.combine(date.fromisoformat(day), time(23, 59), tx.installation.timezone) if day else None
