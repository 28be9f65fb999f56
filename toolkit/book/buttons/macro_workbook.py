"""The workbook with its buttons: the same sheets, with macros, buttons on the front page and a ribbon tab."""

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from toolkit.book.building.front_page import button_cell
from toolkit.book.building.province import province_contents
from toolkit.book.building.seed import Contents, blank_contents, example_contents
from toolkit.book.building.workbook import fill_book, new_book
from toolkit.book.buttons.form_controls import made_native
from toolkit.book.buttons.macros import button_module, ribbon_module, vba_project
from toolkit.book.buttons.ribbon import ribbon_xml
from toolkit.documents.button import Button
from toolkit.documents.buttons import BUTTONS, STEPS

_HEIGHT, _WIDTH = 34, 216  # pixels, within the action's cell


def build_buttoned_workbooks(folder: Path, sources: Mapping[str, str]) -> tuple[Path, ...]:
    """Write the two example workbooks and the empty one, with macros; their paths in that order.

    Args:
        folder: where to write; made where it is missing.
        sources: module name -> source of every macro module.
    """
    folder.mkdir(parents=True, exist_ok=True)
    project = vba_project(sources)
    return tuple(
        _build(folder / f"{contents.stem}.xlsm", contents, project)
        for contents in (example_contents(), province_contents(), blank_contents())
    )


def generated_modules() -> Mapping[str, str]:
    """The macro modules that follow from the list of buttons: module name -> source."""
    return {"GiaoBanButtons": button_module(BUTTONS), "GiaoBanRibbon": ribbon_module(BUTTONS)}


def caption(button: Button) -> str:
    """What the button on the sheet says: the steps of the work are numbered, as their rows are."""
    return f"{STEPS.index(button) + 1}. {button.caption}" if button.step else button.caption


def _build(path: Path, contents: Contents, project: bytes) -> Path:
    draft = io.BytesIO()
    with new_book(draft, contents.schema) as book:
        fill_book(book, contents)
        book.add_vba_project(io.BytesIO(project), is_stream=True)
        book.set_vba_name("ThisWorkbook")
        front = book.worksheets()[0]
        front.set_vba_name("Sheet1")
        for button in BUTTONS:
            _lay_button(front, button)
    path.write_bytes(made_native(draft.getvalue(), ribbon_xml(BUTTONS)))
    return path


def _lay_button(front: Any, button: Button) -> None:
    row, column = button_cell(button)
    look = {"macro": button.macro, "caption": caption(button), "description": button.help}
    front.insert_button(
        row, column, {**look, "width": _WIDTH, "height": _HEIGHT, "x_offset": 4, "y_offset": 3}
    )
