"""A case as its reporter sees it, by the words of the chat."""

from cases.conversation.talk import talk_content
from cases.oversight import survey
from cases.views.show import reporter_view
from dialogs.views.case_status import result_card, status_card
from handlers.api.forms import Message, ResultText, Status, TimelineEntry
from handlers.api.turn import Turn
from rules.facts.acts import MessageExchanged
from rules.refusals import Text
from rules.vocabulary import Act, Role
from store.record import events
from store.record.cases import CaseRow
from store.record.events import EventRow

ACTIONS = {
    Act.ANSWER: "answers",
    Act.ADD: "evidence",
    Act.TALK: "messages",
    Act.APPEAL: "appeals",
    Act.WITHDRAW: "withdrawal",
    Act.AGREE: "agreement",
}
"""What may be open to a reporter, by the last part of its address."""


def status(turn: Turn, case: CaseRow) -> Status:
    """Return the case as its reporter sees it."""
    view = reporter_view(turn.tx, case)
    asked = (Text("asked-question", {"question": view.question.said}),) if view.question else ()
    actions = [ACTIONS[act] for act in view.acts if act in ACTIONS]
    return Status(
        number=case.number,
        state=case.state,
        stage=turn.say(Text(f"stage-{case.state}")),
        category=view.leaf,
        category_name=turn.say(Text("name", {"name": view.label})),
        due=view.due,
        text=turn.lines(status_card(view).lines),
        timeline=[
            TimelineEntry(act=step.word, at=step.at, text=turn.say(Text(f"timeline-{step.word}", {"at": step.at})))
            for step in view.steps
        ],
        question=turn.lines(asked),
        result=ResultText(
            text=turn.lines(result_card(view, view.result).lines), final=view.final, appeal_until=view.window_ends
        )
        if view.result
        else None,
        messages=_messages(turn, case),
        actions=[*actions, *(["survey"] if survey.waits(turn.tx, case) else [])],
    )


def _messages(turn: Turn, case: CaseRow) -> list[Message]:
    told = [event for event in events.of_case(turn.tx, case.id) if isinstance(event.fact, MessageExchanged)]
    back = {event.fact.retracts for event in told if isinstance(event.fact, MessageExchanged)}
    return [it for event in told if event.id not in back and (it := _message(turn, event))]


def _message(turn: Turn, event: EventRow) -> Message | None:
    try:
        said = talk_content(turn.tx, event)
    except LookupError:  # nothing of it is left
        return None
    by = "reporter" if event.role is Role.REPORTER else "staff"
    return Message(id=event.id, at=event.at, by=by, text=said.text, files=len(said.files))
