"""The life of a case as a table: from which state, by which act, to which, by whom, on which conditions, and why."""

from dataclasses import dataclass

from rules.vocabulary import Act, Role, State
from rules.workflow import conditions as c
from rules.workflow.conditions import Condition

STAFF = frozenset({Role.MODERATOR, Role.LEAD, Role.DUTY_EDITOR, Role.ADMINISTRATOR})
"""Everyone at the desk, administrators among them; a group's keyboard is made for all of them."""

HANDLERS = STAFF - {Role.DUTY_EDITOR}
EDITOR = frozenset({Role.DUTY_EDITOR})
"""Judges news content (row C9); a lead does where none is on duty (row C3)."""

LEADS = frozenset({Role.LEAD, Role.ADMINISTRATOR})
LEAD = frozenset({Role.LEAD})
REPORTER = frozenset({Role.REPORTER})
PUNISHED = frozenset({Role.PUNISHED})
PARTIES = REPORTER | PUNISHED
"""The parties of a decision: the reporter and the person punished (row B7)."""

CLOCK = frozenset({Role.CLOCK})


@dataclass(frozen=True, slots=True)
class Edge:
    """One transition: `when` holds the conditions, `why` says why the edge is there."""

    frm: State | None
    act: Act
    to: State
    who: frozenset[Role]
    when: tuple[Condition, ...]
    why: str


S, A = State, Act

_PRELIMINARY = (S.REJECTED, S.DECIDED)
_WORKED = (S.RECEIVED, S.REVIEW_PAUSED, S.ACCEPTED, S.INVESTIGATING, S.INVESTIGATION_PAUSED, S.PROPOSED)
_RUNNING = (*_WORKED, S.APPEALED)
UNDECIDED = frozenset(_WORKED)
"""The states of a case that has no result yet."""

_EXPLAINED = (S.RECEIVED, S.ACCEPTED, S.INVESTIGATING, S.PROPOSED, S.APPEALED)
"""The states in which staff may be late."""

_ILL = "a handler may fall ill while the case waits"
_STILL = (c.not_reviewed, c.not_appealed)
"""A reviewed result is final, and each party appeals once."""

_TAKEN_OVER = (c.took_no_part, c.held_by_another)
_REVIEWED = (c.took_no_part, c.nothing_proposed)
_CHANGED = (*_REVIEWED, c.of_decision)
"""Only a decision can be changed; a rejection holds no measure."""
_ON_DUTY, _FOR_A_LEAD = (c.is_news, c.has_the_duty), (c.is_news, c.nobody_has_the_duty)
_NO_EDITOR = "a lead judges news where no duty editor is on duty"
_ANOTHER = (c.proposed_by_another, c.not_raised_by_proposer)
_SECOND, _OWN = (c.change_proposed, c.took_no_part, *_ANOTHER), (c.change_proposed, c.proposed_by_oneself)


def _moved(state: State, why: str) -> tuple[Edge, ...]:
    """Return the edges of claim, release and reassign in a state; `why` says why a member claims there."""
    return (
        Edge(state, A.CLAIM, state, STAFF, (c.unclaimed,), why),
        Edge(state, A.CLAIM, state, LEADS, (c.held_by_another,), "a lead takes over from a colleague"),
        Edge(state, A.RELEASE, state, STAFF, (c.held,), "a handler who cannot go on frees it for a colleague"),
        Edge(state, A.RELEASE, state, LEADS, (c.held_by_another,), "a lead frees it for a colleague"),
        Edge(state, A.REASSIGN, state, LEADS, (), "a lead chooses the handler"),
    )


MEASURED = (S.DECIDED, S.APPEALED, S.CLOSED)
"""The states of a case that may have measures to carry out."""

_ONE_FOR_ALL = "a collective complaint shares one result, so its review applies to each member"

EDGES: tuple[Edge, ...] = (
    Edge(None, A.FILE, S.RECEIVED, REPORTER, (), "a report opens a case"),
    # Review
    Edge(S.RECEIVED, A.ADD, S.RECEIVED, REPORTER, (), "late information still helps"),
    *_moved(S.RECEIVED, "one handler speaks with the reporter"),
    Edge(S.RECEIVED, A.ACCEPT, S.ACCEPTED, STAFF, (), "the filing conditions are met"),
    Edge(S.RECEIVED, A.REJECT, S.REJECTED, STAFF, (), "not met, or out of scope: with reasons, and where to go"),
    Edge(S.RECEIVED, A.ASK, S.REVIEW_PAUSED, STAFF, (c.may_wait,), "the review needs more from the reporter"),
    Edge(S.RECEIVED, A.RECATEGORISE, S.RECEIVED, STAFF, (), "reporters cannot know our classes"),
    Edge(S.RECEIVED, A.SET_SEVERITY, S.RECEIVED, STAFF, (), "the category's severity is a first estimate"),
    Edge(S.RECEIVED, A.SET_CONDITIONS, S.RECEIVED, STAFF, (), "what was looked at is on record before it is accepted"),
    Edge(S.RECEIVED, A.SET_PUBLISHED, S.RECEIVED, STAFF, (), "rule E6 never assumes when it was published"),
    Edge(S.RECEIVED, A.CORRECT, S.RECEIVED, STAFF, (), "the words of a reporter may name nobody, or somebody else"),
    Edge(S.RECEIVED, A.WITHDRAW, S.WITHDRAWN, REPORTER, (), "a report belongs to its reporter"),
    Edge(S.REVIEW_PAUSED, A.ADD, S.REVIEW_PAUSED, REPORTER, (), "evidence may come before the answer in words"),
    Edge(S.REVIEW_PAUSED, A.ANSWER, S.RECEIVED, REPORTER, (), "the question is answered"),
    Edge(S.REVIEW_PAUSED, A.RESUME, S.RECEIVED, CLOCK | STAFF, (), "no answer in time, or by another way"),
    Edge(S.REVIEW_PAUSED, A.REASSIGN, S.REVIEW_PAUSED, LEADS, (), _ILL),
    Edge(S.REVIEW_PAUSED, A.WITHDRAW, S.WITHDRAWN, REPORTER, (), "the reporter may change their mind"),
    # Investigation
    Edge(S.ACCEPTED, A.ADD, S.ACCEPTED, REPORTER, (), "late information still helps"),
    *_moved(S.ACCEPTED, "review and investigation may be done by two people"),
    Edge(S.ACCEPTED, A.BEGIN, S.INVESTIGATING, STAFF, (), "the investigation must begin in time"),
    Edge(S.ACCEPTED, A.RECATEGORISE, S.ACCEPTED, STAFF, (), "the review showed it"),
    Edge(S.ACCEPTED, A.SET_SEVERITY, S.ACCEPTED, STAFF, (), "the review showed it"),
    Edge(S.ACCEPTED, A.SET_PUBLISHED, S.ACCEPTED, STAFF, (), "the review showed it"),
    Edge(S.ACCEPTED, A.CORRECT, S.ACCEPTED, STAFF, (), "the review showed it"),
    Edge(S.ACCEPTED, A.WITHDRAW, S.WITHDRAWN, REPORTER, (), "a report belongs to its reporter"),
    Edge(S.INVESTIGATING, A.ADD, S.INVESTIGATING, REPORTER, (), "late information still helps"),
    *_moved(S.INVESTIGATING, "one handler knows the case"),
    Edge(S.INVESTIGATING, A.ASK, S.INVESTIGATION_PAUSED, STAFF, (c.may_wait,), "a fact only the reporter knows"),
    Edge(S.INVESTIGATING, A.RECATEGORISE, S.INVESTIGATING, STAFF, (), "the facts may show another violation"),
    Edge(S.INVESTIGATING, A.SET_SEVERITY, S.INVESTIGATING, STAFF, (), "the facts may weigh more or less"),
    Edge(S.INVESTIGATING, A.SET_PUBLISHED, S.INVESTIGATING, STAFF, (), "the sanction ladder depends on it"),
    Edge(S.INVESTIGATING, A.CORRECT, S.INVESTIGATING, STAFF, (), "the sanction ladder depends on it"),
    Edge(S.INVESTIGATING, A.DECIDE, S.DECIDED, HANDLERS, (c.not_news, c.light), "a light decision needs one person"),
    Edge(S.INVESTIGATING, A.DECIDE, S.DECIDED, EDITOR, (*_ON_DUTY, c.light), "the duty editor judges news content"),
    Edge(S.INVESTIGATING, A.DECIDE, S.DECIDED, LEAD, (*_FOR_A_LEAD, c.light), _NO_EDITOR),
    Edge(S.INVESTIGATING, A.PROPOSE, S.PROPOSED, HANDLERS, (c.not_news,), "a heavy decision needs two people"),
    Edge(S.INVESTIGATING, A.PROPOSE, S.PROPOSED, EDITOR, _ON_DUTY, "referral stays open for illegal news"),
    Edge(S.INVESTIGATING, A.PROPOSE, S.PROPOSED, LEAD, _FOR_A_LEAD, _NO_EDITOR),
    Edge(S.INVESTIGATING, A.WITHDRAW, S.WITHDRAWN, REPORTER, (), "a report belongs to its reporter"),
    Edge(S.INVESTIGATION_PAUSED, A.ADD, S.INVESTIGATION_PAUSED, REPORTER, (), "evidence may come before the answer"),
    Edge(S.INVESTIGATION_PAUSED, A.ANSWER, S.INVESTIGATING, REPORTER, (), "the question is answered"),
    Edge(S.INVESTIGATION_PAUSED, A.RESUME, S.INVESTIGATING, CLOCK | STAFF, (), "no answer in time, or by another way"),
    Edge(S.INVESTIGATION_PAUSED, A.REASSIGN, S.INVESTIGATION_PAUSED, LEADS, (), _ILL),
    Edge(S.INVESTIGATION_PAUSED, A.WITHDRAW, S.WITHDRAWN, REPORTER, (), "the reporter may change their mind"),
    *(
        edge
        for state in (S.RECEIVED, S.ACCEPTED, S.INVESTIGATING)
        for edge in (
            Edge(state, A.TRANSFER, state, STAFF, (), "another team knows more; the deadlines run on"),
            Edge(state, A.DUPLICATE, state, STAFF, (), "one thing is decided once, and each reporter is told"),
            Edge(state, A.GATHER, state, STAFF, (), "a wave of reports is decided once, and each reporter is told"),
        )
    ),
    # Two people
    Edge(S.PROPOSED, A.ADD, S.PROPOSED, REPORTER, (), "it may change the lead's mind"),
    Edge(S.PROPOSED, A.APPROVE, S.DECIDED, LEAD, _ANOTHER, "a lead who did not propose it"),
    Edge(S.PROPOSED, A.SEND_BACK, S.INVESTIGATING, LEADS, (), "not convinced, or proposed too soon"),
    *_moved(S.PROPOSED, "after being sent back the case needs a handler"),
    Edge(S.PROPOSED, A.WITHDRAW, S.WITHDRAWN, REPORTER, (), "nothing has been decided yet"),
    # Result and appeal
    Edge(S.REJECTED, A.ADD, S.REJECTED, REPORTER, (c.window_open,), "what comes late may lead to an appeal"),
    Edge(S.REJECTED, A.AGREE, S.CLOSED, REPORTER, (c.window_open,), "a reporter who agrees need not wait"),
    Edge(S.REJECTED, A.APPEAL, S.APPEALED, REPORTER, (c.window_open,), "a rejection, or its handling, may be wrong"),
    Edge(S.REJECTED, A.CLOSE, S.CLOSED, CLOCK, (c.window_over,), "final once nobody appealed"),
    Edge(S.DECIDED, A.ADD, S.DECIDED, REPORTER, (c.window_open,), "what comes late may lead to an appeal"),
    Edge(S.DECIDED, A.AGREE, S.CLOSED, REPORTER, (c.window_open,), "a reporter who agrees need not wait"),
    Edge(S.DECIDED, A.APPEAL, S.APPEALED, PARTIES, (c.window_open,), "once: no edge leads back here from an appeal"),
    Edge(S.DECIDED, A.CLOSE, S.CLOSED, CLOCK, (c.window_over,), "preliminary becomes final"),
    Edge(S.CLOSED, A.APPEAL, S.APPEALED, REPORTER, (*_STILL, c.window_open), "agreeing may be taken back in time"),
    Edge(S.CLOSED, A.APPEAL, S.APPEALED, PUNISHED, (c.of_decision, *_STILL, c.window_open), "one party binds no other"),
    Edge(S.APPEALED, A.APPEAL, S.APPEALED, REPORTER, (*_STILL, c.window_open), "one review hears both parties"),
    Edge(S.APPEALED, A.APPEAL, S.APPEALED, PUNISHED, (c.of_decision, *_STILL, c.window_open), "one review hears both"),
    Edge(S.APPEALED, A.ADD, S.APPEALED, PARTIES, (), "an appeal may bring new evidence"),
    Edge(S.APPEALED, A.WITHDRAW, S.CLOSED, PARTIES, (c.appealing_alone,), "the decision then stands"),
    Edge(S.APPEALED, A.WITHDRAW, S.APPEALED, PARTIES, (c.appealing_too,), "the other party's appeal goes on"),
    Edge(S.APPEALED, A.CLAIM, S.APPEALED, STAFF, (c.took_no_part, c.unclaimed), "one reviewer answers for it"),
    Edge(S.APPEALED, A.CLAIM, S.APPEALED, LEADS, _TAKEN_OVER, "a lead takes over from a colleague"),
    Edge(S.APPEALED, A.RELEASE, S.APPEALED, STAFF, (c.held,), "another member who took no part gets it"),
    Edge(S.APPEALED, A.RELEASE, S.APPEALED, LEADS, (c.held_by_another,), "a lead frees it for another reviewer"),
    Edge(S.APPEALED, A.REASSIGN, S.APPEALED, LEADS, (), "a lead chooses among members who took no part"),
    Edge(S.APPEALED, A.TRANSFER, S.APPEALED, LEADS, (), "everyone in its team may have taken part"),
    Edge(S.APPEALED, A.UPHOLD, S.CLOSED, STAFF, _REVIEWED, "the decision was right, and is final"),
    Edge(S.APPEALED, A.CHANGE, S.CLOSED, STAFF, (*_CHANGED, c.light), "another decision takes its place, and is final"),
    Edge(S.APPEALED, A.OVERTURN, S.ACCEPTED, STAFF, (*_REVIEWED, c.of_rejection), "the case is opened after all"),
    Edge(S.APPEALED, A.OVERTURN, S.CLOSED, STAFF, (*_REVIEWED, c.of_decision), "the sanction is lifted"),
    Edge(S.APPEALED, A.PROPOSE, S.APPEALED, STAFF, _CHANGED, "a heavy decision needs two people on appeal too"),
    Edge(S.APPEALED, A.APPROVE, S.CLOSED, LEAD, _SECOND, "a lead who neither took part nor proposed it"),
    Edge(S.APPEALED, A.SEND_BACK, S.APPEALED, LEADS, (c.change_proposed, c.took_no_part), "not convinced"),
    Edge(S.APPEALED, A.SEND_BACK, S.APPEALED, STAFF - LEADS, _OWN, "the proposer may change their mind"),
    # A collective complaint has one result for all its members
    *(Edge(state, A.CHANGE, S.CLOSED, CLOCK, (c.of_decision,), _ONE_FOR_ALL) for state in MEASURED),
    *(Edge(state, A.OVERTURN, S.CLOSED, CLOCK, (c.of_decision,), _ONE_FOR_ALL) for state in MEASURED),
    Edge(S.REJECTED, A.OVERTURN, S.ACCEPTED, CLOCK, (), _ONE_FOR_ALL),
    Edge(S.APPEALED, A.OVERTURN, S.ACCEPTED, CLOCK, (c.of_rejection,), _ONE_FOR_ALL),
    Edge(S.CLOSED, A.OVERTURN, S.ACCEPTED, CLOCK, (c.of_rejection,), _ONE_FOR_ALL),
    *(Edge(state, A.CHECK, state, CLOCK, (c.of_decision,), "each who reported is told of it") for state in MEASURED),
    *(Edge(state, A.RELAY, state, CLOCK, (c.of_decision,), "each who reported is told of it") for state in MEASURED),
    Edge(S.DECIDED, A.GIVE_CODE, S.DECIDED, STAFF, (c.window_open,), "the person punished may appeal as well"),
    Edge(S.APPEALED, A.GIVE_CODE, S.APPEALED, STAFF, (c.of_decision,), "the person punished is heard in the review"),
    Edge(S.CLOSED, A.GIVE_CODE, S.CLOSED, STAFF, (c.of_decision, c.window_open), "one party's agreeing binds no other"),
    # What follows a decision
    Edge(S.DECIDED, A.CHECK, S.DECIDED, STAFF, (c.rectifying,), "the rectification is checked"),
    Edge(S.CLOSED, A.CHECK, S.CLOSED, STAFF, (c.rectifying,), "its day may come after the appeal window"),
    Edge(S.DECIDED, A.RELAY, S.DECIDED, STAFF, (c.referred,), "the reporter is told the agency's answer"),
    Edge(S.CLOSED, A.RELAY, S.CLOSED, STAFF, (c.referred,), "an agency may answer late"),
    Edge(S.DECIDED, A.LIFT, S.DECIDED, LEAD, (c.sanctioned,), "a ban without end is lifted by a lead"),
    Edge(S.CLOSED, A.LIFT, S.CLOSED, LEAD, (c.sanctioned,), "also at any time later"),
    *(
        edge
        for state in MEASURED
        for edge in (
            Edge(state, A.CARRIED_OUT, state, STAFF, (c.outstanding,), "what was decided is done, and told when it is"),
            Edge(state, A.NOT_CARRIED_OUT, state, STAFF, (c.outstanding,), "what cannot be done is said, and why"),
            Edge(state, A.CARRIED_OUT, state, CLOCK, (c.of_decision,), "each who reported is told of it"),
            Edge(state, A.NOT_CARRIED_OUT, state, CLOCK, (c.of_decision,), "each who reported is told of it"),
        )
    ),
    # Beside its course: conversation and notes
    *(Edge(state, A.TALK, state, REPORTER | STAFF, (), "a message is quicker than a form") for state in _RUNNING),
    *(
        Edge(state, A.TALK, state, REPORTER | STAFF, (c.window_open,), "until the result is final")
        for state in _PRELIMINARY
    ),
    *(Edge(state, A.NOTE, state, STAFF, (), "colleagues share what they know") for state in S),
    *(Edge(state, A.EXPLAIN, state, STAFF, (), "the person who waits is told why it is late") for state in _EXPLAINED),
    *(Edge(state, A.HEAR, state, STAFF, (), "the other side is heard too") for state in _RUNNING),
    *(Edge(state, A.MEET, state, STAFF, (), "a complex matter is easier to talk about") for state in _WORKED),
    Edge(S.APPEALED, A.MEET, S.APPEALED, STAFF, (c.took_no_part,), "the reviewer may want to hear more"),
    *(Edge(state, A.ATTACH, state, STAFF, (), "the platform's data is evidence too") for state in _RUNNING),
    *(Edge(state, A.REQUEST_DATA, state, STAFF, (c.hooked,), "the platform itself knows") for state in _RUNNING),
)
