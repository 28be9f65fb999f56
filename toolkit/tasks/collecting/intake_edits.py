"""What forms bring into the workbook: rows to add and cells to change, what is told, and how many rows."""

from collections.abc import Mapping

from msgspec import Struct, field

from toolkit.book.writing.edits import AppendRow, Edit
from toolkit.problems import Problem
from toolkit.tasks.collecting.form_rows import Line
from toolkit.wording import same_name_key


class Intake(Struct):
    """What a set of forms brings into the workbook; ``added`` and ``changed`` count rows.

    ``deleted`` are lines whose rows somebody deleted since an earlier collection.
    """

    edits: list[Edit] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    deleted: list[Line] = field(default_factory=list)
    added: int = 0
    changed: int = 0
    kept: int = 0

    @property
    def delegates(self) -> frozenset[str]:
        """The names, as they are compared, of delegates whom forms add, or whose rows were deleted."""
        added = (edit.values for edit in self.edits if isinstance(edit, AppendRow))
        names = (one.get("Họ và tên") for one in (*added, *(line.values for line in self.deleted)))
        return frozenset(same_name_key(str(name)) for name in names if name)

    @property
    def stand_ins(self) -> Mapping[str, str]:
        """The names of those whom forms add, by the code of the one in whose place they come."""
        added = (edit.values for edit in self.edits if isinstance(edit, AppendRow))
        sent = (one for one in added if one.get("Dự thay cho") and one.get("Họ và tên"))
        return {str(one["Dự thay cho"]): str(one["Họ và tên"]) for one in sent}
