"""The long run, `make hostile`; LIAN_UPDATES says how many malformed updates (100,000), LIAN_SEED repeats a run."""

import os
import sys
from pathlib import Path

import pytest

os.environ["LIAN_HOSTILE"] = "1"
sys.exit(pytest.main(["-n", "0", "-s", "-rA", str(Path(__file__).parent)]))
