"""The smaller papers of a conference: their parts in order, for no unit, for one and for a province."""

import io

import docx
import pytest
from msgspec.structs import replace

from tests.documents.aloud import aloud
from tests.documents.letters import rendered
from tests.documents.plans import conference, example, office, province
from toolkit.documents import Document
from toolkit.documents.kinds import buttons, kind_named
from toolkit.documents.paper_buttons import AT, BEFORE
from toolkit.plan.model import Plan, Unit

PARTS = {
    "summons": (
        *("V/v triệu tập dự Hội nghị", "Kính gửi: Ban Thường vụ", "Thực hiện Kế hoạch", "1. Thời gian"),
        *("2. Địa điểm", "3. Thành phần", "4. Nội dung chuẩn bị", "chậm nhất ngày", "./.", "- Như trên;"),
    ),
    "committee-letter": (
        *("V/v báo cáo lịch giao ban", "Kính gửi: Thường trực Thị ủy Duyên Hải", "phối hợp với Thị đoàn"),
        *("1. Thời gian", "2. Địa điểm", "3. Chuyên đề", "4. Thành phần", "Kính mong", "./.", "Như trên"),
    ),
    "host-letter": (
        *("TỈNH ĐOÀN TRÀ VINH / BCH ĐOÀN THỊ XÃ DUYÊN HẢI", "-CV/ĐTN / V/v báo cáo lịch", "Duyên Hải, ngày"),
        *("Kính gửi: Thường trực Thị ủy", "được phân công đăng cai", "1. Thời gian", "4. Thành phần", "./."),
        *("TM. BAN THƯỜNG VỤ THỊ ĐOÀN / BÍ THƯ / Hồ Văn Thuận",),
    ),
    "assignments": (
        *("PHÂN CÔNG NHIỆM VỤ", "Nội dung | Chủ trì | Phối hợp | Người phụ trách | Thời hạn | Kết quả"),
        *("| 1 | Báo cáo cấp ủy về lịch giao ban", "Đ/c Hồ Văn Thuận | 03/5/2024 | Xong", "./."),
    ),
    "introduction": ("-GGT/TĐTN-TCKT", "GIẤY GIỚI THIỆU", "giới thiệu: Đồng chí", "Được cử đến", "Về việc"),
    "report-form": (
        *("BCH ĐOÀN", "-BC/ĐTN", "BÁO CÁO", "I. ĐẶC ĐIỂM TÌNH HÌNH", "II. KẾT QUẢ", "| TT | Số liệu |"),
        *("III. HẠN CHẾ", "IV. GIẢI PHÁP", "V. KIẾN NGHỊ", "./.", "TM. BAN THƯỜNG VỤ"),
    ),
    "speech-form": (
        *(
            "PHIẾU ĐĂNG KÝ PHÁT BIỂU",
            "Đơn vị: Thị đoàn Duyên Hải",
            "Họ và tên người phát biểu",
            "Chức vụ",
            "Tên tham luận",
        ),
        *("Thời lượng", "chậm nhất ngày 14/5/2024"),
    ),
    "opinion-form": (
        "PHIẾU LẤY Ý KIẾN",
        "Đơn vị: Thị đoàn Duyên Hải",
        "Kết quả, mô hình hay",
        "Kiến nghị",
        "Phiếu gửi về",
    ),
    "script": (
        *("KỊCH BẢN ĐIỀU HÀNH", "Kính thưa các đồng chí! Được sự đồng ý của", "Về phía Tỉnh đoàn"),
        *("Về phía Thị ủy Duyên Hải", "Xin trân trọng kính mời", "trao Cờ luân lưu cho Huyện đoàn Cầu Ngang"),
        *("Giờ | Việc | Lời dẫn | Người thực hiện | Hậu cần, ghi chú", "08:00 - 08:15"),
    ),
    "speech-list": ("BẢNG ĐĂNG KÝ PHÁT BIỂU", "| 1 | Thị đoàn Duyên Hải", "Tổng số: 06 ý kiến, 52 phút."),
    "name-plates": (
        "ĐẠI BIỂU / TRẦN HOÀNG MINH ĐĂNG / Bí thư Tỉnh đoàn / Hội nghị giao ban",
        "NGUYỄN THANH NHÃ",
    ),
    "badges": ("ĐẠI BIỂU / TRẦN HOÀNG MINH ĐĂNG / Bí thư Tỉnh đoàn / Hội nghị giao ban",),
    "evaluation-form": (
        "PHIẾU ĐÁNH GIÁ",
        "không cần ghi tên",
        "Tốt | Khá | Đạt | Chưa đạt",
        "Đề xuất chuyên đề",
    ),
}
each_kind = pytest.mark.parametrize("name", PARTS)


def documents(plan: Plan, name: str) -> list[Document]:
    kind = kind_named(name)
    assert kind is not None
    return list(kind.documents(plan, conference(plan)))


def test_the_papers_are_made_by_the_two_buttons() -> None:
    made = [kind.name for button in (BEFORE, AT) for kind in buttons()[button]]
    assert [name for name in made if name in PARTS] == list(PARTS)


@each_kind
def test_the_parts_stand_in_their_order(name: str) -> None:
    found = documents(example(), name)
    text = aloud(rendered(next((one for one in found if one.unit == "TX-DH"), found[0])))
    at = 0
    for part in PARTS[name]:
        assert part in text[at:], part
        at = text.index(part, at)


@pytest.mark.parametrize("units", [0, 1, 13, 155])
@each_kind
def test_a_paper_is_made_for_any_number_of_units(name: str, units: int) -> None:
    plan = province(units)
    found = documents(plan, name)
    if name == "report-form":
        assert len(found) == units
    elif name in ("speech-form", "opinion-form"):
        assert [one.words()["co_don_vi"] for one in found] == ([True] * units or [False])
    elif name in ("assignments", "introduction") and not units:
        assert found == []
    for document in found[:1]:
        assert rendered(document)


def test_what_is_not_listed_is_a_hint_and_no_fault() -> None:
    plan = replace(example(), assignments=(), speech_requests=())
    for name in ("assignments", "introduction", "speech-list"):
        kind = kind_named(name)
        assert kind is not None
        (found,) = kind.obstacles(plan, conference(plan))
        assert (found.code, found.severity.value, documents(plan, name)) == ("nothing-listed", "hint", [])


def test_a_long_name_is_written_smaller() -> None:
    (plates,) = documents(example(), "name-plates")
    sizes = {
        card["ho_ten"]: [size for size in ("ngan", "vua", "dai") if card[f"la_ten_{size}"]]
        for card in plates.words()["bien"]
    }
    assert sizes["HỒ VĂN THUẬN"] == ["ngan"]
    assert sizes["NGUYỄN THANH NHÃ"] == ["vua"]
    assert sizes["TRẦN HOÀNG MINH ĐĂNG"] == ["dai"]


def test_guests_are_introduced_by_the_rule_where_the_sheet_gives_no_order() -> None:
    plan = example()
    unmarked = tuple(replace(one, introduce=False, introduction_order=None) for one in plan.delegates)
    (script,) = documents(replace(plan, delegates=unmarked), "script")
    assert [one["ve_phia"] for one in script.words()["gioi_thieu"]] == [
        "Tỉnh đoàn Trà Vinh",
        "Thị ủy Duyên Hải",
    ]


@pytest.mark.parametrize(
    ("presence", "unit", "greeted", "gives"),
    [
        ("", "HU-CN", "Kính thưa các đồng chí!", "đồng chí Nguyễn Thanh Nhã"),
        ("Vắng có lý do", "BDN", "Kính thưa các vị khách quý, thưa các đồng chí!", "đại diện Thường trực"),
    ],
)
def test_guests_from_outside_are_greeted_and_who_sent_an_apology_is_not_called_up(
    presence: str, unit: str, greeted: str, gives: str
) -> None:
    plan = office(
        f"""
        ### Đại biểu
        | Mã HN    | Mã NS | Họ và tên   | Chức vụ     | Mã đơn vị | Có mặt     |
        |----------|-------|-------------|-------------|-----------|------------|
        | HN1-2024 | NS01  |             |             |           | {presence} |
        | HN1-2024 |       | Lê Văn Khai | Phó Bí thư  | {unit}    |            |
        """,
        """
        ### Thành phần
        | Mã HN | Thứ tự | Mô tả                 | Phạm vi       | Giá trị | Nhóm giấy mời |
        |-------|--------|-----------------------|---------------|---------|---------------|
        | *     | 1      | Thường trực Tỉnh đoàn | Đơn vị cụ thể | TINH    | Theo cá nhân  |
        """,
        """
        ### Chương trình
        | Mã HN    | Thứ tự | Số phút | Nội dung         | Người thực hiện |
        |----------|--------|---------|------------------|-----------------|
        | HN1-2024 | 1      | 15      | Trao cờ luân lưu | NS01            |
        """,
    )
    outside = Unit(code="BDN", name="Ban Đại diện phụ huynh", kind="Ngoài Đoàn")
    (script,) = documents(replace(plan, units=(*plan.units, outside)), "script")
    text = aloud(rendered(script))
    assert greeted in text
    assert f"kính mời {gives}" in text


def test_two_papers_of_one_type_find_their_own_rows_of_the_register() -> None:
    plan = example()
    row = next(one for one in plan.outgoing if one.code == "VB002")
    summons, report = (
        replace(row, code=code, kind="CV", number=number, subject=subject)
        for code, number, subject in (
            ("VB101", 31, "Triệu tập dự Hội nghị giao ban"),
            ("VB102", 32, "Báo cáo lịch giao ban và phối hợp tổ chức Hội nghị"),
        )
    )
    issued = replace(plan, outgoing=(*plan.outgoing, summons, report))
    numbers = [documents(issued, name)[0].words()["so_ky_hieu"] for name in ("summons", "committee-letter")]
    assert numbers == ["Số: 31-CV/TĐTN-TCKT", "Số: 32-CV/TĐTN-TCKT"]


@pytest.mark.parametrize(
    ("host", "committee"),
    [
        ("Thị đoàn Duyên Hải", "Thường trực Thị ủy Duyên Hải"),
        ("Huyện đoàn Cầu Ngang", "Thường trực Huyện ủy Cầu Ngang"),
        ("Đoàn phường Trà Vinh", "Thường trực Đảng ủy phường Trà Vinh"),
        ("Đoàn Trường Đại học", "Cấp ủy nơi tổ chức Hội nghị"),
    ],
)
def test_a_committee_that_the_sheet_does_not_know_is_called_by_its_host_or_by_its_office(
    host: str, committee: str
) -> None:
    plan = example()
    units = tuple(
        replace(one, name=host) if one.code == "TX-DH" else one
        for one in plan.units
        if one.kind != "Ngoài Đoàn"
    )
    for name in ("committee-letter", "host-letter"):
        words = documents(replace(plan, units=units), name)[0].words()
        assert (words["kinh_gui"], words["cap_uy"]) == (committee, committee.replace("Cấp", "cấp"))


def test_each_joint_host_has_its_committee_with_or_without_a_row() -> None:
    plan = example()
    first, *others = plan.conferences
    joint = replace(plan, conferences=(replace(first, hosts=("TX-DH", "H-DH")), *others))
    (letter,) = documents(joint, "committee-letter")
    both = "Thường trực Thị ủy Duyên Hải và Thường trực Huyện ủy Duyên Hải"
    assert letter.words()["kinh_gui"] == both


def test_a_party_committee_is_addressed_by_its_standing_members_and_an_authority_is_no_committee() -> None:
    plan = example()
    town = next(one for one in plan.units if one.code == "TXU-DH")
    authority = replace(town, code="UB-DH", name="Ủy ban nhân dân thị xã Duyên Hải")
    both = replace(plan, units=(*plan.units, authority))
    assert documents(both, "committee-letter")[0].words()["kinh_gui"] == "Thường trực Thị ủy Duyên Hải"
    (thanks,) = documents(both, "thanks")
    assert thanks.words()["kinh_gui"] == "Thường trực Thị ủy Duyên Hải và Ban Thường vụ Thị đoàn Duyên Hải"


def test_the_longest_name_stands_in_the_smallest_letters_of_sign_and_badge() -> None:
    plan, name = example(), "Công Tằng Tôn Nữ Thị Ngọc Hân Nguyễn Phúc"
    first = replace(plan.delegates[0], person="", name=name, title="Ủy viên Ban Chấp hành")
    alone = replace(plan, delegates=(first,))
    for paper, style in (("name-plates", "Biển tên nhỏ"), ("badges", "Thẻ tên nhỏ")):
        (made,) = documents(alone, paper)
        cells = docx.Document(io.BytesIO(rendered(made))).tables[0].rows[0].cells
        lines = [
            line
            for cell in cells
            for line in cell.paragraphs
            if line.text.replace("\u00a0", " ") == name.upper()
        ]
        assert {line.style.name for line in lines if line.style} == {style}


def test_figures_that_are_typed_each_on_its_line_are_asked_for_as_if_between_semicolons() -> None:
    plan = example()
    topics = tuple(replace(one, figures="- Số chi đoàn;\n- Số đoàn viên.\n") for one in plan.topics)
    typed = replace(plan, topics=topics)
    assert documents(typed, "summons")[0].words()["so_lieu"] == "số chi đoàn; số đoàn viên"
    for name in ("report-form", "return-form"):
        assert "Số chi đoàn" in str(documents(typed, name)[0].words())
        assert "Số đoàn viên" in str(documents(typed, name)[0].words())


def test_a_form_leaves_out_the_parts_that_its_topic_has_nothing_of_and_numbers_the_others() -> None:
    bare = replace(
        example(), lists=(), topics=tuple(replace(one, figures="", prompts=()) for one in example().topics)
    )
    text = aloud(rendered(documents(bare, "return-form")[0]))
    for absent in ("Câu hỏi gợi ý", "Số liệu"):
        assert absent not in text
    for part in ("1. Đơn vị", "2. Ý kiến, mỗi dòng một ý", "3. Đăng ký phát biểu", "4. Người dự"):
        assert part in text, part
    assert "| Nhóm | Nội dung | Gửi tới |\n|  |  |  |" in text
