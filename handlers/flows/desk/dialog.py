"""A dialog at the desk: what it asks, what is shown before it goes out, what it ends in; how it begins and goes on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from cases.record import access, templates
from cases.workflow.press import Press, visible_case
from dialogs.engine.cards import Card, Rows
from dialogs.engine.desk_script import PREVIEW, DeskScript, resume_draft
from dialogs.engine.script import StepResult
from dialogs.engine.staff_draft import Answer, StaffContext, StaffDraft
from handlers.flows.desk.case_card import done_card
from handlers.flows.desk.visit import DeskVisit, remember_words, where_to_ask
from handlers.incoming import PressAnswer
from rules.facts.events import CaseViewKind
from rules.operator.templates import Use
from rules.refusals import Arg, Refusal, Text, refusable
from rules.vocabulary import Act
from rules.wording import Wording
from store.codec import from_json, to_json
from store.entry import people
from store.intake import desk_drafts
from store.intake.desk_drafts import DeskDraftRow
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
        hint: what to know for the answer to a question, or before what the preview shows goes out.
        opens: what is known before the first question of an act on the case; a refusal where the dialog cannot begin.
        reopens: what of that is looked up again where the ending was refused.
    """

    kind: str
    script: DeskScript
    end: Callable[["OpenDialog"], Text | Refusal]
    preview: Callable[["OpenDialog"], tuple[Text, ...]] | None = None
    hint: Callable[["OpenDialog"], tuple[Text, ...]] = lambda it: ()
    opens: Callable[[DeskVisit, CaseRow], Mapping[str, Answer] | Refusal] = lambda visit, case: {}
    reopens: Callable[[Tx, CaseRow], Mapping[str, Answer]] = lambda tx, case: {}


def acting(use: Callable[..., object], *answers: str) -> Callable[["OpenDialog"], Text | Refusal]:
    """Return the ending that takes the act of the dialog with the words of these answers."""
    return lambda it: it.done(use(it.tx, it.press, *(it.text(name) for name in answers)))


class OpenDialog:
    """A member's open dialog, as its preview and its ending read it; `beside` are the buttons that its ending adds."""

    def __init__(self, visit: DeskVisit, dialog: DeskDialog, row: DeskDraftRow, draft: StaffDraft) -> None:
        self.visit, self.dialog, self.row = visit, dialog, row
        self.tx, self.member = visit.tx, visit.member
        self.about = cases.get(self.tx, row.case_id) if row.case_id else None
        self.beside: Rows = ()
        # A new draft names no step, and neither does one that was stored before drafts did.
        self.pending = draft if draft.step else resume_draft(dialog.script, draft, self.screen)

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
        return Press(self.case.id, self.pending.seen, Act(self.dialog.kind), self.member, self.visit.place.address)

    @property
    def screen(self) -> StaffContext:
        """The context of the steps beside the draft."""
        head = Text(f"desk-about-{self.dialog.kind}", {"alias": self.member.alias})
        if self.about:
            act = Text(f"desk-press-{self.dialog.kind}")
            head = Text("desk-about", {"act": act, "number": self.about.number, "alias": self.member.alias})
        house = self.tx.installation
        return StaffContext(
            id=self.row.id,
            version=self.row.version,
            catalogue=house.catalogue,
            policy=house.policy,
            notice=house.notice,
            ready=templates.current_templates(self.tx),
            search=self.visit.search,
            now=self.tx.now.astimezone(house.timezone),
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
        """Return the sentence after the act (that of the dialog, or `act`) was taken or refused."""
        done = Text(f"desk-done-{act or self.dialog.kind}", {"alias": self.member.alias, **facts})
        return taken if isinstance(taken, Refusal) else done

    def show(self, manner: SendMode) -> None:
        """The screen of the current step, in the dialog's message."""
        screen = self.screen
        if self.step != PREVIEW:
            reader = _reader(self.tx, self.about) if self.dialog.preview else ()
            screen = replace(screen, told=self.dialog.hint(self), reader=reader)
        elif self.dialog.preview:
            screen = replace(screen, told=self.dialog.preview(self), reader=self.dialog.hint(self))
        self._reply(self.dialog.script.show(self.pending, screen), manner)

    def go_on(self, took: StepResult[StaffDraft], manner: SendMode) -> Refusal | None:
        """Show the next step, or do what the dialog is for; where that is refused the dialog stays as it was, and shows
        the case as it is now."""
        if not took.done:
            self._keep(took.draft, manner)
            return None
        former, self.pending = self.pending, took.draft
        ended = refusable(self.dialog.end)(self)
        if isinstance(ended, Refusal):
            self.pending = former
            self._show_anew(manner)
            return ended
        if self.about:
            words = [answer.said for answer in self.pending.given.values() if answer.said]
            remember_words(self.visit, f"{self.dialog.kind}:{self.about.id}:{self.row.id}", words)
        self.close(ended, manner)
        if (last := self.visit.envelope.said.file) and last.album:
            _start(self.visit, replace(took.draft, album=last.album), self.row.case_id)
        return None

    def close(self, said: Text, manner: SendMode) -> None:
        """The dialog is over; what is said takes the place of its screen, over the acts that are open next."""
        desk_drafts.erase(self.tx, self.row)
        self._reply(done_card(self.visit, self.row.case_id, said, self.beside), manner)

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
        where = self.visit.place.address
        case = visible_case(self.tx, self.row.case_id, self.member, where) if self.row.case_id else None
        if not isinstance(case, CaseRow):
            return
        self.about, given = case, {**self.pending.given, **self.dialog.reopens(self.tx, case)}
        pending = replace(self.pending, seen=case.version, given=given)
        if pending != self.pending:
            first = self.dialog.script.standing(replace(pending, step=""), self.screen).name
            self._keep(replace(pending, step=first), manner)

    def _reply(self, card: Card, manner: SendMode) -> None:
        self.visit.show(slot_of(self.row), card, manner, self.row.case_id)


def ask(
    visit: DeskVisit, dialog: DeskDialog, case: CaseRow | None = None, given: Mapping[str, Answer] | None = None
) -> PressAnswer:
    """Begin a dialog, about a case in its thread, or in private while the group is full, and say where it stands.

    An open one of the member there is dropped, its message deleted. `given` is known before the first question."""
    visit, where = where_to_ask(visit, case)
    if former := here(visit):
        drop(visit, former)
    if case and dialog.kind == Act.NOTE and visit.private:
        access.record_private_view(visit.tx, case, visit.member, CaseViewKind.NOTES)
    draft = StaffDraft(dialog.kind, seen=case.version if case else 0, given=given or {})
    row = _start(visit, draft, case.id if case else None)
    OpenDialog(visit, dialog, row, draft).show(SendMode.NEW)
    return where or Text("desk-asked-below")


def draft_of(row: DeskDraftRow) -> StaffDraft:
    """Return the draft of a dialog."""
    return from_json(StaffDraft, row.body)


def stored(visit: DeskVisit) -> DeskDraftRow | None:
    """Return the member's dialog in this place: an open one, or one that has ended and waits for the rest of an
    album."""
    return desk_drafts.at_place(visit.tx, visit.member.id, visit.place.address, visit.place.thread)


def here(visit: DeskVisit) -> DeskDraftRow | None:
    """Return the member's open dialog in this place; one that only waits for the rest of an album is over now."""
    row = stored(visit)
    if row and draft_of(row).album:
        desk_drafts.erase(visit.tx, row)
        return None
    return row


def drop(visit: DeskVisit, row: DeskDraftRow) -> None:
    """Erase the dialog, and delete its message."""
    desk_drafts.erase(visit.tx, row)
    visit.delete(slot_of(row))


def _start(visit: DeskVisit, draft: StaffDraft, case_id: int | None) -> DeskDraftRow:
    place = visit.place
    return desk_drafts.start(visit.tx, visit.member.id, place.address, place.thread, to_json(draft), case_id)


def slot_of(row: DeskDraftRow) -> str:
    """Return the slot of the message of a dialog."""
    return f"prompt:{row.id}"


def _reader(tx: Tx, case: CaseRow | None) -> tuple[Text, ...]:
    """The language of the reporter, where it is not the operator's."""
    reader = people.get(tx, case.person_id) if case and case.person_id else None
    if reader is None or reader.lang == tx.installation.language:
        return ()
    return (Text("desk-reads", {"language": Text(f"language-{reader.lang}")}),)
