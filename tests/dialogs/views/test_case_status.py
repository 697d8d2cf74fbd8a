"""A case on its reporter's cards: stage, next deadline, timeline, reasons, and only buttons that do something."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from dialogs.engine.buttons import ButtonData
from dialogs.engine.words import Rendered
from dialogs.views import case_status
from dialogs.views.case_list import PAGE, ListedCase, cases_card
from rules.facts.acts import CaseDecided, CaseRejected
from rules.views import ReporterView, TimelineStep
from rules.vocabulary import LANGS, Act, DeadlineKind, Lang, Outcome, Severity, State
from rules.wording import Wording
from store.operator_files.catalogue import CATALOGUE_FILE
from store.operator_files.notice import NOTICE_FILE
from store.operator_files.policy import POLICY_FILE
from tests.dialogs.front import NOW, WORDS, ZONE
from tests.support.installation import worded

DAY = timedelta(days=1)
TOLD = (
    *(Act.FILE, Act.ACCEPT, Act.REJECT, Act.BEGIN, Act.ASK, Act.ANSWER, Act.RESUME, Act.DECIDE, Act.APPROVE),
    *(Act.WITHDRAW, Act.AGREE, Act.APPEAL, Act.UPHOLD, Act.CHANGE, Act.OVERTURN, Act.CLOSE),
)
"""What a reporter's timeline tells; the rest is among staff."""
OTHERS = (
    *("appeal-other", "withdraw-other", "withdraw-appeal"),
    *("contact_attested", "contact_confirmed", "contact_removed"),
)
"""What it tells of the other party, of an appeal taken back, and of where notices go."""

LEAVES = CATALOGUE_FILE.shipped
DECIDED = CaseDecided(Outcome.CONTENT_DELETED, Wording(text="多次谩骂他人。"), None, "abuse", Severity.MINOR)
OPERATOR, POLICY = NOTICE_FILE.shipped.operator, POLICY_FILE.shipped
CASE = ReporterView(
    id=42,
    version=3,
    number="LA-7K3M9-Q2XTD-4",
    state=State.INVESTIGATING,
    catalogue=LEAVES,
    leaf="abuse",
    steps=(TimelineStep(NOW - DAY, Act.FILE), TimelineStep(NOW, Act.ACCEPT)),
    promised={DeadlineKind.DECISION: NOW + DAY},
    due=NOW + DAY,
    due_kind=DeadlineKind.DECISION,
    acts=(Act.ADD, Act.WITHDRAW),
)


def case(**differently: Any) -> ReporterView:
    return replace(CASE, **differently)


def shown(card: case_status.Card, lang: Lang = "zh-Hans") -> Rendered:
    rendered = WORDS.render(card, lang, ZONE, NOW)
    pressed = [ButtonData.decode(button["callback_data"]) for row in rendered.keyboard or [] for button in row]
    assert pressed == [button.data for row in card.rows for button in row]
    return rendered


def labels(card: case_status.Card) -> list[str]:
    return [button["text"] for row in shown(card).keyboard or [] for button in row]


def test_the_status_tells_stage_next_deadline_and_timeline() -> None:
    card = case_status.status_card(CASE)
    assert shown(card).text.splitlines() == [
        "<code>LA-7K3M9-Q2XTD-4</code> · 谩骂",
        "●●●○○ <b>调查中</b> · 处理最迟 周二 14:05（还有 24 小时）",
        "周日 14:05 已受理",
        "周一 14:05 已立案",
    ]
    assert labels(card) == ["📎 补充证据", "撤回", "📄 我写的内容", "🧾 回执", "✔️ 核对"]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("state", State)
def test_every_state_has_its_words_in_every_language(state: State, lang: Lang) -> None:
    steps = tuple(TimelineStep(NOW, word) for word in (*TOLD, *OTHERS))
    card = case_status.status_card(case(state=state, due_kind=None, steps=steps))
    assert shown(card, lang).text


@pytest.mark.parametrize(
    ("promised", "told"),
    [
        ({DeadlineKind.REVIEW: NOW + DAY, DeadlineKind.DECISION: NOW + DAY}, "处理最迟 <b>周二 14:05</b>"),
        (
            {DeadlineKind.REVIEW: NOW + DAY, DeadlineKind.INVESTIGATION: NOW + 2 * DAY},
            "开始调查最迟 <b>周三 14:05</b>，之后 24 小时内处理",
        ),
    ],
)
def test_the_receipt_promises_what_runs(promised: dict[DeadlineKind, Any], told: str) -> None:
    receipt = shown(case_status.received_card(case(promised=promised), OPERATOR, POLICY)).text
    assert "初审最迟 <b>周二 14:05</b>" in receipt
    assert told in receipt


def test_the_result_gives_its_reasons_and_no_dead_button() -> None:
    card = case_status.result_card(
        case(state=State.DECIDED, window_ends=NOW + 15 * DAY, acts=(Act.AGREE, Act.APPEAL)), DECIDED
    )
    text = shown(card).text
    for told in (
        "查明：",
        "多次谩骂他人。",
        "《举报处理规范》三.2(6) 谩骂",
        "删除内容",
        "（初步结论）",
        "不同意？<b>12月8日 14:05</b> 前可以申诉，由没有参与本案的人复核",
    ):
        assert told in text
    assert labels(card) == ["申诉", "同意", "🔎 进度"]


def test_a_result_that_is_final_leads_back_to_its_case() -> None:
    assert labels(case_status.result_card(case(state=State.CLOSED, window_ends=None, acts=()), DECIDED)) == ["🔎 进度"]


def test_the_status_of_a_decided_case_leaves_the_reasons_and_agreeing_to_the_result() -> None:
    ends = NOW + 15 * DAY
    decided = case(state=State.DECIDED, due_kind=None, result=DECIDED, window_ends=ends, acts=(Act.AGREE, Act.APPEAL))
    card = case_status.status_card(decided)
    assert "多次谩骂他人" not in shown(card).text
    assert shown(card).text.splitlines()[-2:] == [
        "处理：删除内容",
        "不同意？<b>12月8日 14:05</b> 前可以申诉，由没有参与本案的人复核；没有人申诉，到时就是最终处理。",
    ]
    assert labels(card) == ["处理结果", "申诉", "📄 我写的内容", "🧾 回执", "✔️ 核对"]


def test_a_rejection_says_why_and_where_else_to_go() -> None:
    told = CaseRejected(worded("outside_scope"), place=worded("police"))
    text = shown(case_status.result_card(case(state=State.REJECTED), told)).text
    assert "不予立案" in text
    assert "110" in text


def test_a_question_and_lateness_say_until_when() -> None:
    waiting = case(
        question=Wording(text="几点？"), answer_until=NOW + 7 * DAY, acts=(Act.ANSWER, Act.ADD, Act.WITHDRAW)
    )
    assert "还有 7 天" in shown(case_status.asked_card(waiting)).text
    assert labels(case_status.asked_card(waiting))[0] == "💬 回答"
    assert "周二 14:05" in shown(case_status.overdue_card(CASE, NOW + DAY)).text


@pytest.mark.parametrize(("page", "turns"), [(0, ["下一页 ›"]), (1, ["‹ 上一页", "下一页 ›"]), (2, ["‹ 上一页"])])
def test_the_list_is_turned_five_a_page(page: int, turns: list[str]) -> None:
    some = [ListedCase(id, CASE.number, CASE.label, CASE.state) for id in range(PAGE)]
    assert labels(cases_card(some, 12, page))[5:] == [*turns, "‹ 首页"]


def test_callback_data_fits_even_for_the_longest_ids() -> None:
    card = case_status.received_card(case(id=10**18 - 1, version=10**8), OPERATOR, POLICY)
    assert all(button.data for row in card.rows for button in row)
