"""People whom the texts name, against the roster."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import people_in_texts

SHEETS = """
### Danh mục
| Danh mục | Giá trị                |
| Chức vụ  | Bí thư                 |
| Chức vụ  | Phó Bí thư Thường trực |
| Chức vụ  | Phó Bí thư             |
| Chức vụ  | Ủy viên Ban Thường vụ  |
| Chức vụ  | Trưởng Ban             |
| Chức vụ  | Phó Trưởng Ban         |
| Chức vụ  | Chuyên viên            |
### Đơn vị
| Mã đơn vị | Tên đơn vị               | Tên ngắn       | Đơn vị cấp trên | Kế thừa từ |
| TINH      | Tỉnh đoàn Trà Vinh       | Tỉnh đoàn      |                 |            |
| TG        | Ban Tuyên giáo Tỉnh đoàn | Ban Tuyên giáo | TINH            |            |
| PT        | Ban Phong trào Tỉnh đoàn | Ban Phong trào | TINH            |            |
| H-CN      | Huyện đoàn Cầu Ngang     |                | TINH            |            |
| H-CT      | Huyện đoàn Châu Thành    |                | TINH            |            |
| X-ML      | Đoàn xã Mỹ Long          |                | TINH            | H-CN       |
### Nhân sự
| Mã NS | Họ và tên            | Chức vụ                | Chức vụ đầy đủ   | Mã đơn vị | Từ ngày | Đến ngày |
| NS001 | Trần Hoàng Minh Đăng | Bí thư                 | Bí thư Tỉnh đoàn | TINH      |         |          |
| NS002 | Nguyễn Thanh Nhã     | Phó Bí thư Thường trực |                  | TINH      | {new}   |          |
| NS002 | Nguyễn Thanh Nhã     | Trưởng Ban             |                  | PT        | {old}   | {end}    |
| NS010 | Võ Thị Cẩm Tú        | Trưởng Ban             |                  | TG        |         |          |
| NS011 | Sơn Ngọc Bình        | Phó Trưởng Ban         | BCH, chuyên viên | TG        |         |          |
| NS012 | Kim Sa Thương        | Bí thư                 |                  | H-CN      |         |          |
| NS013 | Lê Văn Minh          | Bí thư                 |                  | H-CT      |         |          |
| NS014 | Lê Văn Minh          | Phó Bí thư             |                  | H-CN      |         |          |
### Hội nghị
| Mã HN    | Ngày      |
| HN1-2024 | 24/5/2024 |
### Chương trình
| Mã HN    | Lời dẫn |
| HN1-2024 | {text}  |
"""
DAYS = {"new": "{date:2024-01-01}", "old": "{date:2020-01-01}", "end": "{date:2023-12-31}"}


def told(text: str) -> list[str]:
    sheets = SHEETS.format(text=text, **DAYS)
    rules = (people_in_texts.person_said_otherwise, people_in_texts.person_misspelt)
    return [line for rule in rules for line in said(rule, sheets)]


def test_a_title_that_the_roster_does_not_give_is_told_with_the_rosters() -> None:
    assert told("Kính mời đồng chí Trần Hoàng Minh Đăng, Phó Bí thư Tỉnh đoàn phát biểu.") == [
        (
            "Chương trình!B2: Ô này ghi “Trần Hoàng Minh Đăng, Phó Bí thư Tỉnh đoàn”, còn trang “Nhân sự” "
            "ghi Trần Hoàng Minh Đăng (NS001) là “Bí thư Tỉnh đoàn”. Sửa chức vụ hoặc tên ở đây; nếu ở đây "
            "đúng thì sửa trang “Nhân sự”. [person-said-otherwise]"
        )
    ]


def test_a_name_with_a_slip_is_told_with_the_rosters() -> None:
    assert told("Đồng chí Nguyễn Thanh Nhả phát biểu kết luận.") == [
        (
            "Chương trình!B2: Ô này ghi tên “Nguyễn Thanh Nhả”; trang “Nhân sự” không có ai tên như vậy, gần "
            "giống nhất là Nguyễn Thanh Nhã (NS002). Sửa tên cho đúng; nếu là người khác thì để nguyên. "
            "[person-misspelt]"
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Đồng chí Nguyễn Thanh Nhã, Bí thư Tỉnh đoàn phát biểu.",
        "Đồng chí Nguyễn Thanh Nhã - Phó Bí thư Tỉnh đoàn.",
        "Đồng chí Nguyễn Thanh Nhã là Bí thư Huyện đoàn Cầu Ngang.",
        "Đồng chí Kim Sa Thương (Bí thư Huyện đoàn Châu Thành) đáp từ.",
        "Kính mời Phó Bí thư Tỉnh đoàn Trần Hoàng Minh Đăng lên bục.",
        "Đồng chí Võ Thị Cẩm Tú, Trưởng Ban Phong trào Tỉnh đoàn, sẽ mở lớp.",
        "Đồng chí Võ Thị Cẩm Tú, Phó Trưởng Ban.",
        "Đồng chí Võ Thị Cẩm Tứ, Trưởng Ban Tuyên giáo Tỉnh đoàn.",
        "Kính mời Bí thư Tỉnh đoàn Trần Hoàng Minh Đằng phát biểu.",
    ],
)
def test_each_way_of_naming_is_read(text: str) -> None:
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Đồng chí Trần Hoàng Minh Đăng, Bí thư Tỉnh đoàn phát biểu.",
        "Đồng chí Trần Hoàng Minh Đăng, Ủy viên Ban Thường vụ Trung ương Đoàn, Bí thư Tỉnh đoàn.",
        "Đồng chí Trần Hoàng Minh Đăng, Ủy viên Ban Thường vụ Tỉnh đoàn.",
        "Đồng chí Trần Hoàng Minh Đăng, nguyên Bí thư Huyện đoàn Cầu Ngang.",
        "Đồng chí Trần Hoàng Minh Đăng, Phó Bí thư Huyện đoàn Cầu Ngang nhiệm kỳ 2012 - 2017.",
        "Đồng chí Trần Hoàng Minh Đăng, Phó Bí thư Đảng ủy, đại biểu HĐND tỉnh.",
        "Đồng chí Trần Hoàng Minh Đăng, Trưởng Ban Giám khảo hội thi.",
        "Đồng chí Trần Hoàng Minh Đăng, Phó Trưởng Ban Văn hóa - Xã hội HĐND tỉnh.",
        "Đồng chí Trần Hoàng Minh Đăng, Bí thư Tỉnh đoàn Bạc Liêu.",
        "Đồng chí Nguyễn Thanh Nhã, Phó Bí thư Thường trực, đã đến.",
        "Đồng chí Nguyễn Thanh Nhã, Trưởng Ban Phong trào, có báo cáo năm 2023.",
        "Mời đồng chí Nguyễn Thanh Nhã, Bí thư Huyện đoàn Cầu Ngang và Bí thư Huyện đoàn Châu Thành.",
        "Mời đồng chí Nguyễn Thanh Nhã, Bí thư Huyện đoàn Cầu Ngang, Bí thư Huyện đoàn Châu Thành.",
        "Đồng chí Sơn Ngọc Bình, Chuyên viên Ban Tuyên giáo.",
        "Đồng chí Kim Sa Thương, Bí thư Đoàn xã Mỹ Long.",
        "Đồng chí Lê Văn Minh, Bí thư Huyện đoàn Cầu Ngang.",
        "Quyền Phó Bí thư Tỉnh đoàn Trần Hoàng Minh Đăng.",
        "Đồng chí Nguyễn Thanh Nhàn, Chủ tịch Ủy ban nhân dân xã.",
        "Đồng chí Nguyễn Thanh Nhàn, nguyên cán bộ Đoàn.",
        "Trao Giải thưởng Nguyễn Thanh Nhả cho thanh niên.",
        "Đồng chí Nguyễn Hồng Nhung phát biểu.",
        "Kính mời Bí thư Huyện đoàn Châu Thành, đồng chí Kim Sa Thương lên nhận cờ.",
        "Đồng chí Trần Minh Quang, Phó Bí thư Tỉnh đoàn.",
    ],
)
def test_what_may_be_so_is_let_be(text: str) -> None:
    assert told(text) == []


def test_one_wrong_title_is_told_once_with_the_other_cells() -> None:
    row = "| HN1-2024 | Đồng chí Võ Thị Cẩm Tú, Trưởng Ban Phong trào, phát biểu. |"
    sheets = SHEETS.replace("| HN1-2024 | {text}  |", f"{row}\n{row}").format(**DAYS)
    assert len(said(people_in_texts.person_said_otherwise, sheets)) == 1
