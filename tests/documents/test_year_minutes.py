"""The year in one document: conferences, conclusions, attendance, and the flag's way."""

from typing import Any

import pytest
from msgspec.structs import replace

from tests.documents.aloud import aloud
from tests.documents.letters import rendered
from tests.documents.meetings import BODIES, MASTHEAD, NBSP, NOBODY, SIGNATURE, chart
from tests.documents.plans import office
from tests.documents.test_conclusions import CONCLUSIONS
from tests.documents.test_minutes import DELEGATES
from tests.documents.test_opinions import AGREED, MODEL, OPINIONS, REPORTS, group, line
from toolkit.documents.kind import Document
from toolkit.documents.opinion_annex import GroupRow
from toolkit.documents.parts.conclusion_lines import ConclusionLine
from toolkit.documents.parts.figure_rows import FigureRow
from toolkit.documents.parts.paragraphs import Paragraph
from toolkit.documents.year_course import FlagStep, YearConference
from toolkit.documents.year_minutes import YearMinutesContext, year_minutes
from toolkit.documents.year_report import YearReportContext, year_reports
from toolkit.documents.year_tables import AttendanceOfConference, AttendanceOfUnit
from toolkit.plan.model import ConferenceStatus, Plan


def only_year(plan: Plan) -> Document:
    (document,) = year_minutes(plan, plan.annual_plans[0])
    return document


def lines(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(dong=text) for text in texts)


def conclusion(text: str, state: str) -> ConclusionLine:
    return ConclusionLine(
        so="1",
        noi_dung=text,
        co_don_vi_chu_tri=False,
        don_vi_chu_tri="",
        co_phoi_hop=False,
        phoi_hop="",
        co_thoi_han=False,
        co_ngay_han=False,
        thoi_han="",
        co_dong_giao_viec=False,
        tinh_trang=state,
    )


FIRST = YearConference(
    so="1",
    lan_thu="thứ nhất",
    co_ngay=True,
    ngay="24/5/2024",
    thang="5/2024",
    da_hop=True,
    noi="Thị xã Duyên Hải",
    don_vi_dang_cai="Thị đoàn Duyên Hải",
    chuyen_de="Ứng xử văn minh trên mạng",
    tinh_trang="Đã họp",
    co_chu_tri=True,
    chu_tri="đồng chí Nguyễn Thanh Nhã - Phó Bí thư Thường trực Tỉnh đoàn",
    co_diem_danh=True,
    so_co_mat="02",
    so_duoc_moi="04",
    co_danh_gia=False,
    danh_gia=(),
    so_y_kien="04",
    co_gop=True,
    so_sau_khi_gop="03",
    co_y_kien=True,
    nhom=(
        group("1", "Kiến nghị", line("Mở lớp", "Thị đoàn Duyên Hải, Huyện đoàn Cầu Ngang"), "Tỉnh đoàn"),
        group("2", "Kết quả", MODEL),
        group("3", "Khác", AGREED),
    ),
    co_ket_luan=True,
    ket_luan=(conclusion("Đăng tin tốt", "Hoàn thành ngày 20/6/2024"),),
    co_so_lieu=True,
    so_lieu=(
        FigureRow(
            tt="1",
            chi_tieu="Buổi tuyên truyền",
            tong="1.250",
            don_vi="Thị đoàn Duyên Hải: 1.240; Huyện đoàn Cầu Ngang: 10",
        ),
    ),
)

SECOND = YearConference(
    so="2",
    lan_thu="thứ hai",
    co_ngay=False,
    ngay="",
    thang="8/2024",
    da_hop=False,
    noi="huyện Cầu Ngang",
    don_vi_dang_cai="Huyện đoàn Cầu Ngang",
    chuyen_de="Mô hình kinh tế",
    tinh_trang="Chưa tổ chức",
    co_chu_tri=False,
    chu_tri="",
    co_diem_danh=False,
    so_co_mat="0",
    so_duoc_moi="0",
    co_danh_gia=False,
    danh_gia=(),
    so_y_kien="01",
    co_gop=False,
    so_sau_khi_gop="01",
    co_y_kien=True,
    nhom=(group("1", "Kết quả", line("Hội nghị khác", "Thị đoàn Duyên Hải")),),
    co_ket_luan=False,
    ket_luan=(),
    co_so_lieu=False,
    so_lieu=(),
)


COURSE: dict[str, Any] = {
    **MASTHEAD,
    **BODIES,
    **NOBODY,
    "dia_danh_ngay": f"Trà Vinh, ngày{NBSP}tháng{NBSP}năm 2024",
    "la_du_thao": True,
    "co_thay_the": False,
    "thay_the": "",
    "so_hoi_nghi": "02",
    "co_huy": False,
    "so_huy": "0",
    "cac_huy": "",
    "co_hoan": False,
    "so_hoan": "0",
    "so_da_hop": "01",
    "co_chua_hop": True,
    "so_chua_hop": "01",
    "hoi_nghi": (FIRST, SECOND),
    # the conclusion of a conference that was not held is none yet
    "co_ket_luan": True,
    "so_ket_luan": "01",
    "co_hoan_thanh": True,
    "so_hoan_thanh": "01",
    "co_chua_hoan_thanh": False,
    "so_chua_hoan_thanh": "0",
    "co_qua_han": False,
    "so_qua_han": "0",
    "co_thuong_xuyen": False,
    "so_thuong_xuyen": "0",
    "co_viec_nam_truoc": False,
    "viec_nam_truoc": (),
    "co_y_kien": True,
    "bang_nhom": (
        GroupRow(ten="Kiến nghị", truoc="01", tai="01", sau="00", cong="02"),
        GroupRow(ten="Kết quả", truoc="00", tai="01", sau="01", cong="02"),
        GroupRow(ten="Khác", truoc="00", tai="01", sau="00", cong="01"),
        GroupRow(ten="Cộng", truoc="01", tai="03", sau="01", cong="05"),
    ),
    "co_so_lieu": True,
    "co_diem_danh": True,
    "bang_hoi_nghi": (
        AttendanceOfConference(
            so="1",
            hoi_nghi="Lần thứ nhất (24/5/2024)",
            duoc_moi="04",
            co_mat="02",
            vang_co_ly_do="01",
            vang_khong_ly_do="01",
            bao_cao="2/2",
        ),
    ),
    "co_bang_don_vi": True,
    "bang_don_vi": (
        AttendanceOfUnit(tt="1", don_vi="Thị đoàn Duyên Hải", du_hop="0/1", bao_cao="1/1", y_kien="03"),
        AttendanceOfUnit(tt="2", don_vi="Huyện đoàn Cầu Ngang", du_hop="1/1", bao_cao="1/1", y_kien="01"),
    ),
    "duong_co": (
        FlagStep(
            lan_thu="thứ nhất",
            da_hop=True,
            don_vi_trao="Thị đoàn Duyên Hải",
            co_don_vi_nhan=True,
            don_vi_nhan="Huyện đoàn Cầu Ngang",
        ),
        FlagStep(
            lan_thu="thứ hai",
            da_hop=False,
            don_vi_trao="Huyện đoàn Cầu Ngang",
            co_don_vi_nhan=False,
            don_vi_nhan="",
        ),
    ),
    "co_bieu_do": True,
    "bieu_do": (
        chart(
            1,
            "Đại biểu dự họp theo đơn vị",
            "Thị đoàn Duyên Hải: có mặt 0, vắng 02; Huyện đoàn Cầu Ngang: có mặt 01, vắng 0",
            "đại biểu khác: có mặt 01, vắng 0",
        ),
        chart(2, "Ý kiến, kiến nghị theo nhóm", "Kiến nghị: 02; Kết quả: 02; Khác: 01"),
        chart(3, "Ý kiến, kiến nghị theo nơi gửi tới", "Tỉnh đoàn: 01; Không ghi nơi gửi: 04"),
        chart(
            4,
            "Buổi tuyên truyền theo đơn vị, Hội nghị lần thứ nhất",
            "Thị đoàn Duyên Hải: 1.240; Huyện đoàn Cầu Ngang: 10",
        ),
    ),
}


def test_the_year_is_told_as_far_as_it_has_come() -> None:
    plan = office(DELEGATES, OPINIONS, REPORTS, CONCLUSIONS)
    found = only_year(plan)
    assert found.context == YearMinutesContext(
        **COURSE,
        trich_yeu="Các hội nghị giao ban theo chuyên đề năm 2024",
        so_ky_hieu=f"Số:{NBSP}-BB/TĐTN-TCKT",
        thu_ky=(),  # the only secretary stayed away
        nguoi_ky_chu_tri="Nguyễn Thanh Nhã",
    )
    (report,) = year_reports(plan, plan.annual_plans[0])
    assert report.context == YearReportContext(
        **COURSE,
        **SIGNATURE,
        trich_yeu="Kết quả tổ chức các hội nghị giao ban theo chuyên đề năm 2024",
        so_ky_hieu=f"Số:{NBSP}-BC/TĐTN-TCKT",
    )
    assert (report.folder, report.stem, report.title) == (
        "KH2024",
        "BC_KH2024",
        "Báo cáo tổng hợp các hội nghị giao ban theo chuyên đề năm 2024",
    )
    assert (found.folder, found.stem, found.title) == (
        "KH2024",
        "BB_KH2024",
        "Biên bản tổng hợp các hội nghị giao ban theo chuyên đề năm 2024",
    )


def test_while_no_report_is_asked_for_every_unit_that_came_has_its_line() -> None:
    rows = only_year(office(DELEGATES)).words()["bang_don_vi"]
    assert [(row["don_vi"], row["du_hop"], row["bao_cao"]) for row in rows] == [
        ("Tỉnh đoàn Trà Vinh", "1/1", "–"),
        ("Thị đoàn Duyên Hải", "0/1", "–"),
        ("Huyện đoàn Cầu Ngang", "1/1", "–"),
    ]


def test_a_year_that_is_not_over_and_a_flag_without_taker_are_named() -> None:
    found = only_year(office())
    assert [(one.code, one.place.cell) for one in found.problems] == [
        ("recipients-missing", ""),
        ("year-not-over", "M3"),
        ("flag-blank", "A3"),
    ]


def test_a_year_in_which_nothing_was_noted_has_no_tables() -> None:
    words = only_year(office()).words()
    assert (words["co_diem_danh"], words["co_bang_don_vi"], words["co_ket_luan"]) == (False, False, False)


def test_a_flag_goes_on_to_the_next_year() -> None:
    plan = office(
        """
        ### Hội nghị
        | Mã HN    | Mã KH  | Lần thứ | Tháng kế hoạch | Mã CĐ | Đơn vị đăng cai |
        |----------|--------|---------|----------------|-------|-----------------|
        | HN1-2024 | KH2024 | 1       | {text:11/2024} | CD1   | TX-DH           |
        | HN1-2025 | KH2025 | 1       | {text:3/2025}  | CD2   | H-CN            |
        """,
        """
        ### Kế hoạch
        | Mã KH  | Năm  | Trích yếu |
        |--------|------|-----------|
        | KH2024 | 2024 | Tổ chức   |
        | KH2025 | 2025 | Tổ chức   |
        """,
    )
    assert [step["don_vi_nhan"] for step in only_year(plan).words()["duong_co"]] == ["Huyện đoàn Cầu Ngang"]
    assert [document.folder for one in plan.annual_plans for document in year_minutes(plan, one)] == [
        "KH2024",
        "KH2025",
    ]


def test_a_cancelled_conference_is_counted_as_planned_and_told_no_further() -> None:
    plan = office()
    gone = replace(plan.conferences[1], status=ConferenceStatus.CANCELLED)
    words = only_year(replace(plan, conferences=(plan.conferences[0], gone))).words()
    assert (words["so_hoi_nghi"], words["so_da_hop"], words["so_huy"]) == ("02", "01", "01")
    assert words["cac_huy"] == "lần thứ hai, chuyên đề “Mô hình kinh tế”"
    assert [one["so"] for one in words["hoi_nghi"]] == ["1"]


def test_a_cancelled_conference_that_another_of_its_number_replaces_is_not_counted() -> None:
    plan = office()
    first, second = plan.conferences
    gone = replace(second, code="HN2", status=ConferenceStatus.CANCELLED)
    words = only_year(replace(plan, conferences=(first, gone, second))).words()
    assert (words["so_hoi_nghi"], words["co_huy"]) == ("02", False)


def test_of_a_postponed_conference_only_its_state_is_told_and_the_rows_that_remain_are_named() -> None:
    plan = office(DELEGATES, OPINIONS, REPORTS, CONCLUSIONS)
    off = replace(plan.conferences[0], status=ConferenceStatus.POSTPONED)
    found = only_year(replace(plan, conferences=(off, *plan.conferences[1:])))
    words = found.words()
    section = words["hoi_nghi"][0]
    assert section["tinh_trang"] == "Hoãn"
    assert not any(section[name] for name in section if name.startswith("co_") and name != "co_ngay")
    assert (words["bang_hoi_nghi"], words["co_so_lieu"], words["so_da_hop"]) == ((), False, "0")
    text = aloud(rendered(found))
    assert "; hoãn 01 hội nghị" in text
    assert "1. Hội nghị lần thứ nhất (dự kiến tháng 5/2024, tại " in text
    assert [row["du_hop"] for row in words["bang_don_vi"]] == ["–"] * len(words["bang_don_vi"])
    assert [one.message for one in found.problems if one.code == "year-rows-left"] == [
        (
            "Hội nghị HN1-2024 ghi là hoãn mà sổ còn điểm danh, ý kiến, số liệu và kết luận của hội nghị "
            "này; biên bản, báo cáo năm không tính những dòng đó."
        )
    ]


def test_a_conclusion_whose_term_ended_before_the_last_conference_that_was_held_is_overdue() -> None:
    late = """
    ### Kết luận
    | Mã KL | Mã HN    | Nội dung | Thời hạn          | Tình trạng |
    | KL1   | HN1-2024 | Mở lớp   | {date:2024-05-20} | Đang làm   |
    | KL2   | HN1-2024 | Mở trại  | {date:2024-06-20} | Đang làm   |
    """
    words = only_year(office(late)).words()
    assert [one["tinh_trang"] for one in words["hoi_nghi"][0]["ket_luan"]] == ["Quá hạn", "Đang làm"]
    assert (words["so_chua_hoan_thanh"], words["so_qua_han"]) == ("02", "01")


@pytest.mark.parametrize("status", [ConferenceStatus.DATED, ConferenceStatus.INVITED])
def test_a_conference_to_come_is_told_as_such_and_counted(status: ConferenceStatus) -> None:
    plan = office()
    soon = replace(plan.conferences[1], status=status)
    words = only_year(replace(plan, conferences=(plan.conferences[0], soon))).words()
    assert (words["hoi_nghi"][1]["tinh_trang"], words["so_chua_hop"]) == ("Chưa tổ chức", "01")
