"""Where something belongs that was sent: to the case of the message it replies to, to the case whose number it holds,
or where the person says; until then it is held in their draft."""

from collections.abc import Iterable
from dataclasses import replace

from msgspec import structs

from cases.conversation import questions
from cases.parties import codes
from cases.views.show import lookup
from cases.workflow import transitions
from dialogs.conversation import answering
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage
from dialogs.engine.script import StepResult
from dialogs.entry import menu
from dialogs.session import SideDialog, SideDialogKind, Unplaced
from handlers.flows.reporter.dialog import ReporterDialog, aside
from handlers.flows.reporter.session import Visit
from handlers.flows.views import answers, case_messages
from rules.refusals import Refusal, Text
from rules.text.small_talk import TalkKind, hear
from rules.text.text_limits import cropped
from rules.tickets import Number, read_number, sound_numbers
from rules.vocabulary import Act, Role
from store.record import cases, reporters

_K = SideDialogKind
_CHOICES = 3
"""Cases that an edited message may be added to, and numbers that are looked up in one."""
_QUOTED = 200
"""Units of edited words that a screen quotes."""


def reply(visit: Visit, cited: str) -> SideDialog | Unplaced | None:
    """Return where a reply to our message with these words belongs: the dialog about its case, or the question about
    this case. None where the message is about no case, or about none of theirs."""
    number = read_number(cited)
    case = cases.by_number(visit.tx, number.value) if isinstance(number, Number) else None
    if case is None:
        return None
    stands = codes.party_role_of(visit.tx, visit.person, case.id)
    if isinstance(stands, Refusal):
        heard = questions.open_question(visit.tx, visit.person, case.id)
        return None if isinstance(heard, Refusal) else SideDialog(_K.STATEMENT, case.id)
    if answering.is_from_handler(cited) and transitions.may(visit.tx, case, Act.TALK, stands.role):
        return SideDialog(_K.TALK, case.id)
    if stands.role is Role.REPORTER and transitions.may(visit.tx, case, Act.ANSWER):
        return SideDialog(_K.ANSWER, case.id)
    return _offered(visit, stands)


def mention(visit: Visit, said: IncomingMessage) -> Unplaced | None:
    """Return the question that a number in the words leads to; None where there is none, where it is of another
    while something else is written, and where the open dialog is about that case or asks for it."""
    number, talk = read_number(said.text), visit.talk
    if number is None or (talk.aside and talk.aside.about is _K.NUMBER):
        return None
    own = reporters.case_of_number(visit.tx, visit.person.id, number.value) if isinstance(number, Number) else None
    if own and talk.aside and talk.aside.case_id == own.id:
        return None
    other = talk.aside is not None or talk.report is not None or (isinstance(number, Number) and number.bare)
    if other and own is None:
        return None
    found = lookup(visit.tx, visit.person, number, visit.way)
    if isinstance(found, Refusal):
        return Unplaced(why=found.say.id) if found.say.id in _PLAIN else None
    stands = codes.party_role_of(visit.tx, visit.person, found.id)
    if isinstance(stands, Refusal):
        return None
    named = [cases.by_number(visit.tx, it.value) for it in sound_numbers(said.text, _CHOICES)]
    others = [it for it in named if it and it.person_id == visit.person.id and transitions.may(visit.tx, it, Act.ADD)]
    offered = _offered(visit, stands)
    return replace(offered, about=found.id, cases=tuple(dict.fromkeys((*offered.cases, *(it.id for it in others)))))


_PLAIN = ("refusal-slip", "refusal-not-found")
"""Refusals of a number, in sentences without arguments."""


def undecided(found: Iterable[cases.CaseRow]) -> Unplaced:
    """The cases that a message may be for where it does not say, each once."""
    return Unplaced(cases=tuple(dict.fromkeys(case.id for case in found)))


def ask(visit: Visit, said: IncomingMessage, about: Unplaced) -> None:
    """Hold the message, and ask where it belongs."""
    held, now = visit.talk.unplaced or Unplaced(), visit.talk.aside
    dialog = (now.case_id,) if now and now.about in (_K.ADD, _K.TALK, _K.ANSWER) else ()
    chosen = tuple(dict.fromkeys((*held.cases, *about.cases, *dialog)))
    others = tuple(it for it in held.messages if it.id != said.id)
    visit.talk = replace(visit.talk, aside=SideDialog(_K.PLACE), unplaced=replace(about, messages=others, cases=chosen))
    PLACE.take(visit, said)


def edited(visit: Visit, now: IncomingMessage) -> None:
    """Ask whether what an edited message says now is to be added to a case, or to become a report."""
    # The file was taken when it came; the words beside it are what has changed.
    changed = structs.replace(now, file=None if now.text else now.file, edited=True)
    ask(visit, changed, undecided(_open_cases(visit)))


def _open_cases(visit: Visit) -> list[cases.CaseRow]:
    """The newest cases of the person that take more."""
    return [case for case in visit.own_cases if transitions.may(visit.tx, case, Act.ADD)][:_CHOICES]


def _offered(visit: Visit, stands: codes.PartyRole) -> Unplaced:
    """To be added to this case with one tap, where it takes that."""
    if any(transitions.may(visit.tx, stands.case, act, stands.role) for act in (Act.ADD, Act.ANSWER)):
        return Unplaced(cases=(stands.case.id,))
    return Unplaced(about=stands.case.id, why="place-ended")


def _take(draft: SideDialog, said: IncomingMessage, visit: Visit) -> StepResult[SideDialog]:
    held, heard = visit.talk.unplaced or Unplaced(), hear(said.text)
    if held.messages and heard.bare and heard.kind is TalkKind.THANKS and not (said.file or said.origin):
        return StepResult(draft, word=Text("talk-of-thanks"), stay=True)
    now = (*held.messages, said)
    if full := visit.refuse_held(now):
        return StepResult(draft, word=full, stay=True)
    visit.talk = replace(visit.talk, unplaced=replace(held, messages=now))
    return StepResult(replace(draft, kept=len(now)), stay=True)


def _correct(draft: SideDialog, now: IncomingMessage, visit: Visit) -> StepResult[SideDialog] | None:
    held = visit.talk.unplaced
    if held is None or not any(it.id == now.id for it in held.messages):
        return None
    changed = tuple(now if it.id == now.id else it for it in held.messages)
    visit.talk = replace(visit.talk, unplaced=replace(held, messages=changed))
    return StepResult(draft, word=Text("answer-corrected"), stay=True)


def _show(draft: SideDialog, visit: Visit) -> Card:
    held = visit.talk.unplaced or Unplaced()
    choices = [(case.id, case.number) for id in held.cases if (case := cases.get(visit.tx, id))]
    about = cases.get(visit.tx, held.about) if held.about else None
    lines: tuple[Text, ...] = ()
    if about and held.why:
        lines = (Text(held.why, {"number": about.number}),)
    elif about:
        lines = (answering.mentioned_line(about.number, about.state),)
    elif held.why:
        lines = (Text(held.why),)
    elif changed := [it.text for it in held.messages if it.edited]:
        lines = (answering.edited_line(cropped("\n".join(changed), _QUOTED), filed=bool(choices)),)
    return answering.place_card(len(held.messages), choices, writing=visit.talk.report is not None, about=lines)


def _drop(visit: Visit, word: Text | None) -> None:
    held = visit.talk.unplaced or Unplaced()
    visit.step_aside(replace(visit.talk, aside=None, unplaced=None))
    visit.show(Card((word or Text("place-dropped", {"count": len(held.messages)}),), (menu.HOME,)))


def _keep(visit: Visit, took: StepResult[SideDialog]) -> None:
    visit.keep(replace(visit.talk, aside=took.draft), goes_on=False)


PLACE: ReporterDialog[SideDialog, Visit] = replace(aside(_K.PLACE, _show, _take, _correct), keep=_keep, drop=_drop)
DIALOGS = {**case_messages.DIALOGS, _K.ANSWER: answers.ANSWER, _K.PLACE: PLACE}


def again(visit: Visit, argument: str) -> None:
    """Ask again where what is held belongs; what was held for no case may go to any that takes more."""
    held = visit.talk.unplaced
    if held is None:
        visit.show(Card((Text("place-gone"),), (menu.HOME,)))
        return
    chosen = held.cases or undecided(_open_cases(visit)).cases
    visit.step_aside(replace(visit.talk, aside=SideDialog(_K.PLACE), unplaced=replace(held, cases=chosen)))
    PLACE.show(visit)


def put(visit: Visit, argument: str) -> None:
    """Put the held messages into this case: into its answer, to its handler, or to what was added."""
    held = visit.talk.unplaced
    case_id = next((id for id in held.cases if str(id) == argument), None) if held else None
    if held is None or case_id is None:
        visit.show(Card((Text("place-gone"),), (menu.HOME,)))
        return
    if any(case.id == case_id for case in answers.waiting(visit)):
        kind = _K.ANSWER
    else:
        kind = _K.TALK if any(case.id == case_id for case in answers.heard(visit)) else _K.ADD
    visit.step_aside(replace(visit.talk, aside=SideDialog(kind, case_id), unplaced=None))
    for message in held.messages:
        if not (message.edited and DIALOGS[kind].correct(visit, "", message)):
            DIALOGS[kind].take(visit, message)
