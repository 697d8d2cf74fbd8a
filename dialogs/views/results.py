"""The result of a case and of its review as both parties read it, always with reasons (row B6); their buttons."""

from collections.abc import Collection, Sequence

from dialogs.decision.measures import measure_lines, outcome_sentence
from dialogs.engine.cards import Button, case_button
from dialogs.engine.terms import clause
from rules.catalogue.categories import Catalogue
from rules.facts.acts import AppealOutcome, CaseRejected, Result
from rules.facts.decision import Decision
from rules.meetings import ExtraWindow, MeetingState
from rules.refusals import Text
from rules.sanctions.carrying_out import MeasureStatus
from rules.views import CaseView
from rules.vocabulary import Act, State
from rules.wording import Wording


def statement_of_reasons(
    catalogue: Catalogue, result: Result, measures: Sequence[MeasureStatus] = ()
) -> tuple[Text, ...]:
    """Build the statement of reasons, with how far the measures are; the staff preview is what the reporter gets."""
    match result:
        case Decision(facts=facts, leaf=category, follows=follows):
            said = (
                Text("result-facts", {"facts": facts.said}),
                Text("result-clause", {"clause": clause(catalogue, category)}),
            )
            lines = (*said, *outcome(result, measures))
            return (*lines, Text("result-follows", {"follows": follows.said})) if follows else lines
        case CaseRejected(reason=reason, place=place, unmet=unmet):
            told = (Text("result-reason", {"reason": reason.said}), *_unmet(unmet))
            return (*told, Text("result-place", {"place": place.said})) if place else told


def _unmet(conditions: tuple[Wording, ...]) -> tuple[Text, ...]:
    """List the filing conditions that were not met, one per line."""
    lines = tuple(Text("result-unmet-one", {"condition": condition.said}) for condition in conditions)
    return (Text("result-unmet"), *lines) if lines else ()


def outcome(result: Result, measures: Sequence[MeasureStatus] = ()) -> tuple[Text, ...]:
    """Return a line for each measure, as far as it is; of decisions without any on record, what was decided. Nothing
    for a rejection, which the case's state shows."""
    if isinstance(result, CaseRejected):
        return ()
    if measures:
        return measure_lines(result, measures)
    return (Text("result-outcome", {"outcome": outcome_sentence(result)}),)


def review_lines(
    catalogue: Catalogue, review: AppealOutcome, measures: Sequence[MeasureStatus] = ()
) -> tuple[Text, ...]:
    """Return the lines of the review's result; the staff preview is what both parties get."""
    word = "reopen" if review.opened else review.act
    lines = (Text(f"review-{word}"), Text("review-reasons", {"reasons": review.reasons}))
    return (*lines, *statement_of_reasons(catalogue, review.changed, measures)) if review.changed else lines


def finality_lines(case: CaseView, *, agreed: bool = False) -> tuple[Text, ...]:
    """Say whether a result is final, or until when it is preliminary and open to appeal.

    Args:
        agreed: the reader has agreed to the result, and is not asked whether they disagree.
    """
    if case.final:
        return (Text("result-final"),)
    if case.state is State.APPEALED:
        return (Text("result-appealed"),)
    if case.window_ends is None:
        return ()
    if agreed:
        return (Text("result-agreed", {"due": case.window_ends}),)
    word = "result-window" if Act.APPEAL in case.acts else "result-preliminary"
    return (Text(word, {"due": case.window_ends}),)


def act_buttons(case: CaseView, acts: Collection[Act]) -> tuple[Button, ...]:
    """Return the buttons of these acts, as far as they are open to the party."""
    return tuple(case_button(f"case-{_label(act, case)}", act, case) for act in acts if act in case.acts)


def _label(act: Act, case: CaseView) -> str:
    return "withdraw-appeal" if act is Act.WITHDRAW and case.state is State.APPEALED else act


def window_lines(window: ExtraWindow | None) -> tuple[Text, ...]:
    """Return the line for both sides' cards while an extra window is under way."""
    if window is None:
        return ()
    span = {"at": window.begins_at or "", "until": window.ends_at or ""}
    match window.state:
        case MeetingState.AGREED:
            return (Text("meeting-stands-agreed", {**span, "host": Text(f"host-{window.host}")}),)
        case MeetingState.OPEN:
            return (Text("meeting-stands-open", {"until": span["until"]}),)
        case MeetingState.OFFERED:
            return (Text("meeting-stands-offered"),)
    return ()
