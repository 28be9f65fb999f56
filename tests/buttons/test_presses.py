"""Every button pressed in a real LibreOffice, by what it is bound to; message, files and cells looked at."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.buttons.desk import (
    FOLDER,
    all_cells,
    files_below,
    lay_out,
    left_overs,
    offscreen_office,
    opened,
    rows_of,
)
from tests.real.libreoffice import LibreOffice, needs_uno, text_of
from tests.real.message_box import FRONT, words_of_press
from toolkit.book.building.drop_downs import CHOSEN
from toolkit.book.building.front_page import button_cell
from toolkit.book.buttons.macro_workbook import caption
from toolkit.book.grid import column_letters
from toolkit.book.reading.files import read_grid
from toolkit.documents.buttons import (
    BUTTONS,
    CHECK,
    COLLECT,
    ISSUE,
    LISTS,
    NEXT_YEAR,
    OPEN_FOLDER,
    OUTBOX,
    PRINT_SET,
    REMIND,
    RETURNS,
    SEND,
)
from toolkit.documents.kinds import INVITATIONS, works_on_a_conference
from toolkit.tasks.making.press_edits import Occasion
from toolkit.tasks.press import press

pytestmark = [needs_uno, pytest.mark.office]

# They add rows, numbers, files and messages of their own: pressed in turn by a test of its own.
WIDER = (LISTS, RETURNS, COLLECT, REMIND, ISSUE, PRINT_SET, OUTBOX, SEND, NEXT_YEAR)
STEADY = tuple(button for button in BUTTONS if button not in WIDER)
MOMENT = r"\d{1,2}/\d{1,2}/\d{4} \d\d:\d\d"
Cells = Mapping[tuple[str, int, int], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What was seen while one workbook's buttons were pressed one after the other, the third one twice."""

    folder: Path
    room: Path
    words: Mapping[str, str]
    words_again: str
    before: Cells
    after: Cells
    after_again: Cells
    checked: Cells
    results: Mapping[str, str]
    results_elsewhere: Mapping[str, str]
    checks: list[dict[str, str]]
    journal: list[dict[str, str]]
    letters: list[dict[str, str]]
    register: list[dict[str, str]]
    table_ends: Mapping[str, int]
    files: Mapping[str, bytes]
    files_again: Mapping[str, bytes]


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("presses")


@pytest.fixture(scope="module")
def office(room: Path) -> Iterator[LibreOffice]:
    with offscreen_office(room) as running:
        yield running


@pytest.fixture(scope="module", params=["giao-ban-2024.xlsm", "giao-ban-2024.ods"])
def story(request: pytest.FixtureRequest, office: LibreOffice, room: Path) -> Story:
    workbook = lay_out(room / request.param / FOLDER, request.param)
    with opened(office, workbook) as document:
        before = all_cells(document)
        words = {button.action: words_of_press(office, document, caption(button)) for button in STEADY}
        after, files = all_cells(document), files_below(workbook.parent)
        results, results_elsewhere = results_of(document, "HN1-2024"), results_of(document, "HN2-2024")
        results_of(document, "HN1-2024")
        again = words_of_press(office, document, caption(INVITATIONS))
        after_again = all_cells(document)
        words_of_press(office, document, caption(CHECK))
        return Story(
            folder=workbook.parent,
            room=room,
            words=words,
            words_again=again,
            before=before,
            after=after,
            after_again=after_again,
            checked=all_cells(document),
            results=results,
            results_elsewhere=results_elsewhere,
            checks=rows_of(document, "Kiểm tra"),
            journal=rows_of(document, "Nhật ký"),
            letters=rows_of(document, "Giấy mời"),
            register=rows_of(document, "Văn bản đi"),
            table_ends={
                name: document.DatabaseRanges.getByName(name).DataArea.EndRow + 1
                for name in ("tblGiayMoi", "tblNhatKy")
            },
            files=files,
            files_again=files_below(workbook.parent),
        )


@pytest.fixture(scope="module")
def same_work(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Mapping[str, str]]:
    """The same presses without any office: the folder of the documents, the message by action."""
    workbook = lay_out(tmp_path_factory.mktemp("same") / FOLDER)
    grid = read_grid(workbook)
    messages = {button.action: press(grid, _occasion(button, workbook.parent)).message for button in STEADY}
    return workbook.parent, messages


def results_of(document: Any, conference: str) -> Mapping[str, str]:
    """What stands beside each button once that conference is chosen."""
    document.NamedRanges.getByName(CHOSEN).ReferredCells.setString(conference)
    rows = {button.action: button_cell(button)[0] + 1 for button in STEADY}
    return {action: text_of(document, FRONT, f"D{row}") for action, row in rows.items()}


def _occasion(button: object, folder: Path) -> Occasion:
    return Occasion(button=button, now=dt.datetime.now(), user="", workbook_folder=folder)  # type: ignore[arg-type]


def test_each_message_box_says_what_came_of_the_press(
    story: Story, same_work: tuple[Path, Mapping[str, str]]
) -> None:
    folder, messages = same_work
    clock = re.compile(r"lúc \d\d:\d\d ngày \d+/\d+/\d+")  # when the run was that is undone
    assert {action: clock.sub("", words) for action, words in story.words.items()} == {
        action: clock.sub("", words.replace(str(folder), str(story.folder)))
        for action, words in messages.items()
    }
    assert story.words["check"] == "Kiểm tra: Có 01 cảnh báo.\nChi tiết ghi ở trang Kiểm tra."
    assert re.fullmatch(
        r"Giấy mời HN1-2024: Đã làm mới \d+ tệp\. .*\nChi tiết ghi ở trang Kiểm tra\.\n"
        rf"Thư mục kết quả: {re.escape(str(story.folder / 'ket-qua'))}",
        story.words["invitations"],
    )


def test_the_documents_are_those_that_the_same_work_makes_without_an_office(
    story: Story, same_work: tuple[Path, Mapping[str, str]]
) -> None:
    without_office = files_below(same_work[0])
    assert story.files.keys() == without_office.keys()
    differing = {name for name in story.files if story.files[name] != without_office[name]}
    assert differing == {
        "ket-qua/KH2024/BTD_KH2024.docx"
    }  # it counts the letters' rows that the presses wrote
    assert all(content.startswith(b"PK") for content in story.files.values())


def test_the_folder_is_shown_in_the_file_manager(story: Story) -> None:
    assert story.words[OPEN_FOLDER.action] == ""
    opened_folder = (story.room / "opened").read_text(encoding="utf-8")
    assert Path(opened_folder).name == "ket-qua"
    assert Path(opened_folder).parent.name == FOLDER


def test_the_last_result_stands_beside_each_button(story: Story) -> None:
    for button in STEADY:
        if not button.step:
            assert story.results[button.action] == ""
            continue
        moment, _, result = story.results[button.action].partition(". ")
        assert re.fullmatch(MOMENT, moment)
        first_line = story.words[button.action].split("\n")[0]
        assert first_line.endswith(f": {result}")


def test_the_results_are_those_of_the_chosen_conference(story: Story) -> None:
    of_the_year = {button.action for button in STEADY if not works_on_a_conference(button)}
    assert len(of_the_year) < len(STEADY)
    assert story.results_elsewhere == {
        button.action: story.results[button.action] if button.action in of_the_year else "Chưa chạy"
        for button in STEADY
    }


def test_the_journal_gains_a_line_for_each_press(story: Story) -> None:
    work = [
        button.work_on("HN1-2024" if works_on_a_conference(button) else "")
        for button in (*STEADY[:-1], INVITATIONS, CHECK)
    ]
    assert [row["Việc"] for row in story.journal] == work
    assert all(re.fullmatch(MOMENT, row["Thời điểm"]) for row in story.journal)
    (letters, _) = (row for row in story.journal if row["Việc"] == INVITATIONS.work_on("HN1-2024"))
    assert letters["Tài liệu"] == str(story.folder / "ket-qua")


def test_each_problem_leads_to_its_cell(story: Story) -> None:
    (problem,) = story.checks
    assert problem["Mức"] == "Cảnh báo"
    assert (problem["Trang"], problem["Ô"], problem["Mã lỗi"]) == ("Hội nghị", "P4", "flag-blank")


def test_the_link_of_a_problem_is_a_formula_that_goes_there(story: Story) -> None:
    cells = story.checked.items()
    links = [text for (sheet, _, column), text in cells if (sheet, column) == ("Kiểm tra", 3)][1:]
    assert links
    assert all(re.fullmatch(r'=HYPERLINK\("#\'[^\']+\'!\w+"[;,]"\w+"\)', text) for text in links)


def test_each_letter_has_its_row_with_its_file_and_the_time(story: Story) -> None:
    letters = {row["Tệp"]: row for row in story.letters if row["Mã HN"] == "HN1-2024"}
    made = {Path(name).name for name in story.files if "/GM" in name or name.startswith("GM")}
    assert set(letters) - {""} == made
    assert made
    for name in made:
        assert re.fullmatch(rf"{MOMENT}, làm mới", letters[name]["Cập nhật"])


def test_each_registered_document_has_its_file_and_the_time(story: Story) -> None:
    filled = {(row["Loại"], row["Mã HN/KH"]): row for row in story.register if row["Tệp Word"]}
    assert ("KH", "KH2024") in filled
    assert ("GM", "HN1-2024") in filled
    assert not [code for _, code in filled if code in ("HN2-2024", "HN3-2024")]
    assert all(re.fullmatch(rf"{MOMENT}, làm mới", row["Cập nhật"]) for row in filled.values())


def test_no_other_cell_is_touched(story: Story) -> None:
    changed = {place for place in story.before.keys() | story.after.keys() if _differs(story, place)}
    ours = {
        "Kiểm tra": set("ABCDEF"),
        "Nhật ký": set("ABCDE"),
        "Sổ đăng ký": set("ABCDEFGHIJKL"),
        "Giấy mời": _columns(story, "Giấy mời", "Tệp", "Cập nhật", "Tin Zalo"),
        "Văn bản đi": _columns(story, "Văn bản đi", "Tệp Word", "Cập nhật"),
    }
    new_letters = {row for sheet, row, _ in changed if sheet == "Giấy mời" and _is_new(story, row)}
    strange = {
        (sheet, f"{column_letters(column)}{row}")
        for sheet, row, column in changed
        if column_letters(column) not in ours.get(sheet, ())
        and not (sheet == "Giấy mời" and row in new_letters)
    }
    assert strange == set()


def test_pressing_again_makes_nothing_new(story: Story) -> None:
    assert re.match(r"Giấy mời HN1-2024: Đã giữ nguyên \d+ tệp\.", story.words_again)
    assert story.files_again == story.files
    changed = {
        (sheet, column)
        for sheet, row, column in story.after.keys() | story.after_again.keys()
        if story.after.get((sheet, row, column)) != story.after_again.get((sheet, row, column))
    }
    assert {sheet for sheet, _ in changed} <= {"Nhật ký", "Kiểm tra"}


def test_tables_reach_down_to_their_new_rows(story: Story) -> None:
    ends = {
        title: max(row for sheet, row, _ in story.after_again if sheet == title)
        for title in ("Giấy mời", "Nhật ký")
    }
    assert story.table_ends == {"tblGiayMoi": ends["Giấy mời"], "tblNhatKy": ends["Nhật ký"] + 1}


def test_the_work_around_the_papers_is_pressed_in_turn(office: LibreOffice, room: Path) -> None:
    workbook = lay_out(room / "wider" / FOLDER)
    with opened(office, workbook) as document:
        words = {button: words_of_press(office, document, caption(button)) for button in WIDER}
        journal = [row["Việc"] for row in rows_of(document, "Nhật ký")]
    for button, said in words.items():
        assert re.match(rf"{button.caption}( HN1-2024)?: ", said)
        assert "sự cố" not in said
        assert any(line.startswith(button.caption) for line in journal)
    assert left_overs(workbook.parent) == []


def test_nothing_is_left_beside_the_workbook(story: Story) -> None:
    assert left_overs(story.folder) == []


def _differs(story: Story, place: tuple[str, int, int]) -> bool:
    return story.before.get(place) != story.after.get(place)


def _columns(story: Story, sheet: str, *headers: str) -> set[str]:
    return {
        column_letters(column)
        for (title, row, column), text in story.before.items()
        if (title, row) == (sheet, 1) and text in headers
    }


def _is_new(story: Story, row: int) -> bool:
    return ("Giấy mời", row, 1) not in story.before
