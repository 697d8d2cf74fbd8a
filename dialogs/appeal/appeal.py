"""An appeal being written: against what, on which grounds, with what new evidence; one dialog with a way back."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from dialogs.engine.cards import Button, Card
from dialogs.engine.input import File
from rules.addresses import Address
from rules.refusals import Say
from rules.vocabulary import Matter


class Stage(StrEnum):
    """Which of its three screens is shown."""

    MATTER = "matter"
    GROUNDS = "grounds"
    REVIEW = "review"


_BEFORE = {Stage.GROUNDS: Stage.MATTER, Stage.REVIEW: Stage.GROUNDS}


@dataclass(frozen=True, slots=True)
class Objection:
    """What has been given so far; files are fetched, as evidence of the case, once it is sent. `pointed` are
    accounts whom its messages point at."""

    case_id: int
    stage: Stage = Stage.MATTER
    matter: Matter | None = None
    text: str = ""
    files: tuple[File, ...] = ()
    pointed: tuple[Address, ...] = ()

    def against(self, matter: Matter) -> "Objection":
        """What it is against; grounds that were written before are kept."""
        return replace(self, matter=matter, stage=Stage.REVIEW if self.text else Stage.GROUNDS)

    def saying(self, text: str) -> "Objection":
        """One more paragraph of grounds."""
        told = f"{self.text}\n{text}" if self.text else text
        return replace(self, text=told, stage=Stage.REVIEW if self.matter else self.stage)

    def with_file(self, file: File) -> "Objection":
        """One more piece of evidence."""
        return replace(self, files=(*self.files, file))

    def back(self) -> "Objection":
        """The screen before; what was given stays."""
        return replace(self, stage=_BEFORE.get(self.stage, self.stage))

    def on(self) -> "Objection":
        """The next screen, where what it needs was given before."""
        return replace(self, stage=Stage.REVIEW) if self.matter and self.text else self

    def rewritten(self) -> "Objection":
        """The grounds are to be written anew."""
        return replace(self, text="", stage=Stage.GROUNDS)

    def without_files(self) -> "Objection":
        """No new evidence after all."""
        return replace(self, files=())


def appeal_card(objection: Objection, number: str, *, rejected: bool) -> Card:
    """The screen it stands at.

    Args:
        rejected: what is appealed against is a rejection.
    """
    match objection.stage:
        case Stage.MATTER:
            wrong = Say("appeal-matter-rejection" if rejected else "appeal-matter-result")
            result = Button(wrong, _data(objection, "result"))
            handling = Button(Say("appeal-matter-handling"), _data(objection, "handling"))
            lines = (Say("appeal-ask-matter", {"number": number}), *_kept(objection))
            return Card(lines, ((result,), (handling,), _foot(objection)))
        case Stage.GROUNDS:
            lines = (Say("appeal-ask-grounds", {"number": number}), *_kept(objection))
            keep = ((Button(Say("dialog-keep"), _data(objection, "on")),),) if objection.text else ()
            return Card(lines, (*keep, _foot(objection)))
        case Stage.REVIEW:
            matter = Say(f"matter-{objection.matter}")
            lines = (Say("appeal-check", {"number": number, "matter": matter}), *_kept(objection), Say("appeal-more"))
            changes = [Button(Say("appeal-change-grounds"), _data(objection, "rewrite"))]
            if objection.files:
                changes.append(Button(Say("appeal-drop-files"), _data(objection, "nofiles")))
            send = Button(Say("appeal-send"), _data(objection, "send"))
            return Card(lines, ((send,), tuple(changes), _foot(objection)))


def objection_to_json(objection: Objection) -> dict[str, Any]:
    """As the conversation keeps it (sealed)."""
    return asdict(objection)


def objection_from_json(body: Mapping[str, Any]) -> Objection:
    """What `objection_to_json` wrote."""
    return Objection(
        body["case_id"],
        Stage(body["stage"]),
        Matter(body["matter"]) if body["matter"] else None,
        body["text"],
        tuple(File(**file) for file in body["files"]),
        tuple(body.get("pointed", ())),
    )


def _kept(objection: Objection) -> tuple[Say, ...]:
    lines = []
    if objection.text:
        lines.append(Say("appeal-grounds", {"text": objection.text}))
    if objection.files:
        lines.append(Say("appeal-files", {"count": len(objection.files)}))
    return tuple(lines)


def _foot(objection: Objection) -> tuple[Button, ...]:
    cancel = Button(Say("dialog-cancel"), _data(objection, "cancel"))
    if objection.stage is Stage.MATTER:
        return (cancel,)
    return (Button(Say("dialog-back"), _data(objection, "back")), cancel)


def _data(objection: Objection, word: str) -> str:
    return f"a.{word}.{objection.case_id}"
