"""One command makes every document of the example; what goes wrong stops only what it touches."""

import re
import shutil
import zipfile
from collections import Counter
from pathlib import Path

import docx
import openpyxl
import pytest

from tests.tasks.example import example_workbook, files_below, made, setting_cell, spoiled
from toolkit.documents.kinds import DOCUMENTS
from toolkit.history import State
from toolkit.problems import FileMissing, NotWritable, Severity, WrongUse
from toolkit.shelf import packaged
from toolkit.tasks.make import make
from toolkit.tasks.making.selection import Selection
from toolkit.tasks.outcome import Held, Outcome, Step

ODD_FOLDERS = ("Hồ sơ năm 2024", "100% xong #1", "a'b & (c)")


def errors(outcome: Outcome) -> list[str]:
    return [str(found) for found in outcome.problems if found.severity is Severity.ERROR]


def names(outcome: Outcome) -> list[str]:
    return [one.path.name for one in outcome.files]


def test_the_example_gives_every_kind_without_an_error(tmp_path: Path) -> None:
    outcome = make(example_workbook(tmp_path))
    assert errors(outcome) == []
    assert outcome.held == ()
    # Nothing of the example changed after its letters went out.
    assert {one.kind for one in outcome.files} == {kind.name for kind in DOCUMENTS} - {"change-notice"}
    assert len(outcome.made) == len(outcome.files) >= 60
    assert all(one.path.is_file() for one in outcome.files)
    assert outcome.folder == tmp_path / "ket-qua"


def test_file_names_are_ascii_and_each_is_taken_once(tmp_path: Path) -> None:
    outcome = made(tmp_path)
    paths = [one.path.relative_to(tmp_path / "ket-qua").as_posix() for one in outcome.files]
    assert all(path.isascii() for path in paths)
    assert len({path.casefold() for path in paths}) == len(paths)


def test_a_second_run_writes_nothing_and_keeps_everything(tmp_path: Path) -> None:
    first = made(tmp_path)
    times = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    second = made(tmp_path)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()} == times
    assert [one.path for one in second.kept] == [one.path for one in first.made]
    assert second.made == second.set_aside == ()


def test_the_same_workbook_gives_the_same_bytes_in_folders_of_any_name(tmp_path: Path) -> None:
    results = []
    for name in ODD_FOLDERS:
        made(tmp_path / name, conferences=("HN1-2024",))
        results.append(files_below(tmp_path / name))
    assert results[0] == results[1] == results[2]


def test_a_letter_edited_by_hand_stays_and_the_new_one_lies_beside_it(tmp_path: Path) -> None:
    draft = {"units": ("TX-DH",), "conferences": ("HN3-2024",)}
    letter = made(tmp_path, "invitation", **draft).files[0].path
    letter.write_bytes(b"edited by hand")
    outcome = made(tmp_path, "invitation", **draft)
    aside = letter.with_name(f"{letter.stem} (ban moi).docx")
    assert [one.path for one in outcome.set_aside] == [aside]
    assert letter.read_bytes() == b"edited by hand"
    again = made(tmp_path, "invitation", **draft)
    assert [one.path for one in again.kept][:1] == [aside]
    assert sorted(path.name for path in letter.parent.iterdir()) == sorted([letter.name, aside.name])


def test_a_letter_open_in_an_office_program_is_named_and_the_others_are_made(tmp_path: Path) -> None:
    agenda = made(tmp_path, "agenda", "minutes", conferences=("HN3-2024",)).files[0].path
    (agenda.parent / f".~lock.{agenda.name}#").write_text(",Lê Văn C,MAY-2,,;", encoding="utf-8")
    reading = spoiled("Chương trình", "F20", "Đón tiếp đại biểu")
    outcome = made(tmp_path, "agenda", "minutes", reading=reading, conferences=("HN3-2024",))
    assert [one.kind for one in outcome.files] == ["minutes"]
    assert outcome.held == (Held(kind="agenda", subject="HN3-2024"),)
    assert [found.code for found in outcome.problems if found.severity is Severity.ERROR] == [
        "file-locked-office"
    ]
    assert outcome.refused


def test_a_bad_cell_of_one_agenda_stops_what_is_written_from_it_and_nothing_else(tmp_path: Path) -> None:
    outcome = made(tmp_path, reading=spoiled("Chương trình", "D2", "mười lăm phút rưỡi"))
    assert set(outcome.held) == {
        Held(kind="agenda", subject="HN1-2024"),
        Held(kind="minutes", subject="HN1-2024"),
        Held(kind="script", subject="HN1-2024"),
        Held(kind="change-notice", subject="HN1-2024"),
    }
    assert len(errors(outcome)) == 1
    assert errors(outcome)[0].startswith("Chương trình!D2: ")
    counts = Counter(one.kind for one in outcome.made)
    assert (counts["agenda"], counts["minutes"], counts["opinions"]) == (2, 2, 3)


def test_an_error_in_a_conference_that_is_not_asked_for_is_not_told(tmp_path: Path) -> None:
    reading = spoiled("Chương trình", "D2", "mười lăm phút rưỡi")
    outcome = made(tmp_path, reading=reading, conferences=("HN2-2024",))
    assert errors(outcome) == []
    assert outcome.held == ()


def test_one_unit_gets_its_own_letters_only(tmp_path: Path) -> None:
    outcome = made(tmp_path, "invitation", units=("tx-dh",))
    assert names(outcome) == [f"GM_HN{number}-2024_TX-DH.docx" for number in (1, 2, 3)]
    assert {one.unit for one in outcome.files} == {"TX-DH"}


def test_one_conference_leaves_the_years_documents_out_unless_they_are_named(tmp_path: Path) -> None:
    one = made(tmp_path, conferences=("HN2-2024",))
    assert {made.conference for made in one.files} == {"HN2-2024"}
    assert names(made(tmp_path, "plan", conferences=("HN2-2024",))) == ["KH_KH2024.docx"]


def test_a_dry_run_tells_what_would_be_made_and_makes_no_folder(tmp_path: Path) -> None:
    workbook = example_workbook(tmp_path)
    outcome = make(workbook, Selection(kinds=("agenda",)), dry_run=True)
    assert [one.state for one in outcome.files] == [State.MADE] * 3
    assert list(tmp_path.iterdir()) == [workbook]


def test_the_output_folder_is_the_one_that_the_settings_name(tmp_path: Path) -> None:
    reading = spoiled("Cấu hình", setting_cell("Thư mục xuất"), "Văn bản ra")
    assert made(tmp_path, "agenda", reading=reading).folder == tmp_path / "Văn bản ra"


@pytest.mark.parametrize("folder", ["mau", "templates"])
def test_the_staffs_own_template_beside_the_workbook_wins(tmp_path: Path, folder: str) -> None:
    own = tmp_path / folder
    own.mkdir()
    template = docx.Document(str(packaged("templates") / "chuong-trinh.docx"))
    template.add_paragraph("Lời riêng của văn phòng.")
    template.save(str(own / "chuong-trinh.docx"))
    agenda = made(tmp_path, "agenda", conferences=("HN1-2024",)).files[0].path
    assert docx.Document(str(agenda)).paragraphs[-1].text == "Lời riêng của văn phòng."


def test_a_broken_own_template_stops_its_kind_only(tmp_path: Path) -> None:
    (tmp_path / "mau").mkdir()
    (tmp_path / "mau/chuong-trinh.docx").write_bytes(b"not a Word file")
    outcome = made(tmp_path, "agenda", "attendance", conferences=("HN1-2024",))
    assert [one.kind for one in outcome.files] == ["attendance"]
    assert outcome.held == (Held(kind="agenda", subject="HN1-2024"),)
    assert [found.code for found in outcome.problems if found.severity is Severity.ERROR] == [
        "template-not-word"
    ]
    assert not outcome.refused


def test_an_unknown_tag_in_an_own_template_is_named_once(tmp_path: Path) -> None:
    (tmp_path / "mau").mkdir()
    template = docx.Document(str(packaged("templates") / "chuong-trinh.docx"))
    template.add_paragraph("{{ ten_hoi_ngi }}")
    template.save(str(tmp_path / "mau/chuong-trinh.docx"))
    outcome = made(tmp_path, "agenda")
    assert len(errors(outcome)) == 1
    assert "chuong-trinh.docx" in errors(outcome)[0]
    assert "ten_hoi_ngi" in errors(outcome)[0]
    assert outcome.files == ()


def test_an_unknown_kind_conference_or_unit_is_refused_with_the_nearest(tmp_path: Path) -> None:
    cases = {
        "Không có loại văn bản “agnda”. Có phải ý là “agenda”?": {"kinds": ("agnda",)},
        "Không có loại văn bản “thu-moi”. Có phải ý là “invitation” (Giấy mời đơn vị), “invitation-person” "
        "(Giấy mời cá nhân) hoặc “invitation-guest” (Giấy mời khách ngoài Đoàn)?": {"kinds": ("thu-moi",)},
        "Không có đơn vị “Thị đoàn Duyên Hải”. Có phải ý là “TX-DH” (Thị đoàn Duyên Hải)?": {
            "units": ("Thị đoàn Duyên Hải",)
        },
        "Không có hội nghị “HN1”. Có phải ý là “HN1-2024”?": {"conferences": ("HN1",)},
        "Không có đơn vị “TX-HD”. Có phải ý là “TX-DH”?": {"units": ("TX-HD",)},
        "Không có đơn vị “?!”. Hãy xem mã ở trang Đơn vị.": {"units": ("?!",)},
    }
    workbook = example_workbook(tmp_path)
    said = []
    for chosen in cases.values():
        with pytest.raises(WrongUse) as caught:
            make(workbook, Selection(**chosen))
        said.append(str(caught.value))
    assert said == list(cases)


def test_a_conference_asked_for_by_name_where_its_sheet_is_renamed_leads_to_the_sheet(tmp_path: Path) -> None:
    workbook = example_workbook(tmp_path)
    book = openpyxl.load_workbook(workbook)
    book["Hội nghị"].title = "Hội nghị 2024"
    book.save(workbook)
    outcome = make(workbook, Selection(kinds=("agenda",), conferences=("HN1-2024",)))
    assert [found.code for found in outcome.problems] == ["sheet-missing"]
    assert "Trang “Hội nghị 2024” có tên gần giống" in errors(outcome)[0]


def test_a_missing_workbook_and_a_blocked_folder_are_the_worlds_refusals(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        make(tmp_path / "khong-co.xlsx")
    (tmp_path / "ket-qua").write_bytes(b"a file")
    with pytest.raises(NotWritable):
        make(example_workbook(tmp_path))


def test_progress_tells_each_step_and_each_document(tmp_path: Path) -> None:
    steps: list[Step] = []
    make(example_workbook(tmp_path), Selection(kinds=("agenda",)), progress=steps.append)
    assert [(step.done, step.total, step.label) for step in steps] == [
        (0, 3, "Chương trình, HN1-2024"),
        (0, 3, "Chương trình, HN1-2024: 1"),
        (1, 3, "Chương trình, HN2-2024"),
        (1, 3, "Chương trình, HN2-2024: 1"),
        (2, 3, "Chương trình, HN3-2024"),
        (2, 3, "Chương trình, HN3-2024: 1"),
    ]


def test_a_folder_that_vanished_is_made_again(tmp_path: Path) -> None:
    made(tmp_path, "agenda")
    shutil.rmtree(tmp_path / "ket-qua/HN1-2024")
    outcome = made(tmp_path, "agenda")
    assert [one.state for one in outcome.files] == [State.MADE, State.KEPT, State.KEPT]


@pytest.mark.parametrize(
    ("kind", "sheet", "cell"),
    [
        ("invitation", "Hội nghị", "S2"),
        ("agenda", "Chương trình", "F3"),
        ("minutes", "Ý kiến", "G7"),
        ("opinions", "Ý kiến", "K4"),
        ("conclusions", "Kết luận", "D2"),
    ],
)
def test_a_line_break_in_a_cell_begins_a_paragraph(tmp_path: Path, kind: str, sheet: str, cell: str) -> None:
    reading = spoiled(sheet, cell, "Dòng thứ nhất\nDòng thứ hai")
    outcome = made(tmp_path, kind, reading=reading, conferences=("HN1-2024",))
    paper = zipfile.ZipFile(outcome.files[0].path).read("word/document.xml").decode()
    texts = [re.sub(r"<[^>]+>", "", one).replace("\u00a0", " ") for one in paper.split("</w:p>")]
    begun = [one for one in texts if "Dòng thứ nhất" in one or "Dòng thứ hai" in one]
    assert len(begun) >= 2
    assert not any("Dòng thứ nhất" in one and "Dòng thứ hai" in one for one in begun)
    assert "<w:br/>" not in paper
