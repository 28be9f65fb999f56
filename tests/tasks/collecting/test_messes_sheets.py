"""Sheets and columns that units moved, renamed, doubled, hid or deleted."""

import io
import unicodedata
from collections.abc import Callable

import openpyxl
import pytest
from openpyxl.comments import Comment

from tests.tasks.collecting.conference import Book, well_filled
from tests.tasks.collecting.messes import NAME, UNIT, Mess, outcome, reshaped, spoiled


def _without_column(book: Book) -> None:
    book["Ý kiến"].delete_cols(3)


def _reordered(book: Book) -> None:
    rows = book["Ý kiến"]
    for row in rows.iter_rows(min_row=1, max_row=3):
        row[0].value, row[1].value = row[1].value, row[0].value


def _extra_sheet_first(book: Book) -> None:
    book.create_sheet("Bìa", 0)["A1"] = "BÁO CÁO"


def _titled(book: Book) -> None:
    rows = book["Ý kiến"]
    rows.insert_rows(1, 3)
    rows["A1"] = "Ý KIẾN CỦA HUYỆN ĐOÀN"


def _counted(book: Book) -> None:
    for title in ("Ý kiến", "Phát biểu"):
        sheet = book[title]
        sheet.tables.clear()
        sheet.insert_cols(1)
        sheet["A1"], sheet["A2"], sheet["A3"] = "STT", 1, 2


def _with_a_note(book: Book) -> None:
    book["Ý kiến"]["B2"].comment = Comment("Đề nghị tăng phụ cấp", "Đơn vị")
    book["Số liệu"]["B2"].comment = Comment("Gồm cả chi đoàn ghép", "Đơn vị")


def _rename(old: str, new: str) -> Callable[[Book], None]:
    def change(book: Book) -> None:
        book[old].title = new

    return change


def _headers(*texts: str) -> Callable[[Book], None]:
    def change(book: Book) -> None:
        for column, text in enumerate(texts, start=1):
            book["Ý kiến"].cell(1, column).value = text

    return change


def _old_form(book: Book) -> None:
    del book["Người dự"]
    del book["Phát biểu"]


def _copied(*changes: tuple[str, str, str]) -> Callable[[Book], None]:
    def copy(book: Book) -> None:
        for title, cell, value in changes:
            name = f"{title} (2)"
            twin = book[name] if name in book.sheetnames else book.copy_worksheet(book[title])
            twin.title, twin[cell] = name, value

    return copy


def _two_sheets(book: Book) -> None:
    book.copy_worksheet(book["Ý kiến"]).title = "Ý kiến khác"


def _hidden_and_filtered(book: Book) -> None:
    rows = book["Ý kiến"]
    rows.column_dimensions["A"].hidden = True
    rows.row_dimensions[2].hidden = True
    rows.auto_filter.add_filter_column(0, ["Kiến nghị"])


def _unprotected(book: Book) -> None:
    for sheet in book:
        sheet.protection.sheet = False


def _without_headers(book: Book) -> None:
    book["Ý kiến"].delete_rows(1)


def _with_blank_headers(book: Book) -> None:
    book["Ý kiến"].tables.clear()
    for cell in book["Ý kiến"][1]:
        cell.value = None


def _wiped(cell: str) -> Callable[[Book], None]:
    def change(book: Book) -> None:
        book["Ý kiến"][cell] = None

    return change


def _counted_in_other_words(book: Book) -> None:
    _counted(book)
    _headers("STT", "Loại", "Phản ánh", "Nơi giải quyết")(book)


def _decomposed(book: Book) -> None:
    for title in ("Ý kiến", "Số liệu", "Phát biểu"):
        sheet = book[title]
        for cell in sheet[1]:
            cell.value = unicodedata.normalize("NFD", cell.value or "")
        sheet.title = unicodedata.normalize("NFD", title)


def _saved_by_google(content: bytes) -> bytes:
    """Values alone: no tables, names, drop-downs, hidden sheets; the columns go on to Z."""
    plain = openpyxl.Workbook()
    plain.remove(plain.worksheets[0])
    for sheet in openpyxl.load_workbook(io.BytesIO(content)):
        copy = plain.create_sheet(sheet.title)
        for row in sheet.iter_rows(values_only=True):
            copy.append([*row, *[None] * (26 - len(row))])
        copy["Z1"].number_format = "0"
    return _bytes(plain)


def _saved_by_numbers() -> bytes:
    """Each table under its own name, with that name as a title above the headers."""
    plain = openpyxl.Workbook()
    plain.remove(plain.worksheets[0])
    for sheet in openpyxl.load_workbook(io.BytesIO(well_filled(UNIT))):
        if sheet.sheet_state == "visible":
            copy = plain.create_sheet(f"{sheet.title} - Bảng 1")
            copy.append([f"{sheet.title} - Bảng 1"])
            for row in sheet.iter_rows(values_only=True):
                copy.append(list(row))
    return _bytes(plain)


def _bytes(book: Book) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _by_place(cell: str, columns: str) -> str:
    return (
        f"{NAME}, Ý kiến!{cell}: Dòng tiêu đề của trang này bị sửa hoặc bị xóa; các cột được đọc "
        f"theo thứ tự của phiếu: {columns}. Xem lại các dòng thu từ trang này; lần sau đề nghị "
        "đơn vị giữ nguyên dòng tiêu đề. [return-headers-by-place]"
    )


_HEADERS_GONE = _by_place("A1", "Nhóm; Nội dung; Gửi tới")

_NOTED = "Ngoài các ô, phiếu còn có ghi chú, hộp chữ, đầu trang hoặc chân trang ghi"
_NOT_READ = (
    "phần này không được đọc. Chép vào đúng trang của sổ, hoặc đề nghị đơn vị ghi vào các ô của phiếu. "
    "[return-note-unread]"
)

MESSES = (
    Mess(about="the file was renamed", content=lambda: well_filled(UNIT), name="baocao(1)final.xlsx"),
    Mess(about="columns stand in another order", content=lambda: reshaped(_reordered)),
    Mess(about="a column was deleted", content=lambda: reshaped(_without_column)),
    Mess(about="a sheet was renamed", content=lambda: reshaped(_rename("Ý kiến", "Y kien cua don vi"))),
    Mess(about="a sheet stands in capitals", content=lambda: reshaped(_rename("Ý kiến", "Ý KIẾN"))),
    Mess(
        about="a sheet was put in front",
        content=lambda: reshaped(_extra_sheet_first),
        told=(
            f"{NAME}, Bìa: Trang này ghi “BÁO CÁO” nhưng không thuộc phiếu, nên không được đọc. Nếu có số "
            "liệu, ý kiến, chép vào đúng trang của sổ. [return-sheet-unread]"
        ),
    ),
    Mess(about="lines were put above the header", content=lambda: reshaped(_titled)),
    Mess(about="a header is in capitals", content=lambda: reshaped(_headers("Nhóm", "NỘI DUNG"))),
    Mess(about="a header has spaces", content=lambda: reshaped(_headers("Nhóm", " Nội  dung "))),
    Mess(about="an older form without two sheets", content=lambda: reshaped(_old_form), speeches=0),
    Mess(about="rows hidden by a filter, a column hidden", content=lambda: reshaped(_hidden_and_filtered)),
    Mess(about="the protection was taken off", content=lambda: reshaped(_unprotected)),
    Mess(about="sheets and headers in decomposed letters", content=lambda: reshaped(_decomposed)),
    Mess(about="saved by Google Sheets", content=lambda: _saved_by_google(well_filled(UNIT))),
    Mess(about="saved by Numbers", content=_saved_by_numbers),
    Mess(
        about="a second sheet of opinions",
        content=lambda: reshaped(_two_sheets),
        told=(
            f"{NAME}, Ý kiến khác: Trang này giống trang “Ý kiến” của phiếu, nhưng mỗi tệp chỉ được đọc một "
            "trang “Ý kiến”. Chép các dòng sang trang “Ý kiến”; nếu là phiếu của đơn vị khác, tách ra một "
            "tệp riêng, rồi thu lại. [return-sheet-twice]"
        ),
    ),
    Mess(
        about="a sheet of opinions was copied and the copy left as it was",
        content=lambda: reshaped(_copied(("Ý kiến", "B3", "H-CN: ý thứ 2"))),
    ),
    Mess(
        about="a sheet of opinions was copied and the copy filled in",
        content=lambda: reshaped(_copied(("Ý kiến", "B3", "Mở lớp"), ("Ý kiến", "B4", "Cấp vốn"))),
        told=(
            f"{NAME}, Ý kiến (2)!B3: Trang này là bản sao của trang “Ý kiến” nhưng khác ở ô B3, B4; chỉ "
            "trang “Ý kiến” được đọc. Nếu đã sửa ở bản sao, chép các ô đó sang trang “Ý kiến”; nếu không, "
            "xóa hoặc đổi tên bản sao. [sheet-copy]"
        ),
    ),
    Mess(
        about="the headers are gone",
        content=lambda: reshaped(_without_headers),
        told=_HEADERS_GONE,
    ),
    Mess(
        about="all headers were wiped",
        content=lambda: reshaped(_with_blank_headers),
        told=_by_place("A2", "Nhóm; Nội dung; Gửi tới"),
    ),
    Mess(
        about="a header in other words",
        content=lambda: reshaped(_headers("Nhóm", "Ý kiến của đơn vị")),
        told=_by_place("B1", "“Ý kiến của đơn vị” ở ô B1 là Nội dung"),
    ),
    Mess(
        about="all headers in other words",
        content=lambda: reshaped(_headers("Loại", "Phản ánh của đơn vị", "Nơi giải quyết")),
        told=_by_place(
            "A1",
            "“Loại” ở ô A1 là Nhóm; “Phản ánh của đơn vị” ở ô B1 là Nội dung; “Nơi giải quyết” "
            "ở ô C1 là Gửi tới",
        ),
    ),
    Mess(
        about="headers in other words and a column more",
        content=lambda: reshaped(_headers("Loại", "Phản ánh", "Nơi giải quyết", "Thời gian")),
        told=_by_place(
            "A1", "“Loại” ở ô A1 là Nhóm; “Phản ánh” ở ô B1 là Nội dung; “Nơi giải quyết” ở ô C1 là Gửi tới"
        ),
    ),
    Mess(
        about="headers in other words behind a column that counts the rows",
        content=lambda: reshaped(_counted_in_other_words),
        told=_by_place(
            "B1", "“Loại” ở ô B1 là Nhóm; “Phản ánh” ở ô C1 là Nội dung; “Nơi giải quyết” ở ô D1 là Gửi tới"
        ),
    ),
    Mess(
        about="one header was wiped",
        content=lambda: reshaped(_wiped("B1")),
        told=_by_place("B1", "ô trống B1 là Nội dung"),
    ),
    Mess(
        about="the headers are gone and blank columns go on to Z",
        content=lambda: _saved_by_google(reshaped(_without_headers)),
        told=_HEADERS_GONE,
    ),
    Mess(about="a column that only counts the rows", content=lambda: reshaped(_counted)),
    Mess(
        about="notes at cells",
        content=lambda: reshaped(_with_a_note),
        told=(
            f"{NAME}, Số liệu!B2: {_NOTED} “Gồm cả chi đoàn ghép”; {_NOT_READ}\n"
            f"{NAME}, Ý kiến!B2: {_NOTED} “Đề nghị tăng phụ cấp”; {_NOT_READ}"
        ),
    ),
    Mess(
        about="words beside the table",
        content=lambda: spoiled(("Ý kiến", "E2", "Kèm phụ lục"), ("Ý kiến", "E3", "Xem thêm")),
        told=(
            f"{NAME}, Ý kiến!E2: Ô này ghi “Kèm phụ lục” ở ngoài các cột của phiếu (và ở ô E3 “Xem thêm”), "
            "nên không được đọc. Chép vào đúng trang của sổ, hoặc đề nghị đơn vị ghi vào đúng cột. "
            "[return-cell-unread]"
        ),
    ),
    Mess(
        about="words below the keys",
        content=lambda: spoiled(("Phiếu", "B20", "Đơn vị còn thiếu kinh phí")),
        told=(
            f"{NAME}, Phiếu!B20: Ô này ghi “Đơn vị còn thiếu kinh phí” ở ngoài các cột của phiếu, nên không "
            "được đọc. Chép vào đúng trang của sổ, hoặc đề nghị đơn vị ghi vào đúng cột. [return-cell-unread]"
        ),
    ),
)


@pytest.mark.parametrize("mess", MESSES, ids=lambda mess: mess.about)
def test_a_mess_is_understood_or_named(mess: Mess) -> None:
    assert outcome(mess) == (mess.told, mess.opinions, mess.speeches)
