"""Templates in use: the operator's file with the leads' changes, filled for a case when they are used."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from cases.record import rule_versions, sla
from rules.facts.acts import EvidenceAttached
from rules.operator.templates import MOST, Template, Templates, Use, fault, label_and_text
from rules.refusals import Arg, ByLang, Refusal, Text, checked, listed, refusable, refuse
from rules.report import ReportText
from rules.subject.subject import names_elsewhere
from rules.vocabulary import LANGS, Lang, Source
from rules.wording import Wording
from rules.workflow.life import LEADS
from store import evidence, templates
from store.members.staff import Member
from store.record import cases, deadlines, events
from store.record.cases import CaseRow
from store.templates import TemplateChange
from store.unit import Tx

CHAT_TEMPLATE_PREFIX = "own"
"""Prefix of the id of a template that was added in chat."""

_WORDS = "words"
"""Evidence in words, such as a link."""


def current_templates(tx: Tx) -> Templates:
    """Return the templates in force: those of the file as changed in chat, then those added in chat."""
    shipped, changes = tx.installation.templates, templates.newest_changes(tx)
    named = {**shipped.by_id, **{name: None for name in changes if name not in shipped.by_id}}
    found = {id: _now(template, changes.get(id)) for id, template in named.items()}
    return Templates(shipped.version, {id: template for id, template in found.items() if template})


def wording_for(tx: Tx, case: CaseRow, member: Member, use: str, choice: str, text: str) -> Wording:
    """Return a member's wording: the chosen template filled for this case, or their own `text`."""
    template = current_templates(tx).by_id.get(choice) if choice else None
    if template is None:
        return Wording(choice, text)
    return Wording.filled(choice, template.texts, _gaps(tx, case, member, use))


@refusable
def change(tx: Tx, by: Member, id: str, lang: Lang, words: str) -> Template | Refusal:
    """Change the label and text of a template in one language; the other languages stay."""
    template = checked(_mine(tx, by, id))
    checked(fault(words))
    label, text = label_and_text(words)
    changed = replace(template, labels={**template.labels, lang: label}, texts={**template.texts, lang: text})
    return _put(tx, by, changed)


@refusable
def add(tx: Tx, by: Member, use: Use, words: Mapping[str, str]) -> Template | Refusal:
    """Add a template; `words` are a label and a text in every language."""
    checked(_may(by))
    missing = [lang for lang in LANGS if not words.get(lang)]
    if missing:
        return refuse("refusal-template-language", language=Text(f"language-{missing[0]}"))
    for lang in LANGS:
        checked(fault(words[lang]))
    if len(current_templates(tx).of(use)) >= MOST:
        return refuse("refusal-template-many", limit=MOST)
    told = {lang: label_and_text(words[lang]) for lang in LANGS}
    labels: dict[str, str] = {lang: label for lang, (label, _) in told.items()}
    texts: dict[str, str] = {lang: text for lang, (_, text) in told.items()}
    return _put(tx, by, Template(f"{CHAT_TEMPLATE_PREFIX}{templates.count_changes(tx) + 1}", use, labels, texts))


def remove(tx: Tx, by: Member, id: str) -> Template | Refusal:
    """Remove a template from the choices; what was said with it stays."""
    template = _mine(tx, by, id)
    if isinstance(template, Template):
        templates.put(tx, id, by.id, None, removed=True)
    return template


@refusable
def restore(tx: Tx, by: Member, id: str) -> Template | Refusal:
    """Restore a template to the text of the operator's file."""
    checked(_may(by))
    shipped = checked(tx.installation.templates.by_id.get(id) or refuse("refusal-template-gone"))
    templates.put(tx, id, by.id, None)
    return shipped


def removed_templates(tx: Tx, use: Use) -> tuple[Template, ...]:
    """Return the templates of the file that a lead has removed; they can be restored."""
    gone = {name for name, change in templates.newest_changes(tx).items() if change.removed}
    return tuple(it for it in tx.installation.templates.of(use) if it.id in gone)


def last_change(tx: Tx, id: str) -> TemplateChange | None:
    """Return who last changed a template, and when; None where it is as shipped or removed."""
    change = templates.newest_changes(tx).get(id)
    return change if change and change.body is not None else None


def _now(shipped: Template | None, change: TemplateChange | None) -> Template | None:
    return shipped if change is None or (change.body is None and not change.removed) else change.body


def _put(tx: Tx, by: Member, template: Template) -> Template:
    templates.put(tx, template.id, by.id, template)
    return template


def _mine(tx: Tx, by: Member, id: str) -> Template | Refusal:
    return _may(by) or current_templates(tx).by_id.get(id) or refuse("refusal-template-gone")


def _may(by: Member) -> Refusal | None:
    return None if by.roles & LEADS else refuse("refusal-leads-only")


def _gaps(tx: Tx, case: CaseRow, member: Member, use: str) -> dict[str, Arg]:
    return {
        "number": case.number,
        "subject": _subject(tx, cases.text(tx, case).report) or Text("template-no-subject"),
        "due": _due(tx, case, use) or Text("template-no-due"),
        "leaf": ByLang(rule_versions.installation_at_filing(tx, case).catalogue.category(case.leaf).names),
        "handler": member.alias,
        "evidence": _evidence(tx, case),
    }


def _evidence(tx: Tx, case: CaseRow) -> Arg:
    """Return what there is to judge by, counted by kind. The party decided against reads it too, so it names no source
    but the platform's own data."""
    counted: Counter[str] = Counter()
    for piece in evidence.of_case(tx, case.id):
        counted[Source.PLATFORM if piece.source is Source.PLATFORM else piece.kind] += 1
    for event in events.of_case(tx, case.id):
        if isinstance(event.fact, EvidenceAttached) and event.fact.text:
            counted[Source.PLATFORM if event.fact.source is Source.PLATFORM else _WORDS] += 1
    counted[_WORDS] += cases.text(tx, case).report.note_pieces
    seen = [Text(f"seen-{kind}", {"n": n}) for kind, n in sorted(counted.items()) if n]
    return Text("seen-evidence", {"evidence": listed(seen)}) if seen else Text("seen-nothing")


def _subject(tx: Tx, report: ReportText) -> str:
    """Return what the case is about; a @name of another platform with a full-width sign, as a filled text holds no
    markup, and Telegram must make no mention of it."""
    elsewhere = names_elsewhere(report.about, tx.installation.catalogue.platforms, report.platform, report.bare)
    return report.about.replace("@", "＠") if elsewhere else report.about


def _due(tx: Tx, case: CaseRow, use: str) -> datetime | None:
    """Return the date that matters to the reader: to answer by, to appeal by, or to hear from us by."""
    policy = tx.installation.policy
    match use:
        case Use.QUESTION:
            return tx.now + policy.answer
        case Use.REPLY:
            due = sla.next_due(deadlines.of_case(tx, case.id))
            return due.due_at if due else None
    return tx.now + policy.appeal_window
