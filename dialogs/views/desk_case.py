"""The card of a case as staff see it: what it is, its state, and the acts open to the reader."""

from dataclasses import dataclass
from datetime import datetime

from dialogs.collective.desk_collective import CollectiveCardView, complaint_buttons, complaint_lines
from dialogs.decision.decision import LADDER
from dialogs.decision.sanctions import advice_line
from dialogs.engine.cards import Button, Card, Rows, button, in_rows
from dialogs.views.desk_held import held_buttons, held_lines
from rules.refusals import Arg, ByLang, Text
from rules.sanctions.ladder import Advice, Rule
from rules.vocabulary import Act, Identity, Severity, State
from rules.workflow.life import UNDECIDED

EVIDENCE = "evidence"
"""The button that shows the evidence; not an act of a case's life cycle."""

RELATED = "related"
"""The button that lists the other cases about the same subject; not an act either."""

_REVIEW = (Act.UPHOLD, Act.CHANGE, Act.OVERTURN)
_DECISIVE = (Act.ACCEPT, Act.REJECT, Act.BEGIN, Act.DECIDE, Act.ASK, Act.RESUME, Act.APPROVE, Act.SEND_BACK, *_REVIEW)
_HANDY = (Act.RECATEGORISE, Act.SET_SEVERITY, Act.CLAIM)

_BESIDE = (Act.TALK, Act.NOTE)
"""Acts that do not move the case; offered in all its states."""

_SELDOM = (
    *(Act.CHECK, Act.RELAY, Act.LIFT, Act.ATTACH, Act.HEAR, Act.MEET, Act.RELEASE, Act.REASSIGN, Act.TRANSFER),
    *(Act.DUPLICATE, Act.SET_PUBLISHED, Act.GIVE_CODE),
)
"""Acts on the second page, in its order; each has its label in `desk-press-<act>`."""

MORE, BACK = "more", "back"
"""The buttons that turn the card's keyboard to the second page and back."""


@dataclass(frozen=True, slots=True)
class DeskCase:
    """The content of a case's card for staff; by its type it has no reporter's account (law 9).

    Attributes:
        trail: the category with its branches, such as 用户内容 · 不友善 · 谩骂.
        leaf: the category's own name.
        published: an instant, or a day if only the day is known.
        answers: the category's own questions with their answers.
        pieces: number of pieces of evidence.
        handler: alias of the handler; `stand_in` if assigned only because nobody was on duty.
        due: the next deadline that staff must keep, None if none runs.
        late: `due` has passed.
        waits_until: when a question to the reporter expires.
        said: the latest words about it: a question, a reason, an outcome with its facts.
        acts: the acts open to the readers of this card.
        advice: the ladder's recommendation, while the case is being decided.
        related: number of other cases about the same subject, and how many of them are open.
        reach: what of the subject can be reached in groups.
        crowd: the collective complaint it belongs to.
        found_before: violations found in other cases about the same subject, and the number of mutes within `months`.
        restricted: it is never shown in the staff chat.
        held: people it likely names, until a cleared member has checked.
    """

    id: int
    version: int
    number: str
    state: State
    trail: ByLang
    leaf: ByLang
    severity: Severity
    team: ByLang
    subject: str
    platform: ByLang | None
    published: Arg | None
    identity: Identity
    description: str
    answers: tuple[tuple[ByLang, Arg], ...]
    pieces: int
    handler: str | None
    stand_in: bool
    due: datetime | None
    late: bool
    waits_until: datetime | None
    said: tuple[Text, ...]
    acts: tuple[Act, ...]
    advice: Advice | None = None
    related: tuple[int, int] = (0, 0)
    reach: tuple[Text, ...] = ()
    crowd: CollectiveCardView | None = None
    found_before: tuple[int, int] = (0, 0)
    months: int = 3
    restricted: bool = False
    held: tuple[str, ...] = ()


def case_card(case: DeskCase, *, more: bool = False) -> Card:
    """Build the card with a button for each open act, the decisive ones first; with `more` the second page, of acts
    that are seldom needed."""
    lines = [
        _head(case),
        *held_lines(case.held, restricted=case.restricted),
        *complaint_lines(case.crowd),
        Text(
            "desk-card-category",
            {"trail": case.trail, "severity": Text(f"severity-{case.severity}"), "team": case.team},
        ),
        _subject(case),
        *_history(case),
        *case.reach,
        _reporter(case),
        *(Text("desk-card-answer", {"question": question, "answer": answer}) for question, answer in case.answers),
        Text("desk-card-description", {"text": case.description}),
        *case.said,
    ]
    if case.advice:
        lines.append(advice_line(case.advice, case.severity))
    if case.handler and case.stand_in and case.state in (*UNDECIDED, State.APPEALED):
        lines.append(Text("desk-card-stand-in", {"alias": case.handler, "team": case.team}))
    elif case.handler:
        lines.append(Text("desk-card-handler", {"alias": case.handler}))
    return Card(tuple(lines), _seldom_rows(case) if more else _rows(case))


def topic_name(case: DeskCase) -> Card:
    """Build the name of the case's topic: last block of the number, category, state; never a person."""
    block = case.number.split("-")[-2]
    names: dict[str, Arg] = {"block": block, "leaf": case.leaf, "state": _state(case)}
    if case.crowd is None:
        return Card((Text("desk-topic", names),))
    return Card((Text("desk-topic-crowd" if case.crowd.leader is None else "desk-topic-folded", names),))


def _head(case: DeskCase) -> Text:
    facts: dict[str, Text | str | datetime] = {"state": _state(case), "number": case.number}
    if case.waits_until:
        return Text("desk-card-waiting", {**facts, "until": case.waits_until})
    if case.due is None:
        return Text("desk-card-still", facts)
    return Text("desk-card-late" if case.late else "desk-card-due", {**facts, "due": case.due})


def _state(case: DeskCase) -> Text:
    return Text(f"desk-state-{case.state}")


def _subject(case: DeskCase) -> Text:
    if not case.subject:
        return Text("desk-card-subject-unknown")
    facts: dict[str, Arg] = {"subject": case.subject}
    if case.platform:
        facts["platform"] = case.platform
    if case.published:
        facts["published"] = case.published
    match case:
        case DeskCase(platform=None, published=None):
            return Text("desk-card-subject", facts)
        case DeskCase(published=None):
            return Text("desk-card-subject-on", facts)
        case DeskCase(platform=None):
            return Text("desk-card-subject-at", facts)
        case _:
            return Text("desk-card-subject-on-at", facts)


def _history(case: DeskCase) -> tuple[Text, ...]:
    """Summarise the other cases about the subject."""
    told = []
    found, mutes = case.found_before
    if mutes:
        told.append(Text("desk-card-muted-before", {"n": found, "mutes": mutes, "months": case.months}))
    elif found:
        told.append(Text("desk-card-found-before", {"n": found}))
    related, running = case.related
    if related:
        told.append(Text("desk-card-related", {"n": related, "running": running}))
    return (Text("desk-card-history", {"first": told[0], "rest": told[1]}),) if len(told) > 1 else tuple(told)


def _reporter(case: DeskCase) -> Text:
    return Text("desk-card-reporter", {"identity": Text(f"identity-{case.identity}"), "pieces": case.pieces})


def _rows(case: DeskCase) -> Rows:
    decisive = tuple(button for act in _DECISIVE if act in case.acts for button in _buttons(act, case))
    handy = [_button(act, case) for act in _HANDY if act in case.acts]
    if case.pieces:
        handy.insert(0, _press(Text("desk-press-evidence", {"pieces": case.pieces}), EVIDENCE, case))
    beside = tuple(_button(act, case) for act in _BESIDE if act in case.acts)
    more = (_turn(MORE, case),) if any(act in case.acts for act in _SELDOM) else ()
    look = held_buttons(case.id, case.version) if case.held else ()
    return tuple(row for row in (look, decisive, tuple(handy), _ways(case), (*beside, *more)) if row)


def _ways(case: DeskCase) -> tuple[Button, ...]:
    """Return the buttons to the collective complaint and the related cases."""
    crowd = complaint_buttons(case.crowd, case.id, case.version)
    if not case.related[0]:
        return crowd
    return (*crowd, _press(Text("desk-press-related", {"n": case.related[0]}), RELATED, case))


def _seldom_rows(case: DeskCase) -> Rows:
    seldom = [_button(act, case) for act in _SELDOM if act in case.acts]
    return (*in_rows(seldom), (_turn(BACK, case),))


def _turn(page: str, case: DeskCase) -> Button:
    return _press(Text("desk-more" if page == MORE else "desk-back"), page, case)


def _buttons(act: Act, case: DeskCase) -> tuple[Button, ...]:
    """Return the buttons of an act; to decide, by the ladder or otherwise; with undecided advice, the missing day
    first."""
    if act is not Act.DECIDE or case.advice is None or case.advice.rule is Rule.E7:
        return (_button(act, case),)
    if case.advice.undecided:
        asked = (Act.SET_PUBLISHED,) if Act.SET_PUBLISHED in case.acts else ()
        return tuple(_button(it, case) for it in (*asked, act))
    return _press(Text("desk-by-ladder"), act, case, LADDER), _press(Text("desk-otherwise"), act, case)


def _button(act: Act, case: DeskCase) -> Button:
    taking_over = act is Act.CLAIM and case.handler is not None and not case.stand_in
    label = Text("desk-press-take_over" if taking_over else f"desk-press-{act}")
    return _press(label, act, case)


def _press(label: Text, act: str, case: DeskCase, *argument: str) -> Button:
    return button(label, act, *argument, id=case.id, version=case.version)
