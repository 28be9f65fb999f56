"""Offices of other provinces where the own office acts, receives or keeps an officer."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import other_offices as rules
from toolkit.plan.rules.rulebook import Rule
from toolkit.wording.provinces import PROVINCES

OFFICE = """
### Cấu hình
| Khóa     | Giá trị              |
| Tên gọi  | Tỉnh đoàn Vĩnh Long  |
| Địa danh | Vĩnh Long            |
| Năm      | 2026                 |
### Đơn vị
| Mã đơn vị | Tên đơn vị            | Loại      | Địa danh  | Được đăng cai |
| TINH      | Tỉnh đoàn             | Tỉnh đoàn | Vĩnh Long |               |
| VP        | Văn phòng Tỉnh đoàn   | Ban chuyên môn | Vĩnh Long |          |
| TX-DH     | Thị đoàn Duyên Hải    | Thị đoàn  | Duyên Hải | Có            |
| TDV       | Tỉnh đoàn Đồng Tháp   | Ngoài Đoàn | Cao Lãnh |               |
### Hội nghị
| Mã HN    |
| HN1-2026 |
"""


def found(rule: Rule, *sheets: str) -> list[str]:
    return said(rule, OFFICE + "\n".join(sheets))


def plan(column: str, words: str) -> str:
    return f"### Kế hoạch\n| Mã KH | {column} |\n| KH2026 | {words} |\n"


def script(words: str) -> str:
    return f"### Chương trình\n| Mã HN | Lời dẫn |\n| HN1-2026 | {words} |\n"


def test_the_office_that_issues_the_plan_is_the_own_one() -> None:
    (told,) = found(
        rules.office_elsewhere, plan("Câu dẫn", "Ban Thường vụ Tỉnh đoàn Bến Tre ban hành Kế hoạch.")
    )
    assert told == (
        "Kế hoạch!B2: “Ban Thường vụ Tỉnh đoàn Bến Tre” là cơ quan của tỉnh khác, hoặc theo tên tỉnh trước "
        "sắp xếp; sổ này là của Tỉnh đoàn Vĩnh Long. Sửa tên tỉnh ở ô này; nếu đúng là nói về cơ quan ấy, "
        "giữ nguyên. [office-elsewhere]"
    )
    assert found(rules.office_elsewhere, plan("Câu dẫn", "Ban Thường vụ Tỉnh đoàn Vĩnh Long ban hành.")) == []
    assert found(rules.office_elsewhere, plan("Câu dẫn", "Ban Thường vụ Tỉnh đoàn ban hành.")) == []


@pytest.mark.parametrize(
    "words",
    [
        "Được sự đồng ý của Ban Thường vụ Tỉnh đoàn Trà Vinh, hôm nay chúng ta họp.",
        "Kính thưa các đồng chí! Thay mặt Thường trực Tỉnh đoàn Đồng Tháp, tôi khai mạc.",
        "Ban Thường vụ Thành đoàn Cần Thơ giao các đơn vị.",
    ],
)
def test_a_script_has_no_body_of_another_province_act(words: str) -> None:
    assert len(found(rules.office_elsewhere, script(words))) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Trân trọng giới thiệu đồng chí Lê An, Ủy viên Ban Thường vụ Tỉnh đoàn Đồng Tháp.",
        "Trân trọng cảm ơn Ban Thường vụ Tỉnh đoàn Đồng Tháp.",
        "Tiếp đoàn công tác của Thường trực Tỉnh đoàn Đồng Tháp.",
        "Vận dụng kinh nghiệm của Ban Thường vụ Tỉnh đoàn Đồng Tháp.",
        "Kế thừa kết quả của Ban Thường vụ Tỉnh đoàn Trà Vinh trước sắp xếp.",
        "Các tỉnh đoàn trong cụm cùng thi đua; Tỉnh đoàn Đồng Tháp là cụm trưởng.",
    ],
)
def test_guests_and_what_is_compared_with_stay(words: str) -> None:
    assert found(rules.office_elsewhere, script(words)) == []
    assert found(rules.office_elsewhere, plan("Yêu cầu", words)) == []


def test_a_recipient_of_another_province_s_standing_body_is_told() -> None:
    line = "### Nơi nhận\n| Loại văn bản | Dòng |\n| KH | {line} |\n"
    assert len(found(rules.office_elsewhere, line.format(line="Thường trực Tỉnh đoàn Trà Vinh"))) == 1
    assert found(rules.office_elsewhere, line.format(line="Tỉnh đoàn Đồng Tháp")) == []


def test_an_own_officer_has_no_title_of_another_province() -> None:
    people = """
### Nhân sự
| Mã NS | Họ và tên | Chức vụ | Chức vụ đầy đủ | Mã đơn vị |
| NS1 | Lê An   | Chánh Văn phòng | {title} | {unit} |
"""
    wrong = "Chánh Văn phòng Tỉnh đoàn Trà Vinh"
    (told,) = found(rules.officer_elsewhere, people.format(title=wrong, unit="VP"))
    assert told.startswith("Nhân sự!D2: “Văn phòng Tỉnh đoàn Trà Vinh” là cơ quan của tỉnh khác")
    for title in (
        "Chánh Văn phòng Tỉnh đoàn",
        f"Chánh Văn phòng Tỉnh đoàn, nguyên {wrong}",
        wrong.replace("Trà Vinh", "Vĩnh Long"),
    ):
        assert found(rules.officer_elsewhere, people.format(title=title, unit="VP")) == []
    assert found(rules.officer_elsewhere, people.format(title="Bí thư Tỉnh đoàn Đồng Tháp", unit="TDV")) == []


@pytest.mark.parametrize(
    ("issuer", "day", "count"),
    [
        ("Ban Chấp hành Tỉnh đoàn Trà Vinh", "2025-11-20", 1),
        ("Ban Chấp hành Tỉnh đoàn Trà Vinh", "2024-11-20", 0),  # merged since, and binding still
        ("Ban Chấp hành Tỉnh đoàn Phú Yên", "2024-11-20", 1),
        ("Ban Chấp hành Tỉnh đoàn", "2025-11-20", 0),
        ("Tỉnh ủy Vĩnh Long", "2025-11-20", 0),
    ],
)
def test_a_plan_rests_on_papers_of_its_own_province(issuer: str, day: str, count: int) -> None:
    basis = f"### Căn cứ\n| Mã KH | Ngày | Cơ quan ban hành |\n| KH2026 | {{date:{day}}} | {issuer} |\n"
    assert len(found(rules.basis_elsewhere, basis)) == count


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Thị đoàn Hồng Ngự chuẩn bị hội trường.", 1),
        ("Thị đoàn Duyên Hải chuẩn bị hội trường.", 0),
        ("Các Huyện, Thị đoàn và Đoàn trực thuộc báo cáo.", 0),
        ("Huyện đoàn Càng Long chuẩn bị.", 0),  # districts of this kind are not kept here
        ("Học tập kinh nghiệm của Thị đoàn Hồng Ngự.", 0),
    ],
)
def test_a_district_that_is_not_kept_here_is_told(words: str, count: int) -> None:
    assert len(found(rules.district_elsewhere, plan("Nhiệm vụ đơn vị", words))) == count


def test_each_province_of_the_country_is_known_once() -> None:
    assert len(PROVINCES) == len(set(PROVINCES)) == 63
