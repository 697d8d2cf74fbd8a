"""An envelope for the reporter bot: collect its facts, ask the table where it belongs, and do that."""

from dataclasses import replace
from functools import cache

from msgspec import structs

from cases.identity import guesses
from cases.workflow.press import record_refusal
from dialogs.engine.buttons import ButtonData, registry
from dialogs.engine.cards import MENU
from dialogs.engine.input import IncomingMessage
from dialogs.engine.script import REPORT
from dialogs.intake.consent import REFUSE, RENEW
from dialogs.search import Search
from dialogs.session import SideDialog, SideDialogKind, Unplaced
from dialogs.workshops.cards import WORKSHOP
from handlers.flows import entry, parties
from handlers.flows.conversation import reporter as conversation
from handlers.flows.feature import OnReporterPress
from handlers.flows.groups import calling
from handlers.flows.identity import opening
from handlers.flows.intake import reporter as intake
from handlers.flows.receipts import checking as receipts
from handlers.flows.reporter.session import Visit, enter, membership
from handlers.flows.routing import reporter_agreement, reporter_edits, reporter_menu
from handlers.flows.routing.features import FEATURES
from handlers.flows.views import answers, placing, status_flow
from handlers.incoming import Envelope, EnvelopeKind, PressAnswer
from handlers.language import language
from rules.message_routing import REPORTER, Destination, ReporterMessage, destination
from rules.people.codes import lone_code
from rules.refusals import Refusal, Text, refusable, refuse
from rules.text.small_talk import TalkKind
from rules.text.small_talk import hear as hear_words
from rules.tickets import Number, lone_number, read_number
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


def _declined(visit: Visit, data: ButtonData) -> PressAnswer:
    reporter_agreement.declined(visit)
    return None


_ON_A_CASE: dict[str, OnReporterPress] = registry(*(it.reporter_case_presses for it in FEATURES))

PRESSES: dict[str, OnReporterPress] = registry(
    {MENU: reporter_menu.pressed, REPORT: reporter_menu.tapped},
    {RENEW: _agreed, REFUSE: _declined},
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
                if envelope.quoted and kind is not EnvelopeKind.EDIT:
                    hear(visit, replace(envelope, kind=EnvelopeKind.MESSAGE, said=envelope.quoted, blank=False))
                hear(visit, envelope)
    return None, tx.installation.language


def hear(visit: Visit, envelope: Envelope) -> None:
    """Do with what was said in private what the table says."""
    if (whole := reporter_edits.continued(visit, envelope)) and reporter_edits.join(visit, whole):
        return
    now, edited, (word, argument) = envelope.said, envelope.kind is EnvelopeKind.EDIT, envelope.command
    command = reporter_menu.typed(visit, word, argument) if word else None
    readable = bool(now.text or now.file)
    was = dict(visit.talk.heard).get(now.id)
    if readable and not edited and not command:
        visit.talk = visit.talk.hearing(now)
        touched = visit.row.updated_at if visit.row else visit.tx.now
        if visit.talk.aside and visit.talk.aside.over(visit.tx.now, touched):
            visit.no_aside()
    aside = visit.talk.aside
    window, waiting, heard, lately, reply, mention = (
        cache(lambda: conversation.talking(visit)),
        cache(lambda: answers.waiting(visit)),
        cache(lambda: answers.heard(visit)),
        cache(lambda: answers.lately(visit)),
        cache(
            lambda: placing.reply(visit, envelope.cited) if envelope.cited and not _on_screen(visit, envelope) else None
        ),
        cache(lambda: placing.mention(visit, now)),
    )
    report, small = visit.talk.report, cache(lambda: hear_words(now.text))
    bare = cache(lambda: small().bare and now.file is None and now.origin is None)
    sure = cache(lambda: bool(visit.search(small().rest, sure=True)))
    facts = ReporterMessage(
        edited=edited,
        known=was is not None,
        command=command is not None,
        with_words=command is not None and command.word == "report" and (argument != "" or now.file is not None),
        readable=readable,
        blank=envelope.blank,
        forwarded=now.origin is not None,
        file=now.file is not None,
        number=(read_number if aside and aside.about == "number" else lone_number)(now.text) is not None,
        code=lone_code(now.text) is not None,
        receipt_code=opening.read(now.text) is not None,
        receipt=cache(lambda: receipts.is_shown(visit, now)),
        dialog=aside.about if aside else "",
        report=report is not None,
        unasked=aside is not None and aside.sent,
        reply=lambda: reply() is not None and not (isinstance(reply(), Unplaced) and bare()),
        mention=lambda: mention() is not None,
        unsorted=report is not None and not report.leaf,
        wish=lambda: small().kind is TalkKind.REPORT and not small().rest,
        small_talk=lambda: small().kind not in (None, TalkKind.REPORT) and not (small().rest and sure()),
        bare_talk=bare,
        offence=lambda: small().kind is TalkKind.REPORT or sure(),
        window=lambda: window() is not None,
        left=lambda: answers.left_report(visit),
        several=lambda: len({case.id for case in (*waiting(), *heard(), *(lately() if waiting() else ()))}) > 1,
        question=lambda: len(waiting()) == 1,
        handler=lambda: bool(heard()),
        lately=lambda: bool(lately()),
    )

    def beside(belongs: Destination) -> SideDialog | None:
        match belongs:
            case Destination.WINDOW:
                return window()
            case Destination.QUESTION:
                return SideDialog(SideDialogKind.ANSWER, waiting()[0].id, sent=True)
            case Destination.HANDLER:
                return SideDialog(SideDialogKind.TALK, heard()[0].id)
            case _:
                return None

    match belongs := destination(REPORTER, facts):
        case Destination.COMMAND if command:
            command.run(visit, argument or _cited_number(command.word, envelope))
        case Destination.TOLD:
            intake.told(visit, structs.replace(now, text=argument))
        case Destination.BLANK | Destination.UNREADABLE:
            words = ReporterMessage(
                window=facts.window, several=facts.several, question=facts.question, handler=facts.handler
            )
            why = Text("refusal-blank") if belongs is Destination.BLANK else entry.unreadable(now.what)
            reporter_menu.not_taken(visit, why, now.what or belongs, beside(destination(REPORTER, words)))
        case Destination.NUMBER:
            status_flow.by_number(visit, now.text)
        case Destination.RECEIPT_CODE:
            opening.by_code(visit, opening.read(now.text))
        case Destination.CODE:
            parties.by_code(visit, lone_code(now.text))
        case Destination.RECEIPT:
            receipts.shown(visit, now.text)
        case Destination.REPLY if isinstance(to := reply(), SideDialog):
            _take(visit, now, to)
        case Destination.REPLY if isinstance(to := reply(), Unplaced):
            placing.ask(visit, now, to)
        case Destination.MENTION if about := mention():
            if about.about:
                visit.show_case(about.about)
            placing.ask(visit, now, about)
        case Destination.ASK:
            placing.ask(visit, now, placing.undecided((*waiting(), *heard(), *lately())))
        case Destination.WINDOW | Destination.QUESTION | Destination.HANDLER:
            _take(visit, now, beside(belongs))
        case Destination.DIALOG:
            _take(visit, now, aside)
        case Destination.BEGIN:
            reporter_menu.go(visit, "report", "")
        case Destination.REPORT:
            intake.heard(visit, now)
        case Destination.SMALL_TALK | Destination.HELD:
            entry.answered(visit, now, small())
        case Destination.EDITED:
            placing.edited(visit, now)
        case Destination.CORRECTION:
            reporter_edits.correct(visit, was or "", now)


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


def _on_screen(visit: Visit, envelope: Envelope) -> bool:
    """Whether it replies to the screen of the dialog that is open, as an answer to what that asks."""
    return visit.talk.aside is not None and envelope.replied == visit.living
