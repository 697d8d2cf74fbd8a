"""The clock: APScheduler and its jobs."""
