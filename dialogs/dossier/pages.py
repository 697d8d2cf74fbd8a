"""The dossier as a document, and the card that offers it in each form."""

from base64 import b64encode
from collections.abc import Iterator
from datetime import datetime, tzinfo

from dialogs.dossier import events
from dialogs.engine.cards import Card, case_button
from dialogs.engine.sheets import DocumentBlock, DocumentLine, DocumentSection, DossierDocument
from dialogs.engine.terms import category_path, clause
from dialogs.intake.questions import display_answer
from dialogs.views.desk_case_buttons import DOSSIER
from rules.dossier import Dossier, DossierEntry
from rules.receipts.blocks import Receipt
from rules.receipts.findings import ALARMING
from rules.refusals import Arg, ByLang, Text
from rules.report import Forward, ReportText
from rules.views import StaffView
from rules.vocabulary import DossierForm


def offer_card(case: StaffView) -> Card:
    """Say what a dossier holds, and offer it in each form."""
    row = tuple(case_button(Text(f"dossier-form-{form}"), DOSSIER, case, form) for form in DossierForm)
    return Card((Text("dossier-offer", {"number": case.number}),), (row,))


def file_card(dossier: Dossier, form: DossierForm, *, reader: str, now: datetime, zone: tzinfo) -> Card:
    """Return the message that carries the dossier as a file."""
    made = document(dossier, form, reader=reader, now=now, zone=zone)
    return Card((Text("dossier-sent", {"number": dossier.case.number}),), sheet=made)


def document(dossier: Dossier, form: DossierForm, *, reader: str, now: datetime, zone: tzinfo) -> DossierDocument:
    """Return the document.

    Args:
        reader: who reads it: a member's alias, or empty for the operator.
        zone: of the operator; every instant also says how far it is from UTC.
    """
    sections = (
        DocumentSection(Text("dossier-part-case"), (DocumentBlock(_case(dossier, reader, now, zone)),)),
        DocumentSection(Text("dossier-part-report"), tuple(_report(dossier.case))),
        DocumentSection(
            Text("dossier-part-evidence"),
            tuple(_files(dossier, zone)) or (DocumentBlock((DocumentLine(Text("dossier-none")),)),),
        ),
        DocumentSection(Text("dossier-part-timeline"), tuple(_entry(it, dossier, zone) for it in dossier.entries)),
        DocumentSection(Text("dossier-part-check"), tuple(_check(dossier))),
    )
    number = dossier.case.number
    return DossierDocument(form, f"dossier-{number}", Text("dossier-title", {"number": number}), sections)


def _case(dossier: Dossier, reader: str, now: datetime, zone: tzinfo) -> tuple[DocumentLine, ...]:
    case, (catalogue, policy) = dossier.case, dossier.versions
    facts: dict[str, Arg | None] = {
        "number": case.number,
        "state": Text(f"state-{case.state}"),
        "category": category_path(case.catalogue, case.leaf),
        "clause": clause(case.catalogue, case.leaf),
        "severity": Text(f"severity-{case.severity}"),
        "team": ByLang(case.catalogue.teams[case.team].names),
        "handler": case.handler,
        "reporter": Text("dossier-identity", {"level": Text(f"identity-{case.identity}")}),
        "channel": Text(f"case-way-{dossier.way}"),
        "filed": events.instant(dossier.filed_at, zone),
        "closed": dossier.closed_at and events.instant(dossier.closed_at, zone),
        "catalogue": catalogue,
        "policy": policy,
        "read": events.instant(now, zone),
        "reader": reader or Text("dossier-operator"),
    }
    return _lines(facts)


def _report(case: StaffView) -> Iterator[DocumentBlock]:
    report = case.report
    facts: dict[str, Arg | None] = {"subject": report.about, "named": case.named, "published": report.published}
    if platform := case.catalogue.platforms.get(report.platform):
        facts["platform"] = ByLang(platform.names)
    yield DocumentBlock(_lines(facts))
    asked = ((it, report.answers.get(it.id)) for it in case.category.questions)
    prompts = ((it, Text("dossier-words", {"words": ByLang(it.prompt)}), told) for it, told in asked if told)
    answers = [DocumentLine(display_answer(it, told), prompt) for it, prompt, told in prompts]
    if answers:
        yield DocumentBlock(tuple(answers))
    if report.description:
        yield DocumentBlock((DocumentLine(report.description),), (Text("dossier-fact-description"),))
    yield from _notes(report)


def _notes(report: ReportText) -> Iterator[DocumentBlock]:
    for note in report.notes:
        if isinstance(note, Forward):
            author = " ".join(filter(None, (note.name, note.address)))
            yield DocumentBlock((DocumentLine(note.text),) if note.text else (), (Text("dossier-forward"), author))
        else:
            yield DocumentBlock((DocumentLine(note),), (Text("dossier-note"),))


def _files(dossier: Dossier, zone: tzinfo) -> Iterator[DocumentBlock]:
    for it in dossier.files:
        facts: dict[str, Arg | None] = {
            "kind": Text(f"dossier-kind-{it.file.kind}"),
            "type": it.file.mime,
            "size": str(it.file.size) if it.file.size else None,
            "from": Text(f"source-{it.source}"),
            "received": events.instant(it.received_at, zone),
            "sha256": it.digest,
            "refused": Text(it.refused) if it.refused else None,
        }
        yield DocumentBlock(_lines(facts), (Text("file-name", {"n": it.number}),))


def _lines(facts: dict[str, Arg | None]) -> tuple[DocumentLine, ...]:
    return tuple(DocumentLine(words, Text(f"dossier-fact-{name}")) for name, words in facts.items() if words)


def _entry(entry: DossierEntry, dossier: Dossier, zone: tzinfo) -> DocumentBlock:
    who = entry.alias or Text(f"role-{entry.role}")
    head = (events.instant(entry.at, zone), events.title(entry.act), who)
    if entry.fact is None:
        return DocumentBlock((DocumentLine(Text("dossier-erased")),), head)
    return DocumentBlock(events.lines(entry.fact, dossier, zone), head)


def _check(dossier: Dossier) -> Iterator[DocumentBlock]:
    """Say whether the record was found unaltered, and print the receipts by which anyone can check that."""
    it = dossier.check
    whole = Text("dossier-whole", {"length": it.length})
    chain = whole if it.broken is None else Text("dossier-broken", {"entry": it.broken})
    against = sum(found.verdict in ALARMING for found in it.given)
    given = Text("dossier-receipts", {"count": len(it.given), "against": against})
    yield DocumentBlock((DocumentLine(chain), DocumentLine(given), DocumentLine(Text("dossier-how"))))
    yield DocumentBlock((DocumentLine(b64encode(dossier.public_key).decode()),), (Text("dossier-public-key"),))
    yield DocumentBlock((DocumentLine(dossier.receipt.text),), (Text("dossier-receipt-now"),))
    for found in it.given:
        if isinstance(found.block, Receipt):
            head = (Text("dossier-receipt-given"), str(found.block.entry), Text(f"dossier-verdict-{found.verdict}"))
            yield DocumentBlock((DocumentLine(found.block.text),), head)
