"""What a press cannot tell yet: what weighs heavily is proposed by whom the page says, and decided by nobody."""

from dataclasses import replace

import pytest

from cases.decision.decide import Referral, Verdict, decide, propose
from cases.workflow.press import Press
from cases.workflow.transitions import Transition
from rules.refusals import Refusal
from rules.sanctions.measures import measure
from rules.vocabulary import Act, Outcome, State
from rules.wording import Wording
from store.members import staff
from store.unit import Tx
from tests.addresses import at
from tests.roles.cast import DESK, Cast, Player
from tests.roles.page import read
from tests.roles.situations import SITUATIONS, Situation
from tests.roles.trying import undone
from tests.support.installation import STAFF_CHAT

LIGHT = Verdict(Outcome.NO_VIOLATION, Wording(text="查无实据"))
HEAVY = replace(
    LIGHT, outcome=Outcome.CONTENT_DELETED, measure=measure("referral"), why="涉嫌犯罪", referral=Referral("网信办")
)
INVESTIGATED = [situation for situation in SITUATIONS if situation.state is State.INVESTIGATING]
AT_THE_DESK = [player for player in DESK if player.barred != "refusal-desk-not-staff"]


@pytest.mark.parametrize("situation", INVESTIGATED, ids=lambda situation: situation.name.replace(" ", "-"))
def test_what_weighs_heavily_is_proposed_by_whom_the_page_says_and_decided_by_nobody(
    cast: Cast, situation: Situation
) -> None:
    case, page = situation.lived(cast), read()

    def taken(player: Player, act: Act, verdict: Verdict) -> State | None:
        with undone(cast) as tx:
            return _state(_pressed(tx, player, act, verdict))

    def _pressed(tx: Tx, player: Player, act: Act, verdict: Verdict) -> Transition | Refusal:
        member = staff.find_or_add_administrator(tx, at(player.chat_id))
        assert member
        press = Press(case.id, case.version, act, member, at(STAFF_CHAT))
        return propose(tx, press, verdict) if act is Act.PROPOSE else decide(tx, press, verdict)

    def called_for(player: Player, act: Act) -> State | None:
        role, member_id = player.role, cast.members[player.name].id
        if role is None:
            return None
        way = page.leads(
            *(situation.state, act, role),
            lambda condition: situation.holds(condition, case, player.name, member_id, role),
        )
        return way and way.to

    for player in AT_THE_DESK:
        assert taken(player, Act.PROPOSE, HEAVY) is called_for(player, Act.PROPOSE), player.name
        assert taken(player, Act.DECIDE, LIGHT) is called_for(player, Act.DECIDE), player.name
        assert taken(player, Act.DECIDE, HEAVY) is None, player.name


def _state(said: Transition | Refusal) -> State | None:
    return said.case.state if isinstance(said, Transition) else None
