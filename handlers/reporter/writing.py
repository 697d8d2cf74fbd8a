"""A report is written: the script is walked, and what it asks for is done in the same transaction."""

from collections.abc import Callable
from dataclasses import replace
from zoneinfo import ZoneInfo

from cases import budgets
from cases.intake import drafting
from cases.intake.file import Filing, file
from dialogs.drafts.draft import Agree, Drop, Remove, Report, Submit, Want
from dialogs.engine.cards import Card
from dialogs.engine.input import File, Input, Piece, Said, Tap
from dialogs.engine.script import Context, Took, Word
from dialogs.entry.menu import start_card
from dialogs.intake import report
from dialogs.intake.correction import corrected
from dialogs.session import Conversation
from handlers.reporter.visit import Visit
from rules.refusals import Refusal, Say, refuse
from store import evidence
from store.tables import FileState

Search = Callable[[str], tuple[str, ...]]
"""The leaves a sentence is most likely about, likeliest first."""


def write(visit: Visit, input: Input, search: Search) -> Say | Refusal | None:
    """Take the input into the report; what to answer a press with."""
    if isinstance(input, Tap) and (stale := _stale(visit, input, search)):
        return stale
    before = context(visit, search)
    draft = visit.talk.report or Report()
    took = report.walk(draft.pointing(input), input, before)
    if any(isinstance(effect, Drop) for effect in took.effects):
        drop(visit, took.word)
    elif any(isinstance(effect, Submit) for effect in took.effects):
        _submit(visit, took, search)
    else:
        follows = isinstance(input, Said) and _is_sibling(input.file, draft, before)
        _answered(visit, took, search, tapped=isinstance(input, Tap), follows=follows)
    return None


def correct(visit: Visit, was: str, now: Said, search: Search) -> None:
    """Put a correction into the report, where it holds the words that are corrected."""
    took = corrected(visit.talk.report, was, now.text, context(visit, search)) if visit.talk.report else None
    if took:
        if _refusal(took) is None:
            # Where it is refused the report still holds the former words, and the next edit corrects those.
            visit.talk = visit.talk.hearing(now)
        _answered(visit, took, search, tapped=False, follows=True)


def _refusal(took: Took[Report]) -> Say | None:
    return took.word if took.word and took.word.id.startswith("refusal-") else None


def _answered(visit: Visit, took: Took[Report], search: Search, *, tapped: bool, follows: bool) -> None:
    """Keep what was taken, and show the screen it leads to, with what was not taken."""
    took = _afforded(visit, took)
    refusal = _refusal(took)
    unchanged = not took.effects and took.draft == visit.talk.report
    if unchanged and not tapped and visit.talk.says_already(refusal, visit.tx.now):
        return
    # Whoever taps has read the screen.
    refused = None if tapped and not refusal else visit.talk.refusing(refusal, visit.tx.now)
    visit.talk = replace(visit.talk, refused=refused)
    _keep(visit, took)
    card = screen(visit, search, None if refusal else took.word)
    visit.show(refused.on(card) if refused else card, follows=follows)


def _afforded(visit: Visit, took: Took[Report]) -> Took[Report]:
    """What was taken without the files for which there is no budget of bytes, and a word why."""
    effects: list[object] = []
    refused: Say | None = None
    for effect in took.effects:
        full = budgets.spend_bytes(visit.tx, visit.person, effect.file.size) if isinstance(effect, Want) else None
        if full is None:
            effects.append(effect)
        else:
            refused = full.say
    return replace(took, effects=tuple(effects), word=refused) if refused else took


def _stale(visit: Visit, tap: Tap, search: Search) -> Say | Refusal | None:
    """What to say to a press on a screen of the past; the living one is shown again (law 6)."""
    place, row = visit.tx.installation, visit.row
    if visit.talk.report is None or row is None:
        if tap.word == Word.FILE:
            return refuse("refusal-nothing-to-file")
        visit.show(start_card(place.catalogue, place.policy))
        return Say("refusal-old-screen")
    if tap.version != row.version:
        visit.show(screen(visit, search))
        return Say("refusal-old-screen")
    return None


def screen(visit: Visit, search: Search, word: Say | None = None) -> Card:
    """The screen of the report as it stands."""
    return report.SCRIPT.show(visit.talk.report or Report(), context(visit, search), word)


def begin(visit: Visit, search: Search) -> None:
    """Begin a report, or go on with the one that was left."""
    word = Say("report-resumed") if visit.talk.report else None
    _keep(visit, Took(visit.talk.report or Report()))
    visit.show(screen(visit, search, word))


def drop(visit: Visit, word: Say | None = None) -> None:
    """Erase the report, and show the start."""
    drafting.drop(visit.tx, visit.person)
    visit.row, visit.talk = None, Conversation()
    place = visit.tx.installation
    visit.show(start_card(place.catalogue, place.policy).with_line(word or Say("draft-erased"), first=True))


def context(visit: Visit, search: Search) -> Context:
    """What the script may know beside the draft."""
    place, row = visit.tx.installation, visit.row
    if visit.pieces is None:
        visit.pieces = _pieces(visit)
    return Context(
        catalogue=place.catalogue,
        policy=place.policy,
        search=search,
        now=visit.tx.now,
        tz=ZoneInfo(visit.to.tz),
        consented=visit.person.consent_version == place.policy.consent_version,
        version=row.version if row else 0,
        pieces=visit.pieces,
        together=visit.together,
    )


def _pieces(visit: Visit) -> tuple[Piece, ...]:
    held = evidence.of_draft(visit.tx, visit.row.id) if visit.row and visit.talk.report else []
    return tuple(
        Piece(piece.id, piece.kind, piece.name or "", piece.size or 0, piece.album or "")
        for piece in held
        if piece.state is not FileState.REFUSED
    )


def _keep(visit: Visit, took: Took[Report]) -> None:
    if any(isinstance(effect, Agree) for effect in took.effects):
        visit.person = drafting.agree(visit.tx, visit.person)
    row = visit.keep(replace(visit.talk, report=took.draft, aside=None), goes_on=visit.talk.report is not None)
    for effect in took.effects:
        match effect:
            case Want(wanted):
                _want(visit, row.id, wanted)
                visit.pieces = None
            case Remove(pieces):
                for piece in pieces:
                    evidence.remove(visit.tx, piece)
                visit.pieces = None


def _want(visit: Visit, draft_id: int, file: File) -> None:
    evidence.want(
        visit.tx,
        draft_id=draft_id,
        bot="reporter",
        kind=file.kind,
        ref=file.ref,
        name=file.name or None,
        mime=file.mime or None,
        size=file.size or None,
        album=file.album or None,
    )


def _submit(visit: Visit, took: Took[Report], search: Search) -> None:
    draft = took.draft
    asked = {question.id for question in visit.tx.installation.catalogue.leaf(draft.leaf).questions}
    filed = file(
        visit.tx,
        visit.person,
        visit.row,
        Filing(
            leaf=draft.leaf,
            subject=draft.subject,
            author=draft.author,
            account=draft.account,
            platform=draft.platform,
            published=draft.published,
            description=draft.description,
            answers={question: answer for question, answer in draft.answers if question in asked},
            notes=draft.notes,
            pointed=draft.pointed,
            apart=draft.apart,
        ),
    )
    if isinstance(filed, Refusal):
        visit.show(screen(visit, search, filed.say))
    else:
        visit.leave_screen()


def _is_sibling(file: File | None, draft: Report, before: Context) -> bool:
    """Whether another file of the same album has come before it."""
    came = {piece.album for piece in before.pieces}
    came |= {held.file.album for held in draft.held if isinstance(held, Said) and held.file}
    return file is not None and file.album != "" and file.album in came
