"""Báo cáo đơn vị: the day a report came, against today and what asked for it."""

import datetime as dt

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules.reports_received import received_before_asked

SHEETS = """
### Hội nghị
| Mã HN    | Ngày       | Trạng thái   |
| HN3-2024 | 22/11/2024 | Đã chốt ngày |
### Phân công
| Mã HN    | Nội dung                                    | Hạn        | Kết quả |
| HN3-2024 | Gửi đề cương báo cáo chuyên đề đến các đơn vị | {outline}  | Xong    |
### Văn bản đi
| Mã VB | Loại | Số | Ngày       | Mã HN/KH | Trạng thái |
| VB010 | GM   | 14 | 11/11/2024 | HN3-2024 | Phát hành  |
### Báo cáo đơn vị
| Mã HN    | Mã đơn vị | Ngày nhận |
| HN3-2024 | H-A       | {first}   |
| HN3-2024 | H-B       | {second}  |
| HN3-2024 | H-C       | {third}   |
| HN3-2024 | H-D       | {fourth}  |
| HN3-2024 | H-E       | {fifth}   |
"""


def told(outline: str, *days: str) -> list[str]:
    names = ("first", "second", "third", "fourth", "fifth")
    given = dict(zip(names, (f"{day}/2024" for day in days), strict=True))
    sheets = SHEETS.format(outline=outline and f"{outline}/2024", **given)
    return said(received_before_asked, sheets, dt.date(2024, 11, 30))


@pytest.mark.parametrize(
    ("outline", "days"),
    [
        ("04/11", ("07/11", "07/11", "08/11", "13/11", "13/11")),  # the outline had been sent
        ("", ("07/11", "08/11", "09/11", "13/11", "13/11")),  # asked by telephone, a few days before
        ("", ("28/10", "29/10", "30/10", "31/10", "13/11")),  # most came before the letter, which is late
        ("24/10", ("25/10", "13/11", "13/11", "13/11", "13/11")),
    ],
)
def test_a_report_that_came_before_the_letter_is_no_fault(outline: str, days: tuple[str, ...]) -> None:
    assert told(outline, *days) == []


@pytest.mark.parametrize(
    ("days", "where"),
    [
        (("14/10", "14/11", "14/11", "15/11", "15/11"), "C2: Ngày nhận 14/10/2024"),
        (("14/11", "14/10", "15/10", "15/11", "15/11"), "C3: Ngày nhận 14/10/2024 (và 1 dòng khác)"),
        (("07/4", "08/11", "09/11", "09/11", "10/11"), "C2: Ngày nhận 07/4/2024"),
    ],
)
def test_a_day_long_before_the_others_is_a_slip_and_told_once(days: tuple[str, ...], where: str) -> None:
    (found,) = told("04/11", *days)
    assert found == (
        f"Báo cáo đơn vị!{where} sớm hơn nhiều so với ngày yêu cầu báo cáo 04/11/2024. "
        "Xem lại ngày nhận; nếu đơn vị gửi sớm thật thì để nguyên. [received-before-asked]"
    )
