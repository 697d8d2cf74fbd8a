"""Why a request is refused: the code and type of each refusal, whose words are those of the chat."""

from collections.abc import Mapping

from rules.refusals import Text

TYPES = "https://lian.invalid/problems/"
"""What the types of problems begin with; nobody is to look there."""

_STATUS: Mapping[str, int] = {
    "refusal-api-body": 400,
    "refusal-api-user": 400,
    "refusal-api-user-short": 400,
    "refusal-api-idempotency": 400,
    "refusal-api-key": 401,
    "refusal-api-scope": 403,
    "refusal-not-found": 404,
    "refusal-api-no-such-place": 404,
    "refusal-api-method": 405,
    "refusal-slip": 404,
    "refusal-number-short": 404,
    "refusal-receipt-slip": 404,
    "refusal-receipt-short": 404,
    "refusal-api-late": 408,
    "refusal-api-consent": 409,
    "refusal-consent-first": 409,
    "refusal-case-moved-on": 409,
    "refusal-erased": 410,
    "refusal-too-large": 413,
    "refusal-api-too-large": 413,
    "refusal-api-media": 415,
    "refusal-api-host": 421,
    "refusal-api-slow": 429,
    "refusal-api-failed": 500,
}

CODES = (400, 401, 403, 404, 405, 408, 409, 410, 413, 415, 421, 422, 429, 500)
"""Every code of a refusal."""


class RefusedRequestError(Exception):
    """Ends a request: nothing of it has happened, as its unit is undone.

    Attributes:
        field: the field of the body that is wrong; empty for the request as a whole.
        seconds: after which it may be tried again; 0 where that is no matter of time.
    """

    def __init__(self, say: Text, field: str = "", seconds: int = 0) -> None:
        super().__init__(say.id)
        self.say = say
        self.field = field
        self.seconds = seconds


def refused(id: str, field: str = "", **args: str | int) -> RefusedRequestError:
    """Return the refusal with the message `id` and its arguments."""
    return RefusedRequestError(Text(id, args), field)


def status(say: Text) -> int:
    """Return the code of a refusal: 422 where a rule of the house refuses what is well-formed."""
    if say.id.startswith("refusal-budget"):
        return 429
    return _STATUS.get(say.id, 422)


def type_of(say: Text) -> str:
    """Return the stable type of a refusal."""
    return TYPES + say.id.removeprefix("refusal-").removeprefix("api-")
