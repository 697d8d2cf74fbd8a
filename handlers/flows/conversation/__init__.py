"""Questions, answers, messages, hearings and extra windows."""
