"""A file is told where it comes from, whatever became of its name, its place and its words."""

import datetime as dt
import shutil
import subprocess
import sys
from pathlib import Path

import docx
import pytest

from tests.tasks.making.register_office import CONFERENCE, Office, own_template
from toolkit.documents.buttons import button_named
from toolkit.problems import FileMissing
from toolkit.tasks.making.file_facts import FileFacts, changed
from toolkit.tasks.making.paragraph_changes import ParagraphChange
from toolkit.tasks.making.press_edits import occasion_now
from toolkit.tasks.merge import Wish, merge
from toolkit.tasks.press import press_closed
from toolkit.tasks.why import why

LETTER = f"GM_{CONFERENCE}_H-CL.docx"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """The letters of the first conference went out as 12-GM."""
    office = Office(tmp_path)
    office.make("invitation")
    return office


def facts(reason: FileFacts) -> dict[str, str]:
    """The lines by what stands before the colon."""
    return dict(line.split(": ", 1) for line in reason.lines() if ": " in line)


def edit(path: Path, *, paragraph: int, words: str) -> None:
    """Change one paragraph as somebody would in Word."""
    document = docx.Document(str(path))
    filled = [one for one in document.paragraphs if one.text.strip()]
    filled[paragraph].runs[0].text = words
    for run in filled[paragraph].runs[1:]:
        run.text = ""
    document.save(str(path))


def test_a_letter_as_it_went_out_is_told_with_its_rows_its_template_and_its_number(office: Office) -> None:
    told = facts(why(office.out / LETTER))
    made = told.pop("Làm lúc")
    rows = told.pop("Lời văn lấy từ").split(", ")
    assert made.endswith("phiên bản 0.1.0")
    assert {"Đơn vị!A10:A11", "Hội nghị!A2", "Văn bản đi!A3"} <= set(rows)
    assert [row for row in rows if row.startswith("Giấy mời!")] == ["Giấy mời!A4"]
    assert told == {
        "Tệp": str(office.out / LETTER),
        "Văn bản": "Giấy mời đơn vị",
        "Hội nghị": CONFERENCE,
        "Đơn vị": "H-CL",
        "Làm cho dòng": "Hội nghị!A2, Đơn vị!A11",
        "Sổ": "giao-ban-2024.xlsx",
        "Mẫu": "giay-moi-don-vi.docx (mẫu đi kèm chương trình)",
        "Phát hành": "số 12-GM ngày 06/5/2024, dòng VB002 của Văn bản đi",
        "Sửa tay": "không, đúng như lúc làm",
        "Theo sổ hiện nay": "nội dung không đổi",
    }


def test_a_renamed_file_and_a_copy_are_known_by_their_content(office: Office) -> None:
    copy = office.out.parent / "ban sao.docx"
    shutil.copy(office.out / LETTER, copy)
    assert f"Tệp này là bản sao của: {CONFERENCE}/{LETTER}" in why(copy).lines()
    (office.out / LETTER).unlink()
    assert f"Tệp này đã được đổi tên hoặc chuyển chỗ từ: {CONFERENCE}/{LETTER}" in why(copy).lines()


def test_a_file_that_was_carried_away_is_known_with_its_folder(office: Office, tmp_path: Path) -> None:
    away = tmp_path / "USB" / "giay moi.docx"
    away.parent.mkdir()
    shutil.copy(office.out / LETTER, away)
    with pytest.raises(FileMissing) as caught:
        why(away)
    assert caught.value.code == "why-no-history"
    assert facts(why(away, out=office.out.parent))["Đơn vị"] == "H-CL"


def test_what_the_data_says_otherwise_today_is_told_old_and_new(office: Office) -> None:
    office.type("Hội nghị", CONFERENCE, Ngày=dt.datetime(2024, 5, 31))
    told = facts(why(office.out / LETTER))["Theo sổ hiện nay"]
    assert told.startswith("nội dung khác đi (")
    assert "24/5/2024 → " in told


def test_a_file_edited_by_hand_is_told_with_the_paragraphs_that_the_hand_changed(office: Office) -> None:
    edit(office.out / LETTER, paragraph=-1, words="Kính mong các đồng chí đến đúng giờ.")
    assert facts(why(office.out / LETTER))["Sửa tay"] == "có, sau khi làm"
    reason = why(office.out / LETTER, hand=True)
    (change,) = reason.hand or ()
    assert change.now == "Kính mong các đồng chí đến đúng giờ."
    assert change.made.startswith("Rất mong các đồng chí")
    assert reason.against == "today"
    assert f"  {change.spot}: “{change.made}” → “{change.now}”" in list(reason.lines())


def test_what_was_edited_before_it_went_out_is_told_for_good(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.type("Văn bản đi", "VB002", Trạng_thái="Dự thảo")
    office.make("invitation")
    edit(office.out / LETTER, paragraph=-1, words="Đề nghị mang theo 02 bản tham luận.")
    occasion = occasion_now(button_named("issue"), office.workbook, conference=CONFERENCE)
    press_closed(office.workbook, occasion)
    office.type("Hội nghị", CONFERENCE, Ngày=dt.datetime(2024, 5, 31))
    reason = why(office.out / LETTER, hand=True)
    assert facts(reason)["Sửa tay"] == "có, trước khi phát hành"
    assert [(one.made[:8], one.now) for one in reason.hand or ()] == [
        ("Rất mong", "Đề nghị mang theo 02 bản tham luận.")
    ]
    others = [path for path in office.out.glob("GM_*.docx") if path.name != LETTER]
    assert facts(why(others[0], hand=True))["Sửa tay"] == "không, đúng như lúc làm"


def test_of_a_long_paragraph_the_place_that_was_changed_is_shown() -> None:
    start = "Đề nghị đơn vị gửi báo cáo, ý kiến và đăng ký phát biểu về Ban Tổ chức - Kiểm tra " * 3
    change = ParagraphChange(spot="đoạn 19", made=f"{start}trước thứ Hai.", now=f"{start}trước thứ Ba.")
    made, now = changed(change).split(" → ")
    assert made.endswith("trước thứ Hai.”")
    assert now.endswith("trước thứ Ba.”")
    assert made.startswith("“...")


def test_a_kept_copy_of_what_was_made_is_what_the_hand_is_held_against(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.type("Văn bản đi", "VB002", Trạng_thái="Dự thảo")
    office.make("invitation")
    first = (office.out / LETTER).read_bytes()
    office.type("Hội nghị", CONFERENCE, Ngày=dt.datetime(2024, 5, 23))
    office.make("invitation")
    (office.out / LETTER).write_bytes(first)
    edit(office.out / LETTER, paragraph=-1, words="Trân trọng.")
    assert facts(why(office.out / LETTER))["Phát hành"] == "chưa, còn là dự thảo"
    assert "Trân trọng." in [one.now for one in why(office.out / LETTER, hand=True).hand or ()]


def test_an_own_template_is_called_so_and_one_that_changed_since_is_no_more_known(office: Office) -> None:
    own = office.workbook.parent / "mau/giay-moi-don-vi.docx"
    own_template("giay-moi-don-vi.docx", own)
    assert facts(why(office.out / LETTER))["Mẫu"] == "giay-moi-don-vi.docx (mẫu đi kèm chương trình)"
    (office.out / LETTER).unlink()
    office.type("Văn bản đi", "VB002", Trạng_thái="Dự thảo")
    office.make("invitation")
    assert facts(why(office.out / LETTER))["Mẫu"] == "giay-moi-don-vi.docx (mẫu riêng của cơ quan)"
    own.unlink()
    assert facts(why(office.out / LETTER))["Mẫu"].startswith("mẫu nay đã đổi")


def test_without_a_workbook_the_history_alone_is_told(office: Office) -> None:
    office.workbook.unlink()
    told = facts(why(office.out / LETTER))
    assert told["Phát hành"] == "số 12-GM ngày 06/5/2024, dòng VB002 của Văn bản đi"
    assert "Sổ" not in told


def test_a_file_that_the_history_does_not_know_is_said_to_be_unknown(office: Office) -> None:
    foreign = office.out / "cua toi.docx"
    foreign.write_bytes(b"mine")
    with pytest.raises(FileMissing) as caught:
        why(foreign)
    assert caught.value.code == "why-unknown"


def test_the_command_prints_the_same_lines(office: Office) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "toolkit", "why", str(office.out / LETTER), "--words"],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    assert ran.stdout.splitlines() == list(why(office.out / LETTER, hand=True).lines())


def test_a_merged_file_is_told_with_its_template_and_table(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Kính gửi {{ ten }}")
    document.save(str(tmp_path / "thu.docx"))
    (tmp_path / "bang.csv").write_text("Tên\nLan\n", encoding="utf-8")
    (made,) = merge(tmp_path / "thu.docx", tmp_path / "bang.csv", Wish(name="thu")).files
    told = facts(why(made.path, hand=True))
    assert told["Mẫu và bảng trộn"] == "thu.docx + bang.csv"
    assert told["Sửa tay"] == "không, đúng như lúc làm"


def test_each_paragraph_of_a_years_report_is_led_back_to_unit_person_and_cell(office: Office) -> None:
    office.make("year-report")
    reason = why(office.out.parent / "KH2024" / "BC_KH2024.docx", hand=True)
    led = {one.words: one.cells for one in reason.told or ()}
    said = "- Mở lớp tập huấn kỹ năng truyền thông cho cán bộ Đoàn cơ sở"
    assert led[f"{said} (Huyện đoàn Càng Long, Huyện đoàn Tiểu Cần)."] == (
        "Ý kiến!G9 (YK08; Huyện đoàn Càng Long; Phạm Thị Thu Hiền)",
        "Ý kiến!G10 (YK09; Huyện đoàn Tiểu Cần; Lâm Thị Ngọc Ánh)",
    )
    told = {cell.split(" (")[0] for cells in led.values() for cell in cells}
    assert {f"Ý kiến!G{row}" for row in range(2, 38)} <= told
    assert {f"Kết luận!D{row}" for row in range(2, 15)} <= told


def test_each_paragraph_of_a_letter_is_led_back_to_the_cells_that_it_tells(office: Office) -> None:
    led = {one.words: set(one.cells) for one in why(office.out / LETTER, hand=True).told or ()}
    assert led["Ban Thường vụ Huyện đoàn Càng Long"] == {"Giấy mời!E4"}
    (when,) = (cells for words, cells in led.items() if words.startswith("1. Thời gian"))
    assert when == {"Hội nghị!G2", "Hội nghị!I2", "Hội nghị!J2"}
    (where,) = (cells for words, cells in led.items() if words.startswith("2. Địa điểm"))
    assert "Hội nghị!K2" in where
    (about,) = (cells for words, cells in led.items() if "lần thứ nhất năm 2024" in words)
    assert "Chuyên đề!C2" in about
    (number,) = (cells for words, cells in led.items() if words.startswith("Số: 12-GM/"))
    assert {"Văn bản đi!C3", "Văn bản đi!F3"} <= number
    (signed,) = (cells for words, cells in led.items() if words.startswith("Nơi nhận"))
    assert "Văn bản đi!I3" in signed


def test_what_a_draft_would_say_otherwise_today_is_told_paragraph_by_paragraph(office: Office) -> None:
    office.type("Văn bản đi", "VB002", Trạng_thái="Dự thảo")
    office.make("agenda")
    agenda = office.out / f"CTr_{CONFERENCE}.docx"
    assert facts(why(agenda))["Theo sổ hiện nay"] == "nội dung không đổi"
    office.type("Hội nghị", CONFERENCE, Địa_điểm_cụ_thể="Hội trường Ủy ban nhân dân thị xã")
    lines = list(why(agenda).lines())
    assert "Theo sổ hiện nay: nội dung khác đi:" in lines
    assert any("“Địa điểm:" in line and "→ “Địa điểm: Hội trường Ủy ban" in line for line in lines)


def test_each_row_of_an_agenda_is_led_back_to_its_hour_its_words_and_its_speaker(office: Office) -> None:
    office.make("agenda")
    told = why(office.out / f"CTr_{CONFERENCE}.docx", hand=True).told or ()
    rows = {one.words[:1]: set(one.cells) for one in told if one.words[1:4] == " | "}
    for number, cells in rows.items():
        line = int(number) + 1
        assert {f"Chương trình!F{line}", f"Chương trình!G{line}"} <= cells
    assert len(rows) == 8
