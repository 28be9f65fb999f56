"""A record of the workbook: where it stands, and what is told of it there."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct, field

from toolkit.problems import Place, Problem, problem


class Origin(Struct, frozen=True, kw_only=True):
    """The row that a record came from; ``cells`` maps a field's name to the address of its cell."""

    file: str = ""
    sheet: str = ""
    row: int = 0
    cells: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def place(self, field_name: str = "") -> Place:
        """The cell of a field, or the row's first cell when the field has none."""
        cell = self.cells.get(field_name) or next(iter(self.cells.values()), "")
        return Place(file=self.file, sheet=self.sheet, cell=cell)


NOWHERE = Origin()


class Record(Struct, frozen=True, kw_only=True):
    """What a row of the workbook says, or a sheet of keys."""

    origin: Origin = NOWHERE

    def problem(self, code: str, field_name: str = "", /, **words: object) -> Problem:
        """The catalogue's wording of ``code``, told at the cell of a field."""
        return problem(code, self.origin.place(field_name), **words)
