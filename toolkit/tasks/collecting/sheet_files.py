"""Sheets of one form that came as files of their own, "PHIEU_H-TC - Số liệu.csv": one form again."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from msgspec.structs import replace

from toolkit.book.schema import Sheet
from toolkit.book.schema.return_form import RETURN_FORM
from toolkit.tasks.collecting.form_reading import Form
from toolkit.wording import fold

_SHEETS: Mapping[str, Sheet] = {fold(sheet.title): sheet for sheet in RETURN_FORM.read if not sheet.hidden}
_SIGN = " - "


def with_sheets_joined(forms: Iterable[Form]) -> list[Form]:
    """The forms, those that are sheets of one made one under the first sheet's file.

    Programs on the web save one sheet at a time as text, and put its title behind the workbook's name.
    """
    alike: dict[tuple[str, str, str | int], list[Form]] = {}
    for number, form in enumerate(forms):
        stem, sheet = _parted(form)
        key = (form.unit.code, form.paper, stem if sheet else number)
        alike.setdefault(key, []).append(form)
    return [_joined(mine) if len(mine) > 1 else mine[0] for mine in alike.values()]


def _parted(form: Form) -> tuple[str, Sheet | None]:
    """The name of the workbook and the sheet that a file's name tells; no sheet for other files."""
    path = PurePosixPath(form.arrived.name)
    stem, _, title = path.stem.rpartition(_SIGN)
    return f"{path.parent}/{stem}", _SHEETS.get(fold(title)) if stem else None


def _joined(mine: Sequence[Form]) -> Form:
    order = list(_SHEETS.values())
    pieces = sorted(
        ((order.index(sheet), sheet, one) for one in mine if (sheet := _parted(one)[1])), key=_turn
    )
    whole = pieces[0][2]
    filled, told, covered = whole.filled, list(whole.problems), whole.covered
    for _, sheet, one in pieces[1:]:
        filled = replace(filled, **{sheet.feeds: getattr(one.filled, sheet.feeds)})
        told += [found for found in one.problems if found.code != "return-unit-read"]
        covered |= one.covered
    newest = max(mine, key=lambda one: one.arrived.on).arrived.on
    arrived = replace(whole.arrived, on=newest)
    return replace(whole, arrived=arrived, filled=filled, problems=tuple(told), covered=covered)


def _turn(piece: tuple[int, Sheet, Form]) -> tuple[int, str]:
    return piece[0], piece[2].arrived.name
