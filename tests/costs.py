"""What tests cost in processor time, that of the processes they end included: after a run of them all, by folder, and
the dearest."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

import pytest

_ALL = 1000
"""With so many tests it is a run of all, whose costs are printed."""
_DEAREST = 30

_costs: Counter[str] = Counter()
"""Seconds by test, in the process that prints."""
_before = 0.0
"""Seconds that this process had used at its last report."""


def _used() -> float:
    return sum(os.times()[:4])


def pytest_runtest_logstart() -> None:
    """Count from here."""
    global _before
    _before = _used()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Iterator[None]:
    """Write into the report of a phase what it has cost; the report goes to the process that prints."""
    global _before
    report = yield
    now = _used()
    report.cost, _before = now - _before, now  # type: ignore[attr-defined]
    return report


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Add up the phases of each test."""
    _costs[report.nodeid] += report.cost  # type: ignore[attr-defined]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the costs."""
    if len(_costs) < _ALL:
        return
    folders: Counter[str] = Counter()
    tests: Counter[str] = Counter()
    for test, seconds in _costs.items():
        folder = str(PurePath(test.partition("::")[0]).parent)
        folders[folder] += seconds
        tests[folder] += 1
    terminalreporter.section(f"{sum(_costs.values()):.0f} seconds of processor for {len(_costs)} tests")
    for folder, seconds in folders.most_common():
        terminalreporter.write_line(f"{seconds:7.1f} s  {tests[folder]:5}  {folder}")
    terminalreporter.section(f"the {_DEAREST} dearest")
    for test, seconds in _costs.most_common(_DEAREST):
        terminalreporter.write_line(f"{seconds:7.1f} s  {test}")
