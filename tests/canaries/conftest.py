"""The stage of the stories."""

from tests.stories.conftest import clock, database, stage, story

__all__ = ["clock", "database", "stage", "story"]
