"""To whom documents go for what, and that each is kept."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import recipients

SHEETS = """
### Cấu hình
| Khóa              | Giá trị                                       |
| Cụm từ các đơn vị | các Huyện, Thị, Thành đoàn và Đoàn trực thuộc |
### Nơi nhận
| Loại văn bản | Thứ tự | Dòng                                      | Mục đích    |
| KH           | 1      | Ban Dân vận Tỉnh ủy                       | để báo cáo  |
| KH           | 2      | Thường trực Huyện ủy, Thị ủy, Thành ủy    | để báo cáo  |
| KH           | 3      | Huyện, Thị, Thành đoàn và Đoàn trực thuộc |             |
| KH           | 4      | Lưu VT, TCKT                              |             |
| GM           | 1      | Như kính mời                              |             |
| GM           | 2      | Lưu VT, TCKT                              |             |
| BB           | 1      | Thường trực Tỉnh đoàn                     | để chỉ đạo  |
| BB           | 2      | Lưu VT, TCKT                              |             |
| *            | 1      | Như trên                                  |             |
| *            | 2      | Lưu: VT.                                  |             |
"""


def test_lines_as_an_office_has_them_are_right() -> None:
    assert said(recipients.document_unkept, SHEETS) == []
    assert said(recipients.purpose_reversed, SHEETS) == []


@pytest.mark.parametrize(
    ("deleted", "cell", "document"),
    [
        ("| GM           | 2      | Lưu VT, TCKT                              |             |\n", "C6", "GM"),
        ("| *            | 2      | Lưu: VT.                                  |             |\n", "C10", "*"),
    ],
)
def test_the_one_kind_that_is_not_kept_is_told(deleted: str, cell: str, document: str) -> None:
    assert said(recipients.document_unkept, SHEETS.replace(deleted, "")) == [
        (
            f"Nơi nhận!{cell}: Nơi nhận của loại văn bản {document} không có dòng lưu, trong khi các loại "
            "khác đều có. Thêm dòng “Lưu VT, TCKT” vào cuối nơi nhận của loại này. [document-unkept]"
        )
    ]


def test_what_goes_below_is_not_to_report_and_above_not_to_carry_out() -> None:
    units = "Huyện, Thị, Thành đoàn và Đoàn trực thuộc"
    below = SHEETS.replace(f"{units} |             |", f"{units} | để báo cáo |")
    above = SHEETS.replace("Tỉnh ủy                       | để báo cáo ", "Tỉnh ủy | để thực hiện ")
    assert said(recipients.purpose_reversed, below) == [
        (
            f"Nơi nhận!D4: “{units}” không phải cấp trên mà mục đích lại ghi “để báo cáo”. Bỏ mục đích này, "
            "hoặc ghi “để thực hiện”. [reported-below]"
        )
    ]
    assert said(recipients.purpose_reversed, above) == [
        (
            "Nơi nhận!D2: “Ban Dân vận Tỉnh ủy” là cấp trên mà mục đích lại ghi “để thực hiện”. Ghi “để báo "
            "cáo”, hoặc bỏ mục đích này. [ordered-above]"
        )
    ]
