"""Sổ đăng ký văn bản đi: by type, from small numbers to great ones, with what became of each paper."""

import datetime as dt

from msgspec.structs import replace

from tests.documents.plans import example
from toolkit.documents.kinds import kind_named
from toolkit.documents.parts.named_people import short_name_of
from toolkit.documents.register import RegisterContext, obstacles, register_lines, registers
from toolkit.plan.model import DocumentStatus, Numbering, OutgoingDocument, Plan

FIRST = next(row for row in example().outgoing if row.code == "VB002")
SECOND = replace(FIRST, code="VB099", number=40, earlier="VB002")


def register(*rows: OutgoingDocument, **settings: object) -> RegisterContext:
    plan = example()
    changed: Plan = replace(plan, outgoing=rows, settings=replace(plan.settings, **settings))  # type: ignore[arg-type]
    (document,) = registers(changed, changed.annual_plans[0])
    assert isinstance(document.context, RegisterContext)
    return document.context


def test_types_stand_in_the_order_of_the_list_and_numbers_in_theirs() -> None:
    plan = example()
    (document,) = registers(plan, plan.annual_plans[0])
    context = document.context
    assert isinstance(context, RegisterContext)
    assert [(one.ten, [row.so for row in one.dong]) for one in context.day_so] == [
        ("Giấy mời", ["12", "13"]),
        ("Biên bản", ["04", "05"]),
        ("Báo cáo", ["21", "22"]),
        ("Thông báo", ["07", "08"]),
    ]


def test_a_paper_and_the_one_that_took_its_place_name_each_other() -> None:
    gone = replace(FIRST, status=DocumentStatus.REPLACED)
    (letters,) = register(SECOND, gone).day_so
    assert [row.ghi_chu for row in letters.dong] == ["Thay bằng 40-GM", "", "Thay cho 12-GM"]


def test_numbers_that_no_row_has_are_named_between_those_that_one_has() -> None:
    (letters,) = register(SECOND, FIRST, replace(SECOND, code="VB100", number=42)).day_so
    assert [(row.so, row.trich_yeu) for row in letters.dong if not row.so] == [
        ("", "(Từ số 13 đến số 39 không có trong sổ này)"),
        ("", "(Số 41 không có trong sổ này)"),
    ]
    assert letters.so_luong == "03"


def test_a_number_that_two_rows_have_is_noted_at_both() -> None:
    (letters,) = register(FIRST, replace(FIRST, code="VB100")).day_so
    assert [row.ghi_chu for row in letters.dong] == ["Trùng số với VB100", "Trùng số với VB002"]


def test_a_type_that_was_numbered_in_two_terms_has_two_series() -> None:
    later = replace(FIRST, code="VB100", number=1, date=dt.date(2024, 11, 6))
    before, now = register(FIRST, later, term_from=dt.date(2024, 10, 1)).day_so
    assert [(one.ten, [row.so for row in one.dong]) for one in (before, now)] == [
        ("Giấy mời (nhiệm kỳ trước)", ["12"]),
        ("Giấy mời", ["01"]),
    ]


def test_a_notice_says_what_it_corrects_and_a_cancelled_paper_that_it_is() -> None:
    notice = replace(SECOND, kind="TB", number=9)
    letters, notices = register(replace(FIRST, status=DocumentStatus.CANCELLED), notice).day_so
    assert [row.ghi_chu for row in (*letters.dong, *notices.dong)] == ["Hủy", "Điều chỉnh 12-GM"]


def test_the_term_is_named_unless_numbers_go_by_year_and_a_code_may_hold_a_sign() -> None:
    context = register(FIRST, department_code="CTĐ&TTN")
    assert context.trich_yeu == "Nhiệm kỳ 2022 - 2027, năm 2024"
    assert context.day_so[0].dong[0].ky_hieu == "12-GM/TĐTN-CTĐ&TTN"
    assert register(FIRST, numbering=Numbering.BY_YEAR).trich_yeu == "Năm 2024"


def test_a_year_without_numbers_is_told() -> None:
    plan = replace(example(), outgoing=())
    assert [one.code for one in obstacles(plan, plan.annual_plans[0])] == ["register-empty"]


def test_the_register_names_whoever_signs_the_paper() -> None:
    plan = example()
    (conference,) = (one for one in plan.conferences if one.code == "HN1-2024")
    letter = next(row for row in plan.outgoing if row.code == "VB002")
    minutes = next(row for row in plan.outgoing if row.code == "VB003")
    annual = replace(plan.annual_plans[0], signer="NS003")
    rows = (
        replace(letter, signer=""),
        replace(minutes, signer=""),
        replace(minutes, code="VB098", number=6, signer=plan.settings.signer),  # as rows of old have it
        replace(minutes, code="VB097", number=7, signer="", subject_code=annual.code),
        replace(letter, code="VB099", kind="KH", signer="", subject_code=annual.code, number=60),
    )
    changed = replace(plan, outgoing=rows, annual_plans=(annual, *plan.annual_plans[1:]))
    named = {line.row.ky_hieu.split("/")[0]: line.row.nguoi_ky for line in register_lines(changed)}
    about = {"minutes": conference, "year-minutes": annual}
    kinds = ((kind_named(name), subject) for name, subject in about.items())
    papers = [one for kind, subject in kinds if kind for one in kind.documents(changed, subject)]
    chairs = {one.words()["nguoi_ky_chu_tri"] for one in papers}
    assert {named[one].removeprefix("Đ/c ") for one in ("04-BB", "06-BB", "07-BB")} == chairs
    assert named["12-GM"] == short_name_of(plan, plan.settings.signer, letter.date)
    assert named["60-KH"] == short_name_of(plan, "NS003", letter.date)
