"""What a reporter writes or sends about a case: an answer, more to add, a word to the handler, an appeal."""

from dataclasses import replace
from datetime import datetime

from cases.conversation import answer as answering
from cases.conversation.add import add_file, add_words
from cases.conversation.talk import from_reporter, last_word
from cases.evidence.files import Sent
from cases.parties import sides
from cases.parties.sides import Standing
from dialogs.conversation.meetings import kept_card
from dialogs.engine.cards import Card
from dialogs.engine.input import File, Said
from dialogs.entry import menu
from dialogs.session import About, Aside
from handlers.reporter import appealing, contacting, following, hearing, opinions, surveying
from handlers.reporter.visit import Visit
from rules.refusals import Refusal, Say
from rules.tickets import read_number
from rules.vocabulary import State
from store.record import cases
from store.record.cases import CaseRow
from store.record.events import EventRow

_LATELY = 20
"""Cases of a person that are looked through for an open question."""


def heard(visit: Visit, aside: Aside, said: Said) -> None:
    """A message about a case: its number, something to add, an appeal, or the answer to a question."""
    if aside.about is About.NUMBER:
        following.by_number(visit, read_number(said.text))
        return
    if aside.about is About.STATEMENT:
        hearing.heard(visit, aside, said)
        return
    if aside.about is About.APPEAL:
        appealing.heard(visit, aside, said)
        return
    if aside.about is About.CONTACT:
        contacting.heard(visit, aside, said)
        return
    if aside.about is About.OPINION:
        opinions.heard(visit, aside, said)
        return
    if aside.about is About.COMMENT:
        surveying.heard(visit, aside, said)
        return
    stands = sides.of(visit.tx, visit.person, aside.case_id)
    if isinstance(stands, Refusal):
        visit.no_aside()
        visit.show(Card((stands.say,), (menu.HOME,)))
        return
    if aside.about is About.ANSWER and said.text and not said.file:
        answer(visit, stands.case, said)
    else:
        _take(visit, stands.case, aside, said)


def corrected(visit: Visit, aside: Aside, now: Said) -> None:
    """A message about a case was edited: what was added stays on record, with the correction beside it."""
    if aside.about is About.STATEMENT:
        hearing.heard(visit, aside, now)
        return
    if aside.about is About.OPINION:
        opinions.heard(visit, aside, now)
        return
    if aside.about is About.CONTACT:
        # An address is nobody's word on the case, and no member of staff reads it.
        contacting.heard(visit, aside, now)
        return
    stands = sides.of(visit.tx, visit.person, aside.case_id)
    if isinstance(stands, Standing) and now.text:
        person, case_id = visit.person, stands.case.id
        said = (
            from_reporter(visit.tx, person, case_id, now.text, pointed=now.pointed)
            if aside.about is About.TALK
            else add_words(visit.tx, person, case_id, now.text, corrects=True, pointed=now.pointed)
        )
        word = said.say if isinstance(said, Refusal) else Say("correction-kept")
        refused = visit.talk.refusing(word, visit.tx.now) if isinstance(said, Refusal) else visit.talk.refused
        if isinstance(said, Refusal) and visit.talk.says_already(word, visit.tx.now):
            return
        visit.step_aside(replace(visit.talk, refused=refused))
        visit.show(_asking(stands.case, aside).with_line(word, first=True), follows=True)


def answer_waited_for(visit: Visit) -> CaseRow | None:
    """The case whose open question a person most likely answers when they just write: the only one there is."""
    open_ones = [
        case
        for case in cases.of_person(visit.tx, visit.person.id, 0, _LATELY)
        if case.state in (State.REVIEW_PAUSED, State.INVESTIGATION_PAUSED)
    ]
    return open_ones[0] if len(open_ones) == 1 else None


def answer(visit: Visit, case: CaseRow, answered: Said) -> None:
    """The answer to what staff have asked."""
    visit.no_aside()
    taken = answering.answer(visit.tx, visit.person, case.id, answered.text, answered.pointed)
    said = taken.say if isinstance(taken, Refusal) else Say("answer-kept")
    visit.show(Card((said,), (menu.HOME,)))


def answers_handler(visit: Visit, said: Said) -> bool:
    """Whether the message was taken as the answer to what the handler wrote, where nothing else is in hand."""
    word = last_word(visit.tx, visit.person)
    case = cases.get(visit.tx, word.case_id) if word else None
    if case is None:
        return False
    _take(visit, case, Aside(About.TALK, case.id), said)
    return True


def _take(visit: Visit, case: CaseRow, aside: Aside, said: Said) -> None:
    """Keep or pass on what was sent, and show how much there is by now, with what was not taken."""
    taken = _talked(visit, case, said) if aside.about is About.TALK else _added(visit, case, said)
    refusal = next((one.say for one in taken if isinstance(one, Refusal)), None)
    if refusal and all(isinstance(one, Refusal) for one in taken) and visit.talk.says_already(refusal, visit.tx.now):
        return
    kept = aside.kept + sum(not isinstance(one, Refusal) for one in taken)
    album = said.file.album if said.file else ""
    refused = visit.talk.refusing(refusal, visit.tx.now)
    now = replace(aside, kept=kept, album=album)
    visit.step_aside(replace(visit.talk, aside=now, refused=refused))
    card = _asking(case, now)
    visit.show(refused.on(card) if refused else card, follows=bool(album) and album == aside.album)


def _added(visit: Visit, case: CaseRow, said: Said) -> list[EventRow | Refusal]:
    taken = [add_words(visit.tx, visit.person, case.id, _told(said), pointed=said.pointed)] if said.text else []
    if said.file:
        taken.append(add_file(visit.tx, visit.person, case.id, _sent(said.file)))
    return taken


def _talked(visit: Visit, case: CaseRow, said: Said) -> list[EventRow | Refusal]:
    """Only what they wrote and the file itself: where a message was forwarded from stays with them."""
    file = _sent(said.file) if said.file else None
    return [from_reporter(visit.tx, visit.person, case.id, said.text, file, said.pointed)]


def _asking(case: CaseRow, aside: Aside) -> Card:
    match aside.about:
        case About.TALK if aside.until:
            return kept_card(aside.kept, datetime.fromisoformat(aside.until))
        case About.TALK:
            return menu.talk_card(case.number, aside.kept)
        case About.ADD:
            return menu.add_card(case.number, aside.kept)
    return menu.answer_card(case.number)


def _sent(file: File) -> Sent:
    return Sent(file.ref, file.kind, file.name, file.mime, file.size, file.album)


def _told(said: Said) -> str:
    return f"{said.origin.name}: {said.text}" if said.origin else said.text
