import pytest

from toolkit.wording import doubled_word


@pytest.mark.parametrize(
    ("text", "doubled"),
    [
        ("Trên đây là Kế hoạch tổ chức Tổ chức hội nghị giao ban", "tổ chức Tổ chức"),
        ("đề nghị đề nghị các đơn vị", "đề nghị đề nghị"),
        ("của của Ban Thường vụ", "của của"),
        ("gửi đến Các các đơn vị", "Các các"),
        ("tại huyện Huyện Cầu Ngang", "huyện Huyện"),
        ("dòng một\nBan Thường vụ Ban Thường vụ Tỉnh đoàn", "Ban Thường vụ Ban Thường vụ"),
        ("năm 2024 năm 2024", "năm 2024 năm 2024"),
    ],
)
def test_words_typed_twice_are_found(text, doubled):
    assert doubled_word(text) == doubled


@pytest.mark.parametrize(
    "text",
    [
        *(
            "cây xanh xanh",
            "Đời đời nhớ ơn Bác",
            "luôn luôn",
            "sạch sạch",
            "Thường thường",
            "ngày ngày",
            "xanh xanh xanh xanh",
        ),
        *(
            "từng bước từng bước",
            "đồng chí Chí",
            "Bí thư, Phó Bí thư",
            "tổ chức, Tổ chức - Kiểm tra",
            "5 5 5 5",
        ),
        *("trồng chôm chôm", "Chôm chôm và bo bo", "nuôi le le", "thao thao bất tuyệt"),
        *("phong trào,\nphong trào", "hội nghị. Hội nghị", "rất rất hay", "mãi mãi", "", "của"),
        "Tổ chức hội nghị giao ban theo chuyên đề giữa Thường trực Tỉnh đoàn và các Huyện, Thị, Thành đoàn",
    ],
)
def test_what_is_doubled_on_purpose_is_left_alone(text):
    assert doubled_word(text) is None
