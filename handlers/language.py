"""The interface language of a person, from their app's settings."""

from rules.vocabulary import Lang

_TRADITIONAL = ("hant", "tw", "hk", "mo")


def language(code: str | None, otherwise: Lang) -> Lang:
    """Return the language of an app's IETF tag (Bot API "User.language_code"); `otherwise` without one."""
    if not code:
        return otherwise
    first, *rest = code.lower().replace("_", "-").split("-")
    if first != "zh":
        return "en"
    return "zh-Hant" if any(part in _TRADITIONAL for part in rest) else "zh-Hans"
