"""Screens for the holders of a code: the decision as the person punished sees it, and the codes themselves."""

from datetime import datetime

from dialogs.engine.cards import MENU, Button, Card, Rows, button, case_button
from dialogs.entry.menu import HOME
from dialogs.entry.notice_text import notice_lines
from dialogs.views.results import act_buttons, finality_lines, review_lines, statement_of_reasons
from rules.facts.acts import AppealOutcome
from rules.operator.notice import PrivacyNotice
from rules.operator.policy import Policy
from rules.refusals import Arg, Text
from rules.views import PartyView
from rules.vocabulary import Act, CodeKind

_PRESSES = (Act.APPEAL, Act.ADD, Act.WITHDRAW)


def party_card(case: PartyView) -> Card:
    """Build the status screen: the decision with its reasons, and a review's result."""
    stage, stands = Text(f"state-{case.state}"), Text("result-is-final" if case.final else "result-is-preliminary")
    lines = [Text("party-head", {"number": case.number, "leaf": case.label, "stage": stage, "stands": stands})]
    if case.result:
        lines += statement_of_reasons(case.catalogue, case.result, case.measures)
    if case.review and not case.review.changed:
        lines += review_lines(case.catalogue, case.review)
    if case.review_due:
        lines.append(Text("party-review-due", {"due": case.review_due}))
    return Card((*lines, *finality_lines(case)), (*_rows(case), HOME))


def word_card(word: str, case: PartyView) -> Card:
    """Build a notice of one sentence: an appeal withdrawn, a result become final."""
    return Card((Text(word, {"number": case.number}), *finality_lines(case)), (_follow(case),))


def appealed_card(word: str, case: PartyView) -> Card:
    """Build the notice of an appeal by this or the other party: what comes next and by when."""
    due = () if case.review_due is None else (Text("party-review-due", {"due": case.review_due}),)
    joining = (Text("party-may-join"),) if Act.APPEAL in case.acts else ()
    return Card((Text(word, {"number": case.number}), *due, *joining), (*_rows(case), _follow(case)))


def reviewed_card(case: PartyView, reviewed: AppealOutcome) -> Card:
    """Build the notice of the review's result with reasons; with an apology if the sanction is lifted."""
    lines = [
        Text("party-reviewed-head", {"number": case.number}),
        *review_lines(case.catalogue, reviewed, case.measures),
    ]
    if reviewed.act is Act.OVERTURN and not reviewed.opened:
        lines.append(Text("review-apology"))
    return Card((*lines, *finality_lines(case)), (_follow(case),))


def _rows(case: PartyView) -> Rows:
    buttons = act_buttons(case, _PRESSES)
    return (buttons,) if buttons else ()


def _follow(case: PartyView) -> tuple[Button, ...]:
    return (case_button("party-open", "status", case), *HOME)


def code_card(kind: CodeKind, code: str, link: str, until: datetime) -> Card:
    """Show the code and its link, and say whom they are for."""
    facts: dict[str, Arg] = {"whom": Text(f"code-for-{kind}"), "code": code, "link": link, "until": until}
    return Card((Text("desk-code", facts),))


def consent_card(notice: PrivacyNotice, policy: Policy, code: str) -> Card:
    """The notice for a person who redeems a code (row A1)."""
    lines = notice_lines("consent-ask", notice.party, notice, policy)
    agree = button(Text("consent-agree"), MENU, "enter", code)
    return Card(lines, ((agree,), (button(Text("consent-decline"), MENU, "decline"),)))
