"""The notice of conclusions."""

import pytest
from msgspec.structs import replace

from tests.documents.meetings import BODIES, FIRST, MASTHEAD, MEETING, NOBODY, SIGNATURE, draft
from tests.documents.parts.test_release import register
from tests.documents.plans import conference, office
from tests.documents.test_minutes import DELEGATES
from toolkit.documents import kinds_after
from toolkit.documents.conclusions import ConclusionsContext, conclusion_notices, obstacles, subject_of
from toolkit.documents.kind import Document
from toolkit.documents.minutes import minutes
from toolkit.documents.parts.conclusion_lines import ConclusionLine, conclusion_lines
from toolkit.documents.parts.paragraphs import Paragraph
from toolkit.documents.script import scripts
from toolkit.plan.model import Plan

CONCLUSIONS = """
### Kết luận
| Mã KL | Mã HN    | Nội dung     | Tình trạng | Ngày hoàn thành   |
|-------|----------|--------------|------------|-------------------|
| KL1   | HN1-2024 | Đăng tin tốt | Hoàn thành | {date:2024-06-20} |
| KL2   | HN2-2024 | Việc khác    |            |                   |
"""

CHAIR = "đồng chí Nguyễn Thanh Nhã - Phó Bí thư Thường trực Tỉnh đoàn"


def only_notice(plan: Plan) -> Document:
    (document,) = conclusion_notices(plan, conference(plan))
    return document


def test_the_notice_tells_who_concluded_what() -> None:
    found = only_notice(office(CONCLUSIONS, DELEGATES))
    assert found.context == ConclusionsContext(
        **MASTHEAD,
        **draft("TB"),
        **BODIES,
        **MEETING,
        **SIGNATURE,
        **NOBODY,
        trich_yeu=(f"Kết luận của đồng chí Nguyễn Thanh Nhã, Phó Bí thư Thường trực Tỉnh đoàn tại {FIRST}"),
        co_chu_tri=True,
        chu_tri=CHAIR,
        nguoi_ket_luan="đồng chí Nguyễn Thanh Nhã",
        co_so_dai_bieu=True,
        so_dai_bieu="02",
        co_danh_gia=False,
        danh_gia=(),
        ket_luan=(
            ConclusionLine(
                so="1",
                noi_dung="Đăng tin tốt",
                co_don_vi_chu_tri=False,
                don_vi_chu_tri="",
                co_phoi_hop=False,
                phoi_hop="",
                co_thoi_han=False,
                co_ngay_han=False,
                thoi_han="",
                co_dong_giao_viec=False,
                tinh_trang="Hoàn thành ngày 20/6/2024",
            ),
        ),
    )
    assert found.stem == "TB_HN1-2024"
    assert found.title.startswith("Thông báo kết luận của đồng chí Nguyễn Thanh Nhã")


@pytest.mark.parametrize(
    ("doer", "concluded", "gives"),
    [
        ("NS02", "đồng chí Hồ Văn Thuận", "đồng chí Hồ Văn Thuận - Bí thư Thị đoàn Duyên Hải"),
        ("NS01; NS02", "đồng chí Nguyễn Thanh Nhã và đồng chí Hồ Văn Thuận", f"{CHAIR}; "),
        ("NS04", "đồng chí Nguyễn Thanh Nhã", CHAIR),  # who stayed away
        (
            "NS01; H-CN; NS05",
            "đồng chí Nguyễn Thanh Nhã và đồng chí Kim Sa Thương",
            CHAIR,
        ),  # who take the flag
        ("", "đồng chí Nguyễn Thanh Nhã", CHAIR),
    ],
)
def test_notice_and_script_name_whom_the_minutes_name(doer: str, concluded: str, gives: str) -> None:
    plan = office(
        CONCLUSIONS,
        """
        ### Đại biểu
        | Mã HN    | Mã NS | Có mặt        |
        |----------|-------|---------------|
        | HN1-2024 | NS01  | Có            |
        | HN1-2024 | NS02  | Có            |
        | HN1-2024 | NS04  | Vắng có lý do |
        """,
        f"""
        ### Chương trình
        | Mã HN    | Thứ tự | Số phút | Nội dung           | Người thực hiện |
        |----------|--------|---------|--------------------|-----------------|
        | HN1-2024 | 1      | 15      | Phát biểu kết luận | {doer}          |
        | HN1-2024 | 2      | 15      | Trao cờ luân lưu   | {doer}          |
        """,
    )
    words, names = only_notice(plan).words(), concluded.replace("đồng chí ", "").split(" và ")
    assert words["nguoi_ket_luan"] == concluded
    assert words["trich_yeu"].startswith(f"Kết luận của {concluded.split(' và ')[0]}, ")
    (script,), (record,) = scripts(plan, conference(plan)), minutes(plan, conference(plan))
    assert script.words()["nguoi_trao"].startswith(gives)
    assert all(name in record.words()["nguoi_ket_luan"] for name in names)
    if doer in {"NS02", "NS01; NS02", "NS01; H-CN; NS05"}:
        assert record.words()["nguoi_trao_co"][1:] == script.words()["nguoi_trao"][1:]


def test_the_assessment_is_told_paragraph_by_paragraph() -> None:
    plan = office(CONCLUSIONS)
    assessed = replace(conference(plan), assessment=("Làm tốt", "Còn chậm."))
    (found,) = conclusion_notices(replace(plan, conferences=(assessed,)), assessed)
    assert isinstance(found.context, ConclusionsContext)
    assert found.context.danh_gia == (Paragraph(dong="Làm tốt."), Paragraph(dong="Còn chậm."))


def test_it_may_be_signed_by_order() -> None:
    entry = register("| VB1 | TB | 8 | {date:2024-05-29} | HN1-2024 | Phát hành | TL. BAN THƯỜNG VỤ | NS02 |")
    words = only_notice(office(CONCLUSIONS, entry)).words()
    assert (words["so_ky_hieu"], words["dia_danh_ngay"], words["de_ky"], words["nguoi_ky"]) == (
        "Số: 08-TB/TĐTN-TCKT",
        "Trà Vinh, ngày 29 tháng 5 năm 2024",
        "TL. BAN THƯỜNG VỤ",
        "Hồ Văn Thuận",
    )


def test_without_a_chair_the_conference_itself_concludes() -> None:
    plan = office(CONCLUSIONS)
    alone = replace(conference(plan), chairs=())
    assert subject_of(plan, alone) == f"Kết luận {FIRST}"


def test_no_conclusion_at_all_is_named() -> None:
    plan = office()
    assert [one.code for one in obstacles(plan, conference(plan))] == ["no-conclusions"]
    assert list(kinds_after.CONCLUSIONS.documents(plan, conference(plan))) == []


def test_chairs_who_all_stayed_away_concluded_nothing() -> None:
    nobody = DELEGATES.replace(
        "| HN1-2024 | NS01  |             |             |           |             | Có     ",
        "| HN1-2024 | NS01  |             |             |           |             | Vắng có lý do",
    )
    found = only_notice(office(CONCLUSIONS, nobody))
    assert "Nguyễn Thanh Nhã" not in str(found.title)
    assert (found.words()["co_chu_tri"], found.words()["nguoi_ket_luan"]) == (False, "")


def test_those_who_lead_together_are_named_together() -> None:
    led = """
### Kết luận
| Mã KL | Mã HN    | Nội dung     | Đơn vị chủ trì          |
|-------|----------|--------------|-------------------------|
| KL1   | HN1-2024 | Đăng tin tốt | Báo Trà Vinh; Ban Dân tộc |
"""
    plan = office(led)
    (told,) = conclusion_lines(plan, conference(plan))
    assert told.don_vi_chu_tri == "Báo Trà Vinh, Ban Dân tộc"
