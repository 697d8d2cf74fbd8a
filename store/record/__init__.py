"""Cases, their events, deadlines, refused presses, and the rule versions in force."""
