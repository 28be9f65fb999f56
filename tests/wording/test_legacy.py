import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.wording import LegacyText, clean, from_tcvn3, from_vni, legacy_text
from toolkit.wording.legacy_tables import TCVN3, VNI
from toolkit.wording.syllables import is_syllable

TO_TCVN3 = {new: old for old, new in TCVN3.items()}
TO_VNI = {new: old for old, new in VNI.items()}

SENTENCES = [
    "ủy ban nhân dân tỉnh",
    "đoàn thanh niên cộng sản",
    "được sự đồng ý của ban thường vụ, hôm nay tại trường trung học, hội nghị được tổ chức",
    "giải pháp nâng cao chất lượng cuộc vận động ứng xử văn minh trên không gian mạng",
    "nguyễn thị ngọc ánh, bí thư huyện đoàn (cầu kè)",
    "tổ chức - kiểm tra: 09 đơn vị, “trao cờ luân lưu”",
    "khuỷu tay, ngoằn ngoèo, giếng nước, quý vị, nghiêng, xoáy, hoẵng, thuở xưa",
]
UNICODE = [
    "Đoàn TNCS Hồ Chí Minh",
    "Hội nghị giao ban giữa Thường trực Tỉnh đoàn với các Huyện, Thị, Thành đoàn",
    "Công tác xã Hòa Bình",
    "cô giáo và bà con thôn không có nhà",
    "là",
    "lô-gíc",
    "Thạch Sà Rây",
    "Kim Sóc Thìa",
    unicodedata.normalize("NFD", "Trà Vinh – Đoàn trường"),
    "Duyên Hải\u00a0",
]
MIXED = {
    "§Ò nghÞ Tỉnh đoàn hỗ trợ kinh phí": ("TCVN3", "Đề nghị Tỉnh đoàn hỗ trợ kinh phí"),
    "Đề nghị Tỉnh đoàn hç trî kinh phÝ cho xã": ("TCVN3", "Đề nghị Tỉnh đoàn hỗ trợ kinh phí cho xã"),
    "Đồng chí NguyÔn Văn An": ("TCVN3", "Đồng chí Nguyễn Văn An"),
    "Ñeà nghò Tỉnh đoàn": ("VNI", "Đề nghị Tỉnh đoàn"),
}
OTHERS = [
    "Gặp François Noël và Zoé ở Trà Vinh; Señor Núñez từ São Paulo đến",
    "Khổ 3 × 4 cm, 25°C – điều §5, «x» Đoàn",
    "",
    "Meeting at 8:00",
    "Le café est situé à côté de l'hôtel où Hélène a dîné",
    "François Noël, Zoé, André, René, José, Chloé, Thaïs, Loïc",
    "Hanoï",
    "Thaï",
    "Müller, Björn, Köln, für die Bücher, Göt",
    "El niño de España, Señor Núñez, São Paulo",
    "3 × 4 ÷ 2, 25°C, 10 µm × 5 µm, m², ½",
    "©2024 Samsung® Word™",
    "§ 5, ¥100, ±2, a·b, «x»",
    "Du må velge minst én bruker-ID på systemet",
    "Non può supportare più di tre",
    "Der Benutzer »%s« ist bereits ein Mitglied",
    "ភ្នំពេញ",
    "Привет",
]


def written(text, signs):
    return "".join(signs.get(letter, letter) for letter in text)


@pytest.mark.parametrize(("text", "said"), MIXED.items())
def test_old_words_within_a_text_of_today_are_recognised(text, said):
    assert legacy_text(text) == LegacyText(*said)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_in_tcvn3_is_recognised_and_converted(sentence):
    assert legacy_text(written(sentence, TO_TCVN3)) == LegacyText("TCVN3", sentence)


@pytest.mark.parametrize("sentence", [*SENTENCES, *map(str.upper, SENTENCES), *map(str.title, SENTENCES)])
def test_a_sentence_in_vni_is_recognised_and_converted(sentence):
    assert legacy_text(written(sentence, TO_VNI)) == LegacyText("VNI", sentence)


@pytest.mark.parametrize(
    ("seen", "encoding", "text"),
    [
        ("Uû ban nh©n d©n", "TCVN3", "Uỷ ban nhân dân"),
        ("§oµn TNCS Hå ChÝ Minh", "TCVN3", "Đoàn TNCS Hồ Chí Minh"),
        ("Hä vµ tªn", "TCVN3", "Họ và tên"),
        ("TØnh ®oµn Trµ Vinh, §TN", "TCVN3", "Tỉnh đoàn Trà Vinh, ĐTN"),
        ("Ñoaøn", "VNI", "Đoàn"),
        ("Thò xaõ Duyeân Haûi", "VNI", "Thị xã Duyên Hải"),
        ("Nguyeãn Thò Ngoïc AÙnh", "VNI", "Nguyễn Thị Ngọc Ánh"),
        ("Soá 12-KH/TÑTN-TCKT", "VNI", "Số 12-KH/TĐTN-TCKT"),
        ("ÑOAØN THANH NIEÂN COÄNG SAÛN", "VNI", "ĐOÀN THANH NIÊN CỘNG SẢN"),
    ],
)
def test_text_seen_in_the_wild_is_recognised(seen, encoding, text):
    assert legacy_text(seen) == LegacyText(encoding, text)


def test_the_u_that_pasting_lost_comes_back_where_nothing_else_is_possible():
    assert legacy_text("tr\u00adêng häc ®\u00adîc") == LegacyText("TCVN3", "trường học được")
    assert legacy_text("trêng häc ®îc") == LegacyText("TCVN3", "trường học được")


HYPHENED = [
    "Ph\u00adó Bí thư",
    "Ph\u00adó",
    "Tr\u00adà Vinh",
    "Bí th\u00adư Đoàn x\u00adã, th\u00adôn, c\u00adô",
    "Bí thư x\u00ada nh\u00ada",
    "Thư\u00ad ký",
    "in\u00adformation",
]


@pytest.mark.parametrize("text", HYPHENED)
def test_a_soft_hyphen_within_a_word_of_today_is_no_old_letter(text):
    assert legacy_text(text) is None
    assert legacy_text(f"\u200b{text}\ufeff") is None


@pytest.mark.parametrize(
    ("seen", "encoding", "text"),
    [
        ("n\u00adíc", "TCVN3", "nước"),
        ("ch\u00ada cã", "TCVN3", "chưa có"),
        ("häc tr\u00adêng Tỉnh đoàn", "TCVN3", "học trường Tỉnh đoàn"),
        ("tr\u200b\u00adê\u2060ng h\ufeffäc", "TCVN3", "trường học"),
        ("Thò xa\u200bõ Duye\ufeffân Haûi", "VNI", "Thị xã Duyên Hải"),
    ],
)
def test_an_old_text_is_seen_through_signs_that_nobody_sees(seen, encoding, text):
    assert legacy_text(seen) == LegacyText(encoding, text)


@pytest.mark.parametrize("text", [*UNICODE, *OTHERS])
def test_any_other_text_raises_no_alarm(text):
    assert legacy_text(text) is None


def test_a_word_that_reads_well_both_ways_is_left_alone():
    assert from_tcvn3("líp") == "lớp"
    assert legacy_text("líp") is None
    assert from_vni("toâi") == "tôi"
    assert from_vni("tôi") == "tơi"
    assert legacy_text("tôi") is None


LETTERS = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"


@given(st.text(alphabet=LETTERS + " ", max_size=20))
def test_every_letter_survives_both_encodings(text):
    assert written(text, TO_TCVN3).translate(str.maketrans(TCVN3)) == text


WORDS = [word for word in " ".join(SENTENCES).split() if all(letter in LETTERS for letter in word)]


@pytest.mark.parametrize(("encoding", "signs"), [("TCVN3", TO_TCVN3), ("VNI", TO_VNI)])
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=8))
def test_old_words_are_converted_rightly_or_left_alone(encoding, signs, words):
    text = " ".join(words)
    assert legacy_text(written(text, signs)) in (None, LegacyText(encoding, text))


@pytest.mark.parametrize(("encoding", "signs"), [("TCVN3", TO_TCVN3), ("VNI", TO_VNI)])
@given(words=st.lists(st.sampled_from(WORDS), max_size=3))
def test_old_words_beside_an_unmistakable_one_are_always_converted(encoding, signs, words):
    text = " ".join(["thanh niên cộng sản được", *words])
    assert legacy_text(written(text, signs)) == LegacyText(encoding, text)


def test_a_word_of_both_encodings_is_left_alone():
    assert (from_tcvn3("xöa"), from_vni("xöa")) == ("xửa", "xưa")
    assert legacy_text("xöa xöa") is None


@given(st.text(max_size=40))
def test_no_text_breaks_the_recognition(text):
    found = legacy_text(text)
    assert found is None or found.encoding in ("TCVN3", "VNI")


@given(st.lists(st.sampled_from(" ".join(SENTENCES).split()), max_size=8))
def test_good_vietnamese_never_raises_an_alarm(words):
    assert legacy_text(" ".join(words)) is None
    assert legacy_text(clean(" ".join(words)).title()) is None


@pytest.mark.parametrize("word", [*("nghiêng", "giếng", "gì", "quý", "khuỷu", "Đoàn", "uỷ", "yêu", "PHƯỜNG")])
def test_vietnamese_syllables_are_known(word):
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", [*("", "nhaø", "café", "các_", "cằc", "ngiêng", "kan", "cìc", "gê", "Hanoï", "ba2")]
)
def test_other_words_are_no_syllables(word):
    assert not is_syllable(word)
