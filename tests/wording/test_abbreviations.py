import pytest

from toolkit.wording import title_in_full, written_out


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("TP. Trà Vinh", "thành phố trà vinh"),
        ("TP Trà Vinh", "thành phố trà vinh"),
        ("Tx.Duyên Hải", "thị xã duyên hải"),
        ("BTV H. Cầu Kè", "ban thường vụ huyện cầu kè"),
        ("TT. Cầu Ngang", "thị trấn cầu ngang"),
        ("P. 1", "phường 1"),
        ("PBT TT Tỉnh đoàn", "phó bí thư thường trực tỉnh đoàn"),
        ("Đ/c Bí thư", "đồng chí bí thư"),
        ("UV BTV, UVBTV", "ủy viên ban thường vụ, ủy viên ban thường vụ"),
        ("HĐND, UBND, MTTQ", "hội đồng nhân dân, ủy ban nhân dân, mặt trận tổ quốc"),
        ("T.Ư Đoàn", "trung ương đoàn"),
        ("TW Đoàn", "trung ương đoàn"),
        ("TƯ Đoàn", "trung ương đoàn"),
        ("ĐTN Công an tỉnh", "đoàn thanh niên công an tỉnh"),
    ],
)
def test_abbreviations_are_written_out(text, words):
    assert written_out(text) == words


@pytest.mark.parametrize(
    "text", ["60-KH/TĐTN-TCKT", "15-BC/ĐTN", "BTC", "tp", "THỨ TƯ", "x. y", "Số: 12-GM/BTV"]
)
def test_other_words_stay(text):
    assert written_out(text) == text.lower()


def test_a_title_is_printed_in_full():
    titles = {
        "Ủy viên BTV": "Ủy viên Ban Thường vụ",
        "UV BTV Huyện đoàn": "Ủy viên Ban Thường vụ Huyện đoàn",
        "UVBCH": "Ủy viên Ban Chấp hành",
        "PBT TT": "Phó Bí thư Thường trực",
        "Chuyên viên BTC": "Chuyên viên BTC",
    }
    assert {title: title_in_full(title) for title in titles} == titles
