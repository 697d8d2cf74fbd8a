"""The operator's hook: each measure is a signed call, repeated until it is answered; what it says is what is told."""

import re
from collections.abc import Iterator
from http.server import HTTPServer
from pathlib import Path
from threading import Thread
from types import SimpleNamespace
from typing import Any

import pytest

from bot.commands.check import findings
from sandbox import Person
from tests.stories.at_the_desk import card, filed, hired, investigates, opens
from tests.stories.conftest import Stage, Story
from tests.support.clock import ManualClock

SECRET = "a secret of ours"
DOCS = Path(__file__).parents[3] / "docs" / "measures.md"


class Platform:
    """The receiver of docs/measures.md at work; `answers` are given one after the other, the last one for ever."""

    def __init__(self, url: str, code: dict[str, Any]) -> None:
        self.url, self._code = url, code
        self.calls: list[dict[str, Any]] = []
        self.answers: list[dict[str, Any]] = [{"state": "done", "note": "log 8837"}]
        code["carry_out"] = self._carry_out

    def _carry_out(self, call: dict[str, Any]) -> dict[str, Any]:
        self.calls.append(call)
        return self.answers[0]

    def answers_now(self, **answer: Any) -> None:
        self._code["ANSWERS"].update(dict.fromkeys(self._code["ANSWERS"], answer))
        self.answers = [answer]


@pytest.fixture
def platform(clock: ManualClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Platform]:
    monkeypatch.setenv("MEASURES_SECRET", SECRET)
    [source] = re.findall(r"```python\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)
    assert len(source.strip().splitlines()) <= 24
    code: dict[str, Any] = {"__name__": "receiver"}
    exec(compile(source, str(DOCS), "exec"), code)
    code["time"] = SimpleNamespace(time=lambda: clock.now().timestamp())
    code["Receiver"].log_message = lambda *_: None
    server = HTTPServer(("127.0.0.1", 0), code["Receiver"])
    Thread(target=server.serve_forever, daemon=True).start()
    yield Platform(f"http://127.0.0.1:{server.server_port}/measures", code)
    server.shutdown()
    server.server_close()


async def decided(story: Story, secret: str = SECRET) -> tuple[Person, Person, str]:
    """A case decided with two measures outside Telegram's groups: reporter, moderator, number."""
    wei, mod, chief = await story.person("小伟"), story.joins("阿明", "aming"), story.chief()
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei, words="他昨天在评论里骂人")
    opens(story, mod, number)
    await investigates(mod)
    await mod.taps("按建议处理")
    await mod.taps("发出")
    return wei, mod, number


async def test_the_platform_carries_out_what_was_decided_and_the_reporter_reads_it(
    stage: Stage, platform: Platform
) -> None:
    wei, mod, number = await decided(await stage(measures_url=platform.url, measures_secret=SECRET))
    told = [(call["case"], call["measure"], call["undo"], call["subject"]) for call in platform.calls]
    assert sorted(told) == [
        (number, "content_deleted", False, "@loud_account"),
        (number, "warning", False, "@loud_account"),
    ]
    assert "✅ 删除内容" in wei.last
    assert "✅ 账号警告" in wei.last
    assert "执行后会告诉您" not in wei.last
    assert "log 8837" in card(mod)
    assert "8837" not in "\n".join(wei.screen)


async def test_what_is_under_way_is_asked_again_and_a_failure_is_handed_to_staff(
    stage: Stage, platform: Platform
) -> None:
    platform.answers = [{"state": "under_way"}]
    story = await stage(measures_url=platform.url, measures_secret=SECRET)
    wei, mod, _ = await decided(story)
    assert "⏳ 删除内容 · 已交平台执行" in wei.last
    platform.answers_now(state="failed", note="账号已注销")
    await story.passes(minutes=3)
    assert "账号已注销" in card(mod)
    assert "⚠️ 平台没有执行：" in "\n".join(mod.screen)
    assert "没能执行" not in "\n".join(wei.screen), "staff may still do it"
    await mod.taps("已执行：账号警告")
    await mod.taps("跳过")
    assert "✅ 账号警告" in wei.last


async def test_silence_and_a_wrong_secret_are_tried_again_and_lian_check_says_so(
    stage: Stage, platform: Platform
) -> None:
    story = await stage(measures_url=platform.url, measures_secret="another secret")
    wei, _, _ = await decided(story)
    assert not platform.calls
    assert "⏳ 删除内容 · 已交平台执行" in wei.last
    said = [finding.words async for finding in findings(story.settings, clock=story.clock)]
    assert any("MEASURES_URL cannot be used" in words for words in said)
    right = story.settings.model_copy(update={"measures_secret": type(story.settings.lian_key)(SECRET)})
    said = [finding.words async for finding in findings(right, clock=story.clock)]
    assert "The platform's hook answers." in said


async def asks_platform(story: Story, *, kinds: tuple[str, ...] = (), words: str = "") -> tuple[Person, Person, str]:
    """A case about which the platform is asked for data: reporter, moderator, number."""
    wei, mod, chief = await story.person("小伟"), story.joins("阿明", "aming"), story.chief()
    await hired(story, chief, mod, "审核员")
    number = await filed(story, wei, words="他昨天在评论里骂人")
    opens(story, mod, number)
    await mod.taps("更多")
    await mod.taps("向平台调取")
    for kind in kinds:
        await mod.taps(kind)
    await (mod.says(words) if words else mod.taps("选好了"))
    return wei, mod, number


async def test_the_platform_is_asked_for_data_and_its_answer_becomes_evidence_that_staff_read(
    stage: Stage, platform: Platform
) -> None:
    platform.answers = [{"state": "done", "data": {"注册": "2026-10-01", "登录": ["上海", "杭州"]}}]
    story = await stage(measures_url=platform.url, measures_secret=SECRET)
    wei, mod, number = await asks_platform(story, kinds=("账号资料", "登录和设备记录"))
    [call] = platform.calls
    assert (call["measure"], call["data"], call["question"]) == ("data", ["account", "logins"], "")
    assert (call["case"], call["subject"], call["platform"]) == (number, "@loud_account", "telegram")
    assert "小伟" not in str(call)
    assert str(wei.user.id) not in str(call)
    said = "\n".join(mod.screen)
    assert "✅ 阿明 向平台调取：账号资料、登录和设备记录" in said
    assert "🗂 平台的答复" in said
    assert "上海" in said
    assert "[📎 证据 1]" in card(mod)
    assert "等待答复" not in card(mod)
    assert "上海" not in "\n".join(wei.screen)
    await mod.taps("证据 1")
    assert "平台" in mod.last
    assert "2026-10-01" in "\n".join(mod.screen)
    await investigates(mod)
    await mod.taps("按建议处理")
    assert "平台后台数据 1 项" in mod.last


async def test_a_request_for_data_is_repeated_until_it_is_answered_under_one_key(
    stage: Stage, platform: Platform
) -> None:
    platform.answers = [{"state": "under_way"}]
    story = await stage(measures_url=platform.url, measures_secret=SECRET)
    _, mod, _ = await asks_platform(story, words="这个账号是哪天改的名？")
    assert "⏳ 已向平台调取：这个账号是哪天改的名？，等待答复" in card(mod)
    platform.answers_now(state="done", data="11 月 2 日")
    await story.passes(minutes=3)
    assert "11 月 2 日" in "\n".join(mod.screen)
    assert "等待答复" not in card(mod)
    assert [call["question"] for call in platform.calls] == ["这个账号是哪天改的名？"], (
        "the key says that it is one request"
    )


@pytest.mark.parametrize("kept_away", [False, True])
async def test_a_platform_that_gives_nothing_is_told_to_staff_who_can_ask_again(
    kept_away: bool, stage: Stage, platform: Platform
) -> None:
    platform.answers = [{"state": "failed", "note": "要有公函"}]
    story = await stage(measures_url=platform.url, measures_secret="another secret" if kept_away else SECRET)
    wei, mod, _ = await asks_platform(story, kinds=("账号资料",))
    await story.passes(days=3)
    said = "\n".join(mod.screen)
    assert "⚠️ 平台没有给出要调取的数据" in said
    assert ("HTTP 401" if kept_away else "要有公函") in said
    assert "等待答复" not in card(mod)
    assert "没能执行" not in "\n".join(wei.screen)
    await mod.taps("更多")
    assert "向平台调取" in card(mod)


async def test_where_nothing_is_chosen_nothing_is_asked_for_and_staff_are_told(
    stage: Stage, platform: Platform
) -> None:
    story = await stage(measures_url=platform.url, measures_secret=SECRET)
    _, mod, _ = await asks_platform(story)
    assert "没有选要调取什么" in "\n".join([mod.alert or "", *mod.screen])
    assert not platform.calls


async def test_without_a_hook_the_card_offers_no_such_press(story: Story) -> None:
    wei, mod, chief = await story.person("小伟"), story.joins("阿明", "aming"), story.chief()
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    await mod.taps("更多")
    assert "向平台调取" not in card(mod)
    assert "添加证据" in card(mod)


async def test_the_platform_is_told_the_amount_of_a_refund(stage: Stage, platform: Platform) -> None:
    story = await stage(measures_url=platform.url, measures_secret=SECRET)
    wei, mod, chief = await story.person("小伟"), story.joins("阿明", "aming"), story.chief()
    await hired(story, chief, mod, "审核员")
    opens(story, mod, await filed(story, wei))
    for tap in ("改分类", "虚假宣传", "与描述不符", "立案", "开始调查", "作出决定", "退款"):
        await mod.taps(tap)
    await mod.says("199 元")
    await mod.says("商品与描述不符")
    await mod.taps("跳过")
    await mod.taps("发出")
    assert [(call["measure"], call["amount"]) for call in platform.calls] == [("refund", "199 元")]
    assert "✅ 退款 199 元" in wei.last
