"""A strict local Bot API server with a chat page, for trying and for testing."""

from sandbox.people.screen import ActRefusedError
from sandbox.person import Person
from sandbox.server import Sandbox

__all__ = ["ActRefusedError", "Person", "Sandbox"]
