"""A Grid read into a Plan, with everything that is wrong in its cells."""

from toolkit.book.reading.plans import Reading, read_plan

__all__ = ["Reading", "read_plan"]
