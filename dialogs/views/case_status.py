"""A case for its reporter: receipt, status, question, lateness, result, end; and the list of their cases."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from dialogs.engine.cards import MENU, Button, Card, Media, button, page_buttons
from dialogs.entry.menu import HOME
from dialogs.views.results import outcome, statement_of_reasons
from dialogs.views.reviews import finality_lines
from dialogs.views.reviews import review_lines as review
from rules.catalogue.categories import Catalogue
from rules.facts.acts import AppealOutcome, CaseRejected, Result
from rules.refusals import Arg, ByLang, Text
from rules.vocabulary import Act, DeadlineKind, State

PAGE = 5
"""Cases per page of the list."""

_FULL, _OPEN, _STAGES = "●", "○", 5
_REACHED = {
    State.RECEIVED: 1,
    State.REVIEW_PAUSED: 1,
    State.ACCEPTED: 2,
    State.INVESTIGATING: 3,
    State.INVESTIGATION_PAUSED: 3,
    State.PROPOSED: 3,
    State.REJECTED: 4,
    State.DECIDED: 4,
    State.APPEALED: 4,
}
_PRESSES = (Act.ANSWER, Act.ADD, Act.TALK, Act.APPEAL, Act.AGREE, Act.WITHDRAW)


@dataclass(frozen=True, slots=True)
class CaseStatus:
    """The content of a case's cards for its reporter.

    Attributes:
        catalogue: the catalogue by which the case is judged.
        trail: the category with its branches; `leaf` its short name.
        steps: what happened, and when.
        promised: the running SLA deadlines.
        due_kind: the earliest of them; None if none runs or the case waits for the reporter.
        decision_hours: hours a decision may take from the start of the investigation.
        late_until: the new deadline promised when the case became late.
        question: the question of staff, to be answered by `answer_until`.
        reviewed: the result of an appeal's review.
        window_ends: when the preliminary result becomes final.
        acts: what the reporter may do now.
        people: number of people in the collective complaint it is worked in, 0 if it is worked by itself.
        contact: what can be done with a contact address: "leave", "confirm" or "change" one; empty without such a
            channel.
        meeting: the state of an extra window.
    """

    id: int
    version: int
    number: str
    state: State
    catalogue: Catalogue
    trail: ByLang
    leaf: ByLang
    steps: tuple[tuple[str, datetime], ...]
    promised: Mapping[DeadlineKind, datetime]
    due_kind: DeadlineKind | None
    decision_hours: int
    late_until: datetime | None
    question: Arg | None
    answer_until: datetime | None
    result: Result | None
    reviewed: AppealOutcome | None
    window_ends: datetime | None
    final: bool
    acts: tuple[Act, ...]
    people: int = 0
    contact: str = ""
    meeting: Text | None = None


@dataclass(frozen=True, slots=True)
class ListedCase:
    """A line of a reporter's list of cases."""

    id: int
    number: str
    leaf: ByLang
    state: State


def received_card(case: CaseStatus) -> Card:
    """Build the receipt: the ticket number, what happens next and by when, who can see what."""
    lines = [Text("received-head", {"number": case.number}), Text("name", {"name": case.trail})]
    if review := case.promised.get(DeadlineKind.REVIEW):
        lines.append(Text("received-review", {"due": review}))
    if decision := case.promised.get(DeadlineKind.DECISION):
        lines.append(Text("received-decision", {"due": decision}))
    elif investigation := case.promised.get(DeadlineKind.INVESTIGATION):
        lines.append(Text("received-investigation", {"due": investigation, "hours": case.decision_hours}))
    lines += _people(case)
    lines.append(Text("case-held" if DeadlineKind.UNSEEN in case.promised else "received-who"))
    return Card(tuple(lines), ((*_follow(case), *_buttons(case)), *_contact(case)))


def status_card(case: CaseStatus) -> Card:
    """Build the status screen: stage, next deadline, timeline, outcome in a word, and the acts open to the reporter;
    the reasons are in the result, one press away."""
    stage: dict[str, Arg] = {"dots": _dots(case.state), "stage": Text(f"stage-{case.state}")}
    lines = [Text("status-head", {"number": case.number, "leaf": case.leaf})]
    if case.due_kind:
        due = Text(f"due-{case.due_kind}", {"due": case.promised[case.due_kind]})
        lines.append(Text("status-stage-due", {**stage, "due": due}))
    else:
        lines.append(Text("status-stage", stage))
    if DeadlineKind.UNSEEN in case.promised:
        lines.append(Text("case-held"))
    if case.late_until and case.due_kind:
        lines.append(Text("status-late", {"due": case.late_until}))
    lines += [*_people(case), *((case.meeting,) if case.meeting else ())]
    lines += [Text(f"timeline-{word}", {"at": at}) for word, at in case.steps]
    lines += _question(case)
    if case.result is None:
        return Card(tuple(lines), (*_row(_buttons(case)), *_contact(case)))
    lines += [*outcome(case.result), *_standing(case)]
    agreed_there = replace(case, acts=tuple(act for act in case.acts if act is not Act.AGREE))
    return Card(tuple(lines), ((_press("case-result", "result", case), *_buttons(agreed_there)),))


def asked_card(case: CaseStatus) -> Card:
    """Build the notice of a question by staff, with the time to answer it."""
    return Card((Text("asked-head", {"number": case.number}), *_question(case)), (_buttons(case),))


def overdue_card(case: CaseStatus, until: datetime) -> Card:
    """Build the notice that the case is late, with the new deadline."""
    return Card((Text("late-told", {"number": case.number, "due": until}),), (_follow(case),))


def result_card(case: CaseStatus, result: Result) -> Card:
    """Build the result: outcome, reasons, until when it is preliminary, and how a review ended."""
    head = "rejected-head" if isinstance(result, CaseRejected) else "decided-head"
    stands = Text("result-is-final") if case.final else Text("result-is-preliminary")
    lines = [Text(head, {"number": case.number, "stands": stands}), *statement_of_reasons(case.catalogue, result)]
    if case.reviewed and not case.reviewed.changed:
        lines += review(case.catalogue, case.reviewed)
    return Card((*lines, *_standing(case)), _row(_buttons(case)))


def reviewed_card(case: CaseStatus, reviewed: AppealOutcome, *, shared: bool = False) -> Card:
    """Build the result of an appeal's review, with reasons; an accepted report goes on.

    Args:
        shared: the appeal was made by another member of the collective complaint, or by the person punished.
    """
    lines = [Text("reviewed-head", {"number": case.number}), *((Text("reviewed-shared"),) if shared else ())]
    lines += review(case.catalogue, reviewed)
    if reviewed.opened and (begin := case.promised.get(DeadlineKind.INVESTIGATION)):
        lines.append(Text("received-investigation", {"due": begin, "hours": case.decision_hours}))
    return Card((*lines, *_standing(case)), (_follow(case),))


def appealed_card(word: str, case: CaseStatus) -> Card:
    """Build the notice of an appeal by the reporter or the other party: who reviews it and by when."""
    due = case.promised.get(DeadlineKind.APPEAL_REVIEW)
    lines = [Text(word, {"number": case.number}), *((Text("appeal-review-due", {"due": due}),) if due else ())]
    if Act.APPEAL in case.acts:
        lines.append(Text("appeal-may-join"))
    return Card(tuple(lines), (*_row(_buttons(case)), _follow(case)))


def ended_card(word: str, case: CaseStatus) -> Card:
    """Build the notice that the reporter agreed or an appeal was withdrawn: whether it is final, what is open."""
    return Card((Text(word, {"number": case.number}), *_standing(case)), (_follow(case),))


def notice_card(case: CaseStatus, lines: tuple[Text, ...]) -> Card:
    """Build a notice about the case, with the button that opens it."""
    return Card(lines, (_follow(case),))


def talk_card(case: CaseStatus, text: str, files: tuple[int, ...], *, lead: bool = False) -> Card:
    """Build a message of the handler or a lead, unnamed, with the button to answer it."""
    lines = [Text("talk-from-lead" if lead else "talk-from-handler", {"number": case.number})]
    if text:
        lines.append(Text("talk-words", {"text": text}))
    answer = (_press("talk-answer", Act.TALK, case),) if Act.TALK in case.acts else ()
    return Card(tuple(lines), ((*answer, *_follow(case)),), Media(files) if files else None)


def sentence_card(word: str, case: CaseStatus) -> Card:
    """Build a notice of one sentence: a question was not answered, the case withdrawn or closed."""
    return Card((Text(word, {"number": case.number}),), (_follow(case),))


def cases_card(cases: Sequence[ListedCase], total: int, page: int) -> Card:
    """List the reporter's cases, newest first; a press opens one."""
    if not cases:
        return Card((Text("cases-none"),), (HOME,))
    rows = [(_row_of(case),) for case in cases]
    turn = page_buttons(page, -(-total // PAGE), MENU, "cases")
    return Card((Text("cases-list", {"count": total}),), (*rows, *turn, HOME))


def _row_of(case: ListedCase) -> Button:
    facts: dict[str, Arg] = {"number": case.number, "leaf": case.leaf, "stage": Text(f"stage-{case.state}")}
    return button(Text("cases-row", facts), "status", id=case.id, version=0)


def _press(label: str, act: str, case: CaseStatus) -> Button:
    return button(Text(label), act, id=case.id, version=case.version)


def _people(case: CaseStatus) -> list[Text]:
    return [Text("status-together", {"people": case.people})] if case.people else []


def _buttons(case: CaseStatus) -> tuple[Button, ...]:
    return tuple(_press(f"case-{_label(act, case)}", act, case) for act in _PRESSES if act in case.acts)


def _label(act: Act, case: CaseStatus) -> str:
    return "withdraw-appeal" if act is Act.WITHDRAW and case.state is State.APPEALED else act


def _follow(case: CaseStatus) -> tuple[Button, ...]:
    return (_press("case-status", "status", case),)


def _contact(case: CaseStatus) -> tuple[tuple[Button, ...], ...]:
    """Offer to leave a contact address, without asking for one."""
    if not case.contact:
        return ()
    return ((_press(f"contact-{case.contact}", "contact", case),),)


def _row(buttons: tuple[Button, ...]) -> tuple[tuple[Button, ...], ...]:
    return (buttons,) if buttons else ()


def _dots(state: State) -> str:
    reached = _REACHED.get(state, _STAGES)
    return _FULL * reached + _OPEN * (_STAGES - reached)


def _question(case: CaseStatus) -> list[Text]:
    if case.question is None or case.answer_until is None:
        return []
    return [Text("asked-question", {"question": case.question}), Text("asked-until", {"due": case.answer_until})]


def _standing(case: CaseStatus) -> tuple[Text, ...]:
    appealed = case.state is State.APPEALED
    return finality_lines(
        final=case.final, appealed=appealed, open_to_appeal=Act.APPEAL in case.acts, ends=case.window_ends
    )
