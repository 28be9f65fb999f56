"""Minutes as Word files: in an office's order; and made beforehand, as a draft that claims nothing."""

from collections.abc import Callable, Iterator

import pytest
from msgspec.structs import replace

from tests.documents.aloud import aloud
from tests.documents.letters import rendered
from tests.documents.plans import conference, example, office
from tests.documents.test_minutes import AGENDA, CONCLUSIONS, DELEGATES, OPINIONS
from toolkit.documents.conclusions import conclusion_notices
from toolkit.documents.kind import Document
from toolkit.documents.minutes import minutes
from toolkit.documents.opinions import opinion_reports
from toolkit.plan.model import Conference, ConferenceStatus, Plan

Makes = Callable[[Plan, Conference], Iterator[Document]]

COMING = [
    "I. THỜI GIAN, ĐỊA ĐIỂM",
    "- Thời gian: Hội nghị dự kiến bắt đầu lúc 08 giờ 00 phút, thứ Sáu, ngày 24/5/2024.",
    "- Địa điểm: Hội trường UBND, Thị xã Duyên Hải.",
    "II. THÀNH PHẦN",
    "- Chủ trì Hội nghị: đồng chí Nguyễn Thanh Nhã - Phó Bí thư Thường trực Tỉnh đoàn.",
    "- Thư ký Hội nghị: đồng chí Dương Thị Nhung - Phó Bí thư Thị đoàn Duyên Hải.",
    "- Có mặt:",
    "- Vắng:",
    "III. NỘI DUNG",
    "Hội nghị dự kiến trao đổi, thảo luận chuyên đề: “Ứng xử văn minh trên mạng”.",
    "1. Tuyên bố lý do (dự kiến: đồng chí Lê Thị Hằng - Bí thư Huyện đoàn Cầu Ngang).",
    "2. Thông qua văn bản (dự kiến: đồng chí Nguyễn Thanh Nhã - Phó Bí thư Thường trực Tỉnh đoàn).",
    "- Chương trình;",
    "- Quy chế làm việc.",
    "3. Xem phim.",
    "- Phim về mô hình hay.",
    "4. Đại biểu thảo luận (dự kiến: các đơn vị).",
    "IV. KẾT LUẬN",
    "V. TRAO CỜ LUÂN LƯU",
    "Dự kiến trao cờ luân lưu cho Huyện đoàn Cầu Ngang, đơn vị đăng cai Hội nghị kỳ tiếp theo.",
    "Bế mạc (dự kiến: đồng chí Hồ Văn Thuận - Bí thư Thị đoàn Duyên Hải).",
    "Hội nghị kết thúc lúc",
    "Dự thảo biên bản, thư ký ghi tiếp để trình Hội nghị thông qua./.",
]


def to_come(*tables: str) -> Document:
    plan = office(*tables)
    one = replace(conference(plan), status=ConferenceStatus.INVITED)
    (found,) = minutes(replace(plan, conferences=(one, *plan.conferences[1:])), one)
    return found


def test_minutes_made_before_the_conference_claim_nothing_and_leave_room_for_the_pen() -> None:
    text = aloud(rendered(to_come(AGENDA))).splitlines()
    told = [line for line in text if line and not line.startswith(("|", "["))]
    assert told[3:] == COMING


def test_what_was_noted_at_a_conference_makes_its_minutes_those_of_one_that_took_place() -> None:
    assert to_come().words()["da_hop"] is False
    assert to_come(DELEGATES).words()["da_hop"] is True
    assert to_come(OPINIONS).words()["da_hop"] is True


PARTS = (
    "I. THỜI GIAN, ĐỊA ĐIỂM",
    "bắt đầu lúc 08 giờ 05 phút",
    "II. THÀNH PHẦN",
    "- Chủ trì Hội nghị: đồng chí",
    "- Thư ký Hội nghị: đồng chí",
    "- Có mặt: 45/47",
    "- Vắng có lý do: 02",
    "III. NỘI DUNG",
    "1. Đồng chí",
    "Có 05 ý kiến phát biểu:",
    "- Đồng chí Hồ Văn Thuận - Bí thư Thị đoàn Duyên Hải:",
    "+ Trả lời của đồng chí",
    "IV. KẾT LUẬN",
    "Đơn vị chủ trì: Ban Tuyên giáo Tỉnh đoàn.",
    "Thời hạn: 30/9/2024.",
    "V. TRAO CỜ LUÂN LƯU",
    "Hội nghị kết thúc lúc 11 giờ 35 phút cùng ngày. Biên bản đã được thông qua trước Hội nghị./.",
    "THƯ KÝ / Nguyễn Thị Hồng Diễm / Lâm Quốc Tuấn",
    "CHỦ TRÌ / Trần Hoàng Minh Đăng",
)


def test_the_parts_of_minutes_stand_in_the_order_in_which_an_office_signs_them() -> None:
    (document,) = minutes(example(), conference(example()))
    text = aloud(rendered(document))
    places = [text.find(part) for part in PARTS]
    assert -1 not in places
    assert places == sorted(places)
    assert "(thực hiện:" not in text


def test_what_nobody_present_concluded_is_told_as_the_conference_s_own() -> None:
    plan = office(DELEGATES, CONCLUSIONS)
    one = replace(conference(plan), assessment=("Hội nghị đạt yêu cầu.",), chairs=())
    (found,) = minutes(replace(plan, conferences=(one, *plan.conferences[1:])), one)
    text = aloud(rendered(found)).splitlines()
    start = text.index("IV. KẾT LUẬN")
    assert text[start + 1 : start + 4] == [
        "Kết luận, đánh giá chung của Hội nghị:",
        "Hội nghị đạt yêu cầu.",
        "Hội nghị thống nhất kết luận như sau:",
    ]


@pytest.mark.parametrize("make", [minutes, conclusion_notices, opinion_reports])
def test_who_leads_a_conclusion_of_several_lines_stands_on_a_line_of_its_own(make: Makes) -> None:
    plan = office(DELEGATES, OPINIONS, CONCLUSIONS)
    listed = tuple(
        replace(one, content="Mở lớp học:\n- Một lớp mùa hè;\n- Một lớp mùa thu.") if one.lead_units else one
        for one in plan.conclusions
    )
    (found,) = make(replace(plan, conclusions=listed), conference(plan))
    text = aloud(rendered(found)).splitlines()
    start = text.index("1. Mở lớp học:")
    assert text[start : start + 4] == [
        "1. Mở lớp học:",
        "- Một lớp mùa hè;",
        "- Một lớp mùa thu.",
        (
            "Đơn vị chủ trì: Thị đoàn Duyên Hải. "
            "Phối hợp: Huyện đoàn Cầu Ngang, Tỉnh đoàn Trà Vinh. Thời hạn: 05/9/2024."
        ),
    ]
