"""Record the payloads that a bot sends, and search them for secrets."""

import json
from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.telegram.api import Api, Upload
from tests.leaks.canaries import forms
from tests.leaks.laid_open import laid_open


@dataclass(slots=True)
class Post:
    """The calls of one bot, with the bytes and names of their files."""

    payloads: list[bytes] = field(default_factory=list)
    files: int = 0

    def keep(self, method: str, params: dict[str, Any], uploads: dict[str, Upload]) -> None:
        self.payloads.append(f"{method} {json.dumps(params, ensure_ascii=False)}".encode())
        for upload in uploads.values():
            self.files += 1
            self.payloads += [
                upload.name.encode(),
                upload.mime.encode(),
                *(laid for _, laid in laid_open(upload.content)),
            ]

    def traces(self, *secrets: str) -> list[str]:
        """Return the secrets that were sent, in any usual encoding."""
        return [secret for secret in secrets if any(form in sent for form in forms(secret) for sent in self.payloads)]


def watched(monkeypatch: pytest.MonkeyPatch, token: str) -> Post:
    """Record everything that the bot with this token sends from now on."""
    post, call = Post(), Api.call

    async def keeping(self: Api, method: str, params: Any = None, uploads: Any = None, *rest: Any, **more: Any) -> Any:
        if token in self._methods:
            post.keep(method, dict(params or {}), dict(uploads or {}))
        return await call(self, method, params, uploads, *rest, **more)

    monkeypatch.setattr(Api, "call", keeping)
    return post
