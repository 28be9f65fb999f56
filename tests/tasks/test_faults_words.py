"""Slips in the words that every office paper has, in whatever sheet they stand."""

import pytest

from tests.tasks.plants import Plant, told

WORDS: list[tuple[Plant, str]] = [
    (
        ("Chuyên đề", "Tên chuyên đề", 2, "Giải phap nâng cao chất lượng cuộc vận động ứng xử văn minh"),
        (
            "Chuyên đề!C2: Có chữ “Giải phap”, có lẽ là “giải pháp”. Sửa lại nếu gõ nhầm; nếu đúng, giữ "
            "nguyên. [word-misspelt]"
        ),
    ),
    (
        ("Kế hoạch", "Câu kết", 2, "Trên đây là Kế hoạch của Ban Thường vụ Tỉnh đoàn nãm 2024./."),
        (
            "Kế hoạch!K2: Có chữ “nãm 2024”, có lẽ là “năm 2024”. Sửa lại nếu gõ nhầm; nếu đúng, giữ "
            "nguyên. [word-misspelt]"
        ),
    ),
    (
        ("Kết luận", "Nội dung", 6, "Làm việc với Ngân hằng Chính sách xã hội tỉnh."),
        (
            "Kết luận!D6: Có chữ “Ngân hằng”, có lẽ là “ngân hàng”. Sửa lại nếu gõ nhầm; nếu đúng, giữ "
            "nguyên. [word-misspelt]"
        ),
    ),
    (
        ("Phân công", "Nội dung", 9, "Gửi đề cuơng báo cáo đến các đơn vị"),
        (
            "Phân công!B9: Chữ “cuơng” thiếu dấu hoặc sai dấu. Gõ lại cho đúng; nếu là tiếng nước ngoài, "
            "giữ nguyên. [word-malformed]"
        ),
    ),
    (
        ("Hội nghị", "Chuẩn bị", 3, "Trang phuc áo Thanh niên Việt Nam"),
        (
            "Hội nghị!S3: Có chữ “Trang phuc”, có lẽ là “trang phục”. Sửa lại nếu gõ nhầm; nếu đúng, giữ "
            "nguyên. [word-misspelt]"
        ),
    ),
    (
        ("Chương trình", "Diễn biến", 12, "Chương trinh Hội nghị"),
        (
            "Chương trình!J12: Có chữ “Chương trinh”, có lẽ là “chương trình”. Sửa lại nếu gõ nhầm; nếu "
            "đúng, giữ nguyên. [word-misspelt]"
        ),
    ),
]


@pytest.mark.parametrize(("plant", "message"), WORDS)
def test_a_slip_in_a_word_of_the_office_is_told_in_its_cell(plant: Plant, message: str) -> None:
    assert told(plant) == [message]


RIGHT: list[Plant] = [
    ("Chuyên đề", "Tên chuyên đề", 2, "Phát huy truyền thống, cộng tác với các học viện"),
    ("Phân công", "Nội dung", 9, "Gửi clip, mở web và họp trên internet"),
    (
        "Hội nghị",
        "Chuẩn bị",
        3,
        "Mặc áo xanh xanh; nhà nhà, người người, ngày ngày thi đua; giữ hội trường sạch sạch",
    ),
]


@pytest.mark.parametrize("plant", RIGHT)
def test_what_means_something_by_itself_is_not_told(plant: Plant) -> None:
    assert told(plant) == []
