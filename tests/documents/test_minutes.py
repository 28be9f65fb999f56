"""The minutes: who came, what was said and concluded, and what is left out while nobody recorded it."""

import dataclasses

from tests.documents.meetings import BODIES, FIRST, MASTHEAD, MEETING, NOBODY, draft
from tests.documents.plans import conference, office
from toolkit.documents.kind import Document
from toolkit.documents.minutes import AgendaPoint, MinutesContext, Officer, Speech, minutes
from toolkit.documents.parts.conclusion_lines import ConclusionLine
from toolkit.documents.parts.paragraphs import Paragraph
from toolkit.plan.model import ConferenceStatus, Plan

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
| Mã YK | Mã HN    | Giai đoạn | Mã đơn vị | Người            | Nội dung            |
|-------|----------|-----------|-----------|------------------|---------------------|
| YK1   | HN1-2024 | Tại       | H-CN      | Lê Thị Hằng      | Đề nghị tập huấn    |
| YK2   | HN1-2024 | Tại       | TX-DH     | Trần Văn Lạ      | Cần thêm máy tính.  |
| YK3   | HN1-2024 | Tại       | TX-DH     |                  | Nhất trí            |
| YK4   | HN1-2024 | Trước     | TX-DH     | NS02             | Gửi trước           |
| YK5   | HN1-2024 | Tại       |           | NS01             | Gợi ý thảo luận     |
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
| Mã HN    | Thứ tự | Số phút | Nội dung       | Người thực hiện |
|----------|--------|---------|----------------|-----------------|
| HN1-2024 | 1      | 15      | Tuyên bố lý do | NS02            |
| HN1-2024 | 2      | 15      | Bế mạc.        |                 |
"""


def only_minutes(plan: Plan, code: str = "HN1-2024") -> Document:
    (document,) = minutes(plan, conference(plan, code))
    return document


def lines(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(dong=text) for text in texts)


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
        co_thu_ky=True,
        ghi_bien_ban="đồng chí Dương Thị Nhung - Phó Bí thư Thị đoàn Duyên Hải",
        thu_ky=(Officer(ho_ten="Dương Thị Nhung", chuc_vu="Phó Bí thư Thị đoàn Duyên Hải", co_chuc_vu=True),),
        co_diem_danh=True,
        co_so_diem_cau=False,
        so_diem_cau="",
        so_diem_cau_co_mat="0",
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
        co_chuong_trinh=True,
        chuong_trinh=(
            AgendaPoint(
                noi_dung="Tuyên bố lý do",
                co_nguoi_thuc_hien=True,
                nguoi_thuc_hien="đồng chí Hồ Văn Thuận",
            ),
            AgendaPoint(noi_dung="Bế mạc", co_nguoi_thuc_hien=False, nguoi_thuc_hien=""),
        ),
        co_y_kien=True,
        so_y_kien="04",
        y_kien=(
            Speech(nguoi="Đồng chí Lê Thị Hằng - Bí thư Huyện đoàn Cầu Ngang", noi_dung="Đề nghị tập huấn."),
            Speech(nguoi="Đồng chí Trần Văn Lạ - Thị đoàn Duyên Hải", noi_dung="Cần thêm máy tính."),
            Speech(nguoi="Đại diện Thị đoàn Duyên Hải", noi_dung="Nhất trí."),
            Speech(
                nguoi="Đồng chí Nguyễn Thanh Nhã - Phó Bí thư Thường trực Tỉnh đoàn",
                noi_dung="Gợi ý thảo luận.",
            ),
        ),
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
                tinh_trang="Thường xuyên",
            ),
        ),
        co_don_vi_nhan_co=True,
        don_vi_nhan_co="Huyện đoàn Cầu Ngang",
        da_hop=True,
        nguoi_ky_chu_tri="Nguyễn Thanh Nhã",
    )
    assert (found.folder, found.stem, found.title) == ("HN1-2024", "BB_HN1-2024", f"Biên bản {FIRST}")
    assert [one.code for one in found.problems] == ["recipients-missing"]


def test_what_nobody_recorded_is_left_out_and_named() -> None:
    plan = office()
    bare = dataclasses.replace(conference(plan), chairs=(), secretaries=(), end=None)
    (found,) = minutes(dataclasses.replace(plan, conferences=(bare,)), bare)
    words = found.words()
    left_out = [name for name in words if name.startswith("co_") and words[name] is False]
    assert left_out == [
        "co_noi_nhan",
        "co_gio_ket_thuc",
        "co_buoi_hai",
        "co_co_quan_cap_tren",
        "co_chu_tri",
        "co_thu_ky",
        "co_diem_danh",
        "co_so_diem_cau",
        "co_diem_cau_vang",
        "co_vang_co_ly_do",
        "co_vang_khong_ly_do",
        "co_du_thay",
        "co_chuong_trinh",
        "co_y_kien",
        "co_ket_luan",
        "co_don_vi_nhan_co",
    ]
    assert [(one.code, one.place.cell) for one in found.problems] == [
        ("roll-not-called", "A2"),
        ("recipients-missing", ""),
        ("minutes-incomplete", "K2"),
        ("minutes-incomplete", "L2"),
        ("minutes-incomplete", "I2"),
        ("flag-blank", "A2"),
    ]


def test_minutes_of_a_conference_to_come_say_of_nothing_that_it_was_approved() -> None:
    plan = office()
    to_come = dataclasses.replace(conference(plan), status=ConferenceStatus.INVITED)
    (found,) = minutes(dataclasses.replace(plan, conferences=(to_come,)), to_come)
    assert found.words()["da_hop"] is False


def test_a_roll_that_was_not_called_to_its_end_names_who_is_missing() -> None:
    plan = office(DELEGATES.replace("Vắng không lý do ", "                 "))
    found = only_minutes(plan)
    assert [(one.code, one.place.cell) for one in found.problems[:1]] == [("presence-unknown", "G4")]
    assert found.problems[0].message == "Chưa ghi đại biểu Dương Thị Nhung có mặt hay vắng."
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
    typed = dataclasses.replace(conference(plan), flag_recipient="TINH")
    changed = dataclasses.replace(plan, conferences=(typed, *plan.conferences[1:]))
    assert only_minutes(changed).words()["don_vi_nhan_co"] == "Tỉnh đoàn Trà Vinh"


def test_a_speaker_who_is_no_member_of_the_roster_bears_the_title_of_the_list_of_delegates() -> None:
    plan = office(
        """
        ### Đại biểu
        | Mã HN    | Họ và tên    | Chức vụ               | Mã đơn vị | Có mặt |
        |----------|--------------|-----------------------|-----------|--------|
        | HN1-2024 | Võ Thị Thay  | Ủy viên Ban Thường vụ | H-CN      | Có     |
        """,
        """
        ### Ý kiến
        | Mã YK | Mã HN    | Giai đoạn | Mã đơn vị | Người       | Nội dung          |
        |-------|----------|-----------|-----------|-------------|-------------------|
        | YK1   | HN1-2024 | Tại       | H-CN      | Võ Thị Thay | Đề nghị tập huấn. |
        """,
    )
    (speech,) = only_minutes(plan).words()["y_kien"]
    assert speech["nguoi"] == "Đồng chí Võ Thị Thay - Ủy viên Ban Thường vụ Huyện đoàn Cầu Ngang"
