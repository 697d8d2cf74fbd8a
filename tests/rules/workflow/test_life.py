"""The life of a case, checked as one table and as a whole."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from rules.refusals import Refusal
from rules.vocabulary import Act, Role, State
from rules.workflow.conditions import Facts
from rules.workflow.life import EDGES, STAFF
from rules.workflow.life_diagram import page
from rules.workflow.steps import LifeStep, open_acts, step

S, A, R = State, Act, Role
NOW = datetime(2026, 3, 2, 14, 5, tzinfo=UTC)
LATER = NOW + timedelta(seconds=1)
WEI, LEE = 1, 2

TABLE = [
    # from, act, roles, what else is so -> to, or the refusal
    # Review: staff decide whether the conditions are met
    (None, A.FILE, R.REPORTER, {}, S.RECEIVED),
    (None, A.FILE, R.MODERATOR, {}, "refusal-not-your-role"),
    (S.RECEIVED, A.ACCEPT, R.MODERATOR, {}, S.ACCEPTED),
    (S.RECEIVED, A.ACCEPT, R.ADMINISTRATOR, {}, S.ACCEPTED),  # in a small house the administrator is the desk
    (S.RECEIVED, A.ACCEPT, R.REPORTER, {}, "refusal-not-your-role"),
    (S.RECEIVED, A.DECIDE, R.LEAD, {}, "refusal-not-from-here"),  # nothing is decided unaccepted
    (S.ACCEPTED, A.ACCEPT, R.MODERATOR, {}, "refusal-not-from-here"),  # the second of two presses
    (S.RECEIVED, A.REJECT, R.DUTY_EDITOR, {}, S.REJECTED),
    # Claiming: one handler, a lead may take over
    (S.RECEIVED, A.CLAIM, R.MODERATOR, {"actor": WEI}, S.RECEIVED),
    (S.RECEIVED, A.CLAIM, R.MODERATOR, {"actor": WEI, "handler": LEE}, "refusal-claimed-already"),
    (S.RECEIVED, A.CLAIM, R.MODERATOR, {"actor": WEI, "handler": WEI}, "refusal-yours-already"),
    (S.RECEIVED, A.CLAIM, R.LEAD, {"actor": WEI, "handler": LEE}, S.RECEIVED),
    (S.RECEIVED, A.CLAIM, R.LEAD, {"actor": WEI, "handler": WEI}, "refusal-yours-already"),
    # Letting go: one's own case, or as a lead another's; a case nobody holds cannot be let go
    (S.RECEIVED, A.RELEASE, R.MODERATOR, {"actor": WEI, "handler": WEI}, S.RECEIVED),
    (S.RECEIVED, A.RELEASE, R.MODERATOR, {"actor": WEI, "handler": LEE}, "refusal-held-by-another"),
    (S.INVESTIGATING, A.RELEASE, R.LEAD, {"actor": WEI, "handler": LEE}, S.INVESTIGATING),
    (S.RECEIVED, A.RELEASE, R.LEAD, {"actor": WEI}, "refusal-held-by-nobody"),
    # Giving and passing on: a lead chooses whom, anybody the team; also while the reporter is waited for
    (S.RECEIVED, A.REASSIGN, R.LEAD, {"actor": WEI, "handler": LEE}, S.RECEIVED),
    (S.RECEIVED, A.REASSIGN, R.MODERATOR, {"actor": WEI}, "refusal-not-your-role"),
    (S.REVIEW_PAUSED, A.REASSIGN, R.LEAD, {}, S.REVIEW_PAUSED),
    (S.INVESTIGATING, A.TRANSFER, R.MODERATOR, {}, S.INVESTIGATING),
    (S.DECIDED, A.TRANSFER, R.MODERATOR, {}, "refusal-not-from-here"),
    # Waiting for the reporter: at most max_pauses times
    (S.RECEIVED, A.ASK, R.MODERATOR, {"pauses": 1}, S.REVIEW_PAUSED),
    (S.RECEIVED, A.ASK, R.MODERATOR, {"pauses": 2}, "refusal-asked-enough"),
    (S.INVESTIGATING, A.ASK, R.MODERATOR, {"pauses": 2}, "refusal-asked-enough"),
    (S.REVIEW_PAUSED, A.ANSWER, R.REPORTER, {}, S.RECEIVED),
    (S.INVESTIGATION_PAUSED, A.ANSWER, R.REPORTER, {}, S.INVESTIGATING),
    (S.INVESTIGATION_PAUSED, A.RESUME, R.CLOCK, {}, S.INVESTIGATING),
    (S.RECEIVED, A.ANSWER, R.REPORTER, {}, "refusal-not-from-here"),  # nobody asked
    # Deciding: light by one, heavy by two, news by the duty editor
    (S.INVESTIGATING, A.DECIDE, R.MODERATOR, {}, S.DECIDED),
    (S.INVESTIGATING, A.DECIDE, R.MODERATOR, {"heavy": True}, "refusal-needs-a-lead"),
    (S.INVESTIGATING, A.DECIDE, R.LEAD, {"heavy": True}, "refusal-needs-a-lead"),  # even a lead needs a second
    (S.INVESTIGATING, A.DECIDE, R.MODERATOR, {"news": True}, "refusal-news-is-the-duty-editors"),
    (S.INVESTIGATING, A.DECIDE, R.DUTY_EDITOR, {"news": True}, S.DECIDED),
    (S.INVESTIGATING, A.DECIDE, R.DUTY_EDITOR, {}, "refusal-not-news"),
    (S.INVESTIGATING, A.SET_PUBLISHED, R.MODERATOR, {}, S.INVESTIGATING),  # the ladder hangs on it
    (S.PROPOSED, A.SET_PUBLISHED, R.MODERATOR, {}, "refusal-not-from-here"),  # what was proposed stays as it was
    (S.INVESTIGATING, A.PROPOSE, R.MODERATOR, {"heavy": True}, S.PROPOSED),
    (S.PROPOSED, A.APPROVE, R.LEAD, {"actor": LEE, "proposer": WEI}, S.DECIDED),
    (S.PROPOSED, A.APPROVE, R.LEAD, {"actor": WEI, "proposer": WEI}, "refusal-own-proposal"),
    (S.PROPOSED, A.APPROVE, R.MODERATOR, {"actor": LEE, "proposer": WEI}, "refusal-not-your-role"),
    (S.PROPOSED, A.SEND_BACK, R.LEAD, {"actor": WEI, "proposer": WEI}, S.INVESTIGATING),  # nobody is stuck
    # What follows a decision, while there is anything
    (S.DECIDED, A.CHECK, R.MODERATOR, {"rectifying": True}, S.DECIDED),
    (S.CLOSED, A.CHECK, R.MODERATOR, {"rectifying": True}, S.CLOSED),  # its day may come after the window
    (S.DECIDED, A.CHECK, R.MODERATOR, {}, "refusal-nothing-to-check"),
    (S.CLOSED, A.RELAY, R.MODERATOR, {"referred": True}, S.CLOSED),
    (S.DECIDED, A.RELAY, R.MODERATOR, {}, "refusal-nothing-referred"),
    (S.CLOSED, A.LIFT, R.LEAD, {"sanctioned": True}, S.CLOSED),
    (S.CLOSED, A.LIFT, R.MODERATOR, {"sanctioned": True}, "refusal-not-your-role"),  # only by appeal or a lead
    (S.CLOSED, A.LIFT, R.LEAD, {}, "refusal-nothing-to-lift"),
    # The window: to its last second, and not beyond
    (S.DECIDED, A.APPEAL, R.REPORTER, {"window_ends": LATER}, S.APPEALED),
    (S.DECIDED, A.APPEAL, R.REPORTER, {"window_ends": NOW}, "refusal-window-over"),
    (S.REJECTED, A.APPEAL, R.REPORTER, {"window_ends": LATER}, S.APPEALED),
    (S.DECIDED, A.CLOSE, R.CLOCK, {"window_ends": LATER}, "refusal-window-open"),
    (S.DECIDED, A.CLOSE, R.CLOCK, {"window_ends": NOW}, S.CLOSED),
    (S.DECIDED, A.CLOSE, R.LEAD, {"window_ends": NOW}, "refusal-not-your-role"),
    (S.DECIDED, A.AGREE, R.REPORTER, {"window_ends": LATER}, S.CLOSED),
    # Appeal: by somebody who took no part, once
    (S.APPEALED, A.UPHOLD, R.LEAD, {"took_part": True}, "refusal-took-part"),
    (S.APPEALED, A.UPHOLD, R.MODERATOR, {}, S.CLOSED),
    (S.APPEALED, A.OVERTURN, R.MODERATOR, {"of_rejection": True}, S.ACCEPTED),
    (S.APPEALED, A.OVERTURN, R.MODERATOR, {}, S.CLOSED),
    (S.APPEALED, A.OVERTURN, R.MODERATOR, {"took_part": True}, "refusal-took-part"),
    (S.APPEALED, A.WITHDRAW, R.REPORTER, {"appealing": True}, S.CLOSED),  # the decision stands
    (S.APPEALED, A.WITHDRAW, R.REPORTER, {"appealing": True, "opposed": True}, S.APPEALED),  # the other's goes on
    (S.APPEALED, A.WITHDRAW, R.REPORTER, {"opposed": True}, "refusal-no-appeal-of-yours"),
    (S.APPEALED, A.WITHDRAW, R.PUNISHED, {"appealing": True}, S.CLOSED),
    # Two parties, each once; what was reviewed is final
    (S.DECIDED, A.APPEAL, R.PUNISHED, {"window_ends": LATER}, S.APPEALED),
    (S.DECIDED, A.APPEAL, R.PUNISHED, {"window_ends": NOW}, "refusal-window-over"),
    (S.REJECTED, A.APPEAL, R.PUNISHED, {"window_ends": LATER}, "refusal-not-your-role"),  # nobody was punished
    (S.APPEALED, A.APPEAL, R.REPORTER, {"window_ends": LATER, "appealed": True}, "refusal-appealed-already"),
    (S.APPEALED, A.APPEAL, R.PUNISHED, {"window_ends": LATER}, S.APPEALED),
    (S.APPEALED, A.APPEAL, R.PUNISHED, {"window_ends": LATER, "of_rejection": True}, "refusal-not-of-a-decision"),
    (S.CLOSED, A.APPEAL, R.REPORTER, {"window_ends": LATER}, S.APPEALED),  # who agreed may think again
    (S.CLOSED, A.APPEAL, R.PUNISHED, {"window_ends": LATER}, S.APPEALED),  # and binds no other by it
    (S.CLOSED, A.APPEAL, R.PUNISHED, {"window_ends": LATER, "reviewed": True}, "refusal-reviewed-already"),
    (S.CLOSED, A.APPEAL, R.PUNISHED, {"window_ends": NOW}, "refusal-window-over"),
    (S.WITHDRAWN, A.APPEAL, R.REPORTER, {"window_ends": LATER}, "refusal-not-from-here"),
    (S.APPEALED, A.CHANGE, R.MODERATOR, {}, S.CLOSED),
    (S.APPEALED, A.CHANGE, R.MODERATOR, {"heavy": True}, "refusal-needs-a-lead"),  # two people still
    (S.APPEALED, A.CHANGE, R.MODERATOR, {"of_rejection": True}, "refusal-not-of-a-decision"),
    (S.DECIDED, A.AGREE, R.PUNISHED, {"window_ends": LATER}, "refusal-not-your-role"),
    (S.DECIDED, A.GIVE_CODE, R.MODERATOR, {"window_ends": LATER}, S.DECIDED),
    (S.DECIDED, A.GIVE_CODE, R.MODERATOR, {"window_ends": NOW}, "refusal-window-over"),
    # Of a rejected report nobody was punished, and nobody need learn that there was one.
    (S.APPEALED, A.GIVE_CODE, R.MODERATOR, {"of_rejection": True}, "refusal-not-of-a-decision"),
    (S.CLOSED, A.GIVE_CODE, R.MODERATOR, {"of_rejection": True, "window_ends": LATER}, "refusal-not-of-a-decision"),
    (S.CLOSED, A.GIVE_CODE, R.MODERATOR, {"window_ends": LATER}, S.CLOSED),
]


@pytest.mark.parametrize(("frm", "act", "role", "so", "to"), TABLE)
def test_each_act_leads_where_the_table_says(
    frm: State | None, act: Act, role: Role, so: dict[str, object], to: State | str
) -> None:
    facts = replace(Facts(state=frm, now=NOW, max_pauses=2), **so)  # type: ignore[arg-type]
    taken = step(facts, act, frozenset({role}))
    assert (taken.to if isinstance(taken, LifeStep) else taken.say.id) == to


def test_every_state_can_be_reached() -> None:
    reached: set[State | None] = {None}
    while more := {edge.to for edge in EDGES if edge.frm in reached} - reached:
        reached |= more
    assert reached == {None, *S}


def test_no_state_but_withdrawn_is_without_a_way_out() -> None:
    assert {state for state in S if not any(edge.frm is state and edge.to is not state for edge in EDGES)} == {
        S.WITHDRAWN
    }


def test_from_every_state_but_rest_the_reporter_or_the_clock_can_end_the_case() -> None:
    ends = {S.CLOSED, S.WITHDRAWN}
    ways = {(edge.frm, edge.to) for edge in EDGES if edge.who & {R.REPORTER, R.CLOCK}}
    assert all(any((state, end) in ways for end in ends) for state in S if state not in ends)


def test_every_act_is_in_the_table_and_every_edge_has_its_reason() -> None:
    assert {edge.act for edge in EDGES} == set(A)
    assert all(edge.why and edge.who for edge in EDGES)


def test_nothing_decided_can_be_appealed_twice() -> None:
    """After an appeal only a case opened anew may be decided, and that is another decision."""
    assert {edge.to for edge in EDGES if edge.frm is S.APPEALED} == {S.APPEALED, S.CLOSED, S.ACCEPTED}


def test_a_groups_keyboard_offers_what_anyone_at_the_desk_may_do() -> None:
    facts = Facts(state=S.RECEIVED, now=NOW, max_pauses=2)
    handy = (A.RECATEGORISE, A.SET_SEVERITY, A.SET_PUBLISHED, A.SET_CONDITIONS, A.CORRECT)
    assert open_acts(facts, STAFF) == (
        *(A.CLAIM, A.ACCEPT, A.REJECT, A.ASK, *handy, A.REASSIGN, A.TRANSFER, A.DUPLICATE, A.GATHER),
        *(A.TALK, A.NOTE, A.EXPLAIN, A.ATTACH, A.HEAR, A.MEET),
    )
    assert open_acts(facts, frozenset({R.REPORTER})) == (A.ADD, A.WITHDRAW, A.TALK)


def test_a_step_is_taken_in_the_humblest_role_that_suffices() -> None:
    taken = step(Facts(state=S.RECEIVED, now=NOW, max_pauses=2), A.ACCEPT, frozenset({R.ADMINISTRATOR, R.MODERATOR}))
    assert not isinstance(taken, Refusal)
    assert taken.role is R.MODERATOR


def test_the_page_in_the_documentation_is_up_to_date() -> None:
    written = Path(__file__).parents[3] / "docs" / "life.md"
    assert written.read_text(encoding="utf-8") == page()
