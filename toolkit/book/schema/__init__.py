"""What a workbook is: a Schema is built, read, checked and explained; PLAN is the staff's own workbook."""

from toolkit.book.schema.schema import HELP_SHEET, Schema
from toolkit.book.schema.sheet import Column, Need, Sheet
from toolkit.book.schema.sheets import PLAN, SHEETS
