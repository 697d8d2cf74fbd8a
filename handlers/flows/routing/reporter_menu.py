"""The places of the reporter bot's menu: reached by a command, a deep link or a tap."""

import base64
import re

from cases.intake import drafting
from dialogs.engine.cards import Card
from dialogs.engine.input import DeepLink
from dialogs.entry import menu
from handlers.flows import parties
from handlers.flows.intake import report_flow
from handlers.flows.intake.report_flow import REPORT
from handlers.flows.oversight import reporter_opinions
from handlers.flows.reporter.session import Visit
from handlers.flows.routing.reporter_dialogs import cancelled
from handlers.flows.views import status_flow
from rules.people.codes import read_code
from rules.refusals import Text
from rules.text.text_limits import words
from rules.tickets import read_number
from rules.vocabulary import LANGS
from store.entry import people

COMMANDS = ("start", "report", "status", "cases", "rules", "opinions", "language", "cancel")
"""The commands in the order of the bot's menu; `command-…` describes each."""

_PAGE = re.compile(r"\d{1,6}", re.ASCII)


def commands() -> tuple[tuple[str, Text], ...]:
    """The bot's menu as data: each command with what it is for (Bot API "setMyCommands")."""
    return tuple((command, Text(f"command-{command}")) for command in COMMANDS)


def go(visit: Visit, where: str, argument: str) -> Text | None:
    """Go where a command or a tap leads; an unknown place is the start."""
    place = visit.tx.installation
    match where:
        case "start" if argument:
            _opened(visit, argument)
        case "report":
            report_flow.begin(visit)
        case "status" if argument:
            status_flow.by_number(visit, read_number(argument))
        case "status":
            status_flow.ask_number(visit)
        case "cases":
            visit.no_aside()
            status_flow.listed(visit, int(argument) if _PAGE.fullmatch(argument) else 0)
        case "rules":
            visit.no_aside()
            visit.show(menu.rules_card(place.policy))
        case "opinions":
            visit.no_aside()
            reporter_opinions.show(visit)
        case "language":
            visit.show(menu.language_card())
        case "speak":
            _speak(visit, argument)
        case "enter":
            visit.person = drafting.agree(visit.tx, visit.person)
            parties.by_code(visit, read_code(argument))
        case "decline":
            report_flow.drop(visit, Text("consent-declined"))
        case "discard" if visit.talk.report:
            report_flow.drop(visit)
        case "cancel" if cancelled(visit):
            pass
        case "cancel" | "discard":
            visit.no_aside()
            visit.show(start(visit).with_line(Text("nothing-to-cancel"), first=True))
        case _:
            visit.no_aside()
            visit.show(start(visit))
    return None


def start(visit: Visit) -> Card:
    """The start card, with the offer to go on where a report was left unfinished."""
    place, report = visit.tx.installation, visit.talk.report
    if report is None or visit.row is None:
        return menu.start_card(place.catalogue, place.policy)
    left = menu.unfinished(place.catalogue, report.leaf, visit.row.updated_at)
    return menu.start_card(place.catalogue, place.policy, left)


def _opened(visit: Visit, payload: str) -> None:
    """Follow a deep link (row A11); one that leads nowhere shows the start."""
    kind, _, value = payload.partition("_")
    match kind:
        case "leaf":
            REPORT.take(visit, DeepLink(leaf=value))
        case "subj":
            REPORT.take(visit, DeepLink(subject=_decoded(value)))
        case "case":
            status_flow.by_number(visit, read_number(value))
        case "code":
            parties.by_code(visit, read_code(value))
        case _:
            visit.show(start(visit))


def _decoded(value: str) -> str:
    """The text of base64url without padding; empty for other bytes."""
    try:
        return words(base64.urlsafe_b64decode(value + "=" * (-len(value) % 4)).decode())
    except ValueError:  # of base64 or of UTF-8, and of letters that are not ASCII
        return ""


def _speak(visit: Visit, choice: str) -> None:
    lang = next((lang for lang in LANGS if lang == choice), visit.person.lang)
    visit.person = people.set_language(visit.tx, visit.person, lang)
    visit.show(start(visit).with_line(Text("language-set"), first=True))
