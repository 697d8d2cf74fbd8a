"""Where a case may stand, and which conditions of the page then hold."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from cases.decision.decide import Referral
from rules.vocabulary import Role, State
from rules.workflow.life import UNDECIDED
from store.record.cases import CaseRow
from tests.roles import lives
from tests.roles.cast import Cast
from tests.roles.lives import PUNISHED, REPORTER

S = State


@dataclass(frozen=True, slots=True)
class Situation:
    """A case as it stands.

    Attributes:
        lived: how it came there.
        so: the conditions of the page that hold no matter who presses.
        took_part: who at the desk had a hand in it.
        editors: the duty editors who have the duty.
        proposer: who proposed the decision that waits.
        raised: who was made a lead by the person who proposed it.
        appealing: the parties whose appeal waits for its review; `appealed`, who have appealed at all.
    """

    name: str
    state: State
    lived: Callable[[Cast], CaseRow]
    so: frozenset[str] = frozenset()
    took_part: frozenset[str] = frozenset()
    editors: frozenset[str] = frozenset()
    proposer: str = ""
    raised: frozenset[str] = frozenset()
    appealing: frozenset[Role] = frozenset()
    appealed: frozenset[Role] = frozenset()

    def holds(self, condition: str, case: CaseRow, name: str, member_id: int | None, role: Role) -> bool:
        """Whether a condition of the page holds here for the member of that name; read from what was lived through."""
        match condition:
            case "unclaimed":
                return case.staff_id is None or case.stand_in
            case "held":
                return case.staff_id == member_id
            case "held by another":
                return case.staff_id not in (None, member_id)
            case "has the duty":
                return name in self.editors
            case "nobody has the duty":
                return not self.editors
            case "took no part":
                return name not in self.took_part
            case "proposed by another":
                return name != self.proposer
            case "not raised by proposer":
                return name not in self.raised
            case "proposed by oneself":
                return name == self.proposer
            case "change proposed":
                return self.state is S.APPEALED and bool(self.proposer)
            case "nothing proposed":
                return not (self.state is S.APPEALED and self.proposer)
            case "not appealed":
                return role not in self.appealed
            case "appealing alone":
                return self.appealing == {role}
            case "appealing too":
                return role in self.appealing and len(self.appealing) > 1
            case "outstanding":
                # Nobody carries anything out here; what is to be put right is the other side's to do.
                return "of decision" in self.so and "rectifying" not in self.so
            case "light":
                return True  # a press decides nothing yet
        return condition in self.so


_BOTH = REPORTER | PUNISHED
_EARLY = frozenset({"may wait", "not news", "of decision", "not reviewed"})
_NEWS = _EARLY - {"not news"} | {"is news"}
_WINDOW, _OVER = _EARLY | {"window open"}, _EARLY | {"window over"}
_OF_REJECTION = _WINDOW - {"of decision"} | {"of rejection"}

_SO = Situation("", S.RECEIVED, lives.filed, _EARLY)


def _at(name: str, state: State, lived: Callable[[Cast], CaseRow], **different: object) -> Situation:
    return replace(_SO, name=name, state=state, lived=lived, **different)  # type: ignore[arg-type]


_SITUATIONS = (
    # Review
    _at("just filed", S.RECEIVED, lives.filed),
    _at("nobody's", S.RECEIVED, lives.of_nobody(lives.filed)),
    _at("held by the moderator", S.RECEIVED, lives.held_by("moderator", lives.filed)),
    _at("held by the lead", S.RECEIVED, lives.held_by("lead", lives.filed)),
    _at("held by the administrator", S.RECEIVED, lives.held_by("administrator", lives.filed)),
    _at("held by the editor", S.RECEIVED, lives.held_by("editor", lives.filed)),
    _at("asked as often as may be", S.RECEIVED, lives.asked_enough(False), so=_EARLY - {"may wait"}),
    _at("waiting for the reporter", S.REVIEW_PAUSED, lambda cast: cast.asks(cast.files(), by=cast.hand)),
    # Investigation
    _at("accepted", S.ACCEPTED, lives.accepted),
    _at("held by the moderator", S.ACCEPTED, lives.held_by("moderator", lives.accepted)),
    _at("held by the lead", S.ACCEPTED, lives.held_by("lead", lives.accepted)),
    _at("held by the administrator", S.ACCEPTED, lives.held_by("administrator", lives.accepted)),
    _at("held by the editor", S.ACCEPTED, lives.held_by("editor", lives.accepted)),
    _at("accepted after an appeal", S.ACCEPTED, lives.opened_anew),
    _at("investigated by a colleague", S.INVESTIGATING, lives.investigated),
    _at("nobody's", S.INVESTIGATING, lives.of_nobody(lives.investigated)),
    _at("investigated by the moderator", S.INVESTIGATING, lives.worked_by("moderator", lives.investigated)),
    _at("investigated by the lead", S.INVESTIGATING, lives.worked_by("lead", lives.investigated)),
    _at("investigated by the administrator", S.INVESTIGATING, lives.worked_by("administrator", lives.investigated)),
    _at("investigated by the editor", S.INVESTIGATING, lives.worked_by("editor", lives.investigated)),
    _at("asked as often as may be", S.INVESTIGATING, lives.asked_enough(True), so=_EARLY - {"may wait"}),
    _at("news, no editor on duty", S.INVESTIGATING, lives.news, so=_NEWS),
    _at(
        "news, the editor on duty",
        S.INVESTIGATING,
        lives.news_on_duty("editor"),
        so=_NEWS,
        editors=frozenset({"editor"}),
    ),
    _at(
        *("news, another editor on duty", S.INVESTIGATING, lives.news_on_duty("other editor")),
        so=_NEWS,
        editors=frozenset({"other editor"}),
    ),
    _at(
        "waiting for the reporter",
        S.INVESTIGATION_PAUSED,
        lambda cast: cast.asks(lives.investigated(cast), by=cast.hand),
    ),
    # Two people
    _at("proposed by a colleague", S.PROPOSED, lambda cast: cast.proposed(lives.investigated(cast)), proposer="hand"),
    _at(
        "proposed by the lead",
        S.PROPOSED,
        lambda cast: cast.proposed(lives.investigated(cast), by=cast.lead),
        proposer="lead",
    ),
    _at(
        "proposed by who made the lead one",
        S.PROPOSED,
        lives.raised("lead", "hand", lambda cast: cast.proposed(lives.investigated(cast))),
        proposer="hand",
        raised=frozenset({"lead"}),
    ),
    _at(
        "proposed by a colleague, nobody's",
        S.PROPOSED,
        lives.of_nobody(lambda cast: cast.proposed(lives.investigated(cast))),
        proposer="hand",
    ),
    *(
        _at(
            f"proposed by a colleague, held by the {name}",
            S.PROPOSED,
            lives.held_by(name, lives.of_nobody(lambda cast: cast.proposed(lives.investigated(cast)))),
            proposer="hand",
        )
        for name in ("moderator", "lead", "administrator", "editor")
    ),
    # Result
    _at("rejected", S.REJECTED, lives.rejected, so=_OF_REJECTION),
    _at(
        "rejected, the window over",
        S.REJECTED,
        lives.late(lives.rejected),
        so=_OVER - {"of decision"} | {"of rejection"},
    ),
    _at("decided", S.DECIDED, lives.decided, so=_WINDOW),
    _at("decided, the window over", S.DECIDED, lives.late(lives.decided), so=_OVER),
    _at("to be put right", S.DECIDED, lives.rectified, so=_WINDOW | {"rectifying"}),
    _at("muted", S.DECIDED, lives.imposed("mute_30"), so=_WINDOW | {"sanctioned"}),
    _at("banned", S.DECIDED, lives.by_two("ban"), so=_WINDOW | {"sanctioned"}),
    _at("referred", S.DECIDED, lives.by_two("referral", referral=Referral("网信办")), so=_WINDOW | {"referred"}),
    # Appeal
    *(
        _at(
            f"a decision appealed by {' and '.join(sorted(parties))}",
            S.APPEALED,
            lives.appealed(lives.decided, by=parties),
            so=_WINDOW,
            appealing=parties,
            appealed=parties,
        )
        for parties in (REPORTER, PUNISHED, _BOTH)
    ),
    *(
        _at(
            f"appealed, the {name} has the review",
            S.APPEALED,
            lives.held_by(name, lives.of_nobody(lives.appealed(lives.decided, by=REPORTER))),
            so=_WINDOW,
            appealing=REPORTER,
            appealed=REPORTER,
        )
        for name in ("moderator", "lead", "administrator", "editor")
    ),
    *(
        _at(
            f"appealed, the {name} has proposed another decision",
            S.APPEALED,
            lives.changed_by(name, lives.appealed(lives.decided, by=REPORTER)),
            so=_WINDOW,
            proposer=name,
            appealing=REPORTER,
            appealed=REPORTER,
        )
        for name in ("boss", "moderator", "lead", "editor")
    ),
    _at(
        "appealed, another decision proposed by who made the lead one",
        S.APPEALED,
        lives.raised("lead", "boss", lives.changed_by("boss", lives.appealed(lives.decided, by=REPORTER))),
        so=_WINDOW,
        proposer="boss",
        raised=frozenset({"lead"}),
        appealing=REPORTER,
        appealed=REPORTER,
    ),
    _at(
        "appealed, another decision proposed on what the lead decided",
        S.APPEALED,
        lives.changed_by("boss", lives.worked_by("lead", lives.appealed(lives.decided, by=REPORTER))),
        so=_WINDOW,
        took_part=frozenset({"lead"}),
        proposer="boss",
        appealing=REPORTER,
        appealed=REPORTER,
    ),
    _at(
        "appealed, the window over",
        S.APPEALED,
        lives.late(lives.appealed(lives.decided, by=REPORTER)),
        so=_OVER,
        appealing=REPORTER,
        appealed=REPORTER,
    ),
    _at(
        "a rejection appealed",
        S.APPEALED,
        lives.appealed(lives.rejected, by=REPORTER),
        so=_OF_REJECTION,
        appealing=REPORTER,
        appealed=REPORTER,
    ),
    *(
        _at(
            f"what the {name} decided is appealed",
            S.APPEALED,
            lives.worked_by(name, lives.appealed(lives.decided, by=REPORTER)),
            so=_WINDOW,
            took_part=frozenset({name}),
            appealing=REPORTER,
            appealed=REPORTER,
        )
        for name in ("moderator", "lead", "administrator")
    ),
    _at(
        "what the editor rejected is appealed",
        S.APPEALED,
        lives.worked_by("editor", lives.appealed(lives.rejected, by=REPORTER)),
        so=_OF_REJECTION,
        took_part=frozenset({"editor"}),
        appealing=REPORTER,
        appealed=REPORTER,
    ),
    # Rest
    _at("withdrawn", S.WITHDRAWN, lives.withdrawn(lives.filed)),
    _at("agreed with", S.CLOSED, lives.agreed(lives.decided), so=_WINDOW),
    _at("a rejection agreed with", S.CLOSED, lives.agreed(lives.rejected), so=_OF_REJECTION),
    _at("closed in time", S.CLOSED, lives.closed(lives.decided), so=_OVER),
    _at("to be put right still", S.CLOSED, lives.closed(lives.rectified), so=_OVER | {"rectifying"}),
    _at("muted still", S.CLOSED, lives.closed(lives.imposed("mute_30")), so=_OVER | {"sanctioned"}),
    _at(
        "referred still",
        S.CLOSED,
        lives.closed(lives.by_two("referral", referral=Referral("网信办"))),
        so=_OVER | {"referred"},
    ),
    _at("reviewed", S.CLOSED, lives.reviewed, so=_WINDOW - {"not reviewed"}, appealed=REPORTER),
    _at(
        "an appeal taken back",
        S.CLOSED,
        lives.withdrawn(lives.appealed(lives.decided, by=REPORTER)),
        so=_WINDOW,
        appealed=REPORTER,
    ),
)
_FIRST_OF = {each.state: each for each in reversed(_SITUATIONS)}
SITUATIONS = (
    *_SITUATIONS,
    *(
        replace(
            _FIRST_OF[state],
            name=f"{_FIRST_OF[state].name}, the platform has a hook",
            lived=lives.hooked(_FIRST_OF[state].lived),
            so=_FIRST_OF[state].so | {"hooked"},
        )
        for state in sorted({*UNDECIDED, S.APPEALED})
    ),
)
