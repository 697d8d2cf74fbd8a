"""aiogram's models, built when they are used (decision 60).

On import aiogram has pydantic build a validator for each of its 400 types, each with all types below it, for two
seconds and a hundred megabytes; a bot reads updates, which is one of them.
"""

import sys
from typing import Any

from pydantic import BaseModel


def import_aiogram() -> None:
    """Import aiogram, and leave its models to be built at their first use, by the names that aiogram gives them.

    Where it is imported already, its models are built and nothing changes.
    """
    if "aiogram" in sys.modules:
        return
    build = BaseModel.model_rebuild.__func__  # type: ignore[attr-defined]
    names: dict[str, Any] = {}

    def later(cls: type[BaseModel], /, *, _types_namespace: dict[str, Any] | None = None, **how: Any) -> bool | None:
        """Remember the names instead of building, where aiogram asks for it."""
        if _types_namespace is None:
            return build(cls, **how)  # type: ignore[no-any-return]
        names.update(_types_namespace)
        return None

    BaseModel.model_rebuild = classmethod(later)  # type: ignore[assignment]
    try:
        from aiogram.methods.base import Response, TelegramMethod
        from aiogram.types import TelegramObject
    finally:
        BaseModel.model_rebuild = classmethod(build)  # type: ignore[assignment]

    def when_used(cls: type[BaseModel], /, **how: Any) -> bool | None:
        """Build, as pydantic asks for it at the first use."""
        return build(cls, **{"_types_namespace": names, **how})  # type: ignore[no-any-return]

    for base in (TelegramObject, TelegramMethod, Response):
        base.model_rebuild = classmethod(when_used)  # type: ignore[assignment, method-assign]
