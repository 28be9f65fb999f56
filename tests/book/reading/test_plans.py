"""Sheets read into a plan: what is typed badly is named with its cell, and the rest survives."""

import datetime as dt

from tests.tables import grid_from_markdown, plan_from, reading_from
from toolkit.book.grid import Grid, GridSheet
from toolkit.book.reading.plans import Reading, read_plan
from toolkit.book.schema import SHEETS
from toolkit.plan.model import ConclusionStatus, ConferenceStatus, Numbering, Plan, Settings
from toolkit.plan.month import Month

UNITS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị            | Loại       | Thứ tự | Nhận giấy mời |
|-----------|-----------------------|------------|--------|---------------|
| TX-DH     | Thị đoàn Duyên Hải    | Thị đoàn   | 2      | Có            |
| H-CN      | Huyện đoàn Cầu Ngang  | Huyện đoàn | 5      | Có            |
"""


def found(reading: Reading, *sheets: str) -> list[str]:
    """What was said of some sheets, as the user reads it."""
    return [str(one) for one in reading.problems if one.place.sheet in sheets]


def test_a_row_becomes_a_record_that_knows_its_cells() -> None:
    (unit, _) = plan_from(UNITS).units
    assert (unit.code, unit.name, unit.kind, unit.order, unit.invited, unit.may_host) == (
        "TX-DH",
        "Thị đoàn Duyên Hải",
        "Thị đoàn",
        2,
        True,
        False,
    )
    assert (unit.origin.sheet, unit.origin.row, dict(unit.origin.cells)) == (
        "Đơn vị",
        2,
        {"code": "A2", "name": "B2", "kind": "C2", "order": "D2", "invited": "E2"},
    )
    assert str(unit.origin.place("kind")) == "Đơn vị!C2"


def test_a_conference_is_read_with_its_typed_days_months_and_clocks() -> None:
    (one,) = plan_from(
        UNITS
        + """
        ### Hội nghị
        | Mã HN | Tháng kế hoạch | Đơn vị đăng cai | Ngày              | Thứ     | Giờ bắt đầu  | Chủ trì    |
        | HN1   | Tháng 5/2024   | tx-dh           | {date:2024-05-24} | thứ Năm | {time:08:00} | NS1; NS2   |
        """
    ).conferences
    assert (one.month, one.host, one.date, one.weekday, one.start, one.chairs, one.status) == (
        Month(2024, 5),
        "TX-DH",
        dt.date(2024, 5, 24),
        "thứ Năm",
        dt.time(8),
        ("NS1", "NS2"),
        ConferenceStatus.PLANNED,
    )


def test_one_bad_cell_does_not_stop_the_rest() -> None:
    reading = reading_from(
        """
        ### Đơn vị
        | Mã đơn vị | Tên đơn vị           | Loại       | Thứ tự | Nhận giấy mời | Từ ngày   |
        | TX-DH     | Thị đoàn Duyên Hải   | Thị đoàn   | hai    | có lẽ         | 31/6/2024 |
        | H-CN      | Huyện đoàn Cầu Ngang | Huyện đoàn | 5      | Có            | 1/1/2020  |
        """
    )
    assert [(unit.code, unit.order, unit.invited, unit.valid_from) for unit in reading.plan.units] == [
        ("TX-DH", None, False, None),
        ("H-CN", 5, True, dt.date(2020, 1, 1)),
    ]
    assert found(reading, "Đơn vị") == [
        (
            "Đơn vị!D2: Cột “Thứ tự” cần một số nguyên; ở đây là “hai”. "
            "Gõ số bằng chữ số, không kèm chữ. [number-unreadable]"
        ),
        (
            "Đơn vị!E2: Cột “Nhận giấy mời” chỉ nhận Có hoặc Không; ở đây là “có lẽ”. "
            "Chọn Có hoặc Không. [yes-no-unknown]"
        ),
        (
            "Đơn vị!F2: Không có ngày “31/6/2024” trong lịch. "
            "Kiểm tra và gõ lại theo dạng ngày/tháng/năm. [day-impossible]"
        ),
    ]


def test_an_unknown_host_is_named_with_the_nearest_code() -> None:
    reading = reading_from(
        UNITS
        + """
        ### Hội nghị
        | Mã HN    | Mã KH  | Lần thứ | Tháng kế hoạch | Mã CĐ | Đơn vị đăng cai |
        | HN1-2024 | KH2024 | 1       | 5/2024         | CĐ1   | CN              |
        | HN2-2024 | KH2024 | 2       | 8/2024         | CĐ2   | Thị đoàn Duyên Hải |
        """
    )
    assert found(reading, "Hội nghị") == [
        (
            "Hội nghị!F2: Trang “Đơn vị” không có mã “CN”. Mã gần giống nhất là “H-CN”. "
            "Thêm mã này vào trang “Đơn vị”, hoặc sửa lại mã ở đây. [ref-unknown]"
        ),
        (
            "Hội nghị!F3: “Thị đoàn Duyên Hải” được hiểu là mã TX-DH của trang “Đơn vị”. "
            "Đúng người, đúng đơn vị thì để nguyên; nếu không, ghi mã khác. [ref-understood]"
        ),
    ]
    assert reading.plan.conferences[1].host == "TX-DH"


def test_codes_that_point_to_a_missing_sheet_are_not_judged_one_by_one() -> None:
    reading = reading_from(
        """
        ### Phân công
        | Mã HN    | Nội dung |
        | HN1-2024 | Phông nền |
        """
    )
    assert found(reading, "Phân công") == []
    assert found(reading, "Hội nghị") == [
        (
            "Hội nghị: Sổ không có trang “Hội nghị”. "
            "Đặt lại đúng tên trang, hoặc chép trang này từ sổ mẫu. [sheet-missing]"
        )
    ]


def test_a_code_used_twice_is_named_with_both_cells() -> None:
    reading = reading_from(
        """
        ### Đơn vị
        | Mã đơn vị | Tên đơn vị           | Loại       | Thứ tự | Nhận giấy mời |
        | H-DH      | Huyện đoàn Duyên Hải | Huyện đoàn | 1      | Có            |
        | h-dh      | Thị đoàn Duyên Hải   | Thị đoàn   | hai    | Có            |
        """
    )
    assert found(reading, "Đơn vị") == [
        "Đơn vị!A3: Mã “H-DH” đã dùng ở ô A2. Đặt cho dòng này một mã khác. [code-twice]",
        (
            "Đơn vị!D3: Cột “Thứ tự” cần một số nguyên; ở đây là “hai”. "
            "Gõ số bằng chữ số, không kèm chữ. [number-unreadable]"
        ),
    ]


def test_a_person_with_two_titles_has_two_rows_but_two_people_have_two_codes() -> None:
    reading = reading_from(
        """
        ### Nhân sự
        | Mã NS | Họ và tên   | Chức vụ | Mã đơn vị | Từ ngày   |
        | NS001 | Trần Văn An | Bí thư  | TX-DH     | 13/1/2022 |
        | NS001 | Trần Văn An | Ủy viên | TINH      | 13/1/2022 |
        | NS001 | Kim Sa Ry   | Bí thư  | H-CN      | 13/1/2022 |
        """
    )
    assert [person.title for person in reading.plan.people] == ["Bí thư", "Ủy viên", "Bí thư"]
    assert found(reading, "Nhân sự") == [
        (
            "Nhân sự!A4: Mã “NS001” đã dùng cho “Trần Văn An” ở ô A2, ở đây lại là “Kim Sa Ry”. "
            "Đặt mã khác cho một trong hai người; chỉ cùng một người mới có nhiều dòng cùng mã. "
            "[code-of-two-people]"
        )
    ]


def test_cells_that_name_the_code_which_a_row_lost_are_not_told_beside_it() -> None:
    reading = reading_from(
        """
        ### Nhân sự
        | Mã NS | Họ và tên   | Chức vụ    | Mã đơn vị |
        | NS001 | Trần Văn An | Bí thư     | TX-DH     |
        | NS001 | Kim Sa Ry   | Phó Bí thư | TX-DH     |
        | NS003 | Lê Nhật Nam | Bí thư     | H-CN      |
        ### Đại biểu
        | Mã HN    | Mã NS | Họ và tên   |
        | HN1-2024 | NS001 | Trần Văn An |
        | HN1-2024 | NS002 | Kim Sa Ry   |
        | HN2-2024 | NS002 | Kim Sa Ry   |
        """
    )
    assert [one.code for one in reading.problems if one.place.sheet in ("Nhân sự", "Đại biểu")][:1] == [
        "code-of-two-people"
    ]
    assert not any("NS002" in str(one) for one in reading.problems)


def test_empty_required_cells_are_named_and_a_row_without_its_code_is_left_out() -> None:
    reading = reading_from(
        """
        ### Đơn vị
        | Mã đơn vị | Tên đơn vị           | Loại       | Thứ tự | Nhận giấy mời |
        |           | Thị đoàn Duyên Hải   | Thị đoàn   | 2      | Có            |
        | H-CN      |                      | Huyện đoàn | 5      |               |
        """
    )
    assert [(unit.code, unit.name) for unit in reading.plan.units] == [("H-CN", "")]
    assert [str(one.place) for one in reading.problems if one.code == "cell-required"] == [
        "Đơn vị!A2",
        "Đơn vị!B3",
        "Đơn vị!E3",
    ]


def test_a_record_that_cannot_do_without_a_day_is_left_out() -> None:
    reading = reading_from(
        """
        ### Ngày nghỉ
        | Ngày              | Tên       | Mức  |
        | 30/2/2024         | Tết       | Nghỉ |
        | {date:2024-09-02} | Quốc khánh | Nghỉ |
        """
    )
    assert [day.name for day in reading.plan.holidays] == ["Quốc khánh"]
    assert [one.code for one in reading.problems if one.place.sheet == "Ngày nghỉ"] == ["day-impossible"]


def test_errors_and_formulas_without_a_result_are_named() -> None:
    reading = reading_from(
        """
        ### Đơn vị
        | Mã đơn vị | Tên đơn vị | Loại     | Thứ tự | Nhận giấy mời |
        | TX-DH     | {=B9}      | {#REF!}  | 2      | Có            |
        """
    )
    assert found(reading, "Đơn vị") == [
        (
            "Đơn vị!B2: Công thức =B9 ở cột “Tên đơn vị” chưa được tính nên ô chưa có giá trị. "
            "Mở sổ bằng Excel, nhấn Ctrl+Alt+F9 rồi lưu lại, hoặc gõ thẳng giá trị vào ô. "
            "[formula-uncomputed]"
        ),
        (
            "Đơn vị!C2: Ô của cột “Loại” đang báo lỗi #REF! của Excel. "
            "Sửa công thức, hoặc gõ thẳng giá trị vào ô. [cell-error]"
        ),
    ]


def test_computed_columns_are_neither_judged_nor_enough_for_a_row() -> None:
    reading = reading_from(
        """
        ### Hội nghị
        | Mã HN | Mã KH  | Lần thứ | Tháng kế hoạch | Mã CĐ | Đơn vị đăng cai | Thứ     | Địa bàn |
        | HN1   | KH2024 | 1       | 5/2024         | CĐ1   | TX-DH           | {=X()}  | {#N/A}  |
        |       |        |         |                |       |                 | thứ Bảy |         |
        """
    )
    assert [(one.code, one.weekday) for one in reading.plan.conferences] == [("HN1", "")]
    assert found(reading, "Hội nghị") == []


def test_blank_rows_rows_of_spaces_numbered_rows_and_totals_are_passed_over() -> None:
    reading = reading_from(
        """
        ### Chương trình
        | Mã HN     | Thứ tự | Bắt đầu | Số phút | Nội dung         |
        | HN1       | 1      | 8h      | 10      | Tuyên bố lý do   |
        |           |        |         |         |                  |
        | \u00a0    | \u200b |         |         | \u00a0\u00a0     |
        |           | 3      |         |         |                  |
        | HN1       | 4      |         | 20      | Bế mạc, đáp từ   |
        | Tổng cộng: |       |         | 30      |                  |
        |            | Tổng cộng: 2 nội dung | |  |                  |
        |           |        |         |         | Tổng số 2        |
        """
    )
    assert [item.content for item in reading.plan.agenda] == ["Tuyên bố lý do", "Bế mạc, đáp từ"]
    assert found(reading, "Chương trình") == [
        (
            "Chương trình!A7: Dòng 7, 8, 9 là dòng tổng cộng, không làm thành văn bản. Nếu đó là một người "
            "hoặc một đơn vị, điền số thứ tự và các ô khác của dòng. [table-rows-total]"
        )
    ]


def test_an_opinion_about_totals_is_no_totals_row() -> None:
    reading = reading_from(
        """
        ### Ý kiến
        | Mã YK | Mã HN | Nội dung                           |
        | YK1   | HN1   | Tổng số đoàn viên của xã giảm mạnh |
        """
    )
    assert [opinion.content for opinion in reading.plan.opinions] == ["Tổng số đoàn viên của xã giảm mạnh"]


def test_thuong_xuyen_in_place_of_a_day_makes_a_standing_task() -> None:
    reading = reading_from(
        """
        ### Kết luận
        | Mã KL | Mã HN | Nội dung          | Thời hạn     | Tình trạng |
        | KL1   | HN1   | Nắm tình hình     | Thường Xuyên |            |
        | KL2   | HN1   | Báo cáo kết quả   | thường xuyên | Đang làm   |
        | KL3   | HN1   | Tập huấn          | 30/6/2024    |            |
        | KL4   | HN1   | Sơ kết            | cuối năm     |            |
        | KL5   | HN1   | Đối thoại         | Hằng quý     |            |
        """
    )
    assert [(one.due, one.term, one.status) for one in reading.plan.conclusions] == [
        (None, "Thường Xuyên", ConclusionStatus.STANDING),
        (None, "thường xuyên", ConclusionStatus.UNDER_WAY),
        (dt.date(2024, 6, 30), "", None),
        (None, "cuối năm", None),
        (None, "Hằng quý", ConclusionStatus.STANDING),
    ]
    assert [str(one.place) for one in reading.problems if one.place.sheet == "Kết luận"] == ["Kết luận!D5"]


def test_settings_are_keys_and_values_in_any_order() -> None:
    reading = reading_from(
        """
        ### Cấu hình
        | Khóa                    | Giá trị                 | Diễn giải  |
        | Năm                     | 2024                    |            |
        | tên cơ quan đầu văn bản | BCH ĐOÀN TỈNH TRÀ VINH  |            |
        | Khóa riêng của văn phòng | 12                     |            |
        | Cách đánh số            | theo năm                |            |
        | In số điện thoại        | Không                   |            |
        | Địa danh                |                         |            |
        | Năm                     | 2025                    |            |
        | Nhiệm kỳ từ ngày        | 31/9/2022               |            |
        """
    )
    settings = reading.plan.settings
    assert (settings.year, settings.body_name, settings.numbering, settings.print_phones, settings.place) == (
        2024,
        "BCH ĐOÀN TỈNH TRÀ VINH",
        Numbering.BY_YEAR,
        False,
        "",
    )
    assert str(settings.origin.place("body_name")) == "Cấu hình!B3"
    assert found(reading, "Cấu hình")[-3:] == [
        "Cấu hình!B7: Ô của dòng “Địa danh” còn trống. Điền giá trị vào ô này. [cell-required]",
        (
            "Cấu hình!A8: Khóa “Năm” đã có giá trị ở ô B2; dòng này không được đọc. "
            "Xóa dòng thừa. [setting-twice]"
        ),
        (
            "Cấu hình!B9: Không có ngày “31/9/2022” trong lịch. "
            "Kiểm tra và gõ lại theo dạng ngày/tháng/năm. [day-impossible]"
        ),
    ]
    assert found(reading, "Cấu hình")[0] == (
        "Cấu hình: Thiếu dòng “Tên gọi”, “Chủ thể ban hành”, “Thường trực”, “Ký hiệu cơ quan”, "
        "“Ký hiệu đơn vị soạn”, “Tên đơn vị soạn”, “Cụm từ các đơn vị” ở cột Khóa. "
        "Thêm một dòng có khóa này và điền giá trị. [setting-missing]"
    )


def test_a_setting_that_was_put_right_is_told() -> None:
    reading = reading_from(
        """
        ### Cấu hình
        | Khóa     | Giá trị        |
        | Địa danh | Trà\u00a0Vinh |
        """
    )
    assert reading.plan.settings.place == "Trà Vinh"
    assert [(one.place.cell, one.code) for one in reading.problems if one.place.cell] == [
        ("B2", "text-cleaned")
    ]


def test_lists_give_values_and_codes_their_usual_spelling() -> None:
    reading = reading_from(
        """
        ### Danh mục
        | Danh mục     | Giá trị  | Mã | Thứ bậc |
        | loại văn bản | Giấy mời | GM |         |
        | Chức vụ      | Bí thư   |    | 1       |
        ### Nhân sự
        | Mã NS | Họ và tên   | Chức vụ | Mã đơn vị | Từ ngày   |
        | NS001 | Trần Văn An | BÍ THƯ  | TINH      | 13/1/2022 |
        | NS002 | Kim Sa Ry   | Bi thu  | TINH      | 13/1/2022 |
        ### Nơi nhận
        | Loại văn bản | Dòng       |
        | giấy mời     | Như trên   |
        | *            | Lưu VT     |
        """
    )
    assert [person.title for person in reading.plan.people] == ["Bí thư", "Bi thu"]
    assert [recipient.document for recipient in reading.plan.recipients] == ["GM", "*"]
    assert reading.plan.title_rank("Bí thư") == 1
    assert found(reading, "Nhân sự", "Danh mục", "Nơi nhận") == [
        (
            "Nhân sự!C3: “Bi thu” không có trong danh mục “Chức vụ”. "
            "Sửa lại nếu gõ nhầm, hoặc thêm vào trang Danh mục. [choice-unlisted]"
        )
    ]


def test_what_was_put_right_silently_is_told_once_for_each_sheet() -> None:
    reading = reading_from(
        """
        ### Danh mục
        | Danh mục | Giá trị        |
        | Kênh     | Trực\u00a0tiếp |
        | Kênh     | Công\u00a0văn  |
        | Kênh     | Zalo           |
        """
    )
    assert [item.value for item in reading.plan.lists] == ["Trực tiếp", "Công văn", "Zalo"]
    assert found(reading, "Danh mục") == [
        (
            "Danh mục!B2: Ô này và 01 ô khác của trang có khoảng trắng không ngắt hoặc khác thường; "
            "chương trình đã tự chữa khi đọc nên văn bản in ra vẫn đúng. "
            "Không phải làm gì; muốn không nhắc nữa thì gõ lại ô. [text-cleaned]"
        )
    ]


def test_text_in_an_old_encoding_is_named_and_offered() -> None:
    reading = reading_from(
        """
        ### Danh mục
        | Danh mục | Giá trị            |
        | Kênh     | Ñoaøn Thanh nieân  |
        """
    )
    assert found(reading, "Danh mục") == [
        (
            "Danh mục!B2: Ô của cột “Giá trị” gõ bằng bảng mã VNI; chuyển sang Unicode là “Đoàn Thanh niên”. "
            "So lại rồi thay nội dung ô bằng chữ Unicode này. [cell-legacy]"
        )
    ]


def test_an_ambiguous_day_is_told_with_the_weekday_it_was_taken_as() -> None:
    reading = reading_from(
        """
        ### Ngày nghỉ
        | Ngày       | Tên  |
        | 05/08/2024 | Nghỉ |
        """
    )
    assert found(reading, "Ngày nghỉ") == [
        (
            "Ngày nghỉ!A2: “05/08/2024” là chữ, có thể hiểu hai cách; được đọc là thứ Hai, ngày 05/8/2024. "
            "Nếu đúng, gõ lại thành ngày thật của Excel; nếu sai, đổi chỗ ngày và tháng. [day-ambiguous]"
        )
    ]


def test_bare_numbers_are_days_of_the_books_own_system() -> None:
    text = """
        ### Ngày nghỉ
        | Ngày  | Tên  |
        | 45436 | Nghỉ |
        """
    assert reading_from(text).plan.holidays[0].date == dt.date(2024, 5, 24)
    assert reading_from(text, date_1904=True).plan.holidays[0].date == dt.date(2028, 5, 25)


def test_problems_come_in_the_order_of_sheets_and_rows() -> None:
    reading = reading_from(
        """
        ### Ngày nghỉ
        | Ngày | Tên |
        | x    | Tết |
        ### Danh mục
        | Danh mục | Giá trị | Thứ bậc |
        | Kênh     | Zalo    | x       |
        | Kênh     |         |         |
        """
    )
    places = [str(one.place) for one in reading.problems if one.place.cell]
    assert places == ["Danh mục!C2", "Danh mục!B3", "Ngày nghỉ!A2"]


def test_problems_name_the_file() -> None:
    grid = grid_from_markdown(UNITS.replace("| 2 ", "| hai "), file="giao-ban.xlsx")
    assert {one.place.file for one in read_plan(grid).problems} == {"giao-ban.xlsx"}
    assert {unit.origin.file for unit in read_plan(grid).plan.units} == {"giao-ban.xlsx"}


def test_an_empty_workbook_is_an_empty_plan_with_its_missing_sheets_named() -> None:
    reading = read_plan(Grid())
    assert reading.plan == Plan(settings=Settings())
    assert [one.place.sheet for one in reading.problems] == [sheet.title for sheet in SHEETS if sheet.needed]


def test_a_sheet_that_is_still_empty_below_its_header_is_no_problem() -> None:
    sheets = tuple(
        GridSheet(sheet.title, [[column.header for column in sheet.columns]])
        for sheet in SHEETS
        if not sheet.keys
    )
    reading = read_plan(Grid(sheets=sheets))
    assert [str(one) for one in reading.problems if one.code != "sheet-missing"] == []


def test_reading_twice_gives_the_same() -> None:
    assert reading_from(UNITS) == reading_from(UNITS)
