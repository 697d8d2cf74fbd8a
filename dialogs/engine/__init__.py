"""Building blocks of dialogs: scripts, cards, wording, sheets, and parsing of input."""
