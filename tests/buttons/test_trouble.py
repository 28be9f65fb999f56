"""Presses that go wrong, in a real LibreOffice: each says in Vietnamese what to do; the next one works."""

import io
import re
import shutil
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.buttons.desk import FOLDER, files_below, lay_out, left_overs, offscreen_office, opened, rows_of
from tests.buttons.workbook import NOT_INSTALLED
from tests.real.libreoffice import LibreOffice, needs_uno
from tests.real.message_box import FRONT, words_of_press
from toolkit.book.buttons.macro_workbook import caption
from toolkit.documents.buttons import CHECK
from toolkit.documents.kinds import INVITATIONS, buttons

pytestmark = [needs_uno, pytest.mark.office]

AGENDA = next(button for button in buttons() if button.action == "agenda")
AGENDA_TEMPLATE = buttons()[AGENDA][0].template
_NONSENSE = """
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

given = dict(word.removeprefix("--").split("=", 1) for word in sys.argv if word.startswith("--"))
answer = "KEY\\t" + given["secret"] + "\\nSET\\tKhong co\\tA1\\tS\\tx\\n"
Path(unquote(urlsplit(given["libre"]).path) + ".done").write_text(answer)
"""


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("trouble")


@pytest.fixture(scope="module")
def office(room: Path) -> Iterator[LibreOffice]:
    with offscreen_office(room) as running:
        yield running


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / FOLDER


def cell(document: Any, sheet: str, address: str) -> Any:
    return document.Sheets.getByName(sheet).getCellRangeByName(address)


def text_in(letter: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(letter)) as package:
        return re.sub(r"<[^>]+>", "", package.read("word/document.xml").decode("utf-8"))


def test_a_day_that_was_changed_but_not_saved_is_in_every_letter(office: LibreOffice, folder: Path) -> None:
    workbook = lay_out(folder)
    saved = workbook.read_bytes()
    with opened(office, workbook) as document:
        cell(document, "Hội nghị", "G2").setFormula("2024-05-31")
        words_of_press(office, document, caption(INVITATIONS))
    letters = [text_in(content) for name, content in files_below(folder).items() if "/GM" in name]
    assert letters
    assert all("31/5/2024" in letter and "24/5/2024" not in letter for letter in letters)
    assert workbook.read_bytes() == saved


def test_a_letter_that_is_open_in_word_is_named_and_the_others_are_made(
    office: LibreOffice, folder: Path
) -> None:
    with opened(office, lay_out(folder)) as document:
        cell(document, FRONT, "C5").setString("HN3-2024")  # its letters are drafts still
        words_of_press(office, document, caption(INVITATIONS))
        before = files_below(folder)
        held = next(name for name in before if "/GM" in name)
        lock = (folder / held).with_name(f"~${Path(held).name[2:]}")
        lock.write_bytes(b"\x03Lan" + bytes(50))
        cell(document, "Hội nghị", "G4").setFormula("2024-11-29")
        words = words_of_press(office, document, caption(INVITATIONS))
        problems = [row for row in rows_of(document, "Kiểm tra") if row["Mã lỗi"] == "file-locked-office"]
    after = files_below(folder)
    others = [name for name in before if "/GM" in name and name != held]
    assert f"Đã làm mới {len(others)} tệp." in words
    assert after[held] == before[held]
    assert all(after[name] != before[name] for name in others)
    (problem,) = problems
    assert problem["Nội dung"].endswith(f"{Path(held).name} đang được mở bởi Lan, nên chưa ghi được bản mới.")


def test_a_broken_template_is_named_by_its_button_and_by_the_check(office: LibreOffice, folder: Path) -> None:
    workbook = lay_out(folder)
    (folder / "mau").mkdir()
    (folder / "mau" / AGENDA_TEMPLATE).write_bytes(b"not a Word file")
    with opened(office, workbook) as document:
        words = words_of_press(office, document, caption(AGENDA))
        (problem,) = rows_of(document, "Kiểm tra")
        words_of_press(office, document, caption(CHECK))
        in_check, _of_the_example = rows_of(document, "Kiểm tra")
    assert in_check["Nội dung"] == problem["Nội dung"]
    assert words.startswith(
        "Chương trình HN1-2024: Có 01 lỗi.\nChưa làm được tệp nào. Còn 01 việc chưa làm được vì lỗi.\n"
    )
    assert problem["Mức"] == "Lỗi"
    assert problem["Trang"].endswith(AGENDA_TEMPLATE)


def test_results_without_their_table_are_told_and_the_documents_are_made(
    office: LibreOffice, folder: Path
) -> None:
    with opened(office, lay_out(folder)) as document:
        document.Sheets.removeByName("Kiểm tra")
        words = words_of_press(office, document, caption(AGENDA))
        journal = rows_of(document, "Nhật ký")
    assert words.startswith("Chương trình HN1-2024: Đã làm mới 01 tệp.")
    assert words.endswith(
        "\nChưa ghi được phần Kiểm tra: Sổ không có bảng “tblKiemTra”. "
        "Thêm lại bảng đó hoặc lấy sổ mới từ lệnh giaoban new."
    )
    assert [row["Việc"] for row in journal] == ["Chương trình HN1-2024"]
    assert [Path(name).name for name in files_below(folder)] == ["CTr_HN1-2024.docx"]


def test_an_output_folder_that_cannot_be_is_named(office: LibreOffice, folder: Path) -> None:
    workbook = lay_out(folder)
    (folder / "ket-qua").write_text("a file in the way", encoding="utf-8")
    with opened(office, workbook) as document:
        words = words_of_press(office, document, caption(AGENDA))
    assert words == (
        f"Không ghi được {folder / 'ket-qua'}: đường dẫn có một tệp ở chỗ phải là thư mục. "
        "Nêu thư mục khác, hoặc đổi tên tệp đó, rồi chạy lại."
    )


def test_a_workbook_that_was_never_saved_is_asked_to_be(office: LibreOffice, folder: Path) -> None:
    with opened(office, lay_out(folder), AsTemplate=True) as document:
        assert words_of_press(office, document, caption(CHECK)) == (
            "Sổ kế hoạch chưa được lưu vào một thư mục trên máy này. Đồng chí vui lòng lưu sổ rồi bấm lại."
        )


def test_a_folder_that_takes_no_files_is_told(office: LibreOffice, folder: Path) -> None:
    with opened(office, lay_out(folder)) as document:
        shutil.rmtree(folder)
        folder.write_text("no folder any more", encoding="utf-8")
        assert words_of_press(office, document, caption(CHECK)) == (
            "Không ghi được vào thư mục của sổ kế hoạch. Đồng chí vui lòng chép sổ vào thư mục được phép "
            "ghi, mở lại từ đó rồi bấm nút."
        )


def test_without_python_each_press_says_how_to_install_it(office: LibreOffice, folder: Path) -> None:
    with opened(office, lay_out(folder, python=None)) as document:
        words = [words_of_press(office, document, caption(CHECK)) for _ in range(2)]
    assert words == [NOT_INSTALLED, NOT_INSTALLED]
    assert left_overs(folder) == []


def test_a_python_without_the_toolkit_is_not_waited_for_long(office: LibreOffice, folder: Path) -> None:
    with opened(office, lay_out(folder, python="exit 1")) as document:
        words = words_of_press(office, document, caption(CHECK))
    assert words == f"Chương trình chưa khởi động được sau 20 giây. {NOT_INSTALLED}"
    assert left_overs(folder) == []


def test_an_answer_that_the_macro_cannot_carry_out_is_told_and_the_buttons_stay_alive(
    office: LibreOffice, folder: Path
) -> None:
    program = folder / "answers_nonsense.py"
    with opened(office, lay_out(folder, python=f'exec "{sys.executable}" "{program}" "$@"')) as document:
        program.write_text(_NONSENSE, encoding="utf-8")
        words = [words_of_press(office, document, caption(CHECK)) for _ in range(2)]
    for told in words:
        assert re.fullmatch(
            r"Nút bấm gặp sự cố \(.+\)\. Đồng chí vui lòng lưu sổ, đóng sổ, mở lại rồi bấm lại nút này\.",
            told,
            re.DOTALL,
        )
    assert left_overs(folder) == []
