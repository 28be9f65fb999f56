"""What a Word template can have wrong."""

from toolkit.problems.entry import Entry

TEMPLATES: dict[str, Entry] = {}
