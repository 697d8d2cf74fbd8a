"""Draws a text as a QR code, which any telephone's camera reads."""

import io

import segno

_SCALE, _BORDER = 8, 4


def draw_qr(text: str) -> bytes:
    """Return the code as PNG, with as much correction as its size has room for.

    Raises:
        segno.DataOverflowError: the text has more than 2,953 bytes.
    """
    file = io.BytesIO()
    segno.make_qr(text, error="l", encoding="utf-8").save(file, kind="png", scale=_SCALE, border=_BORDER)
    return file.getvalue()
