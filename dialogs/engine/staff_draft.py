"""The draft of a staff dialog with its answers, and what its steps see beside it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

import msgspec

from dialogs.engine.script import Screen
from dialogs.search import Search
from rules.addresses import MessageRef
from rules.catalogue.categories import Catalogue
from rules.evidence import SentFile
from rules.operator.notice import PrivacyNotice
from rules.operator.policy import Policy
from rules.operator.templates import Templates
from rules.refusals import Text

DIALOG = "p"
"""The act of the buttons of a dialog at the desk; their id is the draft's."""

KnownAnswers = Mapping[str, str]
"""The state known at a step: the ready answers given so far, by step, and the facts the dialog began with."""

Condition = Callable[[KnownAnswers], bool]


class Answer(msgspec.Struct, frozen=True, array_like=True):
    """An answer: a `choice` among those offered, or typed `text` with the message it came from, and its `files`."""

    choice: str = ""
    text: str = ""
    said: MessageRef | None = None
    files: tuple[SentFile, ...] = ()


@dataclass(frozen=True, slots=True)
class StaffDraft:
    """The draft of a staff dialog.

    Attributes:
        kind: which dialog it is: an act on a case, or another question to staff.
        seen: the version of the case shown to the member; 0 for a dialog about no case.
        given: the answers by step; other keys hold what was known before the first question.
        branch: the branch of the catalogue that is shown.
        found: categories found by typed words; `searched` is the message with these words.
        album: the album whose first file ended the dialog; its other files are still taken.
        siblings: the album of the newest message; its other files are no answers of their own.
        long: the newest message that was too long for an answer, its words, and when it came; an app may have sent the
            rest in a message of its own, which is no answer then.
    """

    kind: str
    seen: int = 0
    given: Mapping[str, Answer] = field(default_factory=dict)
    step: str = ""
    passed: frozenset[str] = frozenset()
    branch: str = ""
    found: tuple[str, ...] = ()
    searched: MessageRef | None = None
    album: str = ""
    siblings: str = ""
    long: tuple[MessageRef | None, str, datetime] | None = None

    @property
    def known(self) -> KnownAnswers:
        """Return the choices by step, on which the steps may depend."""
        return {name: answer.choice for name, answer in self.given.items()}

    @property
    def files(self) -> tuple[SentFile, ...]:
        """Return the files that were given, in the order of the answers."""
        return tuple(file for answer in self.given.values() for file in answer.files)

    def text(self, name: str) -> str:
        """Return the words of an answer; empty if none were given."""
        return self.given.get(name, Answer()).text

    def choice(self, name: str) -> str:
        """Return the ready answer that was chosen; empty if none was."""
        return self.given.get(name, Answer()).choice

    def giving(self, name: str, answer: Answer) -> "StaffDraft":
        """Return the draft with one more answer."""
        return replace(self, given={**self.given, name: answer}, branch="", found=())

    def joining(self, file: SentFile, words: str) -> "StaffDraft | None":
        """Return the draft with one more file of the album that an answer holds, and its words; None where none is."""
        for name, answer in self.given.items():
            if file.album and file.album in {it.album for it in answer.files}:
                text = "\n".join(filter(None, (answer.text, words)))
                more = msgspec.structs.replace(answer, text=text, files=(*answer.files, file))
                return replace(self, given={**self.given, name: more})
        return None

    def without(self, name: str) -> "StaffDraft":
        """Return the draft without this answer."""
        return replace(self, given={other: answer for other, answer in self.given.items() if other != name})


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffContext(Screen):
    """The context of a staff dialog's step beside the draft.

    Attributes:
        ready: the templates in force; `policy` and `notice` likewise.
        now: in the operator's zone, in which days are parsed.
        head: the title: which dialog, on which case, of which member.
        told: in a preview the lines to be sent; at a question the facts needed to answer it.
        reader: who will read the typed words; in a preview what to know before they go out.
    """

    act: str = DIALOG
    catalogue: Catalogue
    ready: Templates
    policy: Policy
    notice: PrivacyNotice
    search: Search
    now: datetime
    head: Text
    told: tuple[Text, ...] = ()
    reader: tuple[Text, ...] = ()
