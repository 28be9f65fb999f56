"""Drafts go out as they stand: number and day stamped, hand edits kept, locked, known to the history."""

import datetime as dt
import errno
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest

from tests.real.office import needs_office
from tests.sheets import rows_of
from tests.tasks.making.register_office import Office, column, number_of, text_of
from toolkit.documents.buttons import button_named
from toolkit.problems import Place, Problem, not_written, problem, problem_of
from toolkit.shelf.refusals import is_read_only
from toolkit.tasks.affects import affects
from toolkit.tasks.making.button_press import Pressed
from toolkit.tasks.making.folder_refusals import each_cause_once
from toolkit.tasks.making.press_edits import occasion_now
from toolkit.tasks.press import press_closed
from toolkit.tasks.undo import undo
from toolkit.tasks.why import why

LETTER = "GM_HN1-2024_H-CL.docx"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """Letters and agenda of the first conference lie there as drafts; VB002 has its number already."""
    monkeypatch.setenv("PATH", "")  # no office program: no PDF
    office = Office(tmp_path)
    office.type("Văn bản đi", "VB002", Trạng_thái="Dự thảo")
    office.make("invitation", "invitation-person", "invitation-guest", "agenda")
    return office


def issue(office: Office, *files: Path) -> Pressed:
    conference = "" if files else "HN1-2024"
    occasion = occasion_now(button_named("issue"), office.workbook, conference=conference, files=files)
    return press_closed(office.workbook, occasion)


def codes(pressed: Pressed) -> list[str]:
    assert pressed.outcome
    return [one.code for one in pressed.outcome.problems if one.code.startswith("issue")]


def found(pressed: Pressed) -> list[str]:
    assert pressed.outcome
    return [one.code for one in pressed.outcome.problems]


def register(office: Office, code: str) -> tuple[object, ...]:
    """Số, Ngày and Trạng thái of a row."""
    head, *rows = rows_of(office.workbook, "Văn bản đi")
    row = next((row for row in rows if row[0] == code), ())
    return tuple(row[head.index(name)] for name in ("Số", "Ngày", "Trạng thái")) if row else ()


def filled(office: Office, header: str) -> list[object]:
    """The codes of the rows that hold something in a column."""
    head, *rows = rows_of(office.workbook, "Văn bản đi")
    return [row[0] for row in rows if row[head.index(header)]]


def edit(path: Path) -> None:
    """Move a word by hand, as in Word."""
    replace_words(path, "Rất mong", "Kính mong")


def replace_words(path: Path, old: str, new: str) -> None:
    parts: dict[zipfile.ZipInfo, bytes] = {}
    with zipfile.ZipFile(path) as package:
        for entry in package.infolist():
            parts[entry] = re.sub(old.encode(), new.encode(), package.read(entry))
    with zipfile.ZipFile(path, "w") as package:
        for entry, content in parts.items():
            package.writestr(entry, content)


def test_drafts_get_the_registers_number_and_are_locked(office: Office) -> None:
    assert set(office.numbers("").values()) == {""}
    pressed = issue(office)
    assert pressed.message.startswith("Phát hành HN1-2024: Đã phát hành 32 tệp.")
    assert set(office.numbers("").values()) == {"12-GM"}
    assert all(is_read_only(path) for path in office.out.glob("*.docx"))
    assert register(office, "VB002") == (12, dt.datetime(2024, 5, 6), "Phát hành")
    assert set(column(office.workbook, "Giấy mời", "Số văn bản", conference="HN1-2024")) == {"VB002"}


def test_what_went_out_is_left_as_it_is_by_every_later_press(office: Office) -> None:
    issue(office)
    before = office.files()
    again = issue(office)
    assert again.message.startswith("Phát hành HN1-2024: Đã giữ nguyên 32 tệp.")
    office.make()
    undo(office.out.parent)
    assert office.files() == before


def test_letters_made_in_a_folder_that_does_not_know_the_first_ones_are_told(office: Office) -> None:
    issue(office)
    assert "issued-lost" not in found(press(office, "invitations"))
    assert "issued-lost" not in found(press(office, "agenda"))  # it stands in the letters' row
    folder = office.out.parent
    folder.rename(folder.with_name("ket-qua cu"))
    pressed = press(office, "invitations")
    assert found(pressed).count("issued-lost") == 1
    assert "Thư mục xuất" in next(
        one.remedy
        for one in pressed.outcome.problems
        if one.code == "issued-lost"  # type: ignore[union-attr]
    )
    assert "issued-lost" not in found(press(office, "invitations"))


def test_they_are_told_as_well_when_another_program_dropped_the_results_of_formulas(office: Office) -> None:
    issue(office)
    openpyxl.load_workbook(office.workbook).save(office.workbook)
    office.out.parent.rename(office.out.parent.with_name("ket-qua cu"))
    assert found(press(office, "invitations")).count("issued-lost") == 1


def test_a_hand_edit_goes_out_with_the_letter(office: Office) -> None:
    edit(office.out / LETTER)
    assert codes(issue(office)) == []
    assert "Kính mong" in text_of(office.out / LETTER)
    assert number_of(office.out / LETTER) == "12-GM"


def test_a_row_without_a_number_gets_the_next_one(office: Office) -> None:
    office.type("Văn bản đi", "VB002", Trạng_thái="Phát hành", Số=None, Ngày=None)
    pressed = issue(office)
    today = dt.date.today()
    assert "Dòng VB002: số 14-GM" in pressed.message
    assert register(office, "VB002") == (14, dt.datetime(today.year, today.month, today.day), "Phát hành")
    assert number_of(office.out / LETTER) == "14-GM"


def test_a_row_without_number_and_day_gets_both_and_goes_out_in_one_press(office: Office) -> None:
    office.type("Văn bản đi", "VB002", Số=None, Ngày=None, Trạng_thái="Phát hành")
    pressed = issue(office)
    number, day, status = register(office, "VB002")
    assert (number, status) == (14, "Phát hành")
    assert isinstance(day, dt.datetime)
    assert number_of(office.out / LETTER) == "14-GM"
    assert "issued-without" not in found(pressed)


def test_an_old_draft_is_not_sent(office: Office) -> None:
    office.type("Hội nghị", "HN1-2024", Giờ_bắt_đầu=dt.time(7, 30))
    pressed = issue(office)
    assert set(codes(pressed)) == {"issue-stale"}
    assert set(office.numbers("").values()) == {""}
    assert register(office, "VB002")[2] == "Dự thảo"


def test_a_file_that_is_named_goes_out_as_it_is_and_tells_what_the_workbook_says_otherwise(
    office: Office,
) -> None:
    office.type("Hội nghị", "HN1-2024", Giờ_bắt_đầu=dt.time(7, 30))
    pressed = issue(office, office.out / LETTER)
    assert number_of(office.out / LETTER) == "12-GM"
    assert codes(pressed) == ["issue-stale-named"]
    assert pressed.outcome
    (told,) = (one for one in pressed.outcome.problems if one.code == "issue-stale-named")
    assert "08 giờ 00" in told.message.replace("\u00a0", " ")
    assert "nay là" in told.message
    assert "07 giờ 30" in told.message.replace("\u00a0", " ")


def test_a_file_that_is_named_and_edited_by_hand_is_not_said_to_be_old(office: Office) -> None:
    edit(office.out / LETTER)
    assert codes(issue(office, office.out / LETTER)) == []
    assert number_of(office.out / LETTER) == "12-GM"


def test_of_two_versions_the_office_chooses(office: Office) -> None:
    edit(office.out / LETTER)
    office.type("Hội nghị", "HN1-2024", Giờ_bắt_đầu=dt.time(7, 30))
    office.make("invitation", "invitation-person", "invitation-guest", "agenda")
    assert codes(issue(office)) == ["issue-two-drafts"]
    (office.out / LETTER).unlink()
    assert codes(issue(office)) == []
    assert office.numbers("GM_HN1-2024_H-CL") == {LETTER: "12-GM"}
    assert "07 giờ 30" in text_of(office.out / LETTER).replace("\u00a0", " ")


def test_an_edited_draft_stays_old_after_the_new_one_beside_it_was_deleted(office: Office) -> None:
    edit(office.out / LETTER)
    office.type("Hội nghị", "HN1-2024", Giờ_bắt_đầu=dt.time(7, 30))
    office.make("invitation", "invitation-person", "invitation-guest", "agenda")
    (office.out / LETTER.replace(".docx", " (ban moi).docx")).unlink()
    assert [path.name for path in affects(office.workbook).edited] == [LETTER]
    assert codes(issue(office)) == ["issue-stale"]
    assert number_of(office.out / LETTER) == ""
    assert [path.name for path in affects(office.workbook).edited] == [LETTER]


def test_an_edit_carried_over_to_the_new_version_goes_out(office: Office) -> None:
    edit(office.out / LETTER)
    office.type("Hội nghị", "HN1-2024", Giờ_bắt_đầu=dt.time(7, 30))
    office.make("invitation", "invitation-person", "invitation-guest", "agenda")
    edit(office.out / LETTER.replace(".docx", " (ban moi).docx"))
    (office.out / LETTER).unlink()
    assert codes(issue(office)) == []
    said = text_of(office.out / LETTER).replace("\u00a0", " ")
    assert "07 giờ 30" in said
    assert "Kính mong" in said


def test_an_edited_draft_is_kept_while_the_workbook_says_the_same_and_goes_out(office: Office) -> None:
    edit(office.out / LETTER)
    before = office.files()
    outcome = office.make("invitation", "invitation-person", "invitation-guest", "agenda")
    assert [made.path.name for made in outcome.edited] == [LETTER]
    assert outcome.made == outcome.set_aside == ()
    assert office.files() == before
    assert [path.name for path in affects(office.workbook).touched] == [LETTER]
    assert codes(issue(office)) == []
    assert number_of(office.out / LETTER) == "12-GM"


def test_a_place_that_is_gone_is_told_and_the_others_go_out(office: Office) -> None:
    path = office.out / LETTER
    parts = {}
    with zipfile.ZipFile(path) as package:
        parts = {one: package.read(one).replace(b"-GM/", b"") for one in package.namelist()}
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    before = path.read_bytes()
    pressed = issue(office)
    assert codes(pressed) == ["issue-place-lost"]
    assert path.read_bytes() == before
    assert sorted(office.numbers("GM").values())[:2] == ["", "12-GM"]


def test_one_named_file_goes_out_alone(office: Office) -> None:
    issue(office, office.out / LETTER)
    assert [name for name, number in office.numbers("").items() if number] == [LETTER]


def test_a_row_is_proposed_for_what_has_none(office: Office) -> None:
    office.type("Văn bản đi", "VB002", Trạng_thái="Hủy")
    assert codes(issue(office)) == ["issue-rows-added"]
    assert register(office, "VB014") == (None, None, "Dự thảo")
    office.type("Văn bản đi", "VB014", Số=40, Ngày=dt.datetime(2024, 5, 7))
    assert codes(issue(office)) == []
    assert number_of(office.out / LETTER) == "40-GM"


def test_an_edited_draft_that_was_renamed_is_recognised_and_named(office: Office) -> None:
    renamed = (office.out / LETTER).rename(office.out / "Giấy mời Càng Long (đã sửa).docx")
    edit(renamed)
    pressed = issue(office)
    assert pressed.outcome
    (told,) = (one for one in pressed.outcome.problems if one.code.startswith("issue"))
    assert told.message == f"Bản dự thảo “{LETTER}” đã đổi tên thành “{renamed.name}” nên chưa phát hành."
    renamed.rename(office.out / LETTER)
    assert codes(issue(office)) == []
    assert "Kính mong" in text_of(office.out / LETTER)


@pytest.mark.parametrize(("typed", "told"), [("12", []), ("99", ["issue-place-other"])])
def test_a_number_typed_into_a_draft_by_hand_goes_out_where_it_is_the_registers(
    office: Office, typed: str, told: list[str]
) -> None:
    letter = office.out / LETTER
    replace_words(letter, "Rất mong", "Kính mong")
    replace_words(letter, re.escape("-GM/"), f"{typed}-GM/")
    assert codes(issue(office)) == told
    assert "Kính mong" in text_of(letter)
    office.make("invitation")
    assert "Kính mong" in text_of(letter)


def test_a_row_that_has_all_but_the_papers_says_which_button_makes_them(office: Office) -> None:
    for path in office.out.glob("*.docx"):
        path.unlink()
    office.type("Văn bản đi", "VB002", Trạng_thái="Phát hành", Ngày_gửi=None)
    pressed = issue(office)
    assert codes(pressed) == ["issue-no-draft"]
    assert "Bấm nút Giấy mời" in pressed.message


def test_what_an_error_holds_back_is_not_called_unready(office: Office) -> None:
    office.type("Văn bản đi", "VB002", Ngày=dt.datetime(2024, 5, 27))
    pressed = issue(office)
    assert [one for one in found(pressed) if one.startswith(("issue", "invitation"))] == ["invitation-after"]


def test_a_letter_that_went_out_and_is_made_again_is_locked_like_the_others(office: Office) -> None:
    issue(office)
    (office.out / LETTER).unlink()
    office.make("invitation")
    assert number_of(office.out / LETTER) == "12-GM"
    assert is_read_only(office.out / LETTER)


def test_nothing_to_issue_is_told(office: Office) -> None:
    office.type("Văn bản đi", "VB002", Số=None)
    assert codes(issue(office)) == ["issue-nothing"]


@needs_office
def test_a_pdf_lies_beside_what_went_out(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    pressed = issue(office, office.out / LETTER)
    assert pressed.outcome
    pdf = (office.out / LETTER).with_suffix(".pdf")
    assert pressed.outcome.pdf == (pdf,)
    assert pdf.read_bytes().startswith(b"%PDF")


def press(office: Office, action: str) -> Pressed:
    occasion = occasion_now(button_named(action), office.workbook, conference="HN1-2024")
    return press_closed(office.workbook, occasion)


def test_letters_that_are_replaced_stay_and_all_say_which_took_their_place(office: Office) -> None:
    issue(office)
    first = office.files()
    office.type("Văn bản đi", "VB002", Trạng_thái="Thay thế")
    office.type("Hội nghị", "HN1-2024", Ngày=dt.datetime(2024, 5, 23))
    assert codes(issue(office)) == ["issue-rows-added", "issue-ended"]
    press(office, "invitations")
    press(office, "agenda")
    office.type("Văn bản đi", "VB014", Số=40, Ngày=dt.datetime(2024, 5, 13))
    assert codes(issue(office)) == ["issue-ended"]
    files = office.files()
    assert {name: files[name] for name in first} == first
    second = {name: number for name, number in office.numbers("").items() if name not in first}
    assert set(second.values()) == {"40-GM"}
    assert sorted(second) == sorted(f"{Path(name).stem} (so 40).docx" for name in first)
    told = "số 12-GM ngày 06/5/2024, dòng VB002 của Văn bản đi; đã thay bằng 40-GM ngày 13/5/2024 (VB014)"
    assert f"Phát hành: {told}" in list(why(office.out / LETTER).lines())


def test_a_change_is_told_to_everybody_who_got_the_letter(office: Office) -> None:
    issue(office)
    office.type("Hội nghị", "HN1-2024", Ngày=dt.datetime(2024, 5, 23))
    outcome = press(office, "invitations").outcome
    assert outcome
    (remedy,) = {one.remedy for one in outcome.problems if one.code == "issued-changed"}
    assert "bấm nút Thông báo thay đổi" in remedy
    notice = office.out / "TB_HN1-2024_thay-doi_VB002.docx"
    press(office, "change-notice")
    assert set(filled(office, "Tệp Word")) <= {"VB002"}
    assert codes(issue(office)) == ["issue-rows-added"]
    press(office, "change-notice")
    office.type("Văn bản đi", "VB014", Số=9, Ngày=dt.datetime(2024, 5, 14))
    assert codes(issue(office)) == []
    text = text_of(notice)
    assert "Số: 09-TB/TĐTN-TCKT Trà Vinh, ngày 14 tháng 5 năm 2024" in text
    assert "thứ Sáu, ngày 24/5/2024" in text
    assert "thứ Năm, ngày 23/5/2024" in text
    assert text.count("Ban Thường vụ Huyện đoàn Càng Long") == 1
    again = press(office, "invitations").outcome
    assert again
    assert "issued-changed" not in {one.code for one in again.problems}
    beside = {name for name in office.files() if name.startswith("GM") and "ban moi" in name}
    for name in beside:
        (office.out / name).unlink()
    press(office, "invitations")  # the notice told it: no letter is laid beside the one that went out
    assert not [name for name in office.files() if name.startswith("GM") and "ban moi" in name]
    assert beside
    for paper in ("VB003", "VB004", "VB005"):  # what came of the meeting in the example
        office.type("Văn bản đi", paper, Trạng_thái="Dự thảo")
    office.type("Hội nghị", "HN1-2024", Trạng_thái="Hoãn")
    press(office, "change-notice")
    text = text_of(office.out / "TB_HN1-2024_thay-doi_VB014.docx").replace("\u00a0", " ")
    assert "đã được điều chỉnh theo Thông báo số 09-TB/TĐTN-TCKT ngày 14/5/2024" in text
    assert "hoãn Hội nghị nêu trên (đã mời họp từ 08 giờ 00 phút" in text


def test_a_named_file_that_no_number_is_for_is_told_alone(office: Office) -> None:
    pressed = issue(office, office.out / "khong-co.docx")
    assert codes(pressed) == ["issue-unknown-file"]


def test_a_folder_that_takes_no_file_is_told_once_with_the_number_of_its_papers() -> None:
    def refused(name: str, cause: int) -> Problem:
        return problem_of(not_written(OSError(cause, ""), Path("ket-qua", "HN1-2024", name)))

    locked = problem("issue-nothing", Place(sheet="Văn bản đi"))
    one, two, full = (
        refused("a.docx", errno.EACCES),
        refused("b.docx", errno.EACCES),
        refused("c.docx", errno.ENOSPC),
    )
    assert list(each_cause_once([one, locked, two, full])) == [
        locked,
        problem(
            "issue-refused",
            Place(file=str(Path("ket-qua", "HN1-2024"))),
            reason="Không được phép ghi vào a.docx",
            count="02",
        ),
        full,
    ]
