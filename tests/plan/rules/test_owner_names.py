"""Who leads or helps a conclusion, as an office writes it."""

import pytest

from tests.plan.rules.saying import said
from tests.tables import plan_from
from toolkit.plan.rules import owner_names
from toolkit.plan.units_together import units_together

OFFICE = """
### Cấu hình
| Khóa              | Giá trị                                        |
| Năm               | 2024                                           |
| Cụm từ các đơn vị | các Huyện, Thị, Thành đoàn và Đoàn trực thuộc |
### Đơn vị
| Mã đơn vị | Tên đơn vị | Tên ngắn | Loại | Đơn vị cấp trên | Địa bàn |
| TINH  | Tỉnh đoàn Trà Vinh         | Tỉnh đoàn      | Tỉnh đoàn      |      |    |
| VP    | Văn phòng Tỉnh đoàn        | Văn phòng      | Ban chuyên môn | TINH |    |
| TCKT  | Ban Tổ chức - Kiểm tra Tỉnh đoàn | Ban Tổ chức - Kiểm tra | Ban chuyên môn | TINH |    |
| TX-DH | Thị đoàn Duyên Hải         | Thị đoàn Duyên Hải   | Thị đoàn   | TINH | Thị xã Duyên Hải |
| H-DH  | Huyện đoàn Duyên Hải       | Huyện đoàn Duyên Hải | Huyện đoàn | TINH |    |
| H-CK  | Huyện đoàn Cầu Kè          | Huyện đoàn Cầu Kè    | Huyện đoàn | TINH |    |
| DTN-CA | Đoàn Thanh niên Công an tỉnh | Đoàn Thanh niên Công an tỉnh | Đoàn trực thuộc | TINH |    |
| DH-P1 | Đoàn Phường 1              |                      | Đoàn phường | TX-DH | Có |
### Nhân sự
| Mã NS | Họ và tên      | Chức vụ    | Mã đơn vị |
| NS10  | Võ Thị Cẩm Tú  | Trưởng Ban | TCKT      |
### Hội nghị
| Mã HN    |
| HN1-2024 |
"""


def owned(lead: str) -> str:
    return f"{OFFICE}### Kết luận\n| Mã KL | Mã HN | Đơn vị chủ trì |\n| KL1 | HN1-2024 | {lead} |\n"


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        ("Duyên Hải", "có lẽ là Thị đoàn Duyên Hải (TX-DH) hoặc Huyện đoàn Duyên Hải (H-DH)"),
        ("Đoàn Công an tỉnh", "có lẽ là Đoàn Thanh niên Công an tỉnh"),
        ("Ban Tổ chức", "có lẽ là Ban Tổ chức - Kiểm tra Tỉnh đoàn"),
        ("Cầu Kè", "có lẽ là Huyện đoàn Cầu Kè"),
        ("TX. Duyên Hải", "có lẽ là Thị đoàn Duyên Hải"),
        ("Sở Nội vụ, Ban TCKT", "có lẽ là Ban Tổ chức - Kiểm tra Tỉnh đoàn"),
        ("Phòng Tổ chức - Hành chính", "không có “Phòng Tổ chức - Hành chính”"),
        ("Ban PTTN", "không có “Ban PTTN”"),
        ("Huyện đoàn Ba Tri", "không có “Huyện đoàn Ba Tri”"),
        ("BTV Quận đoàn Ninh Kiều", "không có “BTV Quận đoàn Ninh Kiều”"),
        ("đồng chí Võ Thị Cẩm Tú", "Võ Thị Cẩm Tú thuộc Ban Tổ chức - Kiểm tra Tỉnh đoàn"),
        ("đ/c Lê Văn Mẫu", "“đ/c Lê Văn Mẫu” là người"),
    ],
)
def test_an_owner_that_is_no_unit_of_the_workbook_is_told_with_what_it_may_be(lead: str, told: str) -> None:
    (only,) = said(owner_names.owner_unclear, owned(lead))
    assert told in only


@pytest.mark.parametrize(
    "lead",
    [
        *("TCKT", "Ban TCKT", "Văn phòng", "TX-DH; Văn phòng", "Tỉnh đoàn"),
        *(
            "Thường trực Tỉnh đoàn",
            "Ban Thường vụ Tỉnh đoàn",
            "UBND tỉnh",
            "UBND huyện Cầu Kè",
            "Công an tỉnh",
        ),
        *("Ban Tổ chức Tỉnh ủy", "Văn phòng UBND tỉnh", "Sở Văn hóa, Thể thao và Du lịch", "Ban ATGT tỉnh"),
        *("Hội LHTN Việt Nam tỉnh", "Phòng Giáo dục và Đào tạo", "Huyện ủy Cầu Kè", "Ban Chỉ đạo"),
        *("Các đơn vị", "các Huyện đoàn", "Các Huyện, Thị, Thành đoàn và Đoàn trực thuộc"),
        *(
            "các Ban, Văn phòng",
            "các đơn vị liên quan",
            "các sở, ngành",
            "Đoàn xã Hòa Ân",
            "Bí thư Tỉnh đoàn",
        ),
    ],
)
def test_a_unit_in_its_own_words_and_another_body_are_not_told(lead: str) -> None:
    assert said(owner_names.owner_unclear, owned(lead)) == []


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("Các đơn vị", "everybody"),
        ("tất cả các đơn vị trong tỉnh", "everybody"),
        ("Huyện, Thị, Thành đoàn và Đoàn trực thuộc", "everybody"),
        ("các Huyện đoàn", "H-DH H-CK"),
        ("Các Huyện, Thị đoàn", "TX-DH H-DH H-CK"),
        ("các Ban chuyên môn Tỉnh đoàn", "VP TCKT"),
        ("Huyện đoàn", ""),
        ("các đơn vị liên quan", ""),
        ("các sở, ngành", ""),
    ],
)
def test_units_that_are_named_together_are_each_of_them(words: str, codes: str) -> None:
    plan = plan_from(OFFICE)
    everybody = plan.units[3:7]
    expected = " ".join(one.code for one in everybody) if codes == "everybody" else codes
    assert " ".join(one.code for one in units_together(plan, words, None, everybody)) == expected
