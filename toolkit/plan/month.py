"""A day, or only a month ("tháng 5/2024")."""

import datetime as dt

from msgspec import Struct


class Month(Struct, frozen=True, order=True):
    """A month of a year: what a plan knows before the day is settled."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not 1 <= self.number <= 12:
            raise ValueError(f"month {self.number} is not in 1..12")

    def __str__(self) -> str:
        return f"{self.number}/{self.year}"

    def __contains__(self, day: dt.date) -> bool:
        return (day.year, day.month) == (self.year, self.number)


class Validity(Struct, frozen=True, kw_only=True):
    """From a day to a day, both included; an end left open is None."""

    start: dt.date | None = None
    end: dt.date | None = None

    @property
    def reversed(self) -> bool:
        """Whether it ends before it starts, so that it covers no day."""
        return self.start is not None and self.end is not None and self.end < self.start

    def covers(self, day: dt.date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)
