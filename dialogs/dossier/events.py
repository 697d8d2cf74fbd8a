"""The words of each event of a case in its dossier: a title by its kind, and what it says."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, tzinfo
from enum import StrEnum

from dialogs.decision.measures import measure_label, outcome_sentence
from dialogs.engine.sheets import DocumentLine
from dialogs.engine.terms import forward_author
from dialogs.evidence import reason_text
from dialogs.identity import unsealing
from rules.catalogue.categories import Catalogue
from rules.dossier import Dossier
from rules.facts import acts, events
from rules.facts.decision import Decision
from rules.facts.filing import FiledPiece
from rules.facts.registry import CaseEvent
from rules.refusals import Arg, ByLang, Text
from rules.report import Forward
from rules.wording import Wording

ELSEWHERE = frozenset(
    {
        *("album", "code", "counted", "leaf", "meeting", "partners_version", "proposal", "rule", "sanction"),
        *("also", "amounts", "choice", "doubted", "from_", "kinds", "measure", "met", "outcome", "refusal"),
        *("severity", "to"),
    }
)
"""Fields that hold ids: `_named` says in words what they refer to, as far as the dossier does not say it elsewhere."""


def title(act: str) -> Text:
    """Return what happened, by the kind of event."""
    return Text(f"dossier-event-{act}")


def instant(at: datetime, zone: tzinfo) -> str:
    """Return an instant as a document has it: date, time to the second, and the distance from UTC."""
    return at.astimezone(zone).strftime("%Y-%m-%d %H:%M:%S %z")


def lines(fact: CaseEvent, dossier: Dossier, zone: tzinfo) -> tuple[DocumentLine, ...]:
    """Return all that an event says, each field that holds something on a line of its own."""
    told = [*_changed(fact, dossier.case.catalogue), *_named(fact, dossier)]
    for name in fact.__dataclass_fields__:
        if name not in ELSEWHERE:
            told += [DocumentLine(words, _label(name)) for words in _said(getattr(fact, name), dossier, zone)]
    return tuple(told)


def _named(fact: CaseEvent, dossier: Dossier) -> list[DocumentLine]:
    """Return in words what the event refers to by ids."""
    match fact:
        case Decision():
            return [DocumentLine(outcome_sentence(fact), _label("outcome"))]
        case acts.MeasureCarriedOut():
            decision = dossier.case.result if isinstance(dossier.case.result, Decision) else None
            return [DocumentLine(measure_label(fact.measure, decision), _label("measure"))]
        case acts.CaseReassigned() | events.CaseAssigned() if fact.to is not None:
            return [DocumentLine(dossier.aliases.get(fact.to, ""), _label("to"))]
        case acts.CaseAccepted():
            doubted = fact.doubted if isinstance(fact, acts.ConditionsTicked) else ()
            return [
                *(DocumentLine(_condition(dossier, id, met=True), _label("met")) for id in fact.met),
                *(DocumentLine(_condition(dossier, id, met=False), _label("doubted")) for id in doubted),
            ]
        case acts.DataRequested():
            return [DocumentLine(Text(f"data-{kind}"), _label("kinds")) for kind in fact.kinds]
        case events.EvidenceRefused():
            return [DocumentLine(Text(fact.refusal), _label("why"))]
        case events.OriginalOpened() if fact.choice:
            return [DocumentLine(reason_text(fact.choice, ""), _label("reason"))]
        case events.UnsealingProposed() if fact.choice:
            return [DocumentLine(unsealing.reason_text(fact.choice, ""), _label("reason"))]
    return []


def _condition(dossier: Dossier, id: str, *, met: bool) -> Arg:
    found = dossier.conditions.get(id)
    return id if found is None else ByLang(found.met if met and found.met else found.labels)


def _label(name: str) -> Text:
    return Text(f"dossier-field-{name}")


def _said(value: object, dossier: Dossier, zone: tzinfo) -> Iterable[Arg]:
    """Return the words of a field's value; none where it holds nothing."""
    match value:
        case None | "" | 0 | False | ():
            return ()
        case True:
            return (Text("dossier-yes"),)
        case Wording() as wording:
            return (wording.said,)
        case datetime() as at:
            return (instant(at, zone),)
        case StrEnum() as word:
            return (Text(f"dossier-word-{word.value}"),)
        case tuple() as values:
            return [words for each in values for words in _said(each, dossier, zone)]
        case Forward():
            facts: dict[str, Arg] = {"author": forward_author(value), "at": instant(value.at, zone), "text": value.text}
            return (Text("dossier-forwarded" if value.text else "dossier-forwarded-file", facts),)
        case FiledPiece(id):
            return _said(id, dossier, zone)
        case int() as number:
            files = {it.file.id: it.number for it in dossier.files}
            return (str(files.get(number, number)),)
        case _:
            return (str(value),)


def _changed(fact: CaseEvent, catalogue: Catalogue) -> list[DocumentLine]:
    """Return what a change of category, severity, team, subject or day of publication changed, from and to."""
    if not isinstance(fact, acts.ValueChanged | acts.SubjectCorrected):
        return []
    named = _NAMES.get(fact.KIND, _as_written)
    sides = (("from", fact.from_), ("to", fact.to))
    return [DocumentLine(named(catalogue, value), _label(side)) for side, value in sides if value]


def _as_written(catalogue: Catalogue, value: str) -> Arg:
    return value


def _category(catalogue: Catalogue, id: str) -> Arg:
    return ByLang(catalogue.category(id).names) if id in catalogue.categories else id


def _team(catalogue: Catalogue, id: str) -> Arg:
    return ByLang(catalogue.teams[id].names) if id in catalogue.teams else id


_NAMES: Mapping[str, Callable[[Catalogue, str], Arg]] = {
    acts.Recategorised.KIND: _category,
    acts.SeveritySet.KIND: lambda catalogue, value: Text(f"severity-{value}"),
    acts.CaseTransferred.KIND: _team,
}
