from itertools import pairwise

import pytest

from toolkit.wording import (
    MISSPELT,
    malformed_word,
    slip_of_accents,
    slip_of_capitals,
    slip_of_sound,
    words_of,
)
from toolkit.wording.vocabulary import _WORDS_LINES


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("Hội nghỉ giao ban", ("Hội nghỉ", "hội nghị")),
        ("kế hoạch nãm 2024", ("nãm 2024", "năm 2024")),
        ("tháo gở gỡ khó khăn", ("tháo gở", "tháo gỡ")),
        ("BAN THƯỜNG VỤ TỈNH ĐÒAN, BÍ THU", ("BÍ THU", "bí thư")),
        ("Chương trinh công tác", ("Chương trinh", "chương trình")),
    ],
)
def test_a_word_of_the_office_with_other_accents_is_found(text: str, slip: tuple[str, str]) -> None:
    assert slip_of_accents(text) == slip


@pytest.mark.parametrize(
    "text",
    [
        "cộng tác viên, học viện, cơ quan dân cử, phát huy truyền thống",
        "Thanh niên Việt Nam 2024",
        "thuộc các cơ quan trong tỉnh; một phần công việc đang tải về",
        "xã Hồi Xuân, ấp Tổ Chúc",
        "sổ báo, cáo phó",
        "tệp ke-hoach.xlsx; gửi hop_thu@don-vi.vn",
        "hoà thuận, uỷ ban, Uỷ viên",
        "",
    ],
)
def test_what_means_something_by_itself_is_no_slip(text: str) -> None:
    assert slip_of_accents(text) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("các giải phap", "phap"),
        ("đề cuơng báo cáo", "cuơng"),
        ("đã đươc duyệt", "đươc"),
    ],
)
def test_a_small_word_that_is_no_syllable_is_found(text: str, word: str) -> None:
    assert malformed_word(text) == word


@pytest.mark.parametrize(
    "text",
    [
        "chat nhóm và họp trên internet, mở web, gửi clip",
        "Đắk Lắk, Krông Pa, ông Y Phôn Kbuôr",
        "họp tại hop.giaoban.example/hn3, tệp hop-thu.docx",
        "giai phap tong the",
        "các đồng chí được nghe, nghiêng, khuya, quyết, giếng, thuở, ngoéo",
        "UBND, TNCS, đ/c Bí thư",
    ],
)
def test_words_of_other_tongues_addresses_and_plain_text_are_left_alone(text: str) -> None:
    assert malformed_word(text) is None


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("danh xách", "danh sách"),
        ("khảo xát", "khảo sát"),
        ("xức khỏe", "sức khỏe"),
        ("tập chung", "tập trung"),
        ("trương trình", "chương trình"),
        ("tham giự", "tham dự"),
        ("giành cho", "dành cho"),
        ("rự kiến", "dự kiến"),
        ("lăng suất", "năng suất"),
        ("nãnh đạo", "lãnh đạo"),
        ("quảng lý", "quản lý"),
        ("diễn đàng", "diễn đàn"),
        ("thanh niêm", "thanh niên"),
        ("kếc luận", "kết luận"),
        ("phối hợt", "phối hợp"),
        ("mục đít", "mục đích"),
        ("chẩn bị", "chuẩn bị"),
        ("hạt động", "hoạt động"),
        ("ưu đải", "ưu đãi"),
        ("kỹ luật", "kỷ luật"),
        ("cũng cố", "củng cố"),
        ("chử ký", "chữ ký"),
    ],
)
def test_a_word_that_is_written_as_many_say_it_is_found(typed: str, written: str) -> None:
    assert slip_of_sound(f"các {typed} năm nay") == (typed, written)


@pytest.mark.parametrize(
    "text",
    [
        "ca đầu tiên dương tính; người thanh liêm; hoàng thành Thăng Long; chia xẻ ngọt bùi",
        "đánh giá đáng giá, tần suất, tuần này, tri thức, trí thức, ngành hàng, ngân hàng",
        "giành kết quả cao, sát sao, chỉn chu, sơ suất, tựu trung, trau dồi, nghĩ ngợi, nghỉ phép",
        "cây giống, dòng giống, cơn giông, bán chạy, bàn chạy, chung thủy, trung thực, lúc nào, núc ních",
        "xã Trung Thành, ấp Giồng Dài, đồng chí Lâm Chí Hướng",
    ],
)
def test_words_that_only_sound_like_those_of_the_office_are_left_alone(text: str) -> None:
    assert slip_of_sound(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghỉ giao ban",
        "Ban chấp hảnh",
        "câu lạc bô, chi đoàn cơ sỡ",
        "BAN THƯỜNG VỤ TỈNH ĐÒAN, BÍ THU",
        "các giải phap, đề cuơng",
        "ứng sử, sản suất, chiển khai",
        "TRung tâm, đồng chí NGuyễn",
        "hoà thuận, uỷ ban",
    ],
)
def test_a_text_with_a_slip_has_a_sign_of_one(text: str) -> None:
    found = (find(text) for find in (malformed_word, slip_of_accents, slip_of_sound, slip_of_capitals))
    is_odd, is_odd_pair = MISSPELT
    words = words_of(text)
    assert any(map(is_odd, words)) + any(map(is_odd_pair, pairwise(words))) >= any(found)


def test_words_as_they_are_written_have_no_sign() -> None:
    is_odd, is_odd_pair = MISSPELT
    words = words_of("Tỉnh đoàn mời dự hội nghị giao ban về xử lý, sản xuất và triển khai kế hoạch năm 2024")
    assert not any(map(is_odd, words))
    assert not any(map(is_odd_pair, pairwise(words)))


def test_no_word_of_the_office_is_misspelt_by_itself() -> None:
    words = {word for line in _WORDS_LINES for word in line.replace(",", " ").replace("/", " ").split()}
    is_odd, _ = MISSPELT
    typed = (one for word in sorted(words) for one in (word, word.capitalize(), word.upper()))
    assert [one for one in typed if is_odd(one)] == []
    assert [word for word in sorted(words) if malformed_word(word)] == []
