"""The stage of the stories."""

from tests.stories.conftest import calm, clock, database, stage, story

__all__ = ["calm", "clock", "database", "stage", "story"]
