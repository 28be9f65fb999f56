"""The minutes: who came, what was said and concluded, and what is left out while nobody recorded it."""

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.documents.aloud import aloud
from tests.documents.letters import rendered
from tests.documents.meetings import BODIES, FIRST, MASTHEAD, MEETING, NOBODY, draft
from tests.documents.plans import conference, example, office
from toolkit.documents.kind import Document
from toolkit.documents.minutes import MinutesContext, minutes
from toolkit.documents.minutes_course import CoursePoint, Speech
from toolkit.documents.parts.conclusion_lines import ConclusionLine
from toolkit.documents.parts.paragraphs import Paragraph
from toolkit.plan.model import ConferenceStatus, Phase, Plan

DELEGATES = """
### Đại biểu
| Mã HN    | Mã NS | Họ và tên   | Chức vụ     | Mã đơn vị | Dự thay cho | Có mặt            |
|----------|-------|-------------|-------------|-----------|-------------|-------------------|
| HN1-2024 | NS01  |             |             |           |             | Có                |
| HN1-2024 | NS02  |             |             |           |             | Vắng có lý do     |
| HN1-2024 | NS03  |             |             |           |             | Vắng không lý do  |
| HN1-2024 | NS04  |             |             |           |             | Vắng có lý do     |
| HN1-2024 |       | Võ Thị Thay | Phó Bí thư  | H-CN      | NS04        | Có                |
"""

OPINIONS = """
### Ý kiến
| Mã YK | Mã HN | Giai đoạn | Mã đơn vị | Người | Nội dung | Gộp với | Trả lời | Người trả lời |
| YK1 | HN1-2024 | Tại | H-CN | Lê Thị Hằng | Đề nghị tập huấn | | Sẽ mở lớp | NS01 |
| YK2 | HN1-2024 | Tại | TX-DH | Trần Văn Lạ | Cần thêm máy tính. | | | |
| YK3 | HN1-2024 | Tại | TX-DH | | Cần tập huấn | YK1 | | |
| YK4 | HN1-2024 | Trước | TX-DH | NS02 | Gửi trước | | | |
| YK5 | HN1-2024 | Tại | | NS01 | Gợi ý thảo luận | | | |
"""

CONCLUSIONS = """
### Kết luận
| Mã KL | Mã HN    | Thứ tự | Nội dung     | Đơn vị chủ trì | Phối hợp   | Thời hạn          | Tình trạng |
|-------|----------|--------|--------------|----------------|------------|-------------------|------------|
| KL2   | HN1-2024 | 2      | Đăng tin tốt | Các đơn vị     |            | thường xuyên      |            |
| KL1   | HN1-2024 | 1      | Mở lớp học.  | TX-DH          | H-CN; TINH | {date:2024-09-05} | Đang làm   |
"""

AGENDA = """
### Chương trình
| Mã HN    | Thứ tự | Số phút | Nội dung             | Người thực hiện | Diễn biến                       |
|----------|--------|---------|----------------------|-----------------|---------------------------------|
| HN1-2024 | 1      | 15      | Tuyên bố lý do       | NS04            |                                 |
| HN1-2024 | 2      | 15      | Thông qua văn bản    | NS01            | Chương trình;<br>Quy chế làm việc |
| HN1-2024 | 3      | 15      | Xem phim             |                 | Phim về mô hình hay             |
| HN1-2024 | 4      | 15      | Giải lao             |                 |                                 |
| HN1-2024 | 5      | 60      | Đại biểu thảo luận   | Các đơn vị      |                                 |
| HN1-2024 | 6      | 15      | Phát biểu kết luận   | NS01            |                                 |
| HN1-2024 | 7      | 15      | Trao cờ luân lưu     |                 |                                 |
| HN1-2024 | 8      | 15      | Bế mạc.              | NS02            |                                 |
"""


def only_minutes(plan: Plan, code: str = "HN1-2024") -> Document:
    (document,) = minutes(plan, conference(plan, code))
    return document


def lines(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(dong=text) for text in texts)


def point(so: str, sentence: str, *noted: str) -> CoursePoint:
    return CoursePoint(
        so=so,
        cau=sentence,
        ghi=lines(*noted),
        co_y_kien=False,
        so_y_kien="0",
        ten_y_kien="ý kiến phát biểu",
        y_kien=(),
    )


def speech(who: str, words: str, answer: str = "") -> Speech:
    return Speech(nguoi=who, noi_dung=words, co_tra_loi=bool(answer), tra_loi=answer)


SPEECHES = (
    speech(
        "Đồng chí Lê Thị Hằng - Bí thư Huyện đoàn Cầu Ngang",
        "Đề nghị tập huấn.",
        "Trả lời của đồng chí Nguyễn Thanh Nhã: Sẽ mở lớp.",
    ),
    speech("Đồng chí Trần Văn Lạ - Thị đoàn Duyên Hải", "Cần thêm máy tính."),
    speech(
        "Đại diện Thị đoàn Duyên Hải",
        "Cần tập huấn.",
        "Đã được trả lời cùng ý kiến của đồng chí Lê Thị Hằng.",
    ),
    speech("Đồng chí Nguyễn Thanh Nhã - Phó Bí thư Thường trực Tỉnh đoàn", "Gợi ý thảo luận."),
)


def test_the_minutes_say_all_that_was_recorded() -> None:
    found = only_minutes(office(DELEGATES, OPINIONS, CONCLUSIONS, AGENDA))
    assert found.context == MinutesContext(
        **MASTHEAD,
        **draft("BB"),
        **BODIES,
        **MEETING,
        **NOBODY,
        trich_yeu=FIRST,
        co_chu_tri=True,
        chu_tri="đồng chí Nguyễn Thanh Nhã - Phó Bí thư Thường trực Tỉnh đoàn",
        co_thu_ky=False,  # the only one stayed away
        ghi_bien_ban="",
        thu_ky=(),
        co_diem_danh=True,
        co_so_diem_cau=False,
        so_diem_cau="",
        so_diem_cau_co_mat="0",
        bang_diem_cau=(),
        co_diem_cau_vang=False,
        diem_cau_vang="",
        so_co_mat="02",
        so_duoc_moi="04",
        co_vang_co_ly_do=True,
        so_vang_co_ly_do="01",
        vang_co_ly_do=lines("Đồng chí Hồ Văn Thuận - Bí thư Thị đoàn Duyên Hải."),
        co_vang_khong_ly_do=True,
        so_vang_khong_ly_do="01",
        vang_khong_ly_do=lines("Đồng chí Dương Thị Nhung - Phó Bí thư Thị đoàn Duyên Hải."),
        co_du_thay=True,
        du_thay=lines(
            "Đồng chí Võ Thị Thay - Phó Bí thư Huyện đoàn Cầu Ngang, dự thay đồng chí Lê Thị Hằng."
        ),
        khai_mac="08 giờ 00 phút",
        co_be_mac=True,
        be_mac="11 giờ 30 phút cùng ngày",
        dien_bien=(
            point("1", "Tuyên bố lý do."),  # by somebody who stayed away
            point(
                "2",
                "Đồng chí Nguyễn Thanh Nhã - Phó Bí thư Thường trực Tỉnh đoàn trình bày để Hội nghị "
                "thông qua văn bản, gồm:",
                "Chương trình;",
                "Quy chế làm việc.",
            ),
            point("3", "Xem phim.", "Phim về mô hình hay."),
            CoursePoint(
                so="4",
                cau="Đại biểu thảo luận.",
                ghi=(),
                co_y_kien=True,
                so_y_kien="04",
                y_kien=SPEECHES,
                ten_y_kien="ý kiến phát biểu",
            ),
        ),
        co_phan_ket_luan=True,
        co_danh_gia=False,
        danh_gia=(),
        co_nguoi_ket_luan=True,
        nguoi_ket_luan="Đồng chí Nguyễn Thanh Nhã - Phó Bí thư Thường trực Tỉnh đoàn",
        co_ket_luan=True,
        ket_luan=(
            ConclusionLine(
                so="1",
                noi_dung="Mở lớp học",
                co_don_vi_chu_tri=True,
                don_vi_chu_tri="Thị đoàn Duyên Hải",
                co_phoi_hop=True,
                phoi_hop="Huyện đoàn Cầu Ngang, Tỉnh đoàn Trà Vinh",
                co_thoi_han=True,
                co_ngay_han=True,
                thoi_han="05/9/2024",
                co_dong_giao_viec=False,
                tinh_trang="Đang làm",
            ),
            ConclusionLine(
                so="2",
                noi_dung="Đăng tin tốt",
                co_don_vi_chu_tri=True,
                don_vi_chu_tri="Các đơn vị",
                co_phoi_hop=False,
                phoi_hop="",
                co_thoi_han=True,
                co_ngay_han=False,
                thoi_han="thường xuyên",
                co_dong_giao_viec=False,
                tinh_trang="Thường xuyên",
            ),
        ),
        co_don_vi_nhan_co=True,
        don_vi_nhan_co="Huyện đoàn Cầu Ngang",
        nguoi_trao_co="Hội nghị",
        co_trao_co=True,
        ghi_trao_co=(),
        phan_be_mac=(point("1", "Hội nghị bế mạc."),),
        da_hop=True,
        nguoi_ky_chu_tri="Nguyễn Thanh Nhã",
    )
    assert (found.folder, found.stem, found.title) == ("HN1-2024", "BB_HN1-2024", f"Biên bản {FIRST}")
    assert [one.code for one in found.problems] == ["recipients-missing", "minutes-incomplete"]


def test_what_nobody_recorded_is_left_out_and_named() -> None:
    plan = office()
    bare = replace(conference(plan), chairs=(), secretaries=(), end=None)
    (found,) = minutes(replace(plan, conferences=(bare,)), bare)
    words = found.words()
    left_out = [name for name in words if name.startswith("co_") and words[name] is False]
    assert left_out == [
        "co_noi_nhan",
        "co_gio_ket_thuc",
        "co_buoi_hai",
        "co_co_quan_cap_tren",
        "co_thay_the",
        "co_chu_tri",
        "co_thu_ky",
        "co_diem_danh",
        "co_so_diem_cau",
        "co_diem_cau_vang",
        "co_vang_co_ly_do",
        "co_vang_khong_ly_do",
        "co_du_thay",
        "co_be_mac",
        "co_phan_ket_luan",
        "co_danh_gia",
        "co_nguoi_ket_luan",
        "co_ket_luan",
        "co_don_vi_nhan_co",
        "co_trao_co",
    ]
    assert [(one.code, one.place.cell) for one in found.problems] == [
        ("roll-not-called", "A2"),
        ("recipients-missing", ""),
        ("minutes-incomplete", "K2"),
        ("minutes-incomplete", "L2"),
        ("minutes-incomplete", "I2"),
        ("flag-blank", "A2"),
    ]


def test_who_is_not_noted_on_a_roll_is_neither_present_nor_absent() -> None:
    plan = office(DELEGATES.replace("Vắng không lý do ", "                 "))
    found = only_minutes(plan)
    assert (found.words()["so_co_mat"], found.words()["so_duoc_moi"]) == ("02", "04")


def test_a_substitute_who_stayed_away_too_replaces_nobody() -> None:
    plan = office(
        DELEGATES.replace("| NS04        | Có                |", "| NS04        | Vắng có lý do     |")
    )
    words = only_minutes(plan).words()
    assert (words["so_co_mat"], words["so_duoc_moi"], words["so_vang_co_ly_do"]) == ("01", "05", "03")
    assert words["co_du_thay"] is False


def test_a_typed_flag_recipient_comes_before_the_next_host() -> None:
    plan = office()
    typed = replace(conference(plan), flag_recipient="TINH")
    changed = replace(plan, conferences=(typed, *plan.conferences[1:]))
    assert only_minutes(changed).words()["don_vi_nhan_co"] == "Tỉnh đoàn Trà Vinh"


def test_the_hours_are_those_at_which_it_really_began_and_ended() -> None:
    plan = office()
    held = replace(conference(plan), opened_at=dt.time(8, 10), closed_at=dt.time(11, 45))
    (found,) = minutes(replace(plan, conferences=(held,)), held)
    words = found.words()
    assert (words["khai_mac"], words["be_mac"]) == ("08 giờ 10 phút", "11 giờ 45 phút cùng ngày")


@pytest.mark.parametrize(
    ("closed", "second"),
    [
        (None, "từ 13 giờ 30 phút đến 16 giờ 30 phút cùng ngày"),
        (dt.time(16, 50), "từ 13 giờ 30 phút đến 16 giờ 50 phút cùng ngày"),
    ],
)
def test_a_second_session_ends_when_the_meeting_was_closed(closed: dt.time | None, second: str) -> None:
    plan, hours = office(), (dt.time(13, 30), dt.time(16, 30))
    held = replace(conference(plan), second_start=hours[0], second_end=hours[1], closed_at=closed)
    (found,) = minutes(replace(plan, conferences=(held,)), held)
    assert found.words()["buoi_hai"] == second
    assert ("16 giờ 30 phút" in aloud(rendered(found))) is (closed is None)


def test_a_draft_leaves_room_for_officers_and_flag_and_calls_nothing_late_ahead_of_its_term() -> None:
    plan = office(
        CONCLUSIONS,
        """
        ### Hội nghị
        | Mã HN    | Mã KH  | Mã CĐ | Đơn vị đăng cai | Ngày              | Giờ bắt đầu  | Trạng thái |
        |----------|--------|-------|-----------------|-------------------|--------------|------------|
        | HN1-2024 | KH2024 | CD1   | TX-DH           | {date:2024-05-24} | {time:08:00} | Đã họp     |
        | HN2-2024 | KH2024 | CD2   | H-CN            | {date:2024-09-20} | {time:08:00} | Đã mời     |
        """,
        """
        ### Chương trình
        | Mã HN    | Thứ tự | Nội dung                            | Người thực hiện |
        |----------|--------|-------------------------------------|-----------------|
        | HN2-2024 | 1      | Kết quả thực hiện kết luận kỳ trước | NS01            |
        | HN2-2024 | 2      | Trao cờ luân lưu                    | NS01            |
        """,
    )
    ahead, after = (
        aloud(rendered(only_minutes(replace(plan, today=day), "HN2-2024")))
        for day in (dt.date(2024, 9, 1), dt.date(2024, 9, 10))
    )
    assert "Còn 01 kết luận chưa hoàn thành:" in ahead
    assert "Còn 01 kết luận chưa hoàn thành, đã quá hạn:" in after
    for room in ("- Chủ trì Hội nghị:", "- Thư ký Hội nghị:", "Dự kiến trao cờ luân lưu cho"):
        assert room in ahead.splitlines()


def test_a_speaker_bears_the_title_of_the_list_of_delegates() -> None:
    delegate = "| HN1-2024 | | Trần Văn Lạ | Phó Bí thư phụ trách | TX-DH | | Có |\n"
    opinion = "\n| YK6 | HN1-2024 | Tại | TX-DH | Trần Văn Lạ | Xin nói thêm | | | |\n"
    said = only_minutes(office(DELEGATES + delegate, OPINIONS.rstrip() + opinion)).words()["dien_bien"]
    assert said[-1]["cau"] == "Đại biểu phát biểu ý kiến."
    assert said[-1]["y_kien"][-1]["nguoi"] == (
        "Đồng chí Trần Văn Lạ - Phó Bí thư phụ trách Thị đoàn Duyên Hải"
    )


def test_the_report_on_earlier_conclusions_names_what_is_still_open_with_its_conference() -> None:
    plan = office(
        CONCLUSIONS,
        """
        ### Chương trình
        | Mã HN    | Thứ tự | Nội dung                            | Người thực hiện |
        |----------|--------|-------------------------------------|-----------------|
        | HN2-2024 | 1      | Kết quả thực hiện kết luận kỳ trước | NS01            |
        """,
    )
    second = replace(
        conference(plan, "HN2-2024"),
        status=ConferenceStatus.HELD,
        date=dt.date(2024, 9, 6),
        start=dt.time(8),
        venue="Hội trường",
    )
    (found,) = minutes(replace(plan, conferences=(plan.conferences[0], second)), second)
    assert found.words()["dien_bien"] == (
        {
            "so": "1",
            "cau": "Đồng chí Nguyễn Thanh Nhã - Phó Bí thư Thường trực Tỉnh đoàn báo cáo kết quả thực hiện "
            "kết luận của các hội nghị trước. Còn 01 kết luận chưa hoàn thành, đã quá hạn:",
            "ghi": (
                {
                    "dong": "Mở lớp học (Hội nghị lần thứ nhất; Thị đoàn Duyên Hải chủ trì; "
                    "thời hạn 05/9/2024; quá hạn)."
                },
            ),
            "co_y_kien": False,
            "so_y_kien": "0",
            "ten_y_kien": "ý kiến phát biểu",
            "y_kien": (),
        },
    )


def test_of_chairs_and_secretaries_who_all_stayed_away_none_is_named_as_having_led_or_written() -> None:
    nobody = DELEGATES.replace(
        "| HN1-2024 | NS01  |             |             |           |             | Có     ",
        "| HN1-2024 | NS01  |             |             |           |             | Vắng có lý do",
    )
    found = only_minutes(office(nobody, OPINIONS, CONCLUSIONS, AGENDA))
    words = found.words()
    assert (words["co_chu_tri"], words["nguoi_ky_chu_tri"]) == (False, "")
    assert (words["co_nguoi_ket_luan"], words["nguoi_ket_luan"]) == (False, "Hội nghị")
    assert (words["co_thu_ky"], words["thu_ky"]) == (False, ())
    assert [one.message for one in found.problems if one.code == "minutes-incomplete"] == [
        "Hội nghị HN1-2024 chưa có người chủ trì có mặt, nên biên bản còn thiếu.",
        "Hội nghị HN1-2024 chưa có thư ký có mặt, nên biên bản còn thiếu.",
    ]


def test_who_is_registered_as_having_spoken_is_named_though_nobody_wrote_the_words_down() -> None:
    requests = """
    ### Đăng ký phát biểu
    | Mã HN    | Mã đơn vị | Người        | Tên tham luận           | Đã phát biểu |
    | HN1-2024 | H-CN      | Lê Thị Hằng  | Cách làm ở cơ sở.       | Có           |
    | HN1-2024 | TX-DH     | Hồ Văn Thuận |                         | Có           |
    | HN1-2024 | TX-DH     | Trần Văn Lạ  | Chưa đến lượt           |              |
    """
    found = only_minutes(office(DELEGATES, AGENDA, requests))
    point = found.words()["dien_bien"][-1]
    told = (point["cau"], point["so_y_kien"], point["ten_y_kien"])
    assert told == ("Đại biểu thảo luận.", "02", "lượt phát biểu")
    assert [(one["nguoi"], one["noi_dung"]) for one in point["y_kien"]] == [
        ("Đồng chí Lê Thị Hằng - Bí thư Huyện đoàn Cầu Ngang", "Trình bày tham luận “Cách làm ở cơ sở”."),
        ("Đồng chí Hồ Văn Thuận - Bí thư Thị đoàn Duyên Hải", "Phát biểu tại Hội nghị."),
    ]
    assert [one.place.cell for one in found.problems if one.code == "speech-unwritten"] == ["E2", "E3"]
    with_words = only_minutes(office(DELEGATES, AGENDA, OPINIONS, requests))
    assert "speech-unwritten" not in {one.code for one in with_words.problems}


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("", "Đồng chí Trần Văn Lạ - Huyện đoàn Cầu Ngang"),
        ("Bí thư chi đoàn", "Đồng chí Trần Văn Lạ - Bí thư chi đoàn, Huyện đoàn Cầu Ngang"),
        ("Bí thư Huyện đoàn Cầu Ngang", "Đồng chí Trần Văn Lạ - Bí thư Huyện đoàn Cầu Ngang"),
    ],
)
def test_a_guest_who_spoke_bears_the_title_of_the_row(title: str, who: str) -> None:
    requests = f"""
    ### Đăng ký phát biểu
    | Mã HN    | Mã đơn vị | Người       | Chức vụ | Đã phát biểu |
    | HN1-2024 | H-CN      | Trần Văn Lạ | {title} | Có           |
    """
    point = only_minutes(office(DELEGATES, AGENDA, requests)).words()["dien_bien"][-1]
    assert [one["nguoi"] for one in point["y_kien"]] == [who]


@pytest.mark.parametrize(
    "typed", ["- mở thêm lớp tập huấn;", "mở thêm lớp tập huấn..", "Mở thêm lớp tập huấn"]
)
def test_an_opinion_is_a_sentence_in_the_minutes_however_it_was_typed(typed: str) -> None:
    plan = example()
    opinions = tuple(replace(one, content=typed) if one.phase is Phase.AT else one for one in plan.opinions)
    (paper,) = minutes(replace(plan, opinions=opinions), conference(plan))
    told = aloud(rendered(paper))
    assert "Mở thêm lớp tập huấn." in told
    assert "huấn.." not in told


def test_an_answer_of_its_own_stands_under_an_opinion_that_was_merged() -> None:
    answered = OPINIONS.replace("| Cần tập huấn | YK1 | | |", "| Cần tập huấn | YK1 | Đã mở lớp. | NS02 |")
    told = str(only_minutes(office(answered, AGENDA)).words())
    assert "Trả lời của đồng chí Nguyễn Thanh Nhã: Sẽ mở lớp." in told
    assert "Đã mở lớp." in told
    assert "Đã được trả lời cùng" not in told
