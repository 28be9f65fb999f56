"""Who spoke, against the roster and the delegates."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import speakers

SHEETS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị                      | Loại            |
| DT-A      | Đoàn Trường Đại học Bình Minh   | Đoàn trực thuộc |
### Nhân sự
| Mã NS | Họ và tên    | Chức vụ | Mã đơn vị |
| NS01  | Lưu Gia Phúc | Bí thư  | DT-A      |
### Đăng ký phát biểu
| Mã HN    | Mã đơn vị | Người           | Chức vụ |
| HN1-2024 | DT-A      | Nguyễn Hoàng Vũ | {title} |
"""


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Trưởng Khoa Nông nghiệp Trường Đại học Bình Minh", []),
        ("Bí thư Chi đoàn Khoa Nông nghiệp", []),
        ("Bí thư Đoàn Trường Đại học Bình Minh", ["speaker-unlisted"]),
        ("Bí thư", ["speaker-unlisted"]),
        ("", ["name-unknown"]),
    ],
)
def test_a_guest_who_speaks_has_a_title_that_nobody_of_the_unit_bears(title: str, told: list[str]) -> None:
    found = said(speakers.speaker_unknown, SHEETS.replace("{title}", title))
    assert [one.rpartition("[")[2].strip("]") for one in found] == told


OPINION = """
### Đơn vị
| Mã đơn vị | Tên đơn vị           | Loại     |
| TX-DH     | Thị đoàn Duyên Hải   | Thị đoàn |
### Nhân sự
| Mã NS | Họ và tên    | Chức vụ | Mã đơn vị |
| NS20  | Hồ Văn Thuận | Bí thư  | TX-DH     |
### Ý kiến
| Mã YK | Mã HN    | Mã đơn vị | Người     | Nội dung        |
| YK1   | HN1-2024 | {unit}    | {speaker} | Đề nghị mở lớp. |
"""


@pytest.mark.parametrize(
    ("speaker", "told"),
    [
        ("Hồ Văn Thuận, Bí thư Thị đoàn", []),
        ("Đ/c Thuận", ["name-short"]),
        ("Văn Thuận", ["name-short"]),
        ("Trần Văn Mẫu - Bí thư", ["speaker-with-title"]),
        ("Trần Văn Mẫu (Phó Bí thư Thị đoàn)", ["speaker-with-title"]),
        ("Đại diện Thị đoàn", ["speaker-nameless"]),
        ("Bí thư Thị đoàn", ["speaker-nameless"]),
        ("Trần Văn Mẫu", ["name-unknown"]),
    ],
)
def test_a_speaker_of_a_unit_is_named_by_a_whole_name_alone(speaker: str, told: list[str]) -> None:
    sheets = OPINION.replace("{speaker}", speaker)
    found = said(speakers.speaker_unknown, sheets.replace("{unit}", "TX-DH"))
    assert [one.rpartition("[")[2].strip("]") for one in found] == told


def test_a_guest_of_no_unit_keeps_the_title_beside_the_name() -> None:
    sheets = OPINION.replace("{unit}", "").replace("{speaker}", "Trần Văn Mẫu, Phó Giám đốc Sở Nội vụ")
    assert said(speakers.speaker_unknown, sheets) == []


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("Đồng chí Nguyễn Văn Khởi, Bí thư Huyện đoàn Châu Thành phát biểu: đề nghị mở lớp.", 1),
        ("Đ/c Nguyễn Văn Khởi đề nghị mở lớp.", 1),
        ("Đồng chí Hồ Văn Thuận đề nghị mở lớp.", 0),
        ("Đồng chí Bí thư Tỉnh đoàn đề nghị các đơn vị mở lớp.", 0),
        ("Đề nghị đồng chí Nguyễn Văn Khởi phát biểu rõ hơn.", 0),
        ("Đồng chí Nguyễn Văn Khởi là gương điển hình của đơn vị.", 0),
    ],
)
def test_words_that_say_who_speaks_name_the_speaker(content: str, told: int) -> None:
    sheets = OPINION.replace("{unit}", "TX-DH").replace("{speaker}", "Hồ Văn Thuận")
    assert len(said(speakers.speaker_in_words, sheets.replace("Đề nghị mở lớp.", content))) == told
