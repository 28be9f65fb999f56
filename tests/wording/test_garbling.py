"""Garbled text is recognised, and what only looks odd is left alone."""

from pathlib import Path

import pytest

from toolkit.wording import Garbling, garbling

TOP = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("text", "kind", "seen"),
    [
        ("Há»™i trÆ°á»ng Thá»‹ á»§y", Garbling.MISREAD, "Há»™i"),
        ("ThÃ nh Ä‘oÃ n", Garbling.MISREAD, "Ä‘oÃ"),
        ("UBND tá»‰nh", Garbling.MISREAD, "tá»‰nh"),
        ("H?i tr??ng Th? xã", Garbling.LOST, "H?i"),
        ("Trần Ho?ng Minh Đăng", Garbling.LOST, "Ho?ng"),
        ("Bí th?", Garbling.LOST, "th?"),
        ("T?nh ?y", Garbling.LOST, "T?nh"),
        ("Hội tr\ufffdờng", Garbling.LOST, "tr\ufffdờng"),
        ("Đoàn &amp; phong trào", Garbling.WEB, "&amp;"),
        ("<br>Hội nghị", Garbling.WEB, "<br>Hội"),
        ("<B>Hội nghị</B>", Garbling.WEB, "nghị</B>"),
        ("Ấp 1\\nXã Mỹ Long", Garbling.ESCAPED, "1\\nXã"),
        ("Lê An\\r\\nBí thư", Garbling.ESCAPED, "An\\r\\nBí"),
        ("&#7879;n", Garbling.WEB, "&#7879;n"),
        ("Hooij truwowngf", Garbling.TELEX, "Hooij"),
        ("Thanhf ddoanf Traf Vinh", Garbling.TELEX, "Thanhf"),
        ("Huyện đoànf Cầu Kè", Garbling.TELEX, "đoànf"),
        ("Bí thuw", Garbling.TELEX, "thuw"),
        ("Trao cờ luaan lưu", Garbling.TELEX, "luaan"),
        ("Trao cờ cho đơn vị đăng cai kỳ tieesp theo", Garbling.TELEX, "tieesp"),
        ("Họp buoosi sáng", Garbling.TELEX, "buoosi"),
        ("Báo cáo toorng kết", Garbling.TELEX, "toorng"),
        ("Toor chức hội nghị", Garbling.TELEX, "Toor"),
        ("Lê Thij Sos", Garbling.TELEX, "Thij"),
        ("Nguyễn Văn Hảos", Garbling.TELEX, "Hảos"),
        ("Nguyễn Văn Tús", Garbling.TELEX, "Tús"),
        ("Đoàn xã Mỹ Tús", Garbling.TELEX, "Tús"),
        ("Mách Sa Hòas", Garbling.TELEX, "Hòas"),
        ("Ho^.i tru+o+`ng", Garbling.VIQR, "Ho^.i"),
        ("Nguye^~n Thanh Nha~", Garbling.VIQR, "Nguye^~n"),
    ],
)
def test_a_garbled_text_is_named_with_its_first_word(text: str, kind: Garbling, seen: str) -> None:
    assert garbling(text) == (kind, seen)


@pytest.mark.parametrize(
    "text",
    [
        "Google Meet, Zoom, Facebook, TikTok",
        "Tuổi teen, bài test, boost, first class, deep learning, zoom meeting",
        "mô hình nào? Cách làm nào?",
        "Hội trường <A>, tầng 2; nhóm <B>",
        "K'Brơi, Y Ban, Ê'đê, Sơn Sa Vuth, Kiên Sóc Kha, Thạch Sô Phia",
        "Y Lê Pas Tơr",
        "Mách Sa Lếs",
        "Pi Năng Thị Hốr",
        "Đồng chí Sa Lés phát biểu; Pi Năng Thị Hốr trả lời",
        "Pas Tor",
        "Siu Hơr, Y Đôs Tơr, K’Brơs, Nay H’Bôs",
        "Alăng Coor, Ating Tưr, Pơloong Plênh",
        "Thạch Sôr, Danh Sa Rer, Lâm Sês, Ka Dâ Ñơr",
        "Đồng chí Y Hoar Êban phát biểu tại buôn Tơr",
        "https://a.vn/x?y=1&z=2, a.b@c.vn",
        "CTĐ&TTN; VP",
        "Tết Chôl Chnăm Thmây, Sene Đôlta, Ok Om Bok",
        "1+2, C++, app, web, online, video, livestream, Fanpage, Excel",
        "Hội trường A (tầng 1), NGÃ BẢY, “điểm nóng”?",
        "UBND, BCH, TNCS, GDP, CLB, QR, AI",
        "Phiên chợ: fax, email, max 5 phút",
        "D:\\nam 2024\\tep.xlsx",
        "\\\\maychu\\nhom",
    ],
)
def test_what_only_looks_odd_is_left_alone(text: str) -> None:
    assert garbling(text) is None


def test_nothing_in_the_example_and_its_documents_is_garbled() -> None:
    files = [*(TOP / "toolkit" / "example").iterdir(), *(TOP / "tests" / "golden").iterdir()]
    lines = [line for file in files if file.is_file() for line in file.read_text("utf-8").splitlines()]
    assert len(lines) > 1000
    assert [line for line in lines if garbling(line)] == []


def test_the_remedy_of_a_web_page_s_marks_is_not_to_type_vietnamese_again() -> None:
    assert Garbling.WEB.remedy == "Xóa ký hiệu ấy khỏi ô, chỉ giữ chữ cần in"
    assert Garbling.ESCAPED.remedy == "Xóa ký hiệu ấy; muốn xuống dòng trong ô thì nhấn Alt+Enter"
    assert Garbling.TELEX.remedy == "Gõ lại ô này bằng bộ gõ tiếng Việt Unicode"
