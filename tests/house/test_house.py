"""Every rule of the house holds, and each is seen to fail where it is broken once."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.house.__main__ import ROOT
from tests.house.bounds import RULES, Rule
from tests.house.tree import Project

NAMES = [rule.name for rule in RULES]
PROJECT = Project(ROOT)

BREAKS = {
    "modules beyond 14 in a folder": {f"tests/bot/test_{nth}.py": "" for nth in range(15)},
    "lines of the Telegram adapters": {"handlers/telegram/desk.py": "\n" * 1501},
    "bot libraries below the adapters": {"handlers/flows/intake/reporter.py": "from aiogram.types import Message\n"},
    "chat_id outside the adapters": {"store/people.py": 'SQL = "SELECT chat_id FROM people"\n'},
    "message_id, thread_id outside the adapters": {"cases/cards.py": "def f(thread_id: int) -> None: ...\n"},
    "forum words in cases, rules and dialogs": {"cases/notices.py": 'def f(case):\n    return f"topic:{case.id}"\n'},
    "links to Telegram below the adapters": {"cases/codes.py": 'def f(bot):\n    return f"https://t.me/{bot}"\n'},
    "fields of Telegram's updates outside the adapters": {"cases/entry.py": 'def f(it):\n    return it["update_id"]\n'},
    "untyped reads of dictionaries": {"cases/notices.py": 'def f(event):\n    return event.body["number"]\n'},
    "dialog engines beyond one": {f"dialogs/{name}.py": "class Step: ...\n" for name in ("engine", "desk")},
    "names with two meanings": {
        f"rules/{name}.py": "".join(f"class C{nth}: ...\n" for nth in range(11)) for name in ("a", "b")
    },
    "product files beyond 250 lines": {"bot/receiving/workers.py": "\n" * 251},
    "hand-made button data": {"dialogs/cards.py": 'def f(id):\n    return Button("open", f"d.open.{id}")\n'},
    "hints of the SQL layer outside it": {"cases/filing.py": "def f(tx):\n    tx.put(alone=True)\n"},
    "words that make a riddle": {"rules/people/mute.py": f'"""Tell {"who" + "ever"} is muted."""\n'},
    "functions described by a question word": {"rules/people/mute.py": 'def f():\n    """What one has."""\n'},
    "lines of product code": {"rules/workflow/life.py": "\n" * 41_947},
}


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_it_holds_today(rule: Rule) -> None:
    figure = rule.count(PROJECT)
    assert not rule.verdict(figure).startswith("broken"), "\n".join((rule.verdict(figure), *figure.places))


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_a_tree_that_breaks_it_once_is_found(rule: Rule, tmp_path: Path) -> None:
    bounded = replace(rule, bound=rule.bound or 0, ceiling=None)
    assert bounded.verdict(rule.count(Project(tmp_path))) == "ok"
    for path, source in BREAKS[rule.name].items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(source)
    figure = rule.count(Project(tmp_path))
    assert figure.value == (rule.bound or 0) + 1, figure.places
    assert bounded.verdict(figure).startswith("broken")
