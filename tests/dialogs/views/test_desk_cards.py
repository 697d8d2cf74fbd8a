"""The desk's cards as they are read: a case, the queue, staff; in three languages."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from dialogs import collective
from dialogs.collective import complaint_started, members_replied
from dialogs.engine.buttons import ButtonData
from dialogs.engine.cards import Card
from dialogs.engine.words import Renderer
from dialogs.entry.desk_help import Rights, greeting, help_card, moved_card, not_staff_card, rights_card
from dialogs.members.members import StaffLine, member_card, removal_card, staff_list
from dialogs.queue import (
    CATEGORY,
    LIKE,
    OF,
    PAGE,
    STATES,
    WITH,
    QueueLine,
    QueueTab,
    category_buttons,
    queue_card,
    results_card,
)
from dialogs.views.desk_case import case_card, thread_title
from rules.refusals import ByLang
from rules.report import Answers, ReportText, Way
from rules.views import CollectiveSize, CollectiveView, StaffView
from rules.vocabulary import LANGS, Act, Identity, Lang, Role, Severity, State
from rules.wording import Wording
from rules.workflow.life import STAFF
from rules.workflow.steps import open_acts
from store.operator_files.catalogue import CATALOGUE_FILE
from store.queue.queue import OPEN_STATES

CATALOGUE = CATALOGUE_FILE.shipped
WORDS = Renderer.load()
ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 12, 1, 6, 5, tzinfo=UTC)
ASKING = next(leaf for leaf in CATALOGUE.categories.values() if leaf.questions)

REPORT = ReportText(subject="@loud_account", description="He <b>shouts</b> at everyone.")
CASE = StaffView(
    id=42,
    version=3,
    number="LA-7K3M9-Q2XTD-4",
    state=State.RECEIVED,
    catalogue=CATALOGUE,
    leaf="abuse",
    severity=Severity.MINOR,
    team="content",
    identity=Identity.CONFIDENTIAL,
    way=Way.TELEGRAM,
    report=REPORT,
    pieces=3,
    due=NOW + timedelta(hours=22),
    repeat_months=3,
    acts=(Act.CLAIM, Act.ACCEPT, Act.REJECT, Act.ASK, Act.RECATEGORISE, Act.SET_SEVERITY),
)

CROWDS = (
    CollectiveView(None, CASE.number, CollectiveSize(reports=7, people=5, hour=3, day=7)),
    CollectiveView(41, "LA-00000-00000-0", CollectiveSize(reports=5, people=5, hour=0, day=0), ("And again.",)),
    CollectiveView(None, CASE.number, CollectiveSize(reports=2, people=2, hour=0, day=0), few=True),
    CollectiveView(41, "LA-00000-00000-0", CollectiveSize(reports=2, people=2, hour=0, day=0), few=True),
)

TEAM = ByLang(CATALOGUE.teams[CASE.team].names)
LIN = StaffLine(
    7,
    "Lin",
    frozenset({Role.MODERATOR, Role.LEAD}),
    ByLang(CATALOGUE.teams[CASE.team].names),
    cleared=True,
    reachable=False,
)


def text(card: Card, lang: Lang = "zh-Hans") -> str:
    return WORDS.render(card, lang, ZONE, NOW).text


def labels(card: Card, lang: Lang = "zh-Hans") -> list[list[str]]:
    keyboard = WORDS.render(card, lang, ZONE, NOW).keyboard or []
    pressed = [ButtonData.decode(button["callback_data"]) for row in keyboard for button in row]
    assert pressed == [button.data for row in card.rows for button in row]
    return [[button["text"] for button in row] for row in keyboard]


def test_the_card_of_a_case_tells_what_a_moderator_must_know() -> None:
    assert text(case_card(CASE)).splitlines() == [
        "🟡 <b>待初审</b> <code>LA-7K3M9-Q2XTD-4</code> · ⏳ 还有 22 小时",
        "用户内容 · 不友善 · 谩骂 · 严重程度：轻 · 内容组",
        "对象 @loud_account",
        "举报人 保密 · 证据 3 件",
        "<blockquote expandable>He &lt;b&gt;shouts&lt;/b&gt; at everyone.</blockquote>",
    ]
    assert labels(case_card(CASE)) == [
        ["立案", "不予立案", "要求补充"],
        ["📎 证据 3", "改分类"],
        ["严重程度", "认领"],
        ["⋯ 更多"],
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_a_card_says_by_which_way_a_case_came_unless_its_reporter_wrote_to_the_bot(lang: Lang) -> None:
    told = {way: text(case_card(replace(CASE, way=way)), lang).splitlines()[4] for way in Way}
    described = told.pop(Way.TELEGRAM)
    assert "shouts" in described
    assert len(set(told.values())) == len(told)
    assert ("🌐" in told[Way.WEB], "☎️" in told[Way.HOTLINE]) == (True, True)


def test_the_topic_is_named_after_the_case_and_never_after_a_person() -> None:
    name = WORDS.text(thread_title(CASE.number, CASE.label, CASE.state, None).lines[0], "zh-Hans", ZONE, NOW)
    assert name == "Q2XTD · 谩骂 · 🟡 待初审"


def test_a_press_carries_act_case_and_version() -> None:
    accept = case_card(CASE).rows[0][0]
    assert accept.data == ButtonData("accept", 42, 3)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"late": True, "due": NOW - timedelta(minutes=10)}, "⚠️ 超时，已过 10 分钟"),
        ({"state": State.REVIEW_PAUSED, "waits_until": NOW + timedelta(days=7)}, "等到 12月8日 14:05（还有 7 天）"),
        ({"state": State.CLOSED, "due": None}, "⚪ <b>已结案</b> <code>LA-7K3M9-Q2XTD-4</code>"),
        ({"handler": "Lin"}, "经办 Lin"),
        ({"report": ReportText()}, "对象 举报人说不清"),
        ({"related": (3, 1)}, "相关案件 3 件（办理中 1）"),
        ({"found_before": (2, 0)}, "此前违规 2 次"),
        ({"found_before": (2, 1), "related": (3, 1)}, "此前违规 2 次（3 个月内禁言 1 次） · 相关案件 3 件（办理中 1）"),
        ({"report": replace(REPORT, platform="weibo")}, "对象 <code>@loud_account</code> · 微博"),
        ({"published": NOW}, "发布于 周二 14:05"),
        ({"published": datetime(2026, 12, 1, tzinfo=ZONE)}, "发布于 12月1日"),
        ({"restricted": True}, "🔒 涉及工作人员或合作方，不进工作群"),
        ({"handler": "Lin", "stand_in": True}, "⚠️ 内容组无人值班，先由 Lin 接；谁有空请认领"),
        ({"handler": "Lin", "stand_in": True, "state": State.DECIDED}, "经办 Lin"),
        ({"leaf": ASKING.id, "report": replace(REPORT, answers=Answers({ASKING.questions[0].id: "user-9"}))}, "user-9"),
        ({"report": replace(REPORT, description="看 @loud_account、@other_one")}, "描述里提到 <code>@other_one</code>"),
        ({"question": Wording(text="哪一条？")}, "已问举报人：<blockquote>哪一条？</blockquote>"),
    ],
)
def test_the_card_follows_the_case(change: dict[str, object], line: str) -> None:
    assert line in text(case_card(replace(CASE, **change)))  # type: ignore[arg-type]


def test_a_case_without_evidence_has_no_evidence_button() -> None:
    assert labels(case_card(replace(CASE, pieces=0)))[1] == ["改分类", "严重程度", "认领"]


def test_what_is_seldom_needed_stands_on_a_second_page_with_the_way_back() -> None:
    held = replace(CASE, handler="Lin", acts=(*CASE.acts, Act.RELEASE))
    first, second = case_card(held), case_card(held, more=True)
    assert labels(first) == [*labels(case_card(CASE))[:1], ["📎 证据 3", "改分类"], ["严重程度", "接手"], ["⋯ 更多"]]
    assert labels(second) == [["交给下一位", "📚 卷宗"], ["🔓 解封身份", "🔒 法律保全"], ["‹ 返回"]]
    assert first.lines == second.lines
    assert [row[0].data for row in second.rows] == [ButtonData(it, 42, 3) for it in ("release", "unseal", "back")]


@pytest.mark.parametrize("state", State)
def test_no_row_of_a_card_is_too_wide_for_a_phone(state: State) -> None:
    case = replace(CASE, state=state, acts=open_acts(_facts(state), STAFF), related=(4, 4), together=CROWDS[0])
    assert all(len(row) <= 4 for row in case_card(case).rows)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("state", State)
def test_every_state_has_its_card_and_topic_in_every_language(state: State, lang: Lang) -> None:
    facts = _facts(state)
    case = replace(CASE, state=state, acts=open_acts(facts, STAFF))
    assert CASE.number in text(case_card(case), lang)
    assert WORDS.text(thread_title(case.number, case.label, state, None).lines[0], lang, ZONE, NOW)
    labels(case_card(case), lang)


def _facts(state: State):  # type: ignore[no-untyped-def]
    from rules.workflow.conditions import Facts

    return Facts(state=state, now=NOW, max_pauses=2)


def test_the_queue_shows_counts_five_cases_a_page_and_the_way_on() -> None:
    counts = dict.fromkeys(QueueTab, 0) | {QueueTab.RECEIVED: 12, QueueTab.MINE: 3}
    lines = [
        QueueLine(n, f"LA-7K3M9-Q2XT{n}-4", CASE.label, State.RECEIVED, NOW + timedelta(hours=n), late=False)
        for n in range(1, PAGE + 1)
    ]
    card = queue_card(counts, QueueTab.RECEIVED, 1, lines)
    assert text(card).splitlines() == ["<b>🟡 待初审</b> · 12 件", "第 2/3 页 · 最早到期的在前"]
    assert labels(card) == [
        ["🟡 Q2XT1 · 谩骂 · 还有 1 小时"],
        ["🟡 Q2XT2 · 谩骂 · 还有 2 小时"],
        ["🟡 Q2XT3 · 谩骂 · 还有 3 小时"],
        ["🟡 Q2XT4 · 谩骂 · 还有 4 小时"],
        ["🟡 Q2XT5 · 谩骂 · 还有 5 小时"],
        ["‹ 上一页", "下一页 ›"],
        ["🟡 待初审 12", "🟢 待调查 0", "🔵 调查中 0"],
        ["🟠 待补充 0", "🟣 待批准 0", "🟤 待复核 0"],
        ["⚠️ 超时 0", "🙋 我的 3"],
        ["🔎 搜索"],
    ]


def test_each_open_state_is_in_one_list_and_the_total_is_their_sum() -> None:
    listed = [state for states in STATES.values() for state in states]
    assert sorted(listed) == sorted(OPEN_STATES)
    counts = {tab: n for n, tab in enumerate(QueueTab, 1)}
    assert text(queue_card(counts)) == f"<b>队列</b> · 未办结 {sum(counts[tab] for tab in STATES)} 件"


def test_a_late_case_stands_out_in_the_queue() -> None:
    counts = dict.fromkeys(QueueTab, 1)
    late = QueueLine(1, CASE.number, CASE.label, State.RECEIVED, NOW - timedelta(minutes=10), late=True)
    assert labels(queue_card(counts, QueueTab.OVERDUE, 0, [late]))[0] == ["⚠️ Q2XTD · 谩骂 · 已过 10 分钟"]


def test_a_member_is_shown_with_switches_for_roles_team_and_clearance() -> None:
    card = member_card(LIN, CATALOGUE)
    assert text(card).splitlines() == [
        "<b>Lin</b> · 审核员、负责人",
        "组别 内容组",
        "🔒 可以看涉及工作人员的案件",
        "还没有和本机器人说过 /start，私下通知发不到。",
    ]
    shown = labels(card)
    assert shown[:2] == [["✓ 审核员", "✓ 负责人"], ["值班主编", "管理员"]]
    assert shown[2][0] == "✓ 内容组"
    assert shown[-3:] == [["✓ 🔒 涉密许可"], ["交出手上案件"], ["移除", "‹ 返回"]]


def test_the_card_tells_how_large_a_collective_complaint_is_and_how_it_grows() -> None:
    assert text(case_card(replace(CASE, together=CROWDS[0]))).splitlines()[1:3] == [
        "👥 <b>集体投诉</b> · 不同的人 5 位 · 举报 7 件",
        "近 1 小时 +3 · 近 1 天 +7",
    ]


def test_the_card_of_a_member_has_no_acts_but_the_ways_out() -> None:
    card = case_card(replace(CASE, acts=(), pieces=0, together=CROWDS[1]))
    assert labels(card) == [["👥 看集体投诉", "单独处理"], ["⋯ 更多"]]


@pytest.mark.parametrize("lang", LANGS)
def test_every_other_card_has_words_in_every_language(lang: Lang) -> None:
    nobody = replace(LIN, roles=frozenset(), team=None, cleared=False)
    for card in (
        staff_list([LIN, nobody]),
        member_card(nobody, CATALOGUE),
        removal_card(LIN),
        greeting(LIN),
        not_staff_card("lian_bot"),
        help_card(frozenset({Role.ADMINISTRATOR}), ("queue", "staff"), private=True),
        case_card(replace(CASE, related=(3, 1), found_before=(2, 1))),
        case_card(replace(CASE, found_before=(1, 0))),
        *(case_card(replace(CASE, together=crowd)) for crowd in CROWDS),
        *(thread_title(CASE.number, CASE.label, CASE.state, crowd) for crowd in CROWDS),
        complaint_started(CASE.number, 5, 2),
        members_replied(42, 3, CASE.number, 6, few=False),
        members_replied(42, 3, CASE.number, 2, few=True),
        results_card((WITH, 42), "few", {"number": CASE.number}, 2, 0, []),
        results_card((WITH, 42), "together", {"number": CASE.number}, 2, 0, []),
        collective.lead_told(42, CASE.number, CASE.label, 10, 1),
        results_card((LIKE, 1, 2), "subject", {"subject": "@x"}, 2, 0, [], category_buttons(CATALOGUE, {"abuse": 1})),
        results_card((CATEGORY, "abuse"), "leaf", {"leaf": CASE.label}, 1, 0, []),
        results_card((OF, 42), "related", {"number": CASE.number}, 1, 0, []),
        moved_card(),
        queue_card(dict.fromkeys(QueueTab, 0)),
        queue_card(dict.fromkeys(QueueTab, 0), QueueTab.MINE),
        *(rights_card(rights) for rights in Rights),
    ):
        assert text(card, lang)
        labels(card, lang)
