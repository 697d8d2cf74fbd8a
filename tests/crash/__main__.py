"""The long run, `make crash`: the golden story with SIGKILL at 100 random moments (LIAN_KILLS sets another number)."""

import os
import sys
from pathlib import Path

import pytest

os.environ.setdefault("LIAN_KILLS", "100")
sys.exit(pytest.main(["-rA", str(Path(__file__).parent)]))
