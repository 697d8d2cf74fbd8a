"""Conflict of interest: find staff and partners named in a report, and restrict the case if it names any (row C8)."""

from collections.abc import Iterable
from dataclasses import replace

from cases.collective import joining
from cases.notify import access_revocation, notices, unreachable_restricted
from cases.record import access, concern
from cases.record.concern import ConflictOfInterest
from cases.staffing import assignment
from rules.addresses import Address
from rules.facts.events import CaseProvisionallyRestricted, CaseRestricted
from rules.refusals import Refusal, refuse
from rules.subject import mentions
from rules.subject.mentions import KnownPerson
from rules.vocabulary import Role, State
from store.members import staff, staff_names
from store.record import cases, events
from store.record.cases import CaseRow
from store.unit import Tx

_OVER = (State.WITHDRAWN, State.CLOSED)


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
        concern.member_key(id) for id in staff.ids_matching(tx, mentions.handles(told), mentions.accounts(told))
    }  # before reading who there is: an administrator who never came becomes known by it
    likely = {concern.member_key(id) for id in staff.ids_matching(tx, mentions.bare_handles(told), ())}
    known = [
        *(
            KnownPerson(concern.member_key(it.id), it.names, (it.handle,) if it.handle else ())
            for it in staff_names.all_names(tx)
        ),
        *(replace(it.known, key=concern.partner_key(it.id)) for it in tx.installation.partners.by_id.values()),
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
    before = concern.from_case_text(told)
    now = find_conflicts(tx, words, accounts=pointed, former=before, restricted=case.restricted)
    if now == before:
        return case
    text = replace(told, subject=concern.write_to_subject(told.subject, now))
    kept_from_staff = replace(case, restricted=True, sealed_body=cases.seal_text(tx, case, text))
    anew = assignment.choose_new_assignee(tx, kept_from_staff)
    may_see = [one.id for one in access.members_allowed(tx, restricted=True, concerned=now.members)]
    # A case that is over keeps its handler on record.
    keeps = case.state in _OVER or case.staff_id in may_see
    holder = {} if keeps else assignment.columns(anew)
    restricted = cases.save_text(tx, case, text, restricted=True, **holder)
    if restricted is None:
        return refuse("refusal-case-moved-on")
    named_for_certain = now.certain != before.certain
    events.append(
        tx, restricted, CaseRestricted() if named_for_certain else CaseProvisionallyRestricted(), Role.REPORTER
    )
    joining.leave(tx, restricted)
    access_revocation.remove_restricted_case(tx, restricted)
    unreachable_restricted.watch(tx, restricted)
    if not keeps:
        assignment.announce_by_rule(tx, restricted, anew)
    notices.refresh_card(tx, restricted)
    return restricted
