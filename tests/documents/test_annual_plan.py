"""The year's plan in small: what it says from which cells, and what stops it."""

from msgspec.structs import replace

from tests.documents.plans import office
from toolkit.documents import kinds_before
from toolkit.documents.annual_plan import (
    PlanContext,
    PlannedPoint,
    PlannedTopic,
    legal_basis,
    plans,
)
from toolkit.documents.kind import Document
from toolkit.documents.parts.paragraphs import Paragraph
from toolkit.documents.parts.readiness import plan_obstacles
from toolkit.plan.model import LegalBasis, Plan

NBSP = "\u00a0" * 6

TEXTS = """
### Kế hoạch
| Mã KH  | Năm  | Trích yếu   | Câu dẫn | Mục đích   | Nội dung chung            | Nhiệm vụ đơn vị | Câu kết |
|--------|------|-------------|---------|------------|---------------------------|-----------------|---------|
| KH2024 | 2024 | Tổ chức họp | Như sau | Một<br>Hai | Lý do<br>Gợi ý chuyên đề: | Báo cáo cấp ủy. | Hết.    |
"""

BASES = """
### Căn cứ
| Mã KH  | Thứ tự | Mở đầu    | Loại         | Số ký hiệu | Ngày              | Cơ quan ban hành | Về việc  |
|--------|--------|-----------|--------------|------------|-------------------|------------------|----------|
| KH2024 | 2      | Thực hiện | Chương trình |            |                   |                  | Công tác;|
| KH2024 | 1      | Căn cứ    | Kế hoạch     | 60-KH/TĐTN | {date:2023-03-28} | Ban Thường vụ    | đi cơ sở |
"""


def only_plan(plan: Plan) -> Document:
    (document,) = plans(plan, plan.annual_plans[0])
    return document


def context(plan: Plan) -> PlanContext:
    found = only_plan(plan).context
    assert isinstance(found, PlanContext)
    return found


def lines(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(dong=text) for text in texts)


TOPICS = (
    PlannedTopic(so="1", thang="5/2024", noi="Thị xã Duyên Hải", ten="Ứng xử văn minh trên mạng"),
    PlannedTopic(so="2", thang="8/2024", noi="huyện Cầu Ngang", ten="Mô hình kinh tế"),
)


def test_the_plan_says_what_its_sheets_say() -> None:
    assert context(office(TEXTS, BASES)) == PlanContext(
        co_co_quan_cap_tren=False,
        co_quan_cap_tren="",
        co_quan="BCH ĐOÀN TỈNH TRÀ VINH",
        trich_yeu="Tổ chức họp",
        so_ky_hieu=f"Số:{NBSP}-KH/TĐTN-TCKT",
        dia_danh_ngay=f"Trà Vinh, ngày{NBSP}tháng{NBSP}năm 2024",
        la_du_thao=True,
        co_thay_the=False,
        thay_the="",
        ban_thuong_vu="Ban Thường vụ Tỉnh đoàn",
        thuong_truc="Thường trực Tỉnh đoàn",
        cac_don_vi="các Huyện, Thị, Thành đoàn và Đoàn trực thuộc",
        don_vi_soan="Ban Tổ chức - Kiểm tra",
        nam="2024",
        can_cu=lines(
            "Căn cứ Kế hoạch số 60-KH/TĐTN ngày 28/3/2023 của Ban Thường vụ về việc đi cơ sở;",
            "Thực hiện Chương trình Công tác,",
        ),
        co_phu_luc=False,
        lich=(),
        co_phan_cong=False,
        phan_cong=(),
        co_cau_dan=True,
        cau_dan="Như sau:",
        co_yeu_cau=False,
        muc_dich=lines("Một.", "Hai."),
        yeu_cau=(),
        thanh_phan=lines("Thường trực Tỉnh đoàn.", "Bí thư, Phó Bí thư.", "Khách mời."),
        thoi_gian="tháng 5 và 8/2024",
        dia_diem="Thị xã Duyên Hải và huyện Cầu Ngang",
        noi_dung=(
            PlannedPoint(dong="Lý do.", co_chuyen_de=False, chuyen_de=()),
            PlannedPoint(dong="Gợi ý chuyên đề:", co_chuyen_de=True, chuyen_de=TOPICS),
        ),
        nhiem_vu_ban_thuong_vu=(),
        nhiem_vu_don_vi=lines("Báo cáo cấp ủy."),
        co_cau_ket=True,
        cau_ket="Hết./.",
        de_ky="TM. BAN THƯỜNG VỤ TỈNH ĐOÀN",
        co_chuc_vu_ky=True,
        chuc_vu_ky="PHÓ BÍ THƯ THƯỜNG TRỰC",
        nguoi_ky="Nguyễn Thanh Nhã",
        co_noi_nhan=False,
        noi_nhan=(),
    )


def test_the_plan_lies_in_its_own_folder() -> None:
    found = only_plan(office(TEXTS))
    assert (found.kind, found.folder, found.stem, found.title, found.issued) == (
        "plan",
        "KH2024",
        "KH_KH2024",
        "Kế hoạch tổ chức họp",
        False,
    )


def test_without_own_sentences_the_template_writes_them() -> None:
    found = context(office())
    assert (found.co_cau_dan, found.cau_dan, found.co_cau_ket, found.cau_ket) == (False, "", False, "")


def test_topics_that_no_line_announces_are_named() -> None:
    plan = office(
        """
        ### Kế hoạch
        | Mã KH  | Năm  | Trích yếu | Nội dung chung          |
        |--------|------|-----------|-------------------------|
        | KH2024 | 2024 | Tổ chức   | Tuyên bố lý do<br>Bế mạc |
        """
    )
    (found,) = (one for one in only_plan(plan).problems if one.code == "plan-topics-unplaced")
    assert (found.place.sheet, found.place.cell) == ("Kế hoạch", "D2")


def test_a_cancelled_conference_is_not_planned() -> None:
    plan = office()
    first = replace(plan.conferences[0], status=plan.conferences[0].status.CANCELLED)
    found = context(replace(plan, conferences=(first, *plan.conferences[1:])))
    assert (found.thoi_gian, found.dia_diem) == ("tháng 8/2024", "huyện Cầu Ngang")


def test_a_month_may_be_known_by_the_day_alone() -> None:
    plan = office()
    first = replace(plan.conferences[0], month=None)
    assert context(replace(plan, conferences=(first,))).thoi_gian == "tháng 5/2024"


def test_a_host_without_an_area_is_called_by_its_name() -> None:
    plan = office()
    units = tuple(replace(unit, area="") for unit in plan.units)
    found = context(replace(plan, units=units))
    assert found.dia_diem == "Thị đoàn Duyên Hải và Huyện đoàn Cầu Ngang"


def test_a_conference_without_month_topic_or_host_stops_the_plan() -> None:
    plan = office(
        """
        ### Hội nghị
        | Mã HN    | Mã KH  | Lần thứ | Tháng kế hoạch | Mã CĐ | Đơn vị đăng cai |
        |----------|--------|---------|----------------|-------|-----------------|
        | HN1-2024 | KH2024 | 1       |                |       |                 |
        """
    )
    found = plan_obstacles(plan, plan.annual_plans[0])
    assert [(one.code, one.place.cell) for one in found] == [
        ("planned-conference-incomplete", "D2"),
        ("planned-conference-incomplete", "E2"),
        ("planned-conference-incomplete", "F2"),
    ]
    assert list(kinds_before.ANNUAL_PLAN.documents(plan, plan.annual_plans[0])) == []


def test_a_plan_without_conferences_is_stopped() -> None:
    plan = replace(office(), conferences=())
    assert [one.code for one in plan_obstacles(plan, plan.annual_plans[0])] == ["plan-without-conferences"]


def test_an_empty_office_names_each_setting_by_its_cell() -> None:
    plan = office(
        """
        ### Cấu hình
        | Khóa                    | Giá trị                |
        |-------------------------|------------------------|
        | Tên cơ quan đầu văn bản | BCH ĐOÀN TỈNH TRÀ VINH |
        | Địa danh                |                        |
        """
    )
    found = {
        one.place.cell for one in plan_obstacles(plan, plan.annual_plans[0]) if one.code == "setting-blank"
    }
    assert "B3" in found
    assert list(kinds_before.ANNUAL_PLAN.documents(plan, plan.annual_plans[0])) == []


def test_a_basis_that_begins_with_about_does_not_say_it_twice() -> None:
    basis = LegalBasis(
        plan="KH", verb="Căn cứ", kind="Hướng dẫn", symbol="29-HD", about="về thể thức văn bản."
    )
    assert legal_basis(basis) == "Căn cứ Hướng dẫn số 29-HD về thể thức văn bản"


def test_a_basis_may_be_a_bare_sentence() -> None:
    assert legal_basis(LegalBasis(plan="KH", about="chỉ đạo của cấp trên")) == "Căn cứ chỉ đạo của cấp trên"


def test_bodies_that_issued_a_basis_together_are_joined_by_a_word() -> None:
    basis = LegalBasis(plan="KH", kind="Kế hoạch", symbol="05-KHLT", issuer="Tỉnh đoàn; Sở Nội vụ")
    assert legal_basis(basis) == "Căn cứ Kế hoạch số 05-KHLT của Tỉnh đoàn và Sở Nội vụ"


def test_a_programme_is_about_its_matter_and_not_about_something_to_be_done() -> None:
    basis = LegalBasis(plan="KH", kind="Chương trình", symbol="15-CTr/TĐTN", about="công tác Đoàn năm 2024")
    assert legal_basis(basis) == "Căn cứ Chương trình số 15-CTr/TĐTN về công tác Đoàn năm 2024"
