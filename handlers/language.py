"""The interface language of a person, from their app's settings."""

from rules.vocabulary import Lang

_TRADITIONAL = ("hant", "tw", "hk", "mo")


def first_accepted(header: str) -> str:
    """Return the first tag of an Accept-Language header (RFC 9110 section 12.5.4); empty without one."""
    return header.partition(",")[0].partition(";")[0].strip()


def language(code: str | None, otherwise: Lang) -> Lang:
    """Return the language of an app's IETF tag (Bot API "User.language_code"); `otherwise` without one."""
    if not code:
        return otherwise
    first, *rest = code.lower().replace("_", "-").split("-")
    if first != "zh":
        return "en"
    return "zh-Hant" if any(part in _TRADITIONAL for part in rest) else "zh-Hans"
