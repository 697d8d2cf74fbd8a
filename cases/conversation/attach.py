"""Evidence that staff add to a case, with its source: the platform's own data, a third party, the reporter."""

from cases.evidence import files
from cases.evidence.files import SentFile
from cases.notify import notices
from cases.workflow import press
from cases.workflow.press import Press
from rules.facts.acts import EvidenceAttached
from rules.refusals import Refusal
from rules.vocabulary import Source
from store.record import events
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx


def attach_evidence(
    tx: Tx, pressed: Press, source: Source, text: str, file: SentFile | None = None
) -> EventRow | Refusal:
    """Record the file or the words as evidence of the case; its reporter sees that there is more, but not what."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    case = allowed.case
    wanted = files.add_file(tx, case, file, bot="desk", source=source) if file else None
    if isinstance(wanted, Refusal):
        return press.record_press_refusal(tx, pressed, wanted)
    said = EvidenceAttached(source, text, wanted or 0)
    event = events.append(tx, case, said, allowed.step.role, pressed.member.id)
    notices.refresh_card(tx, case)
    return event


def text_evidence(tx: Tx, case: CaseRow) -> list[tuple[Source, str]]:
    """Return the evidence that was added in words, such as a link, oldest first."""
    told = [event.fact for event in events.of_case(tx, case.id)]
    return [(it.source, it.text) for it in told if isinstance(it, EvidenceAttached) and it.text]
