"""Photos, documents and albums: whose file ids, which sizes, what can be downloaded."""

import json
from datetime import timedelta
from typing import Any

from aiohttp import ClientSession, FormData

from sandbox import Person, Sandbox
from sandbox.people.samples import picture
from tests.sandbox.conftest import Api
from tests.support.clock import ManualClock

PDF = b"%PDF-1.4 chat log"


async def upload(api: Api, method: str, files: dict[str, bytes], **params: Any) -> dict[str, Any]:
    form = FormData()
    for name, value in params.items():
        form.add_field(name, value if isinstance(value, str) else json.dumps(value))
    for name, content in files.items():
        form.add_field(name, content, filename=f"{name}.jpg", content_type="image/jpeg")
    async with api.session.post(f"{api.sandbox.url}/bot{api.bot.token}/{method}", data=form) as response:
        body: dict[str, Any] = await response.json()
    return body


async def download(api: Api, file_path: str) -> tuple[int, bytes]:
    async with api.session.get(f"{api.sandbox.url}/file/bot{api.bot.token}/{file_path}") as response:
        return response.status, await response.read()


async def test_a_persons_document_is_downloaded_as_it_was_sent(api: Api, wei: Person, clock: ManualClock) -> None:
    await wei.sends_document("聊天记录.pdf", PDF, "application/pdf", caption="证据 #1")
    message = await api.newest()
    document = message["document"]
    link = await api("getFile", file_id=document["file_id"])

    assert (document["file_name"], document["mime_type"], document["file_size"]) == (
        "聊天记录.pdf",
        "application/pdf",
        len(PDF),
    )
    assert message["caption"] == "证据 #1"
    assert await download(api, link["file_path"]) == (200, PDF)
    clock.advance(timedelta(hours=1, seconds=1))
    assert (await download(api, link["file_path"]))[0] == 404


async def test_a_file_above_20_mb_is_announced_but_not_downloaded(api: Api, wei: Person) -> None:
    await wei.sends_video(size=34 * 1024 * 1024)
    video = (await api.newest())["video"]

    assert video["file_size"] == 34 * 1024 * 1024
    assert await api.refused("getFile", file_id=video["file_id"]) == "400 Bad Request: file is too big"


async def test_a_file_id_belongs_to_one_bot(api: Api, desk_api: Api, wei: Person) -> None:
    await wei.starts(desk_api.bot)
    await wei.sends_photo()
    theirs = (await desk_api.newest())["photo"][-1]

    answers = [
        await api.refused("sendPhoto", chat_id=wei.user.id, photo=theirs["file_id"]),
        await api.refused("getFile", file_id=theirs["file_id"]),
    ]

    assert answers == [
        "400 Bad Request: wrong file identifier/HTTP URL specified",
        "400 Bad Request: wrong file_id or the file is temporarily unavailable",
    ]


async def test_a_photo_comes_in_sizes_smallest_first(api: Api, wei: Person) -> None:
    await wei.sends_photo(content=picture(400, 300))

    sizes = (await api.newest())["photo"]

    assert [(size["width"], size["height"]) for size in sizes] == [(90, 68), (400, 300)]


async def test_an_album_is_several_messages_under_one_id_with_the_caption_at_the_first(api: Api, wei: Person) -> None:
    await wei.sends_album(["photo", "video", "photo"], caption="三件")

    messages = [update["message"] for update in (await api.updates())[-3:]]

    assert len({message["media_group_id"] for message in messages}) == 1
    assert [message.get("caption") for message in messages] == ["三件", None, None]
    assert ["video" in message for message in messages] == [False, True, False]


async def test_more_than_ten_or_unlike_things_are_several_albums(api: Api, wei: Person) -> None:
    await wei.sends_album(["photo"] * 11)
    await wei.sends_album(["photo", "audio", "audio", "voice"])

    messages = [update["message"] for update in (await api.updates())[1:]]
    albums = [message.get("media_group_id") for message in messages]
    assert albums[0] == albums[9] != albums[10]
    assert albums[10] is None
    assert albums[11] is None
    assert albums[12] == albums[13] is not None
    assert albums[14] is None


async def test_a_download_fails_on_request(api: Api, sandbox: Sandbox, wei: Person) -> None:
    await wei.sends_photo()
    link = await api("getFile", file_id=(await api.newest())["photo"][-1]["file_id"])
    sandbox.faults.add("error", "download", code=502, words="Bad Gateway")

    assert (await download(api, link["file_path"]))[0] == 502
    assert (await download(api, link["file_path"]))[0] == 200


async def test_a_bot_uploads_a_photo_and_sends_it_again_by_its_id(api: Api, wei: Person) -> None:
    sent = await upload(
        api, "sendPhoto", {"photo": picture()}, chat_id=wei.user.id, caption="<b>x</b>", parse_mode="HTML"
    )
    assert sent["result"]["caption_entities"] == [{"type": "bold", "offset": 0, "length": 1}]

    again = await api("sendPhoto", chat_id=wei.user.id, photo=sent["result"]["photo"][-1]["file_id"])

    assert again["photo"][-1]["file_unique_id"] == sent["result"]["photo"][-1]["file_unique_id"]


async def test_what_is_no_picture_is_no_photo(api: Api, wei: Person) -> None:
    answer = await upload(api, "sendPhoto", {"photo": PDF}, chat_id=wei.user.id)

    assert answer["description"] == "Bad Request: IMAGE_PROCESS_FAILED"


async def test_an_album_is_uploaded_by_attached_names(api: Api, sandbox: Sandbox, wei: Person) -> None:
    media = [{"type": "photo", "media": "attach://one", "caption": "1"}, {"type": "photo", "media": "attach://two"}]

    answer = await upload(
        api, "sendMediaGroup", {"one": picture(), "two": picture(colour="red")}, chat_id=wei.user.id, media=media
    )

    assert len({message["media_group_id"] for message in answer["result"]}) == 1
    assert wei.screen[-2:] == ["1", "[photo]"]
    assert sandbox.calls[-1]["params"]["one"] == {"file": "one.jpg", "size": len(picture())}


async def test_the_media_of_a_message_can_be_replaced(api: Api, wei: Person) -> None:
    await wei.sends_photo()
    photo = (await api.newest())["photo"][-1]["file_id"]
    sent = await upload(api, "sendDocument", {"document": PDF}, chat_id=wei.user.id)
    place = {"chat_id": wei.user.id, "message_id": sent["result"]["message_id"]}

    edited = await api("editMessageMedia", **place, media={"type": "photo", "media": photo, "caption": "now a photo"})

    assert "document" not in edited
    assert edited["caption"] == "now a photo"
    assert await api.refused("editMessageText", **place, text="x") == (
        "400 Bad Request: there is no text in the message to edit"
    )


async def test_the_page_gets_the_bytes(api: Api, session: ClientSession, sandbox: Sandbox, wei: Person) -> None:
    await wei.sends_document("a.pdf", PDF, "application/pdf")
    unique_id = (await api.newest())["document"]["file_unique_id"]

    async with session.get(f"{sandbox.url}/sandbox/files/{unique_id}") as response:
        assert (response.content_type, await response.read()) == ("application/pdf", PDF)
