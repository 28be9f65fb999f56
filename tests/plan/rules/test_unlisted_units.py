"""Units and departments of the own office that Đơn vị does not have."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import unlisted_units

OFFICE = """
### Cấu hình
| Khóa | Giá trị |
| Năm  | 2026    |
### Đơn vị
| Mã đơn vị | Tên đơn vị | Tên ngắn | Loại | Đơn vị cấp trên | Nhận giấy mời | Đến ngày |
| TINH  | Tỉnh đoàn Vĩnh Long        | Tỉnh đoàn      | Tỉnh đoàn      |      | Có | |
| PT    | Ban Phong trào Tỉnh đoàn   | Ban Phong trào | Ban chuyên môn | TINH | Có | |
| X-CN  | Đoàn xã Cầu Ngang          | Đoàn xã Cầu Ngang | Đoàn xã     | TINH | Có | |
| DT-CQ | Đoàn các cơ quan tỉnh      | Đoàn các cơ quan tỉnh | Đoàn trực thuộc | TINH | Có | |
| H-CN  | Huyện đoàn Cầu Ngang       | Huyện đoàn Cầu Ngang | Huyện đoàn | TINH | Có | {date:2025-06-30} |
### Hội nghị
| Mã HN    |
| HN1-2026 |
"""


def owned(lead: str) -> str:
    return f"{OFFICE}### Kết luận\n| Mã KL | Mã HN | Đơn vị chủ trì |\n| KL1 | HN1-2026 | {lead} |\n"


def sent(line: str) -> str:
    return f"{OFFICE}### Nơi nhận\n| Loại văn bản | Dòng |\n| KH | {line} |\n"


@pytest.mark.parametrize(
    "lead",
    [
        "Ban Công nhân lao động",
        "Ban Thanh niên Nông thôn Tỉnh đoàn",
        "PT; Ban Quốc tế Tỉnh đoàn",
    ],
)
def test_a_department_that_the_office_has_not_leads_nothing(lead: str) -> None:
    (told,) = said(unlisted_units.department_unlisted, owned(lead))
    name = lead.removeprefix("PT; ")
    assert told.startswith(
        f"Kết luận!C2: Ô này nhắc tới “{name}”, nhưng trang Đơn vị không có ban nào tên như vậy."
    )
    task = f"{OFFICE}### Phân công\n| Mã HN | Chủ trì |\n| HN1-2026 | {name} |\n"
    assert len(said(unlisted_units.department_unlisted, task)) == 1


@pytest.mark.parametrize(
    "lead",
    [
        "PT",
        "Ban Phong trào",
        "Ban Phong trào Tỉnh đoàn",
        "Ban Thường vụ Tỉnh đoàn",
        "Các Ban Chuyên môn Tỉnh đoàn",
        "Ban Tuyên giáo và Dân vận Tỉnh ủy",
        "Ban Tổ chức Hội nghị",
        "Ban Chỉ huy Quân sự xã",
        "Ban Quản lý các khu công nghiệp",
        "Báo và Đài Vĩnh Long",
        "",
    ],
)
def test_own_departments_and_bodies_of_others_may_lead(lead: str) -> None:
    assert said(unlisted_units.department_unlisted, owned(lead)) == []


@pytest.mark.parametrize("line", ["Đoàn Khối các cơ quan và doanh nghiệp tỉnh", "Đoàn xã Mỹ Long"])
def test_a_recipient_that_is_no_unit_any_more_is_told(line: str) -> None:
    (told,) = said(unlisted_units.recipient_unlisted, sent(line))
    assert told.startswith(f"Nơi nhận!B2: Trang Đơn vị không có “{line}”.")


def test_a_recipient_that_ended_before_the_year_is_told_with_its_end() -> None:
    (told,) = said(unlisted_units.recipient_unlisted, sent("Huyện đoàn Cầu Ngang"))
    assert told.startswith("Nơi nhận!B2: Huyện đoàn Cầu Ngang đã kết thúc ngày 30/6/2025")


@pytest.mark.parametrize(
    "line",
    [
        "Đoàn xã Cầu Ngang",
        "Ban Thường vụ Đoàn xã Cầu Ngang",
        "Đoàn xã, phường và Đoàn trực thuộc",
        "Đoàn xã nơi đăng cai",
        "Đoàn đại biểu Quốc hội tỉnh",
        "Đoàn Thanh niên Bộ Công an",
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh các tỉnh trong cụm",
        "Huyện, Thị, Thành đoàn",
        "Thường trực Tỉnh đoàn",
        "Lưu VT, PT",
        "Đoàn thị trấn Mỹ Long",  # none of its kind is kept here
    ],
)
def test_other_recipients_stay(line: str) -> None:
    assert said(unlisted_units.recipient_unlisted, sent(line)) == []
