"""Workbook files read into a Grid; nothing is written here."""

from toolkit.book.reading.files.grids import grid_in_steps, grid_of, needed_sheets, read_grid, workbook_bytes
