"""How many complain together: people, and apart from them anonymous reports."""

from rules.refusals import Arg, Text
from rules.views import CollectiveSize


def size_args(size: CollectiveSize) -> dict[str, Arg]:
    """Return the arguments of sentences about how many complain: people, and apart from them anonymous reports."""
    return count_args(size.people, size.anonymous)


def count_args(people: int, anonymous: int) -> dict[str, Arg]:
    """Return the same arguments of the two counts."""
    return {"people": people, "n": anonymous, "anonymous": Text("collective-anonymous", {"n": anonymous})}


def together_lines(size: CollectiveSize | None) -> list[Text]:
    """Return the line by which a reporter reads with how many they are handled."""
    return [Text("status-together", size_args(size))] if size else []
