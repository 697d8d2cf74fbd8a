"""Every dialog of both bots, tried with what every dialog offers: back, keep, skip, cancel, a correction by an edit."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from dialogs.appeal.appeal import SCRIPT as APPEAL
from dialogs.appeal.appeal import AppealDraft, AppealScreen
from dialogs.conversation.desk_meetings import LAST, PROPOSED
from dialogs.decision.measures import OPEN
from dialogs.drafts import Report
from dialogs.engine.desk_script import resume_draft
from dialogs.engine.input import IncomingMessage, Input, Press
from dialogs.engine.script import ButtonAction, Context, DiscardDraft, Script
from dialogs.engine.staff_draft import Answer, StaffContext, StaffDraft
from dialogs.intake.report import SCRIPT as REPORT
from handlers.flows.routing.features import DESK_DIALOGS
from rules.addresses import MessageRef
from rules.refusals import Text
from store.operator_files.catalogue import CATALOGUE_FILE
from store.operator_files.notice import NOTICE_FILE
from store.operator_files.policy import POLICY_FILE
from store.operator_files.staff_texts import TEMPLATES_FILE

NOW = datetime(2026, 12, 1, 6, 5, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Shanghai")
TIMES = "2026-12-02T02:00:00+00:00 2026-12-03T02:00:00+00:00"
DESK = StaffContext(
    catalogue=CATALOGUE_FILE.shipped,
    policy=POLICY_FILE.shipped,
    notice=NOTICE_FILE.shipped,
    ready=TEMPLATES_FILE.shipped,
    search=lambda words: ("abuse",),
    now=NOW.astimezone(ZONE),
    head=Text("name"),
)
COUNTER = Context(CATALOGUE_FILE.shipped, POLICY_FILE.shipped, NOTICE_FILE.shipped, lambda words: (), NOW, ZONE)
APPEALING = AppealScreen(policy=POLICY_FILE.shipped, number="LA-1", rejected=False)


@dataclass(frozen=True)
class Row:
    """A dialog, and the inputs that answer its steps in order: `word:argument` is a tap, anything else is said."""

    name: str
    script: Script[Any, Any]
    screen: Any
    draft: Any
    inputs: tuple[str, ...]

    def walk(self) -> list[tuple[Any, Input, Any]]:
        """Each step: the draft at it, the input that answers it, and the draft after it, as long as it is open."""
        steps, draft = [], self.draft
        for id, each in enumerate(self.inputs, 1):
            word, colon, argument = each.partition(":")
            input: Input = Press(word, argument) if colon else IncomingMessage(each, id=MessageRef(str(id)))
            took = self.script.walk(draft, input, self.screen)
            assert took.word is None, (each, took.word)
            if took.done:
                assert id == len(self.inputs)
                break
            steps.append((draft, input, took.draft))
            draft = took.draft
        return steps

    def offered(self, draft: Any) -> set[str]:
        """The words of the buttons on the screen."""
        rows = self.script.show(draft, self.screen).rows
        return {str(button.data.argument[0]) for row in rows for button in row if button.data}

    def at(self, draft: Any) -> str:
        return self.script.standing(draft, self.screen).name

    def taps(self, draft: Any, word: str) -> Any:
        return self.script.walk(draft, Press(word), self.screen)


REFERRED = ("pick:no_violation", "核实无误", "skip:")
GIVEN: dict[str, tuple[str, ...]] = {
    "reject": ("pick:outside_scope", "pick:police"),
    "explain": ("平台还没有给数据",),
    "ask": ("哪一条？",),
    "recategorise": ("pick:abuse",),
    "set_severity": ("pick:grave",),
    "set_conditions": ("pick:no_facts", "done:"),
    "set_published": ("2026-11-20",),
    "transfer": ("pick:content", "请尽快"),
    "duplicate": ("LA-7K3M9-Q2XTD-4",),
    "gather": (),
    "correct": ("@someone", "@loud", "pick:weibo"),
    "decide": REFERRED,
    "change": ("理由充分", *REFERRED),
    "uphold": ("没有问题",),
    "overturn": ("应当重查",),
    "approve": (),
    "send_back": ("证据不足",),
    "lift": ("已经改正",),
    "carried_out": ("pick:7:mute", "见后台截图"),
    "not_carried_out": ("pick:7:mute", "账号已注销"),
    "check": ("pick:not_yet", "12月5日", "再等等"),
    "relay": ("pick:answered", "已经立案"),
    "hear": ("pick:reported", "您怎么看？"),
    "meet": ("12月2日 15:00",),
    "note": ("看过了",),
    "request_data": ("pick:account", "done:"),
    "attach": ("pick:platform", "平台的回复"),
    "talk": ("pick:checking",),
    "original": ("看不清楚",),
    "unseal": ("有人身危险",),
    "hold": ("法院来函",),
    "search": ("@loud",),
    "rota": ("周一 9:00-18:00 阿明",),
    "action": ("每周复查", "12月8日", "pick:on_time"),
    "conclusion": ("一切正常",),
    "template": ("按钮\n正文",),
    "template-add": ("按钮\n正文", "按鈕\n內文", "Button\nText"),
    "opinions": ("哪里可以更好？",),
    "opinions-answer": ("谢谢大家",),
    "bad_faith": ("三次编造事实",),
    "bad_faith_uphold": ("没有新的情况",),
    "bad_faith_lift": ("确有其事",),
    "filing": ("pick:hotline", "pick:yes", "pick:en", "pick:abuse", "@loud", "他昨天一直在骂人", "done:"),
}
KNOWN = {
    OPEN: Answer(choice="7:mute"),
    PROPOSED: Answer(choice=TIMES),
    LAST: Answer(choice="2026-12-20T00:00:00+00:00"),
}


def rows() -> list[Row]:
    desk = []
    for kind, inputs in GIVEN.items():
        script = DESK_DIALOGS[kind].script
        desk.append(Row(kind, script, DESK, resume_draft(script, StaffDraft(kind, given=KNOWN), DESK), inputs))
    report = Row("report", REPORT, COUNTER, Report(step=""), ("pick:abuse", "@loud", "他昨天一直在骂人", "done:"))
    appeal = Row("appeal", APPEAL, APPEALING, AppealDraft(1), ("pick:result", "处理得太轻了"))
    return [report, appeal, *desk]


def back(row: Row) -> None:
    """Every step but the first leads back to the one before, which still has its answer."""
    first = row.at(row.draft)
    for before, _, after in row.walk():
        here = row.at(after)
        if here not in (first, row.at(before)):
            assert ButtonAction.BACK in row.offered(after)
            assert row.at(row.taps(after, ButtonAction.BACK).draft) == row.at(before)
    assert ButtonAction.BACK not in row.offered(row.draft)


def keep(row: Row) -> None:
    """A step that is done can be left as it is, and nothing that was given is lost."""
    for before, _, after in row.walk():
        again = row.taps(after, ButtonAction.BACK).draft
        if row.at(again) == row.at(before) and row.at(after) != row.at(before):
            assert ButtonAction.KEEP in row.offered(again)
            assert row.at(row.taps(again, ButtonAction.KEEP).draft) == row.at(after)
        assert ButtonAction.KEEP not in row.offered(before)


def skip(row: Row) -> None:
    """A step can be skipped where its screen says so, also after it was answered, and in no other place."""
    for before, _, after in row.walk():
        step = row.script.standing(before, row.screen)
        assert (ButtonAction.SKIP in row.offered(before)) is (step.skip is not None)
        took = row.taps(before, ButtonAction.SKIP)
        assert (took.draft != before or took.done) is (step.skip is not None)
        if step.skip is not None and row.at(after) != row.at(before):
            again = row.taps(after, ButtonAction.BACK).draft
            assert ButtonAction.SKIP in row.offered(again)
            emptied = row.taps(again, ButtonAction.SKIP).draft
            assert step.clear(emptied) == emptied


def cancel(row: Row) -> None:
    """Every screen can be cancelled, and the draft is dropped."""
    for draft in (row.draft, *(after for *_, after in row.walk())):
        assert ButtonAction.CANCEL in row.offered(draft)
        assert row.taps(draft, ButtonAction.CANCEL).effects == (DiscardDraft(),)


def correct(row: Row) -> None:
    """An edited message corrects what it answered, as long as the dialog is open."""
    steps = row.walk()
    for before, input, after in steps:
        if isinstance(input, IncomingMessage):
            now = IncomingMessage(input.text.replace("5日", "6日").replace("8日", "9日") + "。", id=input.id)
            took = row.script.correct(steps[-1][2], input.text, now, row.screen)
            assert took is not None, (row.at(before), input)
            assert took.stay
            assert took.refusal is None
            assert took.draft != steps[-1][2]
            assert (
                row.script.correct(after, "没有说过", IncomingMessage("别的", id=MessageRef("99")), row.screen) is None
            )


def nothing(row: Row) -> None:
    """A tap that belongs to no button of the screen changes nothing."""
    for before, _, after in row.walk():
        for draft in (before, after):
            took = row.taps(draft, "nonsense")
            assert took.draft == draft
            assert took.stay
            assert not took.effects


OFFERS = (back, keep, skip, cancel, correct, nothing)


@pytest.mark.parametrize("offer", OFFERS, ids=lambda offer: offer.__name__)
@pytest.mark.parametrize("row", rows(), ids=lambda row: row.name)
def test_every_dialog_offers_it(row: Row, offer: Callable[[Row], None]) -> None:
    offer(row)


def test_no_dialog_of_the_desk_is_left_out() -> None:
    assert set(GIVEN) == set(DESK_DIALOGS)
