"""Days that texts name for the conference's day or a conclusion's term."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import days_against_columns

MEETINGS = """
### Hội nghị
| Mã HN    | Ngày              | Buổi hai: ngày | Buổi hai: từ giờ | Buổi hai: đến giờ | Chuẩn bị   |
| HN1-2024 | {date:2024-05-24} | | | | Mặc áo Thanh niên Việt Nam. |
| HN2-2024 | {date:2024-08-23} | {date:2024-08-24} | 07:30 | 11:00 | {prepared} |
### Chương trình
| Mã HN    | Thứ tự | Nội dung | Lời dẫn  |
| HN2-2024 | 1      | Khai mạc | {spoken} |
"""


def meetings(prepared: str = "", spoken: str = "") -> str:
    return MEETINGS.replace("{prepared}", prepared).replace("{spoken}", spoken)


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("Hội nghị khai mạc lúc 08 giờ 00 phút ngày 25/8/2024.", None),
        ("Hội nghị giao ban theo chuyên đề diễn ra từ 8 giờ ngày 22/8.", None),
        ("Hôm nay, ngày 24/5/2024, tại huyện Cầu Ngang, chúng ta họp.", "Hôm nay, ngày 24/5/2024"),
        (
            "sáng nay (thứ Sáu, ngày 22 tháng 11 năm 2024) có 80 đại biểu",
            "sáng nay (thứ Sáu, ngày 22 tháng 11 năm 2024",
        ),
        ("Đại biểu có mặt trước 07 giờ 30 ngày 26/8.", "có mặt trước 07 giờ 30 ngày 26/8"),
    ],
)
def test_another_day_than_the_conference_s_is_told_where_it_is_said(words: str, seen: str | None) -> None:
    for text in (meetings(prepared=words), meetings(spoken=words)):
        (told,) = said(days_against_columns.meeting_day_said, text)
        assert (
            f"“{seen or words.rstrip('.')}” không phải ngày họp của hội nghị HN2-2024, ngày 23/8/2024."
            in told
        )


@pytest.mark.parametrize(
    "words",
    [
        "Hội nghị khai mạc lúc 08 giờ 00 phút ngày 23/8/2024, bế mạc ngày 24/8/2024.",
        "Hôm nay, ngày 23/8, chúng ta họp tại huyện Cầu Ngang.",
        "Hội nghị diễn ra trong hai ngày 23 và 24/8/2024.",
        "Đại biểu ở xa có mặt từ chiều ngày 22/8.",
        "Tại Hội nghị lần thứ nhất, ngày 24/5/2024, các đơn vị đã thống nhất.",
        "Hội nghị được tổ chức theo Kế hoạch số 60-KH/TĐTN-TCKT ngày 28/3/2024.",
    ],
)
def test_the_conference_s_own_days_and_those_of_other_matters_are_left_alone(words: str) -> None:
    assert said(days_against_columns.meeting_day_said, meetings(prepared=words)) == []
    assert said(days_against_columns.meeting_day_said, meetings(spoken=words)) == []


def test_a_script_may_look_back_on_an_earlier_conference() -> None:
    back = "Sau Hội nghị tổ chức ngày 24/5/2024, các đơn vị đã triển khai."
    assert said(days_against_columns.meeting_day_said, meetings(spoken=back)) == []
    assert len(said(days_against_columns.meeting_day_said, meetings(prepared=back))) == 1


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Gửi tham luận về Ban Tổ chức - Kiểm tra trước ngày 28/8/2024; mặc áo Thanh niên.", 1),
        ("Các đơn vị đăng ký phát biểu chậm nhất ngày 30/8.", 1),
        ("Gửi tham luận về Ban Tổ chức - Kiểm tra trước ngày 19/8/2024.", 0),
        ("Sau Hội nghị, các đơn vị gửi thu hoạch trước ngày 30/8/2024.", 0),
        ("Gửi báo cáo kết quả thực hiện trước ngày 30/8/2024.", 0),
    ],
)
def test_what_is_sent_for_a_conference_is_due_before_it(words: str, count: int) -> None:
    assert len(said(days_against_columns.handed_in_after, meetings(prepared=words))) == count


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("Thành lập câu lạc bộ, hoàn thành trước ngày 15/12/2024.", "hoàn thành trước ngày 15/12/2024"),
        ("Làm việc với Ngân hàng trong tháng 12/2024 để đề xuất vốn.", "trong tháng 12/2024"),
        ("Báo cáo chậm nhất ngày 20/12.", "chậm nhất ngày 20/12"),
        ("Hoàn thành trước ngày 15/10/2024.", "Hoàn thành trước ngày 15/10/2024"),
        ("Mở lớp, hoàn thành trong tháng 10/2024.", "hoàn thành trong tháng 10/2024"),
        ("Tổ chức lớp tập huấn trước ngày 15/8/2024.", "trước ngày 15/8/2024"),
        ("Ban Phong trào mở 02 lớp nghề trong tháng 8/2024", "trong tháng 8/2024"),
    ],
)
def test_a_conclusion_whose_words_give_another_term_is_told_at_its_term(words: str, seen: str) -> None:
    (told,) = said(days_against_columns.term_in_words, concluded(words))
    assert told.startswith(f"Kết luận!C2: Nội dung kết luận ghi “{seen}”, còn ô này ghi thời hạn 15/11/2024;")


@pytest.mark.parametrize(
    "words",
    [
        "Hoàn thành trước ngày 15/11/2024.",
        "Hoàn thành trước ngày 16/11/2024.",
        "Gửi kế hoạch trước ngày 15/10/2024, hoàn thành trước ngày 15/11/2024.",
        "Báo cáo tiến độ trước ngày 30/9/2024.",
        "Lập danh sách trước ngày 15/8/2024.",
        "Tổ chức 02 lớp tập huấn; lớp thứ nhất trước ngày 15/8/2024.",
        "Mở lớp trước ngày 15/8/2024 và nhân rộng đến các xã.",
        "Hoàn thành trong tháng 11/2024.",
        "Chuẩn bị hội trại chào mừng tổ chức trong tháng 12/2024.",
        "Duy trì mô hình của năm 2024.",
        "Hoàn thành trước Hội nghị lần thứ ba, ngày 22/11/2024.",
    ],
)
def test_terms_that_agree_and_steps_on_the_way_are_left_alone(words: str) -> None:
    assert said(days_against_columns.term_in_words, concluded(words)) == []


def concluded(words: str) -> str:
    return f"""
### Kết luận
| Mã KL | Nội dung | Thời hạn          |
| KL1   | {words}  | {{date:2024-11-15}} |
"""


HOURS = """
### Hội nghị
| Mã HN    | Ngày      | Giờ bắt đầu  | Giờ kết thúc | Bế mạc lúc   | Trạng thái |
| HN1-2024 | 24/5/2024 | {time:08:00} | {time:11:30} | {time:11:30} | Đã họp     |
### Chương trình
| Mã HN    | Nội dung | Lời dẫn |
| HN1-2024 | Khai mạc | {text}  |
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hội nghị bế mạc lúc 11 giờ 45 phút cùng ngày.", 1),
        ("Đúng 07 giờ 30 phút sáng nay, tại Thị xã Duyên Hải, Tỉnh đoàn khai mạc Hội nghị giao ban.", 1),
        ("Chiều nay, tại huyện Cầu Ngang, Thường trực Tỉnh đoàn tổ chức Hội nghị giao ban.", 1),
        ("Hội nghị bế mạc lúc 11 giờ 30 phút cùng ngày.", 0),
        ("Đúng 08 giờ sáng nay, Tỉnh đoàn khai mạc Hội nghị giao ban.", 0),
        ("Lúc 07 giờ 30 đón đại biểu, sau đó khai mạc.", 0),
        ("Sáng nay, Thường trực Tỉnh đoàn tổ chức Hội nghị giao ban.", 0),
        ("Chiều nay, đại biểu đi thăm mô hình sau khi tổ chức hội nghị.", 0),
        ("Phần văn nghệ kết thúc, mời đại biểu nghỉ đến 10 giờ 00 phút.", 0),
    ],
)
def test_who_says_the_hour_says_the_conferences_own(text: str, told: int) -> None:
    assert len(said(days_against_columns.hour_said, HOURS.replace("{text}", text))) == told
