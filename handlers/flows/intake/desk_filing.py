"""`/file`: staff walk the report's own script for a reporter who telephoned, wrote, or stands at the counter."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial, reduce
from secrets import token_hex

import orjson

from cases.intake.desk_filing import ToldAtDesk, file_for_reporter
from cases.notify import staff_notices
from cases.notify.contact_addresses import contact_among, contact_in
from cases.views.show import reporter_view
from dialogs.drafts import REVIEW, AddEvidence, RemoveEvidence, Report
from dialogs.engine.cards import Card
from dialogs.engine.desk_script import script
from dialogs.engine.input import IncomingMessage, Input
from dialogs.engine.script import Context, Script, Step, StepResult
from dialogs.engine.staff_draft import Answer, KnownAnswers, StaffContext, StaffDraft
from dialogs.intake import desk_filing as dialog
from dialogs.intake import report
from dialogs.session import Heard, with_words
from dialogs.views.case_status import promise_lines
from handlers.flows.desk.dialog import DeskDialog, OpenDialog, ask
from handlers.flows.desk.visit import DeskVisit, OnStaff
from handlers.flows.feature import Command
from handlers.flows.presenters import presents_general
from handlers.incoming import PressAnswer
from rules.evidence import SentFile
from rules.facts.person_notices import PrintedReceiptNotice
from rules.refusals import Refusal, Text, checked, refuse
from rules.report import Way
from rules.schedule.zones import zone_of
from rules.vocabulary import LANGS, DeadlineKind, Identity, Lang
from rules.workflow.life import HANDLERS
from store import outbox
from store.codec import from_json, to_json
from store.outbox import SendMode
from store.unit import Tx

_REPORT = "report"
_INNER = f"{_REPORT}."
"""Before the names of the report's own steps."""

_SLOT = re.compile(r"handed:[0-9a-f]{8}:(LA-[0-9A-Z-]{13})")
_ALBUM = "filed:"
"""Before the name of an album: its photos are evidence, each by itself, and never join an answer to staff."""


@dataclass(frozen=True, slots=True)
class _Draft:
    """The report as it stands, with the words of the messages by their ids, so that an edit is recognised."""

    report: Report = field(default_factory=Report)
    heard: Heard = ()
    files: tuple[SentFile, ...] = ()

    @classmethod
    def of(cls, pending: StaffDraft) -> "_Draft":
        answer = pending.given.get(_REPORT, Answer())
        kept = from_json(cls, orjson.loads(answer.text)) if answer.text else cls()
        step = pending.step.removeprefix(_INNER) if pending.step.startswith(_INNER) else ""
        passed = frozenset(it.removeprefix(_INNER) for it in pending.passed if it.startswith(_INNER))
        unnamed = Identity.CONFIDENTIAL if pending.text(dialog.CONTACT) else Identity.ANONYMOUS
        level = Identity.NAMED if kept.report.identity is Identity.NAMED else unnamed
        report = replace(kept.report, step=step, passed=passed, unnamed=unnamed, identity=level)
        return replace(kept, report=report, files=answer.files)

    def kept_in(self, pending: StaffDraft) -> StaffDraft:
        told = replace(self.report, step="", passed=frozenset())
        text = orjson.dumps(to_json(replace(self, report=told, files=()))).decode()
        passed = frozenset(it for it in pending.passed if not it.startswith(_INNER))
        return replace(
            pending,
            given={**pending.given, _REPORT: Answer(text=text, files=self.files)},
            step=self.report.step and _INNER + self.report.step,
            passed=passed | {_INNER + it for it in self.report.passed},
        )

    def context(self, pending: StaffDraft, screen: StaffContext) -> Context:
        return Context(
            act=screen.act,
            id=screen.id,
            version=screen.version,
            catalogue=screen.catalogue,
            policy=screen.policy,
            notice=screen.notice,
            search=screen.search,
            now=screen.now,
            tz=zone_of(str(screen.now.tzinfo)),
            pieces=self.files,
            lang=_lang(pending),
        )

    def after(self, took: StepResult[Report], said: Input) -> "_Draft":
        files = list(self.files)
        for effect in took.effects:
            match effect:
                case AddEvidence(file):
                    album = file.album and _ALBUM + file.album
                    files.append(replace(file, id=max((it.id for it in files), default=0) + 1, album=album))
                case RemoveEvidence(gone):
                    files = [it for it in files if it.id not in gone]
        heard = self.heard
        if isinstance(said, IncomingMessage) and said.id and said.text:
            heard = with_words(heard, said)
        return _Draft(took.draft, heard, tuple(files))


def _lang(pending: StaffDraft) -> Lang:
    return next((it for it in LANGS if it == pending.choice(dialog.READS)), LANGS[0])


def _take(
    draft: StaffDraft, input: Input, screen: StaffContext, by: Callable[..., StepResult[Report] | None]
) -> StepResult[StaffDraft] | None:
    """Have a part of the report's script take the input."""
    at = _Draft.of(draft)
    took = by(at.report.pointing(input), input, at.context(draft, screen))
    if took is None:
        return None
    return StepResult(at.after(took, input).kept_in(draft), word=took.word, stay=took.stay, done=took.done)


def _step(step: Step[Report, Context]) -> Step[StaffDraft, StaffContext]:
    """Return a step of the report as a step of the dialog."""

    def show(draft: StaffDraft, screen: StaffContext) -> Card:
        at = _Draft.of(draft)
        card = step.show(at.report, at.context(draft, screen))
        return reduce(lambda shown, line: shown.with_line(line, first=True), (*screen.told, screen.head), card)

    def clear(draft: StaffDraft) -> StaffDraft:
        at = _Draft.of(draft)
        return replace(at, report=step.clear(at.report)).kept_in(draft)

    return Step(_INNER + step.name, show, partial(_take, by=step.take), step.skip, clear, step.bare)


def _contact(words: str, now: datetime, known: KnownAnswers) -> str | Refusal:
    channels, countries = (known.get(it, "").split() for it in (dialog.CHANNELS, dialog.COUNTRIES))
    found = contact_among(words, channels, countries, "refusal-desk-no-contact")
    return found if isinstance(found, Refusal) else found.address


_QUESTIONS = script(*dialog.questions(_contact))


def _path(draft: StaffDraft, screen: StaffContext) -> tuple[Step[StaffDraft, StaffContext], ...]:
    """Return the questions before the report, then its own steps."""
    at = _Draft.of(draft)
    inner = report.SCRIPT.path(at.report, at.context(draft, screen))
    return (*_QUESTIONS.path(draft, screen), *map(_step, inner))


def _anywhere(draft: StaffDraft, input: Input, screen: StaffContext) -> StepResult[StaffDraft] | None:
    """Keep what answers no step of the report; a question before it takes a tap only."""
    if draft.step.startswith(_INNER):
        return _take(draft, input, screen, report.SCRIPT.anywhere)
    return _QUESTIONS.anywhere(draft, input, screen)


def _corrected(
    draft: StaffDraft, was: str, now: IncomingMessage, screen: StaffContext
) -> StepResult[StaffDraft] | None:
    """Take an edited message for a correction of what the report holds of it."""
    at = _Draft.of(draft)
    former = dict(at.heard).get(now.id)
    took = report.SCRIPT.correct(at.report, former, now, at.context(draft, screen)) if former else None
    if took is None:
        return _QUESTIONS.correct(draft, was, now, screen)
    return StepResult(at.after(took, now).kept_in(draft), word=took.word, stay=True)


def begin(visit: DeskVisit) -> PressAnswer:
    """Begin, in the member's private chat: names and contacts are typed here."""
    if not visit.private:
        return refuse("refusal-file-private")
    place = visit.tx.installation
    facts = {dialog.CHANNELS: place.channels, dialog.COUNTRIES: place.policy.confirming.countries}
    ask(visit, DIALOG, given={name: Answer(" ".join(sorted(told))) for name, told in facts.items()})
    return None


def _hint(it: OpenDialog) -> tuple[Text, ...]:
    if it.step == dialog.AGREED:
        return dialog.notice_to_read(it.screen.notice, it.screen.policy)
    typed = it.text(dialog.CONTACT) if it.step == _INNER + REVIEW else ""
    return (Text("desk-file-contact", {"contact": typed}),) if typed else ()


def _file(it: OpenDialog) -> Text | Refusal:
    """File, and show the receipt to the person who has to hand it on."""
    tx, at = it.tx, _Draft.of(it.pending)
    to = checked(staff_notices.private_chat(tx, it.member))
    typed = it.text(dialog.CONTACT)
    contact = checked(contact_in(tx, typed, "refusal-desk-no-contact")) if typed else None
    code, hashed = tx.keys.slow.new_code()
    files = tuple(replace(file, id=0) for file in at.files)
    filing = replace(at.report.asked(it.screen.catalogue.category(at.report.leaf)), way=Way(it.choice(dialog.WAY)))
    told = ToldAtDesk(filing, _lang(it.pending), files, contact)
    case = checked(file_for_reporter(tx, it.member, told, hashed))
    view, slot = reporter_view(tx, case), f"handed:{token_hex(4)}:{case.number}"
    card = dialog.receipt_card(
        case.number, code, promise_lines(view), slot, tx.installation.web_form, told=contact is not None
    )
    outbox.put(tx, to, card, slot=slot)
    promised = tuple((kind, at) for kind, at in view.promised.items() if kind in _PROMISED)
    printed = PrintedReceiptNotice(case.number, code, case.leaf, tx.now, promised)
    outbox.put(tx, replace(to, lang=told.lang), printed, slot=f"{slot}:pdf")
    return Text("desk-done-filing", {"alias": it.member.alias, "number": case.number})


_PROMISED = (DeadlineKind.REVIEW, DeadlineKind.INVESTIGATION, DeadlineKind.DECISION)


def handed(visit: DeskVisit) -> PressAnswer:
    """The receipt is handed over: neither message shows the code any longer."""
    slot = str(*visit.button.argument[:1])
    found = _SLOT.fullmatch(slot)
    if found is None:
        return refuse("refusal-desk-old-screen")
    visit.show(slot, dialog.handed_card(found[1]), SendMode.EDIT)
    visit.delete(f"{slot}:pdf")
    return None


@presents_general(PrintedReceiptNotice)
def _printed(tx: Tx, notice: PrintedReceiptNotice) -> Card:
    house = tx.installation
    return dialog.printed_card(notice, house.catalogue, house.reporter_bot, house.web_form, house.timezone)


DIALOG = DeskDialog(dialog.KIND, Script(_path, _anywhere, _corrected), _file, hint=_hint)
COMMAND: Command[OnStaff] = Command(dialog.COMMAND, begin, 14, HANDLERS, alone=True)
