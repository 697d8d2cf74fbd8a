"""Mails as a channel: what is stored of one, and what it asks for."""

from handlers.mail.event import CHANNEL as CHANNEL
