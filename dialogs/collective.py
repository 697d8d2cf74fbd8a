"""A collective complaint for staff: its size and growth, its leading case, and the buttons between its cases."""

from dataclasses import replace

from dialogs.engine.cards import Button, Card, button, case_button, in_rows
from dialogs.engine.desk_script import DeskScript, script
from dialogs.engine.input import IncomingMessage, Input, Press
from dialogs.engine.questions import PRESS_REQUIRED, StaffQuestion
from dialogs.engine.script import ButtonAction, Script, Step, StepResult
from dialogs.engine.staff_draft import Answer, StaffContext, StaffDraft
from dialogs.engine.terms import switch
from dialogs.identity.counts import count_args, size_args
from dialogs.queue import SHOW, way_to
from rules.refusals import ByLang, Text
from rules.views import CollectiveView, StaffView

MEMBERS, APART = "members", "apart"
"""The buttons that list the cases of a collective complaint, and that take one out of it."""

RELATED = "related"
"""Known before the dialog begins: the numbers of the cases about the same subject, with spaces between."""


def _numbered(number: str) -> Text:
    return Text("desk-first-number", {"number": number})


DUPLICATE = script(
    StaffQuestion(
        "first", typed=True, limit=300, among=lambda known: tuple(known.get(RELATED, "").split()), label=_numbered
    )
)


WAVE, TICKED = "wave", "ticked"
"""Known before the dialog begins: the cases that may go with this one, each as id:number; and the ids ticked so far."""


def _show_wave(pending: StaffDraft, screen: StaffContext) -> Card:
    ticks = pending.choice(TICKED).split()
    offered = [it.partition(":")[::2] for it in pending.choice(WAVE).split()]
    if not offered:
        return Card((screen.head, Text("desk-wave-none")))
    rows = in_rows(
        [screen.button(switch(_numbered(number), on=id in ticks), ButtonAction.TICK, id) for id, number in offered], 1
    )
    send = (screen.button(Text("desk-wave-send", {"n": len(ticks)}), ButtonAction.SEND),)
    return Card((screen.head, Text("desk-wave")), (*rows, send))


def _take_wave(pending: StaffDraft, input: Input, screen: StaffContext) -> StepResult[StaffDraft] | None:
    match input:
        case Press(ButtonAction.SEND):
            return StepResult(pending)
        case Press(ButtonAction.TICK, id) if id in [it.partition(":")[0] for it in pending.choice(WAVE).split()]:
            before = pending.choice(TICKED).split()
            after = [it for it in before if it != id] if id in before else [*before, id]
            return StepResult(replace(pending, given={**pending.given, TICKED: Answer(" ".join(after))}), stay=True)
        case IncomingMessage():
            return StepResult(pending, word=Text(PRESS_REQUIRED), stay=True)
        case _:
            return None


_WAVE_STEP: Step[StaffDraft, StaffContext] = Step(WAVE, _show_wave, _take_wave)
GATHER: DeskScript = Script(
    lambda pending, screen: (_WAVE_STEP,), lambda pending, input, screen: None, lambda pending, was, now, screen: None
)


def complaint_lines(crowd: CollectiveView | None) -> tuple[Text, ...]:
    """Return the lines below the head of the card."""
    if crowd is None:
        return ()
    size = crowd.size
    if crowd.leader is not None:
        follows = Text(
            f"desk-card-{'doubles' if crowd.few else 'follows'}", {"number": crowd.number, **size_args(size)}
        )
        return (follows, *(Text("desk-card-added", {"text": text}) for text in crowd.added))
    counts = Text(f"desk-card-{'few' if crowd.few else 'crowd'}", {"reports": size.reports, **size_args(size)})
    return (counts, Text("desk-card-crowd-grows", {"hour": size.hour, "day": size.day}))


def complaint_buttons(case: StaffView) -> tuple[Button, ...]:
    """Return the buttons to the members, or to the leading case and out of the complaint."""
    crowd = case.together
    if crowd is None:
        return ()
    if crowd.leader is None:
        return (case_button(Text("desk-press-members", {"n": crowd.size.reports}), MEMBERS, case),)
    lead = button(Text("desk-press-first" if crowd.few else "desk-press-leader"), SHOW, id=crowd.leader)
    return lead, case_button("desk-press-apart", APART, case)


def complaint_started(number: str, people: int, anonymous: int) -> Card:
    """Build the notice beside the card that the case leads a collective complaint from now on."""
    return Card((Text("desk-crowd-begun", {"number": number, **count_args(people, anonymous)}),))


def members_replied(case_id: int, version: int, number: str, reports: int, *, few: bool) -> Card:
    """Build the notice beside the card that members added something or answered; their own cards show what."""
    rows = (button(Text("desk-press-members", {"n": reports}), MEMBERS, id=case_id, version=version),)
    return Card((Text("desk-few-heard" if few else "desk-crowd-heard", {"number": number}),), (rows,))


def lead_told(case_id: int, number: str, category: ByLang, people: int, anonymous: int) -> Card:
    """Build the private notice to the lead that this number of people, and anonymous reports, are about one subject."""
    told = Text("desk-crowd-lead", {"number": number, "leaf": category, **count_args(people, anonymous)})
    return Card((told,), way_to(case_id))
