"""What staff are told where their words wait for an anonymous reporter."""

from rules.vocabulary import Act, Identity

_TO_REPORTER = (Act.TALK, Act.ASK, Act.MEET)


def done_word(word: str, identity: Identity | None) -> str:
    """Return the word of the sentence after an act: what is sent to an anonymous reporter is only kept."""
    return f"{word}-kept" if identity is Identity.ANONYMOUS and word in _TO_REPORTER else word
