"""How a case stands, shown to staff: its card and its topic's name, as they are the moment they are sent."""

from cases.record import rule_versions
from cases.views import show
from dialogs.engine.cards import Card
from dialogs.views.desk_case import case_card, topic_name
from handlers.flows.presenters import presents
from rules.facts.notices import CaseCardNotice, TopicNameNotice
from rules.facts.registry import Notice
from rules.refusals import ByLang
from rules.workflow.life import STAFF
from store.members import staff
from store.record import events
from store.record.cases import CaseRow
from store.unit import Tx


@presents(CaseCardNotice)
def _case_card(tx: Tx, case: CaseRow, notice: CaseCardNotice) -> Card:
    """For everyone in a group; for the one member whose private chat it stands in, their own acts."""
    member = staff.get(tx, notice.member) if notice.member else None
    roles = member.roles if member else STAFF
    return case_card(show.staff_view(tx, case, roles=roles, actor=member.id if member else None), more=notice.more)


@presents(TopicNameNotice)
def _topic_name(tx: Tx, case: CaseRow, notice: Notice) -> Card:
    leaf = rule_versions.installation_at_filing(tx, case).catalogue.leaf(case.leaf)
    together = show.collective_view(tx, case, events.of_case(tx, case.id))
    return topic_name(case.number, ByLang(leaf.labels), case.state, together)
