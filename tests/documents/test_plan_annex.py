"""The annex of the year's plan: the calendar and who prepares what, when the settings ask for it."""

import io

import docx
from msgspec.structs import replace

from tests.documents.letters import rendered
from tests.documents.plans import example
from toolkit.documents.annual_plan import plans
from toolkit.plan.model import Plan


def words_of(plan: Plan) -> dict[str, object]:
    (document,) = plans(plan, plan.annual_plans[0])
    return document.words()


def with_annex() -> Plan:
    plan = example()
    return replace(plan, settings=replace(plan.settings, plan_annex=True))


def test_the_plan_has_no_annex_until_the_settings_ask_for_it() -> None:
    words = words_of(example())
    assert (words["co_phu_luc"], words["lich"], words["phan_cong"]) == (False, (), ())


def test_the_calendar_has_a_line_for_each_conference() -> None:
    lines = words_of(with_annex())["lich"]
    assert [
        (line["hoi_nghi"], line["thoi_gian"], line["don_vi_dang_cai"], line["ban_tham_muu"]) for line in lines
    ] == [
        ("Lần thứ nhất", "Tháng 5/2024", "Thị đoàn Duyên Hải", "Ban Tuyên giáo Tỉnh đoàn"),
        ("Lần thứ hai", "Tháng 8/2024", "Huyện đoàn Cầu Ngang", "Ban Phong trào Tỉnh đoàn"),
        ("Lần thứ ba", "Tháng 11/2024", "Huyện đoàn Châu Thành", "Ban Tổ chức - Kiểm tra Tỉnh đoàn"),
    ]


def test_the_duties_stand_below_their_conference() -> None:
    parts = words_of(with_annex())["phan_cong"]
    assert [(part["hoi_nghi"], len(part["viec"])) for part in parts] == [
        ("Hội nghị lần thứ nhất", 6),
        ("Hội nghị lần thứ hai", 6),
        ("Hội nghị lần thứ ba", 6),
    ]
    assert parts[0]["viec"][4] == {
        "tt": "5",
        "noi_dung": "Trang trí, âm thanh, nước uống, bảng tên",
        "chu_tri": "Thị đoàn Duyên Hải",
        "phoi_hop": "Trung tâm Sinh hoạt Thanh thiếu nhi",
        "han": "23/5/2024",
    }


def test_the_pages_are_numbered_with_and_without_the_annex() -> None:
    for plan in (example(), with_annex()):
        (document,) = plans(plan, plan.annual_plans[0])
        sections = docx.Document(io.BytesIO(rendered(document))).sections
        assert all("PAGE" in section.header._element.xml for section in sections)
