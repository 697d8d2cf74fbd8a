"""The reporter's side of the counter, on aiogram."""

from handlers.telegram.reporter.deferred_models import import_aiogram

import_aiogram()
