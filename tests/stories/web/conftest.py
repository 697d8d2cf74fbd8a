"""A stage with the web form."""

import pytest

from tests.stories.conftest import Stage, Story
from tests.stories.web.browser import URL


@pytest.fixture
async def story(stage: Stage) -> Story:
    """A stage whose listener serves the web form."""
    return await stage(listen="127.0.0.1:0", web_url=URL)
