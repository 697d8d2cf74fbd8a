"""A turn of the API: one request of a client, within its transaction, and what every operation needs of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from typing import TypeVar

from cases import budgets
from cases.identity import guesses, opening
from cases.intake import drafting
from cases.record import access
from dialogs.engine.words import Renderer
from dialogs.entry.notice_text import notice_lines
from handlers.api import uploads
from handlers.api.forms import NoticeText
from handlers.api.problems import RefusedRequestError, refused
from rules.evidence import SentFile
from rules.operator.budgets import Counted
from rules.people.clients import user_address
from rules.people.receipt_codes import ReceiptCode, lone_receipt_code
from rules.refusals import Refusal, Text
from rules.text.text_limits import words
from rules.text.visible_text import is_blank
from rules.tickets import Number, read_number
from rules.vocabulary import Lang
from store.clients import ClientRow
from store.entry import people
from store.entry.people import PersonRow
from store.record import reporters
from store.record.cases import CaseRow
from store.unit import Tx

WAY = "api"
"""The word under which look-ups by the API are counted."""

T = TypeVar("T")


class MissedError(Exception):
    """Ends a request for a case that is not there for this user: what they asked for is counted as a guess."""

    def __init__(self, typed: str) -> None:
        super().__init__("refusal-not-found")
        self.typed = typed


@dataclass(slots=True)
class Voice:
    """Says everything in the language asked for."""

    tx: Tx
    renderer: Renderer
    lang: Lang

    def say(self, text: Text) -> str:
        """Return a sentence."""
        return self.renderer.text(text, self.lang, self.tx.installation.timezone, self.tx.now)

    def lines(self, texts: Iterable[Text]) -> list[str]:
        """Return sentences, a line each."""
        return [line for text in texts for line in self.say(text).splitlines() if line.strip()]

    def notice(self) -> NoticeText:
        """Return the notice in force."""
        place = self.tx.installation
        told = notice_lines("consent-whole", place.notice.whole, place.notice, place.policy)
        return NoticeText(version=place.notice.version, text=self.lines(told))


@dataclass(slots=True, kw_only=True)
class Turn(Voice):
    """A request: who asks, and for whom.

    Attributes:
        user: the client's own id of its user; empty for the person who only has a receipt code.
        code: the receipt code of an anonymous case, as it was sent; empty without.
        number: of the case in the address; empty without.
    """

    client: ClientRow
    user: str = ""
    code: str = ""
    number: str = ""

    def in_own_language(self) -> "Turn":
        """Speak the language in which the user has filed, if they have; return the same turn."""
        known = people.find(self.tx, user_address(self.client.id, self.user)) if self.user else None
        self.lang = known.lang if known else self.lang
        return self

    def checked(self, value: T | Refusal, field: str = "") -> T:
        """Return the value.

        Raises:
            RefusedRequestError: it is a refusal.
        """
        if not isinstance(value, Refusal):
            return value
        until = value.say.args.get("until")
        seconds = ceil((until - self.tx.now).total_seconds()) if isinstance(until, datetime) else 0
        raise RefusedRequestError(value.say, field, seconds)

    def case(self) -> tuple[PersonRow, CaseRow]:
        """Return the person and their own case of the number in the address, or the anonymous one that the receipt code
        opens; a person who only has the code acts as nobody whom messages reach.

        Raises:
            MissedError: there is none for them; another's case and none are refused alike.
        """
        person, read = self._person(), read_number(self.number)
        if full := budgets.next_opening(self.tx, person.id, Counted.LOOKUPS):
            self.checked(Refusal(Text("refusal-budget-lookups", {"until": full})))
        if not isinstance(read, Number):
            raise MissedError(self.number)
        code = lone_receipt_code(self.code) if self.code else None
        if isinstance(code, ReceiptCode):
            found = opening.open_case(self.tx, person, self.tx.keys.slow.of(code.value))
        else:
            found = reporters.case_of_number(self.tx, person.id, read.value)
        if found is None or found.number != read.value:
            raise MissedError(read.value)
        self.checked(access.refuse_erased(self.tx, found) or found)
        return person, found

    def missed(self, typed: str) -> Text:
        """Count a guess, and return the one refusal of every case that is not there."""
        person = self._person()
        refusal = guesses.throttle(self.tx, person, WAY) or guesses.missed(self.tx, person, typed, WAY)
        return refusal.say

    def agreed(self, person: PersonRow, consent: int | None) -> PersonRow:
        """Return the person once they have agreed to the notice in force, now or before.

        Raises:
            RefusedRequestError: they have not.
        """
        version = self.tx.installation.notice.version
        if consent == version:
            return person if person.consent_version == version or not self.user else drafting.agree(self.tx, person)
        if consent is None and self.user and person.consent_version == version:
            return person
        raise refused("refusal-api-consent", "consent")

    def text(self, typed: str, field: str) -> str:
        """Return words as they are kept.

        Raises:
            RefusedRequestError: nothing of them can be seen.
        """
        kept = words(typed)
        if typed and (not kept or is_blank(typed)):
            raise refused("refusal-api-blank", field)
        return kept

    def files(self, ids: Iterable[str]) -> list[SentFile]:
        """Return the files that the client has sent for this.

        Raises:
            RefusedRequestError: one is not there.
        """
        found = []
        for id in dict.fromkeys(ids):
            file = uploads.opened(self.tx, self.client, id)
            if file is None:
                raise refused("refusal-api-evidence", "evidence")
            found.append(file)
        return found

    def _person(self) -> PersonRow:
        """Return the user as Lian knows them; nobody in particular where it does not, who is never written to."""
        of_user, nobody = (user_address(self.client.id, it) for it in (self.user, ""))
        if known := people.find(self.tx, of_user) or people.find(self.tx, nobody):
            return known
        person = people.new(self.tx, nobody, self.lang)
        people.mark_blocked(self.tx, nobody)
        return person
