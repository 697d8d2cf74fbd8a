"""What a member of staff is asked before an act: one short script for each act."""

from dialogs.conversation import desk_meetings
from dialogs.decision import decision, follow_ups
from dialogs.engine import desk_questions
from dialogs.engine.desk_questions import Reads, Script, Step
from dialogs.evidence import original
from dialogs.oversight import desk_opinions
from rules.refusals import Say
from rules.templates import ELSEWHERE, Use, fault
from rules.vocabulary import LANGS, Act, CodeKind, Severity, Source

SOURCES = (Source.PLATFORM, Source.THIRD_PARTY, Source.REPORTER)
"""Where staff may have evidence from; the reporter, where it came by telephone or over the counter."""

FIGURES = ("on_time", "review", "decision", "delivery", "overturned", "satisfaction")
"""What an action may be meant to move."""

HEARD = (CodeKind.REPORTED, CodeKind.WITNESS)
"""Who is heard through a code."""

SEARCH = "search"
TEMPLATE = "template"
ACTION = "action"
CONCLUSION = "conclusion"
TEMPLATE_ADD = "template-add"
ROTA = "rota"

_TEMPLATE = 4096
"""As much as one message holds; what is too long for a template is said by its own check."""


_REASONS = Step("reasons", typed=True)

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
    Act.SET_PUBLISHED: Script((Step("published", reads=Reads.MOMENT, typed=True, limit=100),)),
    Act.TRANSFER: Script((Step("team", teams=True), Step("handing", typed=True, limit=500, optional=True))),
    Act.DUPLICATE: Script(
        (Step("first", typed=True, limit=300, among=desk_questions.related, label=desk_questions.numbered),)
    ),
    Act.DECIDE: Script(decision.STEPS, previewed=True),
    Act.APPROVE: Script((), previewed=True),
    Act.CHECK: Script(follow_ups.CHECK, previewed=True),
    Act.RELAY: Script(follow_ups.RELAY, previewed=follow_ups.answered),
    Act.LIFT: Script((Step("lift", typed=True, limit=500),)),
    Act.SEND_BACK: Script((Step("word", typed=True, limit=500),)),
    Act.HEAR: Script(
        (Step("whom", HEARD, label=lambda kind: Say(f"code-for-{kind}")), Step("put", typed=True, limit=2000))
    ),
    Act.MEET: Script(desk_meetings.STEPS, previewed=True),
    Act.NOTE: Script((Step("remark", typed=True, limit=3500),)),
    Act.ATTACH: Script((Step("source", SOURCES), Step("material", typed=True, limit=3500, files=True))),
    Act.TALK: Script(
        (Step("message", use=Use.REPLY, typed=True, limit=3500, files=True),),
        previewed=lambda known: bool(known.get("message")),  # own words were seen as they were typed
    ),
    Act.UPHOLD: Script((_REASONS,), previewed=True),
    Act.CHANGE: Script((_REASONS, *decision.STEPS), previewed=True),
    Act.OVERTURN: Script((_REASONS,), previewed=True),
    **desk_opinions.SCRIPTS,
    original.ORIGINAL: Script(original.STEPS),
    SEARCH: Script((Step("what", typed=True, limit=300),)),
    ROTA: Script((Step("rota", typed=True, limit=4000),)),
    ACTION: Script(
        (
            Step("action", typed=True, limit=300),
            Step("due_day", typed=True, reads=Reads.COMING, limit=100),
            Step("figure", FIGURES, optional=True),
        )
    ),
    CONCLUSION: Script((Step("conclusion", typed=True),)),
    TEMPLATE: Script((Step("template", typed=True, limit=_TEMPLATE, check=fault),)),
    TEMPLATE_ADD: Script(tuple(Step(f"template-{lang}", typed=True, limit=_TEMPLATE, check=fault) for lang in LANGS)),
}
