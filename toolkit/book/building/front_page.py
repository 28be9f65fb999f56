"""The first sheet: the conference being worked on, the buttons by stage of the work, counts and sheets."""

from collections.abc import Iterator, Sequence
from typing import Any

from toolkit.book.building import styles
from toolkit.book.building.chosen_conference import (
    NEVER_RUN,
    chosen_formula,
    chosen_words,
    last_result_formula,
)
from toolkit.book.building.drop_downs import CHOSEN
from toolkit.book.building.front_page_counts import COUNTS
from toolkit.book.building.seed import Contents
from toolkit.book.building.styles import Painter
from toolkit.book.building.table_sheets import set_up_print, write_value
from toolkit.book.schema import Schema, Sheet
from toolkit.documents.button import Button, Stage
from toolkit.documents.buttons import BUTTONS, STEPS

# True in both programs: with macros forbidden a button cannot say so itself, LibreOffice says nothing at all.
MACROS_OFF = (
    (
        "Bấm nút mà không thấy gì là macro của sổ bị chặn. Excel: bấm “Bật nội dung” (Enable Content) trên "
        "thanh vàng, hoặc đóng sổ, bấm chuột phải vào tệp > Thuộc tính > Bỏ chặn (Unblock), mở lại."
    ),
    (
        "LibreOffice: Công cụ (Tools) > Tùy chọn (Options) > LibreOffice > Bảo mật (Security) > "
        "Macro Security > Medium (Trung bình) > OK; đóng sổ, mở lại, chọn Enable Macros (Bật macro)."
    ),
)

# What a clerk does in the course of the year: the sheet to go to, and what to do there.
COURSE = (
    ("Cấu hình", "Xem lại tên cơ quan, ký hiệu, nhiệm kỳ, năm, người ký, người liên hệ."),
    ("Nhân sự", "Cập nhật ai giữ chức vụ gì, từ ngày nào; đơn vị ở trang Đơn vị."),
    ("Kế hoạch", "Điền lời văn kế hoạch, rồi các trang Căn cứ, Chuyên đề, Hội nghị."),
    ("Hội nghị", "Chốt ngày, giờ, địa điểm; điền Chương trình; xem lại Thành phần."),
    ("Kiểm tra", "Chọn hội nghị ở ô trên, bấm Kiểm tra, sửa những điều được nêu."),
    ("Văn bản đi", "Khi phát hành: văn thư ghi số, ngày, chọn Phát hành, rồi làm lại văn bản."),
    ("Ý kiến", f"Sau hội nghị: điền Đại biểu, Ý kiến, Kết luận, rồi làm các việc của mục {Stage.AFTER}."),
)

_WIDTHS = (7, 31, 48, 54, 2, 8, 40)
# Points. What is frozen and the rows of one stage are seen together on a screen of 768 lines.
_TITLE, _LINE, _CHOSEN, _HEAD, _STAGE, _BUTTON = 24, 16, 24, 18, 18, 30
_CHOSEN_ROW, _ACTIONS_ROW = 4, 6
_NOTICE_ROW, _PURPOSE_ROW = 1, 3
_SIDE = 5  # the column of the counts


def write_front_page(book: Any, sheet: Any, description: Sheet, contents: Contents, paint: Painter) -> None:
    """Fill the first worksheet; the buttons of a workbook with macros are laid over its action cells."""
    for number, width in enumerate(_WIDTHS):
        sheet.set_column(number, number, width, paint(styles.PLAIN))
    _write_heading(sheet, contents, paint)
    _write_chosen(book, sheet, contents, paint)
    _write_actions(sheet, description, paint)
    _write_counts(sheet, contents, paint)
    course = _ACTIONS_ROW + len(_lines()) + 1
    _write_course(sheet, course, contents, paint)
    _write_pages(sheet, course + len(COURSE) + 5, contents.schema, paint)
    sheet.freeze_panes(_ACTIONS_ROW, 0)
    sheet.hide_gridlines(2)
    sheet.set_tab_color(styles.TABS[description.title])
    set_up_print(sheet)
    sheet.activate()


def button_cell(button: Button) -> tuple[int, int]:
    """The 0-based row and column over which a button is laid."""
    return _ACTIONS_ROW + _lines().index(button), 1


def by_stage(buttons: Sequence[Button]) -> Iterator[tuple[Stage, tuple[Button, ...]]]:
    """The stages of the work that have a button, each with its own."""
    for stage in Stage:
        if found := tuple(button for button in buttons if button.stage is stage):
            yield stage, found


def _lines() -> tuple[Stage | Button, ...]:
    """What the rows of the actions hold, from top to bottom: a stage, then its buttons."""
    lines: list[Stage | Button] = []
    for stage, buttons in by_stage(BUTTONS):
        lines += [stage, *buttons]
    return tuple(lines)


def _write_heading(sheet: Any, contents: Contents, paint: Painter) -> None:
    sheet.set_row(0, _TITLE)
    sheet.write_string(0, 0, contents.heading, paint(styles.TITLE))
    for number, words in enumerate(MACROS_OFF, start=_NOTICE_ROW):
        sheet.set_row(number, _LINE)
        _write_across(sheet, number, words, len(_WIDTHS), paint(styles.NOTICE))
    sheet.set_row(_PURPOSE_ROW, _LINE)
    sheet.write_string(_PURPOSE_ROW, 0, " ".join(contents.purpose), paint(styles.SMALL))


def _write_chosen(book: Any, sheet: Any, contents: Contents, paint: Painter) -> None:
    row = _CHOSEN_ROW
    sheet.set_row(row, _CHOSEN)
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
    sheet.write_formula(row, 3, chosen_formula(), paint(styles.WRAPPED), chosen_words(contents))


def _write_actions(sheet: Any, description: Sheet, paint: Painter) -> None:
    head = paint(styles.HEADER_NEEDED)
    sheet.set_row(_ACTIONS_ROW - 1, _HEAD)
    for number, column in enumerate(description.columns):
        sheet.write_string(_ACTIONS_ROW - 1, number, column.header, head)
    lines = _lines()
    for row, line in enumerate(lines, start=_ACTIONS_ROW):
        if isinstance(line, Stage):
            _write_stage(sheet, row, line, paint)
        else:
            _write_action(sheet, row, line, paint)
    columns = [{"header": column.header, "header_format": head} for column in description.columns]
    sheet.add_table(
        _ACTIONS_ROW - 1,
        0,
        _ACTIONS_ROW + len(lines) - 1,
        len(columns) - 1,
        {"name": description.table, "columns": columns, "autofilter": False, "style": "Table Style Light 1"},
    )


def _write_stage(sheet: Any, row: int, stage: Stage, paint: Painter) -> None:
    sheet.set_row(row, _STAGE)
    for column in (0, 2, 3):
        sheet.write_blank(row, column, None, paint(styles.STAGE))
    sheet.write_string(row, 1, stage, paint(styles.STAGE))


def _write_action(sheet: Any, row: int, button: Button, paint: Painter) -> None:
    sheet.set_row(row, _BUTTON)
    write_value(sheet, row, 0, STEPS.index(button) + 1 if button.step else None, paint(styles.STEP))
    sheet.write_string(row, 1, button.caption, paint(styles.ACTION))
    sheet.write_string(row, 2, button.help, paint(styles.CELL))
    if button.step:
        sheet.write_formula(row, 3, last_result_formula(button), paint(styles.CELL), NEVER_RUN)
    else:
        sheet.write_blank(row, 3, None, paint(styles.CELL))


def _write_course(sheet: Any, top: int, contents: Contents, paint: Painter) -> None:
    _write_section(sheet, top, "Làm theo thứ tự trong năm", paint)
    for row, (title, words) in enumerate(COURSE, start=top + 1):
        write_value(sheet, row, 0, row - top, paint(styles.STEP))
        _write_link(sheet, row, title, words, paint)
    notes = (
        "Bản .xlsm, .ods có nút ở cột Việc cần làm. Bản .xlsx: bấm đúp tệp lệnh nằm cạnh sổ, hoặc gõ lệnh:",
        f"giaoban check {contents.stem}.xlsx để kiểm tra, giaoban make {contents.stem}.xlsx all để làm.",
    )
    for row, note in enumerate(notes, start=top + len(COURSE) + 2):
        sheet.write_string(row, 0, note, paint({**styles.PLAIN, "italic": True}))


def _write_counts(sheet: Any, contents: Contents, paint: Painter) -> None:
    _write_across(sheet, _ACTIONS_ROW - 1, "Con số", 2, paint(styles.SECTION), left=_SIDE)
    for row, count in enumerate(COUNTS, start=_ACTIONS_ROW):
        sheet.write_formula(
            row, _SIDE, count.formula(contents.schema), paint(styles.COUNT), count.result(contents)
        )
        sheet.write_string(row, _SIDE + 1, count.label, paint(styles.WRAPPED))


def _write_pages(sheet: Any, top: int, schema: Schema[Any], paint: Painter) -> None:
    _write_section(sheet, top, "Các trang của sổ", paint)
    for row, page in enumerate(schema.sheets[1:], start=top + 1):
        _write_link(sheet, row, page.title, page.help, paint)


def _write_section(sheet: Any, row: int, words: str, paint: Painter) -> None:
    sheet.set_row(row, _TITLE)
    _write_across(sheet, row, words, 4, paint(styles.SECTION))


def _write_across(sheet: Any, row: int, words: str, width: int, style: Any, *, left: int = 0) -> None:
    """Words that run over the cells to their right, which have the same look."""
    sheet.write_string(row, left, words, style)
    for beside in range(left + 1, left + width):
        sheet.write_blank(row, beside, None, style)


def _write_link(sheet: Any, row: int, title: str, words: str, paint: Painter) -> None:
    sheet.set_row(row, _STAGE)
    sheet.write_url(row, 1, f"internal:'{title}'!A1", paint(styles.LINK), title, f"Mở trang {title}")
    sheet.write_string(row, 2, words, paint(styles.BESIDE))
