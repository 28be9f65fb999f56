"""A paper that went out is never replaced, whatever changes in the register, the rows or the template."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from tests.tasks.making.register_office import (
    Office,
    codes,
    column,
    late_unit,
    number_of,
    own_template,
    text_of,
)
from toolkit.documents.buttons import button_named
from toolkit.history import State
from toolkit.tasks.making.press_edits import occasion_now
from toolkit.tasks.press import press_closed

LETTER = "GM_HN1-2024_H-CL.docx"
BESIDE = "GM_HN1-2024_H-CL (ban moi).docx"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Letters and agenda of the first conference went out as 12-GM."""
    office = Office(tmp_path)
    office.make()
    return office


def second_number(office: Office) -> None:
    office.type(
        "Văn bản đi",
        "VB099",
        Loại="GM",
        Số=40,
        Ngày=dt.datetime(2024, 5, 17),
        Người_ký="NS002",
        Trạng_thái="Phát hành",
        Mã_HN__KH="HN1-2024",
    )


def unchanged(office: Office, before: dict[str, bytes]) -> bool:
    after = office.files()
    return all(after[name] == content for name, content in before.items())


def test_a_second_number_for_a_late_unit_leaves_the_first_batch_as_it_was(office: Office) -> None:
    before = office.files()
    late_unit(office)
    second_number(office)
    outcome = office.make()
    assert unchanged(office, before)
    assert office.numbers("GM_HN1-2024_DT-YT") == {"GM_HN1-2024_DT-YT.docx": "40-GM"}
    assert office.numbers("GM_HN1-2024_H-CL") == {LETTER: "12-GM"}
    assert office.numbers("CTr") == {"CTr_HN1-2024.docx": "12-GM"}
    assert codes(outcome) == []


def test_it_does_so_too_where_no_row_of_the_letters_names_a_number(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.empty("Giấy mời", "Số văn bản")
    office.make()
    before = office.files()
    late_unit(office)
    second_number(office)
    outcome = office.make()
    assert unchanged(office, before)
    assert office.numbers("GM_HN1-2024_DT-YT") == {"GM_HN1-2024_DT-YT.docx": "40-GM"}
    (found,) = [one.message for one in outcome.problems if one.code == "letters-two-numbers"]
    assert found == (
        "Giấy mời của hội nghị HN1-2024 có hai số (12 và 40); giấy chưa ghi Số văn bản ở trang Giấy mời "
        "sẽ mang số 40, trừ giấy đã phát hành."
    )


def test_a_postponed_conference_keeps_letters_and_agenda_and_lays_drafts_beside_them(office: Office) -> None:
    before = office.files()
    office.type("Hội nghị", "HN1-2024", Ngày=dt.datetime(2024, 5, 31))
    outcome = office.make()
    assert unchanged(office, before)
    assert office.numbers("GM_HN1-2024_H-CL") == {BESIDE: "", LETTER: "12-GM"}
    assert "31/5/2024" in text_of(office.out / BESIDE)
    assert office.numbers("CTr") == {"CTr_HN1-2024 (ban moi).docx": "", "CTr_HN1-2024.docx": "12-GM"}
    assert set(codes(outcome)) == {"issued-changed"}
    (letter,) = [one for one in outcome.files if one.unit == "H-CL"]
    assert (letter.path, letter.stays) == (office.out / BESIDE, office.out / LETTER)


def test_a_replaced_number_makes_new_letters_and_keeps_the_old_ones(office: Office) -> None:
    before = office.files()
    days = {"Ngày": dt.datetime(2024, 5, 31), "Hạn_báo_cáo": dt.datetime(2024, 5, 24)}
    office.type("Hội nghị", "HN1-2024", **days)
    office.type("Văn bản đi", "VB002", Trạng_thái="Thay thế")
    second_number(office)
    outcome = office.make()
    assert unchanged(office, before)
    new = "GM_HN1-2024_H-CL (so 40).docx"
    assert office.numbers("GM_HN1-2024_H-CL") == {new: "40-GM", LETTER: "12-GM"}
    assert "31/5/2024" in text_of(office.out / new)
    assert codes(outcome) == []
    after = office.files()
    assert {one.state for one in office.make().files} == {State.KEPT}
    assert office.files() == after


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (
            {"Số": 21},
            "mang số 12-GM ngày 06/5/2024, mà dòng VB002 của Văn bản đi nay ghi 21-GM",
        ),
        ({"Trạng_thái": "Trình ký"}, "số và ký hiệu: Số: 12-GM/TĐTN-TCKT → Số: -GM/TĐTN-TCKT"),
    ],
)
def test_a_slip_in_the_register_replaces_nothing(office: Office, cells: dict[str, object], told: str) -> None:
    before = office.files()
    office.type("Văn bản đi", "VB002", **cells)
    outcome = office.make("invitation")
    assert unchanged(office, before)
    assert office.numbers("GM_HN1-2024_H-CL") == {BESIDE: "", LETTER: "12-GM"}
    (found,) = [one.message for one in outcome.problems if one.code.startswith("issued-")]
    assert told in found


def test_a_number_emptied_by_a_slip_is_an_error_and_replaces_nothing(office: Office) -> None:
    before = office.files()
    office.type("Văn bản đi", "VB002", Số=None)
    outcome = office.make("invitation")
    assert office.files() == before
    assert codes(outcome) == ["issued-without"]
    assert [one.kind for one in outcome.held] == ["invitation"]


def test_a_register_row_that_names_another_conference_replaces_nothing(office: Office) -> None:
    before = office.files()
    office.type("Văn bản đi", "VB002", Mã_HN__KH="HN3-2024")
    outcome = office.make()
    assert unchanged(office, before)
    assert office.numbers("CTr") == {"CTr_HN1-2024 (ban moi).docx": "", "CTr_HN1-2024.docx": "12-GM"}
    assert codes(outcome) == ["issued-changed-otherwise"]


def test_a_new_template_changes_no_paper_that_went_out_and_is_told_as_a_hint(office: Office) -> None:
    before = office.files()
    own_template("giay-moi-don-vi.docx", office.workbook.parent / "mau/giay-moi-don-vi.docx")
    outcome = office.make("invitation")
    assert office.files() == before
    assert {one.state for one in outcome.files} == {State.KEPT}
    assert codes(outcome) == ["issued-form-changed"]


def test_a_lost_history_costs_no_paper_its_place_nor_its_number(office: Office) -> None:
    before = office.files()
    (office.out.parent / ".giaoban/history.jsonl").unlink()
    office.type("Hội nghị", "HN1-2024", Ngày=dt.datetime(2024, 5, 31))
    outcome = office.make("invitation")
    assert unchanged(office, before)
    assert office.numbers("GM_HN1-2024_H-CL") == {BESIDE: "", LETTER: "12-GM"}
    assert set(codes(outcome)) == {"issued-unknown"}


def test_a_letter_edited_by_hand_after_it_went_out_stays(office: Office) -> None:
    (office.out / LETTER).write_bytes(b"edited")
    assert {one.state for one in office.make("invitation").files} == {State.KEPT}
    office.type("Hội nghị", "HN1-2024", Ngày=dt.datetime(2024, 5, 31))
    office.make("invitation")
    assert (office.out / LETTER).read_bytes() == b"edited"
    assert number_of(office.out / BESIDE) == ""


def test_a_renamed_or_moved_letter_is_known_by_its_content(office: Office) -> None:
    sent = office.out / "Da gui"
    sent.mkdir()
    (office.out / LETTER).rename(sent / "Giay moi Cau Ngang.docx")
    outcome = office.make("invitation")
    assert not (office.out / LETTER).exists()
    assert [one.path for one in outcome.files if one.unit == "H-CL"] == [sent / "Giay moi Cau Ngang.docx"]
    office.type("Hội nghị", "HN1-2024", Ngày=dt.datetime(2024, 5, 31))
    office.make("invitation")
    assert office.numbers("GM_HN1-2024_H-CL") == {BESIDE: ""}
    assert number_of(sent / "Giay moi Cau Ngang.docx") == "12-GM"


def test_a_copied_letter_changes_nothing_and_a_deleted_one_is_made_again(office: Office) -> None:
    before = office.files()
    shutil.copy(office.out / LETTER, office.out / "ban sao.docx")
    (office.out / "GM_HN1-2024_H-CN.docx").unlink()
    office.make()
    (office.out / "ban sao.docx").unlink()
    assert office.files() == before


def test_a_press_writes_the_registers_code_into_the_letters_rows(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.empty("Giấy mời", "Số văn bản")
    press_closed(
        office.workbook, occasion_now(button_named("invitations"), office.workbook, conference="HN1-2024")
    )
    assert set(column(office.workbook, "Giấy mời", "Số văn bản", conference="HN1-2024")) == {"VB002"}


def test_after_a_change_the_letters_row_goes_on_naming_what_was_sent(tmp_path: Path) -> None:
    office = Office(tmp_path)
    occasion = occasion_now(button_named("invitations"), office.workbook, conference="HN1-2024")
    press_closed(office.workbook, occasion)
    before = column(office.workbook, "Giấy mời", "Tệp", conference="HN1-2024")
    office.type("Hội nghị", "HN1-2024", Ngày=dt.datetime(2024, 5, 31))
    press_closed(office.workbook, occasion)
    assert column(office.workbook, "Giấy mời", "Tệp", conference="HN1-2024") == before
