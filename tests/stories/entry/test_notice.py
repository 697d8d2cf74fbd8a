"""The notice (row A1): it says who asks, and a new version is agreed to on every path of a report and of a case."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from bot.commands import check
from store.operator_files.notice import NOTICE_FILE
from tests.stories.at_the_desk import card, decided, filed, opens
from tests.stories.conftest import Stage, Story

TEXT = NOTICE_FILE.path.read_text(encoding="utf-8")
TOLD = TEXT
for key in ("name", "department", "scope", "phone", "mail"):
    TOLD = TOLD.replace(f"# {key} =", f"{key} =")


def put(file: Path, words: str) -> None:
    file.write_text(words, encoding="utf-8")


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    file = tmp_path / "notice.toml"
    put(file, TOLD)
    return file


@pytest.fixture
async def told(stage: Stage, notice: Path) -> Story:
    """An operator who says who they are."""
    return await stage(notice=notice)


@pytest.fixture
def renewed(told: Story, notice: Path) -> Callable[[], Awaitable[None]]:
    """A function that puts a new version of the notice in force."""

    async def renew() -> None:
        put(notice, TOLD.replace("version = 7", "version = 8"))
        await told.restarts()

    return renew


def agreements(story: Story) -> list[int]:
    engine = create_engine(story.settings.database_url)
    with engine.connect() as conn:
        versions = list(conn.execute(text("SELECT version FROM agreement ORDER BY id")).scalars())
    engine.dispose()
    return versions


async def test_start_and_notice_say_who_asks_who_reads_and_how_to_reach_them(told: Story) -> None:
    wei = await told.person("小伟")
    await wei.starts(told.reporter_bot)
    for line in (
        "主办：某某平台 内容安全部",
        "受理范围：本平台上的内容",
        "电话 +86 10 0000 0000、邮箱 report@example.org",
    ):
        assert line in wei.last
    assert "12377 国家举报中心" in wei.buttons
    await wei.taps("我要举报")
    assert "由谁处理：某某平台 内容安全部。联系：电话 +86 10 0000 0000" in wei.last
    assert "谁能看：工作群里的工作人员" in wei.last
    await wei.taps("全文")
    assert "由其决定并答复您" in wei.last
    assert "没写完的草稿 14 天后清空" in wei.last


async def test_the_receipt_says_the_same(told: Story) -> None:
    wei = await told.person("小伟")
    await filed(told, wei)
    for line in (
        "谁能看：工作群里的工作人员；只有负责的小组和经办人能查询和处理。",
        "保存：结案后至少 1 年，到期销毁。",
        "主办：某某平台 内容安全部",
        "联系：电话 +86 10 0000 0000、邮箱 report@example.org",
    ):
        assert line in wei.last
    assert "本案经办人" not in wei.last


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh-hant", ("主辦：某某平台", "12377 中國舉報中心")),
        ("en", ("Run by Example Platform, Trust and Safety", "12377")),
    ],
)
async def test_the_operator_is_told_in_the_readers_language(told: Story, language: str, words: tuple[str, str]) -> None:
    lin = await told.person("林", language_code=language)
    await lin.starts(told.reporter_bot)
    assert words[0] in lin.last
    assert words[1] in "\n".join(lin.buttons)


async def test_check_reads_the_notice(told: Story, notice: Path) -> None:
    found = [it.words async for it in check.findings(told.settings)]
    assert "The notice (version 7) is whole." in found
    put(notice, TEXT)
    found = [it.words async for it in check.findings(told.settings)]
    assert any("does not say who you are" in words for words in found)
    put(notice, TOLD.replace("{readers}", "{who}"))
    [broken] = [it async for it in check.findings(told.settings) if "unknown gap {who}" in it.words]
    assert not broken.fine


async def test_adding_to_a_case_asks_for_the_new_notice_and_goes_on(
    told: Story, renewed: Callable[[], Awaitable[None]]
) -> None:
    wei = await told.person("小伟")
    await filed(told, wei)
    status = wei.last_message
    await renewed()
    await wei.taps("补充证据", status)
    assert "告知书有了新的一版" in wei.last
    assert "第 8 版" in wei.last
    await wei.taps("同意并继续")
    assert "发完点「好了」" in wei.last
    await wei.says("还有这一句")
    assert "已收下 1 件" in wei.last
    assert agreements(told) == [7, 8]


async def test_what_is_sent_meanwhile_is_held_and_taken_or_erased(
    told: Story, renewed: Callable[[], Awaitable[None]]
) -> None:
    wei, chief = await told.person("小伟"), told.chief()
    number = await filed(told, wei)
    await wei.taps("补充证据")
    await renewed()
    await wei.says("第一句")
    await wei.says("第二句")
    assert "告知书有了新的一版" in wei.last
    assert "先原样留着" in wei.last
    opens(told, chief, number)
    assert "第一句" not in "\n".join(chief.screen)
    await wei.taps("同意并继续")
    assert "已收下 2 件" in wei.last
    assert "第二句" in "\n".join(chief.screen)


async def test_declining_erases_what_was_held_and_an_hour_does_too(
    told: Story, renewed: Callable[[], Awaitable[None]]
) -> None:
    wei = await told.person("小伟")
    await filed(told, wei)
    status = wei.last_message
    await wei.taps("补充证据")
    await renewed()
    await wei.says("不想给了")
    await wei.taps("不同意")
    assert "没有提交的内容都没有保存" in wei.last
    await wei.taps("补充证据", status)
    assert "告知书有了新的一版" in wei.last
    await told.passes(hours=2)
    assert agreements(told) == [7]


async def test_a_draft_from_before_stays_and_what_came_since_is_erased_after_an_hour(
    told: Story, renewed: Callable[[], Awaitable[None]]
) -> None:
    wei = await told.person("小伟")
    await wei.starts(told.reporter_bot)
    await wei.taps("我要举报")
    await wei.taps("同意并继续")
    await wei.taps("谩骂")
    await wei.says("@loud_account")
    await renewed()
    await wei.says("一直骂人")
    assert "第 8 版" in wei.last
    await told.passes(seconds=timedelta(hours=1, minutes=1).total_seconds())
    await wei.starts(told.reporter_bot)
    assert "没写完的举报" in wei.last
    await wei.taps("继续")
    await wei.taps("同意并继续")
    assert "发生了什么" in wei.last
    assert "一直骂人" not in wei.last


async def test_an_appeal_asks_for_the_new_notice(told: Story, renewed: Callable[[], Awaitable[None]]) -> None:
    wei, chief, mod = await told.person("小伟"), told.chief(), told.joins("阿明", "aming")
    await decided(told, chief, mod, wei)
    result = wei.last_message
    await renewed()
    await wei.taps("申诉", result)
    assert "告知书有了新的一版" in wei.last
    await wei.taps("同意并继续")
    assert "您不同意什么" in wei.last
    assert "✅" in card(mod)


@pytest.mark.parametrize(
    ("language", "report", "limits", "words", "short", "agree"),
    [
        ("zh-hans", "我要举报", "⚠️ 我们做不到的", "锁屏通知", "收起", "同意并继续"),
        ("zh-hant", "我要檢舉", "⚠️ 我們做不到的", "鎖定畫面", "收合", "同意並繼續"),
        ("en", "Report", "⚠️ What we can't protect", "lock screen", "Short version", "Agree"),
    ],
)
async def test_the_consent_step_says_what_lian_cannot_protect_from(
    told: Story, language: str, report: str, limits: str, words: str, short: str, agree: str
) -> None:
    lin = await told.person("林", language_code=language)
    await lin.starts(told.reporter_bot)
    await lin.taps(report)
    await lin.taps(limits)
    assert words in lin.last
    assert "Telegram" in lin.last
    await lin.taps(short)
    assert words not in lin.last
    await lin.taps(limits)
    await lin.taps(agree)
    assert "1/5" in lin.last
    await lin.says("/limits")
    assert words in lin.last
