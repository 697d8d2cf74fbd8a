"""The buttons on the card of a case for staff: the acts open to the reader, and the ways to what belongs to it."""

from dialogs.bad_faith.cards import FIND
from dialogs.collective import complaint_buttons
from dialogs.decision.decision import LADDER
from dialogs.decision.measures import measure_label, undone
from dialogs.engine.cards import Button, Rows, case_button, in_rows
from dialogs.identity.unsealing import UNSEAL
from dialogs.views.full_text import SHOWN
from rules.facts.decision import Decision
from rules.refusals import Text
from rules.sanctions.ladder import Rule
from rules.views import StaffView
from rules.vocabulary import Act, Outcome, State

EVIDENCE = "evidence"
"""The button that shows the evidence; not an act of a case's life cycle."""

RELATED = "related"
"""The button that lists the other cases about the same subject; not an act either."""

_REVIEW = (Act.UPHOLD, Act.CHANGE, Act.OVERTURN)
_DECISIVE = (
    *(Act.ACCEPT, Act.REJECT, Act.BEGIN, Act.DECIDE, Act.ASK, Act.SET_CONDITIONS),
    *(Act.RESUME, Act.APPROVE, Act.SEND_BACK, *_REVIEW),
)
_HANDY = (Act.RECATEGORISE, Act.SET_SEVERITY, Act.CLAIM)

_BESIDE = (Act.TALK, Act.NOTE)
"""Acts that do not move the case; offered in all its states."""

_SELDOM = (
    *(
        Act.CHECK,
        Act.RELAY,
        Act.LIFT,
        Act.ATTACH,
        Act.REQUEST_DATA,
        Act.HEAR,
        Act.MEET,
        Act.RELEASE,
        Act.REASSIGN,
        Act.TRANSFER,
    ),
    *(Act.DUPLICATE, Act.GATHER, Act.CORRECT, Act.SET_PUBLISHED, Act.GIVE_CODE),
)
"""Acts on the second page, in its order; each has its label in `desk-press-<act>`."""

FULL = "full"
"""The button that shows a long description to its end."""

DOSSIER = "dossier"
"""The button that offers the dossier, and those of its forms; no acts of the life cycle."""

HOLD, HOLD_ANSWER = "hold", "hold_answer"
"""The buttons that propose to place or lift a legal hold, and that agree (1) or decline (0)."""

MORE, BACK = "more", "back"
"""The buttons that turn the card's keyboard to the second page and back."""

HELD = "held"
"""The act of the buttons that end the hold of a case; its argument is the way."""

RELEASE, KEEP = "release", "keep"
"""Release the case to the staff chat, or keep it out."""


def first_page(case: StaffView) -> Rows:
    """Return a row for each kind of act, the decisive ones first."""
    decisive = tuple(button for act in _DECISIVE if act in case.acts for button in _buttons(act, case))
    handy = [_button(act, case) for act in _HANDY if act in case.acts]
    if case.pieces:
        handy.insert(0, case_button(Text("desk-press-evidence", {"pieces": case.pieces}), EVIDENCE, case))
    if len(case.report.description) > SHOWN:
        handy.insert(0, case_button("desk-press-full", FULL, case))
    beside = tuple(_button(act, case) for act in _BESIDE if act in case.acts)
    ways = (RELEASE, KEEP) if case.held else ()
    late = (_button(Act.EXPLAIN, case),) if case.late and not case.delay and Act.EXPLAIN in case.acts else ()
    look = tuple(case_button(f"desk-held-{way}", HELD, case, way) for way in ways)
    rows = (look, late, decisive, *_measures(case), tuple(handy), _ways(case), (*beside, _turn(MORE, case)))
    return tuple(row for row in rows if row)


def _measures(case: StaffView) -> Rows:
    """Return a row for each measure that is not done: it is, or it cannot be; what could not be may be late."""
    if Act.CARRIED_OUT not in case.acts or not isinstance(case.result, Decision):
        return ()
    rows: list[tuple[Button, ...]] = []
    for it in undone(case.measures):
        said = "desk-measure-late" if it.settled else "desk-measure-tick"
        done = case_button(Text(said, {"what": measure_label(it.word, case.result)}), Act.CARRIED_OUT, case, it.id)
        cannot = case_button("desk-measure-cannot", Act.NOT_CARRIED_OUT, case, it.id)
        rows.append((done,) if it.settled else (done, cannot))
    return tuple(rows)


def _ways(case: StaffView) -> tuple[Button, ...]:
    """Return the buttons to the collective complaint and the related cases."""
    crowd = complaint_buttons(case)
    if not case.related[0]:
        return crowd
    return (*crowd, case_button(Text("desk-press-related", {"n": case.related[0]}), RELATED, case))


def second_page(case: StaffView) -> Rows:
    """Return the acts that are seldom needed, the dossier, the identity, and the way back."""
    seldom = [_button(act, case) for act in _SELDOM if act in case.acts]
    reading = [case_button(f"desk-press-{it}", it, case) for it in (DOSSIER, UNSEAL)]
    return (*in_rows([*seldom, *reading, *_bad_faith(case), *_hold(case)]), (_turn(BACK, case),))


def _bad_faith(case: StaffView) -> tuple[Button, ...]:
    """A case that has ended without a violation may have been reported in bad faith."""
    found = isinstance(case.result, Decision) and case.result.outcome is not Outcome.NO_VIOLATION
    ended = case.state in (State.REJECTED, State.DECIDED, State.CLOSED)
    return (case_button("desk-press-bad_faith", FIND, case),) if ended and not found else ()


def _hold(case: StaffView) -> tuple[Button, ...]:
    if case.hold and case.hold.proposed:
        return tuple(case_button(f"desk-hold-{way}", HOLD_ANSWER, case, way) for way in ("agree", "decline"))
    return (case_button("desk-press-hold-lift" if case.hold else "desk-press-hold", HOLD, case),)


def _turn(page: str, case: StaffView) -> Button:
    return case_button("desk-more" if page == MORE else "desk-back", page, case)


def _buttons(act: Act, case: StaffView) -> tuple[Button, ...]:
    """Return the buttons of an act; to decide, by the ladder or otherwise; with undecided advice, the missing day
    first."""
    if act is not Act.DECIDE or case.advice is None or case.advice.rule is Rule.E7:
        return (_button(act, case),)
    if case.advice.undecided:
        asked = (Act.SET_PUBLISHED,) if Act.SET_PUBLISHED in case.acts else ()
        return tuple(_button(it, case) for it in (*asked, act))
    return case_button("desk-by-ladder", act, case, LADDER), case_button("desk-otherwise", act, case)


def _button(act: Act, case: StaffView) -> Button:
    taking_over = act is Act.CLAIM and case.handler is not None and not case.stand_in
    return case_button("desk-press-take_over" if taking_over else f"desk-press-{act}", act, case)
