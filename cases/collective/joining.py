"""Collective complaints (集体投诉): cases of several people on one subject, worked as one, each with its own number."""

from cases.collective import sync
from cases.notify import notices, staff_notices
from cases.record import reported, sla, timeline
from cases.record.sla import PAUSED
from cases.staffing import assignment
from cases.workflow import press, transitions
from rules.addresses import Address
from rules.catalogue.categories import ContentKind
from rules.facts.decision import Decision
from rules.facts.events import CaseSeparated, CollectiveBegun, CollectiveJoined
from rules.facts.notices import LeadNotice
from rules.refusals import Refusal, Text, checked, refusable, refuse
from rules.report import Filing
from rules.views import CollectiveSize
from rules.vocabulary import Act, LeadNoticeReason, Role, State
from rules.workflow.life import STAFF, UNDECIDED
from store.collective import collectives
from store.collective.collectives import CollectiveComplaint
from store.members.staff import Member
from store.record import cases, events, subjects
from store.record.cases import CaseRow
from store.record.subjects import SubjectHashes
from store.unit import Tx

_CARDS = 10
"""Maximum of other cards refreshed, the newest, when one more case on their subject is filed."""

_FURTHEST = (
    State.PROPOSED,
    State.INVESTIGATING,
    State.INVESTIGATION_PAUSED,
    State.ACCEPTED,
    State.REVIEW_PAUSED,
    State.RECEIVED,
)
"""States by progress: the case that is furthest leads, so that staff need not repeat anything."""


def join_on_filing(tx: Tx, case: CaseRow, *, word: bool) -> bool:
    """Return whether a case that was filed or corrected just now is worked with others on the same content or account:
    it joins their complaint, or completes the number for one. A restricted case never does.

    Args:
        word: its subject is a mere word, which names nobody once people report it under different categories.
    """
    about = subjects.hashes_of(case)
    if case.restricted or not about.every or (word and subjects.is_used_for_several(tx, case.subject or b"")):
        return False
    alike = alike_categories(tx, case.leaf)
    group = collectives.about(tx, about, alike)
    if group is None:
        return _begin(tx, about, alike)
    _join(tx, group, case)
    announce_growth(tx, group)
    return True


def join_same_message(tx: Tx, case: CaseRow) -> bool:
    """Return whether a report of one message of a group goes with the others of it, however few and under whatever
    category: a message is decided once. A restricted case never does."""
    about = subjects.SubjectHashes(case.subject)
    running = subjects.undecided_about(tx, about, _CARDS) if case.subject and not case.restricted else []
    others = [it for it in running if it.id != case.id]
    if not others:
        return False
    group = _follow(tx, case, others[-1])
    announce_growth(tx, group)
    if leader := cases.get(tx, group.case_id):
        notices.refresh_card(tx, leader, renamed=True)
    return True


def _follow(tx: Tx, case: CaseRow, first: CaseRow) -> CollectiveComplaint:
    group = collectives.of_case(tx, first.id)
    if group is None:
        group = collectives.create(tx, first.id)
        events.append(tx, first, CollectiveBegun(1), Role.CLOCK)
    _join(tx, group, case)
    return group


def join_duplicate(tx: Tx, case: CaseRow, first: CaseRow) -> None:
    """Let a duplicate follow the first case, or the case that leads it; the leads are not notified of their number."""
    group = _follow(tx, case, first)
    collectives.set_notified_people(tx, group, max(group.told, collectives.size(tx, group).people))
    if leader := cases.get(tx, group.case_id):
        notices.refresh_card(tx, leader, renamed=True)


def opt_out(tx: Tx, case: CaseRow) -> None:
    """Record that the reporter wants the case worked by itself."""
    events.append(tx, case, CaseSeparated(), Role.REPORTER)


def complaint_to_join(tx: Tx, filing: Filing) -> CollectiveSize | None:
    """Return the size of the collective complaint that this report would join."""
    read = reported.read(tx, filing, filing.account)
    about = subjects.hashes(tx, read, named=True)
    if read is None or not about.every or (read.is_word and subjects.is_used_for_several(tx, about.subject or b"")):
        return None
    group = collectives.about(tx, about, alike_categories(tx, filing.leaf))
    return collectives.size(tx, group) if group else None


def alike_categories(tx: Tx, category: str) -> tuple[str, ...]:
    """Return the categories whose reports on one subject may be decided as one: those of the same kind of content; of
    what is no content, the category alone."""
    known = tx.installation.catalogue.categories
    kind = known[category].kind if category in known else ContentKind.OTHER
    return (category,) if kind is ContentKind.OTHER else tuple(id for id, it in known.items() if it.kind is kind)


@refusable
def remove_by_staff(tx: Tx, member: Member, address: Address, case_id: int, version: int) -> Refusal | None:
    """Take a case on another matter out of its collective complaint; it is worked by itself from now on."""
    case = checked(press.visible_case(tx, case_id, member, address))
    checked(press.other_team(tx, case, member))
    checked(collectives.leader_of(tx, case) or refuse("refusal-not-in-a-collective"))
    role = next((role for role in Role if role in member.roles & STAFF), None)
    if role is None:
        return refuse("refusal-not-your-role", role=Text(f"role-{Role.MODERATOR}"))
    to = assignment.choose_new_assignee(tx, case)
    saved = cases.save(tx, case, **assignment.columns(to)) if case.version == version else None
    if saved is None:
        return refuse("refusal-case-moved-on")
    events.append(tx, saved, CaseSeparated(), role, member.id)
    leave(tx, saved)
    assignment.announce_by_rule(tx, saved, to)
    notices.show_unfolded(tx, saved)
    return None


def resume_after_answer(tx: Tx, case: CaseRow) -> None:
    """Resume the leading case, and with it the others, once one of the reporters asked has answered."""
    leader = cases.get(tx, collectives.leader_of(tx, case) or 0)
    if leader is None or leader.state not in PAUSED:
        return
    step = transitions.step_for_role(tx, leader, Act.RESUME, Role.CLOCK)
    if not isinstance(step, Refusal):
        transitions.take(tx, leader, step, paused_at=None)


def is_only_duplicates(tx: Tx, group: CollectiveComplaint) -> bool:
    """Return whether these are duplicates put together by staff that never had enough people for a collective
    complaint."""
    return max(group.told, collectives.size(tx, group).people) < tx.installation.policy.collective_people


def leave(tx: Tx, case: CaseRow) -> None:
    """Remove a case from its collective complaint; if it led, the member that joined first leads now. A shared decision
    stays shared: the case that led holds what it imposed."""
    group = collectives.of_case(tx, case.id)
    if group is None or _decided(tx, case):
        return
    collectives.leave(tx, case.id)
    if group.case_id == case.id:
        _hand_over(tx, group)
    elif leader := cases.get(tx, group.case_id):
        notices.refresh_card(tx, leader)


def announce_growth(tx: Tx, group: CollectiveComplaint) -> None:
    """Refresh the leading card; notify the leads when the complaint begins, and each time it has doubled."""
    leader = cases.get(tx, group.case_id)
    if leader is None:
        return
    people = collectives.size(tx, group).people
    if people >= max(2 * group.told, tx.installation.policy.collective_people):
        collectives.set_notified_people(tx, group, people)
        staff_notices.notify_leads(tx, leader, LeadNotice(LeadNoticeReason.COLLECTIVE, people=people))
    notices.refresh_card(tx, leader)


def _begin(tx: Tx, about: SubjectHashes, alike: tuple[str, ...]) -> bool:
    policy = tx.installation.policy
    found = collectives.candidates(tx, about, alike, tx.now - policy.collective_within)
    people = {case.person_id for case in found} - {None}
    if len(people) < policy.collective_people:
        for other in found[:-1][-_CARDS:]:
            # Their cards show how many cases there are on the subject.
            notices.refresh_card(tx, other)
        return False
    leader = min(found, key=lambda case: (_FURTHEST.index(case.state), case.id))
    group = collectives.create(tx, leader.id)
    anonymous = sum(case.person_id is None for case in found)
    event = events.append(tx, leader, CollectiveBegun(len(people), anonymous), Role.CLOCK)
    for case in found:
        if case.id != leader.id:
            _join(tx, group, case)
    notices.refresh_card(tx, leader, renamed=True)
    notices.notify_staff(tx, leader, event)
    announce_growth(tx, group)
    return True


def _join(tx: Tx, group: CollectiveComplaint, case: CaseRow) -> None:
    """Let the case follow from now on: the buttons of its own card expire, and it has no handler any more."""
    joined = cases.save(tx, case, **assignment.columns(None))
    if joined is None:
        raise LookupError(f"case {case.id} moved while it was held")
    events.append(tx, joined, CollectiveJoined(), Role.CLOCK)
    collectives.join(tx, group, joined.id)
    sla.schedule_member_sync(tx, group.case_id)
    notices.show_folded(tx, joined)


def _decided(tx: Tx, case: CaseRow) -> bool:
    result = timeline.newest_result(events.of_case(tx, case.id)) if case.state not in UNDECIDED else None
    return isinstance(result, Decision)


def _hand_over(tx: Tx, group: CollectiveComplaint) -> None:
    heir = collectives.oldest_member(tx, group)
    if heir is None:
        collectives.dissolve(tx, group)
        return
    former, followed = cases.get(tx, group.case_id), sync.last_followed_event(tx, group.case_id)
    case = sync.sync_member(tx, group, *heir)
    if former and (kept := cases.save(tx, case, staff_id=former.staff_id, stand_in=former.stand_in)):
        case = kept
    collectives.change_leader(tx, group, case.id, followed, sync.last_followed_event(tx, case.id))
    size = collectives.size(tx, group)
    event = events.append(tx, case, CollectiveBegun(size.people, size.anonymous), Role.CLOCK)
    sla.schedule_member_sync(tx, case.id)
    notices.show_unfolded(tx, case)
    notices.notify_staff(tx, case, event)
