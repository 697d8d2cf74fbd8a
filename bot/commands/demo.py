"""`lian demo`: runs all of Lian against the sandbox with a cast of people, for anybody to try."""

import shutil
import webbrowser
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec.structs
import msgspec.toml

from bot.processes.resources import open_resources
from bot.processes.wiring import Lian
from bot.runtime.clock import Clock, RealClock
from bot.runtime.stopping import on_signals
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


class DemoPerson(msgspec.Struct):
    """A person of the cast; `roles` are those of a staff member."""

    name: str
    language: str
    username: str
    roles: frozenset[Role] = frozenset()


class DemoStory(msgspec.Struct):
    """The story that the page plays: who is on its left and right, and the steps, each with `who` and `chat`."""

    left: str
    right: str
    title: dict[str, str]
    tips: dict[str, list[str]]
    steps: list[dict[str, Any]]

    def with_ids(self, people: Mapping[str, int], places: Mapping[str, int]) -> dict[str, Any]:
        """Return the story for the page, with ids instead of names."""
        steps = [step | {"who": people[step["who"]], "chat": places[step["chat"]]} for step in self.steps]
        return msgspec.structs.asdict(self) | {"left": people[self.left], "right": people[self.right], "steps": steps}


class StoryFile(msgspec.Struct):
    """The file `demo_story.toml`."""

    bots: dict[str, str]
    staff: dict[str, str]
    people: dict[str, DemoPerson]
    story: DemoStory


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
    cast = msgspec.toml.decode(STORY_FILE.read_bytes(), type=StoryFile)
    bots = {name: sandbox.add_bot(token, f"lian_{name}_bot", cast.bots[name]) for name, token in TOKENS.items()}
    people = {name: sandbox.add_person(who.name, who.language, who.username) for name, who in cast.people.items()}
    roles = {name: who.roles for name, who in cast.people.items() if who.roles}
    chief = next(people[name] for name, held in roles.items() if Role.ADMINISTRATOR in held)
    members = [chief, *(people[name] for name in roles if people[name] is not chief), bots["desk"]]
    group = sandbox.add_group(cast.staff["title"], forum=True, members=members, admins=[bots["desk"]])
    places = {name: bot.id for name, bot in bots.items()} | {"staff": group.id}
    sandbox.story = cast.story.with_ids({name: user.id for name, user in people.items()}, places)
    settings = Settings(
        _env_file=None,
        reporter_bot_token=TOKENS["reporter"],
        desk_bot_token=TOKENS["desk"],
        STAFF_CHAT_ID=group.id,
        admin_ids=frozenset({chief.id}),
        lian_key=make_operator_key(),
        database_url=f"sqlite:///{folder / 'lian.db'}",
        evidence_url=str(folder / "evidence"),
        send_per_chat_seconds=0,
        send_per_group_minute=200,
    )
    return DemoSetup(sandbox, people, roles, settings)


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
