"""The workbook with buttons, built from its sources, and what its package says of buttons and ribbon."""

import tempfile
import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lxml import etree

from toolkit.book.buttons.macro_workbook import build_buttoned_workbooks, generated_modules
from toolkit.book.buttons.macros import macro_sources

TOP = Path(__file__).parents[2]
MACROS, WORKBOOKS = TOP / "macros", TOP / "workbooks"
NAME = "giao-ban-2024.xlsm"
NOT_INSTALLED = (
    "Không tìm thấy chương trình giao ban cạnh sổ kế hoạch, hoặc chương trình chưa cài xong. Nếu dùng bộ chạy"
    " sẵn, đồng chí để sổ trong thư mục của bộ đó rồi mở lại và bấm lại nút này. Nếu đã cài bằng cai-dat,"
    " đồng chí vui lòng chạy lại tệp cai-dat trong thư mục chương trình, chờ báo xong rồi bấm lại nút này."
)
_VML = {"v": "urn:schemas-microsoft-com:vml", "x": "urn:schemas-microsoft-com:office:excel"}
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_UI = "{http://schemas.microsoft.com/office/2009/07/customui}"


def sources() -> dict[str, str]:
    """Module name -> source, of every module that goes into the workbook."""
    return {**macro_sources(MACROS), **generated_modules()}


@cache
def built() -> dict[str, bytes]:
    """File name -> bytes of the workbooks with buttons."""
    with tempfile.TemporaryDirectory() as folder:
        return {path.name: path.read_bytes() for path in build_buttoned_workbooks(Path(folder), sources())}


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A button as the workbook's package has it."""

    caption: str
    macro: str


def drawn_buttons(package: zipfile.ZipFile) -> list[Drawn]:
    """The buttons of the first sheet, from the drawing that Excel 2007 and LibreOffice read."""
    drawing = etree.fromstring(package.read("xl/drawings/vmlDrawing1.vml"))
    return [
        Drawn(
            caption="".join(shape.find("v:textbox", _VML).itertext()),
            macro=shape.findtext("x:ClientData/x:FmlaMacro", "", _VML).removeprefix("[0]!"),
        )
        for shape in drawing.iterfind("v:shape", _VML)
    ]


def native_macros(package: zipfile.ZipFile) -> list[str]:
    """The macro of each control of the first sheet, from the form that Excel 2010 and later reads."""
    sheet = etree.fromstring(package.read("xl/worksheets/sheet1.xml"))
    return [one.get("macro", "").removeprefix("[0]!") for one in sheet.iter(f"{_MAIN}controlPr")]


def ribbon_controls(package: zipfile.ZipFile) -> list[Drawn]:
    root = etree.fromstring(package.read("customUI/customUI14.xml"))
    return [
        Drawn(caption=one.get("label", ""), macro=one.get("onAction", ""))
        for one in root.iter(f"{_UI}button")
    ]
