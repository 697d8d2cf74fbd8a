"""The counter's own cards: the start, rules and rights, languages, and the ways back to them."""

from datetime import datetime, timedelta

from dialogs.engine.cards import Button, Card
from dialogs.engine.terms import kept_for
from rules.leaves import Catalogue
from rules.policy import Policy
from rules.refusals import Arg, ByLang, Say
from rules.vocabulary import LANGS, State

HOME = (Button(Say("menu-home"), "m.home"),)
_RESUME = (Button(Say("menu-continue"), "m.report"), Button(Say("menu-discard"), "m.discard"))
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
        (Button(Say("menu-report"), "m.report"), Button(Say("menu-status"), "m.status")),
        (Button(Say("menu-cases"), "m.cases.0"), Button(Say("menu-rules"), "m.rules")),
        (Button(Say("menu-language"), "m.language"),),
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
    return Card((Say("rules-page", args),), ((Button(Say("menu-opinions"), "m.opinions"), *HOME),))


def language_card() -> Card:
    """The languages, each by its own name."""
    names = tuple(Button(Say(f"language-{lang}"), f"m.speak.{lang}") for lang in LANGS)
    return Card((Say("language-ask"),), (names, HOME))


def number_card() -> Card:
    """Which case is it about?"""
    return Card((Say("status-ask"),), ((Button(Say("menu-cases"), "m.cases.0"), *HOME),))


def add_card(number: str, kept: int) -> Card:
    """What comes next is added to a case."""
    lines = [Say("add-ask", {"number": number})]
    if kept:
        lines.append(Say("add-kept", {"count": kept}))
    return Card(tuple(lines), ((Button(Say("add-done"), "m.home"),),))


def talk_card(number: str, kept: int) -> Card:
    """What comes next goes to the handler as it is."""
    lines = [Say("talk-ask", {"number": number})]
    if kept:
        lines.append(Say("talk-kept", {"count": kept}))
    return Card(tuple(lines), ((Button(Say("talk-done"), "m.home"),),))


def answer_card(number: str) -> Card:
    """What comes next is the answer to staff's question."""
    return Card((Say("answer-ask", {"number": number}),), (HOME,))


def withdraw_card(number: str, case_id: int, version: int, state: State) -> Card:
    """Withdrawing cannot be undone, so it is asked once more, with what it means where the case stands."""
    sure = Button(Say("withdraw-yes"), f"c.sure.{case_id}.{version}")
    ask = Say(f"withdraw-ask-{_STAGES.get(state, 'work')}", {"number": number})
    return Card((ask,), ((sure, Button(Say("withdraw-no"), "m.home")),))


def reminder_card(policy: Policy, appeal: int | None = None) -> Card:
    """A report has been left unfinished for long, or an appeal against the result of a case."""
    days = (policy.draft_erasure - policy.draft_reminder).days
    if appeal is None:
        return Card((Say("draft-reminder", {"days": days}),), (_RESUME,))
    go_on = Button(Say("menu-continue"), f"c.appeal.{appeal}.0")
    return Card((Say("appeal-reminder", {"days": days}),), ((go_on,),))


def _hours(span: timedelta) -> int:
    return span // timedelta(hours=1)
