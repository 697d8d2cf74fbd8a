"""The subject step: a link, a handle, a forwarded message or a name."""

from dataclasses import replace

from dialogs.drafts import DESCRIPTION, PUBLISHED, SUBJECT, Report
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage, Input, Press
from dialogs.engine.script import ButtonAction, Context, Step, StepResult
from dialogs.engine.terms import category_path, subject_shown
from dialogs.intake.keeping import add_forwarded, subject_length_refusal
from dialogs.intake.progress import progress
from dialogs.intake.where_and_when import take_publication_press
from rules.addresses import Address
from rules.catalogue.categories import Catalogue
from rules.refusals import Text
from rules.report import Forward, Note
from rules.subject.platforms import platform_named

_OWN, _OTHERS = "own", "others"


def _show(draft: Report, context: Context) -> Card:
    step = progress(draft, context, SUBJECT)
    chosen = Text("chosen", {"leaf": category_path(context.catalogue, draft.leaf)})
    if draft.alike:
        choices = tuple(context.button(Text(f"subject-{who}"), ButtonAction.PICK, who) for who in (_OWN, _OTHERS))
        return Card((Text("subject-alike", {"name": draft.alike, "step": step}), chosen), (choices,))
    if draft.author:
        return Card((Text("subject-hidden", {"name": draft.author, "step": step}), chosen))
    ask = Text("subject-ask", {"step": step})
    if draft.subject:
        now = Text("subject-so-far", {"subject": subject_shown(draft, context.catalogue)})
        return Card((ask, now, chosen))
    return Card((ask, chosen))


def _take(draft: Report, input: Input, context: Context) -> StepResult[Report] | None:
    match input:
        case IncomingMessage(origin=origin, file=None) if origin:
            anew = replace(draft, author="", alike="", passed=draft.passed - {SUBJECT})
            told, refusal = add_forwarded(anew, origin, input, context)
            return StepResult(told, word=refusal, stay=origin.hidden)
        case Press(ButtonAction.PICK, who) if draft.alike and who in (_OWN, _OTHERS):
            return StepResult(_written_by(draft, who), stay=True)
        case IncomingMessage(text=text, file=None) if text and not subject_length_refusal(text):
            return StepResult(replace(with_subject(draft, text, context), account=_mentioned(input), alike=""))
        case _:
            return take_publication_press(draft, input, context)


def _written_by(draft: Report, who: str) -> Report:
    """Return the draft once it is known who wrote what was forwarded from somebody called like the reporter: their own
    words are theirs, and no evidence of another; another's name is the author."""
    if who == _OTHERS:
        named = tuple(
            replace(it, name=draft.alike) if isinstance(it, Forward) and _unnamed(it) else it for it in draft.notes
        )
        return replace(draft, author=draft.alike, alike="", notes=named)
    own = "\n".join(it.text for it in draft.notes if isinstance(it, Forward) and _unnamed(it))
    left = tuple(it for it in draft.notes if not _unnamed(it))
    kept = replace(draft, alike="", notes=left, published="", platform="").described(own)
    return replace(kept, passed=kept.passed - {PUBLISHED, *(() if kept.description else (DESCRIPTION,))})


def _unnamed(note: Note) -> Forward | None:
    return note if isinstance(note, Forward) and note.kind == "hidden_user" and not note.name else None


def _mentioned(said: IncomingMessage) -> Address | None:
    """Return the account of the one person without a name whom the words mention."""
    return said.pointed[0] if len(said.pointed) == 1 else None


def with_subject(draft: Report, text: str, context: Context) -> Report:
    """Return the draft with the typed subject."""
    return replace(draft, subject=text, account=None, platform=_platform(text, draft, context.catalogue))


def _platform(text: str, draft: Report, catalogue: Catalogue) -> str:
    """Return the platform that the words name, else the one chosen by a press, but not that of the former words."""
    of_former = platform_named(draft.subject, catalogue.platforms)
    return platform_named(text, catalogue.platforms) or ("" if of_former else draft.platform)


def _cleared(draft: Report) -> Report:
    return replace(draft, subject="", account=None, alike="")


STEP = Step(SUBJECT, _show, _take, skip=Text("subject-skip"), clear=_cleared)
