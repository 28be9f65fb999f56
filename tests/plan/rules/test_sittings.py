"""Two sessions in their order; every unit of an online conference has its point."""

from tests.plan.rules.saying import said
from toolkit.plan.rules import sittings

SHEETS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị           | Loại       | Nhận giấy mời |
| TX-DH     | Thị đoàn Duyên Hải   | Thị đoàn   | Có            |
| H-CN      | Huyện đoàn Cầu Ngang | Huyện đoàn | Có            |
### Hội nghị
| Mã HN    | Ngày              | Giờ kết thúc | Buổi hai: từ giờ | Buổi hai: đến giờ | Hình thức  |
| HN1-2024 | {date:2024-05-24} | {time:11:30} | {time:13:30}     | {time:16:30}      | Trực tuyến |
### Thành phần
| Mã HN | Phạm vi     | Giá trị              | Nhóm giấy mời |
| *     | Loại đơn vị | Thị đoàn; Huyện đoàn | Theo đơn vị   |
### Điểm cầu
| Mã HN    | Mã đơn vị |
| HN1-2024 | TX-DH     |
"""


def test_a_second_session_follows_the_first_one() -> None:
    assert said(sittings.second_session_before, SHEETS) == []
    assert said(sittings.second_session_before, SHEETS.replace("13:30", "10:30")) == [
        (
            "Hội nghị!D2: Buổi thứ hai của hội nghị HN1-2024 bắt đầu trước khi buổi thứ nhất kết thúc, "
            "hoặc kết thúc trước khi bắt đầu. Sửa ngày, giờ của buổi thứ hai. [second-session-before]"
        )
    ]


def test_an_end_of_a_second_session_without_its_start_is_named() -> None:
    assert said(sittings.second_session_unset, SHEETS.replace("{time:13:30}", "")) == [
        (
            "Hội nghị!E2: Hội nghị HN1-2024 chưa có giờ bắt đầu buổi thứ hai. Điền cột Buổi hai: từ giờ, "
            "hoặc xóa ô này nếu hội nghị có một buổi. [second-session-unset]"
        )
    ]


def test_a_unit_without_a_point_is_named_until_one_row_speaks_for_all() -> None:
    assert said(sittings.point_missing, SHEETS) == [
        (
            "Hội nghị!F2: Hội nghị HN1-2024 họp trực tuyến, còn 1 đơn vị chưa có điểm cầu: "
            "Huyện đoàn Cầu Ngang. Điền trang Điểm cầu; một dòng có dấu * ở cột Mã đơn vị dùng cho mọi "
            "đơn vị chưa có dòng riêng. [point-missing]"
        )
    ]
    assert said(sittings.point_missing, f"{SHEETS}| HN1-2024 | * |\n") == []


def test_the_host_in_whose_hall_it_meets_needs_no_point() -> None:
    hosted = SHEETS.replace("| Mã HN    | Ngày ", "| Mã HN    | Đơn vị đăng cai | Ngày ")
    hosted = hosted.replace("| HN1-2024 | {date", "| HN1-2024 | H-CN | {date")
    assert said(sittings.point_missing, hosted) == []
    assert said(sittings.point_missing, hosted.replace("| H-CN | {date", "| TX-DH | {date"))


def test_a_conference_without_a_day_needs_no_points_yet() -> None:
    ahead = SHEETS.replace("{date:2024-05-24}", "")
    assert len(said(sittings.point_missing, ahead)) == 1
    assert said(sittings.point_missing, ahead.replace("| HN1-2024 | TX-DH     |", "")) == []


def test_points_of_a_conference_in_one_hall_are_named_once() -> None:
    in_a_hall = f"{SHEETS}| HN1-2024 | H-CN |\n".replace("| Trực tuyến |", "| Trực tiếp |")
    assert [line.split(":")[0] for line in said(sittings.point_of_no_use, in_a_hall)] == ["Điểm cầu!A2"]


def test_a_unit_has_one_point() -> None:
    twice = said(sittings.point_twice, f"{SHEETS}| HN1-2024 | TX-DH |\n")
    assert [line.split(":")[0] for line in twice] == ["Điểm cầu!B3"]
