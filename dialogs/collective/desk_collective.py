"""A collective complaint for staff: its size and growth, its leading case, and the buttons between its cases."""

from dataclasses import dataclass

from dialogs.engine.cards import Button, Card, button
from dialogs.engine.desk_script import script
from dialogs.engine.questions import KnownAnswers, StaffQuestion
from dialogs.queue.queue import SHOW, way_to
from rules.refusals import ByLang, Text

MEMBERS, APART = "members", "apart"
"""The buttons that list the cases of a collective complaint, and that take one out of it."""


RELATED = "related"
"""Known before the dialog begins: the numbers of the cases about the same subject, with spaces between."""


def _related(known: KnownAnswers) -> tuple[str, ...]:
    return tuple(known.get(RELATED, "").split())


def _numbered(number: str) -> Text:
    return Text("desk-first-number", {"number": number})


DUPLICATE = script(StaffQuestion("first", typed=True, limit=300, among=_related, label=_numbered))


@dataclass(frozen=True, slots=True)
class CollectiveCardView:
    """The collective complaint of a case.

    Attributes:
        leader: the case that leads it, `number` that one's number; None if the case itself leads.
        hour, day: number of reports received in the last hour, in the last day.
        added: words added by the reporter of a case that does not lead.
        few: duplicates put together by staff, with too few people for a collective complaint.
    """

    leader: int | None
    number: str
    people: int
    reports: int
    hour: int
    day: int
    added: tuple[str, ...] = ()
    few: bool = False


def complaint_lines(crowd: CollectiveCardView | None) -> tuple[Text, ...]:
    """Return the lines below the head of the card."""
    if crowd is None:
        return ()
    if crowd.leader is not None:
        return (
            Text(
                f"desk-card-{'doubles' if crowd.few else 'follows'}", {"number": crowd.number, "people": crowd.people}
            ),
            *(Text("desk-card-added", {"text": text}) for text in crowd.added),
        )
    size = Text(f"desk-card-{'few' if crowd.few else 'crowd'}", {"people": crowd.people, "reports": crowd.reports})
    grows = Text("desk-card-crowd-grows", {"hour": crowd.hour, "day": crowd.day})
    return (size, grows)


def complaint_buttons(crowd: CollectiveCardView | None, case_id: int, version: int) -> tuple[Button, ...]:
    """Return the buttons to the members, or to the leading case and out of the complaint."""
    if crowd is None:
        return ()
    if crowd.leader is None:
        return (button(Text("desk-press-members", {"n": crowd.reports}), MEMBERS, id=case_id, version=version),)
    return (
        button(Text("desk-press-first" if crowd.few else "desk-press-leader"), SHOW, id=crowd.leader),
        button(Text("desk-press-apart"), APART, id=case_id, version=version),
    )


def complaint_started(number: str, people: int) -> Card:
    """Build the notice beside the card that the case leads a collective complaint from now on."""
    return Card((Text("desk-crowd-begun", {"number": number, "people": people}),))


def members_replied(case_id: int, version: int, number: str, reports: int, *, few: bool) -> Card:
    """Build the notice beside the card that members added something or answered; their own cards show what."""
    rows = (button(Text("desk-press-members", {"n": reports}), MEMBERS, id=case_id, version=version),)
    return Card((Text("desk-few-heard" if few else "desk-crowd-heard", {"number": number}),), (rows,))


def lead_told(case_id: int, number: str, leaf: ByLang, people: int) -> Card:
    """Build the private notice to the lead that this number of people complain about one subject."""
    return Card((Text("desk-crowd-lead", {"number": number, "leaf": leaf, "people": people}),), way_to(case_id))
