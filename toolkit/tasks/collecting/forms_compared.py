"""Two forms of one unit held against each other: in which cells they say different things."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.shortened_quotes import short

_MOST = 5
_Cell = tuple[str, int, str]
"""The part of the form, the record's turn in it, the field: a Word form has other addresses."""


def differing(one: Form, other: Form) -> str:
    """The cells in which two forms differ, with what both say there; blank where they say the same."""
    here, there = dict(_cells(one)), dict(_cells(other))
    where = [cell for cell in here | there if _text(here, cell) != _text(there, cell)]
    told = [
        f"{(here.get(cell) or there[cell])[0]} (ở đây {_shown(here, cell)}, ở tệp kia {_shown(there, cell)})"
        for cell in where[:_MOST]
    ]
    more = [f"{len(where) - _MOST} ô khác"] if len(where) > _MOST else []
    return ", ".join([*told, *more])


def _cells(form: Form) -> Iterator[tuple[_Cell, tuple[str, str]]]:
    """The filled cells of a form, each with its place, as "Số liệu!B2", and with what was read there."""
    filled = form.filled
    parts: Mapping[str, Sequence[Any]] = {
        "sender": (filled.sender,),
        "figures": filled.figures,
        "remarks": filled.remarks,
        "speeches": filled.speeches,
        "attendants": filled.attendants,
        "duties": filled.duties,
    }
    for part, records in parts.items():
        for turn, record in enumerate(records):
            for field, cell in record.origin.cells.items():
                value = getattr(record, field, None)
                if value not in (None, ""):
                    yield (part, turn, field), (f"{record.origin.sheet}!{cell}", str(value))


def _text(cells: Mapping[_Cell, tuple[str, str]], cell: _Cell) -> str:
    return cells[cell][1] if cell in cells else ""


def _shown(cells: Mapping[_Cell, tuple[str, str]], cell: _Cell) -> str:
    return f"ghi “{short(cells[cell][1])}”" if cell in cells else "để trống"
