"""A mail for the reporter bot begins a report, takes a choice, or goes to the case of its thread."""

from dataclasses import replace

from msgspec import structs

from cases import budgets
from cases.notify import undelivered
from cases.parties import codes
from dialogs import mails as cards
from dialogs.engine.buttons import ButtonData
from dialogs.engine.cards import Card
from dialogs.engine.input import DeepLink, IncomingMessage, Press
from dialogs.engine.script import ButtonAction
from dialogs.search import Search
from dialogs.session import SideDialogKind
from handlers.flows.intake import reporter as intake
from handlers.flows.intake import transfer
from handlers.flows.reporter.elsewhere import without_account
from handlers.flows.reporter.session import Visit, enter
from handlers.flows.routing import reporter, reporter_menu
from handlers.flows.views import answers, placing
from handlers.incoming import Account, Elsewhere, Envelope, EnvelopeKind, Mailed, PressAnswer
from rules.addresses import MessageRef, local_id
from rules.operator.budgets import Counted
from rules.refusals import Refusal, Text, refusable
from rules.text.small_talk import SmallTalk, TalkKind, hear
from rules.tickets import Number, lone_number, read_number
from rules.vocabulary import ContactChannel, Lang
from store.entry import people
from store.notify import contacts, correspondence
from store.notify.correspondence import Thread
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx
from store.web import messages

_TO_A_CASE = (SideDialogKind.ADD, SideDialogKind.ANSWER, SideDialogKind.TALK)
_ON_ASIDE = (ButtonAction.DONE, ButtonAction.SKIP)
_ON = (ButtonAction.SEND, *_ON_ASIDE)
"""What takes a dialog on where nothing more was written. A report was confirmed with its category, an appeal is not."""
_MOST_STEPS = 30


def handle(tx: Tx, envelope: Envelope, search: Search) -> tuple[PressAnswer, Lang]:
    """Do what an envelope of any channel asks for."""
    mail = envelope.mail
    if mail is None:
        return reporter.handle(tx, envelope, search)
    if mail.failed:
        undelivered.record_bounce(tx, mail.answers[0], mail.failed)
        return None, tx.installation.language
    number = read_number(envelope.cited)
    case = cases.by_number(tx, number.value) if isinstance(number, Number) else None
    visit = _entered(tx, envelope.sender, case, search)
    if case and isinstance(codes.party_role_of(tx, visit.person, case.id), Refusal):
        case = None  # another's is answered as one that there is not
    if visit.who == envelope.sender:
        ours = correspondence.get(tx, visit.person.id)
        correspondence.put(tx, visit.person.id, ours.wrote(Thread(mail.id, mail.subject), case.id if case else None))
        named, rest = cards.named(tx.installation.catalogue, envelope.said.text) if mail.answers else ("", "")
        if chosen := ours.choice(mail.answers, mail.number, named, cards.DROPS):
            said = structs.replace(envelope.said, text=rest)
            _choose(visit, replace(envelope, said=said, screen=MessageRef(str(chosen[0]))), chosen[1])
            return None, visit.person.lang
        leaves = [*tx.installation.catalogue.categories][: mail.number]
        if mail.earlier and not ours.offered and len(leaves) == mail.number > 0:
            # What was offered is erased with who was to agree, and the mailbox still has what they wrote.
            _file(visit, envelope, leaves[-1])
            return None, visit.person.lang
    _hear(visit, replace(envelope, sender=visit.who), case)
    return None, visit.person.lang


def _entered(tx: Tx, sender: Account, case: CaseRow | None, search: Search) -> Visit:
    """Enter as the person who left this address for the case, in their chat or by mail, else as the address itself."""
    person = people.get(tx, case.person_id) if case and case.person_id else None
    left = contacts.get(tx, person.id, ContactChannel.MAIL) if person else None
    if person is None or left is None or left.lower() != local_id(sender.address):
        return enter(tx, sender, search=search)
    if chat := people.address(tx, person.id):
        return enter(tx, Account(chat, None), search=search)
    return without_account(tx, sender, person, search)


def _choose(visit: Visit, envelope: Envelope, choice: str) -> None:
    """Take a choice, then the words below its number; a report goes on to where it needs more."""
    match data := ButtonData.decode(choice):
        case ButtonData(act=cards.FILE, argument=(str(leaf),)):
            _file(visit, envelope, leaf)
        case ButtonData(act=cards.DROP):
            _spent(visit, envelope.screen)
            intake.drop(visit, Text("consent-declined"))
        case ButtonData(act=act) if unit := reporter.PRESSES.get(act):
            visit.pressed, visit.way = envelope.screen, EnvelopeKind.PRESS
            said = refusable(unit)(visit, data)
            visit.pressed, visit.way = None, envelope.kind
            word = said.say if isinstance(said, Refusal | Elsewhere) else said
            if visit.talk.aside is None:
                _take(visit, envelope)
            else:
                for below in _messages(envelope):
                    reporter_menu.open_dialog(visit).take(visit, below)
            if word:
                visit.refuse(Card((word,)), "mail")
            elif visit.talk.report and visit.talk.aside is None and visit.agreed:
                _go_on(visit)
        case _:
            visit.show(Card((Text("mail-no-such-number"),)))


def _file(visit: Visit, envelope: Envelope, leaf: str) -> None:
    """Agree to the notice, put the report into the category, and file it."""
    mail = envelope.mail
    visit.quiet = True
    if visit.talk.report is None and mail and mail.earlier:
        _take(visit, mail.earlier)
    if visit.talk.report is None:
        visit.quiet = False
        visit.show(Card((Text("mail-gone"),)))
        return
    _spent(visit, envelope.screen)
    _take(visit, envelope)
    intake.REPORT.take(visit, DeepLink(leaf=leaf))
    if not visit.agreed:
        intake.REPORT.take(visit, Press(ButtonAction.AGREE, version=visit.version))
    _go_on(visit)


def _spent(visit: Visit, screen: MessageRef | None) -> None:
    """Offer no more what was chosen, so that no second answer files the same again."""
    messages.forget(visit.tx, visit.person.id)
    if screen is not None:
        correspondence.put(visit.tx, visit.person.id, correspondence.get(visit.tx, visit.person.id).taken(int(screen)))


def _go_on(visit: Visit) -> None:
    """Take the open dialog to its end, or to the first step that needs an answer or a confirmation, and show that."""
    visit.quiet = True
    for _ in range(_MOST_STEPS):
        dialog, before = reporter_menu.open_dialog(visit), _step(visit)
        card = dialog.card(visit) if visit.agreed and before else None
        offered = [it.data.argument[:1] for row in card.rows for it in row if it.data] if card else []
        word = next((it for it in (_ON if visit.talk.aside is None else _ON_ASIDE) if (it,) in offered), None)
        if word is None:
            break
        dialog.take(visit, Press(word, version=visit.version))
        if _step(visit) == before:
            break
    visit.quiet = False
    if _step(visit):
        reporter_menu.open_dialog(visit).show(visit)


def _step(visit: Visit) -> tuple[str, ...]:
    """Return at which step of which dialog the person stands; empty where none is open."""
    aside, appeal, report = visit.talk.aside, visit.talk.appeal, visit.talk.report
    if aside:
        at = appeal.step if appeal and aside.about is SideDialogKind.APPEAL else aside.step
        return (aside.about, at)
    return (report.step,) if report else ()


def _hear(visit: Visit, envelope: Envelope, case: CaseRow | None) -> None:
    """Take what was written; answer it where the person was not answered today, or it brought the report on."""
    mail, before = envelope.mail or Mailed("", ""), _step(visit)
    visit.quiet = True
    if mail.refused:
        limits = {"size": visit.tx.installation.policy.max_bytes, "limit": visit.tx.installation.policy.max_items}
        _answer(visit, envelope, Card((Text(mail.refused, limits),)))
        return
    heard = hear(envelope.said.text)
    asks = visit.agreed and heard in (SmallTalk(TalkKind.WITHDRAW), SmallTalk(TalkKind.PROGRESS))
    if (asks and not mail.files) or envelope.kind is EnvelopeKind.COMMAND or lone_number(envelope.said.text):
        # Nobody's auto-responder asks for these.
        visit.quiet = False
        reporter.hear(visit, envelope)
        return
    if case is not None and (envelope.replied is None or envelope.replied != visit.living):
        _to_its_case(visit, envelope)
        return
    if visit.agreed and mail.answers and before:
        _heard(visit, envelope)
        if _step(visit) != before:
            _go_on(visit)
        elif card := reporter_menu.open_dialog(visit).card(visit):
            _answer(visit, envelope, card)
        return
    _take(visit, envelope)
    report, place = visit.talk.report, visit.tx.installation
    if report is not None and (_may_answer(visit, envelope) or heard.kind is TalkKind.DANGER):
        visit.quiet = False
        words = "\n".join(it.text for it in report.held if isinstance(it, IncomingMessage)) or report.description
        found = visit.search(words) if words else ()
        files = sum(isinstance(it, IncomingMessage) and it.file is not None for it in report.held)
        kept = len(words), files + len(visit.pieces or ())
        told = place.policy, place.catalogue, place.notice, found, kept, mail.left_out
        card = cards.offer_card(*told, agreed=visit.agreed, web=transfer.address(visit))
        visit.show(card.with_line(Text("mail-danger"), first=True) if heard.kind is TalkKind.DANGER else card)


def _answer(visit: Visit, envelope: Envelope, card: Card) -> None:
    """Answer with this card, once a day."""
    if _may_answer(visit, envelope):
        visit.show(card)


def _may_answer(visit: Visit, envelope: Envelope) -> bool:
    visit.quiet = budgets.spend(visit.tx, visit.person, Counted.ANSWERS, address=envelope.sender.address) is not None
    return not visit.quiet


def _to_its_case(visit: Visit, envelope: Envelope) -> None:
    """Give it to the case of its thread, whole, as a mail is."""
    _heard(visit, envelope)
    held = visit.talk.unplaced
    if held and len(held.cases) == 1:
        placing.put(visit, str(held.cases[0]))
    aside = visit.talk.aside
    if aside and aside.about is SideDialogKind.ANSWER:
        # A question is answered once, so no loop comes of saying that it is.
        visit.quiet = False
        answers.complete(visit, str(aside.case_id))
    elif aside and (card := placing.DIALOGS[aside.about].card(visit)):
        _answer(visit, envelope, card)
        if aside.about in _TO_A_CASE:
            visit.no_aside()


def _heard(visit: Visit, envelope: Envelope) -> None:
    """Hear the words, then the files, as those of any channel."""
    for said in _messages(envelope):
        reporter.hear(visit, replace(envelope, said=said))


def _take(visit: Visit, envelope: Envelope) -> None:
    """Put the words and the files into the report, or begin one with them."""
    for said in _messages(envelope):
        if said.file:
            intake.REPORT.take(visit, said)
        else:
            unnamed = visit.talk.report is None or not visit.talk.report.subject
            text = cards.subject_first(said.text, envelope.cited.strip(), unnamed=unnamed)
            intake.told(visit, structs.replace(said, text=text))


def _messages(envelope: Envelope) -> tuple[IncomingMessage, ...]:
    """Return the words, where there are any, and the files, each as a message of its own."""
    files = envelope.mail.files if envelope.mail else ()
    return (envelope.said, *files) if envelope.said.text else files
