"""Two rows for one thing, sheets against each other: each fault is told once, in the cell that is wrong."""

import datetime as dt

import pytest

from tests.tasks.planted import cell, fresh, held, key_row, planted, sort, told
from toolkit.book.grid import Raw
from toolkit.documents.kind import Reach
from toolkit.documents.kinds import DOCUMENTS

HN, NS, DV, VB = "Hội nghị", "Nhân sự", "Đơn vị", "Văn bản đi"
DB, GM, YK, KL = "Đại biểu", "Giấy mời", "Ý kiến", "Kết luận"
CT, BC, PB, TP = "Chương trình", "Báo cáo đơn vị", "Đăng ký phát biểu", "Thành phần"
PC, CC, NN, CD = "Phân công", "Căn cứ", "Nơi nhận", "Chuyên đề"
CH, DM, NG = "Cấu hình", "Danh mục", "Ngày nghỉ"
CONTACT, PHONE, MAIL = (key_row(f"Liên hệ: {what}") for what in ("họ tên", "điện thoại", "email"))

IN_ITS_CELL: list[tuple[str, str, int, Raw, str]] = [
    (GM, "Mã đơn vị", 3, "TP-TV", "letter-twice"),
    (GM, "Mã đơn vị", 20, "TP-TV", "letter-twice"),
    (BC, "Mã đơn vị", 5, "TP-TV", "report-twice"),
    (BC, "Mã đơn vị", 17, "TP-TV", "report-twice"),
    (BC, "Mã HN", 16, "HN1-2024", "report-twice"),
    (DB, "Mã NS", 5, "NS001", "delegate-code"),
    (DB, "Mã NS", 60, "NS007", "delegate-code"),
    (CT, "Thứ tự", 4, 2, "order-twice"),
    (CT, "Thứ tự", 13, 3, "order-twice"),
    (KL, "Thứ tự", 3, 1, "order-twice"),
    (NN, "Thứ tự", 4, 2, "order-twice"),
    (TP, "Thứ tự", 4, 2, "order-twice"),
    (CC, "Thứ tự", 3, 1, "order-twice"),
    (PB, "Thứ tự", 4, 2, "order-twice"),
    (DB, "Thứ tự giới thiệu", 5, 2, "order-twice"),
    (DV, "Thứ tự", 12, 13, "order-twice"),
    (VB, "Mã HN/KH", 7, "HN1-2024", "entry-twice"),
    (VB, "Mã HN/KH", 8, "HN1-2024", "entry-twice"),
    (VB, "Mã HN/KH", 4, "HN2-2024", "entry-twice"),
    (VB, "Mã HN/KH", 3, "HN3-2024", "entry-twice"),
    (VB, "Loại", 5, "TB", "entry-twice"),
    (VB, "Loại", 8, "BC", "entry-twice"),
    (
        CD,
        "Tên chuyên đề",
        3,
        "Giải pháp nâng cao chất lượng cuộc vận động ứng xử văn minh trên không gian mạng",
        "said-twice",
    ),
    (NN, "Dòng", 4, "Các Ban Chuyên môn Tỉnh đoàn", "said-twice"),
    (NG, "Ngày", 5, dt.datetime(2024, 2, 9), "said-twice"),
    (DM, "Giá trị", 3, "Kế hoạch", "said-twice"),
    (NS, "Mã NS", 21, "NS019", "code-of-two-people"),
    (DB, "Họ và tên", 3, "Nguyễn Thanh Nhàn", "delegate-differs"),
    (DB, "Họ và tên", 3, "Lê Văn Tám", "delegate-differs"),
    (DB, "Họ và tên", 30, "Nguyễn Thanh Nhàn", "delegate-differs"),
    (DB, "Họ và tên", 30, "Lê Văn Tám", "delegate-differs"),
    (DB, "Họ và tên", 60, "Nguyễn Thanh Nhàn", "delegate-differs"),
    (DB, "Họ và tên", 60, "Lê Văn Tám", "delegate-differs"),
    (DB, "Họ và tên", 120, "Nguyễn Thanh Nhàn", "delegate-differs"),
    (DB, "Họ và tên", 120, "Lê Văn Tám", "delegate-differs"),
    (DB, "Họ và tên", 3, "Trần Hoàng Minh Đăng", "delegate-differs"),
    (DB, "Họ và tên", 10, "Nguyễn Đức Trọng", "delegate-differs"),
    (DB, "Mã NS", 3, "NS005", "delegate-code"),
    (DB, "Mã NS", 20, "NS030", "delegate-code"),
    (DB, "Mã NS", 70, "NS021", "delegate-code"),
    (DB, "Mã NS", 20, None, "delegate-uncoded"),
    (DB, "Chức vụ", 3, "Bí thư Tỉnh đoàn", "delegate-title"),
    (DB, "Chức vụ", 7, "Trưởng Ban Phong trào Tỉnh đoàn", "delegate-title"),
    (DB, "Mã đơn vị", 7, "TG", "delegate-differs"),
    (DB, "Mã đơn vị", 30, "H-TC", "delegate-differs"),
    (NS, "Họ và tên", 3, "Nguyễn Thanh Nhàn", "roster-differs"),
    (NS, "Họ và tên", 20, "Trần Thị Kim Ngan", "roster-differs"),
    (NS, "Họ và tên", 24, "Cao Minh Quan", "roster-differs"),
    (NS, "Họ và tên", 33, "Huỳnh Thị Bé Thao", "roster-differs"),
    (NS, "Họ và tên", 9, "Nguyễn Thị Hồng Diệm", "roster-differs"),
    (NS, "Họ và tên", 4, "Thạch Thị Sa Ray", "roster-differs"),
    (NS, "Xưng hô", 4, "ông", "address-gender"),
    (NS, "Xưng hô", 3, "Bà", "address-gender"),
    (NS, "Xưng hô", 64, "Ông", "address-gender"),
    (NS, "Xưng hô", 20, "ông", "address-gender"),
    (NS, "Giới tính", 4, "Nam", "gender-name"),
    (NS, "Giới tính", 64, "Nam", "address-gender"),
    (NS, "Giới tính", 23, "Nam", "gender-name"),
    (NS, "Giới tính", 48, "Nữ", "gender-name"),
    (NS, "Chức vụ", 4, "Bí thư", "title-mismatch"),
    (NS, "Chức vụ", 3, "Bí thư", "title-mismatch"),
    (NS, "Chức vụ", 9, "Trưởng Ban", "title-mismatch"),
    (NS, "Chức vụ", 20, "Bí thư", "roster-title"),
    (NS, "Chức vụ", 7, "Chánh Văn phòng", "title-mismatch"),
    (NS, "Chức vụ", 18, "Giám đốc", "title-mismatch"),
    (NS, "Chức vụ", 32, "Phó Bí thư", "roster-title"),
    (NS, "Chức vụ", 61, "Bí thư", "title-mismatch"),
    (NS, "Chức vụ đầy đủ", 4, "Bí thư Tỉnh đoàn", "title-mismatch"),
    (NS, "Chức vụ đầy đủ", 3, "Phó Bí thư Tỉnh đoàn", "title-mismatch"),
    (NS, "Chức vụ đầy đủ", 8, "Trưởng Ban Tuyên giáo Tỉnh đoàn", "title-elsewhere"),
    (NS, "Chức vụ đầy đủ", 46, "Bí thư Đoàn Phường 2, Thị xã Duyên Hải", "title-elsewhere"),
    (NS, "Chức vụ đầy đủ", 9, "Trưởng Ban Tổ chức - Kiểm tra Tỉnh đoàn", "title-mismatch"),
    (NS, "Mã đơn vị", 8, "TG", "roster-differs"),
    (NS, "Mã đơn vị", 20, "TX-DH", "roster-differs"),
    (NS, "Mã đơn vị", 46, "DH-P2", "roster-differs"),
    (NS, "Mã đơn vị", 3, "VP", "roster-differs"),
    (NS, "Mã đơn vị", 64, "HU-CT", "roster-differs"),
    (NS, "Mã đơn vị", 24, "H-CK", "roster-differs"),
    (NS, "Đến ngày", 27, None, "post-twice"),
    (NS, "Email", 6, "tochuckiemtra@giaoban.example", "email-shared"),
    (NS, "Tên sắp xếp", 4, "Sa Ray", "sort-name"),
    (NS, "Mã NS", 25, "NS025", "code-of-two-people"),
    (DV, "Nơi nhận văn bản", 12, "canglong@giaoban.example", "email-shared"),
    (CH, "Giá trị", CONTACT, "Nguyễn Thị Hồng Diệm", "name-near"),
    (CH, "Giá trị", CONTACT, "NS008", "contact-coded"),
    (CH, "Giá trị", CONTACT, "Lê Thị Hoa", "contact-differs"),
    (CH, "Giá trị", CONTACT, "Phan Thị Bích Trâm", "contact-differs"),
    (CH, "Giá trị", PHONE, "0900 000 009", "contact-value"),
    (CH, "Giá trị", PHONE, "0900 000 800", "contact-value"),
    (CH, "Giá trị", MAIL, "vanphong@giaoban.example", "contact-value"),
    (CH, "Giá trị", MAIL, "tochuckiemtr@giaoban.example", "contact-value"),
    (CH, "Giá trị", 9, "Ban Tuyên giáo", "department-renamed"),
    (CH, "Giá trị", 12, "2020 - 2025", "term-words"),
    (CH, "Giá trị", 13, dt.datetime(2021, 10, 1), "term-words"),
    (CH, "Giá trị", 18, "NS001", "signer-unmarked"),
    (VB, "Người ký", 3, "NS003", "signer-unmarked"),
    (NS, "Là người ký", 3, "Không", "signer-unmarked"),
    (YK, "Mã đơn vị", 2, "H-CK", "speaker-elsewhere"),
    (YK, "Mã đơn vị", 9, "H-TC", "speaker-elsewhere"),
    (YK, "Người", 2, "Thạch Sô Phia", "speaker-elsewhere"),
    (YK, "Người", 8, "Hồ Văn Thuận", "speaker-elsewhere"),
    (PB, "Chức vụ", 2, "Phó Bí thư Thị đoàn Duyên Hải", "delegate-title"),
    (PB, "Chức vụ", 4, "Bí thư Huyện đoàn Càng Lòng", "delegate-title"),
    (PB, "Mã đơn vị", 3, "H-CL", "speaker-elsewhere"),
    (GM, "Số văn bản", 4, "VB006", "letter-entry"),
    (VB, "Trích yếu", 7, "Dự Hội nghị giao ban theo chuyên đề lần thứ nhất năm 2024", "entry-subject"),
    (HN, "Lần thứ", 2, "I", "number-unreadable"),
]
ELSEWHERE: list[tuple[str, str, int, Raw, str, tuple[str, str, int]]] = [
    (NS, "Điện thoại", 9, "0900 000 108", "contact-value", (CH, "Giá trị", PHONE)),
]


@pytest.mark.parametrize(("sheet", "header", "row", "value", "code"), IN_ITS_CELL)
def test_a_fault_is_told_once_in_its_cell(sheet: str, header: str, row: int, value: Raw, code: str) -> None:
    where = (sheet, header, row)
    assert told({where: value}) == [(cell(where), code)]


@pytest.mark.parametrize(("sheet", "header", "row", "value", "code", "where"), ELSEWHERE)
def test_where_two_cells_differ_and_nothing_else_decides_one_of_them_is_told(
    sheet: str, header: str, row: int, value: Raw, code: str, where: tuple[str, str, int]
) -> None:
    assert told({(sheet, header, row): value}) == [(cell(where), code)]


@pytest.mark.parametrize(
    ("sheet", "header", "where", "code"),
    [
        (NS, "Họ và tên", "Nhân sự!B2", "column-sorted"),
        (NS, "Mã đơn vị", "Nhân sự!G2", "column-sorted"),
        (NS, "Chức vụ đầy đủ", "Nhân sự!F3", "titles-sorted"),
        (NS, "Giới tính", "Nhân sự!D4", "genders-sorted"),
        (DB, "Họ và tên", "Đại biểu!C2", "column-sorted"),
        (DB, "Mã NS", "Đại biểu!B5", "column-sorted"),
        (DB, "Mã đơn vị", "Đại biểu!E2", "column-sorted"),
        (DB, "Chức vụ", "Đại biểu!D3", "column-sorted"),
        (YK, "Người", "Ý kiến!E2", "speakers-sorted"),
    ],
)
def test_a_column_that_was_sorted_alone_is_told_once(sheet: str, header: str, where: str, code: str) -> None:
    assert told(sort(sheet, header)) == [(where, code)]


def test_names_that_were_sorted_alone_hold_every_paper() -> None:
    reading = planted(sort(NS, "Họ và tên"))
    (found,) = fresh(reading)
    assert str(found) == (
        "Nhân sự!B2: Cột “Họ và tên” của 62 người không khớp giữa trang Nhân sự và trang Đại biểu; "
        "với mã NS001, ở đây là “Bùi Thị Ngọc Hân”, ở trang kia là “Trần Hoàng Minh Đăng”. "
        "Có lẽ cột này bị sắp xếp riêng; trả lại thứ tự cũ, hoặc chép lại từ bản lưu. [column-sorted]"
    )
    plan = reading.plan
    of_years = sum(kind.reach is Reach.YEAR for kind in DOCUMENTS)
    whole = of_years * len(plan.annual_plans) + (len(DOCUMENTS) - of_years) * len(plan.conferences)
    assert len(held(reading)) == whole == 89


@pytest.mark.parametrize(
    ("sheet", "header", "row", "value", "words"),
    [
        (
            GM,
            "Mã đơn vị",
            3,
            "TP-TV",
            (
                "Giấy mời!C3: Giấy mời Thành đoàn Trà Vinh (TP-TV) dự hội nghị HN1-2024 đã có ở ô C2. "
                "Sửa mã ở một trong hai dòng, hoặc xóa dòng thừa. [letter-twice]"
            ),
        ),
        (
            DB,
            "Họ và tên",
            3,
            "Nguyễn Thanh Nhàn",
            (
                "Đại biểu!C3: Họ và tên “Nguyễn Thanh Nhàn” khác với trang Nhân sự: Nguyễn Thanh Nhã (NS002) "
                "có “Nguyễn Thanh Nhã”. Sửa ô này, hoặc sửa mã nhân sự của dòng này. [delegate-differs]"
            ),
        ),
        (
            NS,
            "Họ và tên",
            3,
            "Nguyễn Thanh Nhàn",
            (
                "Nhân sự!B3: Họ và tên của NS002 ở đây là “Nguyễn Thanh Nhàn”, còn trang Đại biểu ghi "
                "“Nguyễn Thanh Nhã” ở 3 dòng. Sửa lại ô này, hoặc sửa trang Đại biểu nếu ô này đúng. "
                "[roster-differs]"
            ),
        ),
        (
            NS,
            "Xưng hô",
            4,
            "ông",
            (
                "Nhân sự!C4: Thạch Thị Sa Rây: xưng hô “Ông” không hợp với giới tính Nữ. "
                "Sửa xưng hô, hoặc sửa giới tính. [address-gender]"
            ),
        ),
        (
            CT,
            "Thứ tự",
            4,
            2,
            (
                "Chương trình!B4: Thứ tự 2 đã có ở ô B3, nên không rõ dòng nào đứng trước. "
                "Đánh lại thứ tự. [order-twice]"
            ),
        ),
    ],
)
def test_a_fault_is_told_with_what_it_was_held_against(
    sheet: str, header: str, row: int, value: Raw, words: str
) -> None:
    assert [str(one) for one in fresh(planted({(sheet, header, row): value}))] == [words]
