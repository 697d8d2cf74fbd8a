"""Changes on the screen of a person, sent to the open page as Server-Sent Events."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress

from aiohttp import web

from sandbox.people import views
from sandbox.state.world import Chat, Json, User, World

HEARTBEAT_SECONDS = 15.0


async def stream(request: web.Request, world: World, person: User, stopping: asyncio.Event) -> web.StreamResponse:
    """Send the events that this person can see and the calls of bots, until the page or the sandbox closes."""
    events: asyncio.Queue[Json] = asyncio.Queue()

    def listen(chat: Chat | None, event: Json) -> None:
        if chat is None or chat.person is person or chat.member(person):
            events.put_nowait(_for_page(chat, event, person))

    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"})
    await response.prepare(request)
    world.listeners.append(listen)
    try:
        with suppress(ConnectionError):
            await response.write(b": here\n\n")
            while not stopping.is_set():
                event = await _next(events, stopping)
                await response.write(f"data: {json.dumps(event)}\n\n".encode() if event else b": still here\n\n")
    finally:
        world.listeners.remove(listen)
    return response


async def _next(events: asyncio.Queue[Json], stopping: asyncio.Event) -> Json | None:
    """Return the next event, or None at a heartbeat or at the end."""
    taking = asyncio.ensure_future(events.get())
    ending = asyncio.ensure_future(stopping.wait())
    first = asyncio.FIRST_COMPLETED
    done, rest = await asyncio.wait({taking, ending}, timeout=HEARTBEAT_SECONDS, return_when=first)
    for task in rest:
        task.cancel()
    return taking.result() if taking in done else None


def _for_page(chat: Chat | None, event: Json, person: User) -> Json:
    if chat is None:
        return event
    told = {key: value for key, value in event.items() if key != "message"} | {"chat": views.number_for(chat)}
    message = event.get("message")
    if message is None:
        return {"thread": None} | told
    told["thread"] = message.thread
    if event["kind"] == "delete":
        return told | {"message_id": message.id}
    return told | {"message": views.message_view(message, person)}
