"""Signatures."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import bases, signing, signing_authority

SHEETS = """
### Cấu hình
| Khóa              | Giá trị                     |
| Đề ký mặc định    | TM. BAN THƯỜNG VỤ TỈNH ĐOÀN |
| Người ký mặc định | NS002                       |
### Nhân sự
| Mã NS | Họ và tên           | Chức vụ                | Mã đơn vị | Từ ngày           | Đến ngày          |
| NS002 | Nguyễn Thanh Nhã    | Phó Bí thư Thường trực | TINH      | {date:2024-01-01} |                   |
| NS005 | Phan Thị Bích Trâm  | Chánh Văn phòng        | VP        | {date:2023-03-01} | {date:2024-12-31} |
### Văn bản đi
| Mã VB | Loại | Số | Ngày              | Đề ký                       | Người ký | Trạng thái |
| VB001 | GM   | 12 | {date:2024-05-13} |                             |          | Phát hành  |
| VB002 | TB   | 7  | {date:2024-05-29} | TL. BAN THƯỜNG VỤ TỈNH ĐOÀN | NS005    | Phát hành  |
"""


def test_signers_who_hold_the_fitting_post_are_right() -> None:
    assert said(signing.signer_title, SHEETS) == []
    assert said(signing.authority_title, SHEETS) == []


def test_a_signer_without_a_post_on_the_day_is_an_error() -> None:
    assert said(signing.signer_title, SHEETS.replace("2024-05-29", "2025-01-02")) == [
        (
            "Văn bản đi!F3: Phan Thị Bích Trâm (NS005) không giữ chức vụ nào vào ngày ký 02/01/2025. "
            "Chọn người ký khác, hoặc sửa thời gian ở trang Nhân sự. [signer-title]"
        )
    ]
    assert [line[:13] for line in said(signing.signer_title, SHEETS.replace("2024-05-13", "2023-05-13"))] == [
        "Văn bản đi!F2"
    ]


def test_a_replaced_document_is_not_judged() -> None:
    sheets = SHEETS.replace("2024-05-29", "2025-01-02").replace("NS005    | Phát hành", "NS005    | Thay thế")
    assert said(signing.signer_title, sheets) == []


def test_a_collective_body_is_signed_for_by_a_secretary_only() -> None:
    assert said(signing.authority_title, SHEETS.replace("TL. BAN", "TM. BAN")) == [
        (
            "Văn bản đi!E3: “TM. BAN THƯỜNG VỤ TỈNH ĐOÀN” phải do Bí thư, Phó Bí thư Thường trực hoặc Phó Bí "
            "thư ký, "
            "còn Phan Thị Bích Trâm là Chánh Văn phòng. "
            "Sửa đề ký, hoặc chọn người ký khác. [authority-title]"
        )
    ]


@pytest.mark.parametrize(
    ("authority", "is_told"),
    [
        ("KT. BAN THƯỜNG VỤ TỈNH ĐOÀN", True),
        ("K/T Ban Chấp hành Tỉnh đoàn", True),
        ("KT. BÍ THƯ", True),
        ("KT. TỈNH ĐOÀN", True),
        ("TUQ. BAN THƯỜNG VỤ TỈNH ĐOÀN", True),
        ("TM. TRƯỞNG BAN", True),
        ("TM BÍ THƯ", True),
        ("T/M BAN THƯỜNG VỤ TỈNH ĐOÀN", False),
        ("TL. BAN THƯỜNG VỤ TỈNH ĐOÀN", False),
        ("KT. TRƯỞNG BAN", False),
        ("KT. CHÁNH VĂN PHÒNG", False),
        ("Q. TRƯỞNG BAN", False),
        ("Q. BÍ THƯ", False),
        ("BÍ THƯ", False),
        ("TM. ĐOÀN CHỦ TỊCH", False),
    ],
)
def test_a_form_of_signing_fits_the_body_or_the_post_behind_it(authority: str, is_told: bool) -> None:
    sheets = SHEETS.replace("TL. BAN THƯỜNG VỤ TỈNH ĐOÀN", authority)
    assert bool(said(signing_authority.authority_form, sheets)) == is_told


def test_a_deputy_who_signs_in_place_of_a_collective_is_told_how_to_sign() -> None:
    sheets = SHEETS.replace("TL. BAN", "KT. BAN")
    assert said(signing_authority.authority_form, sheets) == [
        (
            "Văn bản đi!E3: Đề ký “KT. BAN THƯỜNG VỤ TỈNH ĐOÀN” chưa đúng thể thức văn bản của Đoàn: “KT.” "
            "là ký thay một người đứng đầu, không dùng cho tập thể. Ghi “TM. BAN THƯỜNG VỤ” nếu Bí thư, Phó "
            "Bí thư ký; “TL. BAN THƯỜNG VỤ” nếu Chánh Văn phòng, Trưởng Ban ký. [authority-form]"
        )
    ]


OWN_SIGNER = """
### Kế hoạch
| Mã KH  | Năm  | Người ký |
| KH2024 | 2024 | NS005    |
"""


def test_the_usual_signer_in_the_settings_is_judged_too_and_told_once() -> None:
    usual = SHEETS.replace("| NS002                       |", "| NS005                       |")
    for sheets in (usual, usual + OWN_SIGNER):
        assert [line.partition(":")[0] for line in said(signing.authority_title, sheets)] == ["Cấu hình!B3"]


def test_the_plans_own_signer_is_judged_too() -> None:
    places = [line.partition(":")[0] for line in said(signing.authority_title, SHEETS + OWN_SIGNER)]
    assert places == ["Kế hoạch!C2"]


@pytest.mark.parametrize(
    ("authority", "title", "fits"),
    [
        ("TM. BAN CHẤP HÀNH TỈNH ĐOÀN", "Bí thư", True),
        ("T/M BAN THƯỜNG VỤ TỈNH ĐOÀN", "Phó Bí thư", True),
        ("T/M BAN THƯỜNG VỤ TỈNH ĐOÀN", "Chánh Văn phòng", False),
        ("TL. BAN THƯỜNG VỤ TỈNH ĐOÀN", "Trưởng Ban", True),
        ("TL. BAN THƯỜNG VỤ TỈNH ĐOÀN", "Chuyên viên", False),
        ("KT. TRƯỞNG BAN", "Phó Trưởng Ban", True),
        ("KT. TRƯỞNG BAN", "Trưởng Ban", False),
        ("KT.CHÁNH VĂN PHÒNG", "Phó Chánh Văn phòng", True),
        ("TRƯỞNG BAN", "Q. Trưởng Ban", True),
        ("TRƯỞNG BAN", "Phó Trưởng Ban", False),
        ("CHÁNH VĂN PHÒNG", "Chuyên viên", False),
        ("GIÁM ĐỐC", "Giám đốc", True),
        ("Q. TRƯỞNG BAN", "Chuyên viên", True),
        ("", "Chuyên viên", True),
    ],
)
def test_forms_of_signing_and_the_titles_that_fit_them(authority: str, title: str, fits: bool) -> None:
    sheets = f"""
    ### Nhân sự
    | Mã NS | Họ và tên    | Chức vụ | Mã đơn vị |
    | NS001 | Đỗ Minh Thức | {title} | TCKT      |
    ### Văn bản đi
    | Mã VB | Loại | Đề ký       | Người ký |
    | VB001 | TB   | {authority} | NS001    |
    """
    assert (said(signing.authority_title, sheets) == []) is fits


JOINT = ["TM. BAN THƯỜNG VỤ TỈNH ĐOÀN; TM. SỞ NỘI VỤ", "TM. BAN THƯỜNG VỤ TỈNH ĐOÀN - T/M SỞ NỘI VỤ"]


@pytest.mark.parametrize("typed", JOINT)
def test_who_signs_jointly_is_told_what_is_printed_and_what_to_do(typed: str) -> None:
    sheets = SHEETS.replace("| TM. BAN THƯỜNG VỤ TỈNH ĐOÀN |", f"| {typed} |")
    (told,) = said(signing_authority.signed_jointly, sheets)
    assert told.startswith("Cấu hình!B2: Ô này ghi 02 nơi cùng ký: “TM. BAN THƯỜNG VỤ TỈNH ĐOÀN” và “T")
    assert "thêm khối ký của nơi kia, lưu lại, rồi mới bấm Phát hành. [authority-joint]" in told
    for rule in (signing_authority.authority_misspelt, signing_authority.authority_elsewhere):
        assert said(rule, sheets) == []


@pytest.mark.parametrize(
    "typed",
    [
        "TM. BAN THƯỜNG VỤ TỈNH ĐOÀN",
        "KT. TRƯỞNG BAN",
        "TL. BAN THƯỜNG VỤ",
        "T/M BAN THƯỜNG VỤ",
        "Q. TRƯỞNG BAN",
    ],
)
def test_one_authority_is_none_of_two(typed: str) -> None:
    sheets = SHEETS.replace("| TM. BAN THƯỜNG VỤ TỈNH ĐOÀN |", f"| {typed} |")
    assert said(signing_authority.signed_jointly, sheets) == []


BASIS = """
### Cấu hình
| Khóa            | Giá trị                 |
| Chủ thể ban hành | Ban Thường vụ Tỉnh đoàn |
| Ký hiệu cơ quan | TĐTN                    |
### Căn cứ
| Mã KH  | Mở đầu | Loại     | Số ký hiệu | Cơ quan ban hành      | Về việc |
| KH2024 | Căn cứ | Kế hoạch | 60-KH/TĐTN | Tỉnh đoàn; Sở Nội vụ  | thi đua |
"""


def test_two_bodies_that_issued_a_basis_together_are_no_fault() -> None:
    assert said(bases.basis_issuer, BASIS) == []
    assert [line[-14:] for line in said(bases.basis_issuer, BASIS.replace("Tỉnh đoàn; ", ""))] == [
        "[basis-issuer]"
    ]


def test_two_bodies_of_one_paper_are_joined_by_a_word() -> None:
    sheets = BASIS.replace("| Ban Thường vụ Tỉnh đoàn |", "| Ban Thường vụ Tỉnh đoàn; Sở Nội vụ |")
    (told,) = said(signing_authority.signed_jointly, sheets)
    assert "Cùng ban hành thì ghi “Ban Thường vụ Tỉnh đoàn và Sở Nội vụ”" in told
