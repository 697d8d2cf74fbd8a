"""A file of receipts that a reporter sends back is read as the words that it holds; nothing of it is kept."""

from dataclasses import replace

from msgspec import structs

from bot.telegram.api import Api, NoAnswerError, RefusedError, TooLargeError
from dialogs.receipts.giving import FILE_NAME
from handlers.incoming import Envelope
from handlers.telegram.ids import file_id
from rules.receipts.reading import read_blocks
from rules.text.text_limits import MESSAGE_UNITS

MOST_BYTES = 256 * 1024
"""Bytes of a file that is read as words."""

_NEXT_BLOCK = "\nlian-"


async def with_words(api: Api, envelope: Envelope) -> Envelope:
    """Return the envelope with the words of its file in place of the file, where by its name it holds receipts; as it
    is where it holds none, or cannot be had now.

    The bytes are taken for text in UTF-8, as those of a message are; nothing parses them (law 13).
    """
    said, file = envelope.said, envelope.said.file
    if file is None or said.text or not file.name.startswith(FILE_NAME):
        return envelope
    try:
        told = await api.call("getFile", {"file_id": file_id(file.ref)})
        content = await api.download(told["file_path"], MOST_BYTES)
    except (NoAnswerError, RefusedError, TooLargeError):
        return envelope
    text = content.decode("utf-8-sig", "replace")
    if len(text) > MESSAGE_UNITS:
        # Whole blocks only: one that is cut would be called broken.
        text = text[:MESSAGE_UNITS].rpartition(_NEXT_BLOCK)[0]
    return replace(envelope, said=structs.replace(said, text=text, file=None)) if read_blocks(text) else envelope
