"""What a person writes or sends about a case at once: its number, more to add, a word to the handler."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from cases.conversation.material import Material, add
from cases.conversation.talk import from_reporter
from cases.parties import codes
from dialogs.conversation.meetings import kept_card
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage
from dialogs.engine.script import StepResult
from dialogs.entry import menu
from dialogs.session import SideDialog, SideDialogKind
from handlers.flows.reporter.dialog import aside, over
from handlers.flows.reporter.session import Visit
from handlers.flows.views import status_flow
from rules.refusals import Refusal, Text, refuse
from rules.text.text_limits import continues
from store.record import cases
from store.record.events import EventRow

Taken = list[EventRow | Refusal]


def _named(draft: SideDialog, said: IncomingMessage, visit: Visit) -> StepResult[SideDialog]:
    """The status of the case whose number it is."""
    found = status_flow.found(visit, said.text)
    if isinstance(found, Refusal):
        return StepResult(draft, word=found.say, stay=True)
    visit.show_case(found.id)
    return over(draft)


def _about_case(
    take: Callable[[Visit, cases.CaseRow, IncomingMessage], Taken],
) -> Callable[[SideDialog, IncomingMessage, Visit], StepResult[SideDialog]]:
    """A step that takes messages about a case of theirs, and counts what was taken."""

    def taken(draft: SideDialog, said: IncomingMessage, visit: Visit) -> StepResult[SideDialog]:
        stands = codes.party_role_of(visit.tx, visit.person, draft.case_id)
        if isinstance(stands, Refusal):
            return over(draft, Card((stands.say,), (menu.HOME,)))
        done = take(visit, stands.case, said)
        refusal = next((one.say for one in done if isinstance(one, Refusal)), None)
        kept = any(not isinstance(one, Refusal) for one in done)
        return StepResult(replace(draft, kept=draft.kept + kept), word=refusal, stay=True)

    return taken


def _added(visit: Visit, case: cases.CaseRow, said: IncomingMessage) -> Taken:
    whole = Material(said.own, said.file, said.pointed, said.forwards)
    if said.file and said.text:
        both = add(visit.tx, visit.person, case.id, whole)
        # Of a file with words one may be taken without the other.
        parts = [replace(whole, file=None), Material(file=said.file)] if isinstance(both, Refusal) else []
        return [add(visit.tx, visit.person, case.id, part) for part in parts] or [both]
    return [add(visit.tx, visit.person, case.id, whole)] if said.file or said.text else []


def _talked(visit: Visit, case: cases.CaseRow, said: IncomingMessage) -> Taken:
    whole = Material(said.own, said.file, said.pointed, said.forwards)
    return [from_reporter(visit.tx, visit.person, case.id, whole)]


def _corrected(draft: SideDialog, now: IncomingMessage, visit: Visit) -> StepResult[SideDialog] | None:
    """The former words stay on record, with the correction beside them; the whole of a text that came in parts takes
    the place of its first."""
    stands = codes.party_role_of(visit.tx, visit.person, draft.case_id)
    if isinstance(stands, Refusal) or not now.text:
        return None
    was = dict(visit.talk.heard).get(now.id, "")
    whole = continues(was, now.text)
    said = Material(now.text, pointed=now.pointed, instead_of=was if whole else "")
    done = (
        from_reporter(visit.tx, visit.person, draft.case_id, said)
        if draft.about is SideDialogKind.TALK
        else add(visit.tx, visit.person, draft.case_id, said, corrects=not whole)
    )
    kept = None if whole else Text("correction-kept")
    return StepResult(draft, word=done.say if isinstance(done, Refusal) else kept, stay=True)


def _asking(draft: SideDialog, visit: Visit) -> Card:
    case = cases.get(visit.tx, draft.case_id)
    if case is None:
        return Card((refuse("refusal-not-found").say,), (menu.HOME,))
    if draft.until:
        return kept_card(draft.kept, datetime.fromisoformat(draft.until))
    return menu.passing_on_card(draft.about, case.number, draft.kept)


DIALOGS = {
    SideDialogKind.NUMBER: aside(SideDialogKind.NUMBER, lambda draft, visit: menu.number_card(), _named),
    SideDialogKind.ADD: aside(SideDialogKind.ADD, _asking, _about_case(_added), _corrected),
    SideDialogKind.TALK: aside(SideDialogKind.TALK, _asking, _about_case(_talked), _corrected),
}
