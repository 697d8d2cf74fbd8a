"""A hundred phrases, written apart from the catalogue, find their leaf among the first three."""

import csv
from pathlib import Path
from time import process_time

import pytest

from bot.search.server import with_dictionaries
from rules.catalogue.search import CategorySearch, leaf_words
from store.operator_files.catalogue import CATALOGUE_FILE

with Path(__file__).with_name("phrases.csv").open(encoding="utf-8", newline="") as file:
    PHRASES = [(row["says"], row["leaf"]) for row in csv.DictReader(file)]


@pytest.fixture(scope="module")
def search() -> CategorySearch:
    return with_dictionaries(leaf_words(CATALOGUE_FILE.shipped))


def test_there_are_a_hundred_phrases_and_none_is_a_word_of_the_catalogue() -> None:
    words = {
        word
        for leaf in CATALOGUE_FILE.shipped.categories.values()
        for words in leaf.synonyms.values()
        for word in words
    }
    spoken = [phrase for phrase, _ in PHRASES if phrase not in words]
    assert len(spoken) >= 100


@pytest.mark.parametrize(("phrase", "leaf"), PHRASES)
def test_a_phrase_finds_its_leaf_among_the_first_three(search: CategorySearch, phrase: str, leaf: str) -> None:
    assert leaf in search(phrase)


@pytest.mark.parametrize("phrase", ["", "   ", "12345", "🙂🙂", "的了我"])
def test_what_says_nothing_finds_nothing(search: CategorySearch, phrase: str) -> None:
    assert search(phrase) == ()


def test_as_many_are_found_as_asked_for(search: CategorySearch) -> None:
    assert len(search("有人在评论区骂我", limit=5)) == 5


def test_a_question_takes_a_few_milliseconds_even_where_the_text_is_long(search: CategorySearch) -> None:
    begun = process_time()
    search("他一直骂我, he keeps cursing, " * 200)
    assert process_time() - begun < 0.1
