"""Every kind of event has its words in a dossier, and so has every field and every word that it may hold."""

from dataclasses import fields
from datetime import UTC, datetime
from enum import EnumType
from typing import get_args, get_type_hints
from zoneinfo import ZoneInfo

import pytest

from dialogs.dossier import events
from dialogs.engine.words import MessageMissingError, Renderer
from rules.facts.registry import EVENTS
from rules.refusals import Text
from rules.schedule.deadlines import called_for
from rules.vocabulary import LANGS, DeadlineKind, Lang, State

DEADLINES = sorted({kind for state in State for kind in called_for(state)})
"""Those that a case can miss."""


def words_of(hint: object) -> list[str]:
    """Return the words that a field of this type may hold."""
    kinds = [it for it in (hint, *get_args(hint)) if isinstance(it, EnumType)]
    return [str(word) for kind in kinds for word in (DEADLINES if kind is DeadlineKind else kind)]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", sorted(EVENTS))
def test_every_kind_of_event_has_its_words(kind: str, lang: Lang) -> None:
    hints = get_type_hints(EVENTS[kind])
    shown = [it.name for it in fields(EVENTS[kind]) if it.name not in events.ELSEWHERE]
    needed = [
        events.title(kind),
        *(Text(f"dossier-field-{name}") for name in shown),
        *(Text(f"dossier-word-{word}") for name in shown for word in words_of(hints[name])),
    ]
    renderer, now = Renderer.load(), datetime(2026, 11, 30, tzinfo=UTC)
    for say in needed:
        assert renderer.text(say, lang, ZoneInfo("UTC"), now)


def test_a_missing_word_is_found() -> None:
    with pytest.raises(MessageMissingError):
        Renderer.load().text(
            Text("dossier-event-unheard_of"), "en", ZoneInfo("UTC"), datetime(2026, 11, 30, tzinfo=UTC)
        )
