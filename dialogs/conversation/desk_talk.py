"""Messages between staff and the parties, internal notes, and material that staff attach to a case."""

from collections.abc import Sequence
from datetime import datetime

from dialogs.engine.cards import Button, Card, Media, button
from dialogs.engine.desk_script import script
from dialogs.engine.questions import StaffQuestion
from dialogs.engine.terms import said_lines
from rules.operator.templates import Use
from rules.refusals import Text
from rules.report import Forward
from rules.vocabulary import Act, CodeKind, Source

REPLIED = "replied"
"""The key under which a dialog knows that it began with a reply to the reporter's words."""

RETRACT = "retract"
"""The act of the button that takes back what was sent to the reporter."""

LIMIT = 3500
"""UTF-16 units of a message to the reporter, which leave room for what stands above it."""

TALK = script(
    StaffQuestion("message", use=Use.REPLY, typed=True, limit=LIMIT, files=True),
    # Own words were seen as they were typed; a reply may have been meant for colleagues.
    previewed=lambda known: bool(known.get("message") or known.get(REPLIED)),
)
HEAR = script(
    StaffQuestion("whom", (CodeKind.REPORTED, CodeKind.WITNESS), label=lambda kind: Text(f"code-for-{kind}")),
    StaffQuestion("put", typed=True, limit=2000),
)


def retract_row(case_id: int, version: int, event: int) -> tuple[Button, ...]:
    """Return the button that takes back what this event has sent."""
    return (button(Text("desk-retract"), RETRACT, event, id=case_id, version=version),)


def reporter_message_card(
    case_id: int,
    number: str,
    version: int,
    spoken: tuple[str, tuple[int, ...]],
    forwards: Sequence[Forward] = (),
    *,
    refused: bool,
) -> Card:
    """Show the reporter's message, what they forwarded, or file, with the button to answer it."""
    text, files = spoken
    lines = [*said_lines("desk-talked", {"number": number}, text, forwards)]
    if refused:
        lines.append(Text("desk-talked-refused"))
    answer = button(Text("desk-talk-answer"), Act.TALK, id=case_id, version=version)
    card = Card(tuple(lines), ((answer,),), Media(files) if files else None)
    return card if files else card.with_whole(number, text)


def file_not_sent(number: str, refusal: str) -> Card:
    """Build the notice that a file for the reporter was refused, and why."""
    return Card((Text("desk-file-not-sent", {"number": number, "why": Text(refusal)}),))


SOURCES = (Source.PLATFORM, Source.THIRD_PARTY, Source.REPORTER)
"""The sources of material from staff; the reporter, if it came by telephone or over the counter."""

NOTE = script(StaffQuestion("remark", typed=True, limit=3500))
ATTACH = script(StaffQuestion("source", SOURCES), StaffQuestion("material", typed=True, limit=3500, files=True))

_SHOWN = 30
"""The number of newest notes shown; more do not fit one message."""

_OPENINGS_SHOWN = 15


def notes(noted: Sequence[tuple[datetime, str, str | None]]) -> tuple[Text, ...]:
    """List the notes: when, who and what; one without words means that evidence was opened."""
    if not noted:
        return (Text("desk-notes-none"),)
    left_out = len(noted) - _SHOWN
    head = (Text("desk-notes-before", {"n": left_out}),) if left_out > 0 else ()
    return (*head, *(_line(*one) for one in noted[-_SHOWN:]))


def evidence_openings(openings: Sequence[tuple[datetime, str, str]]) -> tuple[Text, ...]:
    """List the newest private showings of evidence: when, to whom, and what."""
    return tuple(
        Text(f"desk-opened-{what}", {"at": at, "alias": alias}) for at, alias, what in openings[-_OPENINGS_SHOWN:]
    )


def _line(at: datetime, alias: str, text: str | None) -> Text:
    if text is None:
        return Text("desk-note-opened", {"at": at, "alias": alias})
    return Text("desk-note", {"at": at, "alias": alias, "text": text})
