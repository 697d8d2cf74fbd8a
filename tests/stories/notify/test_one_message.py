"""One piece of news is one new message, for the reporter and for staff, at every transition in the life of a case; the
living status and the card are edited in silence."""

import re
from collections.abc import Awaitable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from rules.vocabulary import Act
from rules.workflow.life import EDGES
from sandbox import Person
from tests.cases.notify.test_one_message import ACTS, OF_REPORTERS
from tests.stories.appeal.appeals import appeals
from tests.stories.at_the_desk import colleague, decides, filed, hired, opens, proposes_a_ban
from tests.stories.beginnings import beginning
from tests.stories.conftest import Story


@dataclass
class Ledger:
    """Counts the new messages since the last look: to the reporter, and into the staff chat."""

    story: Story
    reporter: Person
    seen: int = 0
    told: list[tuple[str, int, int]] = field(default_factory=list)

    def since(self) -> tuple[int, int]:
        """Return how many came since the last look."""
        calls = [call for call in self.story.sandbox.calls if call["ok"] and call["method"].startswith("send")]
        new = [call["params"].get("chat_id") for call in calls[self.seen :] if call["method"] != "sendChatAction"]
        self.seen = len(calls)
        return new.count(self.reporter.user.id), new.count(self.story.staff.id)

    def note(self, what: str) -> None:
        """Note how many came, under this name; without a name they are left out."""
        self.told.append((what, *self.since()))

    @property
    def to_reporter(self) -> dict[str, int]:
        """The messages to the reporter, by what happened."""
        return {what: n for what, n, _ in self.told if what}

    @property
    def to_staff(self) -> dict[str, int]:
        """The messages into the staff chat."""
        return {what: n for what, _, n in self.told if what}


@pytest.fixture
@beginning
async def ledger(story: Story, chief: Person, mod: Person, wei: Person) -> Ledger:
    """The ledger of a reporter who has filed and looked at the status."""
    await hired(story, chief, mod, "审核员")
    return Ledger(story, wei)


async def _step(ledger: Ledger, what: str, act: Awaitable[object]) -> None:
    await act
    ledger.note(what)


async def _asks(mod: Person) -> None:
    for tap in ("要求补充", "什么时候", "发出"):
        await mod.taps(tap)


@pytest.mark.parametrize("looked", [True, False])
async def test_from_filing_to_final(story: Story, ledger: Ledger, mod: Person, wei: Person, looked: bool) -> None:
    number = await filed(story, wei)
    if looked:
        await wei.says(number)
    ledger.note("")
    opens(story, mod, number)
    await _step(ledger, Act.CLAIM, mod.taps("认领"))
    await _step(ledger, Act.ASK, _asks(mod))
    await wei.says("昨天八点")
    ledger.note("")
    await _step(ledger, Act.ANSWER, wei.taps("好了"))
    await _step(ledger, Act.ACCEPT, mod.taps("立案"))
    await _step(ledger, Act.BEGIN, mod.taps("开始调查"))
    await _step(ledger, Act.DECIDE, decides(mod))
    await _step(ledger, "reminded of the appeal", story.passes(days=14, hours=1))
    await _step(ledger, Act.CLOSE, story.passes(days=1))
    assert ledger.to_reporter == {
        Act.CLAIM: 0,
        Act.ASK: 1,
        Act.ANSWER: 0,
        Act.ACCEPT: 1,
        Act.BEGIN: 0 if looked else 1,  # the status, which lives from now on
        Act.DECIDE: 1,
        "reminded of the appeal": 1,
        Act.CLOSE: 1,
    }
    assert (ledger.to_staff[Act.CLAIM], ledger.to_staff[Act.ANSWER], ledger.to_staff[Act.BEGIN]) == (0, 1, 0)


async def test_a_rejection_an_appeal_and_its_review(
    story: Story, chief: Person, ledger: Ledger, mod: Person, wei: Person
) -> None:
    other = await colleague(story, chief, "阿华", "ahua", "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    for tap in ("不予立案", "没有违规"):
        await mod.taps(tap)
    ledger.note("")
    await _step(ledger, Act.REJECT, mod.taps("发出"))
    await wei.taps("申诉")
    await wei.taps("应当立案")
    await wei.says("链接在这里")
    ledger.note("")
    await _step(ledger, Act.APPEAL, wei.taps("提交申诉"))
    opens(story, other, number)
    await other.taps("维持")
    await other.says("仍然没有违规")
    ledger.note("")
    await _step(ledger, Act.UPHOLD, other.taps("发出"))
    assert ledger.to_reporter == {Act.REJECT: 1, Act.APPEAL: 1, Act.UPHOLD: 1}
    assert ledger.to_staff == {Act.REJECT: 0, Act.APPEAL: 1, Act.UPHOLD: 0}


async def test_what_is_late_explained_agreed_to_or_withdrawn(
    story: Story, ledger: Ledger, mod: Person, wei: Person
) -> None:
    await filed(story, wei)
    await wei.says(await filed(story, wei, about="@withdrawn"))
    await wei.taps("撤回")
    ledger.note("")
    await _step(ledger, Act.WITHDRAW, wei.taps("确定撤回"))
    opens(story, mod, await filed(story, wei, about="@another"))
    for tap in ("立案", "开始调查"):
        await mod.taps(tap)
    await story.passes(hours=23, minutes=30)
    ledger.note("")
    await story.passes(minutes=31)
    late = ledger.since()
    await mod.taps("说明为什么晚了")
    ledger.note("")
    await _step(ledger, Act.EXPLAIN, mod.taps("案件太多"))
    await decides(mod)
    ledger.note("")
    await wei.taps("同意")
    ledger.note("")
    await _step(ledger, Act.AGREE, wei.taps("同意并结案"))
    assert late == (2, 2)  # two cases, each told once
    assert ledger.to_reporter == {Act.WITHDRAW: 1, Act.EXPLAIN: 0, Act.AGREE: 1}
    assert ledger.to_staff == {Act.WITHDRAW: 1, Act.EXPLAIN: 0, Act.AGREE: 0}


async def test_a_proposal_and_its_approval(
    story: Story, chief: Person, ledger: Ledger, mod: Person, wei: Person
) -> None:
    lead = await colleague(story, chief, "老陈", "lead_chen", "负责人")
    number = await filed(story, wei)
    opens(story, mod, number)
    for tap in ("立案", "开始调查"):
        await mod.taps(tap)
    await mod.taps("发布时间")
    await mod.says("昨天 10:00")
    ledger.note("")
    await _step(ledger, Act.PROPOSE, proposes_a_ban(mod))
    opens(story, lead, number)
    await lead.taps("批准")
    ledger.note("")
    await _step(ledger, Act.APPROVE, lead.taps("发出"))
    assert ledger.to_reporter == {Act.PROPOSE: 0, Act.APPROVE: 1}
    assert ledger.to_staff[Act.APPROVE] == 0


async def test_another_category_and_a_rejection_that_is_overturned(
    story: Story, chief: Person, ledger: Ledger, mod: Person, wei: Person
) -> None:
    other = await colleague(story, chief, "阿华", "ahua", "审核员")
    number = await filed(story, wei)
    await wei.says(number)
    opens(story, mod, number)
    await mod.taps("改分类")
    ledger.note("")
    await mod.says("骚扰")
    ledger.note("")
    await _step(ledger, Act.RECATEGORISE, mod.taps("骚扰"))
    for tap in ("不予立案", "没有违规"):
        await mod.taps(tap)
    await mod.taps("发出")
    await wei.taps("申诉")
    await wei.taps("应当立案")
    await wei.says("链接在这里")
    await wei.taps("提交申诉")
    opens(story, other, number)
    await other.taps("撤销")
    await other.says("确有人身攻击")
    ledger.note("")
    await _step(ledger, Act.OVERTURN, other.taps("发出"))
    assert ledger.to_reporter == {Act.RECATEGORISE: 0, Act.OVERTURN: 1}
    assert ledger.to_staff == {Act.RECATEGORISE: 0, Act.OVERTURN: 0}


async def test_a_case_that_goes_to_another_team(story: Story, ledger: Ledger, mod: Person, wei: Person) -> None:
    number = await filed(story, wei)
    await wei.says(number)
    opens(story, mod, number)
    for tap in ("更多", "转组", "隐私"):
        await mod.taps(tap)
    ledger.note("")
    await _step(ledger, Act.TRANSFER, mod.says("涉及住址，请看"))
    assert ledger.to_reporter == {Act.TRANSFER: 0}
    assert sum("涉及住址，请看" in message and "转到" in message for message in mod.screen) == 1


async def test_a_decision_that_is_changed_on_appeal(
    story: Story, chief: Person, ledger: Ledger, mod: Person, wei: Person
) -> None:
    other = await colleague(story, chief, "阿华", "ahua", "审核员")
    number = await filed(story, wei)
    opens(story, mod, number)
    for tap in ("立案", "开始调查"):
        await mod.taps(tap)
    await decides(mod)
    await appeals(wei)
    opens(story, other, number)
    await other.taps("改变处理")
    await other.says("下架更合适。")
    await other.taps("下架")
    await other.says("全文均为攻击。")
    await other.taps("跳过")
    ledger.note("")
    await _step(ledger, Act.CHANGE, other.taps("发出"))
    assert ledger.to_reporter == {Act.CHANGE: 1}
    assert ledger.to_staff == {Act.CHANGE: 0}


def test_every_act_is_counted() -> None:
    """The acts are read from the table of the life of a case: a new one fails here until it is counted."""
    here = Path(__file__).read_text(encoding="utf-8")
    counted = {Act[name] for name in re.findall(r"Act\.([A-Z_]+)", here)} | {*ACTS, *OF_REPORTERS}
    assert {edge.act for edge in EDGES} - counted == set()
