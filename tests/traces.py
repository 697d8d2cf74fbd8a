"""Every payload that leaves for somebody, read through for whatever would tell who somebody else is."""

import base64
import io
import json
import urllib.parse
import zipfile
from dataclasses import dataclass, field
from typing import Any

import pikepdf
import pytest

from bot.api import Api, Upload


@dataclass(slots=True)
class Post:
    """What one bot called, with the bytes and names of the files that went along."""

    payloads: list[bytes] = field(default_factory=list)
    files: int = 0

    def keep(self, method: str, params: dict[str, Any], uploads: dict[str, Upload]) -> None:
        self.payloads.append(f"{method} {json.dumps(params, ensure_ascii=False)}".encode())
        for upload in uploads.values():
            self.files += 1
            self.payloads += [upload.name.encode(), upload.mime.encode(), *laid_open(upload.content)]

    def traces(self, *secrets: str) -> list[str]:
        """The secrets that are found in what left, in any encoding in use."""
        return [secret for secret in secrets if any(form in sent for form in forms(secret) for sent in self.payloads)]


def watched(monkeypatch: pytest.MonkeyPatch, token: str) -> Post:
    """All that the bot of this token sends from now on."""
    post, call = Post(), Api.call

    async def keeping(self: Api, method: str, params: Any = None, uploads: Any = None, *rest: Any, **more: Any) -> Any:
        if token in self._methods:
            post.keep(method, dict(params or {}), dict(uploads or {}))
        return await call(self, method, params, uploads, *rest, **more)

    monkeypatch.setattr(Api, "call", keeping)
    return post


def laid_open(content: bytes) -> list[bytes]:
    """The content, and everything packed in it."""
    laid = [content]
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as paper:
            laid += [paper.read(name) for name in paper.namelist()]
    if content.startswith(b"%PDF"):
        with pikepdf.open(io.BytesIO(content)) as paper:
            laid += [thing.read_raw_bytes() for thing in paper.objects if isinstance(thing, pikepdf.Stream)]
            laid += [repr(thing).encode() for thing in paper.objects]
    return laid


def forms(secret: str) -> set[bytes]:
    """The secret as bytes: plain, in other alphabets' encodings, escaped, hexadecimal, base64, as a number."""
    plain = [secret.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be", "gb18030")]
    told = {
        *plain,
        *(each.hex().encode() for each in plain),
        urllib.parse.quote(secret).encode(),
        json.dumps(secret).strip('"').encode(),
        base64.b64encode(secret.encode()).rstrip(b"=")[:-1],
    }
    if secret.isdecimal():
        told |= {int(secret).to_bytes(8, order) for order in ("big", "little")} | {f"{int(secret):x}".encode()}
    return told
