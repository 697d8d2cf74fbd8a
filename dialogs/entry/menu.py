"""The reporter bot's menu: the start, rules and rights, languages, and the ways back to them."""

from datetime import datetime, timedelta

from dialogs.engine.cards import MENU, Card, button
from dialogs.engine.terms import kept_for
from rules.catalogue.categories import Catalogue
from rules.operator.policy import Policy
from rules.refusals import Arg, ByLang, Say
from rules.vocabulary import LANGS, Act, State

HOME = (button(Say("menu-home"), MENU, "home"),)
_RESUME = (button(Say("menu-continue"), MENU, "report"), button(Say("menu-discard"), MENU, "discard"))
_STAGES = {
    State.RECEIVED: "review",
    State.REVIEW_PAUSED: "review",
    State.PROPOSED: "proposed",
    State.APPEALED: "appeal",
}


def start_card(catalogue: Catalogue, policy: Policy, unfinished: Say | None = None) -> Card:
    """What Lian does and promises; where a report is unfinished, the offer to go on with it."""
    promises = [leaf.deadlines for leaf in catalogue.leaves.values()]
    welcome = Say(
        "start-welcome",
        {
            "review": _hours(max(promise.review for promise in promises)),
            "investigation": _hours(max(promise.investigation for promise in promises)),
            "delivery": _hours(policy.delivery),
        },
    )
    rows = (
        (button(Say("menu-report"), MENU, "report"), button(Say("menu-status"), MENU, "status")),
        (button(Say("menu-cases"), MENU, "cases", 0), button(Say("menu-rules"), MENU, "rules")),
        (button(Say("menu-language"), MENU, "language"),),
    )
    if unfinished is None:
        return Card((welcome,), rows)
    return Card((welcome, unfinished), (_RESUME, *rows))


def unfinished(catalogue: Catalogue, leaf: str, at: datetime) -> Say:
    """Which report was left unfinished, and when."""
    if leaf not in catalogue.leaves:
        return Say("start-unfinished", {"at": at})
    return Say("start-unfinished-leaf", {"leaf": ByLang(catalogue.leaf(leaf).labels), "at": at})


def rules_card(policy: Policy) -> Card:
    """Rules and rights, short and true."""
    args: dict[str, Arg] = {"days": policy.appeal_window.days, "kept": kept_for(policy.kept)}
    return Card((Say("rules-page", args),), ((button(Say("menu-opinions"), MENU, "opinions"), *HOME),))


def language_card() -> Card:
    """The languages, each by its own name."""
    names = tuple(button(Say(f"language-{lang}"), MENU, "speak", lang) for lang in LANGS)
    return Card((Say("language-ask"),), (names, HOME))


def number_card() -> Card:
    """The question which case it is about."""
    return Card((Say("status-ask"),), ((button(Say("menu-cases"), MENU, "cases", 0), *HOME),))


def add_card(number: str, kept: int) -> Card:
    """The next messages are added to a case."""
    lines = [Say("add-ask", {"number": number})]
    if kept:
        lines.append(Say("add-kept", {"count": kept}))
    return Card(tuple(lines), ((button(Say("add-done"), MENU, "home"),),))


def talk_card(number: str, kept: int) -> Card:
    """The next messages go to the handler as they are."""
    lines = [Say("talk-ask", {"number": number})]
    if kept:
        lines.append(Say("talk-kept", {"count": kept}))
    return Card(tuple(lines), ((button(Say("talk-done"), MENU, "home"),),))


def answer_card(number: str) -> Card:
    """The next message answers the question of staff."""
    return Card((Say("answer-ask", {"number": number}),), (HOME,))


def withdraw_card(number: str, case_id: int, version: int, state: State) -> Card:
    """Withdrawing cannot be undone, so it is asked once more, with what it means where the case stands."""
    sure = button(Say("withdraw-yes"), "sure", id=case_id, version=version)
    ask = Say(f"withdraw-ask-{_STAGES.get(state, 'work')}", {"number": number})
    return Card((ask,), ((sure, button(Say("withdraw-no"), MENU, "home")),))


def reminder_card(policy: Policy, appeal: int | None = None) -> Card:
    """A report has been left unfinished for long, or an appeal against the result of a case."""
    days = (policy.draft_erasure - policy.draft_reminder).days
    if appeal is None:
        return Card((Say("draft-reminder", {"days": days}),), (_RESUME,))
    go_on = button(Say("menu-continue"), Act.APPEAL, id=appeal, version=0)
    return Card((Say("appeal-reminder", {"days": days}),), ((go_on,),))


def _hours(span: timedelta) -> int:
    return span // timedelta(hours=1)
