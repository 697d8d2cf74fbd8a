"""The visit of a person who does something elsewhere than in their chat with the reporter bot."""

from dataclasses import replace

from cases.intake import drafting
from dialogs.session import Conversation
from handlers.flows.reporter.session import SCREEN, Visit
from handlers.incoming import Account
from handlers.language import language
from store.codec import from_json
from store.entry import people
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
    talk = from_json(Conversation, known.draft.body) if known.draft else Conversation()
    pieces = None if known.draft and known.draft.files else ()
    return Visit(tx, who, None, known.person, known.draft, talk, known.living, pieces)
