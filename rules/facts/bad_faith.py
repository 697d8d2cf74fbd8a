"""Malicious reporting: what is found, appealed against and decided, and the notice of it to its author."""

from datetime import datetime

from rules.facts.notices import EventNotice
from rules.facts.registry import CaseEvent, derive_kind

BadFaithNotice = derive_kind(EventNotice, "bad_faith")


class BadFaithFound(CaseEvent, kind="bad_faith_found", beside=True):
    """A lead has found the report malicious: the step that follows, why, and until when it holds."""

    step: str
    reason: str
    until: datetime


class BadFaithAppealed(CaseEvent, kind="bad_faith_appealed", beside=True):
    """The author of the report says why the finding is wrong."""

    text: str


class BadFaithUpheld(CaseEvent, kind="bad_faith_upheld", beside=True):
    """Another lead leaves the finding as it is, and why."""

    reason: str


class BadFaithLifted(CaseEvent, kind="bad_faith_lifted", beside=True):
    """Another lead has lifted the finding with its step, and why."""

    reason: str
