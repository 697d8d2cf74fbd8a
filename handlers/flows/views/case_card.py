"""How a case stands, shown to staff: its card and its topic's name, as they are the moment they are sent."""

from dataclasses import replace
from datetime import time

from cases.intake import conflict_of_interest
from cases.record import rule_versions
from cases.views import show
from cases.views.views import StaffView
from dialogs.collective.desk_collective import CollectiveCardView
from dialogs.decision import sanctions
from dialogs.engine import terms
from dialogs.engine.cards import Card
from dialogs.intake.questions import display_answer
from dialogs.views.desk_case import DeskCase, case_card, topic_name
from dialogs.views.results import outcome_sentence
from handlers.flows.appeal import desk_notices
from handlers.flows.conversation import desk_meeting
from handlers.flows.decision import enforcement
from handlers.flows.presenters import presents
from rules.facts.acts import CaseRejected, Decision
from rules.facts.notices import CaseCardNotice, TopicNameNotice
from rules.facts.registry import Notice
from rules.refusals import Arg, ByLang, Text
from rules.vocabulary import DeadlineKind
from rules.wording import Wording
from rules.workflow.life import STAFF
from store.members import staff
from store.record.cases import CaseRow
from store.unit import Tx


@presents(CaseCardNotice)
def _case_card(tx: Tx, case: CaseRow, notice: CaseCardNotice) -> Card:
    """For everyone in a group; for the one member whose private chat it stands in, their own acts."""
    member = staff.get(tx, notice.member) if notice.member else None
    roles = member.roles if member else STAFF
    view = show.staff_view(tx, case, roles=roles, actor=member.id if member else None)
    reach = () if view.result else enforcement.in_reach(tx, case)
    return case_card(replace(_on_the_desk(tx, case, view), reach=reach), more=notice.more)


@presents(TopicNameNotice)
def _topic_name(tx: Tx, case: CaseRow, notice: Notice) -> Card:
    return topic_name(_on_the_desk(tx, case, show.staff_view(tx, case)))


def _on_the_desk(tx: Tx, case: CaseRow, view: StaffView) -> DeskCase:
    catalogue = rule_versions.installation_at_filing(tx, case).catalogue
    leaf = catalogue.leaf(view.leaf)
    platform = catalogue.platforms.get(view.platform)
    told = dict(view.answers)
    # The courier keeps that promise; a card is not edited for it.
    by_courier = view.due_kind is DeadlineKind.DELIVERY
    return DeskCase(
        id=view.id,
        version=view.version,
        number=view.number,
        state=view.state,
        trail=terms.category_path(catalogue, view.leaf),
        leaf=ByLang(leaf.labels),
        severity=view.severity,
        team=ByLang(catalogue.teams[view.team].names),
        subject=view.subject,
        platform=ByLang(platform.names) if platform else None,
        published=_published(tx, view),
        restricted=view.restricted,
        held=conflict_of_interest.likely_names(tx, case),
        identity=view.identity,
        description=view.description,
        answers=tuple((ByLang(it.prompt), display_answer(it, told[it.id])) for it in leaf.questions if it.id in told),
        pieces=view.pieces + len(view.notes),
        handler=view.handler,
        stand_in=view.stand_in,
        due=None if by_courier else view.due,
        late=view.late and not by_courier,
        waits_until=view.waits_until,
        said=(*_said(view), *desk_notices.lines(view), *_lasting(view), *desk_meeting.lines(tx, view)),
        acts=view.acts,
        advice=view.advice,
        related=view.related,
        crowd=_crowd(view),
        found_before=view.found_before,
        months=tx.installation.policy.ladder.repeat_months,
    )


def _crowd(view: StaffView) -> CollectiveCardView | None:
    if view.together is None:
        return None
    together, count = view.together, view.together.count
    return CollectiveCardView(
        leader=together.leader,
        number=together.number,
        people=count.people,
        reports=count.reports,
        hour=count.hour,
        day=count.day,
        added=together.added,
        few=together.few,
    )


def _published(tx: Tx, view: StaffView) -> Arg | None:
    """Midnight in the operator's zone stands for a day whose hour nobody told."""
    if view.published is None:
        return None
    there = view.published.astimezone(tx.installation.timezone)
    return view.published if there.time() != time() else Text("day-alone", {"at": view.published})


def _said(view: StaffView) -> tuple[Text, ...]:
    """What was last said to the reporter: a question while it waits, otherwise the result."""
    match view:
        case StaffView(proposal=Decision() as it, proposer=alias):
            return (
                Text(
                    "desk-card-proposed", {"done": outcome_sentence(it), "facts": it.facts.said, "alias": alias or ""}
                ),
                *((Text("desk-card-why", {"why": it.why}),) if it.why else ()),
            )
        case StaffView(question=Wording() as question):
            return (Text("desk-card-asked", {"question": question.said}),)
        case StaffView(result=CaseRejected(reason=reason)):
            return (Text("desk-card-rejected", {"reason": reason.said}),)
        case StaffView(result=Decision() as decision):
            told = Text("desk-card-decided", {"outcome": outcome_sentence(decision), "facts": decision.facts.said})
            return (told, *sanctions.follow_up_lines(view.rectify_by, decision.agency, view.reference, view.reply_by))
    return ()


def _lasting(view: StaffView) -> tuple[Text, ...]:
    """Whether a result may still change, and until when it may be appealed."""
    if view.result is None:
        return ()
    if view.final:
        return (Text("desk-card-final"),)
    return (Text("desk-card-preliminary", {"until": view.window_ends}),) if view.window_ends else ()
