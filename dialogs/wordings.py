"""Ready wordings: what staff chose from a list, said in the reader's own language."""

from rules.refusals import Arg, Say


def worded(of: str, choice: str, text: str) -> Arg:
    """The ready `choice` of a "reason", a "place" or a "question" as its reader reads it, or the words as typed."""
    return Say(f"{of}-{choice}") if choice else text
