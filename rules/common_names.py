"""Words that are no sign of a person, though somebody may be called so: those of `common_names.toml`."""

import tomllib
from pathlib import Path

_WORDS = tomllib.loads(Path(__file__).with_name("common_names.toml").read_text(encoding="utf-8"))

COMMON = frozenset(_WORDS["common"].split())
"""Names that hold no report, wherever they stand in a text; as the whole subject even they name somebody."""

LONGER = tuple(_WORDS["longer"].split())
"""Words with a name in them that is not meant."""
