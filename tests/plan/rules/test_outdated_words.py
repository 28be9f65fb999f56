"""What was typed before a topic, a host or a name changed."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import outdated_words

MEETING = """
### Đơn vị
| Mã đơn vị | Tên đơn vị           |
| H-CN      | Huyện đoàn Cầu Ngang |
### Chuyên đề
| Mã CĐ | Tên chuyên đề                                                 | Câu hỏi gợi ý             |
| CD1   | Giải pháp đồng hành với thanh niên lập thân, lập nghiệp       | Vốn vay cho mô hình mới   |
| CD2   | Nâng cao chất lượng sinh hoạt chi đoàn trên địa bàn dân cư    |                           |
### Hội nghị
| Mã HN    | Tháng kế hoạch | Mã CĐ | Đơn vị nhận cờ |
| HN1-2024 | {text:5/2024}  | CD1   | H-CN           |
### Chương trình
| Mã HN    | Thứ tự | Nội dung            | Lời dẫn |
| HN1-2024 | 1      | Trao cờ, thảo luận  | {said}  |
"""


def spoken(words: str) -> str:
    return MEETING.replace("{said}", words)


def test_a_topic_that_changed_since_is_told_where_the_old_one_is_spoken() -> None:
    old = "Mời thảo luận chuyên đề về giải pháp ứng xử văn minh trên không gian mạng."
    assert said(outdated_words.topic_overtaken, spoken(old)) == [
        (
            "Chương trình!D2: Ô này nói chuyên đề về “giải pháp ứng xử văn minh trên không gian mạng”, còn "
            "chuyên đề của hội nghị HN1-2024 là “Giải pháp đồng hành với thanh niên lập thân, lập nghiệp”. "
            "Nếu chuyên đề đã đổi, sửa ô này theo; nếu chỉ nói cách khác, giữ nguyên. [topic-overtaken]"
        )
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Mời thảo luận chuyên đề về đồng hành với thanh niên khởi nghiệp, lập nghiệp.",
        "Mời thảo luận chuyên đề về vốn vay và cách làm ăn của thanh niên.",
        "Mời thảo luận chuyên đề.",
        "Hội nghị giao ban theo chuyên đề lần thứ nhất.",
        "Các chi đoàn sinh hoạt chuyên đề về học tập và làm theo tấm gương của Bác.",
        "Mời thảo luận chuyên đề về sinh hoạt chi đoàn trên địa bàn dân cư.",  # another one's, told as such
    ],
)
def test_other_words_for_the_topic_are_left_alone(words: str) -> None:
    assert said(outdated_words.topic_overtaken, spoken(words)) == []


@pytest.mark.parametrize(
    "words",
    [
        "đăng cai kỳ tiếp theo sẽ được phân công",
        "nhận cờ chưa được xác định",
        "sẽ phân công sau đơn vị đăng cai",
    ],
)
def test_a_host_that_is_named_is_not_still_to_be_named(words: str) -> None:
    assert said(outdated_words.host_overtaken, spoken(f"Đơn vị {words}.")) == [
        (
            f"Chương trình!D2: Ô này ghi “{words}”, còn theo trang Hội nghị thì Huyện đoàn Cầu Ngang "
            "đăng cai kỳ tiếp theo. Sửa ô này, hoặc sửa đơn vị nhận cờ ở trang Hội nghị. [host-overtaken]"
        )
    ]
    assert said(outdated_words.host_overtaken, spoken(words).replace("| CD1   | H-CN ", "| CD1   | ")) == []


OVER = """
### Đơn vị
| Mã đơn vị | Tên đơn vị           |
| H-CN      | Huyện đoàn Cầu Ngang |
### Hội nghị
| Mã HN    | Mã KH  | Thứ tự | Tháng kế hoạch | Đơn vị đăng cai | Trạng thái  |
| HN3-2024 | KH2024 | 3      | {text:11/2024} |                 | Đã kết luận |
| HN1-2025 | {plan} | 4      | {text:5/2025}  | H-CN            |             |
### Chương trình
| Mã HN    | Thứ tự | Nội dung | Lời dẫn                            | Diễn biến                     |
| HN3-2024 | 1      | Trao cờ  | Đơn vị đăng cai kỳ tới sẽ xác định. | Đơn vị nhận cờ chưa xác định. |
"""


def test_what_was_said_before_the_next_year_was_planned_stays_true_and_is_else_told_once() -> None:
    assert said(outdated_words.host_overtaken, OVER.replace("{plan}", "KH2025")) == []
    (told,) = said(outdated_words.host_overtaken, OVER.replace("{plan}", "KH2024"))
    assert told.startswith("Chương trình!D2: ")


HEADS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị | Tên ngắn | Loại | Tên trên đầu văn bản | Địa danh | Địa bàn |
"""


@pytest.mark.parametrize(
    ("row", "is_told"),
    [
        ("| TC | Ban Xây dựng Đoàn Tỉnh đoàn | | Ban chuyên môn | BAN TỔ CHỨC - KIỂM TRA | | |", True),
        ("| DH | Đoàn phường Duyên Hải | | Đoàn phường | BCH ĐOÀN HUYỆN DUYÊN HẢI | Duyên Hải | |", True),
        ("| DH | Đoàn phường Duyên Hải | | Đoàn phường | BCH ĐOÀN PHƯỜNG DUYÊN HẢI | Duyên Hải | |", False),
        ("| TV | Thành đoàn Trà Vinh | | Thành đoàn | BCH ĐOÀN TP. TRÀ VINH | Trà Vinh | |", False),
        ("| DH | Thị đoàn Duyên Hải | | Thị đoàn | BCH ĐOÀN THỊ XÃ DUYÊN HẢI | Duyên Hải | |", False),
        ("| CN | Huyện đoàn Cầu Ngang | | Huyện đoàn | BCH ĐOÀN TNCS HỒ CHÍ MINH | Trà Cú | |", False),
        ("| QS | Đoàn Quân sự tỉnh | | Đoàn trực thuộc | BCH ĐOÀN TNCS HỒ CHÍ MINH QUÂN SỰ | | |", False),
        ("| VP | Văn phòng Tỉnh đoàn | | Ban chuyên môn | | | |", False),
    ],
)
def test_a_head_that_a_new_name_left_behind_is_told(row: str, is_told: bool) -> None:
    found = said(outdated_words.header_overtaken, HEADS + row)
    assert [one.rpartition(" ")[2] for one in found] == ["[header-overtaken]"] * is_told
