"""A decision being prepared at the desk: what the ladder says to it, and the verdict that the answers make."""

from collections.abc import Mapping

from cases.decision import decide
from cases.decision.advice import advice
from cases.decision.decide import Referral, Verdict
from cases.record import rule_versions, templates, timeline
from cases.record.partners import under_contract
from cases.record.wording import Wording
from dialogs.decision import decision
from dialogs.decision.decision import NONE
from dialogs.decision.sanctions import advice_line
from dialogs.desk_dialogs.dialog import Given
from dialogs.views.results import Decided
from handlers.desk.following import end_of
from handlers.desk.wordings import said
from handlers.reporter.results import decided
from rules.measures import measure
from rules.refusals import Say
from rules.templates import Use
from rules.vocabulary import Outcome
from store.members.staff import Member
from store.record.cases import CaseRow
from store.unit import Tx

Answers = Mapping[str, Given]


def about(tx: Tx, case: CaseRow) -> dict[str, Given]:
    """What the dialog must know to ask only what matters."""
    kind = rule_versions.of(tx, case).catalogue.leaf(case.leaf).kind
    may_be_fined = under_contract(tx, case) is not None
    known = decision.about(kind, advice(tx, case), advice(tx, case, deletes=False), may_be_fined=may_be_fined)
    return {name: Given(choice=word) for name, word in known.items()}


def by_ladder(tx: Tx, case: CaseRow) -> dict[str, Given]:
    """The same with every answer as the ladder recommends, where it recommends anything by now; the facts are the
    first of the ready ones, and asked where there is none."""
    opened = about(tx, case)
    recommended = decision.called_for({name: it.choice for name, it in opened.items()})
    if not recommended:
        return opened
    ready = templates.live(tx).of(Use.FACTS)
    facts = {"facts": Given(choice=ready[0].id)} if ready else {}
    outcome, sanction = Given(choice=Outcome.CONTENT_DELETED), Given(choice=recommended)
    return {**opened, "outcome": outcome, "sanction": sanction, **facts, "follows": Given()}


def verdict(tx: Tx, case: CaseRow, member: Member, given: Answers) -> Verdict:
    """What the answers say; what was not asked is nothing."""
    text = {name: answer.text for name, answer in given.items()}
    sanction = given["sanction"].choice if "sanction" in given else NONE
    return Verdict(
        outcome=Outcome(given["outcome"].choice),
        facts=said(tx, case.id, member, Use.FACTS, given.get("facts")) or Wording(),
        follows=said(tx, case.id, member, Use.FOLLOWS, given.get("follows")),
        measure=measure(sanction),
        why=text.get("why", ""),
        amount=text.get("amount", ""),
        fine=text.get("fine", ""),
        by=end_of(tx, given.get("by")),
        referral=_referral(tx, given, text["agency"]) if "agency" in text else None,
    )


def as_read(tx: Tx, case: CaseRow, member: Member, given: Answers) -> Decided:
    """The statement of reasons as its reporter would read it."""
    body = decide.body_of(case, verdict(tx, case, member, given))
    return decided(rule_versions.of(tx, case).catalogue, timeline.decision(tx.now, body))


def hint(tx: Tx, case: CaseRow, given: Answers) -> tuple[Say, ...]:
    """What the ladder says, for whoever is asked about a sanction."""
    called_for = advice(tx, case, deletes=given["outcome"].choice == Outcome.CONTENT_DELETED)
    return (advice_line(called_for, case.severity),) if called_for else ()


def _referral(tx: Tx, given: Answers, agency: str) -> Referral:
    reference = given.get("reference", Given()).text
    return Referral(agency, reference, end_of(tx, given.get("reply_by")))
