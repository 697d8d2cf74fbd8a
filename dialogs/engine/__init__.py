"""What every dialog is made of: scripts, cards, words, sheets, and how input is read."""
