"""Open conclusions in the papers of the next conference: letters, agenda, each with where it comes from."""

from msgspec.structs import replace

from tests.documents.aloud import aloud
from tests.documents.letters import rendered
from tests.documents.plans import conference, example
from tests.tables import plan_from
from toolkit.documents.agenda import agendas
from toolkit.documents.invitation_unit import unit_invitations
from toolkit.documents.minutes import minutes
from toolkit.documents.parts.follow_up_lines import follow_up_lines, follow_up_sentence
from toolkit.plan.follow_up import OpenConclusion, open_conclusions
from toolkit.plan.model import ConclusionStatus

SECOND = "HN2-2024"


def test_a_unit_is_asked_for_its_own_open_conclusions_and_for_no_other() -> None:
    plan = example()
    asked = {
        one.unit: [line["dong"] for line in one.words()["viec_ky_truoc"]]
        for one in unit_invitations(plan, conference(plan, SECOND))
        if one.words()["co_viec_ky_truoc"]
    }
    assert asked == {
        "DTN-CA": [
            (
                "Cử báo cáo viên về cơ sở hướng dẫn đoàn viên, thanh niên phòng, chống lừa đảo "
                "trên không gian mạng; mỗi đơn vị cấp huyện ít nhất 01 buổi "
                "(Hội nghị lần thứ nhất; thời hạn 31/10/2024)."
            )
        ]
    }


def test_the_agenda_names_below_its_table_what_is_to_be_reported_on() -> None:
    plan = example()
    (agenda,) = agendas(plan, conference(plan, SECOND))
    words = agenda.words()
    opened = open_conclusions(plan, conference(plan, SECOND))
    assert [one.conclusion.code for one in opened] == ["KL01", "KL02", "KL03"]
    assert words["muc"][int(words["muc_viec_ky_truoc"]) - 1]["noi_dung"] == (
        "Kết quả thực hiện kết luận kỳ trước"
    )
    assert [line["dong"].split(" (")[0] for line in words["viec_ky_truoc"]] == [
        one.conclusion.content.rstrip(".") for one in opened
    ]
    assert agenda.problems == ()


def test_an_agenda_that_forgets_them_is_told_so() -> None:
    plan = example()
    kept = tuple(one for one in plan.agenda if "kỳ trước" not in one.content)
    forgetful = replace(plan, agenda=kept)
    (agenda,) = agendas(forgetful, conference(plan, SECOND))
    assert [one.message for one in agenda.problems] == [
        (
            "Chương trình hội nghị HN2-2024 chưa có phần báo cáo kết quả thực hiện kết luận kỳ trước, "
            "trong khi còn 03 kết luận chưa hoàn thành."
        )
    ]


def test_nothing_open_is_said_in_one_sentence() -> None:
    assert follow_up_sentence((), dated=True) == "Các kết luận có thời hạn đều đã hoàn thành"


def test_where_nothing_had_a_term_nothing_is_said_to_be_done() -> None:
    plan = example()
    undated = (
        replace(one, due=None, done_on=None, status=ConclusionStatus.STANDING) for one in plan.conclusions
    )
    for conclusions in ((), tuple(undated)):
        (paper,) = minutes(replace(plan, conclusions=conclusions), conference(plan, "HN3-2024"))
        told = aloud(rendered(paper))
        assert "báo cáo kết quả thực hiện kết luận của các hội nghị trước.\n" in told
        assert "đều đã hoàn thành" not in told


def test_when_all_that_is_left_is_late_it_is_said_of_all() -> None:
    plan = example()
    (first, *_) = plan.conclusions
    late = OpenConclusion(conclusion=first, concluded_at=conference(plan), overdue=True)
    said = [follow_up_sentence(found, dated=True) for found in ((late,), (late, late))]
    assert said == [
        "Còn 01 kết luận chưa hoàn thành, đã quá hạn",
        "Còn 02 kết luận chưa hoàn thành, đều quá hạn",
    ]


MERGED = """
### Đơn vị
| Mã đơn vị | Tên đơn vị | Thứ tự | Từ ngày | Đến ngày | Kế thừa từ |
| X-PS | Đoàn xã Phong Sơn | 1 | | {date:2025-06-30} | |
| X-PSM | Đoàn xã Phong Sơn Mỹ | 3 | {date:2025-07-01} | | X-PS |
### Kế hoạch
| Mã KH | Năm |
| KH2025 | 2025 |
### Hội nghị
| Mã HN | Mã KH | Lần thứ | Ngày | Trạng thái |
| HN1-2025 | KH2025 | 1 | {date:2025-03-27} | Đã kết luận |
| HN2-2025 | KH2025 | 2 | {date:2025-05-22} | Đã họp |
| HN3-2025 | KH2025 | 3 | {date:2025-09-25} | Đã mời |
### Kết luận
| Mã KL | Mã HN | Thứ tự | Nội dung | Đơn vị chủ trì | Thời hạn | Tình trạng |
| KL1 | HN1-2025 | 1 | Mở lớp tập huấn | X-PS | {date:2025-08-30} | Đang làm |
"""


def test_whoever_ended_is_named_with_the_unit_that_stands_there_now() -> None:
    plan = plan_from(MERGED)
    before, after = (follow_up_lines(plan, one, open_conclusions(plan, one)) for one in plan.conferences[1:])
    assert "; Đoàn xã Phong Sơn chủ trì" in before[0]
    assert "; Đoàn xã Phong Sơn (nay là Đoàn xã Phong Sơn Mỹ) chủ trì" in after[0]
