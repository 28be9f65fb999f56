"""Workbook files read into a Grid; nothing is written here."""

from toolkit.book.reading.files.grids import read_grid

__all__ = ["read_grid"]
