"""What a unit wrote where the form is not read: beside the columns, below the keys, on other sheets."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from toolkit.book.fields import as_typed
from toolkit.book.grid import GridSheet, Raw, copied_from
from toolkit.book.reading.row_words import NOTE, is_order_header, is_signed
from toolkit.book.reading.settings_sheet import key_names
from toolkit.book.reading.tables import Table
from toolkit.book.schema import HELP_SHEET
from toolkit.book.schema.return_form import FIGURES, RETURN_FORM
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.figure_units import is_plain_unit
from toolkit.tasks.collecting.form_files import LIKE_A_FORM, FormFile, begins_a_form, is_like_a_form, likeness
from toolkit.tasks.collecting.second_forms import is_letterhead, is_of_another, unit_of
from toolkit.tasks.collecting.shortened_quotes import short
from toolkit.tasks.collecting.sign_offs import without_sign_off
from toolkit.tasks.collecting.stacked_sheets import pages_below
from toolkit.wording import fold

_UNITS = ("đơn vị tính", "đơn vị", "đvt")
_LONGEST_TEXT = 1500
_MOST_SIGNED = 4
_MOST_CELLS = 9
_OUR_OWN = (HELP_SHEET, *(sheet.title for sheet in RETURN_FORM.sheets))


def unread(file: FormFile, tables: Sequence[Table]) -> Iterator[Problem]:
    """One word for each sheet with such cells, and for texts, notes and pictures outside of all cells."""
    name = file.grid.file
    for table in tables:
        cells = [*_above(table), *_beside(table)]
        pages = pages_below(table) if cells else []
        if len(pages) > 1 and cells:
            place = table.place(*cells[0][:2])
            spot = Place(file=name, spot=f"{place.sheet}!{place.cell}")
            yield problem("return-pages-in-one", spot, pages=", ".join(pages))
        elif cells:
            row, index, text = cells[0]
            place = table.place(row, index)
            more = f" (và {_others(table, cells[1:])})" if len(cells) > 1 else ""
            spot = Place(file=name, spot=f"{place.sheet}!{place.cell}")
            yield problem("return-cell-unread", spot, text=short(as_typed(text)), more=more)
    yield from _sheets(file)
    outside = file.outside if file.is_report else without_sign_off(file.outside)
    if outside:
        code = "return-report-unread" if file.is_report else "return-text-unread"
        text = " ".join(outside)
        yield problem(code, Place(file=name), text=short(text) if file.is_report else _long(text))
    if file.beside:
        yield problem("return-beside", Place(file=name), text=short("; ".join(file.beside)))
    if file.notes:
        yield problem("return-note-unread", Place(file=name), text=short(" ".join(file.notes)))
    for note in file.hanging:
        yield problem("return-note-unread", Place(file=name, spot=note.spot), text=note.text)
    if file.struck:
        yield problem("return-struck", Place(file=name), text=short("; ".join(file.struck)))
    if file.pictures:
        yield problem("return-pictures", Place(file=name))


def _others(table: Table, cells: Sequence[tuple[int, int, Raw]]) -> str:
    """Further cells with their words; of very many the rest is counted."""
    told = ", ".join(
        f"ở ô {table.place(row, index).cell} “{short(as_typed(text))}”"
        for row, index, text in cells[:_MOST_CELLS]
    )
    left = len(cells) - _MOST_CELLS
    return f"{told}, {left} ô khác" if left > 0 else told


def _above(table: Table) -> Iterator[tuple[int, int, Raw]]:
    """The numbers that stand beside a text above the header, counted from it as ``rows`` are."""
    for row, cells in enumerate(table.grid.rows[: table.header]):
        if any(isinstance(cell, str) for cell in cells):
            for index, cell in enumerate(cells):
                if isinstance(cell, int | float) and not isinstance(cell, bool):
                    yield row - table.header - 1, index, cell


def _sheets(file: FormFile) -> Iterator[Problem]:
    """What stands on sheets that are none of the form's; of a second form in the file only whose it is."""
    ours = frozenset(map(fold, _OUR_OWN))
    seen_form = seen_second = False
    sheets = file.grid.sheets
    for sheet, behind in zip_longest(sheets, sheets[1:]):
        seen_form = seen_form or fold(sheet.name) in ours
        if fold(sheet.name) in ours or sheet.hidden:
            continue
        is_copy = fold(copied_from(sheet.name)) in ours  # one that was changed is told with its cells
        if is_copy and not is_of_another(sheet, sheets):
            continue
        if begins_a_form(sheet):
            seen_second = True
            place = Place(file=file.grid.file, spot=sheet.name)
            yield problem("return-second-form", place, unit=unit_of(sheet))
            continue
        is_head = behind is not None and begins_a_form(behind) and is_letterhead(sheet)
        if not is_head and not (seen_second and is_like_a_form(sheet)):
            yield from _other_sheet(sheet, file.grid.file, is_word=file.is_word, counts=seen_form)


def _other_sheet(sheet: GridSheet, file: str, *, is_word: bool, counts: bool) -> Iterator[Problem]:
    if not any(cell is not None for row in sheet.rows for cell in row):
        return
    if any(likeness(sheet, one) >= LIKE_A_FORM for one in RETURN_FORM.sheets if one not in RETURN_FORM.read):
        return  # what the unit is only told, under another name
    if is_word and _is_foot(sheet):
        return
    twin = next((one.title for one in RETURN_FORM.read if likeness(sheet, one) >= LIKE_A_FORM), "")
    if twin:
        yield problem("return-sheet-twice", Place(file=file, spot=sheet.name), title=twin)
    elif counts or not is_word:  # a letterhead is a table, too
        code = "return-table-unread" if is_word else "return-sheet-unread"
        words = short(" ".join(as_typed(cell) for row in sheet.rows for cell in row if cell is not None))
        yield problem(code, Place(file=file, spot=sheet.name), text=words)


def _is_foot(sheet: GridSheet) -> bool:
    """Whether a table of a few cells holds the recipients and the signature below a paper."""
    texts = [cell for row in sheet.rows for cell in row if isinstance(cell, str)]
    signs = (fold(text.splitlines()[0]) for text in texts if text.strip())
    return len(texts) <= _MOST_SIGNED and any(NOTE.fullmatch(one) or is_signed(one) for one in signs)


def _beside(table: Table) -> Iterator[tuple[int, int, Raw]]:
    """The filled cells below the header that stand in no column of the form."""
    if table.sheet.keys:
        yield from _beside_keys(table)
        return
    if max(map(len, table.rows), default=0) <= len(table.columns):
        return
    texts = {at: one for at, one in enumerate(table.grid.rows[table.header]) if isinstance(one, str)}
    counting = {index for index, text in texts.items() if is_order_header(text)}
    if table.sheet is FIGURES:
        counting |= {index for index, text in texts.items() if _holds_units(table, index, text)}
    known = {found.index for found in table.columns} | counting
    for row, cells in enumerate(table.rows):
        if len(cells) > len(known):
            for index, cell in enumerate(cells):
                if cell is not None and cell != "" and index not in known:
                    yield row, index, cell


def _holds_units(table: Table, index: int, header: str) -> bool:
    """Whether a column only says what each figure counts: "Buổi", "Người"; "Triệu đồng" says more."""
    cells = (row[index] for row in table.rows if index < len(row) and row[index] not in (None, ""))
    return fold(header).strip(" .:") in _UNITS and all(
        isinstance(cell, str) and is_plain_unit(cell) for cell in cells
    )


def _beside_keys(table: Table) -> Iterator[tuple[int, int, Raw]]:
    """What stands in rows without a key, and in place of the help of a key that has no value."""
    at, values = table.header_index("Khóa"), table.header_index("Giá trị")
    if at is None:
        return
    keys = key_names(table.sheet)
    for row, cells in enumerate(table.rows):
        told = [cell if isinstance(cell, str) else "" for cell in cells]
        key = keys.get(fold(told[at])) if at < len(told) else None
        for index, cell in enumerate(cells):
            is_ours = key is not None and (index in (at, values) or fold(told[index]) == fold(key.help))
            if cell is not None and cell != "" and not is_ours:
                yield row, index, cell


def _long(text: str) -> str:
    """Words that stand nowhere else, and are to be copied by who reads them here."""
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST_TEXT else f"{words[:_LONGEST_TEXT]}…"
