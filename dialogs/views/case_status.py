"""A case for its reporter: receipt, status, question, reminders, lateness, result, end."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from dialogs.decision.measures import follow_lines
from dialogs.engine.cards import Button, Card, Media, Rows, case_button
from dialogs.engine.terms import category_path, retention_period
from dialogs.entry.notice_text import operator_lines, readers
from dialogs.identity.counts import together_lines
from dialogs.views.full_text import beside_lines, file_card, is_file, report_cards
from dialogs.views.results import act_buttons, finality_lines, outcome, review_lines, statement_of_reasons, window_lines
from rules.facts.acts import AppealOutcome, CaseRejected, Result
from rules.operator.notice import Operator
from rules.operator.policy import Policy
from rules.refusals import Arg, Text
from rules.report import ReportText
from rules.views import ReporterView
from rules.vocabulary import Act, DeadlineKind, State

MINE, RECEIPT, CHECK = "mine", "receipt", "verify"
"""The buttons that show what the reporter filed, send the newest receipt, and check the record by all of them."""

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


def received_card(case: ReporterView, operator: Operator, policy: Policy) -> Card:
    """Build the receipt; who can read it is said alike of every case: nobody learns by it who is on the staff."""
    lines = [Text("received-head", {"number": case.number}), *promise_lines(case)]
    unseen = DeadlineKind.UNSEEN in case.promised
    lines.append(Text("case-held") if unseen else Text("received-who", {"readers": readers(policy)}))
    lines.append(Text("received-kept", {"kept": retention_period(policy.kept)}))
    lines += operator_lines(operator, scope=False)
    return Card(tuple(lines), ((*_follow(case), *act_buttons(case, _PRESSES)), *_contact(case), _mine(case)[1:2]))


def promise_lines(case: ReporterView) -> list[Text]:
    """Return the lines of a new case's category, of what happens next and by when, and of who is in it too."""
    lines = [Text("name", {"name": category_path(case.catalogue, case.leaf)})]
    if review := case.promised.get(DeadlineKind.REVIEW):
        lines.append(Text("received-review", {"due": review}))
    if decision := case.promised.get(DeadlineKind.DECISION):
        lines.append(Text("received-decision", {"due": decision}))
    elif investigation := case.promised.get(DeadlineKind.INVESTIGATION):
        lines.append(_investigation(case, investigation))
    return [*lines, *together_lines(case.together)]


def status_card(case: ReporterView) -> Card:
    """Build the status screen: stage, next deadline, timeline, outcome in a word, and the acts open to the reporter;
    the reasons are in the result, one press away."""
    stage: dict[str, Arg] = {"dots": _dots(case.state), "stage": Text(f"stage-{case.state}")}
    lines = [Text("status-head", {"number": case.number, "leaf": case.label})]
    if case.due_kind and case.due:
        due = Text(f"due-{case.due_kind}", {"due": case.due})
        lines.append(Text("status-stage-due", {**stage, "due": due}))
    else:
        lines.append(Text("status-stage", stage))
    if DeadlineKind.UNSEEN in case.promised:
        lines.append(Text("case-held"))
    if case.late_until and case.due_kind:
        lines.append(Text("status-late", {"due": case.late_until}))
        lines += [Text("status-late-why", {"why": case.delay.said})] if case.delay else []
    lines += [*together_lines(case.together), *window_lines(case.meeting)]
    lines += [Text(f"timeline-{step.word}", {"at": step.at}) for step in case.steps]
    lines += _question(case)
    if case.result is None:
        return Card(tuple(lines), (*_row(act_buttons(case, _PRESSES)), *_contact(case), _mine(case)))
    lines += [*outcome(case.result, case.measures), *finality_lines(case, agreed=_agreed(case))]
    acts = [act for act in _PRESSES if act is not Act.AGREE]
    return Card(tuple(lines), ((case_button("case-result", "result", case), *act_buttons(case, acts)), _mine(case)))


def written_cards(case: ReporterView, report: ReportText, files: Sequence[Text]) -> tuple[Card, ...]:
    """Build what the reporter filed, to read again: the description, and what came beside it."""
    beside = beside_lines(report, case.category, files)
    cards = () if is_file(report) else report_cards(case.number, report, () if beside else (_follow(case),))
    if not beside:
        return cards
    return (*cards, Card((Text("full-text-beside", {"number": case.number}), *beside), (_follow(case),)))


def written_file_card(case: ReporterView, report: ReportText) -> Card:
    """Build the description of the reporter's own as a file."""
    return file_card(case.number, report, (_follow(case),))


def accepted_card(case: ReporterView) -> Card:
    """Build the notice that the case was accepted, with what comes next and by when."""
    lines = [Text("accepted-told", {"number": case.number})]
    if decision := case.promised.get(DeadlineKind.DECISION):
        lines.append(Text("received-decision", {"due": decision}))
    elif investigation := case.promised.get(DeadlineKind.INVESTIGATION):
        lines.append(_investigation(case, investigation))
    return Card(tuple(lines), (_follow(case),))


def asked_card(case: ReporterView) -> Card:
    """Build the notice of a question by staff, with the time to answer it."""
    return Card((Text("asked-head", {"number": case.number}), *_question(case)), (act_buttons(case, _PRESSES),))


def answer_due_card(case: ReporterView, until: datetime) -> Card:
    """Build the reminder of a question that waits for its answer."""
    head = Text("answer-due", {"number": case.number, "due": until})
    asked = (Text("asked-question", {"question": case.question.said}),) if case.question else ()
    return Card((head, *asked), ((*act_buttons(case, (Act.ANSWER,)), *_follow(case)),))


def appeal_due_card(case: ReporterView, until: datetime) -> Card:
    """Build the reminder that the result can be appealed for a short while only."""
    head = Text("appeal-due", {"number": case.number, "due": until})
    return Card((head,), ((*act_buttons(case, (Act.APPEAL,)), case_button("case-result", "result", case)),))


def overdue_card(case: ReporterView, until: datetime) -> Card:
    """Build the notice that the case is late, with the new deadline."""
    return Card((Text("late-told", {"number": case.number, "due": until}),), (_follow(case),))


def result_card(case: ReporterView, result: Result) -> Card:
    """Build the result: outcome, reasons, until when it is preliminary, and how a review ended."""
    head = "rejected-head" if isinstance(result, CaseRejected) else "decided-head"
    stands = Text("result-is-final") if case.final else Text("result-is-preliminary")
    lines = [
        Text(head, {"number": case.number, "stands": stands}),
        *statement_of_reasons(case.catalogue, result, case.measures),
    ]
    lines += follow_lines(case.measures)
    if case.review and not case.review.changed:
        lines += review_lines(case.catalogue, case.review)
    lines += finality_lines(case, agreed=_agreed(case))
    return Card(tuple(lines), ((*act_buttons(case, _PRESSES), *_follow(case)),))


def reviewed_card(case: ReporterView, reviewed: AppealOutcome, *, shared: bool = False) -> Card:
    """Build the result of an appeal's review, with reasons; an accepted report goes on.

    Args:
        shared: the appeal was made by another member of the collective complaint, or by the person punished.
    """
    lines = [Text("reviewed-head", {"number": case.number}), *((Text("reviewed-shared"),) if shared else ())]
    lines += review_lines(case.catalogue, reviewed, case.measures)
    if reviewed.opened and (begin := case.promised.get(DeadlineKind.INVESTIGATION)):
        lines.append(_investigation(case, begin))
    return Card((*lines, *finality_lines(case)), (_follow(case),))


def appealed_card(word: str, case: ReporterView) -> Card:
    """Build the notice of an appeal by the reporter or the other party: who reviews it and by when."""
    due = case.promised.get(DeadlineKind.APPEAL_REVIEW)
    lines = [Text(word, {"number": case.number}), *((Text("appeal-review-due", {"due": due}),) if due else ())]
    if Act.APPEAL in case.acts:
        lines.append(Text("appeal-may-join"))
    return Card(tuple(lines), (*_row(act_buttons(case, _PRESSES)), _follow(case)))


def ended_card(word: str, case: ReporterView) -> Card:
    """Build the notice that the reporter agreed or an appeal was withdrawn: whether it is final, what is open."""
    return Card((Text(word, {"number": case.number}), *finality_lines(case, agreed=_agreed(case))), (_follow(case),))


def notice_card(case: ReporterView, lines: tuple[Text, ...]) -> Card:
    """Build a notice about the case, with the button that opens it."""
    return Card(lines, (_follow(case),))


def talk_card(
    case: ReporterView, text: str, files: tuple[int, ...], *, lead: bool = False, corrects: bool = False
) -> Card:
    """Build a message of the handler or a lead, unnamed, with the button to answer it; or its correction."""
    word = "talk-corrected" if corrects else "talk-from-lead" if lead else "talk-from-handler"
    lines = [Text(word, {"number": case.number})]
    if text:
        lines.append(Text("talk-words", {"text": text}))
    answer = (case_button("talk-answer", Act.TALK, case),) if Act.TALK in case.acts else ()
    return Card(tuple(lines), ((*answer, *_follow(case)),), Media(files) if files else None)


def measures_card(case: ReporterView) -> Card:
    """Build the notice of how far the measures of the decision are."""
    told = outcome(case.result, case.measures) if case.result else ()
    return Card((Text("measures-head", {"number": case.number}), *told, *follow_lines(case.measures)), (_follow(case),))


def sentence_card(word: str, case: ReporterView) -> Card:
    """Build a notice of one sentence: a question was not answered, the case withdrawn or closed."""
    return notice_card(case, (Text(word, {"number": case.number}),))


def _agreed(case: ReporterView) -> bool:
    return case.state is State.CLOSED and any(step.word == Act.AGREE for step in case.steps)


def _follow(case: ReporterView) -> tuple[Button, ...]:
    return (case_button("case-status", "status", case),)


def _mine(case: ReporterView) -> tuple[Button, ...]:
    own = (("case-mine", MINE), ("case-receipt", RECEIPT), ("case-check", CHECK))
    return tuple(case_button(label, act, case) for label, act in own)


def _contact(case: ReporterView) -> Rows:
    """Offer to leave a contact address, without asking for one."""
    if not case.contact:
        return ()
    return ((case_button(f"contact-{case.contact}", "contact", case),),)


def _row(buttons: tuple[Button, ...]) -> Rows:
    return (buttons,) if buttons else ()


def _dots(state: State) -> str:
    reached = _REACHED.get(state, _STAGES)
    return _FULL * reached + _OPEN * (_STAGES - reached)


def _question(case: ReporterView) -> list[Text]:
    if case.question is None or case.answer_until is None:
        return []
    return [Text("asked-question", {"question": case.question.said}), Text("asked-until", {"due": case.answer_until})]


def _investigation(case: ReporterView, begin: datetime) -> Text:
    return Text(
        "received-investigation", {"due": begin, "hours": case.category.deadlines.decision // timedelta(hours=1)}
    )
