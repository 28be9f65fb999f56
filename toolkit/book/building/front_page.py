"""The first sheet: what the workbook is, the conference being worked on, the actions, the counts."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from toolkit import wording
from toolkit.book.building import styles
from toolkit.book.building.drop_downs import CHOSEN
from toolkit.book.building.seed import Contents
from toolkit.book.building.styles import Painter
from toolkit.book.building.table_sheets import set_up_print, write_value
from toolkit.book.schema import SHEETS, Sheet
from toolkit.documents.button import Button
from toolkit.documents.buttons import BUTTONS, OPEN_FOLDER

NEVER_RUN = "Chưa chạy"


# What a clerk does in the course of the year: the sheet to go to, and what to do there.
COURSE = (
    ("Cấu hình", "Xem lại tên cơ quan, ký hiệu, nhiệm kỳ, năm, người ký, người liên hệ."),
    ("Nhân sự", "Cập nhật ai giữ chức vụ gì, từ ngày nào; đơn vị ở trang Đơn vị."),
    ("Kế hoạch", "Điền lời văn kế hoạch, rồi các trang Căn cứ, Chuyên đề, Hội nghị."),
    ("Hội nghị", "Chốt ngày, giờ, địa điểm; điền Chương trình; xem lại Thành phần."),
    ("Kiểm tra", "Chọn hội nghị ở ô trên, làm việc số 1, sửa những điều được nêu."),
    ("Văn bản đi", "Khi phát hành: văn thư ghi số, ngày, chọn Phát hành, rồi làm lại văn bản."),
    ("Ý kiến", "Sau hội nghị: điền Đại biểu, Ý kiến, Kết luận, rồi làm các việc 6 đến 9."),
)


@dataclass(frozen=True, slots=True)
class Count:
    """A number on the first sheet: the rows of a table where each header has its value.

    A value is what a cell shows, ``<>`` for any, ``=`` for none, ``CHOSEN`` for the chosen conference.
    """

    label: str
    sheet: str
    where: tuple[tuple[str, str], ...]

    def formula(self) -> str:
        table = next(sheet.table for sheet in SHEETS if sheet.title == self.sheet)
        parts = (
            f"{table}[{header}]," + (CHOSEN if value == CHOSEN else f'"{value}"')
            for header, value in self.where
        )
        return f"=COUNTIFS({','.join(parts)})"

    def result(self, contents: Contents) -> int:
        return sum(
            all(_fits(row.get(header), value, contents.chosen) for header, value in self.where)
            for row in contents.of(self.sheet)
        )


COUNTS = (
    Count("đơn vị nhận giấy mời", "Đơn vị", (("Nhận giấy mời", "Có"),)),
    Count("dòng nhân sự", "Nhân sự", (("Mã NS", "<>"),)),
    Count("hội nghị trong năm", "Hội nghị", (("Mã HN", "<>"),)),
    Count("đại biểu của hội nghị đang làm", "Đại biểu", (("Mã HN", CHOSEN),)),
    Count("đại biểu có mặt", "Đại biểu", (("Mã HN", CHOSEN), ("Có mặt", "Có"))),
    Count("báo cáo đơn vị đã nhận", "Báo cáo đơn vị", (("Mã HN", CHOSEN), ("Ngày nhận", "<>"))),
    Count("báo cáo đơn vị chưa gửi", "Báo cáo đơn vị", (("Mã HN", CHOSEN), ("Ngày nhận", "="))),
    Count("ý kiến, kiến nghị", "Ý kiến", (("Mã HN", CHOSEN),)),
    Count("kết luận đã hoàn thành", "Kết luận", (("Mã HN", CHOSEN), ("Tình trạng", "Hoàn thành"))),
    Count("kết luận", "Kết luận", (("Mã HN", CHOSEN),)),
)

_WIDTHS = (8, 27, 60, 36, 2, 20, 66)
_CHOSEN_ROW, _ACTIONS_ROW = 4, 7
_COURSE_ROW = _ACTIONS_ROW + len(BUTTONS) + 3
_SIDE = 5  # the column of the counts and of the list of sheets
_PAGES_ROW = _ACTIONS_ROW + len(COUNTS) + 2


def write_front_page(book: Any, sheet: Any, description: Sheet, contents: Contents, paint: Painter) -> None:
    """Fill the first worksheet; the buttons of a workbook with macros are laid over its action cells."""
    for number, width in enumerate(_WIDTHS):
        sheet.set_column(number, number, width, paint(styles.PLAIN))
    for row in range(_PAGES_ROW, _PAGES_ROW + len(SHEETS)):
        sheet.set_row(row, 18)
    _write_heading(sheet, contents, paint)
    _write_chosen(book, sheet, contents, paint)
    _write_actions(book, sheet, description, paint)
    _write_course(sheet, contents, paint)
    _write_counts(sheet, contents, paint)
    _write_pages(sheet, paint)
    sheet.hide_gridlines(2)
    sheet.set_tab_color(styles.TABS[description.title])
    set_up_print(sheet)
    sheet.fit_to_pages(1, 1)
    sheet.activate()


def button_cell(button: Button) -> tuple[int, int]:
    """The 0-based row and column over which a button is laid."""
    return _ACTIONS_ROW + BUTTONS.index(button), 1


def _write_heading(sheet: Any, contents: Contents, paint: Painter) -> None:
    sheet.set_row(0, 30)
    sheet.write_string(0, 0, contents.heading, paint(styles.TITLE))
    for number, line in enumerate(contents.purpose, start=1):
        sheet.set_row(number, 18)
        sheet.write_string(number, 0, line, paint(styles.PLAIN))


def _write_chosen(book: Any, sheet: Any, contents: Contents, paint: Painter) -> None:
    row = _CHOSEN_ROW
    sheet.set_row(row, 27)
    sheet.write_string(row, 1, "Hội nghị đang làm", paint(styles.LABEL))
    write_value(sheet, row, 2, contents.chosen, paint(styles.ENTRY))
    book.define_name(CHOSEN, f"='{sheet.get_name()}'!$C${row + 1}")
    sheet.data_validation(
        row,
        2,
        row,
        2,
        {
            "validate": "list",
            "source": "=MA_HoiNghi",
            "input_title": "Hội nghị đang làm",
            "input_message": "Chọn mã hội nghị. Các việc dưới đây làm cho hội nghị này.",
            "error_title": "Không có hội nghị này",
            "error_message": "Đồng chí chọn một mã trong danh sách; danh sách lấy từ trang Hội nghị.",
        },
    )
    sheet.write_formula(row, 3, _chosen_formula(), paint(styles.WRAPPED), _chosen_words(contents))


def _write_actions(book: Any, sheet: Any, description: Sheet, paint: Painter) -> None:
    head = paint(styles.HEADER_NEEDED)
    sheet.set_row(_ACTIONS_ROW - 1, 22)
    for number, column in enumerate(description.columns):
        sheet.write_string(_ACTIONS_ROW - 1, number, column.header, head)
    for number, button in enumerate(BUTTONS, start=1):
        row, column_of_button = button_cell(button)
        sheet.set_row(row, 30)
        write_value(sheet, row, 0, None if button is OPEN_FOLDER else number, paint(styles.STEP))
        sheet.write_string(row, column_of_button, button.caption, paint(styles.ACTION))
        sheet.write_string(row, 2, button.help, paint(styles.CELL))
        sheet.write_string(row, 3, NEVER_RUN, paint(styles.CELL))
        book.define_name(button.result_name, f"='{sheet.get_name()}'!$D${row + 1}")
    columns = [{"header": column.header, "header_format": head} for column in description.columns]
    sheet.add_table(
        _ACTIONS_ROW - 1,
        0,
        _ACTIONS_ROW + len(BUTTONS) - 1,
        len(columns) - 1,
        {"name": description.table, "columns": columns, "autofilter": False, "style": "Table Style Light 1"},
    )


def _write_course(sheet: Any, contents: Contents, paint: Painter) -> None:
    _write_section(sheet, _COURSE_ROW - 1, 0, "Làm theo thứ tự trong năm", 4, paint)
    for number, (title, words) in enumerate(COURSE):
        row = _COURSE_ROW + number
        write_value(sheet, row, 0, number + 1, paint(styles.STEP))
        _write_link(sheet, row, 1, title, paint)
        sheet.write_string(row, 2, words, paint(styles.WRAPPED))
    notes = (
        "Bản .xlsm có nút bấm ở cột Việc cần làm. Với bản .xlsx, bấm đúp tệp lệnh nằm cạnh sổ, hoặc gõ lệnh:",
        f"giaoban check {contents.stem}.xlsx để kiểm tra, giaoban make {contents.stem}.xlsx all để làm.",
    )
    for number, note in enumerate(notes, start=_COURSE_ROW + len(COURSE) + 1):
        sheet.write_string(number, 0, note, paint({**styles.PLAIN, "italic": True}))


def _write_counts(sheet: Any, contents: Contents, paint: Painter) -> None:
    _write_section(sheet, _ACTIONS_ROW - 1, _SIDE, "Con số", 2, paint)
    for number, count in enumerate(COUNTS):
        row = _ACTIONS_ROW + number
        sheet.write_formula(row, _SIDE, count.formula(), paint(styles.COUNT), count.result(contents))
        sheet.write_string(row, _SIDE + 1, count.label, paint(styles.WRAPPED))


def _write_pages(sheet: Any, paint: Painter) -> None:
    _write_section(sheet, _PAGES_ROW - 1, _SIDE, "Các trang của sổ", 2, paint)
    for number, page in enumerate(SHEETS[1:]):
        row = _PAGES_ROW + number
        _write_link(sheet, row, _SIDE, page.title, paint)
        sheet.write_string(row, _SIDE + 1, page.help, paint(styles.WRAPPED))


def _write_section(sheet: Any, row: int, column: int, words: str, width: int, paint: Painter) -> None:
    sheet.set_row(row, 22)
    sheet.write_string(row, column, words, paint(styles.SECTION))
    for beside in range(column + 1, column + width):
        sheet.write_blank(row, beside, None, paint(styles.SECTION))


def _write_link(sheet: Any, row: int, column: int, title: str, paint: Painter) -> None:
    sheet.write_url(row, column, f"internal:'{title}'!A1", paint(styles.LINK), title, f"Mở trang {title}")


def _chosen_formula() -> str:
    def of(header: str) -> str:
        return f"INDEX(tblHoiNghi[{header}],MATCH({CHOSEN},tblHoiNghi[Mã HN],0))"

    day = of("Ngày")
    return (
        f'=IFERROR(IF({day}="","chưa chốt ngày",{of("Thứ")}&", "&DAY({day})&"/"&MONTH({day})&"/"&YEAR({day}))'
        f'&" - "&{of("Địa bàn")},"")'
    )


def _chosen_words(contents: Contents) -> str:
    """What ``_chosen_formula`` comes to."""
    found = (row for row in contents.of("Hội nghị") if row["Mã HN"] == contents.chosen)
    if (conference := next(found, None)) is None:
        return ""
    day = conference.get("Ngày")
    when = f"{wording.weekday(day)}, {day.day}/{day.month}/{day.year}" if isinstance(day, dt.date) else ""
    host = next(row for row in contents.of("Đơn vị") if row["Mã đơn vị"] == conference["Đơn vị đăng cai"])
    return f"{when or 'chưa chốt ngày'} - {host.get('Địa bàn', '')}"


def _fits(value: object, wanted: str, chosen: str) -> bool:
    match wanted:
        case "<>":
            return value is not None
        case "=":
            return value is None
        case _:
            return value == (chosen if wanted == CHOSEN else wanted)
