"""People are found by their account and written to by it, until they are erased; drafts are kept one a person."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from rules.evidence import SentFile
from store import evidence
from store.entry import people
from store.entry.people import KnownPerson
from store.evidence import fetching
from store.intake import drafts
from store.notify import slots
from store.outbox import Destination
from store.tables import DRAFT, PERSON
from store.unit import Tx
from tests.addresses import at
from tests.store.conftest import REPORTER_CHAT


def test_somebody_new_is_made_known_once(tx: Tx):
    assert people.find(tx, at(REPORTER_CHAT)) is None
    person = people.new(tx, at(REPORTER_CHAT), "zh-Hant")
    assert person == people.find(tx, at(REPORTER_CHAT)) == people.get(tx, person.id)
    assert (person.lang, person.consent_version, person.blocked) == ("zh-Hant", None, False)


def test_consent_language_and_zone_are_remembered(tx: Tx):
    person = people.new(tx, at(REPORTER_CHAT), "zh-Hans")
    assert people.destination(tx, person.id) == Destination("reporter", at(REPORTER_CHAT), "zh-Hans", "~Asia/Shanghai")
    person = people.set_language(tx, people.record_consent(tx, person, 3), "en", "Europe/Berlin")
    assert people.find(tx, at(REPORTER_CHAT)) == person
    assert (person.consent_version, person.lang, person.tz) == (3, "en", "Europe/Berlin")
    assert people.destination(tx, person.id) == Destination("reporter", at(REPORTER_CHAT), "en", "Europe/Berlin")
    assert people.set_language(tx, person, "zh-Hant").tz == "Europe/Berlin"


def test_a_person_who_blocked_the_bot_is_not_written_to(tx: Tx):
    person = people.new(tx, at(REPORTER_CHAT), "en")
    people.mark_blocked(tx, at(REPORTER_CHAT))
    found = people.find(tx, at(REPORTER_CHAT))
    assert found
    assert found.blocked
    assert people.destination(tx, person.id) is None
    people.mark_unblocked(tx, person.id)
    assert people.destination(tx, person.id)


def test_erasing_a_person_destroys_their_key_and_leads_nowhere(tx: Tx):
    person = people.new(tx, at(REPORTER_CHAT), "en")
    people.erase(tx, person.id)
    assert people.destination(tx, person.id) is None
    assert people.find(tx, at(REPORTER_CHAT)) is None
    [row] = tx.conn.execute(select(PERSON)).all()
    assert (row.id, row.account, row.wrapped_key, row.sealed_account) == (person.id, None, None, None)
    assert people.new(tx, at(REPORTER_CHAT), "en").id != person.id


def test_a_draft_is_kept_and_each_screen_is_a_version(tx: Tx):
    person = people.new(tx, at(REPORTER_CHAT), "en")
    assert drafts.load(tx, person.id) is None
    first = drafts.begin(tx, person.id, {"leaf": "abuse"})
    tx.now += timedelta(days=7)
    second = drafts.save(tx, person.id, first, {"leaf": "abuse", "description": "骂人"})
    assert (second.id, second.version) == (first.id, first.version + 1)
    assert drafts.load(tx, person.id) == replace(second, files=False)
    assert second.updated_at == tx.now


def test_drafts_of_a_commit_are_written_together_and_a_unit_that_asks_before_finds_its_own(tx: Tx):
    wei, lin = people.new(tx, at(REPORTER_CHAT), "en"), people.new(tx, at(REPORTER_CHAT + 1), "en")
    draft = drafts.begin(tx, wei.id, {"leaf": "abuse"})
    for words in ("骂人", "骂了两次"):
        draft = drafts.save(tx, wei.id, draft, {"leaf": "abuse", "description": words})
    lins = drafts.begin(tx, lin.id, {"leaf": "other"})
    assert drafts.load(tx, wei.id) == replace(draft, files=False), "the last words, and a version for each screen shown"
    draft = drafts.save(tx, wei.id, draft, {"leaf": "abuse"})
    drafts.erase(tx, wei.id)
    lins = drafts.save(tx, lin.id, lins, {"leaf": "other", "description": "骂人"})
    tx.conn.flush()
    assert drafts.load(tx, wei.id) is None
    assert drafts.load(tx, lin.id) == replace(lins, files=False)
    assert drafts.begin(tx, wei.id, {}).version == draft.version + 1, "from one report to the next"


def test_what_was_erased_meanwhile_is_not_brought_back(tx: Tx):
    person = people.new(tx, at(REPORTER_CHAT), "en")
    draft = drafts.begin(tx, person.id, {"leaf": "abuse"})
    drafts.erase(tx, person.id)  # as another process would, before what follows is written
    drafts.save(tx, person.id, draft, {"leaf": "abuse", "description": "骂人"})
    assert drafts.load(tx, person.id) is None


def test_an_erased_draft_is_emptied_with_its_evidence_and_the_next_one_goes_on_counting(tx: Tx):
    person = people.new(tx, at(REPORTER_CHAT), "en")
    draft = drafts.begin(tx, person.id, {})
    piece = evidence.request(tx, SentFile("f", "photo", name="n", size=1), draft_id=draft.id, bot="reporter")
    drafts.erase(tx, person.id)
    assert drafts.load(tx, person.id) is None
    assert tx.conn.execute(select(DRAFT.c.sealed_body)).scalar_one() is None
    assert fetching.pending_deletions(tx, 10) == [piece]
    assert drafts.begin(tx, person.id, {}).version == draft.version + 1


def test_erasing_where_there_is_no_draft_does_nothing(tx: Tx):
    drafts.erase(tx, people.new(tx, at(REPORTER_CHAT), "en").id)


def test_who_comes_is_found_with_what_they_are_in_the_middle_of_and_their_living_message(tx: Tx):
    assert people.load_known_person(tx, at(REPORTER_CHAT), "screen") is None
    person = people.new(tx, at(REPORTER_CHAT), "en")
    assert people.load_known_person(tx, at(REPORTER_CHAT), "screen") == KnownPerson(person, None, living=None)
    draft = drafts.begin(tx, person.id, {"step": "evidence"})
    slots.remember(tx, "reporter", at(REPORTER_CHAT), "screen", "7")
    slots.remember(tx, "reporter", at(REPORTER_CHAT), "status:1", "8")
    slots.remember(tx, "desk", at(REPORTER_CHAT), "screen", "9")
    assert people.load_known_person(tx, at(REPORTER_CHAT), "screen") == KnownPerson(
        person, replace(draft, files=False), living="7"
    )
    evidence.request(tx, SentFile("f", "photo"), draft_id=draft.id, bot="reporter")
    assert people.load_known_person(tx, at(REPORTER_CHAT), "screen") == KnownPerson(person, draft, living="7")
    drafts.erase(tx, person.id)
    assert people.load_known_person(tx, at(REPORTER_CHAT), "screen") == KnownPerson(person, None, living="7")
