"""What an operator's policy may put into the cells of the sanction ladder."""

from collections.abc import Mapping, Sequence

from rules.sanctions.ladder import Rule
from rules.sanctions.measures import MEASURES, MUTES, Measure
from rules.vocabulary import Sanction, Severity

_WARNING, _BAN = Measure(Sanction.WARNING), Measure(Sanction.BAN)
_DEREGISTRATION = Measure(Sanction.DEREGISTRATION)
_MUTES = tuple(Measure(Sanction.MUTE, days) for days in MUTES)

ALLOWED: Mapping[Rule, tuple[Measure, ...]] = {
    Rule.E1: (_WARNING, *_MUTES, _BAN, _DEREGISTRATION),
    Rule.E2: (_WARNING, Measure(Sanction.MUTE, 1)),
    Rule.E3: (*_MUTES[1:], _BAN),
    Rule.E4: _MUTES,
    Rule.E5: (_BAN, _DEREGISTRATION),
}
"""The measures that a cell of each rule may hold."""

CELLS = tuple(
    (rule, severity) for rule in ALLOWED for severity in Severity if rule is not Rule.E2 or severity is Severity.SERIOUS
)
"""Each rule with the severities it covers; E2 covers serious only."""

MOST = 4
"""The most sanctions in a cell, with the recommended one: a choice among all is no rule."""


def problem_of(rule: Rule, severity: Severity, cell: Sequence[Measure]) -> str | None:
    """Return what is wrong with a cell of the operator's file; None if nothing is."""
    foreign = [measure for measure in cell if measure not in ALLOWED[rule]]
    if foreign:
        known = ", ".join(written(measure) for measure in ALLOWED[rule])
        return f"names {written(foreign[0])}; {rule} is made of {known}"
    if len(set(cell)) < len(cell):
        return "names one sanction twice"
    if len(cell) > MOST:
        return f"leaves {len(cell)} sanctions open; at most {MOST} of {len(MEASURES)} may be"
    if rule is Rule.E1 and severity is Severity.MINOR and cell[0] != _WARNING:
        return "must recommend a warning first"
    if rule is Rule.E3 and severity is not Severity.GRAVE and _BAN in cell:
        return "names ban, which E3 keeps for what is grave"
    if rule is Rule.E3 and severity is Severity.GRAVE and cell[0] != _BAN:
        return "must recommend ban"
    if rule is Rule.E5 and cell[0] != _BAN:
        return "must recommend ban"
    return None


def written(measure: Measure) -> str:
    """Return the measure as an operator writes it: mute 7."""
    return str(measure).replace("_", " ")
