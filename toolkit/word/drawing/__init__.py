"""Word documents drawn by a layout profile: pages, styles, paragraphs and tables for the templates."""

from toolkit.word.drawing.block import Block, Run, slanted, strong
from toolkit.word.drawing.packing import is_as_drawn, packed
from toolkit.word.drawing.page import annex, blank_document, room
from toolkit.word.drawing.tables import Column, RuledTable, ruled_table, side_by_side
