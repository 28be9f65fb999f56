"""Excel's number formats: what a cell shows, with Vietnamese signs and names."""

from toolkit.book.reading.number_formats.showing import hides, shown, shows_days
