"""The clock: APScheduler and its few jobs."""
