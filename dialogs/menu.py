"""The counter's own cards: the start, rules and rights, languages, and the ways back to them."""

from datetime import datetime, timedelta

from dialogs.cards import Button, Card
from rules.leaves import Catalogue
from rules.policy import Policy
from rules.refusals import ByLang, Say
from rules.vocabulary import LANGS

HOME = (Button(Say("menu-home"), "m.home"),)


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
    resume = (Button(Say("menu-continue"), "m.report"), Button(Say("menu-discard"), "m.discard"))
    return Card((welcome, unfinished), (resume, *rows))


def unfinished(catalogue: Catalogue, leaf: str, at: datetime) -> Say:
    """Which report was left unfinished, and when."""
    if leaf not in catalogue.leaves:
        return Say("start-unfinished", {"at": at})
    return Say("start-unfinished-leaf", {"leaf": ByLang(catalogue.leaf(leaf).labels), "at": at})


def rules_card(policy: Policy) -> Card:
    """Rules and rights, short and true."""
    args = {"days": policy.appeal_window.days, "kept": policy.kept.days}
    return Card((Say("rules-page", args),), (HOME,))


def language_card() -> Card:
    """The languages, each by its own name."""
    names = tuple(Button(Say(f"language-{lang}"), f"m.speak.{lang}") for lang in LANGS)
    return Card((Say("language-ask"),), (names, HOME))


def status_card_ask() -> Card:
    """Which case is it about?"""
    return Card((Say("status-ask"),), ((Button(Say("menu-cases"), "m.cases.0"), *HOME),))


def _hours(span: timedelta) -> int:
    return span // timedelta(hours=1)
