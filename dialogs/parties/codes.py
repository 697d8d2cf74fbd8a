"""Codes in words: at the desk when one is made, at the reporter bot before one is redeemed."""

from datetime import datetime

from dialogs.engine.cards import MENU, Card, button
from dialogs.engine.terms import retention_period
from rules.operator.policy import Policy
from rules.refusals import Arg, Text
from rules.vocabulary import CodeKind


def code_card(kind: CodeKind, code: str, link: str, until: datetime) -> Card:
    """Show the code and its link, and say whom they are for."""
    facts: dict[str, Arg] = {"whom": Text(f"code-for-{kind}"), "code": code, "link": link, "until": until}
    return Card((Text("desk-code", facts),))


def consent_card(policy: Policy, code: str) -> Card:
    """The notice for a person who redeems a code (row A1)."""
    args: dict[str, Arg] = {"version": policy.consent_version, "kept": retention_period(policy.kept)}
    agree = button(Text("consent-agree"), MENU, "enter", code)
    return Card((Text("code-consent", args),), ((agree,), (button(Text("consent-decline"), MENU, "decline"),)))
