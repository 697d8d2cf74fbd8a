"""What a reporter is going to read, shown to staff before it goes."""

from collections.abc import Mapping

from dialogs.desk_dialog import Given, Pending
from dialogs.desk_steps import SCRIPTS
from dialogs.results import Decided, Rejected, statement
from dialogs.terms import clause
from dialogs.wordings import worded
from rules.refusals import Arg, Say
from rules.vocabulary import Act, Outcome
from store import cases, people
from store.cases import CaseRow
from store.unit import Tx


def told(tx: Tx, case_id: int, pending: Pending) -> tuple[Say, ...]:
    """The message that is to go; before it is written, the reporter's language where it is not the operator's."""
    if pending.step is None:
        return _preview(tx, case_id, pending)
    case = cases.get(tx, case_id)
    reader = people.get(tx, case.person_id) if case and case.person_id else None
    if not (reader and pending.step.typed and SCRIPTS[pending.kind].previewed):
        return ()
    if reader.lang == tx.installation.language:
        return ()
    return (Say("desk-reads", {"language": Say(f"language-{reader.lang}")}),)


def _preview(tx: Tx, case_id: int, pending: Pending) -> tuple[Say, ...]:
    """The lines of the message that is to go; none where nothing goes to the reporter."""
    case = cases.get(tx, case_id)
    given = {step.name: pending.given[step.name] for step in pending.answered()}
    if case is None:
        return ()
    match pending.kind:
        case Act.ASK:
            return (
                Say("asked-head", {"number": case.number}),
                Say("asked-question", {"question": _worded("question", given) or ""}),
                Say("asked-until", {"due": tx.now + tx.installation.policy.answer}),
            )
        case Act.REJECT:
            rejected = Rejected(_worded("reason", given) or "", _worded("place", given))
            return _result(tx, "rejected-head", case, rejected)
        case Act.DECIDE:
            words = clause(tx.installation.catalogue, case.leaf)
            outcome = Outcome(given["outcome"].choice)
            return _result(
                tx, "decided-head", case, Decided(outcome, given["facts"].text, words, given["follows"].text)
            )
    return ()


def _result(tx: Tx, head: str, case: CaseRow, result: Decided | Rejected) -> tuple[Say, ...]:
    window = Say("result-window", {"due": tx.now + tx.installation.policy.appeal_window})
    return (Say(head, {"number": case.number}), *statement(result), window)


def _worded(step: str, given: Mapping[str, Given]) -> Arg | None:
    """The answer as its reader will have it; None where the step was skipped or not asked."""
    answer = given.get(step, Given())
    return worded(step, answer.choice, answer.text) if answer.choice or answer.text else None
