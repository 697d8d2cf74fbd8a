"""Staff file for a reporter: what they are asked before the report itself, and the receipt for the reporter."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from dialogs.engine.cards import Card, button
from dialogs.engine.questions import AnswerParser, StaffQuestion
from dialogs.engine.sheets import DocumentBlock, DocumentLine, DocumentSection, DossierDocument
from dialogs.engine.terms import category_path
from dialogs.entry.notice_text import notice_lines
from rules.catalogue.categories import Catalogue
from rules.facts.person_notices import PrintedReceiptNotice
from rules.operator.notice import PrivacyNotice
from rules.operator.policy import Policy
from rules.refusals import Arg, Text
from rules.report import Way
from rules.vocabulary import LANGS, DossierForm

KIND, COMMAND, HANDED = "filing", "file", "handed"
"""The word of the dialog, that of its command, and the act of the button under the receipt."""

WAYS = (Way.HOTLINE, Way.COUNTER, Way.LETTER, Way.MAIL, Way.WECHAT, Way.WEIBO, Way.PRIVATE_MESSAGE, Way.OTHER)
"""The ways on which people turn to staff, the most usual first."""

WAY, AGREED, READS, CONTACT = "way", "agreed", "reads", "contact"
CHANNELS, COUNTRIES = "channels", "countries"
"""What is known before the first question: the channels on which a contact can be written to, and whose numbers."""

_YES = "yes"


def questions(parse_contact: AnswerParser) -> tuple[StaffQuestion, ...]:
    """Return the questions before the report.

    Args:
        parse_contact: reads the reporter's address.
    """
    return (
        StaffQuestion(WAY, WAYS, label=lambda way: Text(f"case-way-{way}")),
        StaffQuestion(AGREED, (_YES,), label=lambda _: Text("desk-file-agreed")),
        StaffQuestion(READS, LANGS, label=lambda lang: Text(f"language-{lang}")),
        StaffQuestion(
            CONTACT, typed=True, optional=True, reads=parse_contact, when=lambda known: bool(known.get(CHANNELS))
        ),
    )


def notice_to_read(notice: PrivacyNotice, policy: Policy) -> tuple[Text, ...]:
    """Return the notice that is read to the reporter before anything is written down."""
    return notice_lines("desk-file-notice", notice.desk, notice, policy)


def receipt_card(number: str, code: str, promises: Sequence[Text], slot: str, web: str, *, told: bool) -> Card:
    """Build what is handed to the reporter: number and code in groups of characters, to be read out.

    Args:
        slot: where the card and the printed receipt stand.
        web: the address of the web form; empty where there is none.
        told: the result goes to a contact that the reporter has left.
    """
    lines = (
        Text("desk-file-receipt", {"number": number}),
        *promises,
        Text("anonymous-code", {"code": code}),
        Text("desk-file-told" if told else "desk-file-untold"),
        Text("desk-file-where-web" if web else "desk-file-where-bot", {"web": web}),
    )
    return Card(lines, ((button(Text("desk-file-handed"), HANDED, slot),),))


def handed_card(number: str) -> Card:
    """Build what takes the place of the receipt once it is handed over."""
    return Card((Text("desk-file-hidden", {"number": number}),))


def printed_card(it: PrintedReceiptNotice, catalogue: Catalogue, bot: str, web: str, zone: tzinfo) -> Card:
    """Return the message that carries the receipt as a file to print, in the reporter's language."""
    facts: list[tuple[str, Arg]] = [
        ("number", it.number),
        ("code", it.code),
        ("category", category_path(catalogue, it.leaf)),
        ("filed", _instant(it.filed_at, zone)),
        *((kind, _instant(at, zone)) for kind, at in it.promised),
    ]
    told = tuple(DocumentLine(words, Text(f"printed-{name}")) for name, words in facts)
    ways = ("open", "web", "keep") if web else ("open", "keep")
    how = tuple(DocumentLine(Text(f"printed-how-{what}", {"bot": bot, "web": web})) for what in ways)
    document = DossierDocument(
        DossierForm.PDF,
        f"receipt-{it.number}",
        Text("printed-title"),
        (
            DocumentSection(Text("printed-part-case"), (DocumentBlock(told),)),
            DocumentSection(Text("printed-part-how"), (DocumentBlock(how),)),
        ),
    )
    return Card((Text("printed-below"),), sheet=document)


def _instant(at: datetime, zone: tzinfo) -> str:
    return at.astimezone(zone).strftime("%Y-%m-%d %H:%M")
