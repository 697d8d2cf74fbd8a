"""Who works on what: /duty and the rotas, what a member has to do, and a case given to another member."""

from cases.staffing import duty
from cases.staffing.acts import candidates, reassign
from cases.workflow.press import Press, check
from dialogs import staffing as cards
from dialogs.engine.cards import Card
from dialogs.engine.staff_draft import Answer
from dialogs.notify.staff_notices import flood_card
from handlers.flows import queue
from handlers.flows.desk.dialog import DeskDialog, OpenDialog, ask
from handlers.flows.desk.visit import DeskVisit
from handlers.flows.presenters import presents_general
from handlers.flows.staffing.member_cards import line
from handlers.incoming import PressAnswer
from rules.facts.notices import DigestNotice, FloodNotice, HandedOverNotice, RotaGapNotice
from rules.facts.registry import Notice
from rules.refusals import Arg, ByLang, Refusal, Text, checked, refuse
from rules.vocabulary import Act
from store import staffing
from store.members import staff
from store.notify import held_cards
from store.outbox import SendMode
from store.unit import Tx

_MOST = 30
"""The most members offered a case; those with the least work come first."""


def listed(visit: DeskVisit) -> PressAnswer:
    """Show who gets cases now."""
    visit.show(_slot(visit), _card(visit.tx))
    return None


def pressed(visit: DeskVisit) -> PressAnswer:
    """Switch the presser's own duty, show who is on duty or a rota, or ask a lead for a new rota."""
    tx, member = visit.tx, visit.member
    match visit.button.argument:
        case ("on" | "off" as word,):
            switched = duty.switch(tx, member, on=word == cards.ON)
            visit.show(_slot(visit), _card(tx))
            return switched if isinstance(switched, Refusal) else Text(f"desk-duty-now-{word}", {"alias": member.alias})
        case ("set", str(team)):
            return _begin(visit, team)
        case ("list",):
            shown = _card(tx)
        case ("rota",):
            shown = _teams(tx)
        case ("team", str(team)):
            shown = _of_team(tx, team)
        case _:
            return refuse("refusal-desk-old-screen")
    visit.show(_slot(visit), shown)
    return None


def _card(tx: Tx) -> Card:
    work = staffing.workloads(tx)
    there = [(it, line(tx, it)) for it in duty.members_on_duty(tx)]
    lines = [cards.DutyMember(it.alias, shown.team, work[it.id].open, it.reachable) for it, shown in there]
    return cards.duty_card(lines)


def _teams(tx: Tx) -> Card:
    shown = tx.installation.catalogue.teams.values()
    return cards.teams_card([(team.id, ByLang(team.names), len(duty.lines(tx, team.id))) for team in shown])


def _begin(visit: DeskVisit, team: str) -> PressAnswer:
    if team not in visit.tx.installation.catalogue.teams:
        return refuse("refusal-no-such-team")
    if not duty.may_edit(visit.member, team):
        return refuse("refusal-rota-leads-only")
    return ask(visit, ROTA, given={"of": Answer(choice=team)})


def _before(it: OpenDialog) -> tuple[Text, ...]:
    """The rota as it is now, to be copied."""
    lines = duty.lines(it.tx, it.choice("of"))
    return (Text("rota-now", {"text": cards.rota_text(lines)}),) if lines else ()


def _save(it: OpenDialog) -> Text | Refusal:
    """The rota kept as it was written, shown with its holes."""
    tx, team = it.tx, it.choice("of")
    checked(duty.replace_rota(tx, it.member, team, it.text("rota")))
    it.visit.show(_slot(it.visit), _of_team(tx, team), SendMode.MOVE)
    return Text("rota-saved", {"team": ByLang(tx.installation.catalogue.teams[team].names), "alias": it.member.alias})


def _of_team(tx: Tx, team: str) -> Card:
    """One team's rota."""
    known = checked(tx.installation.catalogue.teams.get(team) or refuse("refusal-no-such-team"))
    return cards.rota_card(team, ByLang(known.names), duty.lines(tx, team), duty.gaps(tx, team))


@presents_general(RotaGapNotice)
def _hole(tx: Tx, notice: RotaGapNotice) -> Card:
    return cards.duty_gap_card(ByLang(tx.installation.catalogue.teams[notice.team].names), notice.from_, notice.until)


def _slot(visit: DeskVisit) -> str:
    """The living message of who is on duty, now and by the rota."""
    return f"duty:{visit.thread}"


@presents_general(DigestNotice)
def _digest(tx: Tx, notice: DigestNotice) -> Card:
    member = staff.get(tx, notice.member)
    if member is None:
        raise LookupError(f"no member {notice.member}")
    hand = duty.digest_of(tx, member)
    first = [queue.line(tx, case) for case in hand.first]
    facts: dict[str, Arg] = {"alias": notice.from_, "n": notice.n} if notice.why == "handover" else {}
    shown = cards.MemberWorkload(hand.own, hand.late, hand.today, hand.unclaimed, first)
    return cards.digest_card(Text(f"desk-digest-{notice.why}", facts), shown)


presents_general(HandedOverNotice)(lambda tx, notice: cards.handed_over_card(notice.from_, notice.to))


@presents_general(FloodNotice)
def _flood(tx: Tx, notice: Notice) -> Card:
    catalogue = tx.installation.catalogue
    categories = ((catalogue.categories.get(category), n) for category, n in held_cards.count_by_category(tx).items())
    return flood_card(
        [(ByLang(category.labels) if category else Text("desk-flood-other"), n) for category, n in categories]
    )


def offer(visit: DeskVisit, press: Press) -> PressAnswer:
    """Show a lead the members who may have the case, in a message of its own."""
    allowed = checked(check(visit.tx, press))
    case = allowed.case
    there = [
        (it.member.id, cards.DutyMember(it.member.alias, None, it.work, it.member.reachable), it.member.on_duty)
        for it in candidates(visit.tx, case)[:_MOST]
    ]
    card = cards.choices_card(case.id, case.version, case.number, visit.member.alias, there)
    visit.show(f"giving:{case.id}", card, SendMode.MOVE, case.id)
    return None


def give(visit: DeskVisit) -> PressAnswer:
    """Give the case to the member whose button was pressed."""
    taken = checked(reassign(visit.tx, visit.press(Act.REASSIGN), visit.button.number))
    case, to = taken.case, staff.get(visit.tx, taken.case.staff_id or 0)
    done = Text("desk-done-reassign", {"alias": visit.member.alias, "to": to.alias if to else ""})
    visit.show(f"giving:{case.id}", Card((done,)), case_id=case.id)
    return done


ROTA = DeskDialog("rota", cards.ROTA, end=_save, hint=_before)
