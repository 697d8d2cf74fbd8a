"""Sanctions for staff: the ladder's recommendation, proposals, the end of a sanction, and what follows a decision."""

from datetime import datetime

from dialogs.engine import terms
from dialogs.engine.cards import Card
from dialogs.engine.desk_script import script
from dialogs.engine.questions import StaffQuestion, parse_future_answer
from dialogs.engine.staff_draft import KnownAnswers
from dialogs.queue import way_to
from rules.refusals import Arg, ByLang, Text, listed
from rules.sanctions.ladder import Advice, Rule
from rules.sanctions.measures import Measure
from rules.vocabulary import Sanction, Severity


def advice_line(advice: Advice, severity: Severity) -> Text:
    """Return the rules' recommendation: by which rule, what was counted, and which options are left."""
    if advice.undecided:
        return Text("ladder-undecided")
    if advice.rule in (Rule.E6, Rule.E7):
        return Text(f"ladder-{advice.rule}")
    times = len(advice.counted) + (advice.rule is Rule.E3)  # of deletions within a day this case is one too
    said: dict[str, Arg] = {
        "rule": advice.rule,
        "because": Text(f"ladder-because-{advice.rule}", {"times": times}),
        "severity": Text(f"severity-{severity}"),
        "measure": terms.measure(advice.measure) if advice.measure else "",
    }
    return (
        Text("ladder-options", {**said, "options": _options(advice)}) if advice.options else Text("ladder-only", said)
    )


def mute_over(number: str, measure: Measure) -> Card:
    """Build the notice that a mute has expired; if carried out by hand, it must be lifted by hand."""
    return Card((Text("desk-mute-over", {"number": number, "sanction": terms.measure(measure)}),))


def lifted(number: str, measure: Measure, *, on_appeal: bool) -> Card:
    """Build the notice that a sanction ended before its time."""
    id = "desk-lifted-on-appeal" if on_appeal else "desk-lifted"
    return Card((Text(id, {"number": number, "sanction": terms.measure(measure)}),))


def sent_back(number: str, alias: str, word: str) -> Card:
    """Build the notice that a lead sent a proposal back, and why."""
    return Card((Text("desk-sent-back", {"number": number, "alias": alias, "word": word}),))


def follow_up_lines(
    rectify_by: datetime | None, agency: str, reference: str, reply_by: datetime | None
) -> tuple[Text, ...]:
    """Return what still follows a decision: the rectification deadline, an agency's expected reply."""
    lines = [Text("desk-card-rectifying", {"due": rectify_by})] if rectify_by else []
    if reply_by:
        number: Arg = reference or Text("desk-card-no-reference")
        lines.append(Text("desk-card-referred", {"agency": agency, "reference": number, "due": reply_by}))
    return tuple(lines)


def approval_needed(case_id: int, number: str, category: ByLang) -> Card:
    """Build the private notice to the lead of a proposed heavy sanction."""
    return Card((Text("desk-waits-for-a-lead", {"number": number, "leaf": category}),), way_to(case_id))


def no_approver(case_id: int, number: str, category: ByLang) -> Card:
    """Build the private notice to administrators that a reviewer's proposal waits for a lead, and there is none."""
    return Card((Text("desk-nobody-approves", {"number": number, "leaf": category}),), way_to(case_id))


def _options(advice: Advice) -> Arg:
    """Return 1、3、30 天 if all are mutes like the recommended one; otherwise each by its name."""
    days = [option.days for option in advice.options if option.kind is Sanction.MUTE]
    alike = len(days) == len(advice.options) and advice.measure and advice.measure.kind is Sanction.MUTE
    if alike:
        return Text("ladder-days", {"days": listed(days)})
    return listed([terms.measure(option) for option in advice.options])


CHECK = script(
    StaffQuestion("checked", ("done", "not_yet"), label=lambda choice: Text(f"desk-checked-{choice}")),
    StaffQuestion("again_by", reads=parse_future_answer, typed=True, limit=100, only_for=("checked", "not_yet")),
    StaffQuestion("note", typed=True, limit=1000, optional=True),
    previewed=True,
)
"""Asks whether the violation has been put right."""


def goes_to_reporter(known: KnownAnswers) -> bool:
    """Return whether it goes to the reporter: an answer does, a reference number or another day does not."""
    return known.get("heard") == "answered"


RELAY = script(
    StaffQuestion("heard", ("answered", "number", "later"), label=lambda choice: Text(f"desk-heard-{choice}")),
    StaffQuestion("reply", typed=True, only_for=("heard", "answered")),
    StaffQuestion("reference", typed=True, limit=100, only_for=("heard", "number")),
    StaffQuestion("reply_by", reads=parse_future_answer, typed=True, limit=100, only_for=("heard", "later")),
    previewed=goes_to_reporter,
)
"""Records the response of an agency."""


def checked(number: str, note: str, again_by: datetime | None) -> tuple[Text, ...]:
    """Build the reporter's notice of a check."""
    said = (
        Text("checked-again", {"number": number, "due": again_by})
        if again_by
        else Text("checked-done", {"number": number})
    )
    return (said, Text("checked-note", {"text": note})) if note else (said,)


def agency_reply_lines(number: str, text: str) -> tuple[Text, ...]:
    """Build the reporter's notice of an agency's answer."""
    return (Text("relayed", {"number": number}), Text("relayed-text", {"text": text}))
