"""What a person writes or sends about a case at once: its number, more to add, a word to the handler."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from cases.conversation.material import add_file, add_words
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
    tx, person, words, forwards = visit.tx, visit.person, said.own, said.forwards
    if said.file:
        both = add_file(tx, person, case.id, said.file, words, said.pointed, forwards)
        if not (isinstance(both, Refusal) and said.text):
            return [both]
    # Of a file with words one may be taken without the other.
    taken: Taken = [add_words(tx, person, case.id, words, pointed=said.pointed, forwards=forwards)] if said.text else []
    return [*taken, add_file(tx, person, case.id, said.file)] if said.file else taken


def _talked(visit: Visit, case: cases.CaseRow, said: IncomingMessage) -> Taken:
    return [from_reporter(visit.tx, visit.person, case.id, said.own, said.file, said.pointed, said.forwards)]


def _corrected(draft: SideDialog, now: IncomingMessage, visit: Visit) -> StepResult[SideDialog] | None:
    """The former words stay on record, with the correction beside them; the whole of a text that came in parts takes
    the place of its first."""
    stands = codes.party_role_of(visit.tx, visit.person, draft.case_id)
    if isinstance(stands, Refusal) or not now.text:
        return None
    tx, person, case_id, pointed = visit.tx, visit.person, draft.case_id, now.pointed
    was = dict(visit.talk.heard).get(now.id, "")
    whole = continues(was, now.text)
    instead = was if whole else ""
    done = (
        from_reporter(tx, person, case_id, now.text, pointed=pointed, instead_of=instead)
        if draft.about is SideDialogKind.TALK
        else add_words(tx, person, case_id, now.text, corrects=not whole, pointed=pointed, instead_of=instead)
    )
    kept = None if whole else Text("correction-kept")
    return StepResult(draft, word=done.say if isinstance(done, Refusal) else kept, stay=True)


def _asking(draft: SideDialog, visit: Visit) -> Card:
    case = cases.get(visit.tx, draft.case_id)
    if case is None:
        return Card((refuse("refusal-not-found").say,), (menu.HOME,))
    match draft.about:
        case SideDialogKind.TALK if draft.until:
            return kept_card(draft.kept, datetime.fromisoformat(draft.until))
        case SideDialogKind.TALK:
            return menu.talk_card(case.number, draft.kept)
    return menu.add_card(case.number, draft.kept)


DIALOGS = {
    SideDialogKind.NUMBER: aside(SideDialogKind.NUMBER, lambda draft, visit: menu.number_card(), _named),
    SideDialogKind.ADD: aside(SideDialogKind.ADD, _asking, _about_case(_added), _corrected),
    SideDialogKind.TALK: aside(SideDialogKind.TALK, _asking, _about_case(_talked), _corrected),
}
