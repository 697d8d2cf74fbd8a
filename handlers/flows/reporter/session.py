"""One update of a reporter: who they are, their drafts, and the one screen they look at."""

from dataclasses import dataclass, replace

from cases.collective.joining import complaint_to_join
from cases.conversation.redelivery import redeliver_after_unblock
from cases.identity import opening, quiet
from cases.intake import drafting
from dialogs.engine.cards import Button, Card
from dialogs.engine.input import IncomingMessage
from dialogs.engine.script import Screen
from dialogs.intake.consent import fits_held_limit
from dialogs.search import Search, no_search
from dialogs.session import OPENED_LASTS, Conversation, Opened, SideDialog
from handlers.incoming import Account, Envelope, EnvelopeKind
from handlers.language import language
from rules.addresses import MessageRef
from rules.evidence import SentFile
from rules.facts.notices import StatusNotice
from rules.facts.registry import Notice
from rules.refusals import Text
from rules.report import Filing
from rules.schedule.zones import zone_text
from rules.views import CollectiveSize
from rules.vocabulary import DeadlineKind
from store import outbox
from store.codec import from_json, to_json
from store.entry import people
from store.intake import drafts
from store.notify import slots
from store.outbox import Destination, SendMode
from store.record import cases, deadlines, reporters
from store.unit import OpenedCase, Tx

SCREEN = outbox.SCREEN
_LATELY = 20
"""Cases of a person that are looked through."""


@dataclass(slots=True)
class Visit:
    """One update of one person, within its transaction.

    Attributes:
        pressed: the message that was pressed, None where something was said instead.
        row: the conversation as it was stored; `living`: the message that is the living screen.
        way: the kind of envelope that brought it.
        pieces: the evidence that hangs on the report; None until it is looked up, or has changed.
        quiet: no screen is sent: another one follows, or the person was answered enough.
    """

    tx: Tx
    who: Account
    pressed: MessageRef | None
    person: people.PersonRow
    row: drafts.DraftRow | None
    talk: Conversation
    living: MessageRef | None
    pieces: tuple[SentFile, ...] | None = None
    search: Search = no_search
    way: str = EnvelopeKind.MESSAGE
    quiet: bool = False

    @property
    def to(self) -> Destination:
        """The destination of messages to the person."""
        tz = zone_text(self.person.tz, self.tx.installation.timezone)
        return Destination("reporter", self.who.address, self.person.lang, tz, self.person.id)

    @property
    def own_cases(self) -> list[cases.CaseRow]:
        """The anonymous case that is open, then the newest of the person's own."""
        opened = reporters.opened_case(self.tx)
        return [*((opened,) if opened else ()), *cases.of_person(self.tx, self.person.id, 0, _LATELY)]

    def refuse_held(self, held: tuple[IncomingMessage, ...]) -> Text | None:
        """Refuse the last of these messages where so much may not be held until it is said where it belongs."""
        if fits_held_limit(held, self.tx.installation.policy):
            return None
        return Text("refusal-place-full", {"count": len(held) - 1})

    @property
    def version(self) -> int:
        """The version of the conversation, which the buttons of its screens carry."""
        return self.row.version if self.row else 0

    def button(self, label: Text, word: str, arg: str = "") -> Button:
        """A button of the screen about to be shown."""
        return Screen(version=self.version).button(label, word, arg)

    def show(self, card: Card, *, follows: bool = False) -> None:
        """Show the living screen: in place after a tap on it, at the bottom after anything else (decision 3). After a
        message it repeats what was refused just before; a person who taps has read that.

        `follows`: another photo of an album whose first has moved the screen already.
        """
        if self.pressed is None and (unread := self.talk.unread(self.tx.now)):
            card = unread.on(card)
        manner = SendMode.EDIT if follows or self.on_screen() else SendMode.MOVE
        if not self.quiet:
            outbox.put(self.tx, self.to, card, manner=manner, slot=SCREEN)

    def refuse(self, card: Card, what: str) -> None:
        """Show a refusal as a message of its own, which no screen replaces, and only the next of `what` moves."""
        if not self.quiet:
            outbox.put(self.tx, self.to, card, manner=SendMode.MOVE, slot=f"refused:{what}")

    def unrefuse(self, what: str) -> None:
        """Take the refusal of `what` away."""
        outbox.put(self.tx, self.to, Card(()), manner=SendMode.DELETE, slot=f"refused:{what}")

    def on_screen(self) -> bool:
        """Whether the press was on the living screen."""
        return self.pressed is not None and self.pressed == self.living

    def together(self, filing: Filing) -> CollectiveSize | None:
        """The size of the collective complaint that a report would join; asked of the store once a visit."""
        about = (filing.subject, filing.author, filing.platform, filing.published, filing.account, filing.leaf)
        return self.tx.once((complaint_to_join, *about), lambda: complaint_to_join(self.tx, filing))

    def leave_screen(self) -> None:
        """Delete the living screen: what comes next is a message of its own."""
        outbox.put(self.tx, self.to, Card(()), manner=SendMode.DELETE, slot=SCREEN)

    def show_case(self, case_id: int) -> None:
        """The living status message of a case, moved to the bottom; that of an anonymous case is a screen."""
        if case := self.anonymous(case_id):
            opening.tell(self.tx, self.to, case, StatusNotice(), slot=SCREEN)
            return
        outbox.put(self.tx, self.to, StatusNotice(), manner=SendMode.MOVE, slot=f"status:{case_id}", case_id=case_id)

    def anonymous(self, case_id: int) -> cases.CaseRow | None:
        """The anonymous case of this id, if it is open."""
        opened = reporters.opened_case(self.tx)
        return opened if opened and opened.id == case_id else None

    def put_about(self, case: cases.CaseRow, notice: Notice) -> None:
        """A message about the case, of its own; where it is anonymous, no column of the row names it."""
        if self.anonymous(case.id):
            opening.tell(self.tx, self.to, case, notice)
        else:
            outbox.put(self.tx, self.to, notice, case_id=case.id)

    def open(self, case: cases.CaseRow) -> None:
        """Keep the anonymous case open, and show it."""
        until = self.tx.now + OPENED_LASTS
        opening.watch(self.tx, self.person, until)
        self.step_aside(replace(self.talk, aside=None, opened=Opened(case.id, until)))
        self.show_case(case.id)

    def leave_opened(self) -> None:
        """Forget which anonymous case is open, and what was written about it."""
        self.tx.opened = None
        deadlines.remove_of_person(self.tx, self.person.id, DeadlineKind.OPENED_CASE)
        self.step_aside(replace(from_json(Conversation, opening.left(to_json(self.talk))), aside=None))

    def step_aside(self, talk: Conversation) -> None:
        """Store the dialog that takes the next message, without touching the deadlines of an unfinished report."""
        self.talk = talk
        if not talk.empty:
            body = to_json(talk)
            self.row = (
                drafts.save(self.tx, self.person.id, self.row, body)
                if self.row
                else drafts.begin(self.tx, self.person.id, body)
            )
        elif self.row:
            drafts.erase(self.tx, self.person.id)
            self.row = None

    @property
    def agreed(self) -> bool:
        """Whether the person has agreed to the notice in force."""
        return self.person.consent_version == self.tx.installation.notice.version

    def begin_aside(self, draft: SideDialog, card: Card) -> None:
        """Begin a dialog beside the report, with its first screen."""
        self.step_aside(replace(self.talk, aside=draft))
        self.show(card)

    def keep(self, talk: Conversation, *, goes_on: bool) -> drafts.DraftRow:
        """Save the conversation; where a report or an appeal begins with it, its deadlines begin too."""
        self.talk, body = talk, to_json(talk)
        if self.row and goes_on:
            self.row = drafts.save(self.tx, self.person.id, self.row, body)
            drafting.await_agreement(self.tx, self.person)
        else:
            self.row = drafting.begin(self.tx, self.person, body)
        return self.row

    def no_aside(self) -> None:
        """Leave the dialog beside the report."""
        if self.talk.aside:
            self.step_aside(replace(self.talk, aside=None))
        if self.pressed is None and self.talk.empty and (unread := self.talk.unread(self.tx.now)):
            # Nothing is stored from which the next screen could repeat it.
            self.talk = replace(self.talk, refused=None)
            self.refuse(unread.on(Card(())), "before")


def enter(
    tx: Tx,
    who: Account,
    pressed: MessageRef | None = None,
    search: Search = no_search,
    thread: MessageRef | None = None,
) -> Visit:
    """The visit of the person whose private chat this is; a new person is stored, in the language of their app.

    Args:
        thread: of the chat, in which they wrote; they are written to there until they write elsewhere.
    """
    known = people.load_known_person(tx, who.address, SCREEN)
    if thread and (known is None or known.thread != thread):
        slots.remember(tx, "reporter", who.address, outbox.HERE, thread)
    elif known and known.thread and not thread:
        slots.forget(tx, "reporter", who.address, outbox.HERE)
    if known is None:
        lang = language(who.language, tx.installation.language)
        person = drafting.create_person(tx, who.address, lang, passing=who.passing)
        return Visit(tx, who, pressed, person, None, Conversation(), None, pieces=(), search=search)
    person = redeliver_after_unblock(tx, known.person) if known.person.blocked else known.person
    talk = from_json(Conversation, known.draft.body) if known.draft else Conversation()
    if talk.opened:
        talk = _still_open(tx, person, talk)
    pieces = None if known.draft and known.draft.files else ()
    return Visit(tx, who, pressed, person, known.draft, talk, known.living, pieces, search)


def _still_open(tx: Tx, person: people.PersonRow, talk: Conversation) -> Conversation:
    """The conversation with its anonymous case open for another while, or left where that has passed."""
    opened = talk.opened if talk.opened and tx.now < talk.opened.until else None
    if opened is None:
        return from_json(Conversation, opening.left(to_json(talk)))
    quiet.begin(tx, OpenedCase(opened.case_id, person.id))
    talk = replace(talk, opened=replace(opened, until=tx.now + OPENED_LASTS))
    drafts.rewrite(tx, person.id, to_json(talk))
    return talk


def membership(tx: Tx, envelope: Envelope) -> None:
    """A person blocks the bot, or lets it in again; its membership of groups is ignored."""
    person = people.find(tx, envelope.place.address) if envelope.place.private else None
    if person and envelope.kind is EnvelopeKind.BLOCKED:
        people.mark_blocked(tx, envelope.place.address)
    elif person and person.blocked:
        redeliver_after_unblock(tx, person)
