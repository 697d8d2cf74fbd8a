"""Beginnings that many stories share: people act them once, and later stories get a copy of what came of it.

A copy is the folder of Lian, which is stopped meanwhile, and the world of the sandbox. A story gets copies as long as
nothing else has happened on its default stage; afterwards its people act the beginning themselves.
"""

import io
import pickle
import shutil
import tempfile
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, fields
from functools import wraps
from inspect import signature
from itertools import count
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from sandbox import Person
from sandbox.state.updates import UpdateQueue
from sandbox.state.world import Bot, Chat, User, World
from tests.stories.staging import Story

P = ParamSpec("P")
R = TypeVar("R")

_KEPT = 48
"""Copies in a process; the one that was used longest ago goes first."""

_OF_THE_STAGE = {"updates", "webhook", "_world", "_sandbox", "_after", "user", "now", "listeners", "queries"}
"""Fields that belong to one stage, or to one act."""


@dataclass(frozen=True, slots=True)
class _Copy:
    folder: Path
    state: bytes


_copies: OrderedDict[Hashable, _Copy] = OrderedDict()


def beginning(act: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[R]]:
    """Mark a function of a story, people and plain values, whose outcome later stories may get as a copy."""
    names = signature(act)

    @wraps(act)
    async def begun(*args: P.args, **kwargs: P.kwargs) -> R:
        given = names.bind(*args, **kwargs).arguments
        story = next(it for it in given.values() if isinstance(it, Story))
        people = [it for it in given.values() if isinstance(it, Person)]
        if (former := story.untouched()) is None or not all(map(_is_plain, given.values())):
            return await act(*args, **kwargs)
        plain = tuple((name, it) for name, it in given.items() if not isinstance(it, Story | Person))
        key = (former, act.__module__, act.__qualname__, repr(plain), _described(story, people))
        if key in _copies:
            _copies.move_to_end(key)
            value = _laid_out(story, people, _copies[key])
        else:
            anchors = _anchors(story, people)
            value = await act(*args, **kwargs)
            await story.stops()
            _copies[key] = _copied(story, anchors, value)
            if len(_copies) > _KEPT:
                shutil.rmtree(_copies.popitem(last=False)[1].folder)
        story.begins_with(key)
        return value

    return begun


def _is_plain(value: object) -> bool:
    if isinstance(value, tuple):
        return all(map(_is_plain, value))
    if isinstance(value, dict):
        return all(map(_is_plain, value.values()))
    return value is None or isinstance(value, Story | Person | str | int)


def _described(story: Story, people: Iterable[Person]) -> str:
    """Tell stages apart on which the same act has another outcome."""
    world = story.sandbox.world
    users = [_state(it) | {"texts": None, "commands": None} for it in world.users.values()]
    groups = [
        (it.id, it.title, it.kind, it.is_forum, [(m.user.id, m.status, m.rights) for m in it.members.values()])
        for it in world.groups.values()
    ]
    at = [(it.user.id, it._chat and it.place) for it in people]
    return repr((story.clock.now(), users, groups, at))


def _anchors(story: Story, people: Iterable[Person]) -> dict[str, Any]:
    """Return what each stage has of its own, by names that are the same on every stage."""
    world = story.sandbox.world
    users = {f"user {it.id}": it for it in world.users.values()}
    queues = {f"queue {it.id}": it.updates for it in world.users.values() if isinstance(it, Bot)}
    chats = {f"chat {it.id} {it.bot and it.bot.id}": it for it in (*world.groups.values(), *world.private.values())}
    acting = {f"person {place}": it for place, it in enumerate(people)}
    return {"story": story, "world": world} | users | queues | chats | acting


def _state(it: Any) -> dict[str, Any]:
    names = [field.name for field in fields(it)] if isinstance(it, User | Chat) else vars(it)
    return {name: getattr(it, name) for name in names if name not in _OF_THE_STAGE}


class _Pickler(pickle.Pickler):
    def __init__(self, file: io.BytesIO, anchors: Mapping[str, Any]) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._story = anchors["story"]
        self._names = {id(it): name for name, it in anchors.items()}

    def persistent_id(self, it: Any) -> str | None:
        return self._names.get(id(it))

    def reducer_override(self, it: Any) -> Any:
        if isinstance(it, count):
            return count, (int(repr(it)[len("count(") : -1]),)
        if isinstance(it, Person):
            return _person, (self._story, it.user, _state(it))
        return NotImplemented


class _Unpickler(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, anchors: Mapping[str, Any]) -> None:
        super().__init__(file)
        self._anchors = anchors

    def persistent_load(self, name: str) -> Any:
        return self._anchors[name]


def _person(story: Story, user: User, state: Mapping[str, Any]) -> Person:
    person = Person(story.sandbox, user, story.settle)
    _set(person, state)
    return person


def _set(it: Any, state: Mapping[str, Any]) -> None:
    for name, value in state.items():
        setattr(it, name, value)


def _copied(story: Story, anchors: Mapping[str, Any], value: Any) -> _Copy:
    folder = Path(tempfile.mkdtemp(prefix="beginning-", dir=story.folder.parent))
    _copy_files(story.folder, folder)
    state = {
        "own": {name: _state(it) for name, it in anchors.items() if isinstance(it, World | User | Chat | Person)},
        "next": {name: it._next_id for name, it in anchors.items() if isinstance(it, UpdateQueue)},
        "calls": list(story.sandbox.calls),
        "now": story.clock.now(),
        "value": value,
    }
    file = io.BytesIO()
    _Pickler(file, anchors).dump(state)
    return _Copy(folder, file.getvalue())


def _laid_out(story: Story, people: Iterable[Person], copy: _Copy) -> Any:
    anchors = _anchors(story, people)
    state = _Unpickler(io.BytesIO(copy.state), anchors).load()
    for name, own in state["own"].items():
        _set(anchors[name], own)
    for name, next_id in state["next"].items():
        anchors[name].drop_all()
        anchors[name]._next_id = next_id
    story.sandbox.calls.clear()
    story.sandbox.calls.extend(state["calls"])
    story.copied_calls = len(story.sandbox.calls)
    story.clock.advance_to(state["now"])
    _copy_files(copy.folder, story.folder)
    return state["value"]


def _copy_files(here: Path, there: Path) -> None:
    """Copy the database and the evidence."""
    for former in there.glob("lian.db*"):
        former.unlink()
    for file in here.glob("lian.db*"):
        shutil.copy(file, there)
    shutil.rmtree(there / "evidence", ignore_errors=True)
    if (here / "evidence").exists():
        shutil.copytree(here / "evidence", there / "evidence")
