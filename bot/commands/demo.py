"""`lian demo`: runs all of Lian against the sandbox with a cast of people, for anybody to try."""

import shutil
import tomllib
import webbrowser
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.processes.resources import open_resources
from bot.processes.wiring import Lian
from bot.runtime.clock import Clock, RealClock
from bot.runtime.signals import on_signals
from bot.settings import Settings, StartRefusedError
from handlers.language import language
from handlers.telegram.ids import address
from rules.vocabulary import Role
from sandbox import Sandbox
from sandbox.state.world import User
from store.members import staff
from store.sealing import make_operator_key
from store.unit import Tx

STORY_FILE = Path(__file__).with_name("demo_story.toml")
FOLDER = Path("data/demo")

TOKENS = {"reporter": "1001:sandbox-reporter", "desk": "1002:sandbox-desk"}


@dataclass(frozen=True, slots=True)
class DemoSetup:
    """The sandbox with the cast in it.

    Attributes:
        roles: the roles of staff members, by their name in the cast.
    """

    sandbox: Sandbox
    people: Mapping[str, User]
    roles: Mapping[str, frozenset[Role]]
    settings: Settings


async def demonstrate(port: int, browser: bool, say: Callable[[str], None]) -> None:
    """Serve the demo until it is stopped; first delete the data of an earlier one, whose people no longer exist.

    Raises:
        StartRefusedError: the port is taken.
    """
    shutil.rmtree(FOLDER, ignore_errors=True)
    clock = RealClock()
    stage = set_up_sandbox(Sandbox(now=clock.now, flood=False, port=port), FOLDER)
    try:
        await stage.sandbox.start()
    except OSError:
        raise StartRefusedError(f"Port {port} is taken; `lian demo --port 0` takes any free one.") from None
    try:
        settings = await register_staff(stage, clock)
        async with Lian(settings, clock) as lian:
            say(f"Lian is at {stage.sandbox.url} — Ctrl-C ends it.")
            if browser:
                webbrowser.open(stage.sandbox.url)
            on_signals(lian.stop)
            await lian.run()
    finally:
        await stage.sandbox.stop()


def set_up_sandbox(sandbox: Sandbox, folder: Path) -> DemoSetup:
    """Put the cast into a sandbox that does not listen yet; Lian's data will be in `folder`."""
    cast = tomllib.loads(STORY_FILE.read_text(encoding="utf-8"))
    bots = {name: sandbox.add_bot(token, f"lian_{name}_bot", cast["bots"][name]) for name, token in TOKENS.items()}
    people = {
        name: sandbox.add_person(who["name"], who["language"], who["username"]) for name, who in cast["people"].items()
    }
    roles = {name: frozenset(map(Role, who["roles"])) for name, who in cast["people"].items() if "roles" in who}
    chief = next(people[name] for name, held in roles.items() if Role.ADMINISTRATOR in held)
    members = [chief, *(people[name] for name in roles if people[name] is not chief), bots["desk"]]
    group = sandbox.add_group(cast["staff"]["title"], forum=True, members=members, admins=[bots["desk"]])
    places = {name: bot.id for name, bot in bots.items()} | {"staff": group.id}
    sandbox.story = _story(cast["story"], {name: user.id for name, user in people.items()}, places)
    settings = Settings(
        _env_file=None,
        reporter_bot_token=TOKENS["reporter"],
        desk_bot_token=TOKENS["desk"],
        staff_chat_id=group.id,
        admin_ids=frozenset({chief.id}),
        lian_key=make_operator_key(),
        database_url=f"sqlite:///{folder / 'lian.db'}",
        evidence_url=str(folder / "evidence"),
        send_per_chat_seconds=0,
        send_per_group_minute=200,
    )
    return DemoSetup(sandbox, people, roles, settings)


def _story(told: dict[str, Any], people: Mapping[str, int], places: Mapping[str, int]) -> dict[str, Any]:
    """Return the story for the page, with ids instead of names."""
    steps = [step | {"who": people[step["who"]], "chat": places[step["chat"]]} for step in told["steps"]]
    return told | {"left": people[told["left"]], "right": people[told["right"]], "steps": steps}


async def register_staff(stage: DemoSetup, clock: Clock) -> Settings:
    """Register the cast's staff members; return the settings with the sandbox's address."""
    settings = stage.settings.model_copy(update={"telegram_api_url": stage.sandbox.url})

    def unit(tx: Tx) -> None:
        for name, roles in stage.roles.items():
            user = stage.people[name]
            lang = language(user.language_code, tx.installation.language)
            account, alias = address(user.id), user.first_name
            member = staff.add(tx, account, alias=alias, roles=roles, lang=lang, username=user.username)
            staff.change(tx, member.id, on_duty=Role.MODERATOR in roles)

    async with AsyncExitStack() as stack:
        parts = await open_resources(settings, clock, stack)
        await parts.store.commit(unit)
    return settings
