"""Nơi nhận: lines, purposes, copies and marks."""

from tests.documents.plans import office
from toolkit.documents.parts.recipients import recipient_problems, recipients

SHEET = """
### Nơi nhận
| Loại văn bản | Thứ tự | Dòng                                     | Mục đích   | Số bản |
|--------------|--------|------------------------------------------|------------|--------|
| KH           | 2      | Lưu VT, TCKT.                            |            | 4      |
| KH           | 1      | Ban Dân vận Tỉnh ủy                      | để báo cáo |        |
| GM           | 1      | Như kính mời;                            |            |        |
| *            | 1      | Các Huyện, Thị, Thành đoàn               |            | 13     |
| *            | 2      | Lưu VT                                   |            |        |
| BC           | 1      | Huyện, Thị, Thành đoàn và Đoàn trực thuộc |           |        |
"""


def lines(type_code: str) -> list[str]:
    return [line.dong for line in recipients(office(SHEET), type_code).noi_nhan]


def test_lines_end_with_a_semicolon_and_the_last_with_a_full_stop() -> None:
    assert lines("KH") == ["Ban Dân vận Tỉnh ủy (để báo cáo);", "Lưu VT, TCKT. (4b)"]


def test_a_single_line_is_the_last_one() -> None:
    assert lines("GM") == ["Như kính mời."]


def test_a_type_without_lines_takes_those_for_all_types() -> None:
    assert lines("TB") == ["Các Huyện, Thị, Thành đoàn (13b);", "Lưu VT."]


def test_a_paper_that_addresses_nobody_does_not_say_as_above() -> None:
    plan = office(SHEET.replace("| Các Huyện, Thị, Thành đoàn               |", "| - Như trên; |"))
    told = [[one.dong for one in recipients(plan, "TB", addressed=to).noi_nhan] for to in (True, False)]
    assert told == [["Như trên (13b);", "Lưu VT."], ["Lưu VT."]]


def test_a_line_that_is_too_long_breaks_before_its_last_part() -> None:
    assert lines("BC") == ["Huyện, Thị, Thành đoàn và\u00a0Đoàn\u00a0trực\u00a0thuộc."]


def test_nobody_at_all_is_named() -> None:
    plan = office()
    assert recipients(plan, "GM").co_noi_nhan is False
    assert [one.code for one in recipient_problems(plan, "GM")] == ["recipients-missing"]
