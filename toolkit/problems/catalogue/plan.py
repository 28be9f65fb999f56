"""What the plan can have wrong in itself, across rows and sheets."""

from toolkit.problems.entry import Entry

PLAN: dict[str, Entry] = {}
