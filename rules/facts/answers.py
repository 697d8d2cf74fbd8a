"""The notices to a reporter about an answer that stayed open, which the clock has sent."""

from rules.facts.registry import Notice


class AnswerSentNotice(Notice, kind="answer_sent"):
    """It was passed on: the number of pieces `taken`, and of those `lost` to a limit."""

    taken: int
    lost: int = 0


class AnswerUnsentNotice(Notice, kind="answer_unsent"):
    """Its case takes no more; the draft holds its pieces."""

    kept: int
