"""What keeps one document from being made, or makes it doubtful."""

from toolkit.problems.entry import Entry

DOCUMENTS: dict[str, Entry] = {}
