"""The administrators of a group set in private what is reportable there; what the bots lack is said to them alone."""

from collections.abc import Sequence
from dataclasses import replace

from cases import groups
from dialogs.engine.buttons import ButtonData
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage
from dialogs.engine.script import StepResult
from dialogs.groups import SET, GroupScreen, lost_card, pinned_card, settings_card, setup_way_card, welcome_card
from dialogs.session import SideDialog, SideDialogKind
from handlers.flows.feature import Feature
from handlers.flows.reporter.dialog import aside, over
from handlers.flows.reporter.elsewhere import look_in
from handlers.flows.reporter.session import Visit
from handlers.incoming import Envelope, EnvelopeKind, PressAnswer
from rules.addresses import Address
from rules.groups.calls import DEFAULT, NEWCOMER_DAYS, PAUSES, Callers, GroupRules
from rules.refusals import Text, refuse
from rules.vocabulary import LANGS
from store import outbox
from store.decision import groups as desk_groups
from store.decision.groups import GroupRights, GroupRow
from store.entry import people
from store.groups import report_groups
from store.groups.report_groups import ReportGroupRow
from store.outbox import SendMode
from store.unit import Tx

_LINK = "setup"
_WELCOME_CHARACTERS = 500


def in_charge(tx: Tx, group: ReportGroupRow, account: Address) -> bool:
    """Return whether the account is an administrator of the group.

    Raises:
        LaterError: Telegram has to be asked first.
    """
    return account in tx.installation.standing(group.address).administrators


def called(tx: Tx, group: ReportGroupRow, envelope: Envelope) -> None:
    """Lead an administrator to the settings: in private, or by a link that shows them to administrators alone, as where
    one writes in the name of the group."""
    person = people.find(tx, envelope.sender.address)
    if person and not person.blocked and in_charge(tx, group, envelope.sender.address):
        visit = look_in(tx, envelope.sender)
        visit.refuse(_settings(visit, group), _LINK)
    elif envelope.sender.address == group.address or in_charge(tx, group, envelope.sender.address):
        way = setup_way_card(tx.installation.reporter_link(f"{_LINK}_{group.link}"))
        groups.show(tx, group, way, envelope.place.thread, _LINK)


def changed(tx: Tx, envelope: Envelope) -> None:
    """Follow the reporter bot's own standing in a group, who comes, and its move to another address; the member who
    added the bot is shown the settings where it may write to them."""
    if envelope.kind is EnvelopeKind.MOVED and envelope.moved_from:
        groups.move(tx, envelope.moved_from, envelope.place.address)
        return
    if envelope.kind is EnvelopeKind.JOINED:
        groups.note_newcomer(tx, envelope.place.address, envelope.sender.address)
        return
    now = envelope.standing.rights if envelope.standing else None
    if now is None:
        return
    known = report_groups.by_chat(tx, now.address)
    rules = known.rules if known else GroupRules()
    was = known.present if known else False
    held = replace(rules, title=now.title, handle=now.handle, deletes=now.deletes)
    group = report_groups.put(tx, now.address, held, present=now.present)
    if not now.present:
        return
    person = people.find(tx, envelope.sender.address)
    # What Telegram said before the change is no answer any more.
    tx.installation.standing(group.address, envelope.event)
    if was and rules.deletes and not now.deletes:
        _tell_lost(tx, group, [it for it in _lacking(tx, group) if it in ("privacy", "delete")])
    elif person and not person.blocked and (not was or rules.deletes != now.deletes):
        visit = look_in(tx, envelope.sender)
        visit.refuse(_settings(visit, group), _LINK)


def desk_changed(tx: Tx, former: GroupRow | None, now: GroupRights) -> None:
    """Tell the administrators of a group of the reporter bot what the desk bot cannot do there any more."""
    group = report_groups.by_chat(tx, now.address)
    if former is None or not former.present or group is None or not group.present:
        return
    gone, lacking = former.deletes and not now.deletes, _lacking(tx, group)
    lost = {"desk": True, "desk-delete": gone, "delete": gone, "desk-ban": former.restricts and not now.restricts}
    _tell_lost(tx, group, [it for it in lacking if lost.get(it)])


def _tell_lost(tx: Tx, group: ReportGroupRow, lost: Sequence[str]) -> None:
    """Say in private what a bot cannot do in the group any more, to each administrator who has started the reporter
    bot, as Telegram says now who they are; the crowd is told nothing."""
    link, bot = tx.installation.reporter_link(f"{_LINK}_{group.link}"), tx.installation.reporter_bot
    card = lost_card(group.rules.title, lost, link, bot)
    # Of a plain group that has become a supergroup Telegram names no administrators any more.
    for account in sorted(tx.installation.standing(group.address).administrators if lost else ()):
        person = people.find(tx, account)
        if person and (to := people.destination(tx, person.id)):
            outbox.put(tx, to, card)


def _settings(visit: Visit, group: ReportGroupRow, word: Text | None = None) -> Card:
    tx, rules, catalogue = visit.tx, group.rules, visit.tx.installation.catalogue
    wanted = dict.fromkeys((*DEFAULT, *catalogue.popular, *rules.offered))
    choices = tuple(it for it in wanted if it in catalogue.categories)
    lang = rules.lang or tx.installation.language
    screen = GroupScreen(group.id, rules, _lacking(tx, group), choices, lang, tx.installation.reporter_bot)
    return settings_card(screen, catalogue, word)


def _lacking(tx: Tx, group: ReportGroupRow) -> tuple[str, ...]:
    """Return the ends of the names of the texts `group-lacks-…` about what the bots cannot do in the group."""
    standing, desk = tx.installation.standing(group.address), desk_groups.by_chat(tx, group.address)
    there = desk if desk and desk.present else None
    lacks = {
        "privacy": not standing.hears,
        "delete": not (standing.deletes or groups.desk_deletes(tx, group)),
        "pin": standing.hears and not standing.pins,
        "desk": there is None,
        "desk-delete": there is not None and not there.deletes,
        "desk-ban": there is not None and not there.restricts,
    }
    return tuple(filter(lacks.get, lacks))


def _opened(visit: Visit, word: str) -> None:
    """Follow the link to the settings of a group: only its administrators are shown them."""
    group = report_groups.by_link(visit.tx, word)
    if group is None or not in_charge(visit.tx, group, visit.who.address):
        visit.show(Card((Text("group-not-in-charge"),)))
        return
    visit.no_aside()
    visit.show(_settings(visit, group))


def _pressed(visit: Visit, data: ButtonData) -> PressAnswer:
    """Change what is set; one who is no longer an administrator changes nothing."""
    group, (what, value, *_) = report_groups.get(visit.tx, data.id), (*map(str, data.argument), "", "")
    if group is None or not in_charge(visit.tx, group, visit.who.address):
        return refuse("refusal-not-in-charge")
    if what == "welcome":
        visit.begin_aside(SideDialog(SideDialogKind.WELCOME, group.id), welcome_card(group.rules.title))
        return None
    word = None
    if what == "pin":
        card = pinned_card(group.rules.welcome, groups.way_in(visit.tx, group))
        outbox.put(visit.tx, groups.to(visit.tx, group), card, manner=SendMode.MOVE, slot=groups.PINNED)
        pins = visit.tx.installation.standing(group.address).pins
        word = Text("group-pin-done" if pins else "group-pin-by-hand")
    else:
        rules = _with(visit.tx, group.rules, what, value)
        group = report_groups.put(visit.tx, group.address, rules, present=group.present)
    card = _settings(visit, group, word)
    if visit.on_screen():
        visit.show(card)
    else:
        visit.refuse(card, _LINK)
    return None


def _with(tx: Tx, rules: GroupRules, what: str, value: str) -> GroupRules:
    catalogue = tx.installation.catalogue
    match what:
        case "leaf" if value in catalogue.categories:
            chosen = groups.offered(tx, rules)
            left = tuple(it for it in chosen if it != value)
            return replace(rules, offered=left if value in chosen and left else tuple(dict.fromkeys((*chosen, value))))
        case "lang":
            return replace(rules, lang=next((it for it in LANGS if it == value), rules.lang))
        case "pause":
            at = PAUSES.index(rules.pause) if rules.pause in PAUSES else -1
            return replace(rules, pause=PAUSES[(at + 1) % len(PAUSES)])
        case "newcomer":
            at = NEWCOMER_DAYS.index(rules.newcomer) if rules.newcomer in NEWCOMER_DAYS else -1
            return replace(rules, newcomer=NEWCOMER_DAYS[(at + 1) % len(NEWCOMER_DAYS)])
        case "callers":
            every = tuple(Callers)
            return replace(rules, callers=every[(every.index(rules.callers) + 1) % len(every)])
    return rules


def _ask_welcome(draft: SideDialog, visit: Visit) -> Card:
    group = report_groups.get(visit.tx, draft.case_id)
    return welcome_card(group.rules.title if group else "")


def _take_welcome(draft: SideDialog, said: IncomingMessage, visit: Visit) -> StepResult[SideDialog]:
    group, words = report_groups.get(visit.tx, draft.case_id), said.text.strip()
    if group is None or not in_charge(visit.tx, group, visit.who.address):
        return StepResult(draft, word=Text("group-not-in-charge"), stay=True)
    if not words or len(words) > _WELCOME_CHARACTERS:
        return StepResult(draft, word=Text("group-welcome-length", {"limit": _WELCOME_CHARACTERS}), stay=True)
    changed = report_groups.put(visit.tx, group.address, replace(group.rules, welcome=words), present=group.present)
    return over(draft, _settings(visit, changed, Text("group-welcome-set")))


FEATURE = Feature(
    reporter_links={_LINK: _opened},
    reporter_presses={SET: _pressed},
    reporter_dialogs={SideDialogKind.WELCOME: aside(SideDialogKind.WELCOME, _ask_welcome, _take_welcome)},
)
