"""Who spoke or answered at a conference, against who was there."""

import pytest
from msgspec.structs import replace

from tests.documents.plans import conference, example
from tests.plan.rules.saying import said
from toolkit.documents.minutes_course import course_with_opinions
from toolkit.plan.model import Phase, Presence
from toolkit.plan.rules import absences

SHEETS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị           | Loại       | Địa bàn         | Nhận giấy mời |
| H-CN      | Huyện đoàn Cầu Ngang | Huyện đoàn | huyện Cầu Ngang | Có            |
| H-CT      | Huyện đoàn Châu Thành | Huyện đoàn | huyện Châu Thành | Có          |
| TG        | Ban Tuyên giáo       | Ban        |                 |               |
### Nhân sự
| Mã NS | Họ và tên     | Chức vụ    | Mã đơn vị | Đến ngày   |
| NS001 | Lê Hữu Đăng   | Trưởng ban | TG        |            |
| NS004 | Trần Văn Bình | Trưởng ban | TG        | 31/12/2023 |
| NS030 | Cao Minh Quân | Bí thư     | H-CN      |            |
### Hội nghị
| Mã HN    | Ngày      | Trạng thái |
| HN1-2024 | 24/5/2024 | Đã họp     |
### Đại biểu
| Mã HN    | Mã NS | Họ và tên     | Mã đơn vị | Có mặt  |
| HN1-2024 | NS030 | Cao Minh Quân | H-CN      | {quan}  |
| HN1-2024 | NS001 | Lê Hữu Đăng   | TG        | {dang}  |
| HN1-2024 |       | Phạm Thị Sen  | TG        | Có      |
### Đăng ký phát biểu
| Mã HN    | Mã đơn vị | Người         | Đã phát biểu |
| HN1-2024 | H-CN      | {wish}        | Có           |
### Ý kiến
| Mã YK | Mã HN    | Giai đoạn | Mã đơn vị | Người     | Trả lời | Người trả lời |
| YK01  | HN1-2024 | {phase}   | {unit}    | {speaker} | Sẽ mở.  | {answerer}    |
"""
PLANNED = SHEETS.replace("| Có           |\n### Ý kiến", "|              |\n### Ý kiến")
SUBSTITUTE = """
### Đại biểu
| Mã HN    | Mã NS | Họ và tên     | Mã đơn vị | Dự thay cho | Có mặt  |
| HN1-2024 | NS030 | Cao Minh Quân | H-CN      |             | {quan}  |
| HN1-2024 |       | {name}        | H-CN      | NS030       |         |
"""
USUAL = {
    "quan": "Có",
    "dang": "Có",
    "wish": "Cao Minh Quân",
    "phase": "Tại",
    "unit": "H-CN",
    "speaker": "Cao Minh Quân",
    "answerer": "NS001",
}
AWAY = "Vắng có lý do"


def told(**changes: str) -> list[str]:
    sheets = SHEETS.format(**USUAL | changes)
    return [one for rule in absences.OF_ABSENCES for one in said(rule, sheets)]


def test_what_was_said_and_answered_by_those_who_came_is_quiet() -> None:
    assert told() == []
    assert told(speaker="") == []
    assert told(phase="Trước", quan=AWAY, wish="") == []
    assert told(phase="Sau", dang=AWAY) == []


def test_whoever_was_absent_did_not_speak_and_is_told_once() -> None:
    assert told(quan=AWAY) == [
        (
            "Ý kiến!E2: Cao Minh Quân được ghi là “Vắng có lý do” ở ô E2 của trang Đại biểu, nên không phát "
            "biểu ở đó. Sửa người phát biểu, giai đoạn của ý kiến hay ô Đã phát biểu này, hoặc sửa cột Có "
            "mặt. [speaker-absent]"
        )
    ]


@pytest.mark.parametrize("wish", ["Cao Minh Quân", "NS030"])
def test_a_speech_that_was_held_by_somebody_absent_is_told_at_its_mark(wish: str) -> None:
    (one,) = told(quan=AWAY, wish=wish, phase="Trước")
    assert one.startswith("Đăng ký phát biểu!D2: Cao Minh Quân được ghi là “Vắng có lý do”")


def test_whoever_was_absent_or_had_left_gave_no_answer() -> None:
    (absent,) = told(dang=AWAY)
    (left,) = told(answerer="NS004")
    assert absent.startswith("Ý kiến!G2: Lê Hữu Đăng được ghi là “Vắng có lý do” ở ô E3 của trang Đại biểu")
    assert left.startswith("Ý kiến!G2: Trần Văn Bình (NS004) thôi nhiệm vụ từ sau ngày 31/12/2023, trước")


def test_a_unit_that_spoke_without_anybody_there_is_told() -> None:
    (one,) = told(unit="H-CT", speaker="")
    assert one.startswith(
        "Ý kiến!D2: Ý kiến ghi là nêu tại hội nghị HN1-2024, mà Huyện đoàn Châu Thành không có đại biểu nào"
    )


UNSEATED = """
### Đơn vị
| Mã đơn vị | Tên đơn vị            | Loại       | Nhận giấy mời |
| H-CN      | Huyện đoàn Cầu Ngang  | Huyện đoàn | Có            |
| H-CT      | Huyện đoàn Châu Thành | Huyện đoàn | Có            |
### Nhân sự
| Mã NS | Họ và tên     | Chức vụ    | Mã đơn vị |
| NS030 | Cao Minh Quân | Bí thư     | H-CN      |
| NS031 | Lê Thị Út     | Phó Bí thư | H-CN      |
| NS032 | Trần Văn Bình | Bí thư     | H-CT      |
### Hội nghị
| Mã HN    | Ngày      | Trạng thái |
| HN1-2024 | 24/5/2024 | Đã họp     |
### Đại biểu
| Mã HN    | Mã NS  | Họ và tên | Mã đơn vị | Có mặt |
| HN1-2024 | {sits} | {named}   | H-CN      | {came} |
### Đăng ký phát biểu
| Mã HN    | Mã đơn vị | Người      | Đã phát biểu |
| HN1-2024 | {unit}    | {speaker}  | {spoken}     |
"""
SEATED = {"sits": "NS031", "named": "", "came": "Có", "unit": "H-CN", "speaker": "NS030", "spoken": "Có"}


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        ({}, 1),
        ({"speaker": "Cao Minh Quân"}, 1),
        ({"sits": "NS030"}, 0),
        ({"sits": "", "named": "Cao Minh Quân"}, 0),
        ({"came": ""}, 0),
        ({"spoken": "Không"}, 0),
        ({"speaker": "Phạm Văn Khách"}, 0),
        ({"unit": "H-CT", "speaker": "NS032"}, 0),
    ],
)
def test_whoever_spoke_sits_among_the_delegates_whose_roll_is_typed(
    changes: dict[str, str], count: int
) -> None:
    assert len(said(absences.speaker_unseated, UNSEATED.format(**SEATED | changes))) == count


def test_a_unit_does_not_answer_itself() -> None:
    (one,) = told(answerer="NS030")
    assert one.startswith("Ý kiến!G2: Ý kiến của Huyện đoàn Cầu Ngang lại do người của chính đơn vị ấy")


def test_the_minutes_leave_out_the_answer_of_somebody_absent() -> None:
    plan = example()
    first = conference(plan)
    answered = next(
        one for one in plan.opinions if one.conference == first.code and one.phase is Phase.AT and one.answer
    )
    away = tuple(
        replace(row, presence=Presence.EXCUSED)
        if (row.conference, row.person) == (first.code, answered.answered_by)
        else row
        for row in plan.delegates
    )
    told = [
        [answered.answer in str(point) for point in course_with_opinions(one, first, held=True)].count(True)
        for one in (plan, replace(plan, delegates=away))
    ]
    assert told == [1, 0]


def test_a_roll_that_was_not_called_to_its_end_names_who_is_missing_once() -> None:
    sheets = SHEETS.format(**USUAL | {"quan": "", "dang": ""})
    assert said(absences.presence_unnoted, sheets) == [
        (
            "Đại biểu!E2: Hội nghị HN1-2024 đã điểm danh mà 02 đại biểu chưa ghi có mặt hay vắng: Cao Minh "
            "Quân (E2), Lê Hữu Đăng (E3). Chọn Có, Vắng có lý do hoặc Vắng không lý do ở cột Có mặt của "
            "những người ấy. [presence-unnoted]"
        )
    ]


@pytest.mark.parametrize(
    "sheets",
    [
        SHEETS.format(**USUAL),
        SHEETS.format(**USUAL | {"quan": "", "dang": ""}).replace("| Có      |", "|         |"),
        SHEETS.format(**USUAL | {"dang": ""})
        .replace("| Có mặt  |", "| Có mặt  | Dự thay cho |")
        .replace("| TG        | Có      |", "| TG        | Có      | NS001 |"),
    ],
    ids=["all are noted", "the roll was not called", "somebody came in their place"],
)
def test_a_roll_is_whole_or_was_not_called(sheets: str) -> None:
    assert said(absences.presence_unnoted, sheets) == []


@pytest.mark.parametrize("wish", ["Cao Minh Quân", "NS030"])
def test_whoever_is_to_speak_and_does_not_come_is_told(wish: str) -> None:
    sheets = PLANNED.format(**USUAL | {"quan": AWAY, "phase": "Trước", "wish": wish})
    assert said(absences.speech_of_absent, sheets) == [
        (
            "Đăng ký phát biểu!C2: Cao Minh Quân đăng ký phát biểu, mà ô E2 của trang Đại biểu ghi “Vắng có "
            "lý do”. Sửa người phát biểu, hoặc xóa dòng đăng ký này; nếu vẫn dự, sửa trang Đại biểu. "
            "[speech-of-absent]"
        )
    ]
    assert said(absences.speech_of_absent, PLANNED.format(**USUAL | {"wish": wish})) == []


def test_whoever_is_to_speak_and_has_a_substitute_is_told_until_the_roll_has_them() -> None:
    before, rest = PLANNED.format(**USUAL).split("### Đại biểu")
    sheets = f"{before}{SUBSTITUTE}### Đăng ký{rest.split('### Đăng ký')[1]}"
    (one,) = said(absences.speech_of_absent, sheets.format(quan="", name="Lê Văn Mẫu"))
    assert "ô E3 của trang Đại biểu ghi Lê Văn Mẫu dự thay" in one
    assert said(absences.speech_of_absent, sheets.format(quan="Có", name="Lê Văn Mẫu")) == []
