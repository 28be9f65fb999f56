"""A document is a draft until the register issues it."""

import pytest

from tests.documents.plans import conference, office
from toolkit.documents.parts.letterhead import letterhead
from toolkit.documents.parts.release import (
    follow_up_release,
    invitation_release,
    minutes_release,
    year_release,
)
from toolkit.plan.model import Plan

NBSP = "\u00a0" * 6


def register(*rows: str) -> str:
    head = "| Mã VB | Loại | Số | Ngày | Mã HN/KH | Trạng thái | Đề ký | Người ký |"
    return "\n".join(["### Văn bản đi", head, "|---|---|---|---|---|---|---|---|", *rows])


def invitation_head(plan: Plan) -> tuple[str, str, bool]:
    head = letterhead(plan, invitation_release(plan, conference(plan), "GM"), "Hội nghị")
    return head.so_ky_hieu, head.dia_danh_ngay, head.la_du_thao


def test_a_draft_leaves_room_for_number_and_day() -> None:
    assert invitation_head(office()) == (
        f"Số:{NBSP}-GM/TĐTN-TCKT",
        f"Trà Vinh, ngày{NBSP}tháng 5 năm 2024",
        True,
    )


def test_an_issued_document_has_the_number_and_day_of_the_register() -> None:
    plan = office(register("| VB1 | GM | 2 | {date:2024-03-05} | HN1-2024 | Phát hành | | |"))
    assert invitation_head(plan) == ("Số: 02-GM/TĐTN-TCKT", "Trà Vinh, ngày 05 tháng 3 năm 2024", False)


@pytest.mark.parametrize(
    "row",
    [
        "| VB1 | GM | 2 | {date:2024-03-05} | HN1-2024 | Dự thảo | | |",
        "| VB1 | GM | 2 | {date:2024-03-05} | HN1-2024 | Hủy | | |",
        "| VB1 | GM |   | {date:2024-03-05} | HN1-2024 | Phát hành | | |",
        "| VB1 | GM | 2 |                   | HN1-2024 | Phát hành | | |",
        "| VB1 | GM | 2 | {date:2024-03-05} | HN2-2024 | Phát hành | | |",
        "| VB1 | BB | 2 | {date:2024-03-05} | HN1-2024 | Phát hành | | |",
    ],
)
def test_anything_less_stays_a_draft(row: str) -> None:
    assert invitation_head(office(register(row)))[2] is True


def test_the_last_issue_counts() -> None:
    plan = office(
        register(
            "| VB1 | GM | 2 | {date:2024-05-10} | HN1-2024 | Phát hành | | |",
            "| VB2 | GM | 3 | {date:2024-05-13} | HN1-2024 | Phát hành | | |",
            "| VB3 | GM |   |                   | HN1-2024 | Dự thảo   | | |",
        )
    )
    assert invitation_head(plan)[0] == "Số: 03-GM/TĐTN-TCKT"


def test_a_number_has_two_digits_at_least() -> None:
    plan = office(register("| VB1 | GM | 1234 | {date:2024-05-10} | HN1-2024 | Phát hành | | |"))
    assert invitation_head(plan)[0] == "Số: 1234-GM/TĐTN-TCKT"


def test_a_draft_invitation_says_the_month_of_the_last_day_to_send_it() -> None:
    plan = office(
        """
        ### Hội nghị
        | Mã HN    | Mã KH  | Lần thứ | Ngày              |
        |----------|--------|---------|-------------------|
        | HN1-2024 | KH2024 | 1       | {date:2024-05-03} |
        """
    )
    assert invitation_head(plan)[1] == f"Trà Vinh, ngày{NBSP}tháng 4 năm 2024"


def test_minutes_are_expected_in_the_month_of_the_conference() -> None:
    plan = office()
    head = letterhead(plan, minutes_release(plan, conference(plan), "BB"), "")
    assert head.dia_danh_ngay == f"Trà Vinh, ngày{NBSP}tháng 5 năm 2024"


@pytest.mark.parametrize(
    ("day", "line"),
    [
        ("2024-05-24", f"Trà Vinh, ngày{NBSP}tháng 5 năm 2024"),
        ("2024-05-29", f"Trà Vinh, ngày{NBSP}tháng{NBSP}năm 2024"),
        ("2024-12-30", f"Trà Vinh, ngày{NBSP}tháng{NBSP}năm"),
    ],
)
def test_a_report_says_its_month_only_when_it_is_sure(day: str, line: str) -> None:
    plan = office(
        f"""
        ### Hội nghị
        | Mã HN    | Mã KH  | Lần thứ | Ngày        |
        |----------|--------|---------|-------------|
        | HN1-2024 | KH2024 | 1       | {{date:{day}}} |
        """
    )
    head = letterhead(plan, follow_up_release(plan, conference(plan), "BC"), "")
    assert head.dia_danh_ngay.rstrip("\u00a0") == line


def test_a_document_of_the_year_says_no_month() -> None:
    plan = office()
    head = letterhead(plan, year_release(plan, "KH", "KH2024", day=None, year=2024), "")
    assert head.dia_danh_ngay == f"Trà Vinh, ngày{NBSP}tháng{NBSP}năm 2024"


def replaced_letters(former: str, later: str = "VB1") -> str:
    head = "| Mã VB | Loại | Số | Ngày | Mã HN/KH | Trạng thái | Văn bản trước |"
    row = f"| VB2 | GM | 14 | {{date:2024-05-13}} | HN1-2024 | Phát hành | {later} |"
    plan = office("\n".join(["### Văn bản đi", head, "|---|---|---|---|---|---|---|", former, row]))
    return letterhead(plan, invitation_release(plan, conference(plan), "GM"), "Hội nghị").thay_the


def test_a_letter_says_which_one_it_takes_the_place_of() -> None:
    assert replaced_letters("| VB1 | GM | 2 | {date:2024-05-08} | HN1-2024 | Thay thế | |") == (
        "Giấy mời này thay thế Giấy mời số 02-GM/TĐTN-TCKT ngày\u00a008/5/2024."
    )


@pytest.mark.parametrize(
    ("former", "later"),
    [
        ("| VB1 | GM | 2 | {date:2024-05-08} | HN1-2024 | Thay thế | |", ""),
        ("| VB1 | GM | | {date:2024-05-08} | HN1-2024 | Thay thế | |", "VB1"),
        ("| VB1 | TB | 2 | {date:2024-05-08} | HN1-2024 | Phát hành | |", "VB1"),
    ],
)
def test_a_paper_that_never_went_out_or_is_of_another_type_is_not_replaced(former: str, later: str) -> None:
    assert replaced_letters(former, later) == ""
