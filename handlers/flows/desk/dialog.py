"""A dialog at the desk: what it asks, what is shown before it goes out, what it ends in; how it begins and goes on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from cases.record import access, templates
from cases.workflow.press import Press, visible_case
from dialogs.engine.cards import Card
from dialogs.engine.codec import from_json, to_json
from dialogs.engine.desk_script import PREVIEW, DeskScript, resume_draft
from dialogs.engine.script import Search, StepResult, no_search
from dialogs.engine.staff_draft import DIALOG, Answer, StaffContext, StaffDraft
from handlers.flows.desk.replies import delete, reply
from handlers.incoming import Place
from rules.evidence import SentFile
from rules.facts.events import CaseViewKind
from rules.operator.templates import Use
from rules.refusals import Arg, Refusal, Text
from rules.vocabulary import Act
from rules.wording import Wording
from store.entry import people
from store.intake import desk_drafts
from store.intake.desk_drafts import DeskDraftRow
from store.members.staff import Member
from store.outbox import SendMode
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class DeskDialog:
    """A dialog as a feature declares it.

    Attributes:
        kind: what is stored of it: the act on a case, or a word of its own.
        end: does what the dialog is for; the sentence takes the place of its screen.
        preview: the lines that will be read, where the script shows them before they go out.
        hint: what to know for the answer to a question.
        opens: what is known before the first question of an act, from the case and the press's argument; a refusal
            where the dialog cannot begin.
        reopens: what of that is looked up again where the ending was refused.
    """

    kind: str
    script: DeskScript
    end: Callable[["OpenDialog"], Text | Refusal]
    preview: Callable[["OpenDialog"], tuple[Text, ...]] | None = None
    hint: Callable[["OpenDialog"], tuple[Text, ...]] = lambda it: ()
    opens: Callable[[Tx, CaseRow, Press, str], Mapping[str, Answer] | Refusal] = lambda tx, case, press, argument: {}
    reopens: Callable[[Tx, CaseRow], Mapping[str, Answer]] = lambda tx, case: {}


class OpenDialog:
    """A member's open dialog, as its preview and its ending read it; `file` came as the last answer."""

    def __init__(
        self,
        tx: Tx,
        place: Place,
        member: Member,
        dialog: DeskDialog,
        row: DeskDraftRow,
        search: Search = no_search,
    ) -> None:
        self.tx, self.place, self.member, self.dialog, self.row, self.search = tx, place, member, dialog, row, search
        self.about = cases.get(tx, row.case_id) if row.case_id else None
        self.file: SentFile | None = None
        pending = from_json(row.body, StaffDraft)
        # A new draft names no step, and neither does one that was stored before drafts did.
        self.pending = pending if pending.step else resume_draft(dialog.script, pending, self.screen)

    @property
    def case(self) -> CaseRow:
        """The case of a dialog that is about one.

        Raises:
            LookupError: it is about none.
        """
        if self.about is None:
            raise LookupError(f"{self.dialog.kind} is about no case")
        return self.about

    @property
    def press(self) -> Press:
        """The act on the case as the member had it before them."""
        return Press(self.case.id, self.pending.seen, Act(self.dialog.kind), self.member, self.place.address)

    @property
    def screen(self) -> StaffContext:
        """What the steps may know beside the draft."""
        head = Text(f"desk-about-{self.dialog.kind}", {"alias": self.member.alias})
        if self.about:
            act = Text(f"desk-press-{self.dialog.kind}")
            head = Text("desk-about", {"act": act, "number": self.about.number, "alias": self.member.alias})
        return StaffContext(
            act=DIALOG,
            id=self.row.id,
            version=self.row.version,
            catalogue=self.tx.installation.catalogue,
            ready=templates.current_templates(self.tx),
            search=self.search,
            now=self.tx.now.astimezone(self.tx.installation.timezone),
            head=head,
        )

    @property
    def step(self) -> str:
        """The step it stands at."""
        return self.dialog.script.standing(self.pending, self.screen).name

    def text(self, name: str) -> str:
        """The words of an answer; empty where none were given, or where the question applies no longer."""
        return self._given(name).text

    def choice(self, name: str) -> str:
        """The ready answer that was chosen; empty where none was, or where the question applies no longer."""
        return self._given(name).choice

    def worded(self, use: Use, name: str = "") -> Wording | None:
        """The chosen template, filled for the case, or own words, as the answer to the question of this use (or
        `name`); None where nothing was given."""
        given = self._given(name or use)
        if not (given.choice or given.text):
            return None
        return templates.wording_for(self.tx, self.case, self.member, use, given.choice, given.text)

    def done(self, taken: object, act: str = "", **facts: Arg) -> Text | Refusal:
        """What is said after the act (that of the dialog, or `act`) was taken or refused."""
        said = Text(f"desk-done-{act or self.dialog.kind}", {"alias": self.member.alias, **facts})
        return taken if isinstance(taken, Refusal) else said

    def show(self, manner: SendMode) -> None:
        """The screen of the current step, in the dialog's message."""
        screen = self.screen
        if self.step != PREVIEW:
            reader = _reader(self.tx, self.about) if self.dialog.preview else ()
            screen = replace(screen, told=self.dialog.hint(self), reader=reader)
        elif self.dialog.preview:
            screen = replace(screen, told=self.dialog.preview(self))
        self._reply(self.dialog.script.show(self.pending, screen), manner)

    def go_on(self, took: StepResult[StaffDraft], manner: SendMode, file: SentFile | None = None) -> Refusal | None:
        """Show the next step, or do what the dialog is for; where that is refused the dialog stays as it was, and shows
        the case as it is now."""
        if not took.done:
            self._keep(took.draft, manner)
            return None
        former, self.pending, self.file = self.pending, took.draft, file
        ended = self.dialog.end(self)
        if isinstance(ended, Refusal):
            self.pending = former
            self._show_anew(manner)
            return ended
        self.close(ended, manner)
        if file and file.album:
            waiting = to_json(replace(took.draft, album=file.album))
            place, about = self.place, self.row.case_id
            desk_drafts.start(self.tx, self.member.id, place.address, place.thread, waiting, about)
        return None

    def close(self, said: Text, manner: SendMode) -> None:
        """The dialog is over; what is said takes the place of its screen."""
        desk_drafts.erase(self.tx, self.row)
        self._reply(Card((said,)), manner)

    def _given(self, name: str) -> Answer:
        script, pending = self.dialog.script, self.pending
        asked = name not in pending.passed or name in {step.name for step in script.path(pending, self.screen)}
        return pending.given.get(name, Answer()) if asked else Answer()

    def _keep(self, pending: StaffDraft, manner: SendMode) -> None:
        self.pending, self.row = pending, desk_drafts.save(self.tx, self.row, to_json(pending))
        self.show(manner)

    def _show_anew(self, manner: SendMode) -> None:
        """The answers as they were, with the case and the recommendation as they are now; only where the case may still
        be seen here."""
        case = visible_case(self.tx, self.row.case_id, self.member, self.place.address) if self.row.case_id else None
        if not isinstance(case, CaseRow):
            return
        self.about, given = case, {**self.pending.given, **self.dialog.reopens(self.tx, case)}
        pending = replace(self.pending, seen=case.version, given=given)
        if pending != self.pending:
            first = self.dialog.script.standing(replace(pending, step=""), self.screen).name
            self._keep(replace(pending, step=first), manner)

    def _reply(self, card: Card, manner: SendMode) -> None:
        case_id = self.row.case_id
        reply(self.tx, self.place, self.member.lang, card, manner=manner, slot=_slot(self.row), case_id=case_id)


def ask(
    tx: Tx,
    place: Place,
    member: Member,
    dialog: DeskDialog,
    case: CaseRow | None = None,
    given: Mapping[str, Answer] | None = None,
) -> None:
    """Begin a dialog here; an open one of the member is dropped, its message deleted.

    Args:
        given: what is known before the first question.
    """
    if former := here(tx, place, member):
        drop(tx, place, former)
    if case and dialog.kind == Act.NOTE and place.private:
        access.record_private_view(tx, case, member, CaseViewKind.NOTES)
    body = to_json(StaffDraft(dialog.kind, seen=case.version if case else 0, given=given or {}))
    row = desk_drafts.start(tx, member.id, place.address, place.thread, body, case.id if case else None)
    OpenDialog(tx, place, member, dialog, row).show(SendMode.NEW)


def here(tx: Tx, place: Place, member: Member) -> DeskDraftRow | None:
    """The member's open dialog in this place; one that has ended and only waits for the rest of an album is over."""
    row = desk_drafts.at_place(tx, member.id, place.address, place.thread)
    if row and row.body["album"]:
        desk_drafts.erase(tx, row)
        return None
    return row


def drop(tx: Tx, place: Place, row: DeskDraftRow) -> None:
    """The dialog erased, its message deleted."""
    desk_drafts.erase(tx, row)
    delete(tx, place, _slot(row))


def _slot(row: DeskDraftRow) -> str:
    return f"prompt:{row.id}"


def _reader(tx: Tx, case: CaseRow | None) -> tuple[Text, ...]:
    """The language of the reporter, where it is not the operator's."""
    reader = people.get(tx, case.person_id) if case and case.person_id else None
    if reader is None or reader.lang == tx.installation.language:
        return ()
    return (Text("desk-reads", {"language": Text(f"language-{reader.lang}")}),)
