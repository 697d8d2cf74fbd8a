"""The desk's dialogs: each asks what its act needs, in order, and nothing goes out unseen."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from dialogs import triage
from dialogs.decision import decision
from dialogs.engine.desk_script import DeskScript, resume_draft
from dialogs.engine.input import IncomingMessage, Press
from dialogs.engine.script import ButtonAction, StepResult
from dialogs.engine.staff_draft import StaffContext, StaffDraft
from dialogs.queue import SEARCH_WORDS
from dialogs.templates import TEMPLATE_ADD
from rules.refusals import Text
from store.codec import from_json, to_json
from store.operator_files.catalogue import CATALOGUE_FILE
from store.operator_files.notice import NOTICE_FILE
from store.operator_files.policy import POLICY_FILE
from store.operator_files.staff_texts import TEMPLATES_FILE

NOW = datetime(2026, 12, 1, 14, 5, tzinfo=ZoneInfo("Asia/Shanghai"))
CATALOGUE, READY = CATALOGUE_FILE.shipped, TEMPLATES_FILE.shipped
HEAD = Text("desk-about-search", {"alias": "Lin"})
FOUND = ("abuse",)
SCREEN = StaffContext(
    id=7,
    version=1,
    catalogue=CATALOGUE,
    policy=POLICY_FILE.shipped,
    notice=NOTICE_FILE.shipped,
    ready=READY,
    search=lambda words: FOUND,
    now=NOW,
    head=HEAD,
)


def walked(script: DeskScript, *inputs: str) -> StepResult[StaffDraft]:
    """Presses are written `word:argument`, own words as they are; each input is taken."""
    took = StepResult(resume_draft(script, StaffDraft("any"), SCREEN))
    for each in inputs:
        word, colon, argument = each.partition(":")
        took = script.walk(took.draft, Press(word, argument, 1) if colon else IncomingMessage(each), SCREEN)
        assert took.word is None, took.word
    return took


def step(script: DeskScript, pending: StaffDraft) -> str:
    return script.standing(pending, SCREEN).name


def card(script: DeskScript, pending: StaffDraft) -> list[str]:
    """Callback data of every button, as shown."""
    shown = script.show(pending, SCREEN)
    return [button.data.encode() for row in shown.rows for button in row if button.data]


# script, what is pressed or typed, the step it comes to (empty: the dialog is done)
WALKS = [
    (triage.REJECT, (), "reason"),
    (triage.REJECT, ("pick:no_evidence",), "preview"),  # previewed before it goes
    (triage.REJECT, ("pick:no_evidence", "send:"), ""),
    (triage.REJECT, ("The account is a parody.",), "preview"),
    (decision.DECIDE, ("pick:content_deleted", "pick:facts_confirmed", "pick:follows_watch"), "preview"),
    (triage.REJECT, ("pick:outside_scope",), "place"),  # and where to go instead
    (triage.REJECT, ("pick:outside_scope", "pick:hotline_12315"), "preview"),
    (triage.REJECT, ("pick:outside_scope", "skip:"), "preview"),
    (triage.REJECT, ("pick:outside_scope", "pick:police", "edit:reason"), "reason"),
    (triage.ASK, (), "question"),
    (triage.ASK, ("Which of the two videos?",), "preview"),
    (triage.ASK, ("pick:when", "send:"), ""),
    (triage.RECATEGORISE, ("open:unfriendly",), "category"),
    (triage.RECATEGORISE, ("pick:abuse",), ""),  # staff's own affair: no preview
    (triage.SET_SEVERITY, ("pick:grave",), ""),
    (decision.DECIDE, (), "outcome"),
    (decision.DECIDE, ("pick:content_deleted",), "facts"),
    (decision.DECIDE, ("pick:content_deleted", "Said so three times."), "follows"),
    (decision.DECIDE, ("pick:content_deleted", "Said so three times.", "skip:"), "preview"),
    (TEMPLATE_ADD, ("按钮\n正文", "按鈕\n內文", "Button\nText"), ""),
    (decision.DECIDE, ("pick:refund", "199 CNY", "Paid twice.", "Money back in 7 days.", "send:"), ""),
    (SEARCH_WORDS, ("LA-7K3M9-Q2XTD-4",), ""),
]


@pytest.mark.parametrize(("script", "inputs", "comes_to"), WALKS)
def test_a_dialog_asks_in_its_order_and_shows_before_it_sends(
    script: DeskScript, inputs: tuple[str, ...], comes_to: str
) -> None:
    took = walked(script, *inputs)
    assert ("" if took.done else step(script, took.draft)) == comes_to


MONEY_BACK = ("pick:refund", "199 CNY", "Paid twice.", "Back in 7 days.")


def test_changing_one_answer_keeps_the_others() -> None:
    preview = walked(decision.DECIDE, *MONEY_BACK).draft
    again = walked(decision.DECIDE, *MONEY_BACK, "edit:facts", "Paid three times.").draft
    assert step(decision.DECIDE, again) == "preview"
    assert again.given["follows"] == preview.given["follows"]
    assert again.text("facts") == "Paid three times."


def test_an_answer_that_was_given_can_be_left_out_after_all() -> None:
    again = walked(decision.DECIDE, *MONEY_BACK, "edit:follows", "skip:").draft
    assert step(decision.DECIDE, again) == "preview"
    assert "follows" not in again.given


def test_a_dialog_survives_being_put_away() -> None:
    pending = walked(decision.DECIDE, "pick:refund", "199 CNY", "Paid twice.").draft
    assert from_json(StaffDraft, to_json(pending)) == pending


def test_a_draft_that_was_stored_before_it_named_its_steps_goes_on_where_it_was() -> None:
    given = {"kind": ["user", ""], "outcome": ["refund", ""], "amount": ["", "199 CNY"], "facts": ["", "Paid twice."]}
    body = {"kind": "decide", "seen": 3, "given": given, "branch": "", "found": [], "opened": [], "album": ""}
    pending = resume_draft(decision.DECIDE, from_json(StaffDraft, body), SCREEN)
    assert step(decision.DECIDE, pending) == "follows"
    assert pending.passed == {"outcome", "amount", "facts"}


@pytest.mark.parametrize(
    ("script", "words", "refusal"),
    [
        (triage.SET_SEVERITY, "grave", "refusal-desk-tap-please"),  # buttons only
        (triage.ASK, "   ", "refusal-desk-empty"),
        (triage.ASK, "很" * 1501, "refusal-desk-too-long"),
        (TEMPLATE_ADD, "按钮\n您好 {name}", "refusal-template-gap"),
        (triage.ASK, "😀" * 751, "refusal-desk-too-long"),  # counted in UTF-16 units, as Telegram counts
    ],
)
def test_words_that_are_no_answer_are_refused_in_words(script: DeskScript, words: str, refusal: str) -> None:
    took = script.walk(StaffDraft("any"), IncomingMessage(words), SCREEN)
    assert took.refusal
    assert took.refusal.id == refusal
    assert took.draft == StaffDraft("any")


@pytest.mark.parametrize(
    ("script", "press"),
    [
        (decision.DECIDE, "pick:nonsense"),
        (triage.REJECT, "pick:facts_confirmed"),  # a template of another use
        (decision.DECIDE, "send:"),
        (decision.DECIDE, "skip:"),
        (decision.DECIDE, "keep:"),
        (decision.DECIDE, "edit:facts"),
        (decision.DECIDE, "open:unfriendly"),
        (decision.DECIDE, "nonsense:"),
        (triage.RECATEGORISE, "pick:nonsense"),
        (triage.RECATEGORISE, "open:nonsense"),
    ],
)
def test_a_press_that_does_not_fit_the_step_changes_nothing(script: DeskScript, press: str) -> None:
    word, _, argument = press.partition(":")
    begin = resume_draft(script, StaffDraft("any"), SCREEN)
    assert script.walk(begin, Press(word, argument, 1), SCREEN) == StepResult(begin, stay=True)


def test_the_preview_offers_to_send_to_change_each_part_to_go_back_and_to_cancel() -> None:
    preview = walked(decision.DECIDE, "pick:refund", "199 CNY", "Paid twice.", "skip:").draft
    assert card(decision.DECIDE, preview) == [
        "p.7.1.send",
        "p.7.1.edit.outcome",
        "p.7.1.edit.amount",
        "p.7.1.edit.facts",
        "p.7.1.edit.follows",
        "p.7.1.edit.sanction",  # not asked, and possible
        "p.7.1.edit.also",
        "p.7.1.back",
        "p.7.1.cancel",
    ]


def test_the_tree_leads_down_to_every_leaf_and_back() -> None:
    reached: set[str] = set()
    branches = [""]
    while branches:
        pending = walked(triage.RECATEGORISE, f"open:{branches.pop()}").draft
        for data in card(triage.RECATEGORISE, pending):
            match data.split("."):
                case [_, _, _, "open", branch] if branch in CATALOGUE.branches and branch != pending.branch:
                    if pending.branch not in CATALOGUE.children(branch):
                        branches.append(branch)
                case [_, _, _, "pick", leaf]:
                    reached.add(leaf)
    assert reached == set(CATALOGUE.categories)


def test_no_button_is_longer_than_telegram_takes() -> None:
    screen = replace(SCREEN, id=10**12 - 1, version=10**6 - 1)
    for leaf in CATALOGUE.categories:
        assert screen.button(Text("name"), ButtonAction.PICK, leaf).data
