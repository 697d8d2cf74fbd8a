"""Every dialog of the desk, by its kind."""

from collections.abc import Mapping

from handlers.flows import evidence, templates, triage
from handlers.flows.conversation import desk_hearing, desk_meeting, desk_talk
from handlers.flows.decision import deciding
from handlers.flows.desk.dialog import DeskDialog
from handlers.flows.oversight import desk_opinions, periodic_review
from handlers.flows.queue import listing
from handlers.flows.staffing import duty

_OF_FEATURES = (
    deciding,
    duty,
    desk_hearing,
    listing,
    periodic_review,
    desk_meeting,
    desk_opinions,
    evidence,
    desk_talk,
)

DIALOGS: Mapping[str, DeskDialog] = {
    dialog.kind: dialog for feature in (*_OF_FEATURES, templates, triage) for dialog in feature.DIALOGS
}
