"""The drop-downs and the help beside the cells: named ranges that grow with their tables."""

import re
from typing import Any

from toolkit.book.fields import Choice, DropDown, FromList, FromSheet, FromValues, YesNo
from toolkit.book.grid import column_letters
from toolkit.book.schema import HELP_SHEET, Column, Need, Schema, Sheet
from toolkit.wording import fold_ascii

CHOSEN = "HoiNghiDangChon"
# Fixed values stand on the hidden sheet from this column on (0-based): behind the map of headers.
FIRST_VALUES_COLUMN = 7

_MOST_TITLE, _MOST_MESSAGE = 32, 255
_NEEDS = {
    Need.ALWAYS: " Cột này luôn cần điền.",
    Need.ISSUING: " Cần điền trước khi phát hành văn bản.",
    Need.OPTIONAL: "",
}


def named_ranges(schema: Schema[Any]) -> dict[str, str]:
    """Name -> formula of every list that a drop-down shows, in the order of the sheets.

    A drop-down takes no table column directly, so the ranges are written with OFFSET over plain addresses,
    which Excel and LibreOffice read alike.
    """
    found: dict[str, str] = {}
    for column in schema.columns:
        match column.type.drop_down:
            case FromList() as chosen:
                found[range_name(chosen)] = _list_range(schema.feeding("lists"), chosen)
            case FromSheet() as chosen:
                found[range_name(chosen)] = _code_range(schema.sheet(chosen.sheet))
    for number, values in enumerate(value_lists(schema)):
        letter = column_letters(FIRST_VALUES_COLUMN + number + 1)
        found[range_name(FromValues(values))] = f"={HELP_SHEET}!${letter}$2:${letter}${len(values) + 1}"
    return dict(sorted(found.items()))


def value_lists(schema: Schema[Any]) -> tuple[tuple[str, ...], ...]:
    """The fixed lists, each once; they stand in cells since an inline list breaks at a value's own comma."""
    lists = (column.type.drop_down for column in schema.columns)
    return tuple(dict.fromkeys(found.values for found in lists if isinstance(found, FromValues)))


def range_name(drop_down: DropDown) -> str:
    """The defined name of a list: ``DM_LoaiDonVi``, ``MA_DonVi``, ``CHON_Co_Khong``."""
    match drop_down:
        case FromList(name, codes):
            return f"DM_{_slug(name)}{'_Ma' if codes else ''}"
        case FromSheet(sheet):
            return f"MA_{_slug(sheet)}"
        case FromValues(values):
            return "CHON_" + "_".join(_slug(value) for value in values[:3])


def validation(column: Column) -> dict[str, Any]:
    """XlsxWriter's validation for a column's cells: the help on entering, the drop-down where there is one.

    Only what the reader would refuse is refused by Excel as well; other lists merely offer.
    """
    message = f"{column.meaning}{_NEEDS[column.need]}"
    shown = {"input_title": column.header[:_MOST_TITLE], "input_message": message[:_MOST_MESSAGE]}
    if (drop_down := column.type.drop_down) is None:
        return {"validate": "any", **shown}
    strict = isinstance(column.type, Choice | YesNo)
    return {
        "validate": "list",
        "source": f"={range_name(drop_down)}",
        "show_error": strict,
        "error_title": "Giá trị không có trong danh sách",
        "error_message": "Đồng chí chọn một giá trị trong danh sách thả xuống.",
        **shown,
    }


def _list_range(sheet: Sheet, chosen: FromList) -> str:
    names = f"'{sheet.title}'!${_letter(sheet, 'list_name')}"
    letter = _letter(sheet, "code" if chosen.codes else "value")
    column = f"${names.split('$')[1]}"
    first = f"'{sheet.title}'!${letter}$1"
    whole = f"'{sheet.title}'!{column}:{column}"
    return f'=OFFSET({first},MATCH("{chosen.name}",{whole},0)-1,0,COUNTIF({whole},"{chosen.name}"),1)'


def _code_range(sheet: Sheet) -> str:
    """The codes of a sheet, with their names where it has such a column; as many as there are codes."""
    title, letter = sheet.title, _letter(sheet, sheet.key)
    headers = [column.header for column in sheet.columns]
    shown = column_letters(headers.index(sheet.label) + 1) if sheet.label else letter
    whole = f"'{title}'!${letter}:${letter}"
    return f"=OFFSET('{title}'!${shown}$2,0,0,MAX(1,COUNTA({whole})-1),1)"


def _letter(sheet: Sheet, field: str) -> str:
    return column_letters(sheet.columns.index(sheet.column(field)) + 1)


def _slug(text: str) -> str:
    return "".join(word.capitalize() for word in re.findall(r"[A-Za-z0-9]+", fold_ascii(text)))
