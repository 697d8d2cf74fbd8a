"""Every dialog of the desk, by its kind."""

from collections.abc import Mapping

from handlers.desk import (
    deciding,
    hearing,
    lookback,
    meeting,
    opinions,
    original,
    rotas,
    searching,
    talking,
    templates,
    triage,
)
from handlers.desk.dialog import Dialog

_OF_FEATURES = (deciding, hearing, lookback, meeting, opinions, original, rotas, searching, talking)

DIALOGS: Mapping[str, Dialog] = {
    dialog.kind: dialog for feature in (*_OF_FEATURES, templates, triage) for dialog in feature.DIALOGS
}
