"""A workbook is read into a plan; a plan is told as documents; documents become files."""

__version__ = "0.1.0"
