"""Messages and files between staff and the parties: the questions before sending, and the notices beside the card."""

from dialogs.engine.cards import Card, Media, button
from dialogs.engine.desk_script import script
from dialogs.engine.questions import StaffQuestion
from rules.operator.templates import Use
from rules.refusals import Text
from rules.vocabulary import Act, CodeKind

TALK = script(
    StaffQuestion("message", use=Use.REPLY, typed=True, limit=3500, files=True),
    previewed=lambda known: bool(known.get("message")),  # own words were seen as they were typed
)
HEAR = script(
    StaffQuestion("whom", (CodeKind.REPORTED, CodeKind.WITNESS), label=lambda kind: Text(f"code-for-{kind}")),
    StaffQuestion("put", typed=True, limit=2000),
)


def reporter_message_card(
    case_id: int, number: str, version: int, spoken: tuple[str, tuple[int, ...]], *, refused: bool
) -> Card:
    """Show the reporter's message or file, with the button to answer it."""
    text, files = spoken
    lines = [
        Text("desk-talked-words", {"number": number, "text": text}) if text else Text("desk-talked", {"number": number})
    ]
    if refused:
        lines.append(Text("desk-talked-refused"))
    answer = button(Text("desk-talk-answer"), Act.TALK, id=case_id, version=version)
    return Card(tuple(lines), ((answer,),), Media(files) if files else None)


def file_not_sent(number: str, refusal: str) -> Card:
    """Build the notice that a file for the reporter was refused, and why."""
    return Card((Text("desk-file-not-sent", {"number": number, "why": Text(refusal)}),))
