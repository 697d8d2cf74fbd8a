"""The features as their folders declare them, and what they declare as one table for each bot."""

from importlib import import_module
from pkgutil import walk_packages

from dialogs.engine.buttons import registry
from handlers import flows
from handlers.flows.feature import Feature

# The presenters of notices, too, are declared by being imported.
_MODULES = [
    import_module(it.name)
    for it in walk_packages(flows.__path__, "handlers.flows.")
    if not it.name.startswith("handlers.flows.routing")
]

FEATURES = tuple(feature for it in _MODULES if isinstance(feature := getattr(it, "FEATURE", None), Feature))
"""The features; what belongs to no feature is declared where it is routed."""

DESK_DIALOGS = registry(*({it.kind: it for it in feature.desk_dialogs} for feature in FEATURES))
"""The dialogs of the desk, by their kind."""

REPORTER_DIALOGS = registry(*(it.reporter_dialogs for it in FEATURES))
"""The dialogs beside the report."""
