"""The draft of a report: everything a person has told so far, and what is to be done with it."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from dialogs.engine.input import File, Input, Opened, Said, input_from_json, input_to_json
from rules.addresses import Address

CONSENT, CATEGORY, SUBJECT, PLATFORM, PUBLISHED = "consent", "category", "subject", "platform", "published"
DESCRIPTION, QUESTION, EVIDENCE, REVIEW = "description", "question", "evidence", "review"
TOGETHER = "together"

POINTED = 100
"""Accounts that are kept of those whom a report points at; an album's forwards all have one author."""


@dataclass(frozen=True, slots=True)
class Report:
    """A report being written.

    Attributes:
        branch: where in the tree the person looks; `found` the leaves their words brought up.
        subject: as it was written, or the address of what was forwarded; `author` the hidden author's name, `account`
            the account of one who is not.
        published: ISO date or instant, empty while unknown; `platform` a platform's id.
        answers: to the leaf's own questions, by question.
        notes: evidence in words: links, and forwarded messages.
        held: what came before consent, as it came.
        pointed: accounts of others whom its messages point at, `POINTED` at most.
        apart: others report the same, and this is not to be worked together with theirs.
    """

    step: str = CONSENT
    passed: frozenset[str] = frozenset()
    leaf: str = ""
    branch: str = ""
    found: tuple[str, ...] = ()
    subject: str = ""
    author: str = ""
    account: Address | None = None
    platform: str = ""
    published: str = ""
    description: str = ""
    answers: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    held: tuple[Said | Opened, ...] = ()
    pointed: tuple[Address, ...] = ()
    apart: bool = False

    def pointing(self, said: Input) -> "Report":
        """With the accounts that a message, and those held until now, point at."""
        messages = [it for it in (*self.held, said) if isinstance(it, Said)]
        found = (account for it in messages for account in it.pointed)
        return replace(self, pointed=tuple(dict.fromkeys((*self.pointed, *found)))[:POINTED])

    def described(self, text: str) -> "Report":
        """With a text added to the description."""
        return replace(self, description="\n".join(filter(None, (self.description, text.strip()))))

    def answered(self, question: str, answer: str) -> "Report":
        """With the answer to one of the leaf's own questions."""
        return replace(self, answers=tuple({**dict(self.answers), question: answer}.items()))


@dataclass(frozen=True, slots=True)
class Want:
    """Effect: this file becomes evidence of the draft."""

    file: File


@dataclass(frozen=True, slots=True)
class Remove:
    """Effect: these files are evidence no longer."""

    pieces: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Agree:
    """Effect: the notice of this version was agreed to."""

    version: int


@dataclass(frozen=True, slots=True)
class Drop:
    """Effect: the draft and everything in it is erased."""


@dataclass(frozen=True, slots=True)
class Submit:
    """Effect: the draft becomes a case."""


_FIELDS = tuple(field.name for field in fields(Report))


def draft_to_json(draft: Report) -> dict[str, Any]:
    """As JSON values, what is empty left out."""
    body = {name: value for name in _FIELDS if (value := getattr(draft, name))}
    body["passed"] = sorted(draft.passed)
    body["held"] = [input_to_json(input) for input in draft.held]
    return body


def draft_from_json(body: Mapping[str, Any]) -> Report:
    """What `draft_to_json` wrote."""
    lists = {name: tuple(body[name]) for name in ("found", "notes", "pointed", "alone") if name in body}
    return Report(
        **{
            **body,
            **lists,
            "passed": frozenset(body["passed"]),
            "answers": tuple((question, answer) for question, answer in body.get("answers", ())),
            "held": tuple(input_from_json(held) for held in body["held"]),
        }
    )
