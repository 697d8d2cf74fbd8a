"""Somebody who is heard: the question of a code, and their answer in words and files."""

from dataclasses import replace

from cases.conversation import hearing
from cases.evidence.files import Sent
from dialogs.engine.cards import Button, Card
from dialogs.engine.input import Said
from dialogs.entry.menu import HOME
from dialogs.session import About, Aside
from handlers.reporter.visit import Visit
from rules.refusals import Refusal, Say


def opened(visit: Visit, case_id: int) -> None:
    """The question; what they send next answers it."""
    found = hearing.asked(visit.tx, visit.person, case_id)
    if isinstance(found, Refusal):
        visit.show(Card((found.say,), (HOME,)))
        return
    visit.step_aside(replace(visit.talk, aside=Aside(About.STATEMENT, case_id)))
    visit.show(_card(found, 0))


def heard(visit: Visit, aside: Aside, said: Said) -> None:
    """A piece of their answer: only what they wrote and the file itself."""
    it = said.file
    file = Sent(it.ref, it.kind, it.name, it.mime, it.size, it.album) if it else None
    kept = hearing.state(visit.tx, visit.person, aside.case_id, said.text, file, said.pointed)
    refusal = kept.say if isinstance(kept, Refusal) else None
    if visit.talk.says_already(refusal, visit.tx.now):
        return
    now = replace(aside, kept=aside.kept + (refusal is None), album=it.album if it else "")
    refused = visit.talk.refusing(refusal, visit.tx.now)
    found = hearing.asked(visit.tx, visit.person, aside.case_id)
    if isinstance(found, Refusal):
        visit.no_aside()
        visit.show(Card((found.say,), (HOME,)))
        return
    visit.step_aside(replace(visit.talk, aside=now, refused=refused))
    card = _card(found, now.kept)
    visit.show(refused.on(card) if refused else card, follows=bool(now.album) and now.album == aside.album)


def _card(asked: hearing.Asked, kept: int) -> Card:
    lines = [Say("hearing-asked", {"number": asked.number, "question": asked.question})]
    if kept:
        lines.append(Say("hearing-kept", {"count": kept}))
    return Card(tuple(lines), ((Button(Say("hearing-done"), "m.home"),),))
