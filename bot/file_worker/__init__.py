"""Open strangers' files in a process of their own for each file, with limits and without keys."""

from bot.file_worker.client import WorkersAwayError
from bot.file_worker.confine import Isolation
from bot.file_worker.examined import ENDINGS, NOTES, UNKNOWN, Examined, StaffCopy
from bot.file_worker.office import program as soffice
from bot.file_worker.pool import FileWorkers, isolation

__all__ = [
    "ENDINGS",
    "NOTES",
    "UNKNOWN",
    "Examined",
    "FileWorkers",
    "Isolation",
    "StaffCopy",
    "WorkersAwayError",
    "isolation",
    "soffice",
]
