"""What speeches are about, and how long they take."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import speeches

SHEETS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị | Loại | Địa danh | Địa bàn | Đơn vị cấp trên | Được đăng cai |
| TINH | Tỉnh đoàn Trà Vinh | Tỉnh đoàn | Trà Vinh | tỉnh Trà Vinh | | Không |
| H-CK | Huyện đoàn Cầu Kè | Huyện đoàn | Cầu Kè | huyện Cầu Kè | TINH | Có |
| H-TRC | Huyện đoàn Trà Cú | Huyện đoàn | Trà Cú | huyện Trà Cú | TINH | Có |
| X-DL | Đoàn xã Đa Lộc | Đoàn xã | Đa Lộc | xã Đa Lộc, huyện Trà Cú | H-TRC | Không |
| DT-A | Đoàn Trường Đại học | Đoàn trực thuộc | Trà Vinh | | TINH | Không |
### Chuyên đề
| Mã CĐ | Tên chuyên đề |
| CD1   | Giải pháp nâng cao chất lượng cuộc vận động ứng xử văn minh trên không gian mạng |
| CD2   | Giải pháp nâng cao chất lượng sinh hoạt chi đoàn trên địa bàn dân cư |
### Hội nghị
| Mã HN    | Mã CĐ |
| HN1-2024 | CD1   |
| HN2-2024 | CD2   |
### Chương trình
| Mã HN    | Số phút | Nội dung          |
| HN1-2024 | 100     | Đại biểu thảo luận |
### Đăng ký phát biểu
| Mã HN    | Mã đơn vị | Tên tham luận                           | Số phút |
| HN1-2024 | H-CK      | {title}                                 | {first} |
| HN1-2024 | H-TRC     | Đưa cuộc vận động vào sinh hoạt chi đoàn | 8      |
| HN1-2024 | X-DL      | Lan tỏa điều tích cực tại xã Đa Lộc     | 10      |
| HN1-2024 | DT-A      | Sinh viên tình nguyện về huyện Trà Cú   | 8       |
"""


def _sheets(title: str = "Tuyên truyền bằng hai thứ tiếng", first: int = 10) -> str:
    return SHEETS.replace("{title}", title).replace("{first}", str(first))


@pytest.mark.parametrize(
    "title",
    [
        "Tuyên truyền bằng hai thứ tiếng Kinh và Khmer",
        "Học tập kinh nghiệm của Huyện đoàn Trà Cú",
        "Phối hợp với xã Đa Lộc giữ gìn trật tự",
        "Cách làm của Huyện đoàn Cầu Kè",
        "Sinh hoạt chi đoàn với cuộc vận động ứng xử văn minh",
        "Bán hàng trên không gian mạng",
    ],
)
def test_a_title_of_the_units_own_work_is_right(title: str) -> None:
    for rule in speeches.OF_SPEECHES:
        assert said(rule, _sheets(title)) == []


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("Tuyên truyền tại huyện Trà Cú", "Huyện đoàn Trà Cú"),
        ("Cách làm hay ở Trà Cú", "Huyện đoàn Trà Cú"),
        ("Cách làm của Huyện đoàn Trà Cú", "Huyện đoàn Trà Cú"),
        ("Nhóm nòng cốt xã Đa Lộc", "Đoàn xã Đa Lộc"),
    ],
)
def test_a_title_of_another_place_is_told(title: str, other: str) -> None:
    assert said(speeches.speech_of_a_place, _sheets(title)) == [
        (
            f"Đăng ký phát biểu!C2: Tên tham luận nhắc tới nơi của {other}, còn dòng này là của Huyện đoàn "
            "Cầu Kè. Sửa tên tham luận, hoặc sửa mã đơn vị; nếu đúng, giữ nguyên. [speech-of-a-place]"
        )
    ]


@pytest.mark.parametrize(
    "title", ["Nâng cao chất lượng sinh hoạt chi đoàn", "Sinh hoạt chi đoàn trực tiếp kết hợp trực tuyến"]
)
def test_a_title_of_another_conferences_topic_is_told(title: str) -> None:
    assert said(speeches.speech_of_another, _sheets(title)) == [
        (
            "Đăng ký phát biểu!C2: Tên tham luận theo chuyên đề của hội nghị HN2-2024, còn dòng này "
            "thuộc hội nghị HN1-2024. Sửa tên tham luận, hoặc sửa mã hội nghị; nếu đúng, giữ nguyên. "
            "[speech-of-another]"
        )
    ]


def test_a_speech_many_times_as_long_as_the_others_is_told() -> None:
    assert said(speeches.speech_uneven, _sheets(first=30)) == []
    assert said(speeches.speech_uneven, _sheets(first=80)) == [
        (
            "Đăng ký phát biểu!D2: Tham luận này 80 phút, còn các tham luận khác dài nhất 10 phút, cả phần "
            "thảo luận chỉ có 100 phút. Sửa số phút nếu gõ nhầm; nếu đúng, giữ nguyên. [speech-uneven]"
        )
    ]
