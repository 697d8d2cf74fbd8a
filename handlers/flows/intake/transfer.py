"""The draft of a mail goes on in the web form: its link is offered with the answer, and opens it once."""

from dataclasses import replace

from dialogs.drafts import CONSENT
from dialogs.engine.cards import Card
from dialogs.entry.menu import HOME
from dialogs.mails import DROPS
from dialogs.session import Conversation
from handlers.flows.intake import reporter as intake
from handlers.flows.reporter.session import Visit
from rules.refusals import Text
from rules.vocabulary import Identity
from store.codec import from_json, to_json
from store.intake import drafts
from store.notify import correspondence
from store.unit import Tx
from store.web import messages, transfers

LINK = "mail"
"""The word of the link, in the form's address and behind /start."""


def address(visit: Visit) -> str:
    """Return the address of the form that opens with the person's draft; empty where there is no form."""
    form = visit.tx.installation.web_form
    return f"{form}?{LINK}={transfers.offer(visit.tx, visit.person.id)}" if form else ""


def opened(visit: Visit, token: str) -> None:
    """Go on with the draft that a link opens; it is the visit's from now on, and its sender's no more."""
    sender = transfers.find(visit.tx, token) if visit.who.passing else None
    row = drafts.load(visit.tx, sender) if sender else None
    talk = from_json(Conversation, row.body) if row else Conversation()
    if sender is None or row is None or talk.report is None:
        visit.show(Card((Text("web-mail-gone"),), (HOME,)))
        return
    intake.end_practice(visit)
    begun, held = talk.report, talk.report.held
    carried = replace(begun, identity=Identity.ANONYMOUS, passing=True, bare="", held=(), counted=False, step=CONSENT)
    new = visit.keep(replace(visit.talk, report=carried, aside=None), goes_on=False)
    drafts.take_files(visit.tx, new.id, row.id)
    visit.pieces = None
    _leave(visit.tx, sender, talk)
    for said in held:
        intake.REPORT.take(visit, said)
    intake.REPORT.show(visit)


def _leave(tx: Tx, sender: int, talk: Conversation) -> None:
    """Take the draft from its sender, and what our mails offered for it: no number files it a second time."""
    messages.forget(tx, sender)
    others = replace(talk, report=None)
    if others.empty:
        drafts.erase(tx, sender)
    else:
        drafts.rewrite(tx, sender, to_json(others))
    ours = correspondence.get(tx, sender)
    left = {mail: () if DROPS in offers else offers for mail, offers in ours.offered.items()}
    correspondence.put(tx, sender, replace(ours, offered=left))
