"""People whom a script calls by their names."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import called_people

SHEETS = """
### Danh mục
| Danh mục | Giá trị    |
| Chức vụ  | Bí thư     |
| Chức vụ  | Phó Bí thư |
### Đơn vị
| Mã đơn vị | Tên đơn vị           | Tên ngắn  | Đơn vị cấp trên |
| TINH      | Tỉnh đoàn Trà Vinh   | Tỉnh đoàn |                 |
| H-CN      | Huyện đoàn Cầu Ngang |           | TINH            |
### Nhân sự
| Mã NS | Họ và tên            | Chức vụ    | Mã đơn vị | Đến ngày          |
| NS001 | Trần Hoàng Minh Đăng | Bí thư     | TINH      |                   |
| NS002 | Nguyễn Thanh Nhã     | Phó Bí thư | TINH      |                   |
| NS026 | Lê Thị Diệu Hằng     | Bí thư     | H-CN      | {date:2024-05-31} |
| NS027 | Kim Sa Thương        | Bí thư     | H-CN      |                   |
### Hội nghị
| Mã HN    | Ngày              | Chuẩn bị         |
| HN2-2024 | {date:2024-08-23} | {prepared}       |
### Chương trình
| Mã HN    | Nội dung           | Người thực hiện | Lời dẫn |
| HN2-2024 | Phát biểu kết luận | NS002           | {text}  |
"""


def told(text: str, prepared: str = "") -> list[str]:
    sheets = SHEETS.replace("{text}", text).replace("{prepared}", prepared)
    rules = (called_people.called_who_left, called_people.called_by_name)
    return [line for rule in rules for line in said(rule, sheets)]


def test_who_has_left_is_not_called_by_the_old_title() -> None:
    text = "Kính mời đồng chí Lê Thị Diệu Hằng, Bí thư Huyện đoàn Cầu Ngang phát biểu."
    assert told(text) == [
        (
            "Chương trình!D2: Lê Thị Diệu Hằng (NS026) đã hết nhiệm vụ từ sau ngày 31/5/2024, trước ngày họp "
            "23/8/2024. Thay bằng người kế nhiệm, hoặc sửa cột Đến ngày của trang Nhân sự. [person-expired]"
        )
    ]
    assert len(told("", prepared="Liên hệ đồng chí Lê Thị Diệu Hằng, Bí thư Huyện đoàn Cầu Ngang.")) == 1


def test_who_is_called_by_name_is_who_carries_the_item_out() -> None:
    assert told("Kính mời đồng chí Trần Hoàng Minh Đăng, Bí thư Tỉnh đoàn phát biểu kết luận.") == [
        (
            "Chương trình!D2: Lời dẫn mời Trần Hoàng Minh Đăng (NS001), còn cột Người thực hiện ghi Nguyễn "
            "Thanh Nhã (NS002). Sửa lời dẫn, hoặc sửa người thực hiện. [called-by-name]"
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kính mời đồng chí Nguyễn Thanh Nhã, Phó Bí thư Tỉnh đoàn phát biểu kết luận.",
        "Cảm ơn đồng chí Trần Hoàng Minh Đăng. Mời đồng chí Nguyễn Thanh Nhã phát biểu kết luận.",
        "Mời đồng chí Trần Hoàng Minh Đăng lên tặng hoa trước khi phát biểu kết luận.",
        "Xin giới thiệu đồng chí Lê Thị Diệu Hằng, nguyên Bí thư Huyện đoàn Cầu Ngang.",
        "Kính mời đồng chí chủ trì phát biểu kết luận.",
        "Tôi là Kim Sa Thương, xin mời đồng chí chủ trì phát biểu kết luận.",
    ],
)
def test_whoever_is_named_otherwise_is_left_alone(text: str) -> None:
    assert told(text) == []
