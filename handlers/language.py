"""Which of our languages somebody reads, as far as their app tells."""

from rules.vocabulary import Lang

_TRADITIONAL = ("hant", "tw", "hk", "mo")


def language(code: str | None, otherwise: Lang) -> Lang:
    """By the IETF tag an app tells (Bot API "User.language_code"); `otherwise` where it tells none."""
    if not code:
        return otherwise
    first, *rest = code.lower().replace("_", "-").split("-")
    if first != "zh":
        return "en"
    return "zh-Hant" if any(part in _TRADITIONAL for part in rest) else "zh-Hans"
