"""The conditions on which an act is open; the docstrings stand in docs/roles.md."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from rules.refusals import Refusal, Text, refuse
from rules.vocabulary import State


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules need to know of a case and of the actor to say whether an act is open.

    Attributes:
        state: of the case; None before it is filed.
        pauses: how often the case has waited for the reporter; `max_pauses` are allowed.
        window_ends: the end of the appeal window.
        news: the category is of news content.
        heavy: the decision bans, deregisters, fines or refers.
        of_rejection: the appeal is against a rejection, not a decision.
        actor: the member who acts; None for the reporter, the clock, and a keyboard shown to all.
        handler: the member the case is assigned to.
        stand_in: the handler only stands in, because nobody was on duty.
        proposer: who proposed the decision that waits for approval; `proposed` if one waits on appeal.
        raised_by: who proposed and who approved the actor as lead or administrator.
        editors: the duty editors on duty now, for news content.
        took_part: the actor has acted on this case before.
        rectifying: a rectification is still to be checked.
        referred: an agency has not replied yet.
        sanctioned: a mute or a ban is in force.
        outstanding: a measure of the decision is not carried out.
        hooked: the operator's platform can be asked by its hook.
        appealed: the acting party has appealed against the newest result before.
        appealing: an appeal of the acting party waits for review.
        opposed: an appeal of the other party waits for review.
        reviewed: the newest result has been reviewed and is final.
    """

    state: State | None
    now: datetime
    max_pauses: int
    pauses: int = 0
    window_ends: datetime | None = None
    news: bool = False
    heavy: bool = False
    of_rejection: bool = False
    actor: int | None = None
    handler: int | None = None
    stand_in: bool = False
    proposer: int | None = None
    proposed: bool = False
    raised_by: frozenset[int] = frozenset()
    editors: frozenset[int] = frozenset()
    took_part: bool = False
    rectifying: bool = False
    referred: bool = False
    sanctioned: bool = False
    outstanding: bool = False
    hooked: bool = False
    appealed: bool = False
    appealing: bool = False
    opposed: bool = False
    reviewed: bool = False


Condition = Callable[[Facts], Refusal | None]
"""None if the condition holds, otherwise the refusal."""


def unclaimed(facts: Facts) -> Refusal | None:
    """Nobody has claimed the case, or a lead only stands in."""
    if facts.handler is None or facts.stand_in:
        return None
    return refuse("refusal-yours-already" if facts.handler == facts.actor else "refusal-claimed-already")


def held_by_another(facts: Facts) -> Refusal | None:
    """The case is assigned to another member."""
    return None if facts.handler not in (None, facts.actor) else refuse("refusal-yours-already")


def held(facts: Facts) -> Refusal | None:
    """The case is assigned to the member who acts; another member's case is released by a lead only."""
    if facts.handler is None:
        return refuse("refusal-held-by-nobody")
    return None if facts.actor in (None, facts.handler) else refuse("refusal-held-by-another")


def may_wait(facts: Facts) -> Refusal | None:
    """The reporter has been waited for less often than allowed, because waiting stops staff's clock (row D1)."""
    return None if facts.pauses < facts.max_pauses else refuse("refusal-asked-enough", times=facts.max_pauses)


def not_news(facts: Facts) -> Refusal | None:
    """The content is not news; news is judged by the duty editor (row C9)."""
    return None if not facts.news else refuse("refusal-news-is-the-duty-editors")


def is_news(facts: Facts) -> Refusal | None:
    """The content is news; the duty editor judges nothing else (row C9)."""
    return None if facts.news else refuse("refusal-not-news")


def has_the_duty(facts: Facts) -> Refusal | None:
    """The duty editor who acts is on duty by the rota (row C9)."""
    return None if facts.actor is None or facts.actor in facts.editors else refuse("refusal-editor-off-duty")


def nobody_has_the_duty(facts: Facts) -> Refusal | None:
    """No duty editor is on duty (rows C9, C3)."""
    return None if facts.actor is None or not facts.editors else refuse("refusal-editor-on-duty")


def light(facts: Facts) -> Refusal | None:
    """The decision holds no heavy measure; heavy ones are proposed and approved by a second person (row C7)."""
    return None if not facts.heavy else refuse("refusal-needs-a-lead")


def proposed_by_another(facts: Facts) -> Refusal | None:
    """Another person proposed it (row C7)."""
    return None if facts.proposer is None or facts.proposer != facts.actor else refuse("refusal-own-proposal")


def not_raised_by_proposer(facts: Facts) -> Refusal | None:
    """The proposer did not make the actor a lead or an administrator (row C7)."""
    return refuse("refusal-made-by-proposer") if facts.proposer in facts.raised_by else None


def proposed_by_oneself(facts: Facts) -> Refusal | None:
    """The member who acts proposed it."""
    return None if facts.actor in (None, facts.proposer) else refuse("refusal-not-your-proposal")


def change_proposed(facts: Facts) -> Refusal | None:
    """A changed decision waits for a second person (row C7)."""
    return None if facts.proposed else refuse("refusal-nothing-proposed")


def nothing_proposed(facts: Facts) -> Refusal | None:
    """No proposal waits for a second person."""
    return refuse("refusal-change-waits") if facts.proposed else None


def took_no_part(facts: Facts) -> Refusal | None:
    """The member has not acted on this case (row C8)."""
    return None if not facts.took_part else refuse("refusal-took-part")


def not_appealed(facts: Facts) -> Refusal | None:
    """The party has not appealed against this result before (row B7)."""
    return refuse("refusal-appealed-already") if facts.appealed else None


def not_reviewed(facts: Facts) -> Refusal | None:
    """The result has not been reviewed; a reviewed result is final for both parties."""
    return refuse("refusal-reviewed-already") if facts.reviewed else None


def appealing_alone(facts: Facts) -> Refusal | None:
    """The party's own appeal is the only one."""
    return None if facts.appealing and not facts.opposed else refuse("refusal-no-appeal-of-yours")


def appealing_too(facts: Facts) -> Refusal | None:
    """Both parties have appealed."""
    return None if facts.appealing and facts.opposed else refuse("refusal-no-appeal-of-yours")


def window_open(facts: Facts) -> Refusal | None:
    """The appeal window is open (row B7)."""
    open_still = facts.window_ends is not None and facts.now < facts.window_ends
    return None if open_still else refuse("refusal-window-over")


def window_over(facts: Facts) -> Refusal | None:
    """The appeal window is over (row B7)."""
    over = facts.window_ends is not None and facts.now >= facts.window_ends
    return None if over else refuse("refusal-window-open")


def of_rejection(facts: Facts) -> Refusal | None:
    """The appeal is against a rejection."""
    return None if facts.of_rejection else refuse("refusal-not-of-a-rejection")


def of_decision(facts: Facts) -> Refusal | None:
    """The appeal or result concerns a decision, not a rejection."""
    return None if not facts.of_rejection else refuse("refusal-not-of-a-decision")


def rectifying(facts: Facts) -> Refusal | None:
    """A rectification (限期整改) is still to be checked."""
    return None if facts.rectifying else refuse("refusal-nothing-to-check")


def referred(facts: Facts) -> Refusal | None:
    """An agency has still to reply to a referral (转报)."""
    return None if facts.referred else refuse("refusal-nothing-referred")


def sanctioned(facts: Facts) -> Refusal | None:
    """A mute or a ban is in force."""
    return None if facts.sanctioned else refuse("refusal-nothing-to-lift")


def outstanding(facts: Facts) -> Refusal | None:
    """A measure of the decision is not carried out: it is still to be, or staff have recorded that it could not be."""
    return None if facts.outstanding else refuse("refusal-nothing-to-carry-out")


def hooked(facts: Facts) -> Refusal | None:
    """The operator has set the address of the platform's hook."""
    return None if facts.hooked else refuse("refusal-no-hook")


def not_from_here(facts: Facts) -> Refusal:
    """Refuse an act that no edge allows from this state: another was faster, or the button is old."""
    return refuse("refusal-not-from-here", state=Text(f"state-{facts.state}"))
