"""The review cycle at the desk, in private: packs and actions by buttons, conclusions in words."""

from cases.oversight import review_cycle as looking
from cases.oversight.calendar import notify_member
from cases.oversight.figures import Period
from cases.record import templates
from cases.record.access import alias_of
from dialogs.engine.cards import Card
from dialogs.engine.sheets import SheetForm
from dialogs.engine.staff_draft import Answer
from dialogs.oversight import review_cycle as cards
from dialogs.oversight.figures import ALL, FiguresPage, figures_file_card
from handlers.flows.desk.dialog import DeskDialog, OpenDialog, ask
from handlers.flows.desk.visit import DeskVisit
from handlers.flows.oversight import desk_opinions
from handlers.flows.oversight.figures import works
from handlers.flows.presenters import presents_general
from handlers.incoming import PressAnswer
from rules.facts.notices import ActionNotice, LegalReviewDueNotice, PeriodicReviewChartNotice, PeriodicReviewNotice
from rules.operator.figures import Figures, Metric
from rules.operator.housekeeping import PeriodicReviewKind, Stretch
from rules.operator.reviews import ReviewAction
from rules.refusals import ByLang, Refusal, Text, checked, refuse
from rules.vocabulary import LANGS
from rules.workflow.life import LEADS
from store.members import staff
from store.outbox import SendMode
from store.oversight import periodic_reviews, surveys
from store.unit import Tx


def listed(visit: DeskVisit) -> PressAnswer:
    """/review: show a lead the newest packs, and every member the actions that are theirs."""
    tx, member = visit.tx, visit.member
    if not visit.private:
        return refuse("refusal-lookback-private")
    lead = bool(member.roles & LEADS)
    for newest in periodic_reviews.newest(tx) if lead else ():
        visit.show(f"lookback:{newest}", _pack(tx, newest))
    open_ones = [it for it in periodic_reviews.actions(tx) if not it.done_at and (lead or it.owner_id == member.id)]
    visit.show("actions", cards.actions_card([_line(tx, it) for it in open_ones]))
    return None


def pressed(visit: DeskVisit) -> PressAnswer:
    """Finish an action or give it to another member; take an action from a look back, conclude it, or draw it."""
    tx = visit.tx
    if not visit.private:
        return refuse("refusal-lookback-private")
    match visit.button.argument:
        case ("done", int(id)):
            action = looking.complete_action(tx, visit.member, id)
            return action if isinstance(action, Refusal) else Text("action-is-done", {"text": action.text})
        case _ if not visit.member.roles & LEADS:
            return refuse("refusal-leads-only")
        case ("givers" | "give", int(id), *_):
            row = periodic_reviews.action(tx, id)
            return _given(visit, row) if row else refuse("refusal-action-gone")
        case (str(), int(id), *_) if periodic_reviews.get(tx, id):
            return _of_pack(visit, id)
    return refuse("refusal-lookback-gone")


@presents_general(PeriodicReviewNotice)
def _present(tx: Tx, notice: PeriodicReviewNotice) -> Card:
    return _pack(tx, notice.look_back)


@presents_general(PeriodicReviewChartNotice)
def _picture(tx: Tx, notice: PeriodicReviewChartNotice) -> Card:
    """The figures of a pack, drawn."""
    row, member = periodic_reviews.get(tx, notice.look_back), staff.get(tx, notice.member)
    if row is None or member is None:
        raise LookupError("no such look back, or nobody to see it")
    period = Period(tx, row.since, row.until)
    here = tx.installation.timezone
    days = row.since.astimezone(here).date(), row.until.astimezone(here).date()
    lines = works(tx, period, ALL, member)
    return figures_file_card(FiguresPage(ALL, Text("stats-all"), Stretch.MONTH, *days, lines, []), SheetForm.PICTURE)


@presents_general(ActionNotice)
def _action(tx: Tx, notice: ActionNotice) -> Card:
    row = periodic_reviews.action(tx, notice.action)
    if row is None or row.done_at:
        raise LookupError("nothing to do any more")
    return cards.action_card(_line(tx, row), notice.word)


@presents_general(LegalReviewDueNotice)
def _laws(tx: Tx, notice: LegalReviewDueNotice) -> Card:
    return cards.rules_review_card(notice.laws)


def _of_pack(visit: DeskVisit, id: int) -> PressAnswer:
    look_back, members = {"look-back": Answer(choice=str(id))}, _members(visit.tx)
    match visit.button.argument:
        case ("owners", _):
            visit.show("owners", cards.owners_card(id, members), SendMode.MOVE)
        case ("owner", _, owner):
            if owner not in dict(members):
                return refuse("refusal-owner-left")
            return ask(visit, _ACTION, given={**look_back, "owner": Answer(choice=str(owner))})
        case ("conclude", _):
            return ask(visit, _CONCLUSION, given=look_back)
        case ("picture", _):
            notify_member(visit.tx, visit.member, PeriodicReviewChartNotice(id, visit.member.id))
        case _:
            return refuse("refusal-desk-old-screen")
    return None


def _given(visit: DeskVisit, row: ReviewAction) -> PressAnswer:
    tx = visit.tx
    match visit.button.argument:
        case ("give", _, int(owner)):
            given = checked(looking.reassign_action(tx, visit.member, row.id, owner))
        case _:
            visit.show("owners", cards.new_owner_card(_line(tx, row), _members(tx)), SendMode.MOVE)
            return None
    if to := staff.get(tx, given.owner_id):
        notify_member(tx, to, ActionNotice(given.id, "new"))
    return Text("lookback-acted", {"line": cards.action_line(_line(tx, given))})


def _members(tx: Tx) -> list[tuple[int, str]]:
    return [(one.id, one.alias) for one in staff.list_active(tx)]


def _pack(tx: Tx, id: int) -> Card:
    row = periodic_reviews.get(tx, id)
    if row is None:
        raise LookupError("no such look back")
    it, here, ready = looking.pack(tx, row), tx.installation.timezone, templates.current_templates(tx)
    filed = sum(spot.now for spot in it.classes), sum(spot.before for spot in it.classes)
    shown = cards.ReviewPackView(
        row,
        since=row.since.astimezone(here).date(),
        until=row.until.astimezone(here).date(),
        figures=[
            cards.ComparedFigure(Text("lookback-filed"), *filed),
            *_figures(it.figures, it.before),
        ],
        hot=[_spot(tx, spot) for spot in it.hot],
        classes=[_spot(tx, spot) for spot in it.classes],
        repeated=it.repeated,
        late=[(cards.late_reason(said, ready), n) for said, n in it.late],
        actions=[_line(tx, action) for action in it.actions],
        by=alias_of(tx, row.staff_id),
        opinions=desk_opinions.of_pack(tx, row.id) if row.kind is PeriodicReviewKind.REVIEW else None,
        may_call=desk_opinions.may_call(tx, row.id),
        words=surveys.count_comments(tx, row.since, row.until),
    )
    return cards.pack_card(shown)


def _figures(now: Figures, before: Figures) -> list[cards.ComparedFigure]:
    return [
        cards.ComparedFigure(Text(f"figure-{it}"), now.of(it), before.of(it))
        for it in Metric
        if now.of(it).of or before.of(it).of
    ]


def _spot(tx: Tx, spot: looking.CategoryCount) -> tuple[ByLang, int, int]:
    catalogue = tx.installation.catalogue
    entry = catalogue.categories.get(spot.leaf) or catalogue.branches.get(spot.leaf)
    names = ByLang(entry.labels) if entry else ByLang(dict.fromkeys(LANGS, spot.leaf))
    return names, spot.now, spot.before


def _conclude(it: OpenDialog) -> Text | Refusal:
    row = looking.conclude(it.tx, it.member, int(it.choice("look-back")), it.text("conclusion"))
    return row if isinstance(row, Refusal) else Text("lookback-concluded", {"alias": it.member.alias})


def _take_on(it: OpenDialog) -> Text | Refusal:
    """The action kept, and its owner told."""
    tx, id, chosen = it.tx, int(it.choice("look-back")), it.choice("figure")
    figure = Metric(chosen) if chosen else None
    due, owner = looking.end_of_day(tx, it.text("due_day")), int(it.choice("owner"))
    action = checked(looking.add_action(tx, it.member, id, owner, due, it.text("action"), figure))
    if owner != it.member.id and (to := staff.get(tx, owner)):
        notify_member(tx, to, ActionNotice(action.id, "new"))
    return Text("lookback-acted", {"line": cards.action_line(_line(tx, action))})


def _line(tx: Tx, row: ReviewAction) -> cards.ActionLine:
    """The action as its line shows it."""
    here = {one.id for one in staff.list_active(tx)}
    due = row.due_at.astimezone(tx.installation.timezone).date()
    return cards.ActionLine(row, alias_of(tx, row.owner_id), row.owner_id not in here, due)


_ACTION = DeskDialog("action", cards.ACTION, end=_take_on)
_CONCLUSION = DeskDialog("conclusion", cards.CONCLUSION, end=_conclude)
DIALOGS = (_ACTION, _CONCLUSION)
