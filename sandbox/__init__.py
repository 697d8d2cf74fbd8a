"""A strict local Bot API server with a chat page, for trying and for testing."""

from sandbox.people import Person
from sandbox.screen import ActRefusedError
from sandbox.server import Sandbox

__all__ = ["ActRefusedError", "Person", "Sandbox"]
