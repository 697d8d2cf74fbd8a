"""A stage with an app that uses the API."""

import pytest

from tests.stories.api.app import App, app_of
from tests.stories.conftest import Stage, Story


@pytest.fixture
async def app(stage: Stage) -> App:
    """An app with a key that is good for everything."""
    return await app_of(stage)


@pytest.fixture
async def story(app: App) -> Story:
    """Its stage."""
    return app.story
