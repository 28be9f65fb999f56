"""The pencil and ruler that templates are drawn with, by a layout profile."""

from toolkit.word.drawing.block import Block, Run, slanted, strong
from toolkit.word.drawing.packing import packed
from toolkit.word.drawing.page import blank_document
from toolkit.word.drawing.tables import Column, RuledTable, ruled_table, side_by_side

__all__ = [
    "Block",
    "Column",
    "RuledTable",
    "Run",
    "blank_document",
    "packed",
    "ruled_table",
    "side_by_side",
    "slanted",
    "strong",
]
