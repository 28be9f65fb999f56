"""Many Word documents bound into one print-ready document, each with its own pages, headers and lists."""

from toolkit.word.joining.binding import last_page
from toolkit.word.joining.one_file import OneFile, write_one_file
