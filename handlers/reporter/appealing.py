"""An appeal is written at the counter, by the reporter or by the person punished, and sent once it is whole."""

from collections.abc import Callable
from dataclasses import replace

from cases import budgets
from cases.appeal.appeal import Grounds, appeal
from cases.evidence.files import Sent
from cases.parties import sides
from cases.parties.sides import Standing
from cases.workflow import transitions
from dialogs.appeal.appeal import Objection, appeal_card
from dialogs.drafts.draft import POINTED
from dialogs.engine.cards import Card
from dialogs.engine.input import Said
from dialogs.entry.menu import HOME
from dialogs.session import About, Aside
from handlers.reporter.visit import Visit
from rules.evidence import unfit
from rules.refusals import Refusal, Say, refuse
from rules.vocabulary import Matter

_CHANGES: dict[str, Callable[[Objection], Objection]] = {
    "result": lambda objection: objection.against(Matter.RESULT),
    "handling": lambda objection: objection.against(Matter.HANDLING),
    "back": Objection.back,
    "on": Objection.on,
    "rewrite": Objection.rewritten,
    "nofiles": Objection.without_files,
}


def begin(visit: Visit, stands: Standing) -> None:
    """An appeal begun, or gone on with where one against this case was left."""
    left = visit.talk.appeal
    objection = left if left and left.case_id == stands.case.id else Objection(stands.case.id)
    _show(visit, stands, objection)


def pressed(visit: Visit, word: str, case_id: int) -> Say | Refusal | None:
    """A press on a screen of the dialog: `a.<word>.<case>`."""
    stands = sides.of(visit.tx, visit.person, case_id)
    if isinstance(stands, Refusal):
        return stands
    objection = visit.talk.appeal
    if objection is None or objection.case_id != case_id:
        return refuse("refusal-old-screen")
    if word == "cancel":
        _drop(visit)
        visit.show(Card((Say("appeal-cancelled"),), (HOME,)))
        return None
    if word == "send":
        return _send(visit, stands, objection)
    if word not in _CHANGES:
        return refuse("refusal-old-screen")
    _show(visit, stands, _CHANGES[word](objection))
    return None


def heard(visit: Visit, aside: Aside, said: Said) -> None:
    """Words are grounds, files are evidence, whichever screen is shown; what cannot be taken is said on it."""
    stands = sides.of(visit.tx, visit.person, aside.case_id)
    if isinstance(stands, Refusal):
        _drop(visit)
        visit.show(Card((stands.say,), (HOME,)))
        return
    left = visit.talk.appeal
    objection = left if left and left.case_id == aside.case_id else Objection(aside.case_id)
    objection, refusal = _taken(visit, objection, said)
    if visit.talk.says_already(refusal, visit.tx.now) and objection == visit.talk.appeal:
        return
    album = said.file.album if said.file else ""
    refused = visit.talk.refusing(refusal, visit.tx.now)
    visit.talk = replace(visit.talk, refused=refused)
    follows = bool(album) and album == aside.album
    card = _keep(visit, stands, objection, album)
    visit.show(refused.on(card) if refused else card, follows=follows)


def corrected(visit: Visit, was: str, now: Said) -> None:
    """A message with grounds was edited: the new words take the place of the old ones."""
    objection = visit.talk.appeal
    stands = sides.of(visit.tx, visit.person, objection.case_id) if objection else None
    if objection is None or not isinstance(stands, Standing) or not now.text or was not in objection.text:
        return
    text, limit = objection.text.replace(was, now.text, 1), visit.tx.installation.policy.description_limit
    if len(text) > limit:
        room = max(0, limit - len(objection.text) + len(was))
        refusal = Say("refusal-too-long", {"length": len(now.text), "limit": room})
        visit.show(_keep(visit, stands, objection, "").with_line(refusal, first=True), follows=True)
        return
    visit.talk = visit.talk.hearing(now)
    visit.show(_keep(visit, stands, replace(objection, text=text), ""), follows=True)


def _taken(visit: Visit, objection: Objection, said: Said) -> tuple[Objection, Say | None]:
    policy, refusal = visit.tx.installation.policy, None
    objection = replace(objection, pointed=tuple(dict.fromkeys((*objection.pointed, *said.pointed)))[:POINTED])
    if words := said.origin.saying(said.text) if said.origin and said.text else said.text:
        longer = objection.saying(words)
        if len(longer.text) <= policy.description_limit:
            objection = longer
        else:
            room = max(0, policy.description_limit - len(objection.text))
            refusal = Say("refusal-too-long", {"length": len(words), "limit": room})
    if file := said.file:
        kept, weight = len(objection.files), sum(it.size for it in objection.files)
        bad = unfit(policy, kept, weight, kind=file.kind, name=file.name, mime=file.mime, size=file.size)
        if bad := bad or budgets.spend_bytes(visit.tx, visit.person, file.size):
            refusal = bad.say
        else:
            objection = objection.with_file(file)
    return objection, refusal


def _send(visit: Visit, stands: Standing, objection: Objection) -> Refusal | None:
    if objection.matter is None:
        return refuse("refusal-old-screen")
    files = tuple(Sent(it.ref, it.kind, it.name, it.mime, it.size, it.album) for it in objection.files)
    grounds = Grounds(objection.matter, objection.text, files, objection.pointed)
    taken = appeal(visit.tx, visit.person, stands.case.id, grounds)
    if isinstance(taken, Refusal):
        _show(visit, stands, objection)
        return taken
    _drop(visit)
    visit.leave_screen()
    return None


def _show(visit: Visit, stands: Standing, objection: Objection) -> None:
    visit.show(_keep(visit, stands, objection, ""))


def _keep(visit: Visit, stands: Standing, objection: Objection, album: str) -> Card:
    """The dialog kept as it is now; its screen."""
    aside = Aside(About.APPEAL, stands.case.id, album=album)
    visit.set_aside(replace(visit.talk, aside=aside, appeal=objection))
    facts = transitions.facts(visit.tx, stands.case)
    return appeal_card(objection, stands.case.number, rejected=facts.of_rejection)


def _drop(visit: Visit) -> None:
    visit.step_aside(replace(visit.talk, aside=None, appeal=None))
