"""The conditions on which an act is open: small named checks, each with its reason and its refusal."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from rules.refusals import Refusal, Say, refuse
from rules.vocabulary import State


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules must know of a case, and of who wants to act on it, to say whether an act is open.

    Attributes:
        state: where the case stands; None before it is filed.
        pauses: waits for the reporter so far; `max_pauses` are allowed.
        window_ends: until when the decision or the rejection may be appealed.
        kept_until: until when content, process and result must be kept.
        legal_hold: a court or a regulator wants it kept longer.
        news: the leaf is of news content.
        heavy: the decision bans, deregisters, fines or refers.
        of_rejection: what is appealed is a rejection, not a decision.
        actor: who wants to act; None for the reporter, the clock, and a keyboard shown to all.
        handler: whose the case is.
        stand_in: theirs only because nobody was on duty.
        proposer: who proposed the decision that waits for approval; `proposed` where one waits on appeal.
        raised_by: who made the actor a lead or an administrator: who proposed it, and who approved it.
        editors: the duty editors on duty now, of news content.
        took_part: the actor has acted on this case before.
        rectifying: something is still to be put right, and checked.
        referred: an agency has still to reply.
        sanctioned: a mute or a ban still holds.
        appealed: the party who wants to act has appealed against the newest result before.
        appealing: an appeal of theirs waits for its review.
        opposed: so does one of the other party's.
        reviewed: the newest result has been reviewed, and is final.
    """

    state: State | None
    now: datetime
    max_pauses: int
    pauses: int = 0
    window_ends: datetime | None = None
    kept_until: datetime | None = None
    legal_hold: bool = False
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
    appealed: bool = False
    appealing: bool = False
    opposed: bool = False
    reviewed: bool = False


Condition = Callable[[Facts], Refusal | None]
"""None where it holds; otherwise why it does not."""


def unclaimed(facts: Facts) -> Refusal | None:
    """Two handlers would ask the reporter the same thing twice; a lead who only stands in is glad of one."""
    if facts.handler is None or facts.stand_in:
        return None
    return refuse("refusal-yours-already" if facts.handler == facts.actor else "refusal-claimed-already")


def held_by_another(facts: Facts) -> Refusal | None:
    """Taking over is for what somebody else holds."""
    return None if facts.handler not in (None, facts.actor) else refuse("refusal-yours-already")


def held(facts: Facts) -> Refusal | None:
    """What nobody holds nobody can let go; what somebody else holds only a lead takes out of their hands."""
    if facts.handler is None:
        return refuse("refusal-held-by-nobody")
    return None if facts.actor in (None, facts.handler) else refuse("refusal-held-by-another")


def may_wait(facts: Facts) -> Refusal | None:
    """Waiting for the reporter stops staff's clock, so it may be done only so often (row D1)."""
    return None if facts.pauses < facts.max_pauses else refuse("refusal-asked-enough", times=facts.max_pauses)


def not_news(facts: Facts) -> Refusal | None:
    """News content is judged by the duty editor (row C9)."""
    return None if not facts.news else refuse("refusal-news-is-the-duty-editors")


def is_news(facts: Facts) -> Refusal | None:
    """The duty editor judges news content and nothing else (row C9)."""
    return None if facts.news else refuse("refusal-not-news")


def has_the_duty(facts: Facts) -> Refusal | None:
    """Of the duty editors the one on duty by the rota judges (row C9)."""
    return None if facts.actor is None or facts.actor in facts.editors else refuse("refusal-editor-off-duty")


def nobody_has_the_duty(facts: Facts) -> Refusal | None:
    """A lead judges news only where no duty editor is on duty (rows C9, C3)."""
    return None if facts.actor is None or not facts.editors else refuse("refusal-editor-on-duty")


def light(facts: Facts) -> Refusal | None:
    """What weighs heavily is proposed, and approved by a second person (row C7)."""
    return None if not facts.heavy else refuse("refusal-needs-a-lead")


def proposed_by_another(facts: Facts) -> Refusal | None:
    """Two people means two (row C7)."""
    return None if facts.proposer is None or facts.proposer != facts.actor else refuse("refusal-own-proposal")


def not_raised_by_proposer(facts: Facts) -> Refusal | None:
    """Whoever somebody made a lead approves nothing that this somebody proposes (row C7)."""
    return refuse("refusal-made-by-proposer") if facts.proposer in facts.raised_by else None


def proposed_by_oneself(facts: Facts) -> Refusal | None:
    """Whoever proposed something may think again."""
    return None if facts.actor in (None, facts.proposer) else refuse("refusal-not-your-proposal")


def change_proposed(facts: Facts) -> Refusal | None:
    """There is another decision on the appeal that waits for a second person (row C7)."""
    return None if facts.proposed else refuse("refusal-nothing-proposed")


def nothing_proposed(facts: Facts) -> Refusal | None:
    """One thing at a time: what waits for a second person is settled first."""
    return refuse("refusal-change-waits") if facts.proposed else None


def took_no_part(facts: Facts) -> Refusal | None:
    """Nobody judges an appeal against work of their own (row C8)."""
    return None if not facts.took_part else refuse("refusal-took-part")


def not_appealed(facts: Facts) -> Refusal | None:
    """Once for each decision, and for each party (row B7)."""
    return refuse("refusal-appealed-already") if facts.appealed else None


def not_reviewed(facts: Facts) -> Refusal | None:
    """What was reviewed is final, for both parties: the review has heard both."""
    return refuse("refusal-reviewed-already") if facts.reviewed else None


def appealing_alone(facts: Facts) -> Refusal | None:
    """With the only appeal taken back nothing is left to review."""
    return None if facts.appealing and not facts.opposed else refuse("refusal-no-appeal-of-yours")


def appealing_too(facts: Facts) -> Refusal | None:
    """Nobody takes back the other party's appeal."""
    return None if facts.appealing and facts.opposed else refuse("refusal-no-appeal-of-yours")


def window_open(facts: Facts) -> Refusal | None:
    """The decision is preliminary only for so long (row B7)."""
    open_still = facts.window_ends is not None and facts.now < facts.window_ends
    return None if open_still else refuse("refusal-window-over")


def window_over(facts: Facts) -> Refusal | None:
    """Nobody is closed out of an appeal that was promised (row B7)."""
    over = facts.window_ends is not None and facts.now >= facts.window_ends
    return None if over else refuse("refusal-window-open")


def of_rejection(facts: Facts) -> Refusal | None:
    """Overturning a rejection opens the case."""
    return None if facts.of_rejection else refuse("refusal-not-of-a-rejection")


def of_decision(facts: Facts) -> Refusal | None:
    """Overturning a decision ends it; there is nothing left to investigate."""
    return None if not facts.of_rejection else refuse("refusal-not-of-a-decision")


def rectifying(facts: Facts) -> Refusal | None:
    """There is something to check (限期整改)."""
    return None if facts.rectifying else refuse("refusal-nothing-to-check")


def referred(facts: Facts) -> Refusal | None:
    """There is somebody who has still to reply (转报)."""
    return None if facts.referred else refuse("refusal-nothing-referred")


def sanctioned(facts: Facts) -> Refusal | None:
    """There is a mute or a ban to lift."""
    return None if facts.sanctioned else refuse("refusal-nothing-to-lift")


def kept_long_enough(facts: Facts) -> Refusal | None:
    """Content, process and result are kept a year from closing, longer under a legal hold (row F2)."""
    over = facts.kept_until is not None and facts.now >= facts.kept_until
    return None if over and not facts.legal_hold else refuse("refusal-kept-still")


def not_from_here(facts: Facts) -> Refusal:
    """No edge leads from this state by this act: somebody was faster, or the button is old."""
    return refuse("refusal-not-from-here", state=Say(f"state-{facts.state}"))
