"""Cards of notices, contacts and undelivered messages."""

from handlers.flows.feature import Command, Feature
from handlers.flows.notify import contacts, undelivered

FEATURE = Feature(desk_commands=(Command("undelivered", undelivered.listed, 5),), reporter_dialogs=contacts.DIALOGS)
