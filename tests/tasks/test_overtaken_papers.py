"""Letters that went out and no longer agree with the workbook: what is told, and a remedy that leads on."""

from pathlib import Path

import pytest

from tests.tasks.mail_office import CONFERENCE, MailOffice
from toolkit.problems import Problem
from toolkit.tasks.check import check_reading
from toolkit.tasks.issue import issue_from

TOPIC = "Giải pháp nâng cao chất lượng sinh hoạt chi đoàn ấp, khóm"


@pytest.fixture
def office(tmp_path: Path) -> MailOffice:
    return MailOffice(tmp_path)


def about_letters(problems: tuple[Problem, ...]) -> set[str]:
    return {one.code for one in problems if one.code.startswith("issued-")}


def by_press(office: MailOffice) -> dict[str, set[str]]:
    """What check, the button for notices and Phát hành say of papers that went out."""
    issued = issue_from(office.reading, office.folder, CONFERENCE).outcome
    return {
        "check": about_letters(check_reading(office.reading, office.folder).problems),
        "notice": about_letters(office.make("change-notice").problems),
        "issue": about_letters(issued.problems),
    }


def test_another_topic_is_told_by_a_notice(office: MailOffice) -> None:
    office.type("Chuyên đề", "CD3", Tên_chuyên_đề=TOPIC)
    assert by_press(office) == {"check": {"issued-changed"}, "notice": set(), "issue": {"issued-changed"}}
    assert [one.name for one in office.out.glob("TB*")] == ["TB_HN3-2024_thay-doi_VB010.docx"]


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"Số": 15}, "issued-renumbered"),
        ({"Người_ký": "NS003"}, "issued-changed-otherwise"),
        ({"Trạng_thái": "Hủy"}, "issued-withdrawn"),
    ],
    ids=["another number", "another signer", "withdrawn"],
)
def test_what_no_notice_tells_is_said_at_every_press(
    office: MailOffice, cells: dict[str, object], code: str
) -> None:
    office.type("Văn bản đi", "VB010", **cells)
    said = by_press(office)
    assert [one - {"issued-without"} for one in said.values()] == [{code}] * 3


def test_another_number_is_told_with_the_one_that_the_letters_bear(office: MailOffice) -> None:
    office.type("Văn bản đi", "VB010", Số=15)
    problems = check_reading(office.reading, office.folder).problems
    (found,) = [one for one in problems if one.code == "issued-renumbered"]
    assert "mang số 14-GM ngày 04/11/2024, mà dòng VB010" in found.message
    assert found.remedy.startswith("Ghi lại số và ngày 14-GM ngày 04/11/2024")


@pytest.mark.parametrize(
    ("sheet", "key", "cells"),
    [
        ("Hội nghị", CONFERENCE, {"Trạng_thái": "Hủy"}),
        (
            "Văn bản đi",
            "VB014",
            {
                "Loại": "CV",
                "Số": 20,
                "Ngày": "05/11/2024",
                "Trạng_thái": "Phát hành",
                "Văn_bản_trước": "VB010",
            },
        ),
    ],
    ids=["called off", "told by another paper"],
)
def test_a_withdrawn_letter_owes_nothing_once_others_speak(
    office: MailOffice, sheet: str, key: str, cells: dict[str, object]
) -> None:
    office.type("Văn bản đi", "VB010", Trạng_thái="Hủy")
    office.type(sheet, key, **cells)
    assert "issued-withdrawn" not in about_letters(check_reading(office.reading, office.folder).problems)
