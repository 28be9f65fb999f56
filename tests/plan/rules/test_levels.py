"""Titles, places and names of the level that they belong to, written out."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import Rule, assignments, levels, reports, settings, units

SHEETS = """
### Cấu hình
| Khóa              | Giá trị                 |
| Tên gọi           | Tỉnh đoàn Vĩnh Long     |
| Chủ thể ban hành  | Ban Thường vụ Tỉnh đoàn |
| Ký hiệu cơ quan   | TĐTN                    |
### Danh mục
| Danh mục     | Giá trị   | Mã |
| Loại văn bản | Báo cáo   | BC |
| Loại văn bản | Công văn  | CV |
| Loại văn bản | Kế hoạch  | KH |
### Đơn vị
| Mã đơn vị | Tên đơn vị            | Loại      | Địa danh  | Địa bàn      | Đơn vị cấp trên |
| TINH      | Tỉnh đoàn Vĩnh Long   | Tỉnh đoàn | Vĩnh Long |              |                 |
| X-BT      | Đoàn xã Ba Tri        | Đoàn xã   | Ba Tri    | xã Ba Tri    | TINH            |
| X-TL      | Đoàn xã Tân Lược      | Đoàn xã   | Tân Lược  | xã Tân Lược  | TINH            |
### Nhân sự
| Mã NS | Họ và tên      | Chức vụ                | Chức vụ đầy đủ                   | Mã đơn vị |
| NS001 | Thạch Minh Hà  | Phó Bí thư Thường trực | Phó Bí thư Thường trực Tỉnh đoàn | TINH      |
### Phân công
| Mã HN    | Nội dung | Chủ trì | Phối hợp         |
| HN1-2026 | Hậu cần  | TINH    | X-BT; Công an xã |
### Báo cáo đơn vị
| Mã HN    | Mã đơn vị | Số ký hiệu |
| HN1-2026 | X-BT      | 12-CV/ĐTN  |
"""
RULES = (
    levels.title_of_another_level,
    levels.abbreviated,
    units.place_with_level,
    assignments.support_twice,
    reports.report_symbol,
    settings.code_form,
)


def test_titles_and_places_as_they_are_written_are_right() -> None:
    assert [said(rule, SHEETS) for rule in RULES] == [[]] * len(RULES)


@pytest.mark.parametrize(
    ("kind", "place"), [("Thành đoàn", "Thành phố Hồ Chí Minh"), ("Đoàn xã", "Xã Hồ Thị Kỷ")]
)
def test_a_place_that_bears_the_name_of_a_person_keeps_its_level(kind: str, place: str) -> None:
    sheets = f"""
### Đơn vị
| Mã đơn vị | Tên đơn vị | Loại   | Địa danh |
| X-1       | Đoàn ở đây | {kind} | {place}  |
"""
    assert said(units.place_with_level, sheets) == []


@pytest.mark.parametrize(
    ("rule", "right", "wrong", "message"),
    [
        (
            levels.title_of_another_level,
            "Thường trực Tỉnh đoàn",
            "Thường trực Huyện đoàn",
            (
                "Nhân sự!D2: “Phó Bí thư Thường trực Huyện đoàn” không cùng cấp với Tỉnh đoàn Vĩnh Long. "
                "Sửa chức vụ, hoặc sửa mã đơn vị. [title-level]"
            ),
        ),
        (
            levels.abbreviated,
            "Phó Bí thư Thường trực Tỉnh đoàn",
            "PBT TT Tỉnh đoàn",
            (
                "Nhân sự!D2: “PBT TT Tỉnh đoàn” có chữ viết tắt “PBT”, mà giấy tờ in nguyên như vậy. "
                "Viết đầy đủ. [abbreviated]"
            ),
        ),
        (
            levels.abbreviated,
            "Ban Thường vụ Tỉnh đoàn",
            "BTV Tỉnh đoàn",
            (
                "Cấu hình!B3: “BTV Tỉnh đoàn” có chữ viết tắt “BTV”, mà giấy tờ in nguyên như vậy. "
                "Viết đầy đủ. [abbreviated]"
            ),
        ),
        (
            units.place_with_level,
            "| Tân Lược  |",
            "| xã Tân Lược |",
            (
                "Đơn vị!D4: Địa danh “xã Tân Lược” có chữ “xã”; địa danh trước ngày tháng chỉ ghi tên riêng. "
                "Bỏ chữ “xã”. [place-with-level]"
            ),
        ),
        (
            assignments.support_twice,
            "X-BT; Công an xã",
            "Công an xã; Công an xã",
            (
                "Phân công!D2: “Công an xã” đứng hai lần trong ô này. "
                "Bỏ một lần, hoặc sửa lại nếu gõ nhầm. [named-twice]"
            ),
        ),
        (
            reports.report_symbol,
            "12-CV/ĐTN",
            "12-KH/ĐTN",
            (
                "Báo cáo đơn vị!C2: “12-KH/ĐTN” là ký hiệu của loại Kế hoạch, không phải của báo cáo. "
                "Ghi số, ký hiệu của báo cáo, như 12-BC/ĐTN. [report-type]"
            ),
        ),
        (
            settings.code_form,
            "| TĐTN ",
            "| TDTN ",
            (
                "Cấu hình!B4: “TDTN” không đúng dạng ký hiệu. Có lẽ là “TĐTN”. "
                "Ghi ký hiệu liền nhau, đủ dấu, không có dấu gạch ở cuối. [code-form]"
            ),
        ),
    ],
)
def test_what_is_of_another_level_or_form_is_told(rule: Rule, right: str, wrong: str, message: str) -> None:
    assert said(rule, SHEETS.replace(right, wrong)) == [message]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (", nguyên Bí thư Huyện đoàn Cầu Kè", 0),
        (" (nguyên Bí thư Huyện đoàn Cầu Kè)", 0),
        (", nguyên Bí thư Đoàn xã Ba Tri, Bí thư Huyện đoàn Cầu Kè", 1),
        (", Bí thư Huyện đoàn Nguyên Bình", 1),
    ],
)
def test_a_former_post_may_be_of_any_level(more: str, told: int) -> None:
    title = "Phó Bí thư Thường trực Tỉnh đoàn "
    sheets = SHEETS.replace(title, title.rstrip() + more + " ")
    assert len(said(levels.title_of_another_level, sheets)) == told


ACTING = """
### Cấu hình
| Khóa | Giá trị |
| Tên gọi | Tỉnh đoàn Trà Vinh |
### Kế hoạch
| Mã KH | Trích yếu | Câu dẫn | Câu kết |
| KH2024 | Tổ chức | Ban Thường vụ Tỉnh đoàn xây dựng kế hoạch: | Ban Thường vụ các Huyện đoàn thực hiện./. |
"""


def test_the_body_that_acts_in_the_plan_is_the_offices() -> None:
    assert said(levels.body_of_another_level, ACTING) == []
    for other in ("Ban Thường vụ Huyện đoàn", "Ban Thường vụ Đoàn xã", "Ban Chấp hành Thành đoàn"):
        assert said(levels.body_of_another_level, ACTING.replace("Ban Thường vụ Tỉnh đoàn", other)) == [
            (
                f"Kế hoạch!C2: “{other}” không phải của Tỉnh đoàn Trà Vinh. Sửa ô này cho đúng cấp của cơ "
                "quan. [standing-elsewhere]"
            )
        ]


def test_a_body_with_a_name_of_its_own_is_another_one() -> None:
    named = ACTING.replace("Ban Thường vụ Tỉnh đoàn", "Ban Thường vụ Huyện đoàn Cầu Kè")
    assert said(levels.body_of_another_level, named) == []
    whole = ACTING.replace("Tỉnh đoàn Trà Vinh", "Đoàn TNCS Hồ Chí Minh tỉnh Trà Vinh")
    assert said(levels.body_of_another_level, whole) == []


COMMUNES = """
### Đơn vị
| Mã đơn vị | Tên đơn vị       | Loại    |
| X-BT      | Đoàn xã Ba Tri   | Đoàn xã |
| X-TL      | Đoàn xã Tân Lược | Đoàn xã |
| X-AT      | Đoàn xã An Thới  | Đoàn xã |
| X-MC      | {name}           | Đoàn xã |
"""


def test_one_unit_that_is_called_otherwise_than_all_of_its_kind_is_told_and_a_blank_name_is_not() -> None:
    assert said(levels.kind_by_name, COMMUNES.format(name="Chi đoàn Mỏ Cày")) == [
        (
            "Đơn vị!C5: Tên “Chi đoàn Mỏ Cày” không hợp với loại “Đoàn xã”. Sửa tên hoặc sửa loại của "
            "đơn vị. [unit-kind]"
        )
    ]
    assert said(levels.kind_by_name, COMMUNES.format(name="Đoàn xã Mỏ Cày")) == []
    assert said(levels.kind_by_name, COMMUNES.format(name="")) == []


CITY = """
### Danh mục
| Danh mục    | Giá trị    |
| Loại đơn vị | Tỉnh đoàn  |
| Loại đơn vị | Thành đoàn |
### Đơn vị
| Mã đơn vị | Tên đơn vị      | Loại      | Đơn vị cấp trên |
| TINH      | Thành đoàn Huế  | Tỉnh đoàn | {above}         |
"""


@pytest.mark.parametrize(("above", "told"), [("", 0), ("TW", 1)])
def test_the_office_of_a_city_like_a_province_is_of_the_provinces_kind(above: str, told: int) -> None:
    assert len(said(units.unit_kind, CITY.format(above=above))) == told


ENDED = """
### Cấu hình
| Khóa | Giá trị |
| Năm  | {year}  |
### Đơn vị
| Mã đơn vị | Tên đơn vị           | Loại      | Đơn vị cấp trên | Đến ngày          |
| TINH      | Tỉnh đoàn Cà Mau     | Tỉnh đoàn |                 |                   |
| X-DM      | Đoàn xã Đất Mũi      | Đoàn xã   | TINH            |                   |
| X-HD      | Đoàn xã Hồng Dân     | Đoàn xã   | TINH            |                   |
| X-VA      | Đoàn xã Viên An      | Đoàn xã   | TINH            |                   |
| X-HR      | Đoàn xã Hàng Rồng    | Đoàn xã   |                 | {date:2025-06-30} |
"""


@pytest.mark.parametrize(("year", "told"), [("2027", 0), ("2025", 1)])
def test_a_unit_that_ended_before_the_year_needs_no_superior(year: str, told: int) -> None:
    assert len(said(levels.parent_unlike, ENDED.replace("{year}", year))) == told


SPREAD = """
### Cấu hình
| Khóa | Giá trị |
| Năm  | 2024    |
### Đơn vị
| Mã đơn vị | Tên đơn vị               | Loại          | Đơn vị cấp trên | Địa bàn          | Đến ngày |
| TINH      | Tỉnh đoàn Trà Vinh       | Tỉnh đoàn     |                 |                  |          |
| H-CN      | Huyện đoàn Cầu Ngang     | Huyện đoàn    | TINH            | huyện Cầu Ngang  |          |
| H-CT      | Huyện đoàn Châu Thành    | Huyện đoàn    | TINH            | huyện Châu Thành |          |
| CN-1      | Đoàn thị trấn Mỹ Long    | Đoàn thị trấn | H-CN            |                  | {end}    |
| CN-2      | Đoàn thị trấn Cầu Ngang  | Đoàn thị trấn | H-CN            |                  |          |
| CN-3      | Đoàn thị trấn Long Mỹ    | Đoàn thị trấn | H-CN            |                  |          |
| CT-1      | Đoàn thị trấn Châu Thành | Đoàn thị trấn | {above}         | {area}           |          |
"""
ENDED_BEFORE = "{date:2023-08-31}"


@pytest.mark.parametrize(
    ("above", "area", "end", "told"),
    [
        ("H-CT", "", "", 0),
        ("H-CT", "thị trấn Châu Thành, huyện Châu Thành", "", 0),
        ("", "thị trấn Châu Thành, huyện Châu Thành", "", 0),
        ("", "", ENDED_BEFORE, 0),
        ("", "", "", 1),
        ("TINH", "", "", 1),
        ("TINH", "thị trấn Châu Thành, huyện Cầu Ngang", "", 1),
    ],
)
def test_units_of_a_kind_may_be_spread_over_districts(above: str, area: str, end: str, told: int) -> None:
    sheets = SPREAD.replace("{above}", above).replace("{area}", area).replace("{end}", end)
    assert len(said(levels.parent_unlike, sheets)) == told


GUESTS = """
### Danh mục
| Danh mục    | Giá trị    |
| Loại đơn vị | Tỉnh đoàn  |
| Loại đơn vị | Đoàn xã    |
| Loại đơn vị | Ngoài Đoàn |
### Đơn vị
| Mã đơn vị | Tên đơn vị          | Loại       | Đơn vị cấp trên |
| TINH      | Tỉnh đoàn Cà Mau    | Tỉnh đoàn  |                 |
| X-DM      | Đoàn xã Đất Mũi     | Đoàn xã    | TINH            |
| GUEST     | {name}              | Ngoài Đoàn | {above}         |
"""


@pytest.mark.parametrize(
    ("name", "above", "told"),
    [
        ("Tỉnh đoàn Đồng Tháp", "X-DM", 0),
        ("Tỉnh đoàn Đồng Tháp", "TINH", 0),
        ("Đoàn xã Vĩnh Châu", "X-DM", 0),
        ("Đoàn xã Viên An", "TINH", 1),
    ],
)
def test_guests_of_another_province_are_from_outside(name: str, above: str, told: int) -> None:
    assert len(said(units.unit_kind, GUESTS.format(name=name, above=above))) == told


OF_A_DISTRICT = """
### Cấu hình
| Khóa | Giá trị |
| Năm  | {year}  |
### Đơn vị
| Mã đơn vị | Tên đơn vị           | Loại       | Đơn vị cấp trên | Đến ngày |
| TINH      | Tỉnh đoàn Vĩnh Long  | Tỉnh đoàn  |                 |          |
| X-BT      | Đoàn xã Ba Tri       | Đoàn xã    | TINH            |          |
| H-LH      | Huyện đoàn Long Hồ   | Huyện đoàn | TINH            | {until}  |
"""


def test_a_unit_of_a_district_that_still_serves_after_2025_is_told() -> None:
    rows = OF_A_DISTRICT.replace("{year}", "2026")
    assert said(units.unit_of_old_level, rows.replace("{until}", "")) == [
        (
            "Đơn vị!C4: Huyện đoàn Long Hồ thuộc loại “Huyện đoàn”, mà cấp huyện không còn từ ngày "
            "01/7/2025. Ghi cột Đến ngày của đơn vị này và Kế thừa từ của đơn vị mới; hoặc sửa loại. "
            "[unit-of-old-level]"
        )
    ]
    assert said(units.unit_of_old_level, rows.replace("{until}", "{date:2025-06-30}")) == []
    before = OF_A_DISTRICT.replace("{year}", "2025").replace("{until}", "")
    assert said(units.unit_of_old_level, before) == []


def test_a_workbook_that_still_has_all_its_districts_is_left_alone() -> None:
    rows = OF_A_DISTRICT.replace("{year}", "2026").replace("{until}", "")
    below_it = rows.replace("Đoàn xã    | TINH", "Đoàn xã    | H-LH")
    assert below_it != rows
    assert said(units.unit_of_old_level, below_it) == []
