"""What people read and how a conversation walks: scripts, cards and words, as plain values."""
