"""Whom a report names, and what becomes of it: kept from the staff chat, held, let go, kept (row C8)."""

from dataclasses import replace

import pytest

from cases.conversation.material import Material, add
from cases.decision.advice import reported_contract_partner
from cases.evidence.files import may_open
from cases.intake import conflict_of_interest
from cases.record import access, conflicts
from cases.record.conflicts import ConflictOfInterest
from rules.evidence import SentFile
from rules.operator.partners import Partner, Partners
from rules.vocabulary import Act, DeadlineKind, Role
from store.members import staff, staff_names
from store.members.staff import Member
from store.record import cases, deadlines, events
from store.record.cases import CaseRow
from tests.addresses import at, id_at
from tests.cases.conftest import ABUSE, DAY, LIN, STAFF_CHAT, WEI, House, done, refused

SHOP = Partner("shop", ("牛奶小铺",), ("milk_shop",), (at(744001),), contract=True)
BOOKS = Partner("books", ("老友书店",))


@pytest.fixture
def zhou(house: House) -> Member:
    """Whom reports are about: known by alias, name and handle."""
    member = house.hire(2009, "小周", Role.MODERATOR, username="xiao_zhou")
    house.unit(lambda tx: staff_names.set_names(tx, member.id, "周大伟", "xiao_zhou"))
    return member


@pytest.fixture
def wang(house: House) -> Member:
    """Who is cleared."""
    return house.hire(2010, "王姐姐们", Role.MODERATOR, cleared=True)


def of(house: House, case: CaseRow) -> ConflictOfInterest:
    now = house.case(case.id)
    return house.unit(lambda tx: conflicts.from_case_text(cases.text(tx, now)))


def acts(house: House, case: CaseRow) -> list[str]:
    return [event.act for event in house.unit(lambda tx: events.of_case(tx, case.id))]


@pytest.mark.parametrize(
    "said",
    [
        replace(ABUSE, description="小周收了钱"),
        replace(ABUSE, description="小 周收了钱"),
        replace(ABUSE, description="周大偉收了錢"),
        replace(ABUSE, answers={"since": "小周知道"}),
        replace(ABUSE, notes=("xiao zhou 说的",)),
        replace(ABUSE, subject="审核员小周"),
    ],
)
def test_a_name_within_the_words_holds_the_case(house: House, zhou: Member, wang: Member, said: object) -> None:
    case = house.files(said)  # type: ignore[arg-type]
    found = of(house, case)
    assert (case.restricted, found.held, found.likely, found.certain) == (
        True,
        True,
        {conflicts.member_key(zhou.id)},
        frozenset(),
    )
    assert case.staff_id == wang.id


@pytest.mark.parametrize(
    "said",
    [
        replace(ABUSE, description="@xiao_zhou 收了钱"),
        replace(ABUSE, subject="小周"),
        replace(ABUSE, subject="", author="周大伟"),
        replace(ABUSE, account=at(2009)),
        replace(ABUSE, pointed=(at(2009),)),
        replace(ABUSE, description="tg://user?id=2009000001", pointed=(at(2009),)),
    ],
)
def test_a_certain_conflict_restricts_the_case_without_asking(
    house: House, zhou: Member, wang: Member, said: object
) -> None:
    case = house.files(said)  # type: ignore[arg-type]
    found = of(house, case)
    assert (case.restricted, found.held, found.likely) == (True, False, frozenset())
    assert found.certain == {conflicts.member_key(zhou.id)}
    assert house.unit(lambda tx: conflicts.likely_names(tx, case)) == ()


def test_a_member_likely_meant_may_not_see_the_case_even_with_clearance(house: House, wang: Member) -> None:
    other = house.hire(2011, "赵四海", Role.MODERATOR, cleared=True)
    case = house.files(replace(ABUSE, description="赵四海收了钱"))
    assert case.staff_id == wang.id
    assert house.unit(lambda tx: [access.may_see(tx, one, case) for one in (wang, other)]) == [True, False]
    assert (
        refused(house.unit(lambda tx: conflict_of_interest.release(tx, other, at(2011), case.id, case.version)))
        == "refusal-no-case"
    )
    assert refused(house.unit(lambda tx: may_open(tx, other, at(2011), case.id, 1))) == "refusal-no-case"


def test_released_it_is_given_to_somebody_by_the_ordinary_rule(house: House, zhou: Member, wang: Member) -> None:
    house.unit(lambda tx: [staff.change(tx, one.id, on_duty=True) for one in (house.mod, zhou)])
    case = house.files(replace(ABUSE, description="小周收了钱"))
    house.sent("desk")
    free = done(house.unit(lambda tx: conflict_of_interest.release(tx, wang, at(2010), case.id, case.version)))
    assert not free.restricted
    assert free.staff_id in (house.mod.id, zhou.id)
    assert acts(house, case)[-2:] == ["let_go", "assigned"]
    sent = house.sent("desk")
    assert [id_at(row.to.address) for row in sent if row.notice.KIND == "case_card"] == [STAFF_CHAT]
    assert {id_at(row.to.address) for row in sent if row.notice.KIND == "taken_away"} == {2010}
    assert of(house, case).let_go == {conflicts.member_key(zhou.id)}


def test_deadlines_run_while_it_is_held(house: House, zhou: Member, wang: Member) -> None:
    case = house.files(replace(ABUSE, description="小周收了钱"))
    promised = house.due(case)
    house.passes(DAY / 2)
    done(house.unit(lambda tx: conflict_of_interest.release(tx, wang, at(2010), case.id, case.version)))
    assert house.due(case) == promised
    assert DeadlineKind.REVIEW in promised


def test_the_handler_keeps_the_case_when_it_is_released(house: House, zhou: Member, wang: Member) -> None:
    case = house.files(replace(ABUSE, description="小周收了钱"))
    case = house.accepts(case, by=wang, chat=2010)
    free = done(house.unit(lambda tx: conflict_of_interest.release(tx, wang, at(2010), case.id, case.version)))
    assert (free.restricted, free.staff_id) == (False, wang.id)


def test_a_press_on_what_is_not_the_newest_text_decides_nothing(house: House, zhou: Member, wang: Member) -> None:
    case = house.files(replace(ABUSE, description="小周收了钱"))
    person = house.meet()
    house.hire(2012, "钱多多了", Role.MODERATOR)
    house.unit(lambda tx: add(tx, person, case.id, Material("钱多多了也收了")))
    assert (
        refused(house.unit(lambda tx: conflict_of_interest.release(tx, wang, at(2010), case.id, case.version)))
        == "refusal-case-moved-on"
    )
    assert len(of(house, case).likely) == 2


def test_a_released_name_holds_no_more_and_a_certain_one_does(house: House, zhou: Member, wang: Member) -> None:
    case, person = house.files(replace(ABUSE, description="小周收了钱")), house.meet()
    case = done(house.unit(lambda tx: conflict_of_interest.release(tx, wang, at(2010), case.id, case.version)))
    house.unit(lambda tx: add(tx, person, case.id, Material("小周又来了")))
    assert not house.case(case.id).restricted
    house.unit(lambda tx: add(tx, person, case.id, Material("就是 @xiao_zhou")))
    assert house.case(case.id).restricted
    assert "restricted" in acts(house, case)


def test_the_name_of_a_file_that_comes_later_holds_it(house: House, zhou: Member, wang: Member) -> None:
    case, person = house.files(), house.meet()
    house.unit(lambda tx: add(tx, person, case.id, Material(file=SentFile("f", "document", "小周聊天.pdf"))))
    assert house.case(case.id).restricted
    assert "held" in acts(house, case)


def test_whom_a_later_message_points_at_is_certain(house: House, zhou: Member, wang: Member) -> None:
    case, person = house.files(), house.meet()
    house.unit(lambda tx: add(tx, person, case.id, Material("是他", pointed=(at(2009),))))
    assert of(house, case).certain == {conflicts.member_key(zhou.id)}


def test_kept_it_stays_for_good(house: House, zhou: Member, wang: Member) -> None:
    case = house.files(replace(ABUSE, description="小周收了钱"))
    kept = done(house.unit(lambda tx: conflict_of_interest.keep_restricted(tx, wang, at(2010), case.id, case.version)))
    assert (kept.restricted, of(house, case)) == (
        True,
        ConflictOfInterest(certain=frozenset({conflicts.member_key(zhou.id)})),
    )
    said = house.unit(lambda tx: conflict_of_interest.release(tx, wang, at(2010), case.id, kept.version))
    assert refused(said) == "refusal-nothing-held"


def test_under_a_restricted_category_it_stays_restricted_and_who_is_not_meant_may_see_it(
    house: House, wang: Member
) -> None:
    other = house.hire(2011, "赵四海", Role.MODERATOR, cleared=True)
    leaf = next(leaf.id for leaf in house.place.catalogue.categories.values() if leaf.restricted)
    case = house.files(replace(ABUSE, leaf=leaf, description="赵四海收了钱"))
    assert not house.unit(lambda tx: access.may_see(tx, other, case))
    free = done(house.unit(lambda tx: conflict_of_interest.release(tx, wang, at(2010), case.id, case.version)))
    assert free.restricted
    assert house.unit(lambda tx: access.may_see(tx, other, free))


def test_nobody_who_can_look_leaves_it_watched_as_other_restricted_cases(house: House, zhou: Member) -> None:
    house.unit(lambda tx: staff.set_reachable(tx, at(9001), now=False))
    case = house.files(replace(ABUSE, description="小周收了钱"))
    rows = house.unit(lambda tx: deadlines.of_case(tx, case.id))
    assert DeadlineKind.UNSEEN in [row.kind for row in rows]


def test_released_a_case_joins_the_others_on_its_subject(house: House, zhou: Member, wang: Member) -> None:
    people = house.place.policy.collective_people
    for n in range(people - 1):
        house.files(chat_id=3000 + n)
    case = house.files(replace(ABUSE, description="小周收了钱"), chat_id=LIN)
    assert "joined" not in acts(house, case)
    done(house.unit(lambda tx: conflict_of_interest.release(tx, wang, at(2010), case.id, case.version)))
    assert "joined" in acts(house, case)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (replace(ABUSE, subject="@milk_shop"), "certain"),
        (replace(ABUSE, subject="牛奶小鋪"), "certain"),
        (replace(ABUSE, pointed=(at(744001),)), "certain"),
        (replace(ABUSE, description="牛奶小铺卖假货"), "likely"),
        (replace(ABUSE, description="我喜欢喝牛奶"), "neither"),
    ],
)
def test_a_partner_is_found_as_staff_are(house: House, wang: Member, said: object, kind: str) -> None:
    house.place = replace(house.place, partners=Partners(1, {it.id: it for it in (SHOP, BOOKS)}))
    found = of(house, house.files(said))  # type: ignore[arg-type]
    shop = frozenset({conflicts.partner_key("shop")})
    assert (found.certain, found.likely) == {
        "certain": (shop, frozenset()),
        "likely": (frozenset(), shop),
        "neither": (frozenset(), frozenset()),
    }[kind]


def test_what_a_partner_files_is_restricted(house: House, wang: Member) -> None:
    house.place = replace(house.place, partners=Partners(1, {"shop": replace(SHOP, accounts=(at(WEI),))}))
    assert house.files().restricted


@pytest.mark.parametrize(
    ("subject", "contract"),
    [("@milk_shop", True), ("老友书店", False), ("@someone", False), ("牛奶小铺的店员", True), ("", False)],
)
def test_only_who_is_reported_and_under_contract_may_be_fined(house: House, subject: str, contract: bool) -> None:
    house.place = replace(house.place, partners=Partners(1, {it.id: it for it in (SHOP, BOOKS)}))
    case = house.files(replace(ABUSE, subject=subject, description="牛奶小铺 也在"))
    assert (house.unit(lambda tx: reported_contract_partner(tx, case)) is not None) is contract


def test_text_of_before_knows_of_nobody_likely() -> None:
    text = cases.CaseText(staff=(3,))
    assert conflicts.from_case_text(text) == ConflictOfInterest(certain=frozenset({"staff:3"}))
    assert conflicts.from_case_text(cases.CaseText()) == ConflictOfInterest()


def test_an_act_is_open_to_who_is_cleared_while_it_is_held(house: House, zhou: Member, wang: Member) -> None:
    case = house.files(replace(ABUSE, description="小周收了钱"))
    assert house.accepts(case, by=wang, chat=2010).state == "accepted"
    assert Act.ACCEPT in acts(house, case)
