"""What a reporter is told before their data are erased, and afterwards."""

from collections.abc import Callable

from dialogs.engine.cards import Card, Rows, button
from dialogs.engine.terms import retention_period
from dialogs.entry.menu import HOME
from rules.operator.policy import Policy
from rules.refusals import Arg, ByLang, Text
from rules.retention import ErasurePlan, Kept, KeptCase

ERASE, TAKE_BACK = "erase", "erase_not"
"""The acts of the buttons that have one's data erased, and that take the wish back."""

NAMED = 30
"""Cases that are named each; what becomes of more is said together."""


def plan_card(plan: ErasurePlan, policy: Policy, label: Callable[[str], ByLang]) -> Card:
    """Say what goes and what stays, and why, case by case, before anything is erased.

    Args:
        label: the name of a category.
    """
    waiting = plan.waiting
    goes = "erase-asked" if plan.asked else "erase-later" if waiting else "erase-now"
    lines = [Text("erase-head"), Text(goes, {"count": len(waiting)})]
    if plan.cases:
        lines += [Text("erase-stays", {"kept": retention_period(policy.kept)}), *_cases(plan.cases, label)]
    if any(case.withdrawable for case in waiting):
        lines.append(Text("erase-sooner"))
    if plan.staff:
        lines.append(Text("erase-staff"))
    lines.append(Text("erase-telegram"))
    yes = button(Text("erase-yes-later" if waiting else "erase-yes"), ERASE, len(plan.cases), len(waiting))
    no = button(Text("erase-take-back"), TAKE_BACK) if plan.asked else None
    rows: Rows = ((no, *HOME),) if no else ((yes,), HOME)
    return Card(tuple(lines), rows)


def done_card() -> Card:
    """Say that everything is erased that was to be; the last message to this account."""
    return Card((Text("erase-done"),))


def _cases(cases: tuple[KeptCase, ...], label: Callable[[str], ByLang]) -> list[Text]:
    shown = cases if len(cases) <= NAMED else cases[:NAMED]
    lines = [_case(case, label) for case in shown]
    if more := cases[len(shown) :]:
        open_ones, untils = sum(case.waits for case in more), [case.until for case in more if case.until]
        about: dict[str, Arg] = {"count": len(more), "open": open_ones}
        lines.append(Text("erase-more", {**about, "until": max(untils)}) if untils else Text("erase-more-open", about))
    return lines


def _case(case: KeptCase, label: Callable[[str], ByLang]) -> Text:
    about: dict[str, Arg] = {"number": case.number, "leaf": label(case.leaf)}
    if case.kept is Kept.CLOSED and case.until is None:
        return Text("erase-case-led", about)
    if case.until:
        about["until"] = case.until
    return Text(f"erase-{'case' if case.own else 'code'}-{case.kept}", about)
