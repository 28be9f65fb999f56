"""What somebody laid beside the workbook, in a real LibreOffice: it is neither run nor believed."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.buttons.desk import FOLDER, files_below, lay_out, left_overs, offscreen_office, opened
from tests.real.libreoffice import LibreOffice, needs_uno, text_of
from tests.real.message_box import words_of_press
from toolkit.book.buttons.macro_workbook import caption
from toolkit.documents.buttons import CHECK
from toolkit.documents.kinds import INVITATIONS

pytestmark = [needs_uno, pytest.mark.office]

STRAYS = ("docx", "lxml", "jinja2", "openpyxl", "python_calamine", "msgspec", "json", "toolkit")
_ANSWERS = """
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

given = dict(word.removeprefix("--").split("=", 1) for word in sys.argv if word.startswith("--"))
secret = {secret}
Path(unquote(urlsplit(given["libre"]).path) + ".done").write_text(f"KEY\\t{{secret}}\\n" + {lines!r})
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LibreOffice]:
    with offscreen_office(tmp_path_factory.mktemp("planted")) as running:
        yield running


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / FOLDER


@pytest.mark.parametrize("button", [CHECK, INVITATIONS], ids=lambda button: button.action)
def test_a_stray_module_beside_the_workbook_is_not_imported(
    office: LibreOffice, folder: Path, button: Any
) -> None:
    workbook = lay_out(folder, python=f'cd "{folder}"')  # where a double-click starts LibreOffice
    for name in STRAYS:
        (folder / f"{name}.py").write_text(f'open(r"{folder / "imported"}", "a").write("{name} ")\n')
    with opened(office, workbook) as document:
        words = words_of_press(office, document, caption(button))
    assert words.startswith(button.caption)
    assert not (folder / "imported").exists()
    assert left_overs(folder) == []


def answered(
    office: LibreOffice, folder: Path, *, secret: str, kind: str, value: str
) -> tuple[str, str, str]:
    """Press Kiểm tra where a planted program answers: the words, and the cell as shown and as typed."""
    program = folder / "planted.py"
    with opened(office, lay_out(folder, python=f'exec "{sys.executable}" "{program}" "$@"')) as document:
        lines = "SET\tH\\u1ED9i ngh\\u1ECB\tG2\t" + f"{kind}\t{value}\nMSG\tI\tXong.\n"
        program.write_text(_ANSWERS.format(secret=secret, lines=lines), encoding="utf-8")
        words = words_of_press(office, document, caption(CHECK))
        cell = document.Sheets.getByName("Hội nghị").getCellRangeByName("G2")
        return words, text_of(document, "Hội nghị", "G2"), str(cell.Formula)


@pytest.mark.parametrize("secret", ['""', '"123456123456123456123456123456"', 'given["secret"][:-1]'])
def test_an_answer_without_the_secret_of_the_press_is_not_carried_out(
    office: LibreOffice, folder: Path, secret: str
) -> None:
    words, shown, _ = answered(office, folder, secret=secret, kind="S", value="planted")
    assert words == (
        "Nút bấm gặp sự cố (câu trả lời không mang mã của lần bấm này). Đồng chí vui lòng lưu sổ, đóng sổ, "
        "mở lại rồi bấm lại nút này."
    )
    assert re.fullmatch(r"\d+/\d+/2024", shown)
    assert left_overs(folder) == []
    assert files_below(folder) == {}


@pytest.mark.parametrize("kind", ["S", "F"])
def test_a_formula_in_an_answer_stays_text(office: LibreOffice, folder: Path, kind: str) -> None:
    words, shown, _ = answered(office, folder, secret='given["secret"]', kind=kind, value="=1+1")
    assert (words, shown) == ("Xong.", "=1+1")


def test_a_link_cannot_carry_more_than_a_link(office: LibreOffice, folder: Path) -> None:
    value = '#A1"&1+1&"\tC3";"x")&CURRENT()&("'
    words, shown, typed = answered(office, folder, secret='given["secret"]', kind="L", value=value)
    assert (words, shown) == ("Xong.", 'C3";"x")&CURRENT()&("')
    assert typed == '=HYPERLINK("#A1""&1+1&""";"C3"";""x"")&CURRENT()&(""")'
