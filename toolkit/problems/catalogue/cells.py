"""What a cell, a row or a sheet of the workbook can have wrong."""

from toolkit.problems.entry import Entry

CELLS: dict[str, Entry] = {}
