"""Whom of the staff a report concerns: it names them, or they filed it, so it never enters the staff chat (row C8)."""

import re
from collections.abc import Iterable
from dataclasses import replace

from cases import access, assignment, sight, together, unseen
from rules.refusals import Refusal, refuse
from rules.text_limits import folded
from rules.vocabulary import Role
from store import cases, events, staff
from store.cases import CaseRow
from store.unit import Tx

_HANDLE = re.compile(r"(?:@|\b(?:t|telegram)\.me/(?:s/)?|\bdomain=)(\w{4,32})", re.ASCII | re.IGNORECASE)
_WORD = re.compile(r"\b\w{4,32}\b", re.ASCII)
_ACCOUNT = re.compile(r"(?<!\d)\d{5,15}(?!\d)")


def named(tx: Tx, *told: str, subject: str = "", accounts: Iterable[int] = ()) -> set[int]:
    """The members of staff whom these words name, by handle, link or account id, and those with these accounts; in
    what was given as the subject a handle needs no @."""
    whom = folded(subject)
    words = "\n".join((whom, *map(folded, told)))
    handles = {*_HANDLE.findall(words), *_WORD.findall(whom)}
    return staff.among(tx, handles, {*accounts, *map(int, _ACCOUNT.findall(words))})


def heard(tx: Tx, case: CaseRow, words: str) -> CaseRow | Refusal:
    """The case once its reporter has added `words`: where these name somebody new of the staff it leaves the staff
    chat and their sight, before the words are shown to anyone."""
    told = cases.text(tx, case)
    before = set(told.subject["staff"])
    concerned = before | named(tx, words)
    if concerned == before:
        return case
    text = replace(told, subject={**told.subject, "staff": sorted(concerned)})
    kept_from_staff = replace(case, restricted=True, sealed_body=cases.sealed(tx, case, text))
    anew = assignment.anew(tx, kept_from_staff)
    keeps = case.staff_id in [one.id for one in access.allowed(tx, restricted=True, concerned=concerned)]
    holder = {} if keeps else assignment.columns(anew)
    restricted = cases.rewrite(tx, case, text, restricted=True, **holder)
    if restricted is None:
        return refuse("refusal-case-moved-on")
    events.append(tx, restricted, "restricted", Role.REPORTER)
    together.left(tx, restricted)
    sight.moved_out(tx, restricted)
    unseen.watch(tx, restricted)
    if not keeps:
        assignment.given(tx, restricted, anew)
    return restricted
