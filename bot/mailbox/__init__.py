"""A mailbox as a channel: its server, what a mail holds, and how cards are sent as mails."""
