"""The report on opinions: grouped, merged, answered, counted."""

from msgspec.structs import replace

from tests.documents.aloud import aloud
from tests.documents.letters import rendered
from tests.documents.meetings import BODIES, FIRST, MASTHEAD, MEETING, NOBODY, SIGNATURE, chart, draft
from tests.documents.plans import conference, office
from toolkit.documents import kinds_after
from toolkit.documents.kind import Document
from toolkit.documents.opinion_annex import GroupRow, UnitRow
from toolkit.documents.opinions import OpinionsContext, obstacles, opinion_reports
from toolkit.documents.parts.figure_rows import FigureRow
from toolkit.documents.parts.opinion_groups import AddressedOpinions, OpinionGroup, OpinionLine
from toolkit.plan.model import Plan, UnitReport

GROUPS = """
### Danh mục
| Danh mục     | Giá trị   |
|--------------|-----------|
| Nhóm ý kiến  | Kết quả   |
| Nhóm ý kiến  | Kiến nghị |
| Nhóm ý kiến  | Khác      |
"""

OPINIONS = """
### Ý kiến
| Mã YK | Mã HN    | Giai đoạn | Mã đơn vị | Nhóm      | Nội dung       | Tóm tắt  | Gộp với | Gửi tới   |
|-------|----------|-----------|-----------|-----------|----------------|----------|---------|-----------|
| YK1   | HN1-2024 | Tại       | H-CN      | Kiến nghị | Xin mở lớp học | Mở lớp.  |         | Tỉnh đoàn |
| YK2   | HN1-2024 | Trước     | TX-DH     | Kiến nghị | Cần lớp học    |          | YK1     |           |
| YK3   | HN1-2024 | Sau       | TX-DH     | Kết quả   | Có mô hình hay |          |         |           |
| YK4   | HN1-2024 | Tại       |           |           | Nhất trí       |          |         |           |
| YK5   | HN2-2024 | Tại       | TX-DH     | Kết quả   | Hội nghị khác  |          |         |           |
"""

ANSWERED = OPINIONS.replace("| Gửi tới   |", "| Gửi tới   | Trả lời | Người trả lời |").replace(
    "| Tỉnh đoàn |", "| Tỉnh đoàn | Sẽ mở | NS01 |"
)

REPORTS = """
### Báo cáo đơn vị
| Mã HN    | Mã đơn vị | Hạn               | Ngày nhận         | Số liệu                 |
|----------|-----------|-------------------|-------------------|-------------------------|
| HN1-2024 | H-CN      | {date:2024-05-14} | {date:2024-05-13} | 10 buổi tuyên truyền    |
| HN1-2024 | TX-DH     | {date:2024-05-14} | {date:2024-05-16} | Số buổi tuyên truyền: 1.240 |
"""


def only_report(plan: Plan) -> Document:
    (document,) = opinion_reports(plan, conference(plan))
    return document


def line(words: str, units: str, answer: str = "") -> OpinionLine:
    return OpinionLine(
        noi_dung=words, co_don_vi=bool(units), don_vi=units, co_tra_loi=bool(answer), tra_loi=answer
    )


LESSON = line(
    "Mở lớp",
    "Thị đoàn Duyên Hải, Huyện đoàn Cầu Ngang",
    "Trả lời của đồng chí Nguyễn Thanh Nhã: Sẽ mở.",
)
MODEL = line("Có mô hình hay", "Thị đoàn Duyên Hải")
AGREED = line("Nhất trí", "")


def group(so: str, name: str, told: OpinionLine, body: str = "") -> OpinionGroup:
    part = AddressedOpinions(co_noi_gui=bool(body), noi_gui=body, y_kien=(told,))
    return OpinionGroup(so=so, ten=name, phan=(part,))


GROUPED = (
    group("1", "Kết quả", MODEL),
    group("2", "Kiến nghị", LESSON, "Tỉnh đoàn"),
    group("3", "Khác", AGREED),
)
BY_PHASE = (
    GroupRow(ten="Kết quả", truoc="00", tai="00", sau="01", cong="01"),
    GroupRow(ten="Kiến nghị", truoc="01", tai="01", sau="00", cong="02"),
    GroupRow(ten="Khác", truoc="00", tai="01", sau="00", cong="01"),
    GroupRow(ten="Cộng", truoc="01", tai="02", sau="01", cong="04"),
)


CHARTS = (
    chart(1, "Ý kiến, kiến nghị theo nhóm", "Kết quả: 01; Kiến nghị: 02; Khác: 01"),
    chart(2, "Ý kiến, kiến nghị theo nơi gửi tới", "Tỉnh đoàn: 01; Không ghi nơi gửi: 03"),
    chart(3, "Buổi tuyên truyền theo đơn vị", "Thị đoàn Duyên Hải: 1.240; Huyện đoàn Cầu Ngang: 10"),
)


def test_opinions_are_grouped_merged_answered_and_counted() -> None:
    found = only_report(office(GROUPS, ANSWERED, REPORTS))
    assert found.context == OpinionsContext(
        **MASTHEAD,
        **draft("BC"),
        **BODIES,
        **MEETING,
        **SIGNATURE,
        **NOBODY,
        trich_yeu=f"Tổng hợp ý kiến, kiến nghị tại {FIRST}",
        co_bao_cao=True,
        co_don_vi_da_bao_cao=True,
        so_don_vi_bao_cao="02",
        tong_don_vi="02",
        co_don_vi_chua_bao_cao=False,
        don_vi_chua_bao_cao="",
        co_nhieu_don_vi_chua_bao_cao=False,
        so_don_vi_chua_bao_cao="0",
        so_y_kien="04",
        co_y_kien_truoc=True,
        so_y_kien_truoc="01",
        co_y_kien_tai=True,
        so_y_kien_tai="02",
        co_y_kien_sau=True,
        so_y_kien_sau="01",
        co_gop=True,
        so_sau_khi_gop="03",
        nhom=GROUPED,
        co_tra_loi=True,
        so_tra_loi="01",
        co_ket_luan=False,
        ket_luan=(),
        bang_nhom=BY_PHASE,
        co_so_lieu=True,
        bang_so_lieu=(
            FigureRow(
                tt="1",
                chi_tieu="Buổi tuyên truyền",
                tong="1.250",
                don_vi="Thị đoàn Duyên Hải: 1.240; Huyện đoàn Cầu Ngang: 10",
            ),
        ),
        co_bang_don_vi=True,
        bang_don_vi=(
            UnitRow(tt="1", don_vi="Thị đoàn Duyên Hải", bao_cao="Chậm 02 ngày", so_y_kien="02"),
            UnitRow(tt="2", don_vi="Huyện đoàn Cầu Ngang", bao_cao="Đúng hạn", so_y_kien="01"),
        ),
        co_bieu_do=True,
        bieu_do=CHARTS,
    )
    assert found.stem == "BC_HN1-2024"


def test_without_tracked_reports_nothing_is_said_of_them() -> None:
    words = only_report(office(GROUPS, OPINIONS)).words()
    assert (words["co_bao_cao"], words["co_don_vi_chua_bao_cao"], words["co_tra_loi"]) == (
        False,
        False,
        False,
    )
    assert [row["bao_cao"] for row in words["bang_don_vi"]] == ["–", "–"]


def test_a_phase_without_opinions_and_a_merging_of_nothing_go_unsaid() -> None:
    sheet = """
    ### Ý kiến
    | Mã YK | Mã HN    | Giai đoạn | Mã đơn vị | Gửi tới               | Nội dung |
    |-------|----------|-----------|-----------|-----------------------|----------|
    | YK1   | HN1-2024 | Tại       | H-CN      | Cấp ủy, chính quyền   | Hỗ trợ   |
    | YK2   | HN1-2024 | Tại       | TX-DH     | Trung ương Đoàn       | Hướng dẫn |
    """
    words = only_report(office(GROUPS, sheet)).words()
    said = ("co_y_kien_truoc", "co_y_kien_tai", "co_y_kien_sau", "co_gop")
    assert [words[name] for name in said] == [False, True, False, False]
    (only,) = words["nhom"]
    assert [part["noi_gui"] for part in only["phan"]] == ["Trung ương Đoàn", "cấp ủy, chính quyền"]


def test_an_opinion_to_two_bodies_is_told_to_each() -> None:
    sheet = """
    ### Ý kiến
    | Mã YK | Mã HN    | Giai đoạn | Mã đơn vị | Gửi tới                        | Nội dung |
    |-------|----------|-----------|-----------|--------------------------------|----------|
    | YK1   | HN1-2024 | Tại       | H-CN      | Tỉnh đoàn; Cấp ủy, chính quyền | Hỗ trợ   |
    """
    (only,) = only_report(office(GROUPS, sheet)).words()["nhom"]
    told = [(part["noi_gui"], [one["noi_dung"] for one in part["y_kien"]]) for part in only["phan"]]
    assert told == [("cấp ủy, chính quyền", ["Hỗ trợ"]), ("Tỉnh đoàn", ["Hỗ trợ"])]


def test_more_missing_reports_than_a_sentence_holds_are_named_in_the_annex_only() -> None:
    plan = office(GROUPS, OPINIONS)
    first = plan.units[0]
    units = tuple(replace(first, code=f"X{n}", name=f"Đoàn xã Số {n}") for n in range(16))
    owed = tuple(UnitReport(conference="HN1-2024", unit=unit.code) for unit in units)
    words = only_report(replace(plan, units=(*plan.units, *units), unit_reports=owed)).words()
    assert (words["co_don_vi_chua_bao_cao"], words["don_vi_chua_bao_cao"]) == (False, "")
    assert (words["co_nhieu_don_vi_chua_bao_cao"], words["so_don_vi_chua_bao_cao"]) == (True, "18")
    assert [row["bao_cao"] for row in words["bang_don_vi"]].count("Chưa gửi") == 18


def test_that_nobody_has_sent_a_report_is_said_in_words_and_that_all_have_in_figures() -> None:
    nobody = """
    ### Báo cáo đơn vị
    | Mã HN    | Mã đơn vị |
    |----------|-----------|
    | HN1-2024 | H-CN      |
    | HN1-2024 | TX-DH     |
    """
    said = [
        line
        for reports in (nobody, REPORTS)
        for line in aloud(rendered(only_report(office(GROUPS, OPINIONS, reports)))).splitlines()
        if "gửi báo cáo" in line
    ]
    assert said == ["Chưa có đơn vị nào trong 02 đơn vị gửi báo cáo.", "Có 02/02 đơn vị gửi báo cáo."]


def test_no_opinion_at_all_is_named() -> None:
    plan = office(REPORTS)
    assert [one.code for one in obstacles(plan, conference(plan))] == ["no-opinions"]
    assert list(kinds_after.OPINIONS.documents(plan, conference(plan))) == []


def test_what_goes_to_the_office_goes_to_it_by_its_own_name() -> None:
    plan = office(GROUPS, OPINIONS)
    city = replace(plan, settings=replace(plan.settings, standing_body="Thường trực Thành đoàn"))
    words = [rendered(only_report(one)) for one in (plan, city)]
    said = [[line for line in aloud(one).splitlines() if line.startswith("Gửi ")] for one in words]
    assert said == [["Gửi Tỉnh đoàn:"], ["Gửi Thành đoàn:"]]


def test_the_heading_promises_answers_only_where_an_opinion_has_one() -> None:
    for opinions, heading in (
        (OPINIONS, "II. NỘI DUNG Ý KIẾN, KIẾN NGHỊ"),
        (ANSWERED, "II. NỘI DUNG Ý KIẾN, KIẾN NGHỊ VÀ TRẢ LỜI"),
    ):
        assert heading in aloud(rendered(only_report(office(GROUPS, opinions)))).splitlines()
