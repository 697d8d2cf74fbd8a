"""A case as its reporter follows it: receipt, status, question, lateness, result, end; and the list of their cases."""

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
"""Cases to a page of the list."""

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
    """What the cards tell.

    Attributes:
        catalogue: by which the case is judged.
        trail: where the leaf stands; `leaf` its short name.
        steps: what happened, and when.
        promised: when each promise that runs is due.
        due_kind: which of them comes first, None where none runs or it waits for the reporter.
        decision_hours: how long a decision may take from the begin of the investigation.
        late_until: the new word that was given when it became late.
        question: what staff have asked, to be answered by `answer_until`.
        reviewed: what a review has made of an appeal.
        window_ends: until when the result is preliminary.
        acts: what the reporter may do now.
        people: how many there are in the collective complaint it is worked in, 0 where it is worked by itself.
        contact: what they may do with an address to be told at: "leave", "confirm" or "change" one; empty where there
            is no such channel.
        meeting: how far an extra window has come.
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
    """A line of a reporter's list."""

    id: int
    number: str
    leaf: ByLang
    state: State


def received_card(case: CaseStatus) -> Card:
    """The receipt: number, what happens next and by when, who can see what."""
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
    """The living message of a case: stage, next deadline, timeline, what came out in a word, and what the reporter may
    do; its reasons stand in the result, which is a tap away."""
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
    """Staff ask for more: the question, and until when."""
    return Card((Text("asked-head", {"number": case.number}), *_question(case)), (_buttons(case),))


def overdue_card(case: CaseStatus, until: datetime) -> Card:
    """Later than promised, with a new word."""
    return Card((Text("late-told", {"number": case.number, "due": until}),), (_follow(case),))


def result_card(case: CaseStatus, result: Result) -> Card:
    """What came out, with its reasons, until when it is preliminary, and what a review made of it."""
    head = "rejected-head" if isinstance(result, CaseRejected) else "decided-head"
    stands = Text("result-is-final") if case.final else Text("result-is-preliminary")
    lines = [Text(head, {"number": case.number, "stands": stands}), *statement_of_reasons(case.catalogue, result)]
    if case.reviewed and not case.reviewed.changed:
        lines += review(case.catalogue, case.reviewed)
    return Card((*lines, *_standing(case)), _row(_buttons(case)))


def reviewed_card(case: CaseStatus, reviewed: AppealOutcome, *, shared: bool = False) -> Card:
    """How the review of an appeal ended, with its reasons; a report that is accepted after all goes on.

    Args:
        shared: the appeal was another member's of the collective complaint, or of the person punished against it.
    """
    lines = [Text("reviewed-head", {"number": case.number}), *((Text("reviewed-shared"),) if shared else ())]
    lines += review(case.catalogue, reviewed)
    if reviewed.opened and (begin := case.promised.get(DeadlineKind.INVESTIGATION)):
        lines.append(Text("received-investigation", {"due": begin, "hours": case.decision_hours}))
    return Card((*lines, *_standing(case)), (_follow(case),))


def appealed_card(word: str, case: CaseStatus) -> Card:
    """An appeal was made, by the reporter or by the other party: who reviews it and by when."""
    due = case.promised.get(DeadlineKind.APPEAL_REVIEW)
    lines = [Text(word, {"number": case.number}), *((Text("appeal-review-due", {"due": due}),) if due else ())]
    if Act.APPEAL in case.acts:
        lines.append(Text("appeal-may-join"))
    return Card(tuple(lines), (*_row(_buttons(case)), _follow(case)))


def ended_card(word: str, case: CaseStatus) -> Card:
    """The reporter agreed, or an appeal was taken back: whether that is final, and what is still open."""
    return Card((Text(word, {"number": case.number}), *_standing(case)), (_follow(case),))


def notice_card(case: CaseStatus, lines: tuple[Text, ...]) -> Card:
    """What was said about the case, and the way to it."""
    return Card(lines, (_follow(case),))


def talk_card(case: CaseStatus, text: str, files: tuple[int, ...], *, lead: bool = False) -> Card:
    """The handler's word, or a lead's, and the way to answer it; who they are is not said."""
    lines = [Text("talk-from-lead" if lead else "talk-from-handler", {"number": case.number})]
    if text:
        lines.append(Text("talk-words", {"text": text}))
    answer = (_press("talk-answer", Act.TALK, case),) if Act.TALK in case.acts else ()
    return Card(tuple(lines), ((*answer, *_follow(case)),), Media(files) if files else None)


def sentence_card(word: str, case: CaseStatus) -> Card:
    """A single sentence about the case: nothing was answered, withdrawn, closed."""
    return Card((Text(word, {"number": case.number}),), (_follow(case),))


def cases_card(cases: Sequence[ListedCase], total: int, page: int) -> Card:
    """The reporter's cases, newest first; each opens by a tap."""
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
    """Never asked for, only offered."""
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
