"""The dialogs and cards of both bots as plain values: scripts, screens, notices and wording."""
