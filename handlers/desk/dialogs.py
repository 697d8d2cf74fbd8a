"""Every dialog of the desk, by its kind."""

from collections.abc import Mapping

from handlers.desk import (
    deciding,
    duty,
    hearing,
    listing,
    lookback,
    meeting,
    opinions,
    original,
    talking,
    templates,
    triage,
)
from handlers.desk.dialog import DeskDialog

_OF_FEATURES = (deciding, duty, hearing, listing, lookback, meeting, opinions, original, talking)

DIALOGS: Mapping[str, DeskDialog] = {
    dialog.kind: dialog for feature in (*_OF_FEATURES, templates, triage) for dialog in feature.DIALOGS
}
