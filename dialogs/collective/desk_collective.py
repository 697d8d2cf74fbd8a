"""A collective complaint on the desk: how large it is, how it grows, whom a case follows, and the ways between them."""

from dataclasses import dataclass

from dialogs.engine.cards import Button, Card, button
from dialogs.engine.desk_script import script
from dialogs.engine.questions import KnownAnswers, StaffQuestion
from dialogs.queue.queue import SHOW, way_to
from rules.refusals import ByLang, Text

MEMBERS, APART = "members", "apart"
"""The presses that list the cases of a collective complaint, and that take one out of it."""


RELATED = "related"
"""KnownAnswers before the dialog begins: the numbers of the cases about the same subject, with spaces between."""


def _related(known: KnownAnswers) -> tuple[str, ...]:
    return tuple(known.get(RELATED, "").split())


def _numbered(number: str) -> Text:
    return Text("desk-first-number", {"number": number})


DUPLICATE = script(StaffQuestion("first", typed=True, limit=300, among=_related, label=_numbered))


@dataclass(frozen=True, slots=True)
class CollectiveCardView:
    """The collective complaint that a case belongs to.

    Attributes:
        leader: the case that leads it, `number` that one's number; None where the case itself leads.
        hour, day: how many of the reports came in the last hour, in the last day.
        added: what the reporter of a case that is led has added in words.
        few: they are duplicates that staff have put together, too few people for a collective complaint.
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
    """Below the head of the card."""
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
    """The ways to the members, or to the case that is followed and out of the complaint."""
    if crowd is None:
        return ()
    if crowd.leader is None:
        return (button(Text("desk-press-members", {"n": crowd.reports}), MEMBERS, id=case_id, version=version),)
    return (
        button(Text("desk-press-first" if crowd.few else "desk-press-leader"), SHOW, id=crowd.leader),
        button(Text("desk-press-apart"), APART, id=case_id, version=version),
    )


def complaint_started(number: str, people: int) -> Card:
    """Beside the card of the case that leads from now on."""
    return Card((Text("desk-crowd-begun", {"number": number, "people": people}),))


def members_replied(case_id: int, version: int, number: str, reports: int, *, few: bool) -> Card:
    """Beside the card: members have added something or answered; what, their own cards tell."""
    rows = (button(Text("desk-press-members", {"n": reports}), MEMBERS, id=case_id, version=version),)
    return Card((Text("desk-few-heard" if few else "desk-crowd-heard", {"number": number}),), (rows,))


def lead_told(case_id: int, number: str, leaf: ByLang, people: int) -> Card:
    """For the lead, in private: so many people complain about one thing."""
    return Card((Text("desk-crowd-lead", {"number": number, "leaf": leaf, "people": people}),), way_to(case_id))
