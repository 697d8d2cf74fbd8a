"""Questions, answers, talk, notes, hearings and meetings about a case."""
