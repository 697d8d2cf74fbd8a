"""The draft of a report, and the effects of its steps."""

from dataclasses import dataclass, replace

from dialogs.engine.input import DeepLink, IncomingMessage, Input
from dialogs.engine.script import Context
from rules.catalogue.categories import Category
from rules.evidence import SentFile
from rules.refusals import Text
from rules.report import Answers, Filing, note_words
from rules.vocabulary import Identity

CONSENT, CATEGORY, SUBJECT, PLATFORM, PUBLISHED = "consent", "category", "subject", "platform", "published"
DESCRIPTION, QUESTION, EVIDENCE, REVIEW = "description", "question", "evidence", "review"
TOGETHER = "together"
IDENTITY, REAL_NAME, REACHABLE = "identity", "real_name", "reachable"

MAX_REFERRED_ACCOUNTS = 100
"""The maximum number of stored accounts that a report refers to; an album's forwards all have one author."""


@dataclass(frozen=True, slots=True)
class Report(Filing):
    """A report being written; at most `MAX_REFERRED_ACCOUNTS` accounts are `pointed` at.

    Attributes:
        branch: the branch of the catalogue that is shown; `found` the categories that words have found.
        held: messages from before consent, as they came.
        alike: the name of a hidden author that is the reporter's own, until they say whether they wrote it.
        practice: it is written to practise, and files nothing.
        counted: it is in the person's budget of reports already.
        group: the title of the group where it was called for; empty elsewhere. Such a report asks for a category alone.
        place: what tells the message apart that is reported there.
        offered: the categories that this group offers, until another is looked for.
        glimpsed: the person has not been told yet that others may have seen their call.
        passing: the account of its reporter ends with the visit, so that it can only be anonymous.
        unnamed: of what staff write down for somebody, the level of those who give no name; None elsewhere.
    """

    step: str = CONSENT
    passed: frozenset[str] = frozenset()
    branch: str = ""
    found: tuple[str, ...] = ()
    held: tuple[IncomingMessage | DeepLink, ...] = ()
    alike: str = ""
    counted: bool = False
    group: str = ""
    place: str = ""
    offered: tuple[str, ...] = ()
    glimpsed: bool = False
    practice: bool = False
    passing: bool = False
    unnamed: Identity | None = None

    def pointing(self, said: Input) -> "Report":
        """Add the accounts that a message, and those held until now, refer to."""
        messages = [it for it in (*self.held, said) if isinstance(it, IncomingMessage)]
        found = (account for it in messages for account in it.pointed)
        pointed = tuple(dict.fromkeys((*self.pointed, *found)))[:MAX_REFERRED_ACCOUNTS]
        return self if pointed == self.pointed else replace(self, pointed=pointed)

    def described(self, text: str) -> "Report":
        """Add a text to the description."""
        return replace(self, description="\n".join(filter(None, (self.description, text.strip()))))

    def asked(self, category: Category) -> "Report":
        """Return the report without answers to questions that its category does not ask, as after another choice."""
        asked = {question.id for question in category.questions}
        return replace(self, answers=Answers({it: words for it, words in self.answers.items() if it in asked}))

    def answered(self, question: str, answer: str) -> "Report":
        """Add the answer to one of the category's own questions."""
        return replace(self, answers=Answers({**self.answers, question: answer}))


@dataclass(frozen=True, slots=True)
class AddEvidence:
    """Effect: make this file evidence of the draft."""

    file: SentFile


@dataclass(frozen=True, slots=True)
class RemoveEvidence:
    """Effect: remove these files from the evidence."""

    pieces: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CountAnonymous:
    """Effect: count the report in the person's budget by the day, before it is filed."""


@dataclass(frozen=True, slots=True)
class RecordConsent:
    """Effect: record the agreement to the notice of this version."""

    version: int


def evidence_count(draft: Report, context: Context) -> int:
    """Count the pieces of evidence so far: files, each photo of an album, and notes."""
    return len(context.pieces) + draft.note_pieces


def evidence_bytes(context: Context) -> int:
    """Return the declared bytes of the files so far."""
    return sum(piece.size for piece in context.pieces)


def byte_length(text: str) -> int:
    """Return the bytes of a text in UTF-8."""
    return len(text.encode(errors="replace"))


def note_refusal(
    draft: Report, words: str, context: Context, *, instead_of: str | None = None, counts: bool = True
) -> Text | None:
    """Return why these words cannot be a note of the report, or replace one; None if they can.

    Args:
        counts: the note is a piece of evidence of its own.
    """
    limit, text = context.policy.max_items, context.policy.budgets.draft_text
    if instead_of is None and counts and evidence_count(draft, context) >= limit:
        return Text("refusal-too-many-items", {"limit": limit})
    told = (draft.description, *draft.answers.values(), *map(note_words, draft.notes), words)
    if sum(map(byte_length, told)) - byte_length(instead_of or "") > text:
        return Text("refusal-budget-text", {"limit": text})
    return None
