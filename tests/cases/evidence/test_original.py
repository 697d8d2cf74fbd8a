"""Who may open an original, of what, and where a fine may be decided (rows F4, C8, section E)."""

from dataclasses import replace

from cases.conversation.material import Material, add
from cases.decision.decide import Verdict, propose
from cases.evidence.files import OpenableOriginal, may_open
from rules.evidence import Scan, ScanVerdict, SentFile
from rules.facts.decision import Decision
from rules.operator.partners import Partner, Partners
from rules.sanctions.measures import measure
from rules.vocabulary import Act, Outcome, Role
from rules.wording import Wording
from store import evidence
from store.evidence import fetching
from store.evidence.fetching import CopyResult
from store.members import staff
from store.record import events
from store.record.cases import CaseRow
from store.tables import FileState
from tests.addresses import at, id_at
from tests.cases.conftest import ABUSE, STAFF_CHAT, House, done, refused
from tests.support.installation import KEYS

SHOP = Partner("shop", ("牛奶小铺",), ("milk_shop",), contract=True)
FINE = Verdict(
    Outcome.TAKEN_DOWN, Wording(text="查证属实"), measure=measure("fine"), why="签约商家", amounts=(("fine", "500 元"),)
)


PDF = CopyResult("application/pdf", ".pdf")
CLEAN = Scan(ScanVerdict.CLEAN)


def with_file(house: House) -> tuple[CaseRow, int]:
    """A case with a document that is still wanted."""
    case, person = house.files(), house.meet()
    house.unit(lambda tx: add(tx, person, case.id, Material(file=SentFile("f", "document", "a.pdf"))))
    return case, house.unit(lambda tx: evidence.of_case(tx, case.id))[0].id


def test_files_not_held_or_refused_cannot_be_opened(house: House) -> None:
    case, piece = with_file(house)
    for _ in range(2):
        said = house.unit(lambda tx: may_open(tx, house.mod, at(STAFF_CHAT), case.id, piece))
        assert refused(said) == "refusal-original-not-held"
        house.unit(lambda tx: fetching.mark_refused(tx, piece, "refusal-too-large"))


def test_a_held_original_is_opened_by_members_with_a_role_and_a_private_chat(house: House) -> None:
    case, piece = with_file(house)
    digest, (_, wrapped) = "ab" * 32, KEYS.new_key(evidence.WRAPPED(piece))
    house.unit(lambda tx: fetching.mark_held(tx, piece, PDF, sha256=digest, size=3, wrapped_key=wrapped, scan=CLEAN))
    found = house.unit(lambda tx: may_open(tx, house.mod, at(STAFF_CHAT), case.id, piece))
    assert isinstance(found, OpenableOriginal)
    assert (found.role, id_at(found.to.address), found.piece.state) == (Role.MODERATOR, 2001, FileState.HELD)
    assert (
        refused(house.unit(lambda tx: may_open(tx, house.mod, at(-77), case.id, piece))) == "refusal-not-in-this-chat"
    )
    none = house.hire(2008, "无职")
    assert refused(house.unit(lambda tx: may_open(tx, none, at(STAFF_CHAT), case.id, piece))) == "refusal-no-role"
    house.unit(lambda tx: staff.set_reachable(tx, at(2001), now=False))
    said = house.unit(lambda tx: may_open(tx, house.mod, at(STAFF_CHAT), case.id, piece))
    assert refused(said) == "refusal-desk-start-first"


def test_a_fine_against_who_is_under_no_contract_is_refused(house: House) -> None:
    case = house.begins(house.accepts(house.files()))
    assert refused(house.presses(propose, Act.PROPOSE, case, FINE)) == "refusal-no-contract"


def test_a_fine_keeps_against_whom_and_by_which_list(house: House) -> None:
    house.place = replace(house.place, partners=Partners(7, {"shop": SHOP}))
    wang = house.hire(2010, "王姐姐们", Role.MODERATOR, cleared=True)
    case = house.files(replace(ABUSE, subject="@milk_shop"))
    case = house.begins(house.accepts(case, by=wang, chat=2010), by=wang, chat=2010)
    case = done(house.presses(propose, Act.PROPOSE, case, FINE, by=wang, chat=2010))
    said = house.unit(lambda tx: events.of_case(tx, case.id))[-1].told(Decision)
    assert (said.partner, said.partners_version, said.amount_of("fine")) == ("shop", 7, "500 元")
