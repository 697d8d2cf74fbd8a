"""The desk's dialogs: each asks what its act needs, in order, and nothing goes out unseen."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from dialogs.desk_dialogs.dialog import Pending, pending_from_json, pending_to_json, tapped, typed
from dialogs.desk_dialogs.prompts import about, prompt_card
from dialogs.desk_dialogs.steps import SCRIPTS, SEARCH, TEMPLATE_ADD
from rules.refusals import Refusal
from rules.vocabulary import Act
from store.operator_files.catalogue import CATALOGUE_FILE
from store.operator_files.templates import TEMPLATES_FILE

NOW = datetime(2026, 12, 1, 14, 5, tzinfo=ZoneInfo("Asia/Shanghai"))
CATALOGUE, READY = CATALOGUE_FILE.shipped, TEMPLATES_FILE.shipped


def walk(kind: str, *inputs: str) -> Pending:
    """Presses are written `word:argument`, own words as they are."""
    pending = Pending(kind)
    for each in inputs:
        word, colon, argument = each.partition(":")
        after = tapped(pending, word, argument, CATALOGUE, READY) if colon else typed(pending, each, NOW)
        assert isinstance(after, Pending), after
        pending = after
    return pending


def card(pending: Pending) -> list[str]:
    """Callback data of every button, as shown."""
    shown = prompt_card(pending, "7.1", about(pending.kind, "Lin", "LA-7K3M9-Q2XTD-4"), CATALOGUE, READY)
    return [button.data for row in shown.rows for button in row]


# kind, what is pressed or typed, what is asked next (None: nothing), done
WALKS = [
    (Act.REJECT, (), "reason", False),
    (Act.REJECT, ("pick:no_evidence",), None, False),  # previewed before it goes
    (Act.REJECT, ("pick:no_evidence", "send:"), None, True),
    (Act.REJECT, ("The account is a parody.",), None, False),
    (Act.DECIDE, ("pick:content_deleted", "pick:facts_confirmed", "pick:follows_watch"), None, False),
    (Act.REJECT, ("pick:outside_scope",), "place", False),  # and where to go instead
    (Act.REJECT, ("pick:outside_scope", "pick:hotline_12315"), None, False),
    (Act.REJECT, ("pick:outside_scope", "skip:"), None, False),
    (Act.REJECT, ("pick:outside_scope", "pick:police", "change:reason"), "reason", False),
    (Act.ASK, (), "question", False),
    (Act.ASK, ("Which of the two videos?",), None, False),
    (Act.ASK, ("pick:when", "send:"), None, True),
    (Act.RECATEGORISE, ("open:unfriendly",), "category", False),
    (Act.RECATEGORISE, ("pick:abuse",), None, True),  # staff's own affair: no preview
    (Act.SET_SEVERITY, ("pick:grave",), None, True),
    (Act.DECIDE, (), "outcome", False),
    (Act.DECIDE, ("pick:content_deleted",), "facts", False),
    (Act.DECIDE, ("pick:content_deleted", "Said so three times."), "follows", False),
    (Act.DECIDE, ("pick:content_deleted", "Said so three times.", "skip:"), None, False),
    (TEMPLATE_ADD, ("按钮\n正文", "按鈕\n內文", "Button\nText"), None, True),
    (Act.DECIDE, ("pick:refund", "199 CNY", "Paid twice.", "Money back in 7 days.", "send:"), None, True),
    (SEARCH, ("LA-7K3M9-Q2XTD-4",), None, True),
]


@pytest.mark.parametrize(("kind", "inputs", "asks", "done"), WALKS)
def test_a_dialog_asks_in_its_order_and_shows_before_it_sends(
    kind: str, inputs: tuple[str, ...], asks: str | None, done: bool
) -> None:
    pending = walk(kind, *inputs)
    assert (pending.step.name if pending.step else None) == asks
    assert pending.done is done


def test_changing_one_answer_keeps_the_others() -> None:
    preview = walk(Act.DECIDE, "pick:refund", "199 CNY", "Paid twice.", "Back in 7 days.")
    again = walk(
        Act.DECIDE, "pick:refund", "199 CNY", "Paid twice.", "Back in 7 days.", "change:facts", "Paid three times."
    )
    assert again.step is None
    assert again.given["follows"] == preview.given["follows"]
    assert again.given["facts"].text == "Paid three times."


def test_a_dialog_survives_being_put_away() -> None:
    pending = walk(Act.DECIDE, "pick:refund", "199 CNY", "Paid twice.")
    assert pending_from_json(pending_to_json(pending)) == pending


@pytest.mark.parametrize(
    ("kind", "words", "refusal"),
    [
        (Act.SET_SEVERITY, "grave", "refusal-desk-tap-please"),  # buttons only
        (Act.ASK, "   ", "refusal-desk-empty"),
        (Act.ASK, "很" * 1501, "refusal-desk-too-long"),
        (TEMPLATE_ADD, "按钮\n您好 {name}", "refusal-template-gap"),
        (Act.ASK, "😀" * 751, "refusal-desk-too-long"),  # counted in UTF-16 units, as Telegram counts
    ],
)
def test_words_that_are_no_answer_are_refused_in_words(kind: str, words: str, refusal: str) -> None:
    said = typed(Pending(kind), words, NOW)
    assert isinstance(said, Refusal)
    assert said.say.id == refusal


@pytest.mark.parametrize(
    ("kind", "press"),
    [
        (Act.DECIDE, "pick:nonsense"),
        (Act.REJECT, "pick:facts_confirmed"),  # a template of another use
        (Act.DECIDE, "send:"),
        (Act.DECIDE, "skip:"),
        (Act.DECIDE, "change:facts"),
        (Act.DECIDE, "open:unfriendly"),
        (Act.DECIDE, "nonsense:"),
        (Act.RECATEGORISE, "pick:nonsense"),
        (Act.RECATEGORISE, "open:nonsense"),
    ],
)
def test_a_press_that_does_not_fit_the_step_is_refused(kind: str, press: str) -> None:
    word, _, argument = press.partition(":")
    said = tapped(Pending(kind), word, argument, CATALOGUE, READY)
    assert isinstance(said, Refusal)


@pytest.mark.parametrize("kind", SCRIPTS)
def test_every_screen_can_be_cancelled(kind: str) -> None:
    assert "p.7.1.cancel" in card(Pending(kind))


def test_the_preview_offers_to_send_to_change_each_part_and_to_cancel() -> None:
    assert card(walk(Act.DECIDE, "pick:refund", "199 CNY", "Paid twice.", "skip:")) == [
        "p.7.1.send",
        "p.7.1.change.outcome",
        "p.7.1.change.amount",
        "p.7.1.change.facts",
        "p.7.1.change.follows",
        "p.7.1.change.sanction",  # not asked, and possible
        "p.7.1.cancel",
    ]


def test_the_tree_leads_down_to_every_leaf_and_back() -> None:
    reached: set[str] = set()
    branches = [""]
    while branches:
        pending = walk(Act.RECATEGORISE, f"open:{branches.pop()}")
        for data in card(pending):
            match data.split("."):
                case [_, _, _, "open", branch] if branch in CATALOGUE.branches and branch != pending.branch:
                    if pending.branch not in CATALOGUE.children(branch):
                        branches.append(branch)
                case [_, _, _, "pick", leaf]:
                    reached.add(leaf)
    assert reached == set(CATALOGUE.leaves)


def test_no_button_is_longer_than_telegram_takes() -> None:
    longest = "9" * 12 + "." + "9" * 6
    for leaf in CATALOGUE.leaves:
        assert len(f"p.{longest}.pick.{leaf}".encode()) <= 64
