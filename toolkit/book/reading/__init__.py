"""A Grid read into a Plan, or into any table, with everything that is wrong in its cells."""

from collections.abc import Generator
from typing import TypeVar

_Found = TypeVar("_Found")

Steps = Generator[None, None, _Found]
"""Work on one of many files: it stops after each step, and returns what it found.

Each step is taken with all files before any takes the next: the processor then has at hand what a step works
with, which spares a tenth of the time over 155 forms.
"""


def finished(steps: Steps[_Found]) -> _Found:
    """What work comes to that waits for no other."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: _Found = end.value
            return found
