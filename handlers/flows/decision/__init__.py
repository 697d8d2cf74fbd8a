"""Decisions at the desk, and what follows them."""

from cases.appeal import appeal
from cases.decision import consequences, measures
from cases.decision.advice import set_published
from dialogs.decision import decision
from dialogs.decision import measures as words
from dialogs.decision.enforcement import AGAIN
from dialogs.decision.platform_data import REQUEST
from dialogs.decision.sanctions import CHECK, RELAY, agency_reply_lines, checked
from handlers.flows.decision import afterwards, deciding
from handlers.flows.desk.dialog import DeskDialog, acting
from handlers.flows.feature import Feature
from rules.vocabulary import Act

FEATURE = Feature(
    desk_case_presses={AGAIN: afterwards.again},
    desk_dialogs=(
        DeskDialog(
            Act.DECIDE,
            decision.DECIDE,
            end=deciding.end_decision,
            preview=lambda it: deciding.result(it, "decided-head", deciding.as_read(it)),
            hint=deciding.hint,
            opens=deciding.opens,
            reopens=deciding.known_at_first,
        ),
        DeskDialog(
            Act.CHANGE,
            decision.CHANGE,
            end=deciding.end_change,
            preview=deciding.reviewed,
            hint=deciding.hint,
            opens=deciding.opens,
        ),
        DeskDialog(Act.UPHOLD, decision.UPHOLD, end=acting(appeal.uphold, "reasons"), preview=deciding.reviewed),
        DeskDialog(Act.OVERTURN, decision.OVERTURN, end=acting(appeal.overturn, "reasons"), preview=deciding.reviewed),
        DeskDialog(Act.APPROVE, decision.APPROVE, end=acting(appeal.approve_proposal), preview=deciding.approved),
        DeskDialog(Act.SEND_BACK, decision.SEND_BACK, end=acting(appeal.send_back_proposal, "word")),
        DeskDialog(Act.LIFT, decision.LIFT, end=acting(consequences.lift_sanction, "lift")),
        DeskDialog(Act.SET_PUBLISHED, decision.SET_PUBLISHED, end=acting(set_published, "published")),
        DeskDialog(
            Act.CARRIED_OUT,
            words.CARRIED_OUT,
            end=afterwards.end_measure(measures.record_carried_out, "proof"),
            opens=afterwards.opens_measure(words.undone),
        ),
        DeskDialog(
            Act.NOT_CARRIED_OUT,
            words.NOT_CARRIED_OUT,
            end=afterwards.end_measure(measures.record_not_carried_out, "why_not"),
            opens=afterwards.opens_measure(words.to_see_to),
        ),
        DeskDialog(Act.REQUEST_DATA, REQUEST, end=afterwards.end_request),
        DeskDialog(
            Act.CHECK,
            CHECK,
            end=afterwards.end_check,
            preview=lambda it: checked(it.case.number, it.text("note"), deciding.end_of(it.tx, it.text("again_by"))),
        ),
        DeskDialog(
            Act.RELAY,
            RELAY,
            end=afterwards.end_relay,
            preview=lambda it: agency_reply_lines(it.case.number, it.text("reply")),
        ),
    ),
)
