"""The operations of the API, each declared once: its address, the scope it needs, what it takes, gives and does."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from handlers.api import filing, giving
from handlers.api.catalogue import categories
from handlers.api.events import events_after
from handlers.api.following import status
from handlers.api.forms import (
    AfterQuery,
    Categories,
    Events,
    Filed,
    FindingAppeal,
    Given,
    NewAppeal,
    NewReport,
    Nothing,
    Query,
    Reply,
    RequestBody,
    Sent,
    Status,
    SurveyReply,
    UploadQuery,
)
from handlers.api.turn import Turn
from rules.people.clients import Scope

BASE = "/api/v1"
_CASE = "/reports/{number}"


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation.

    Attributes:
        path: behind `BASE`; `{number}` stands for a ticket number.
        scope: what the key must be good for; None: any key will do.
        takes: the body; None where there is none, or where it is a file (`gives` is `Sent`).
        run: does it in a turn, given the body or, without one, the query.
        user: "needed" where the request must name the client's user; "" where nobody is asked for.
    """

    method: str
    path: str
    summary: str
    scope: Scope | None
    gives: type[Reply]
    run: Callable[[Turn, Any], Reply] | None
    takes: type[RequestBody] | None = None
    query: type[Query] = Query
    user: str = "or code"

    @property
    def id(self) -> str:
        """A name of its own for generated clients."""
        words = [word for word in self.path.replace("{number}", "").split("/") if word]
        return "_".join((self.method.lower(), *words, *(["one"] if self.path == _CASE else [])))

    @property
    def code(self) -> int:
        """The code of success."""
        return 201 if self.gives in (Filed, Sent) else 200

    @property
    def uploads(self) -> bool:
        """Whether the body is a file."""
        return self.gives is Sent


def _given(part: str, summary: str, takes: type[RequestBody], run: Callable[[Turn, Any], Reply]) -> Operation:
    return Operation("POST", f"{_CASE}/{part}", summary, Scope.FOLLOW, Status, run, takes)


OPERATIONS = (
    Operation("GET", "/categories", "What can be reported, and the notice", None, Categories, categories, user=""),
    Operation("POST", "/reports", "File a report", Scope.REPORT, Filed, filing.file, NewReport, user="needed"),
    Operation(
        "POST", "/evidence", "Send a file, then name its id", Scope.EVIDENCE, Sent, None, query=UploadQuery, user=""
    ),
    Operation(
        "GET", _CASE, "Where a case stands", Scope.FOLLOW, Status, lambda turn, query: status(turn, turn.case()[1])
    ),
    _given("answers", "Answer the question of staff", Given, giving.answer),
    _given("messages", "Write to the handler", Given, giving.say),
    _given("evidence", "Add words and files", Given, giving.add),
    _given("appeals", "Appeal", NewAppeal, giving.appeal),
    _given("finding-appeals", "Appeal against a finding of malicious reporting", FindingAppeal, giving.appeal_finding),
    _given("withdrawal", "Withdraw the report, or the appeal", Nothing, giving.withdraw),
    _given("agreement", "Agree to the result", Nothing, giving.agree),
    _given("address-removal", "Erase the addresses of notify", Nothing, giving.remove_address),
    _given("survey", "Answer the survey", SurveyReply, giving.answer_survey),
    Operation(
        "GET", "/events", "What users were told", Scope.WEBHOOKS, Events, events_after, query=AfterQuery, user=""
    ),
)
