"""What is left over from the structure before 2025."""

from tests.plan.rules.saying import said
from toolkit.plan.rules import leftovers

SETTINGS = """
### Cấu hình
| Khóa | Giá trị |
| Cụm từ các đơn vị | các Đoàn xã, phường và Đoàn trực thuộc |
| Năm | 2026 |
"""
UNITS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị | Loại | Đến ngày |
| H-CN | Huyện đoàn Cầu Ngang | Huyện đoàn | {date:2025-06-30} |
| TX-DH | Thị đoàn Duyên Hải | Thị đoàn | {date:2025-06-30} |
| X-CN | Đoàn xã Cầu Ngang | Đoàn xã | |
"""
TEXTS = """
### Kế hoạch
| Mã KH | Năm | Trích yếu | Thành phần |
| KH2025 | 2025 | Giao ban với các Huyện, Thị, Thành đoàn | Bí thư Huyện đoàn |
| KH2026 | 2026 | Giao ban với các Đoàn xã, phường | Bí thư các Huyện, Thị, Thành đoàn; thành phần khác |
### Thành phần
| Mã HN | Mô tả | Phạm vi | Giá trị |
| * | Bí thư Huyện đoàn | Loại đơn vị | Đoàn xã |
"""


def test_texts_of_the_year_that_speak_of_units_long_gone_are_told_by_their_cells() -> None:
    assert said(leftovers.text_of_old_units, SETTINGS + UNITS + TEXTS) == [
        (
            "Kế hoạch!D3: Ô này nói đến “huyện, thị, thành đoàn”, mà các hội nghị sắp tới của năm 2026 không "
            "còn đơn vị nào loại ấy. Viết lại theo cách gọi hiện nay: các Đoàn xã, phường và Đoàn "
            "trực thuộc. [text-of-old-units]"
        ),
        (
            "Thành phần!B2: Ô này nói đến “huyện đoàn”, mà các hội nghị sắp tới của năm 2026 không "
            "còn đơn vị nào loại ấy. Viết lại theo cách gọi hiện nay: các Đoàn xã, phường và Đoàn "
            "trực thuộc. [text-of-old-units]"
        ),
    ]


def test_in_the_year_of_the_reorganisation_itself_the_old_names_are_right() -> None:
    sheets = SETTINGS.replace("2026", "2025") + UNITS + TEXTS
    assert said(leftovers.text_of_old_units, sheets) == []


def test_a_city_like_a_province_names_its_own_office_and_not_the_ones_below_it_that_ended() -> None:
    below = UNITS + "| TP-TV | Thành đoàn Trà Vinh | Thành đoàn | {date:2025-06-30} |\n"
    texts = TEXTS.replace("Bí thư các Huyện, Thị, Thành đoàn", "Thường trực Thành đoàn")
    named = ["Kế hoạch!D3", "Thành phần!B2"]
    assert [one.split(":")[0] for one in said(leftovers.text_of_old_units, SETTINGS + below + texts)] == named
    city = SETTINGS + "| Tên gọi | Thành Đoàn Thành phố Hồ Chí Minh |\n"
    assert [one.split(":")[0] for one in said(leftovers.text_of_old_units, city + below + texts)] == named[1:]


def test_the_committees_of_the_party_that_were_merged_are_told_from_2025_on() -> None:
    recipients = """
### Nơi nhận
| Loại văn bản | Dòng |
| KH | Ban Dân vận Tỉnh ủy |
| BC | Ban Tuyên giáo và Dân vận Tỉnh ủy |
"""
    assert said(leftovers.recipients_gone, SETTINGS + recipients) == [
        (
            "Nơi nhận!B2: “Ban Dân vận Tỉnh ủy” ghi Ban Dân vận; từ năm 2025 cơ quan này là "
            "Ban Tuyên giáo và Dân vận Tỉnh ủy. Sửa lại tên ở dòng này, nếu tỉnh đã sắp xếp lại. "
            "[recipient-gone]"
        )
    ]
    assert said(leftovers.recipients_gone, SETTINGS.replace("2026", "2024") + recipients) == []


def test_once_the_conferences_before_it_were_held_the_words_for_guests_are_to_follow_too() -> None:
    sheets = """
### Hội nghị
| Mã HN | Tháng kế hoạch | Trạng thái |
| HN1-2025 | 5/2025 | STATE |
| HN2-2025 | 8/2025 | Dự kiến |
### Thành phần
| Mã HN | Mô tả | Phạm vi | Giá trị | Nhóm |
| * | Bí thư các Đoàn xã | Loại đơn vị | Đoàn xã | Huyện, Thị, Thành đoàn |
"""
    year = SETTINGS.replace("2026", "2025") + UNITS
    assert said(leftovers.text_of_old_units, year + sheets.replace("STATE", "Dự kiến")) == []
    (found,) = said(leftovers.text_of_old_units, year + sheets.replace("STATE", "Đã họp"))
    assert found.startswith("Thành phần!E2: Ô này nói đến “huyện, thị, thành đoàn”")


def test_the_units_are_called_the_same_with_the_word_for_all_of_them_or_without() -> None:
    sheets = """
### Cấu hình
| Khóa | Giá trị |
| Cụm từ các đơn vị | Đoàn các xã, phường và Đoàn trực thuộc |
### Nơi nhận
| Loại văn bản | Dòng |
| KH | Đoàn xã, phường và Đoàn trực thuộc |
| BC | Các Đoàn xã, phường và Đoàn trực thuộc |
"""
    assert said(leftovers.units_called_otherwise, sheets) == []
    other = sheets.replace("| KH | Đoàn xã, phường", "| KH | Huyện đoàn")
    (found,) = said(leftovers.units_called_otherwise, other)
    assert found.startswith("Nơi nhận!B2: ")


KEPT = """
### Nơi nhận
| Loại văn bản | Thứ tự | Dòng                  |
| KH           | 1      | Thường trực Tỉnh đoàn |
| KH           | 2      | Lưu VT, TCKT          |
| GM           | 2      | Lưu VT, TCKT          |
| GM           | 1      | Như kính mời          |
"""


def test_the_line_that_keeps_a_document_is_its_last() -> None:
    assert said(leftovers.kept_last, KEPT) == []
    assert said(leftovers.kept_last, KEPT.replace("| KH           | 1 ", "| KH           | 3 ")) == [
        (
            "Nơi nhận!C3: Dòng “Lưu VT, TCKT” không phải dòng cuối của nơi nhận KH. Chuyển dòng này xuống "
            "cuối: sửa thứ tự, hoặc đổi chỗ hai dòng. [archive-not-last]"
        )
    ]


def test_a_document_is_kept_once() -> None:
    assert said(leftovers.kept_last, KEPT.replace("Như kính mời", "Lưu: VT      ")) == [
        ("Nơi nhận!C4: Nơi nhận GM đã có dòng lưu ở ô C5. Xóa một trong hai dòng lưu. [archive-twice]")
    ]
