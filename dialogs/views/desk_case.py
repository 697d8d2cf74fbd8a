"""The card of a case as staff see it: what it is, its state, and the acts open to the reader."""

from datetime import time

from dialogs.appeal.desk_appeals import dispute_lines
from dialogs.collective import complaint_lines
from dialogs.decision.enforcement import reach_lines
from dialogs.decision.measures import desk_measure_lines, outcome_sentence
from dialogs.decision.platform_data import requested_line
from dialogs.decision.sanctions import advice_line, follow_up_lines
from dialogs.engine.cards import Card
from dialogs.engine.terms import category_path, forward_lines, subject_shown
from dialogs.intake.questions import display_answer
from dialogs.notify.staff_notices import delay_line
from dialogs.triage import conditions_line
from dialogs.views.desk_case_buttons import first_page, second_page
from dialogs.views.results import window_lines
from rules.facts.acts import CaseRejected
from rules.facts.decision import Decision
from rules.refusals import Arg, ByLang, Text, listed
from rules.report import Forward, ReportText, Way
from rules.subject.handles import handles_among
from rules.views import CollectiveView, StaffView
from rules.vocabulary import DeadlineKind, Identity, State
from rules.workflow.life import UNDECIDED

_FORWARDS = 3
"""Forwarded messages that a card shows; the others are among the evidence."""

_MENTIONED = 5
"""The most handles of a description that the card names."""


def case_card(case: StaffView, *, more: bool = False) -> Card:
    """Build the card with a button for each open act; with `more` the second page, of acts that are seldom needed."""
    lines = (
        _head(case),
        *((delay_line(case.delay),) if case.late and case.delay else ()),
        *((advice_line(case.advice, case.severity),) if case.advice else ()),
        *_restricted(case),
        *_kept(case),
        *complaint_lines(case.together),
        _category(case),
        _subject(case),
        *((Text("desk-card-named", {"account": case.named}),) if case.named else ()),
        *_mentioned(case),
        *_history(case),
        *reach_lines(case.reach),
        Text("desk-card-reporter", {"identity": Text(f"identity-{case.identity}"), "pieces": case.pieces}),
        *((Text("desk-card-way", {"way": Text(f"case-way-{case.way}")}),) if case.way is not Way.TELEGRAM else ()),
        *_identity(case),
        *_scans(case),
        *_filed(case),
        *_answers(case),
        *_described(case.report),
        *map(requested_line, case.requests),
        *((conditions_line(case.conditions, case.every_condition),) if case.conditions is not None else ()),
        *_said(case),
        *dispute_lines(case),
        *_finality(case),
        *window_lines(case.meeting),
        *_handler(case),
    )
    return Card(lines, second_page(case) if more else first_page(case))


def _identity(case: StaffView) -> tuple[Text, ...]:
    """Return what a named reporter typed, and how it reaches one whom no chat takes."""
    told = (Text(f"desk-card-{case.without_chat}"),) if case.without_chat else ()
    if case.identity is not Identity.NAMED:
        return told
    if case.reporter is None:
        return (Text("desk-card-name-erased"), *told)
    return (Text("desk-card-named-reporter", {"name": case.reporter.name, "contact": case.reporter.reachable}), *told)


def thread_title(number: str, label: ByLang, state: State, together: CollectiveView | None) -> Card:
    """Build the title of the case's thread: last block of the number, category, state; never a person."""
    names: dict[str, Arg] = {"block": number.split("-")[-2], "leaf": label, "state": Text(f"desk-state-{state}")}
    if together is None:
        return Card((Text("desk-thread", names),))
    return Card((Text("desk-thread-crowd" if together.leader is None else "desk-thread-folded", names),))


def _head(case: StaffView) -> Text:
    facts: dict[str, Arg] = {"state": Text(f"desk-state-{case.state}"), "number": case.number}
    if case.waits_until:
        return Text("desk-card-waiting", {**facts, "until": case.waits_until})
    # The sender keeps the deadline of a delivery; a card is not edited for it.
    if case.due is None or case.due_kind is DeadlineKind.DELIVERY:
        return Text("desk-card-still", facts)
    return Text("desk-card-late" if case.late else "desk-card-due", {**facts, "due": case.due})


def _restricted(case: StaffView) -> tuple[Text, ...]:
    """Say why the case is not in the staff chat."""
    if case.held:
        return (Text("desk-card-held", {"names": " · ".join(case.held)}),)
    return (Text("desk-card-restricted"),) if case.restricted else ()


def _kept(case: StaffView) -> tuple[Text, ...]:
    """Say that a legal hold keeps the case beyond its time, or what of it waits for a second member."""
    if (it := case.hold) is None:
        return ()
    word = "desk-card-hold" if not it.proposed else "desk-card-hold-lifting" if it.stands else "desk-card-hold-proposed"
    return (Text(word, {"alias": it.alias, "reason": it.reason}),)


def _category(case: StaffView) -> Text:
    team, severity = ByLang(case.catalogue.teams[case.team].names), Text(f"severity-{case.severity}")
    trail = category_path(case.catalogue, case.leaf)
    return Text("desk-card-category", {"trail": trail, "severity": severity, "team": team})


def _subject(case: StaffView) -> Text:
    if not case.report.about:
        return Text("desk-card-subject-unknown")
    word, facts = "desk-card-subject", dict[str, Arg](subject=subject_shown(case.report, case.catalogue))
    if platform := case.catalogue.platforms.get(case.report.platform):
        word, facts["platform"] = f"{word}-on", ByLang(platform.names)
    if at := case.published:
        # Midnight stands for a day whose hour is unknown.
        word, facts["published"] = f"{word}-at", at if at.time() != time() else Text("day-alone", {"at": at})
    return Text(word, facts)


def _mentioned(case: StaffView) -> tuple[Text, ...]:
    """Name the handles in the description that may be the account reported."""
    names = [it for it in handles_among(case.report.description) if it.lower() not in case.report.about.lower()]
    if not names or case.named:
        return ()
    return (Text("desk-card-mentioned", {"names": listed(names[:_MENTIONED])}),)


def _history(case: StaffView) -> tuple[Text, ...]:
    """Summarise the other cases about the subject."""
    told = []
    found, mutes = case.found_before
    if mutes:
        told.append(Text("desk-card-muted-before", {"n": found, "mutes": mutes, "months": case.repeat_months}))
    elif found:
        told.append(Text("desk-card-found-before", {"n": found}))
    related, running = case.related
    if related:
        told.append(Text("desk-card-related", {"n": related, "running": running}))
    return (Text("desk-card-history", {"first": told[0], "rest": told[1]}),) if len(told) > 1 else tuple(told)


def _scans(case: StaffView) -> tuple[Text, ...]:
    """Say how much of the evidence is in quarantine, and how much was not scanned."""
    told = zip(("desk-card-infected", "desk-card-unscanned"), case.scans, strict=True)
    return tuple(Text(word, {"n": n}) for word, n in told if n)


def _filed(case: StaffView) -> tuple[Text, ...]:
    """Say how much the reporter has filed, once it is more than this."""
    every, lately = case.filed
    return (Text("desk-card-filed", {"n": every, "day": lately}),) if every > 1 else ()


def _answers(case: StaffView) -> tuple[Text, ...]:
    return tuple(
        Text("desk-card-answer", {"question": ByLang(it.prompt), "answer": display_answer(it, told)})
        for it in case.category.questions
        if (told := case.report.answers.get(it.id))
    )


def _described(report: ReportText) -> tuple[Text, ...]:
    """Return what the reporter wrote, and the first of what they forwarded, which nobody typed."""
    shown = forward_lines(it for it in report.notes if isinstance(it, Forward))
    said = (Text("desk-card-description", {"text": report.description}),) if report.description else ()
    return (*said, *shown[:_FORWARDS])


def _said(case: StaffView) -> tuple[Text, ...]:
    """Return what was last said to the reporter: a decision is proposed, a question waits, or the result."""
    if it := case.proposal:
        facts: dict[str, Arg] = {"done": outcome_sentence(it), "facts": it.facts.said, "alias": case.proposer}
        why = (Text("desk-card-why", {"why": it.why}),) if it.why else ()
        return (Text("desk-card-proposed", facts), *why)
    if case.question:
        return (Text("desk-card-asked", {"question": case.question.said}),)
    match case.result:
        case CaseRejected(reason=reason):
            return (Text("desk-card-rejected", {"reason": reason.said}),)
        case Decision() as it:
            told = Text("desk-card-decided", {"outcome": outcome_sentence(it), "facts": it.facts.said})
            follow_ups = follow_up_lines(case.rectify_by, it.agency, case.reference, case.reply_by)
            return (told, *desk_measure_lines(it, case.measures), *follow_ups)
    return ()


def _finality(case: StaffView) -> tuple[Text, ...]:
    """Say whether a result may still change, and until when it may be appealed."""
    if case.result is None:
        return ()
    if case.final:
        return (Text("desk-card-final"),)
    return (Text("desk-card-preliminary", {"until": case.window_ends}),) if case.window_ends else ()


def _handler(case: StaffView) -> tuple[Text, ...]:
    if not case.handler:
        return ()
    if case.stand_in and case.state in (*UNDECIDED, State.APPEALED):
        team = ByLang(case.catalogue.teams[case.team].names)
        return (Text("desk-card-stand-in", {"alias": case.handler, "team": team}),)
    return (Text("desk-card-handler", {"alias": case.handler}),)
