"""What the disk, the folder and other programs can have wrong."""

from toolkit.problems.entry import Entry

FILES: dict[str, Entry] = {}
