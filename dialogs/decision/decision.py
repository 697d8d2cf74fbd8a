"""The questions before a decision: none if the ladder's recommendation is taken, else those that apply."""

from collections.abc import Mapping

from dialogs.engine import terms
from dialogs.engine.desk_script import script
from dialogs.engine.questions import StaffQuestion, parse_amount_answer, parse_future_answer, parse_past_answer
from dialogs.engine.staff_draft import KnownAnswers
from rules.catalogue.categories import ContentKind
from rules.operator.templates import Use
from rules.refusals import Text
from rules.sanctions.ladder import Advice
from rules.sanctions.measures import MEASURES, MONEY, NOTHING_FOUND, RESTRICTS, measure
from rules.vocabulary import Outcome, Sanction

LADDER = "ladder"
"""The argument of the button that takes the ladder's recommendation."""

NONE = "none"
"""No sanction."""

_KIND, _DELETED, _OTHERWISE, _CONTRACT, _WHERE = "kind", "deleted", "otherwise", "contract", "reach"
_NEWS = (
    Outcome.CONTENT_SUPPLEMENTED,
    Outcome.CONTENT_CORRECTED,
    Outcome.CONTENT_DELETED,
    Outcome.CONTENT_RETRACTED,
    Outcome.NO_VIOLATION,
)
_NOT_FOR_POSTS = (*MONEY, Outcome.ACCOUNT_RESTORED)
"""Nobody who reports what others post is owed money or an account."""
_ONE_GROUP = ("one", "here")
"""Where all that an author wrote can be deleted: their account and the group in question are known."""
_BESIDE = (str(Sanction.FINE), str(Sanction.REFERRAL))
"""Sanctions that may stand beside one on the account."""


EVERYWHERE = "everywhere"
"""The answer that restricts the account in all groups of the desk bot."""

_PLACES = {"here": ("here", EVERYWHERE), "any": (EVERYWHERE, "by_hand"), "elsewhere": ("by_hand", EVERYWHERE)}
"""Where an account is restricted, by where it can be; first what holds where nobody is asked."""


def decision_facts(
    kind: ContentKind, deleted: Advice | None, otherwise: Advice | None, *, may_be_fined: bool = False, where: str = ""
) -> Mapping[str, str]:
    """Return the facts known when a decision's dialog begins.

    Args:
        deleted, otherwise: the ladder's recommendation if the content is deleted, and if it is not.
        may_be_fined: the person reported is a partner or merchant under contract.
        where: where the account can be restricted in groups, as `cases.decision.enforcement.Where` has it.
    """
    contract = _CONTRACT if may_be_fined else ""
    said = {_DELETED: _recommended(deleted), _OTHERWISE: _recommended(otherwise), _CONTRACT: contract, _WHERE: where}
    return {_KIND: kind, **said}


def recommended_sanction(about: KnownAnswers) -> str:
    """Return the ladder's recommendation for deleted content; empty if it is undecided or has none."""
    return about.get(_DELETED, "")


def needs_approval(known: KnownAnswers) -> bool:
    """Return whether the chosen sanction needs a second person."""
    return any(found.heavy for word in _decided(known) if (found := measure(word)))


def _recommended(advice: Advice | None) -> str:
    if advice is None or advice.undecided:
        return ""
    return str(advice.measure) if advice.measure else NONE


def _outcomes(known: KnownAnswers) -> tuple[str, ...]:
    """Return the possible outcomes: news is supplemented, corrected, deleted or retracted (E7)."""
    if known.get(_KIND) == ContentKind.NEWS:
        return _NEWS
    alone = (it for it in Outcome if it is not Outcome.MESSAGES_DELETED)
    return tuple(it for it in alone if known.get(_KIND) != ContentKind.USER or it not in _NOT_FOR_POSTS)


def _sanctions(known: KnownAnswers) -> tuple[str, ...]:
    """Return the possible sanctions: for news only referral, not account sanctions (E7); fines only under contract."""
    every = tuple(str(it) for it in MEASURES if it.kind is not Sanction.FINE or known.get(_CONTRACT))
    return (NONE, Sanction.REFERRAL) if known.get(_KIND) == ContentKind.NEWS else (NONE, *every)


def _sanction(choice: str) -> Text:
    found = measure(choice)
    return terms.measure(found) if found else Text("sanction-none")


def _also(choice: str) -> Text:
    return _sanction(choice) if measure(choice) else Text(f"outcome-{choice}")


def deletes(known: KnownAnswers) -> bool:
    """Return whether the content is deleted by these answers."""
    return Outcome.CONTENT_DELETED in _decided(known)


def _decided(known: KnownAnswers) -> tuple[str, ...]:
    """Return the outcomes and sanctions chosen so far, as far as they still apply."""
    outcome = known.get("outcome", "")
    beside = tuple(word for word in known.get("also", "").split() if word in _addable(known))
    sanction = known.get("sanction", NONE) if _to_sanction(known) else NONE
    return tuple(word for word in (outcome, sanction, *beside) if word and word != NONE)


def _addable(known: KnownAnswers) -> tuple[str, ...]:
    """Return what may stand beside the outcome and the sanction chosen."""
    outcome, taken = known.get("outcome"), (known.get("outcome"), known.get("sanction"))
    if outcome == Outcome.NO_VIOLATION:
        return ()
    money = MONEY if outcome in MONEY else ()
    more = outcome == Outcome.CONTENT_DELETED and known.get(_WHERE) in _ONE_GROUP
    all_of_theirs = (Outcome.MESSAGES_DELETED,) if more else ()
    outcomes = (*all_of_theirs, *(it for it in _outcomes(known) if it not in (*NOTHING_FOUND, *money)))
    sanctions = (it for it in _sanctions(known) if it in _BESIDE and _to_sanction(known))
    return tuple(it for it in (*map(str, outcomes), *sanctions) if it not in taken)


def _ladder_says(known: KnownAnswers) -> str:
    return known.get(_DELETED if deletes(known) else _OTHERWISE, "")


def _to_sanction(known: KnownAnswers) -> bool:
    return known.get("outcome") not in NOTHING_FOUND


def _left_to_staff(known: KnownAnswers) -> bool:
    """Return whether the sanction question is spared: where the ladder recommends none, a sanction is the exception."""
    return known.get(_KIND) != ContentKind.USER or not _ladder_says(known)


def _departs(known: KnownAnswers) -> bool:
    """Return whether the sanction departs from the recommended one; without one, whether there is any."""
    given = known.get("sanction", NONE if _left_to_staff(known) else "")
    recommended = _ladder_says(known) or NONE
    beside = any(word in _BESIDE for word in _decided(known) if word != given)
    return known.get(_KIND) == ContentKind.USER and bool(given) and (given != recommended or beside)


def _paid(known: KnownAnswers) -> bool:
    return any(word in MONEY for word in _decided(known))


def amounts_asked(known: KnownAnswers) -> tuple[tuple[str, str], ...]:
    """Return each measure that has an amount, with the question that asks for it."""
    asked = {**dict.fromkeys(map(str, MONEY), "amount"), str(Sanction.FINE): "fine"}
    return tuple((word, asked[word]) for word in _decided(known) if word in asked)


def _rectified(known: KnownAnswers) -> bool:
    return Outcome.RECTIFICATION in _decided(known)


def _sanctioned(known: KnownAnswers, kind: Sanction) -> bool:
    return kind in _decided(known)


def _referred(known: KnownAnswers) -> bool:
    return _sanctioned(known, Sanction.REFERRAL)


def _restricted(known: KnownAnswers) -> bool:
    """Return whether the account is restricted, and there is a choice where."""
    kinds = (found.kind for word in _decided(known) if (found := measure(word)))
    return known.get(_WHERE) in _PLACES and any(kind in RESTRICTS for kind in kinds)


def follows_fit(template: str, known: KnownAnswers) -> bool:
    """Return whether ready words on what follows are true of the chosen measures: those named after a sanction, only
    with it, and those named after a deletion, only without one."""
    about = template.removeprefix(f"{Use.FOLLOWS}_")
    kinds = {found.kind for word in _decided(known) if (found := measure(word))}
    return not kinds if about == "deleted" else about not in tuple(Sanction) or about in kinds


QUESTIONS = (
    StaffQuestion("outcome", tuple(Outcome), among=_outcomes),
    StaffQuestion("by", reads=parse_future_answer, typed=True, limit=100, when=_rectified),
    StaffQuestion("amount", reads=parse_amount_answer, typed=True, limit=100, when=_paid),
    StaffQuestion(
        "sanction",
        (NONE, *(str(measure) for measure in MEASURES)),
        among=_sanctions,
        label=_sanction,
        when=_to_sanction,
        spared=_left_to_staff,
    ),
    StaffQuestion(
        "also",
        among=_addable,
        several=True,
        label=_also,
        when=lambda known: bool(_addable(known)),
        spared=lambda known: True,
    ),
    StaffQuestion(
        "where",
        among=lambda known: _PLACES.get(known.get(_WHERE, ""), ()),
        label=lambda choice: Text(f"where-{choice}"),
        when=_restricted,
        spared=lambda known: known.get(_WHERE) != "any",
    ),
    StaffQuestion("why", typed=True, limit=500, when=lambda known: _to_sanction(known) and _departs(known)),
    StaffQuestion(
        "fine", reads=parse_amount_answer, typed=True, limit=100, when=lambda known: _sanctioned(known, Sanction.FINE)
    ),
    StaffQuestion("agency", typed=True, limit=200, when=_referred),
    StaffQuestion("reference", typed=True, limit=100, optional=True, when=_referred),
    StaffQuestion("reply_by", reads=parse_future_answer, typed=True, limit=100, optional=True, when=_referred),
    StaffQuestion("facts", use=Use.FACTS, typed=True),
    StaffQuestion("follows", use=Use.FOLLOWS, typed=True, optional=True, fits=follows_fit),
)

REASONS = StaffQuestion("reasons", typed=True)

DECIDE = script(*QUESTIONS, previewed=True, proposed=needs_approval)
CHANGE = script(REASONS, *QUESTIONS, previewed=True, proposed=needs_approval)
UPHOLD = OVERTURN = script(REASONS, previewed=True)
APPROVE = script(previewed=True)
SEND_BACK = script(StaffQuestion("word", typed=True, limit=500))
LIFT = script(StaffQuestion("lift", typed=True, limit=500))
SET_PUBLISHED = script(StaffQuestion("published", typed=True, limit=100, reads=parse_past_answer))
