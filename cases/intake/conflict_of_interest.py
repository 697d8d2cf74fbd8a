"""Conflicts of interest (row C8): a case that names staff or partners is restricted, or held until a member checks."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from cases.collective import joining
from cases.notify import access_revocation, held_cards, notices
from cases.record import access, conflicts, reported, rule_versions
from cases.record.conflicts import ConflictOfInterest
from cases.staffing import assignment
from cases.workflow import press
from rules.addresses import Address
from rules.facts.events import (
    CaseProvisionallyRestricted,
    CaseRestricted,
    CaseSeparated,
    ConflictConfirmed,
    ConflictDismissed,
)
from rules.refusals import Refusal, Text, checked, refusable, refuse
from rules.subject import mentions
from rules.subject.mentions import KnownPerson
from rules.vocabulary import DeadlineKind, Role, State
from store.members import staff, staff_names
from store.members.staff import Member
from store.record import cases, deadlines, events
from store.record.cases import CaseRow
from store.unit import Tx


def find_conflicts(
    tx: Tx,
    words: Iterable[str],
    subjects: Iterable[str] = (),
    accounts: Iterable[Address] = (),
    *,
    former: ConflictOfInterest | None = None,
    restricted: bool = False,
) -> ConflictOfInterest:
    """Return which staff and partners these words name.

    Args:
        subjects: the subject as given; a whole name or a bare handle there counts as certain.
        accounts: accounts that the message points at, and the sender's.
        former: the result of the case's earlier check.
        restricted: whether the case is restricted already.
    """
    told = mentions.told(words, subjects, accounts)
    certain = {
        conflicts.member_key(id) for id in staff.ids_matching(tx, mentions.handles(told), mentions.accounts(told))
    }  # before reading who there is: an administrator who never came becomes known by it
    likely = {conflicts.member_key(id) for id in staff.ids_matching(tx, mentions.bare_handles(told), ())}
    known = [
        *(
            KnownPerson(conflicts.member_key(it.id), it.names, (it.handle,) if it.handle else ())
            for it in staff_names.all_names(tx)
        ),
        *(replace(it.known, key=conflicts.partner_key(it.id)) for it in tx.installation.partners.by_id.values()),
    ]
    found = mentions.find(tuple(known), told)
    return (former or ConflictOfInterest()).told(certain | found.certain, likely | found.likely, restricted=restricted)


def check_added_text(tx: Tx, case: CaseRow, *words: str, pointed: Iterable[Address] = ()) -> CaseRow | Refusal:
    """Check `words` added to a case. If they name somebody new, restrict the case and hide it from those named, before
    anyone is shown the words.

    Args:
        words: also the names of files.
        pointed: accounts that the message points at.
    """
    told = cases.text(tx, case)
    before = conflicts.from_case_text(told)
    now = find_conflicts(tx, words, accounts=pointed, former=before, restricted=case.restricted)
    if now == before:
        return case
    text = conflicts.with_concern(told, now)
    kept_from_staff = replace(case, restricted=True, sealed_body=cases.seal_text(tx, case, text))
    anew = assignment.choose_new_assignee(tx, kept_from_staff)
    may_see = [one.id for one in access.members_allowed(tx, restricted=True, concerned=now.members)]
    # A case that is over keeps its handler on record.
    keeps = case.state in conflicts.OVER or case.staff_id in may_see
    holder = {} if keeps else assignment.columns(anew)
    restricted = cases.save(tx, case, text=text, restricted=True, **holder)
    if restricted is None:
        return refuse("refusal-case-moved-on")
    named_for_certain = now.certain != before.certain
    events.append(
        tx, restricted, CaseRestricted() if named_for_certain else CaseProvisionallyRestricted(), Role.REPORTER
    )
    joining.leave(tx, restricted)
    access_revocation.remove_restricted_case(tx, restricted)
    held_cards.watch(tx, restricted)
    if not keeps:
        assignment.announce_by_rule(tx, restricted, anew)
    notices.refresh_card(tx, restricted)
    return restricted


@refusable
def release(tx: Tx, member: Member, address: Address, case_id: int, version: int) -> CaseRow | Refusal:
    """Release the case to the staff chat as nobody likely named is meant, unless something else restricts it."""
    case, now = _looked_at(tx, member, address, case_id, version)
    if not now.held or rule_versions.installation_at_filing(tx, case).catalogue.category(case.leaf).restricted:
        return _settled(tx, case, now, now.released(), ConflictDismissed, member, {})
    # A handler who has begun work keeps the case; one who got it only because few may see it is replaced.
    given_anew = case.state is State.RECEIVED or case.staff_id is None
    anew = assignment.choose_new_assignee(tx, replace(case, restricted=False)) if given_anew else None
    holder = assignment.columns(anew) if given_anew else {}
    saved = _settled(tx, case, now, now.released(), ConflictDismissed, member, {"restricted": False, **holder})
    deadlines.meet(tx, saved.id, DeadlineKind.UNSEEN)
    access_revocation.remove_from_private_chats(tx, case)
    if saved.state not in conflicts.OVER and not _joins_others(tx, saved):
        if given_anew:
            assignment.announce_by_rule(tx, saved, anew)
        notices.show_card(tx, saved)
    return saved


@refusable
def keep_restricted(tx: Tx, member: Member, address: Address, case_id: int, version: int) -> CaseRow | Refusal:
    """Keep the case restricted: the likely persons are meant, and never see it."""
    case, now = _looked_at(tx, member, address, case_id, version)
    return _settled(tx, case, now, now.kept(), ConflictConfirmed, member, {})


def _looked_at(
    tx: Tx, member: Member, address: Address, case_id: int, version: int
) -> tuple[CaseRow, ConflictOfInterest]:
    """Return the case as the member saw it when they pressed, with whom it likely names."""
    case = checked(press.visible_case(tx, case_id, member, address))
    checked(None if member.roles else refuse("refusal-not-your-role", role=Text(f"role-{Role.MODERATOR}")))
    now = conflicts.from_case_text(cases.text(tx, case))
    checked(None if now.likely else refuse("refusal-nothing-held"))
    # Words added since the member's screen may name somebody else.
    return checked((case, now) if version == case.version else refuse("refusal-case-moved-on"))


def _settled(
    tx: Tx,
    case: CaseRow,
    now: ConflictOfInterest,
    then: ConflictOfInterest,
    fact: type[ConflictDismissed],
    member: Member,
    changes: dict[str, Any],
) -> CaseRow:
    text = conflicts.with_concern(cases.text(tx, case), then)
    saved = checked(cases.save(tx, case, text=text, **changes) or refuse("refusal-case-moved-on"))
    role = next(role for role in Role if role in member.roles)
    events.append(tx, saved, fact(tuple(sorted(now.likely))), role, member.id)
    if saved.restricted:
        notices.refresh_card(tx, saved)
    return saved


def _joins_others(tx: Tx, case: CaseRow) -> bool:
    """Return whether it joins a collective complaint now, as it would have without the hold."""
    apart = any(event.act == CaseSeparated.KIND for event in events.of_case(tx, case.id))
    if apart or case.state is not State.RECEIVED:
        return False
    return joining.join_on_filing(tx, case, word=reported.is_word(tx, case))
