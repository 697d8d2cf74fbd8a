"""The visit of a person who does something elsewhere than in their chat with the reporter bot."""

from dataclasses import replace

from cases.intake import drafting
from dialogs.search import Search
from dialogs.session import Conversation
from handlers.flows.reporter.session import SCREEN, Visit
from handlers.incoming import Account
from handlers.language import language
from rules.addresses import MessageRef
from store.codec import from_json
from store.entry import people
from store.entry.people import PersonRow
from store.intake import drafts
from store.intake.drafts import DraftRow
from store.notify import slots
from store.unit import Tx


def look_in(tx: Tx, who: Account) -> Visit:
    """The visit of somebody who does something elsewhere, to see and to keep what is theirs; whom the bot may not write
    to yet is stored as somebody who has blocked it, until they write."""
    known = people.load_known_person(tx, who.address, SCREEN)
    if known is None:
        lang = language(who.language, tx.installation.language)
        person = drafting.create_person(tx, who.address, lang)
        people.mark_blocked(tx, who.address)
        return Visit(tx, who, None, replace(person, blocked=True), None, Conversation(), None, pieces=())
    return _visit(tx, who, known.person, known.draft, known.living)


def without_account(tx: Tx, who: Account, person: PersonRow, search: Search) -> Visit:
    """The visit of a person for whom staff filed, who has no account and writes from this address."""
    screen = slots.get(tx, "reporter", who.address, SCREEN)
    return replace(_visit(tx, who, person, drafts.load(tx, person.id), screen), search=search)


def _visit(tx: Tx, who: Account, person: PersonRow, draft: DraftRow | None, living: MessageRef | None) -> Visit:
    talk = from_json(Conversation, draft.body) if draft else Conversation()
    return Visit(tx, who, None, person, draft, talk, living, None if draft and draft.files else ())
