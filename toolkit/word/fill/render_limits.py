"""What one rendering has used so far, and what it met: the limits that end a hostile template."""

import time

from msgspec import Struct, field

from toolkit.word.fill.tier_refusals import Exhausted

NO_WORDS = frozenset(("None", "nan", "NaN", "NaT", "<NA>"))
"""What programs print where there is no word."""


class Limits(Struct, frozen=True, kw_only=True):
    """How far one document may go.

    ``seconds`` is wall time; ``characters`` counts everything that loops and tags write, markup
    included; ``value`` is the longest single value; ``memory`` is in bytes, of the process that fills a
    template with doubtful steps. A real letter needs a thousandth of each.
    """

    seconds: float = 20.0
    characters: int = 200_000_000
    value: int = 10_000_000
    memory: int = 500_000_000


class Ledger(Struct, kw_only=True):
    """The account of the rendering under way; a template opens it anew for each document.

    ``apart``: this process does nothing else and may be ended from outside, so that any step may be tried.
    """

    limits: Limits
    apart: bool = False
    left: int = 0
    deadline: float = 0.0
    printed: list[object] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    unfit: list[object] = field(default_factory=list)

    def open(self) -> None:
        """Start the account of a new document."""
        self.left = self.limits.characters
        self.deadline = time.monotonic() + self.limits.seconds
        self.printed = []
        self.missing = []
        self.unfit = []

    def charge(self, characters: int) -> None:
        """Book what a step writes.

        Raises:
            Exhausted: the document has reached its limit of size or time.
        """
        self.left -= characters
        if self.left < 0:
            raise Exhausted("size")
        if time.monotonic() > self.deadline:
            raise Exhausted("time")
