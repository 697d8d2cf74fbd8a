"""A call for opinions, and its answer, given in a dialog: previewed as reporters will read it, then sent."""

from cases.oversight import opinions as asking
from dialogs.desk_dialogs.dialog import Pending
from dialogs.oversight.desk_opinions import ANSWER, CALL, USUAL
from dialogs.oversight.opinions import answered_lines, invited_lines
from dialogs.oversight.opinions import asking as question_of
from handlers.desk.incoming import Place
from handlers.desk.opinion_pages import read
from rules.refusals import Refusal, Say
from store.members.staff import Member
from store.oversight import opinions
from store.unit import Tx


def ended(tx: Tx, place: Place, member: Member, pending: Pending) -> Say | Refusal:
    """The question goes to whoever is willing; or the answer to whoever was asked."""
    if pending.kind == ANSWER:
        done = asking.answer(tx, member, int(pending.given["call"].choice), _answer(pending))
        if isinstance(done, Refusal):
            return done
        read(tx, place, member, done)
        return Say("opinions-published", {"alias": member.alias})
    made = asking.call(tx, member, int(pending.given["look-back"].choice), _question(pending))
    if isinstance(made, Refusal):
        return made
    read(tx, place, member, made)
    return Say("opinions-called", {"alias": member.alias, "n": opinions.willing(tx), "until": made.until})


def before(tx: Tx, pending: Pending) -> tuple[Say, ...]:
    """What they will read; before an answer is written, how much it answers."""
    if pending.kind == CALL and pending.step is None:
        until = tx.now + tx.installation.policy.house.opinions
        told = Say("opinions-goes-to", {"n": opinions.willing(tx)})
        return (*invited_lines(question_of(_question(pending)), until), told)
    if pending.kind != ANSWER:
        return ()
    row = opinions.get(tx, int(pending.given["call"].choice))
    if row is None:
        return ()
    asked, given = opinions.counts(tx, row.id)
    if pending.step:
        return (Say("opinions-answers", {"asked": asked, "given": given, "question": question_of(row.question)}),)
    ends = (Say("opinions-ends-early", {"until": row.until}),) if row.open(tx.now) else ()
    return (*answered_lines(question_of(row.question), _answer(pending)), *ends)


def _question(pending: Pending) -> str | None:
    """None for the usual one."""
    given = pending.given["opinion"]
    return None if given.choice == USUAL else given.text


def _answer(pending: Pending) -> str:
    return pending.given["opinions-answer"].text
