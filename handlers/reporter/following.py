"""A reporter follows a case: by number, from the list, and by the buttons on its cards."""

from dataclasses import replace

from cases import answer as answering
from cases import course, inforce, lists, standing
from cases.add import add_file, add_words
from cases.close import agree
from cases.course import Taken
from cases.files import Sent
from cases.lookup import lookup
from cases.standing import Standing
from cases.talk import from_reporter, last_word
from cases.withdraw import withdraw
from dialogs import case_status, menu
from dialogs.cards import Card
from dialogs.case_status import ListedCase
from dialogs.conversation import About, Aside
from dialogs.input import File, Said
from handlers.reporter import appealing, contacting, hearing, notices, parties, surveying
from handlers.reporter.visit import Visit
from rules.refusals import ByLang, Refusal, Say, refuse
from rules.tickets import Number, Slip, read_number
from rules.vocabulary import Act, Role, State
from store import cases
from store.cases import CaseRow
from store.events import EventRow

ACTS = {
    "add": Act.ADD,
    "appeal": Act.APPEAL,
    "answer": Act.ANSWER,
    "talk": Act.TALK,
    "withdraw": Act.WITHDRAW,
    "sure": Act.WITHDRAW,
    "agree": Act.AGREE,
}
"""What the buttons on the cards of a case do; the second of two presses to withdraw is the one that counts."""

_FINAL = ("sure", "agree")
_LATELY = 20
"""Cases of a person that are looked through for an open question."""


def ask_number(visit: Visit) -> None:
    """Which case? The next message is expected to name it."""
    visit.step_aside(replace(visit.talk, aside=Aside(About.NUMBER)))
    visit.show(menu.number_card())


def by_number(visit: Visit, read: Number | Slip | None) -> None:
    """The status of one's own case; another's and an unknown one are answered alike (row B1)."""
    found = lookup(visit.tx, visit.person, read) if read else refuse("refusal-no-number")
    if isinstance(found, Refusal):
        visit.show(menu.number_card().with_line(found.say, first=True))
        return
    visit.no_aside()
    visit.show_case(found.id)


def listed(visit: Visit, page: int) -> None:
    """A page of one's own cases."""
    found = lists.mine(visit.tx, visit.person, page=page, size=case_status.PAGE)
    lines = [
        ListedCase(case.id, case.number, ByLang(inforce.leaf(visit.tx, case.leaf).labels), case.state)
        for case in found.cases
    ]
    visit.show(case_status.cases_card(lines, found.total, page))


def pressed(visit: Visit, word: str, case_id: int, version: int) -> Say | Refusal | None:
    """A press on a card of a case that one reported or holds a code of; what to answer it with."""
    stands = standing.of(visit.tx, visit.person, case_id)
    if isinstance(stands, Refusal):
        return stands
    case = stands.case
    if word == "status":
        _show(visit, stands)
        return None
    if word == "result" and stands.role is Role.REPORTER:
        return _result(visit, case)
    if word in contacting.WORDS and stands.role is Role.REPORTER and visit.tx.installation.channels:
        contacting.pressed(visit, word, case)
        return None
    if word not in ACTS:
        return refuse("refusal-old-screen")
    allowed = course.by_rule(visit.tx, case, ACTS[word], stands.role)
    if isinstance(allowed, Refusal):
        return allowed
    if word in _FINAL and course.moved_on(visit.tx, case, version):
        return refuse("refusal-case-moved-on")
    return _act(visit, word, stands)


def heard(visit: Visit, aside: Aside, said: Said) -> None:
    """A message about a case: its number, something to add, an appeal, or the answer to a question."""
    if aside.about is About.NUMBER:
        by_number(visit, read_number(said.text))
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
    if aside.about is About.COMMENT:
        surveying.heard(visit, aside, said)
        return
    stands = standing.of(visit.tx, visit.person, aside.case_id)
    if isinstance(stands, Refusal):
        visit.no_aside()
        visit.show(Card((stands.say,), (menu.HOME,)))
        return
    if aside.about is About.ANSWER and said.text and not said.file:
        answer(visit, stands.case, said.text)
    else:
        _take(visit, stands.case, aside, said)


def corrected(visit: Visit, aside: Aside, now: Said) -> None:
    """A message about a case was edited: what was added stays on record, with the correction beside it."""
    if aside.about is About.STATEMENT:
        hearing.heard(visit, aside, now)
        return
    if aside.about is About.CONTACT:
        # An address is nobody's word on the case, and no member of staff reads it.
        contacting.heard(visit, aside, now)
        return
    stands = standing.of(visit.tx, visit.person, aside.case_id)
    if isinstance(stands, Standing) and now.text:
        person, case_id = visit.person, stands.case.id
        said = (
            from_reporter(visit.tx, person, case_id, now.text)
            if aside.about is About.TALK
            else add_words(visit.tx, person, case_id, now.text, corrects=True)
        )
        visit.step_aside(visit.talk)
        word = said.say if isinstance(said, Refusal) else Say("correction-kept")
        visit.show(_asking(stands.case, aside).with_line(word, first=True), follows=True)


def answer_waited_for(visit: Visit) -> CaseRow | None:
    """The case whose open question a person most likely answers when they just write: the only one there is."""
    open_ones = [
        case
        for case in cases.of_person(visit.tx, visit.person.id, 0, _LATELY)
        if case.state in (State.REVIEW_PAUSED, State.INVESTIGATION_PAUSED)
    ]
    return open_ones[0] if len(open_ones) == 1 else None


def answer(visit: Visit, case: CaseRow, text: str) -> None:
    """The answer to what staff have asked."""
    visit.no_aside()
    refusal = _refusal(answering.answer(visit.tx, visit.person, case.id, text))
    visit.show(Card((refusal.say if refusal else Say("answer-kept"),), (menu.HOME,)))


def answers_handler(visit: Visit, said: Said) -> bool:
    """Whether the message was taken as the answer to what the handler wrote, where nothing else is in hand."""
    word = last_word(visit.tx, visit.person)
    case = cases.get(visit.tx, word.case_id) if word else None
    if case is None:
        return False
    _take(visit, case, Aside(About.TALK, case.id), said)
    return True


def _result(visit: Visit, case: CaseRow) -> Say | None:
    told = notices.status(visit.tx, case)
    if told.result is None:
        return Say("refusal-old-screen")
    visit.show(case_status.result_card(told, told.result))
    return None


def _show(visit: Visit, stands: Standing) -> None:
    if stands.role is Role.REPORTER:
        visit.show_case(stands.case.id)
    else:
        parties.show(visit, stands.case.id)


def _act(visit: Visit, word: str, stands: Standing) -> Refusal | None:
    case = stands.case
    match word:
        case "add":
            visit.step_aside(replace(visit.talk, aside=Aside(About.ADD, case.id)))
            visit.show(menu.add_card(case.number, 0))
        case "talk":
            visit.step_aside(replace(visit.talk, aside=Aside(About.TALK, case.id)))
            visit.show(menu.talk_card(case.number, 0))
        case "answer":
            visit.step_aside(replace(visit.talk, aside=Aside(About.ANSWER, case.id)))
            visit.show(menu.answer_card(case.number))
        case "appeal":
            appealing.begin(visit, stands)
        case "withdraw":
            visit.show(menu.withdraw_card(case.number, case.id, case.version, case.state))
        case "sure":
            visit.leave_screen()
            return _refusal(withdraw(visit.tx, visit.person, case.id))
        case "agree":
            return _refusal(agree(visit.tx, visit.person, case.id))
    return None


def _take(visit: Visit, case: CaseRow, aside: Aside, said: Said) -> None:
    """Keep or pass on what was sent, and show how much there is by now, with what was not taken."""
    taken = _talked(visit, case, said) if aside.about is About.TALK else _added(visit, case, said)
    refusal = next((one.say for one in taken if isinstance(one, Refusal)), None)
    kept = aside.kept + sum(not isinstance(one, Refusal) for one in taken)
    album = said.file.album if said.file else ""
    refused = visit.talk.refusing(refusal, visit.tx.now)
    now = replace(aside, kept=kept, album=album)
    visit.step_aside(replace(visit.talk, aside=now, refused=refused))
    card = _asking(case, now)
    visit.show(refused.on(card) if refused else card, follows=bool(album) and album == aside.album)


def _added(visit: Visit, case: CaseRow, said: Said) -> list[EventRow | Refusal]:
    taken = [add_words(visit.tx, visit.person, case.id, _told(said))] if said.text else []
    if said.file:
        taken.append(add_file(visit.tx, visit.person, case.id, _sent(said.file)))
    return taken


def _talked(visit: Visit, case: CaseRow, said: Said) -> list[EventRow | Refusal]:
    """Only what they wrote and the file itself: where a message was forwarded from stays with them."""
    file = _sent(said.file) if said.file else None
    return [from_reporter(visit.tx, visit.person, case.id, said.text, file)]


def _asking(case: CaseRow, aside: Aside) -> Card:
    match aside.about:
        case About.TALK:
            return menu.talk_card(case.number, aside.kept)
        case About.ADD:
            return menu.add_card(case.number, aside.kept)
    return menu.answer_card(case.number)


def _sent(file: File) -> Sent:
    return Sent(file.file_id, file.kind, file.name, file.mime, file.size, file.album)


def _told(said: Said) -> str:
    return f"{said.origin.name}: {said.text}" if said.origin else said.text


def _refusal(taken: Taken | Refusal) -> Refusal | None:
    return taken if isinstance(taken, Refusal) else None
