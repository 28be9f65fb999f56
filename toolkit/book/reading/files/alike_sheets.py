"""Small sheets that were read before, in another file: many forms have some that nobody filled in."""

from collections.abc import Collection, Iterable, Mapping

from msgspec.structs import replace

from toolkit.book.grid import GridSheet
from toolkit.book.reading.files.archive import Archive
from toolkit.book.reading.files.doubts import SheetMarks, sheet_marks, small_sheet_marks

_MOST = 256
_Content = tuple[bytes, tuple[bytes, ...], bool]
_READ: dict[_Content, GridSheet] = {}
"""By all that a sheet's values follow from: its part, the parts that all sheets need, the date system."""


class AlikeSheets:
    """The sheets of one workbook beside those that this process read before.

    ``shared`` are the parts that all its sheets need; of a workbook that is not ``usual`` nothing is kept.
    ``parts`` are, by their names, the parts of the small sheets that were looked at.
    """

    def __init__(self, shared: Iterable[bytes], *, date_1904: bool, usual: bool) -> None:
        self._shared, self._date_1904, self._usual = tuple(shared), date_1904, usual
        self.parts: dict[str, bytes] = {}

    def marks(self, name: str, archive: Archive, part: str) -> SheetMarks:
        """What a sheet's part tells beside its values."""
        small = archive.small(part)
        if small is None:
            return sheet_marks(archive.pieces(part))
        if self._usual:
            self.parts[name] = small
        return small_sheet_marks(small)

    def known(self, names: Collection[str]) -> dict[str, GridSheet]:
        """Those of the sheets that were read before."""
        alike = {name: _READ.get(self._content(name)) for name in names if name in self.parts}
        return {name: replace(sheet, name=name) for name, sheet in alike.items() if sheet}

    def remember(self, read: Mapping[str, GridSheet]) -> None:
        """Keep what was read of small sheets; it is never changed, for a grid is not."""
        for name, sheet in read.items():
            if name in self.parts:
                if len(_READ) >= _MOST:
                    del _READ[next(iter(_READ))]
                _READ[self._content(name)] = sheet

    def _content(self, name: str) -> _Content:
        return self.parts[name], self._shared, self._date_1904
