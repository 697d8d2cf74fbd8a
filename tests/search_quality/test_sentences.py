"""The sentences from which the search learns: they are what it learnt from, and none of them is measured."""

import numpy as np

from bot.search.meaning import LEARNT, NOTHING
from store.operator_files.catalogue import CATALOGUE_FILE
from tests.search_quality.__main__ import FILES, read
from tests.search_quality.training import digest, sentences

SENTENCES = sentences()


def test_every_category_has_sentences_and_no_others_have() -> None:
    assert set(SENTENCES) == {*CATALOGUE_FILE.shipped.categories, NOTHING}


def test_no_sentence_is_given_twice_or_measured() -> None:
    given = [text for texts in SENTENCES.values() for text in texts]
    measured = {words for file in FILES.values() for words, _, _ in read(file)}
    assert [text for text in dict.fromkeys(given) if given.count(text) > 1 or text in measured] == []


def test_what_was_learnt_is_of_these_sentences() -> None:
    with np.load(LEARNT) as learnt:
        assert str(learnt["digest"]) == digest(), "run `make search-model`"
