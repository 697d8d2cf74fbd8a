"""A canary is found in every form in which a copy may hold it, and only there."""

import base64
import gzip
import json
import urllib.parse
import zlib

import pytest
from PIL import Image

from tests.leaks.canaries import UNSEEN, canary, found, invisible, said, selectors, tags
from tests.leaks.making import pdf
from tests.leaks.making.office import zipped
from tests.leaks.making.pictures import saved

WHO = canary("this test")
CODED = WHO.encode()


def _points() -> bytes:
    return saved("PNG", Image.frombytes("L", (40, 4), CODED.ljust(160, b"\x07")))


def _in_pieces() -> bytes:
    pieces = "".join(f"<{ord(letter):02x}>-20" for letter in WHO)
    return f"BT 3 Tr /F 12 Tf 20 300 Td [{pieces}] TJ ET".encode()


FORMS = {
    "as it is": b"by " + CODED,
    "in small letters": CODED.lower(),
    "UTF-16, little end first": WHO.encode("utf-16-le"),
    "UTF-16, big end first": WHO.encode("utf-16-be"),
    "UTF-32": WHO.encode("utf-32-le"),
    "hexadecimal": CODED.hex().encode(),
    "hexadecimal in capitals": CODED.hex().upper().encode(),
    "percent-encoded": "".join(f"%{byte:02X}" for byte in CODED).encode(),
    "base64": base64.b64encode(CODED),
    "base64 behind one byte": base64.b64encode(b"1" + CODED + b"x"),
    "base64 behind two bytes": base64.b64encode(b"12" + CODED + b"xy"),
    "base64 of UTF-16": base64.b64encode(WHO.encode("utf-16-le")),
    "base64 of a compressed stream": base64.b64encode(zlib.compress(CODED + bytes(range(200)))),
    "character references": "".join(f"&#{ord(letter)};" for letter in WHO).encode(),
    "character references in hexadecimal": "".join(f"&#x{ord(letter):X};" for letter in WHO).encode(),
    "escapes of JSON": "".join(f"\\u{ord(letter):04x}" for letter in WHO).encode(),
    "octal escapes of PDF": "".join(f"\\{ord(letter):03o}" for letter in WHO).encode(),
    "escapes of RTF": "".join(f"\\'{ord(letter):02x}" for letter in WHO).encode(),
    "letters with kerning between": "".join(f"({letter})-20" for letter in WHO).encode(),
    "zlib": b"before" + zlib.compress(CODED) + b"behind",
    "gzip": gzip.compress(CODED),
    "zip": zipped({"a": CODED}),
    "name within a zip": zipped({WHO: b""}),
    "zip within a zip": zipped({"a": zipped({"b": CODED})}),
    "string of a PDF": pdf.made(lambda paper: paper.docinfo.__setitem__("/Author", WHO)),
    "string of a PDF in UTF-16": pdf.made(lambda paper: paper.docinfo.__setitem__("/Author", f"张{WHO}")),
    "text of a PDF in pieces": pdf.made(lambda paper: pdf.draw(paper, _in_pieces())),
    "points of a picture": _points(),
    "letters of tags": tags(WHO).encode(),
    "selectors": selectors(WHO).encode(),
    **{name: invisible(WHO, *pair).encode() for name, pair in UNSEEN.items()},
    "zero-width bits in UTF-16": f"\ufeff{invisible(WHO, *UNSEEN['zero-width'])}".encode("utf-16-le"),
    "zero-width bits in GB 18030": f"食堂{invisible(WHO, *UNSEEN['zero-width'])}".encode("gb18030"),
}


@pytest.mark.parametrize("content", FORMS.values(), ids=FORMS)
def test_it_is_found_in_every_form(content: bytes) -> None:
    assert found(WHO, content)
    assert not found(canary("another test"), content)


def test_what_is_said_is_looked_through_too() -> None:
    assert said(WHO, None, f"by {WHO}")
    assert said(WHO, urllib.parse.quote(f"{WHO}.txt"), json.dumps(WHO))
    assert not said(WHO, None, "text/plain", ".txt")
    assert not found(WHO, b"nothing")
