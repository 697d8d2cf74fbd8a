"""The measures of a decision in words: what was decided, how far each is, and the dialogs in which staff record it."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from dialogs.engine.cards import Card
from dialogs.engine.desk_script import script
from dialogs.engine.questions import StaffQuestion
from rules.facts.acts import MeasureNotCarriedOut
from rules.facts.decision import Decision
from rules.refusals import Arg, Text, listed
from rules.sanctions.carrying_out import CHECKED, PARTY_TOLD, UNDO, Executor, MeasureState, MeasureStatus
from rules.sanctions.carrying_out import OPEN as STILL_OPEN
from rules.sanctions.measures import Measure, measure
from rules.vocabulary import Outcome, Sanction

OPEN = "open"
"""The fact with which a dialog about measures begins: those that staff must see to, each as `choice_of` writes it."""

_NEVER = datetime.min.replace(tzinfo=UTC)


def measure_label(word: str, decision: Decision | None = None) -> Text:
    """Name a measure, with what its decision says of amount, day or agency: 账号禁言 7 天."""
    if word.startswith(UNDO):
        return Text("measure-undo", {"what": measure_label(word.removeprefix(UNDO), decision)})
    if found := measure(word):
        return _sanction(found, decision)
    if word == PARTY_TOLD:
        return Text("measure-party_told")
    said = Text(f"outcome-{word}")
    if decision and (amount := decision.amount_of(word)):
        return Text("outcome-of", {"outcome": said, "amount": amount})
    if decision and decision.by and word == Outcome.RECTIFICATION:
        return Text("outcome-by", {"outcome": said, "until": decision.by})
    return said


def _sanction(found: Measure, decision: Decision | None) -> Text:
    match found:
        case Measure(Sanction.MUTE, days):
            return Text("imposed-mute", {"days": days})
        case Measure(Sanction.FINE) if decision:
            return Text("imposed-fine", {"amount": decision.amount_of(Sanction.FINE)})
        case Measure(Sanction.REFERRAL) if decision:
            return Text("imposed-referral", {"agency": decision.agency})
        case Measure(Sanction.FINE | Sanction.REFERRAL as kind):
            return Text(f"sanction-{kind}")
    return Text(f"imposed-{found.kind}")


def outcome_sentence(decision: Decision) -> Text:
    """Return everything that was decided: 删除内容;账号禁言 7 天."""
    decided = (*decision.outcomes, *map(str, decision.sanctions))
    return listed([measure_label(word, decision) for word in decided], "outcome-and")


def planned(decision: Decision) -> tuple[MeasureStatus, ...]:
    """Return the measures of a decision that is not made yet, as they will be at first."""
    return tuple(
        MeasureStatus(0, word, MeasureState.TO_DO, Executor.STAFF, _NEVER, settled=False) for word in decision.measures
    )


def measure_lines(decision: Decision, measures: Sequence[MeasureStatus]) -> tuple[Text, ...]:
    """Say to the parties how far each measure is; what staff may still mend is not told as failed."""
    return (Text("result-measures"), *(Text(*_told(decision, it)) for it in measures))


def follow_lines(measures: Sequence[MeasureStatus]) -> tuple[Text, ...]:
    """Promise word of the measures that are not carried out yet."""
    return () if all(it.settled for it in measures) else (Text("measures-follow"),)


def _told(decision: Decision, it: MeasureStatus) -> tuple[str, Mapping[str, Arg]]:
    facts: dict[str, Arg] = {"what": measure_label(it.word, decision), "at": it.at}
    if it.word in CHECKED and it.state is not MeasureState.DONE:
        return "measure-awaited", facts
    if it.state is MeasureState.DONE:
        return ("measure-done-group" if it.by is Executor.GROUP else "measure-done"), facts
    if it.state is MeasureState.UNDER_WAY:
        return ("measure-under_way-hook" if it.by is Executor.HOOK else "measure-under_way"), facts
    return ("measure-failed" if it.settled else "measure-to_do"), facts


def undone(measures: Sequence[MeasureStatus]) -> tuple[MeasureStatus, ...]:
    """Return the measures that staff may record as done: those in groups only if the bot could not carry them out."""
    mine = (it for it in measures if it.by is not Executor.GROUP or it.state is MeasureState.FAILED)
    return tuple(it for it in mine if it.state in STILL_OPEN and it.word not in CHECKED)


def to_see_to(measures: Sequence[MeasureStatus]) -> tuple[MeasureStatus, ...]:
    """Return the measures that staff must see to: neither done nor recorded as impossible."""
    return tuple(it for it in undone(measures) if not it.settled)


def desk_measure_lines(decision: Decision, measures: Sequence[MeasureStatus]) -> tuple[Text, ...]:
    """Say on the card how far each measure is, by whom it was recorded and with which words."""
    lines = []
    for it in measures:
        facts: dict[str, Arg] = {"what": measure_label(it.word, decision), "at": it.at}
        who = Text(f"desk-measure-by-{it.by}") if not it.alias else it.alias
        word = "awaited" if it.word in CHECKED and it.state is MeasureState.TO_DO else it.state
        lines.append(Text(f"desk-measure-{word}", {**facts, "who": who}))
        if it.note:
            lines.append(Text("desk-measure-note", {"text": it.note}))
    return tuple(lines)


def not_carried_out_card(number: str, it: MeasureNotCarriedOut) -> Card:
    """Build the notice beside the card that the platform did not carry a measure out, and what to do."""
    facts: dict[str, Arg] = {"number": number, "what": measure_label(it.measure), "text": it.text}
    return Card((Text("desk-hook-failed", facts),))


def choice_of(it: MeasureStatus) -> str:
    """Write a measure as the answer of a dialog."""
    return f"{it.id}:{it.word}"


def measure_of(choice: str) -> tuple[int, str]:
    """Read the id and the word of what `choice_of` wrote."""
    id, _, word = choice.partition(":")
    return int(id), word


_MEASURE = StaffQuestion(
    "measure",
    among=lambda known: tuple(known.get(OPEN, "").split()),
    label=lambda choice: measure_label(measure_of(choice)[1]),
)

CARRIED_OUT = script(_MEASURE, StaffQuestion("proof", typed=True, limit=500, optional=True))
NOT_CARRIED_OUT = script(_MEASURE, StaffQuestion("why_not", typed=True, limit=500))
