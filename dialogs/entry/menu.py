"""The reporter bot's menu: the start, rules and rights, languages, and the ways back to them."""

from datetime import datetime, timedelta

from dialogs.engine.cards import MENU, Button, Card, button
from dialogs.entry.notice_text import operator_lines
from dialogs.entry.zones import zone_name
from rules.catalogue.categories import Catalogue
from rules.operator.installation import Installation
from rules.operator.notice import Operator
from rules.operator.policy import Policy
from rules.refusals import ByLang, Text
from rules.vocabulary import LANGS, Act, State

HOME = (button(Text("menu-home"), MENU, "home"),)
RESUME = (button(Text("menu-continue"), MENU, "report"), button(Text("menu-discard"), MENU, "discard"))
_CENTRES = {"CN": "https://www.12377.cn"}
_STAGES = {
    State.RECEIVED: "review",
    State.REVIEW_PAUSED: "review",
    State.PROPOSED: "proposed",
    State.APPEALED: "appeal",
}


def start_card(place: Installation, unfinished: Text | None = None) -> Card:
    """Show what Lian does and promises, and who runs it; with an unfinished report, offer to continue it."""
    promises = [category.deadlines for category in place.catalogue.categories.values()]
    welcome = Text(
        "start-welcome",
        {
            "review": _hours(max(promise.review for promise in promises)),
            "investigation": _hours(max(promise.investigation for promise in promises)),
            "delivery": _hours(place.policy.delivery),
        },
    )
    rows = (
        (button(Text("menu-report"), MENU, "report"), button(Text("menu-status"), MENU, "status")),
        (button(Text("menu-cases"), MENU, "cases", 0), button(Text("menu-rules"), MENU, "rules")),
        (button(Text("menu-language"), MENU, "language"), *_centre(place.notice.operator)),
    )
    lines = (welcome, *operator_lines(place.notice.operator))
    if unfinished is None:
        return Card(lines, rows)
    return Card((*lines, unfinished), (RESUME, *rows))


def unfinished(catalogue: Catalogue, category: str, at: datetime) -> Text:
    """Say which report was left unfinished, and when."""
    if category not in catalogue.categories:
        return Text("start-unfinished", {"at": at})
    return Text("start-unfinished-leaf", {"leaf": ByLang(catalogue.category(category).labels), "at": at})


def limits_card() -> Card:
    """Show what Lian cannot protect a reporter from."""
    return Card((Text("limits-page"),), ((button(Text("menu-rules"), MENU, "rules"), *HOME),))


def language_card(zone: str, *, own: bool) -> Card:
    """Show the languages, each by its own name, and the time zone, which is the reader's `own` or assumed."""
    names = tuple(button(Text(f"language-{lang}"), MENU, "speak", lang) for lang in LANGS)
    told = Text("zone-own" if own else "zone-assumed", {"city": zone_name(zone)})
    return Card((Text("language-ask"), told), (names, (button(Text("zone-change"), MENU, "zone"), *HOME)))


def number_card() -> Card:
    """The question which case it is about."""
    return Card((Text("status-ask"),), ((button(Text("menu-cases"), MENU, "cases", 0), *HOME),))


def passing_on_card(word: str, number: str, kept: int) -> Card:
    """The next messages are added to a case (`add`), or go to its handler as they are (`talk`)."""
    lines = [Text(f"passing-ask-{word}", {"number": number})]
    if kept:
        lines.append(Text(f"passing-kept-{word}", {"count": kept}))
    return Card(tuple(lines), ((button(Text("talk-done"), MENU, "home"),),))


def withdraw_card(number: str, case_id: int, version: int, state: State) -> Card:
    """Ask for confirmation of a withdrawal, which cannot be undone, and say what it means at this stage."""
    sure = button(Text("withdraw-yes"), "sure", id=case_id, version=version)
    ask = Text(f"withdraw-ask-{_STAGES.get(state, 'work')}", {"number": number})
    return Card((ask,), ((sure, button(Text("withdraw-no"), MENU, "home")),))


def agree_card(number: str, case_id: int, version: int) -> Card:
    """Ask once whether the reporter agrees to the result, which closes the case."""
    yes = button(Text("agree-yes"), "agreed", id=case_id, version=version)
    return Card((Text("agree-ask", {"number": number}),), ((yes, button(Text("agree-no"), MENU, "home")),))


def reminder_card(policy: Policy, appeal: int | None = None) -> Card:
    """Build the reminder of a report left unfinished, or of an appeal against the result of a case."""
    days = (policy.draft_erasure - policy.draft_reminder).days
    if appeal is None:
        return Card((Text("draft-reminder", {"days": days}),), (RESUME,))
    go_on = button(Text("menu-continue"), Act.APPEAL, id=appeal, version=0)
    return Card((Text("appeal-reminder", {"days": days}),), ((go_on,),))


def _centre(operator: Operator) -> tuple[Button, ...]:
    """Return the link to the public reporting centre of the operator's country."""
    url = _CENTRES.get(operator.country)
    return (Button(Text("start-centre"), url=url),) if url else ()


def _hours(span: timedelta) -> int:
    return span // timedelta(hours=1)
