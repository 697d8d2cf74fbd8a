"""A short conversation with a member of staff before an act: what is given so far, and what comes next.

Where it stands follows from what is given: the first step without an answer is asked. To change an answer is
to take it away, so changing one of several keeps the others.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from dialogs.conversation import desk_meetings
from dialogs.desk_dialogs.steps import SCRIPTS
from dialogs.engine.amounts import read_amount
from dialogs.engine.dates import read_coming, read_moment
from dialogs.engine.desk_questions import Known, Reads, Step
from dialogs.engine.times import read_times
from rules.leaves import Catalogue
from rules.meetings import unfit
from rules.refusals import Refusal, refuse
from rules.templates import Templates, Use
from rules.text_limits import units
from rules.vocabulary import Act

TICKED = "unmet"
"""The key of what is ticked in a preview: of a rejection the conditions that are not met, of an extra window further
times; it is no step, and need not be answered."""


@dataclass(frozen=True, slots=True)
class Given:
    """An answer: a `choice` among those offered, or own words; neither where the step was skipped."""

    choice: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Pending:
    """A dialog in hand.

    Attributes:
        kind: a key of `SCRIPTS`: an act on a case, or what else staff are asked about.
        seen: the version of the case that whoever is asked has before them; 0 where it is about none.
        branch: the branch of the catalogue being looked at.
        found: leaves found by typed words: offered instead of the branch, or what a search led to.
        opened: steps that would have been spared, and were asked for from the preview.
        sure: the preview was sent off.
        album: the answer was the first file of this one, and the others follow it.
    """

    kind: str
    seen: int = 0
    given: Mapping[str, Given] = field(default_factory=dict)
    branch: str = ""
    found: tuple[str, ...] = ()
    opened: tuple[str, ...] = ()
    sure: bool = False
    album: str = ""

    @property
    def step(self) -> Step | None:
        """The step to be answered next; None when all are."""
        known = self.known
        for step in SCRIPTS[self.kind].steps:
            if step.name not in self.given and step.asked(known) and not self._spared(step, known):
                return step
        return None

    @property
    def known(self) -> Known:
        """What its steps may depend on."""
        return {name: answer.choice for name, answer in self.given.items()}

    @property
    def ticked(self) -> tuple[str, ...]:
        """What is ticked in the preview, in the order in which it was."""
        return tuple(self.given.get(TICKED, Given()).choice.split())

    @property
    def done(self) -> bool:
        """Nothing more to ask, and seen as the reporter will read it where that is called for."""
        return self.step is None and (self.sure or not SCRIPTS[self.kind].shown_first(self.known))

    def answered(self) -> tuple[Step, ...]:
        """The steps with an answer, in the script's order."""
        known = self.known
        return tuple(step for step in SCRIPTS[self.kind].steps if step.name in self.given and step.asked(known))

    def spared(self) -> tuple[Step, ...]:
        """The steps that were not asked, and may be answered all the same."""
        known = self.known
        return tuple(
            step
            for step in SCRIPTS[self.kind].steps
            if step.name not in self.given and step.asked(known) and self._spared(step, known)
        )

    def _spared(self, step: Step, known: Known) -> bool:
        return step.spared is not None and step.spared(known) and step.name not in self.opened

    def taking_files(self) -> tuple[Step, ...]:
        """The steps that a file answers."""
        return tuple(step for step in SCRIPTS[self.kind].steps if step.files)

    def giving(self, step: Step, answer: Given) -> "Pending":
        """The same with one more answer."""
        return replace(self, given={**self.given, step.name: answer}, branch="", found=())


def tapped(pending: Pending, word: str, argument: str, catalogue: Catalogue, ready: Templates) -> Pending | Refusal:
    """What a press on the dialog's own card makes of it; `word` is pick, open, skip, change or send."""
    step = pending.step
    match word:
        case "pick" if step and argument in _offered(step, pending.known, catalogue, ready):
            return pending.giving(step, Given(choice=argument))
        case "open" if step and step.tree and argument in ("", *catalogue.branches):
            return replace(pending, branch=argument, found=())
        case "skip" if step and step.optional:
            return pending.giving(step, Given())
        case "change" if argument in [it.name for it in pending.spared()]:
            return replace(pending, opened=(*pending.opened, argument))
        case "change" if argument in [it.name for it in pending.answered()]:
            return replace(pending, given={name: it for name, it in pending.given.items() if name != argument})
        case "tick" if step is None and argument in tickable(pending, ready):
            return replace(pending, given={**pending.given, TICKED: Given(choice=_toggled(pending, argument))})
        case "send" if step is None:
            return replace(pending, sure=True)
    return refuse("refusal-desk-old-screen")


def tickable(pending: Pending, ready: Templates) -> Collection[str]:
    """What may be ticked in the preview: of a rejection the filing conditions, of an extra window what else is
    proposed."""
    if pending.kind == Act.MEET:
        return [it for it in desk_meetings.proposed(pending.known) if it not in _given_times(pending)]
    return [it.id for it in ready.of(Use.CONDITION)] if pending.kind == Act.REJECT else ()


def times(pending: Pending) -> tuple[datetime, ...]:
    """The times of an extra window, those ticked among them, earliest first."""
    return tuple(sorted({datetime.fromisoformat(it) for it in (*_given_times(pending), *pending.ticked)}))


def _given_times(pending: Pending) -> list[str]:
    given = pending.given.get(desk_meetings.TIMES.name, Given())
    return (given.choice or given.text).split()


def _toggled(pending: Pending, condition: str) -> str:
    ticked = pending.ticked
    left = [it for it in ticked if it != condition]
    return " ".join(left if condition in ticked else [*ticked, condition])


def typed(pending: Pending, text: str, now: datetime, *, with_file: bool = False) -> Pending | Refusal:
    """The dialog with `text` as the answer to its step; a step with a tree is searched by the caller.

    Args:
        now: in the operator's time zone, in which days are read.
        with_file: a file came with it, or came alone.
    """
    step = pending.step
    if step is None or not step.typed:
        return refuse("refusal-desk-tap-please")
    words = text.strip()
    if not words and not (with_file and step.files):
        return refuse("refusal-desk-empty")
    if units(words) > step.limit:
        return refuse("refusal-desk-too-long", units=units(words), limit=step.limit)
    if step.check and (fault := step.check(words)):
        return fault
    read = _read(step.reads, words, now, pending.known)
    return read if isinstance(read, Refusal) else pending.giving(step, Given(text=read))


def _read(reads: Reads, words: str, now: datetime, known: Known) -> str | Refusal:
    """The words as the step reads them; days as ISO."""
    match reads:
        case Reads.TEXT:
            return words
        case Reads.MONEY:
            return read_amount(words) or refuse("refusal-desk-no-amount")
        case Reads.MOMENT:
            return read_moment(words, now) or refuse("refusal-desk-no-past-day")
        case Reads.TIMES:
            found = read_times(words, now)
            refusal = unfit(found, now, datetime.fromisoformat(known[desk_meetings.LAST]))
            return refusal or " ".join(at.isoformat() for at in found)
        case Reads.COMING:
            day = read_coming(words, now.date())
            return day.isoformat() if day else refuse("refusal-desk-no-coming-day")


def _offered(step: Step, known: Known, catalogue: Catalogue, ready: Templates) -> Collection[str]:
    """What a press may choose here."""
    if step.tree:
        return catalogue.leaves
    if step.teams:
        return catalogue.teams
    return [template.id for template in ready.of(step.use)] if step.use else step.offered(known)


def pending_to_json(pending: Pending) -> dict[str, Any]:
    """As the desk's drafts keep it (sealed)."""
    return {
        "kind": pending.kind,
        "seen": pending.seen,
        "given": {name: [answer.choice, answer.text] for name, answer in pending.given.items()},
        "branch": pending.branch,
        "found": list(pending.found),
        "opened": list(pending.opened),
        "album": pending.album,
    }


def pending_from_json(body: Mapping[str, Any]) -> Pending:
    """What `pending_to_json` wrote."""
    given = {name: Given(choice, text) for name, (choice, text) in body["given"].items()}
    found, opened = tuple(body["found"]), tuple(body.get("opened", ()))
    album = body.get("album", "")
    return Pending(body["kind"], body["seen"], given, body["branch"], found, opened, album=album)
