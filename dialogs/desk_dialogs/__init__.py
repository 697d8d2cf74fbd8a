"""The desk's dialogs: their steps, their state, their cards."""
