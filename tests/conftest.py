"""What holds for all tests."""

import gc
import os
import time

import pytest

# Plans are built and dropped by the thousand: a search for cycles after each few takes a fifth of the time.
gc.set_threshold(50_000, 20, 50)

_UNTIL = float(os.environ.get("GIAOBAN_TESTS_UNTIL", "inf"))  # seconds of the clock


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files that start an office program come first: one of them at the end would leave a processor idle."""
    long = {item.path for item in items if {mark.name for mark in item.iter_markers()} & {"office", "screen"}}
    items.sort(key=lambda item: item.path not in long)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    """Begin no test once the time that the run was given is over, and say so."""
    if time.time() > _UNTIL:
        pytest.skip("the time of this run was over before the test began")
