"""What a member of staff is asked before an act: steps as data, one short script for each act."""

from dataclasses import dataclass

from rules.vocabulary import Act, Outcome, Severity

REASONS = ("no_violation", "no_evidence", "not_found", "duplicate", "outside_scope")
"""Ready reasons for not accepting a report; the last one asks where to send the reporter instead."""

PLACES = ("hotline_12377", "hotline_12315", "police", "court", "platform")
"""Where else a report can go: the report centre, consumer protection, police, court, the platform itself."""

QUESTIONS = ("more_evidence", "which_content", "when", "which_account", "clearer")
"""Ready questions to a reporter."""

SEARCH = "search"
ADD = "add"


@dataclass(frozen=True, slots=True)
class Step:
    """One question.

    Attributes:
        name: key of its answer, and of its words `desk-ask-<name>`.
        choices: offered as buttons with the words `desk-<name>-<choice>`.
        typed: own words are an answer, up to `limit` UTF-16 units.
        optional: may be skipped.
        tree: the choices are the catalogue's leaves.
        only_for: asked only where the step named first was answered by the choice named second.
    """

    name: str
    choices: tuple[str, ...] = ()
    typed: bool = False
    limit: int = 1500
    optional: bool = False
    tree: bool = False
    only_for: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Script:
    """The steps before an act; `previewed` shows what the reporter will read before it goes."""

    steps: tuple[Step, ...]
    previewed: bool = False


SCRIPTS: dict[str, Script] = {
    Act.REJECT: Script(
        (
            Step("reason", REASONS, typed=True),
            Step("place", PLACES, typed=True, optional=True, only_for=("reason", "outside_scope")),
        ),
        previewed=True,
    ),
    Act.ASK: Script((Step("question", QUESTIONS, typed=True),), previewed=True),
    Act.RECATEGORISE: Script((Step("category", typed=True, tree=True),)),
    Act.SET_SEVERITY: Script((Step("severity", tuple(Severity)),)),
    Act.DECIDE: Script(
        (
            Step("outcome", tuple(Outcome)),
            Step("facts", typed=True),
            Step("follows", typed=True, optional=True),
        ),
        previewed=True,
    ),
    SEARCH: Script((Step("what", typed=True, limit=300),)),
    ADD: Script((Step("member", typed=True),)),
}
