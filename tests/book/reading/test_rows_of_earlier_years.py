"""A row that names a conference of an earlier year is told as that, and stops no paper of this one."""

from tests.tables import reading_from

CONFERENCES = """
### Hội nghị
| Mã HN    | Mã KH  | Lần thứ | Tháng kế hoạch |
| HN1-2026 | KH2026 | 1       | 4/2026         |
| HN3-2026 | KH2026 | 3       | 12/2026        |
"""
CODES = ("row-of-earlier-year", "ref-unknown", "ref-misspelt", "row-missing")


def told(sheets: str) -> list[str]:
    return [str(one) for one in reading_from(CONFERENCES + sheets).problems if one.code in CODES]


def test_a_conclusion_of_last_year_goes_on_as_a_duty_of_the_first_conference() -> None:
    sheet = """
    ### Kết luận
    | Mã KL | Mã HN    | Nội dung       | Thời hạn          |
    | KL25  | HN3-2025 | Xây dựng tài liệu | {date:2026-03-31} |
    | KL01  | HN1-2026 | Lập danh sách  | {date:2026-06-30} |
    """
    assert told(sheet) == [
        (
            "Kết luận!B2: “HN3-2025” là mã hội nghị của năm 2025, còn sổ này là của năm 2026, nên các văn "
            "bản của hội nghị năm nay không lấy dòng này. Kết luận chưa xong thì ghi thành một dòng ở trang "
            "Phân công của hội nghị đầu năm nay, như nút “Lập sổ năm sau” vẫn làm, rồi xóa dòng này; nếu gõ "
            "nhầm năm thì sửa lại mã ở đây. [row-of-earlier-year]"
        )
    ]


def test_the_first_conclusion_of_the_sheet_may_be_of_the_same_conference_a_year_ago() -> None:
    sheet = """
    ### Kết luận
    | Mã KL | Mã HN    | Nội dung          |
    | KL25  | HN1-2025 | Xây dựng tài liệu |
    | KL01  | HN1-2026 | Lập danh sách     |
    """
    assert [one.split(":")[0] for one in told(sheet)] == ["Kết luận!B2"]
    assert "[row-of-earlier-year]" in told(sheet)[0]


def test_rows_left_over_from_last_year_are_told_once_for_a_sheet() -> None:
    sheet = """
    ### Chương trình
    | Mã HN    | Thứ tự | Nội dung  |
    | HN3-2025 | 1      | Khai mạc  |
    | HN3-2025 | 2      | Thảo luận |
    | HN1-2026 | 1      | Khai mạc  |

    ### Báo cáo đơn vị
    | Mã HN    | Mã đơn vị |
    | HN1-26   | H-CN      |
    | HN1-25   | H-CN      |
    """
    found = [one for one in reading_from(CONFERENCES + sheet).problems if one.code in CODES]
    assert [
        (one.place.cell, one.code, len(one.also)) for one in found if one.place.sheet == "Chương trình"
    ] == [("A2", "row-of-earlier-year", 2)]


def test_one_row_among_those_of_the_same_conference_has_a_slip_in_its_year() -> None:
    sheet = """
    ### Chương trình
    | Mã HN    | Thứ tự | Nội dung  |
    | HN1-2025 | 1      | Khai mạc  |
    | HN1-2026 | 2      | Thảo luận |
    | HN3-2026 | 1      | Khai mạc  |
    | HN3-2025 | 2      | Thảo luận |
    """
    assert [one.rsplit("[", 1)[1] for one in told(sheet)] == ["ref-unknown]", "ref-unknown]"]


def test_a_code_of_a_year_to_come_is_not_known_as_any_other() -> None:
    sheet = """
    ### Kết luận
    | Mã KL | Mã HN    | Nội dung      |
    | KL01  | HN1-2027 | Lập danh sách |
    """
    assert [one.rsplit("[", 1)[1] for one in told(sheet)] == ["ref-unknown]"]
