"""An envelope for the reporter bot: collect its facts, ask the table where it belongs, and do that."""

from collections.abc import Callable
from dataclasses import replace

from msgspec import structs

from cases.identity import guesses
from cases.workflow.press import record_refusal
from dialogs.engine.buttons import ButtonData, registry
from dialogs.engine.cards import MENU
from dialogs.engine.input import IncomingMessage
from dialogs.engine.script import REPORT
from dialogs.intake.consent import REFUSE, RENEW
from dialogs.search import Search
from dialogs.session import SideDialog
from dialogs.workshops.cards import WORKSHOP
from handlers.flows import entry, parties
from handlers.flows.feature import OnReporterPress
from handlers.flows.groups import calling
from handlers.flows.identity import opening
from handlers.flows.intake import reporter as intake
from handlers.flows.receipts import checking as receipts
from handlers.flows.reporter.session import Visit, enter, membership
from handlers.flows.routing import reporter_agreement, reporter_edits, reporter_menu
from handlers.flows.routing.features import FEATURES
from handlers.flows.routing.reporter_facts import HeardMessage
from handlers.flows.views import placing, status_flow
from handlers.incoming import Envelope, EnvelopeKind, PressAnswer
from handlers.language import language
from rules.message_routing import REPORTER, Destination, ReporterMessage, destination
from rules.people.codes import lone_code
from rules.refusals import Refusal, Text, refusable, refuse
from rules.tickets import Number, read_number
from rules.vocabulary import Lang
from store.entry import people
from store.unit import Tx


def _on_a_case(visit: Visit, data: ButtonData) -> PressAnswer:
    """Do an act on a case. A refusal is on record, and names nobody; a press on a case of somebody else counts as a
    look-up."""
    if reporter_agreement.wanted_before(visit, data):
        return None
    said = refusable(_ON_A_CASE[data.act])(visit, data)
    if not isinstance(said, Refusal) or said.recorded:
        return said
    if said.say.id in ("refusal-not-found", "refusal-no-such-code"):
        typed = f"{data.act} {data.id}"
        return guesses.throttle(visit.tx, visit.person, visit.way) or guesses.missed(
            visit.tx, visit.person, typed, visit.way
        )
    return record_refusal(visit.tx, data.act, said, case_id=data.id)


def _agreed(visit: Visit, data: ButtonData) -> PressAnswer:
    """Go on with what the notice was asked for: a press, or the messages that were held."""
    waiting = reporter_agreement.agreed(visit)
    act = str(*data.argument[:1])
    if act in {*_ON_A_CASE, WORKSHOP}:
        return PRESSES[act](visit, replace(data, act=act, argument=data.argument[1:]))
    if not waiting:
        visit.show(reporter_menu.start(visit))
    for message in waiting:
        _take(visit, message, visit.talk.aside)
    return None


_ON_A_CASE: dict[str, OnReporterPress] = registry(*(it.reporter_case_presses for it in FEATURES))

PRESSES: dict[str, OnReporterPress] = registry(
    {MENU: reporter_menu.pressed, REPORT: reporter_menu.tapped},
    {RENEW: _agreed, REFUSE: lambda visit, _: reporter_agreement.declined(visit)},
    dict.fromkeys(_ON_A_CASE, _on_a_case),
    *(it.reporter_presses for it in FEATURES),
)
"""The unit of each act that a button of the reporter bot asks for."""


def handle(tx: Tx, envelope: Envelope, search: Search) -> tuple[PressAnswer, Lang]:
    """Do what an envelope asks for; return what a press is answered with, and in which language."""
    match envelope.kind:
        case EnvelopeKind.PRESS:
            return press(tx, envelope, search)
        case EnvelopeKind.BLOCKED | EnvelopeKind.UNBLOCKED:
            membership(tx, envelope)
        case kind:
            facts = ReporterMessage(private=envelope.place.private, service=kind is EnvelopeKind.SERVICE)
            if (belongs := destination(REPORTER, facts)) is Destination.GROUP:
                calling.heard(tx, envelope)
            elif belongs is not Destination.IGNORED:
                visit = enter(tx, envelope.sender, search=search, thread=envelope.place.thread)
                visit.way = kind
                for said in _in_order(visit, envelope):
                    hear(visit, said)
    return None, tx.installation.language


def _in_order(visit: Visit, envelope: Envelope) -> tuple[Envelope, ...]:
    """Return what is quoted of another chat before the words about it; after them where they name a case."""
    if envelope.quoted is None or envelope.kind is EnvelopeKind.EDIT:
        return (envelope,)
    quoted = replace(envelope, kind=EnvelopeKind.MESSAGE, said=envelope.quoted, blank=False)
    return (envelope, quoted) if placing.mention(visit, envelope.said) else (quoted, envelope)


def hear(visit: Visit, envelope: Envelope) -> None:
    """Do with what was said in private what the table says."""
    if (whole := reporter_edits.continued(visit, envelope)) and reporter_edits.join(visit, whole):
        return
    heard = HeardMessage(visit, envelope)
    WAYS[destination(REPORTER, heard.facts())](heard)


def _obey(it: HeardMessage) -> None:
    assert it.command is not None
    it.command.run(it.visit, it.argument or _cited_number(it.command.word, it.envelope))


def _not_taken(it: HeardMessage, why: Text, what: str) -> None:
    beside = it.beside(destination(REPORTER, it.of_a_case()))
    reporter_menu.not_taken(it.visit, why, it.now.what or what, beside)


def _replied(it: HeardMessage) -> None:
    if isinstance(it.reply, SideDialog):
        _take(it.visit, it.now, it.reply)
    elif it.reply:
        placing.ask(it.visit, it.now, it.reply)


def _mentioned(it: HeardMessage) -> None:
    assert it.mention is not None
    if it.mention.about:
        it.visit.show_case(it.mention.about)
    placing.ask(it.visit, it.now, it.mention)


def _take(visit: Visit, now: IncomingMessage, aside: SideDialog | None) -> None:
    """Hand the message to the dialog beside the report, or to the report."""
    if reporter_agreement.held(visit, now, aside):
        return
    visit.talk = replace(visit.talk, aside=aside)
    reporter_menu.open_dialog(visit).take(visit, now)


def _cited_number(word: str, envelope: Envelope) -> str:
    """The number of the case that /status, in reply to a message of ours, asks for; empty where there is none."""
    cited = read_number(envelope.cited) if word == "status" else None
    return cited.value if isinstance(cited, Number) else ""


_D = Destination
WAYS: dict[Destination, Callable[[HeardMessage], object]] = {
    _D.IGNORED: lambda it: None,
    _D.COMMAND: _obey,
    _D.TOLD: lambda it: intake.told(it.visit, structs.replace(it.now, text=it.argument)),
    _D.BLANK: lambda it: _not_taken(it, Text("refusal-blank"), _D.BLANK),
    _D.UNREADABLE: lambda it: _not_taken(it, entry.unreadable(it.now.what), _D.UNREADABLE),
    _D.NUMBER: lambda it: status_flow.by_number(it.visit, it.now.text),
    _D.RECEIPT_CODE: lambda it: opening.by_code(it.visit, opening.read(it.now.text)),
    _D.CODE: lambda it: parties.by_code(it.visit, lone_code(it.now.text)),
    _D.RECEIPT: lambda it: receipts.shown(it.visit, it.now.text),
    _D.REPLY: _replied,
    _D.MENTION: _mentioned,
    _D.ASK: lambda it: placing.ask(it.visit, it.now, placing.undecided((*it.waiting, *it.written_to, *it.lately))),
    _D.WINDOW: lambda it: _take(it.visit, it.now, it.beside(_D.WINDOW)),
    _D.QUESTION: lambda it: _take(it.visit, it.now, it.beside(_D.QUESTION)),
    _D.HANDLER: lambda it: _take(it.visit, it.now, it.beside(_D.HANDLER)),
    _D.DIALOG: lambda it: _take(it.visit, it.now, it.aside),
    _D.BEGIN: lambda it: reporter_menu.go(it.visit, "report", ""),
    _D.REPORT: lambda it: intake.heard(it.visit, it.now),
    _D.SMALL_TALK: lambda it: entry.answered(it.visit, it.now, it.small),
    _D.HELD: lambda it: entry.answered(it.visit, it.now, it.small),
    _D.EDITED: lambda it: placing.edited(it.visit, it.now),
    _D.CORRECTION: lambda it: reporter_edits.correct(it.visit, it.was or "", it.now),
}
"""What is done with a message in private, by where it belongs."""


def press(tx: Tx, envelope: Envelope, search: Search) -> tuple[PressAnswer, Lang]:
    button = envelope.button
    unit = PRESSES.get(button.act) if button else None
    if button is None or unit is None or not envelope.place.private:
        # In a group the presser would be taken for the group; other bytes are no button of this bot.
        known = people.find(tx, envelope.sender.address)
        lang = known.lang if known else language(envelope.sender.language, tx.installation.language)
        return refuse("refusal-old-screen"), lang
    visit = enter(tx, envelope.sender, envelope.screen, search, envelope.place.thread)
    visit.way = envelope.kind
    return refusable(unit)(visit, button), visit.person.lang
