"""Staff file for a reporter who telephoned, wrote, or stands at the counter (row B4)."""

from collections.abc import Sequence
from dataclasses import dataclass

from cases.intake.file import Filer, create_case
from cases.record import reported
from rules.evidence import SentFile, unfit
from rules.facts.filing import FiledPiece
from rules.people.contacts import Contact
from rules.refusals import Refusal, checked, refusable, refuse
from rules.report import Filing
from rules.vocabulary import Identity, Lang, Source
from store import evidence
from store.entry import people
from store.members.staff import Member
from store.notify import contacts
from store.parties import codes
from store.record.cases import CaseRow
from store.unit import Tx


@dataclass(frozen=True, slots=True)
class ToldAtDesk:
    """What a reporter told a member of staff.

    Attributes:
        filing: anonymous where they leave neither a name nor a contact; then nothing is stored of them.
        lang: the language that the reporter reads.
        contact: an address that the member attests; it needs no code.
    """

    filing: Filing
    lang: Lang
    files: Sequence[SentFile] = ()
    contact: Contact | None = None


@refusable
def file_for_reporter(tx: Tx, member: Member, told: ToldAtDesk, receipt: bytes) -> CaseRow | Refusal:
    """File the report, and return its case, which its receipt code opens from any account.

    Args:
        receipt: the slow hash of the receipt code.
    """
    place, filing = tx.installation, told.filing
    category = checked(place.catalogue.categories.get(filing.leaf) or refuse("refusal-no-such-leaf"))
    weight = 0
    for kept, file in enumerate(told.files):
        checked(unfit(place.policy, kept + filing.note_pieces, weight, file))
        weight += file.size
    filing, subject = reported.read_as_seen(tx, filing)
    reported.learn(tx, subject, filing.account)
    person_id = None if filing.identity is Identity.ANONYMOUS else _person(tx, told)

    def keep(case: CaseRow) -> tuple[FiledPiece, ...]:
        # Before the FILE event is told: anyone who reads it may open the case.
        codes.create_receipt(tx, case.id, receipt)
        return tuple(
            FiledPiece(evidence.request(tx, file, case_id=case.id, bot="desk", source=Source.REPORTER))
            for file in told.files
        )

    contact = told.contact.channel if told.contact else None
    filer = Filer(person_id, None, (), [it.name for it in told.files], keep, member.id, contact)
    return create_case(tx, filer, filing, category, subject)


def _person(tx: Tx, told: ToldAtDesk) -> int:
    """Store the reporter, and the contact that the member attests."""
    person = people.record_consent(tx, people.new(tx, None, told.lang), tx.installation.notice.version)
    if told.contact:
        contacts.put(tx, person.id, told.contact.channel, told.contact.address)
    return person.id
