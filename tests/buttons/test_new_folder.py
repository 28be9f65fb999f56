"""A folder that ``giaoban new`` made anywhere: its buttons find the Python that made it."""

from pathlib import Path

import pytest

from tests.buttons.desk import FOLDER, left_overs, offscreen_office, opened
from tests.real.libreoffice import needs_uno
from tests.real.message_box import words_of_press
from toolkit.book.buttons.macro_workbook import caption
from toolkit.documents.buttons import CHECK
from toolkit.tasks.new import new


@needs_uno
@pytest.mark.office
def test_a_button_of_the_new_ods_works_on_a_machine_without_another_python(tmp_path: Path) -> None:
    folder = tmp_path / FOLDER
    new(folder)
    (tmp_path / "office").mkdir()
    with (
        offscreen_office(tmp_path / "office") as office,
        opened(office, folder / "giao-ban-mau.ods") as document,
    ):
        words = words_of_press(office, document, caption(CHECK))
    assert words.startswith("Kiểm tra: Có ")
    assert words.endswith("Chi tiết ghi ở trang Kiểm tra.")
    assert left_overs(folder) == []
