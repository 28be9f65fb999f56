"""The one description of the workbook: it is built, read, checked and explained from SHEETS."""

from toolkit.book.schema.sheet import Column, Need, Sheet
from toolkit.book.schema.sheets import SHEETS

__all__ = ["SHEETS", "Column", "Need", "Sheet"]
