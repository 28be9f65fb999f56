"""One cell against the rest of the workbook: what it says cannot be, and is told there alone."""

import datetime as dt

import pytest

from tests.tasks.plants import SETTINGS, Plant, told

CELLS: list[tuple[Plant, str]] = [
    (
        ("Đơn vị", "Địa bàn", 11, "Càng Long huyện"),
        (
            "Đơn vị!G11: Địa bàn “Càng Long huyện” không bắt đầu bằng “huyện”, như loại “Huyện đoàn” của "
            "đơn vị. Sửa địa bàn, hoặc sửa loại của đơn vị. [unit-area]"
        ),
    ),
    (
        ("Đơn vị", "Địa bàn", 24, "phường Trường Long Hòa, Thị xã Duyên Hải"),
        (
            "Đơn vị!G24: Địa bàn “phường Trường Long Hòa, Thị xã Duyên Hải” không bắt đầu bằng “xã”, như "
            "loại “Đoàn xã” của đơn vị. Sửa địa bàn, hoặc sửa loại của đơn vị. [unit-area]"
        ),
    ),
    (
        ("Đơn vị", "Nhận giấy mời", 17, "Không"),
        (
            "Đơn vị!K17: Huyện đoàn Trà Cú được ghi là không nhận giấy mời, mà vẫn dự các hội nghị "
            "HN1-2024, HN2-2024, HN3-2024. Ghi Có ở ô này, hoặc xóa các dòng của đơn vị ở trang Giấy mời, "
            "Đại biểu. [unit-uninvited]"
        ),
    ),
    (
        ("Đơn vị", "Từ ngày", 16, dt.date(2025, 1, 1)),
        (
            "Đơn vị!N16: Huyện đoàn Tiểu Cần có từ ngày 01/01/2025, mà 15 ô của các hội nghị trước ngày "
            "đó đã dùng. Sửa ngày này, hoặc ghi ở cột Kế thừa từ đơn vị mà đơn vị này thay. "
            "[unit-begun-late]"
        ),
    ),
    (
        ("Đơn vị", "Đến ngày", 12, dt.date(2024, 7, 31)),
        (
            "Đơn vị!O12: Huyện đoàn Cầu Kè đã kết thúc ngày 31/7/2024, không đơn vị nào ghi kế thừa, mà "
            "11 ô của các hội nghị sau ngày đó vẫn dùng. Sửa ngày này, hoặc ghi mã này ở cột Kế thừa từ "
            "của đơn vị mới. [unit-ended-early]"
        ),
    ),
    (
        (SETTINGS, "Gửi thư: người gửi", 0, "vanphong.giaoban.example"),
        (
            "Cấu hình!B33: “vanphong.giaoban.example” không đúng dạng địa chỉ email. Ghi như "
            "ten@donvi.vn, không dấu, không khoảng trắng. [email-form]"
        ),
    ),
    (
        (SETTINGS, "Nhiệm kỳ", 0, "2022 - 2072"),
        (
            "Cấu hình!B12: Nhiệm kỳ “2022 - 2072” không khớp với hai ngày của nhiệm kỳ, từ năm 2022 đến "
            "năm 2027. Sửa tên nhiệm kỳ hoặc sửa hai ngày. [term-words]"
        ),
    ),
    (
        ("Hội nghị", "Sức chứa", 3, 12),
        (
            "Hội nghị!O3: Khách mời có 47 người, còn hội trường chỉ có 12 chỗ. Chọn hội trường lớn hơn, "
            "hoặc bớt thành phần. [over-capacity]"
        ),
    ),
    (
        ("Hội nghị", "Thư ký", 2, "NS008; NS008"),
        (
            "Hội nghị!N2: “NS008” đứng hai lần trong ô này. Bỏ một lần, hoặc sửa lại nếu gõ nhầm. "
            "[named-twice]"
        ),
    ),
    (
        ("Kết luận", "Phối hợp", 7, "TX-DH; H-DH; H-DH; H-CT"),
        ("Kết luận!F7: “H-DH” đứng hai lần trong ô này. Bỏ một lần, hoặc sửa lại nếu gõ nhầm. [named-twice]"),
    ),
    (
        ("Chương trình", "Số phút", 24, 190),
        (
            "Chương trình!D24: Chương trình hội nghị HN3-2024 dài 310 phút, còn hội nghị chỉ có 210 phút. "
            "Bớt thời lượng, hoặc dời giờ kết thúc. [agenda-too-long]"
        ),
    ),
    (
        ("Căn cứ", "Số ký hiệu", 2, "60-KH/TĐTN/TCKT"),
        (
            "Căn cứ!E2: “60-KH/TĐTN/TCKT” không đúng dạng số, ký hiệu văn bản. Ghi như 60-KH/TĐTN-TCKT. "
            "[symbol-form]"
        ),
    ),
    (
        ("Báo cáo đơn vị", "Số ký hiệu", 6, "74-BC/ĐTN-"),
        (
            "Báo cáo đơn vị!E6: “74-BC/ĐTN-” không đúng dạng số, ký hiệu văn bản. Ghi như "
            "60-KH/TĐTN-TCKT. [symbol-form]"
        ),
    ),
    (
        ("Ý kiến", "Gửi tới", 11, None),
        (
            "Ý kiến!J11: Kiến nghị YK10 chưa ghi gửi tới đâu. Chọn nơi nhận kiến nghị ở cột Gửi tới. "
            "[opinion-unaddressed]"
        ),
    ),
    (
        ("Ý kiến", "Mã HN", 6, "HN2-2024"),
        (
            "Ý kiến!B6: Dòng này ghi hội nghị HN2-2024 mà đứng giữa các dòng của HN1-2024. Sửa mã hội "
            "nghị nếu gõ nhầm; nếu đúng, chuyển dòng này về cạnh các dòng của HN2-2024. [row-amid-others]"
        ),
    ),
    (
        ("Đại biểu", "Mã HN", 63, "HN1-2024"),
        (
            "Đại biểu!A63: Dòng này ghi hội nghị HN1-2024 mà đứng giữa các dòng của HN2-2024. Sửa mã hội "
            "nghị nếu gõ nhầm; nếu đúng, chuyển dòng này về cạnh các dòng của HN1-2024. [row-amid-others]"
        ),
    ),
    (
        ("Đại biểu", "Dự thay cho", 60, "NS014"),
        (
            "Đại biểu!G60: Bùi Thị Ngọc Hân được ghi là dự thay cho chính mình. Ghi người được thay, hoặc "
            "để trống ô này. [substitute-itself]"
        ),
    ),
    (
        ("Giấy mời", "Mã HN", 5, "HN2-2024"),
        (
            "Giấy mời!B5: Giấy mời Huyện đoàn Cầu Kè dự hội nghị HN2-2024 đã có ở ô B18. Sửa mã ở một "
            "trong hai dòng, hoặc xóa dòng thừa. [letter-twice]"
        ),
    ),
    (
        ("Báo cáo đơn vị", "Mã HN", 6, "HN2-2024"),
        (
            "Báo cáo đơn vị!A6: Báo cáo của Huyện đoàn Cầu Ngang (H-CN) cho hội nghị HN2-2024 đã có ở ô "
            "A19. Sửa mã đơn vị ở một trong hai dòng, hoặc xóa dòng thừa. [report-twice]"
        ),
    ),
    (
        ("Ngày nghỉ", "Ngày", 10, dt.date(2042, 2, 15)),
        (
            "Ngày nghỉ!A10: Ngày 15/02/2042 (Ngày thành lập Đoàn TNCS Hồ Chí Minh) không thuộc năm của kế "
            "hoạch. Sửa năm của ngày này. [holiday-far]"
        ),
    ),
]


@pytest.mark.parametrize(("plant", "message"), CELLS)
def test_a_cell_that_the_others_contradict_is_told_alone(plant: Plant, message: str) -> None:
    assert told(plant) == [message]


RIGHT: list[Plant] = [
    ("Hội nghị", "Thư ký", 2, "NS008; NS009; NS007"),
    ("Hội nghị", "Sức chứa", 3, 60),
    ("Đơn vị", "Địa bàn", 11, "Huyện Càng Long"),
    ("Căn cứ", "Số ký hiệu", 2, "123/2024/NĐ-CP"),
    ("Báo cáo đơn vị", "Số ký hiệu", 6, "74-BC/ĐTN"),
    ("Đơn vị", "Từ ngày", 16, dt.date(2023, 1, 1)),
    ("Ngày nghỉ", "Ngày", 2, dt.date(2025, 1, 1)),
]


@pytest.mark.parametrize("plant", RIGHT)
def test_what_may_be_so_is_not_told(plant: Plant) -> None:
    assert told(plant) == []


def test_a_day_of_the_conference_on_a_sunday_is_doubted_rather_than_that_of_its_minutes() -> None:
    assert told(("Hội nghị", "Ngày", 3, dt.date(2024, 8, 25)), ("Hội nghị", "Thứ", 3, "Chủ nhật")) == [
        (
            "Hội nghị!G3: Văn bản BB ghi ngày 23/8/2024, trước ngày họp 25/8/2024 của hội nghị HN2-2024. "
            "Sửa ngày văn bản, hoặc sửa ngày họp. [follow-up-before]"
        )
    ]


def test_an_opinion_of_another_unit_word_for_word_is_told_unless_the_two_are_merged() -> None:
    copied = (
        "Nguồn vốn ủy thác qua Đoàn còn ít so với nhu cầu; mức vay thấp, thanh niên khó mở rộng sản xuất."
    )
    assert told(("Ý kiến", "Nội dung", 18, copied)) == [
        (
            "Ý kiến!G18: Ý kiến này giống từng chữ ý kiến YK14 của Huyện đoàn Tiểu Cần. Sửa lại nếu chép "
            "nhầm; nếu hai đơn vị cùng một ý kiến, ghi YK14 ở cột Gộp với. [opinion-copied]"
        )
    ]
    assert told(("Ý kiến", "Nội dung", 16, copied)) == []
    assert told(("Ý kiến", "Nội dung", 18, "Nguồn vốn ủy thác còn ít.")) == []
