"""Small sheets that were read before, in another file: many forms have some that nobody filled in."""

from collections.abc import Collection, Iterable, Mapping

from msgspec.structs import replace

from toolkit.book.grid import GridSheet
from toolkit.book.reading.files.archive import Archive
from toolkit.book.reading.files.doubts import SheetMarks, sheet_marks, small_sheet_marks

_MOST = 256
_MOST_HELD = 4_000_000
_Content = tuple[bytes, tuple[bytes, ...], bool]
_READ: dict[_Content, GridSheet] = {}
"""By all that a sheet's values follow from: its part, the parts that all sheets need, the date system."""


class AlikeSheets:
    """The sheets of one workbook beside those that this process read before.

    ``shared`` are the parts that all its sheets need; of a workbook that is not ``usual`` nothing is kept.
    ``alone``: no others are read beside it, so that there is room for larger sheets.
    """

    def __init__(self, shared: Iterable[bytes], *, date_1904: bool, usual: bool, alone: bool) -> None:
        self._shared, self._date_1904, self._usual = tuple(shared), date_1904, usual
        self._parts: dict[str, bytes] = {}
        self._most_held = _MOST_HELD if alone else 0
        self.held: dict[str, bytes] = {}

    def marks(self, name: str, archive: Archive, part: str) -> SheetMarks:
        """What a sheet's part tells beside its values."""
        small = archive.small(part)
        if small is None and archive.size(part) > self._most_held:
            return sheet_marks(archive.pieces(part))
        if small is None:
            pieces = list(archive.pieces(part))
            self.held[name] = b"".join(pieces)
            return sheet_marks(pieces)
        self.held[name] = small
        if self._usual:
            self._parts[name] = small
        return small_sheet_marks(small)

    def known(self, names: Collection[str]) -> dict[str, GridSheet]:
        """Those of the sheets that were read before."""
        alike = {name: _READ.get(self._content(name)) for name in names if name in self._parts}
        return {name: replace(sheet, name=name) for name, sheet in alike.items() if sheet}

    def remember(self, read: Mapping[str, GridSheet]) -> None:
        """Keep what was read of small sheets; it is never changed, for a grid is not."""
        for name, sheet in read.items():
            if name in self._parts:
                if len(_READ) >= _MOST:
                    del _READ[next(iter(_READ))]
                _READ[self._content(name)] = sheet

    def _content(self, name: str) -> _Content:
        return self._parts[name], self._shared, self._date_1904
