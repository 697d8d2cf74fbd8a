"""The Bot API's methods by topic; importing this package registers them all."""

from sandbox.methods import callbacks, chats, commands, edits, forum, forwarding, media, messages, updates
from sandbox.methods.call import METHODS, Call

TOPICS = (callbacks, chats, commands, edits, forum, forwarding, media, messages, updates)

__all__ = ["METHODS", "TOPICS", "Call"]
