"""What a member of staff is asked before an act: steps as data, one short script for each act."""

from collections.abc import Callable
from dataclasses import dataclass

from rules.refusals import Refusal
from rules.templates import ELSEWHERE, Use, fault
from rules.vocabulary import LANGS, Act, Outcome, Severity

SEARCH = "search"
ADD = "add"
TEMPLATE = "template"
TEMPLATE_ADD = "template-add"

_TEMPLATE = 4096
"""As much as one message holds; what is too long for a template is said by its own check."""


@dataclass(frozen=True, slots=True)
class Step:
    """One question.

    Attributes:
        name: key of its answer, and of its words `desk-ask-<name>`.
        choices: offered as buttons with the words `<name>-<choice>`.
        use: the templates of this use are offered as buttons.
        typed: own words are an answer, up to `limit` UTF-16 units.
        optional: may be skipped.
        tree: the choices are the catalogue's leaves.
        only_for: asked only where the step named first was answered by the choice named second.
        check: why typed words are no answer; None where they are.
    """

    name: str
    choices: tuple[str, ...] = ()
    use: Use | None = None
    typed: bool = False
    limit: int = 1500
    optional: bool = False
    tree: bool = False
    only_for: tuple[str, str] | None = None
    check: Callable[[str], Refusal | None] | None = None


@dataclass(frozen=True, slots=True)
class Script:
    """The steps before an act; `previewed` shows what the reporter will read before it goes."""

    steps: tuple[Step, ...]
    previewed: bool = False


SCRIPTS: dict[str, Script] = {
    Act.REJECT: Script(
        (
            Step("reason", use=Use.REASON, typed=True),
            Step("place", use=Use.PLACE, typed=True, optional=True, only_for=("reason", ELSEWHERE)),
        ),
        previewed=True,
    ),
    Act.ASK: Script((Step("question", use=Use.QUESTION, typed=True),), previewed=True),
    Act.RECATEGORISE: Script((Step("category", typed=True, tree=True),)),
    Act.SET_SEVERITY: Script((Step("severity", tuple(Severity)),)),
    Act.DECIDE: Script(
        (
            Step("outcome", tuple(Outcome)),
            Step("facts", use=Use.FACTS, typed=True),
            Step("follows", use=Use.FOLLOWS, typed=True, optional=True),
        ),
        previewed=True,
    ),
    SEARCH: Script((Step("what", typed=True, limit=300),)),
    ADD: Script((Step("member", typed=True),)),
    TEMPLATE: Script((Step("template", typed=True, limit=_TEMPLATE, check=fault),)),
    TEMPLATE_ADD: Script(tuple(Step(f"template-{lang}", typed=True, limit=_TEMPLATE, check=fault) for lang in LANGS)),
}
