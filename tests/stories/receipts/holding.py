"""Shared steps of stories about receipts: what a person has in the chat, read as they would hand it on."""

import io

import zxingcpp
from PIL import Image

from rules.receipts.blocks import Receipt
from rules.receipts.reading import read_blocks
from sandbox import Person
from sandbox.state.world import Message
from tests.stories.conftest import Story

WORDS = {
    "zh-hans": ("🧾 回执", "全部回执"),
    "zh-hant": ("🧾 回執", "全部回執"),
    "en": ("🧾 Receipt", "All receipts"),
}


def pictures(person: Person) -> list[Message]:
    """The messages with a picture of a QR code."""
    return [it for it in person.messages() if it.files and it.files[0].kind == "photo" and it.sender is not person.user]


def scanned(message: Message) -> str:
    """What a telephone reads of the QR code."""
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(message.files[-1].content)).convert("L"))
    assert code.format is zxingcpp.BarcodeFormat.QRCode
    return str(code.text)


def texts(person: Person) -> list[Receipt]:
    """The receipts that stand in the chat as text, oldest first."""
    said = [str(it.content.get("text", "")) for it in person.messages() if it.sender is not person.user]
    return [block for text in said for block in read_blocks(text) if isinstance(block, Receipt)]


def file_of(person: Person) -> tuple[str, str]:
    """The name and the text of the newest file that is no picture."""
    files = [it.files[0] for it in person.messages() if it.files and it.files[0].kind == "document"]
    return str(files[-1].name), files[-1].content.decode("utf-8-sig")


def tampered(story: Story, sql: str) -> None:
    """Change the record as somebody does who may write to the database, and has taken its triggers away."""
    triggers = [name for (name,) in story.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
    for name in triggers:
        story.execute(f"DROP TRIGGER {name}")
    story.execute(sql)
