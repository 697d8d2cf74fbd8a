"""Names that are also common words, from `common_names.toml`: alone they do not show that a person is meant."""

import tomllib
from pathlib import Path

_WORDS = tomllib.loads(Path(__file__).with_name("common_names.toml").read_text(encoding="utf-8"))

COMMON = frozenset(_WORDS["common"].split())
"""Names that are no mention within a text; as the whole subject they are one."""

LONGER = tuple(_WORDS["longer"].split())
"""Words that contain a name without meaning it."""
