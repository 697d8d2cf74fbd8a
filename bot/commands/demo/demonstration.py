"""`lian demo`: runs all of Lian against the sandbox with a cast of people, for anybody to try."""

import asyncio
import secrets
import socket
import webbrowser
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec.structs
import msgspec.toml

from bot.commands.demo.clock import DemoClock
from bot.processes.resources import open_resources
from bot.processes.wiring import Lian
from bot.runtime.clock import Clock
from bot.runtime.stopping import on_signals
from bot.settings import Settings, StartRefusedError
from handlers.language import language
from handlers.telegram.ids import address
from rules.vocabulary import Lang, Role
from sandbox import Sandbox
from sandbox.people import acts
from sandbox.state.world import Bot, Chat, User
from store.members import staff
from store.sealing import make_operator_key
from store.unit import Tx

PATHS: Mapping[Lang, str] = {"zh-Hans": "/", "zh-Hant": "/hant/", "en": "/en/"}
"""The worlds of the page by their language; each has people, a staff chat and a story of its own."""

TOKENS = {"reporter": "1001:sandbox-reporter", "desk": "1002:sandbox-desk"}


_HERE = "127.0.0.1"
_PAUSE = timedelta(seconds=20)
"""Between two messages in the group."""


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
    title: str
    tips: list[str]
    steps: list[dict[str, Any]]

    def with_ids(self, people: Mapping[str, int], places: Mapping[str, int]) -> dict[str, Any]:
        """Return the story for the page, with ids instead of names."""
        ids = {"who": people, "to": people, "chat": places, "from_chat": places}
        steps = [
            {field: ids[field][value] if field in ids else value for field, value in it.items()} for it in self.steps
        ]
        return msgspec.structs.asdict(self) | {"left": people[self.left], "right": people[self.right], "steps": steps}


class DemoGroup(msgspec.Struct):
    """A group that the desk's bot looks after: its title, its owner, and what was said there, as [who, words]."""

    title: str
    owner: str
    said: list[tuple[str, str]]


class StoryFile(msgspec.Struct):
    """A file `<language>.toml` beside this module."""

    bots: dict[str, str]
    staff: str
    people: dict[str, DemoPerson]
    group: DemoGroup
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
    group: Chat
    bots: Mapping[str, Bot]
    said: list[tuple[str, str]]


async def demonstrate(port: int, browser: bool, say: Callable[[str], None]) -> None:
    """Serve the demo until it is stopped, its data in a folder of its own that goes with it.

    Raises:
        StartRefusedError: the port is taken.
    """
    clock = DemoClock()
    with TemporaryDirectory(prefix="lian-demo-") as folder:
        stages = {
            lang: with_form(
                set_up_sandbox(
                    Sandbox(now=clock.now, flood=False, port=port, move=clock.move_on), Path(folder, lang), lang
                )
            )
            for lang in PATHS
        }
        first = stages["zh-Hans"]
        for lang, stage in stages.items():
            if stage is not first:
                first.sandbox.add_beside(PATHS[lang].rstrip("/"), stage.sandbox)
        try:
            await first.sandbox.start()
        except OSError:
            raise StartRefusedError(f"Port {port} is taken; `lian demo --port 0` takes any free one.") from None
        async with AsyncExitStack() as stack:
            stack.push_async_callback(first.sandbox.stop)
            running = [
                await stack.enter_async_context(Lian(await register_staff(it, clock), clock, first.sandbox.url))
                for it in stages.values()
            ]
            for stage in stages.values():
                await fill_group(stage, clock.move_on)
            say(f"Lian is at {first.sandbox.url} — Ctrl-C ends it.")
            if browser:
                webbrowser.open(first.sandbox.url)

            def stop() -> None:
                for lian in running:
                    lian.stop()

            on_signals(stop)
            await asyncio.gather(*(lian.run() for lian in running))


def with_form(stage: DemoSetup) -> DemoSetup:
    """Return the stage with the web form on a free port of this machine; the page shows it beside the phones."""
    with socket.create_server((_HERE, 0)) as free:
        url = f"http://{_HERE}:{free.getsockname()[1]}"
    stage.sandbox.story = {**stage.sandbox.story, "web": f"{url}/report"}
    served = stage.settings.model_copy(update={"listen": url.removeprefix("http://"), "web_url": url})
    return replace(stage, settings=served)


async def fill_group(stage: DemoSetup, move_on: Callable[[timedelta], Awaitable[None]]) -> None:
    """Let the group's owner add both bots, which run by now and hear of it, and the others talk there, some seconds
    after each other."""
    owner = next(member.user for member in stage.group.members.values() if member.status == "creator")
    for name, bot in stage.bots.items():
        rights = {"can_pin_messages": name == "reporter", "can_restrict_members": name == "desk"}
        stage.sandbox.add_to_group(stage.group, bot, by=owner)
        stage.sandbox.set_rights(stage.group, bot, "administrator", can_delete_messages=True, **rights)
    for who, words in stage.said:
        acts.say(stage.sandbox.world, stage.people[who], stage.group, words)
        await move_on(_PAUSE)


def set_up_sandbox(sandbox: Sandbox, folder: Path, lang: Lang = "zh-Hans") -> DemoSetup:
    """Put the cast of a language into a sandbox that does not listen yet; Lian's data will be in `folder`."""
    cast = msgspec.toml.decode(Path(__file__).with_name(f"{lang}.toml").read_bytes(), type=StoryFile)
    bots = {name: sandbox.add_bot(token, f"lian_{name}_bot", cast.bots[name]) for name, token in TOKENS.items()}
    people = {name: sandbox.add_person(who.name, who.language, who.username) for name, who in cast.people.items()}
    roles = {name: who.roles for name, who in cast.people.items() if who.roles}
    chief = next(people[name] for name, held in roles.items() if Role.ADMINISTRATOR in held)
    members = [chief, *(people[name] for name in roles if people[name] is not chief), bots["desk"]]
    staff_chat = sandbox.add_group(cast.staff, forum=True, members=members, admins=[bots["desk"]])
    neighbours = [
        people[cast.group.owner],
        *(people[name] for name in people if name not in (*roles, cast.group.owner)),
    ]
    group = sandbox.add_group(cast.group.title, members=neighbours)
    places = {name: bot.id for name, bot in bots.items()} | {"staff": staff_chat.id, "group": group.id}
    world = {"language": lang, "worlds": PATHS, "run": secrets.token_hex(4)}
    sandbox.story = cast.story.with_ids({name: user.id for name, user in people.items()}, places) | world
    settings = Settings(
        _env_file=None,
        reporter_bot_token=TOKENS["reporter"],
        desk_bot_token=TOKENS["desk"],
        STAFF_CHAT_ID=staff_chat.id,
        admin_ids=frozenset({chief.id}),
        lian_key=make_operator_key(),
        database_url=f"sqlite:///{folder / 'lian.db'}",
        evidence_url=str(folder / "evidence"),
        language=lang,
        send_per_chat_seconds=0,
        send_per_group_minute=200,
    )
    return DemoSetup(sandbox, people, roles, settings, group, bots, cast.group.said)


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
