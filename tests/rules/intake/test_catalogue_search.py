"""A hundred phrases, written apart from the catalogue, find their leaf among the first three."""

import csv
from pathlib import Path
from time import process_time

import pytest

from bot.search.server import SentenceSearch, with_dictionaries
from rules.catalogue.search import LeafWords, leaf_words
from store.operator_files.catalogue import CATALOGUE_FILE

with Path(__file__).with_name("phrases.csv").open(encoding="utf-8", newline="") as file:
    PHRASES = [(row["says"], row["leaf"]) for row in csv.DictReader(file)]


@pytest.fixture(scope="module")
def search() -> SentenceSearch:
    return SentenceSearch(leaf_words(CATALOGUE_FILE.shipped))


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
def test_a_phrase_finds_its_leaf_among_the_first_three(search: SentenceSearch, phrase: str, leaf: str) -> None:
    assert leaf in search(phrase)


@pytest.mark.parametrize("phrase", ["", "   ", "12345", "🙂🙂", "的了我"])
def test_what_says_nothing_finds_nothing(search: SentenceSearch, phrase: str) -> None:
    assert search(phrase) == ()


@pytest.mark.parametrize("phrase", ["谢谢", "你好", "感謝你們", "thank you very much", "hello"])
def test_what_reports_nothing_finds_nothing(search: SentenceSearch, phrase: str) -> None:
    assert search(phrase) == ()


# What has no word in common with a name, a synonym or an example.
@pytest.mark.parametrize(
    ("phrase", "leaf"),
    [
        ("隔壁那家的镜头正对着我卧室", "intrusion"),
        ("老闆當著同事把我訓到哭", "humiliate"),
        ("my gran handed all her savings to a guru", "cult"),
        ("the plumber never turned up and nobody picks up the phone", "quality"),
    ],
)
def test_what_shares_no_word_is_found_by_its_meaning(search: SentenceSearch, phrase: str, leaf: str) -> None:
    assert leaf in search(phrase)


def test_a_category_of_the_operators_own_is_found_without_learning() -> None:
    own = LeafWords(
        "noise", ("噪音扰民", "噪音擾民", "Noise"), ("半夜施工", "loud music", "狗叫"), ("半夜楼上很吵",), (), ()
    )
    search = SentenceSearch([*leaf_words(CATALOGUE_FILE.shipped), own])
    for phrase in ("楼上凌晨还在跳舞，吵得睡不着", "construction work all night, I cannot sleep", "鄰居的狗整晚一直叫"):
        assert "noise" in search(phrase)
    assert "abuse" in search("有人在评论区骂我")


def test_as_many_are_found_as_asked_for(search: SentenceSearch) -> None:
    assert len(search.found("有人在评论区骂我", 5).scored) == 5


def test_a_question_is_answered_soon_even_where_the_text_is_long(search: SentenceSearch) -> None:
    begun = process_time()
    search("他一直骂我, he keeps cursing, " * 200)
    assert process_time() - begun < 1.0


def test_words_alone_are_searched_in_a_few_milliseconds() -> None:
    search = with_dictionaries(leaf_words(CATALOGUE_FILE.shipped))
    begun = process_time()
    search("他一直骂我, he keeps cursing, " * 200)
    assert process_time() - begun < 0.1
