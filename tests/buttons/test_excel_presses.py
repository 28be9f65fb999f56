"""Every button and ribbon control of the built workbooks, pressed in an Excel in memory as they ship."""

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import pytest
from pyopenvba.interpreter._values import EMPTY, error

from tests.buttons.workbook import NOT_INSTALLED, WORKBOOKS, native_macros, ribbon_controls
from tests.real.excel_host import PROGRAM, WINDOW, ExcelHost, open_in_excel
from tests.real.windows_objects import Box, Started, Windows, arguments_of
from toolkit.documents.buttons import BUTTONS, CHECK
from toolkit.documents.kinds import INVITATIONS

BOOK, FOLDER = "giao-ban-2024.xlsm", "D:\\Giao ban"
BESIDE = ".venv\\Scripts\\pythonw.exe"
TITLE = "Giao ban"
WARNING, ERROR = 48, 16
NEVER_SAVED = "Sổ kế hoạch chưa được lưu vào một thư mục trên máy này. Đồng chí vui lòng lưu sổ rồi bấm lại."


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """A button of the first sheet, or a control of the ribbon, by the macro that it is bound to."""

    workbook: str
    macro: str

    def __str__(self) -> str:
        return f"{self.workbook}-{self.macro}"


def controls() -> list[Control]:
    found = []
    for workbook in sorted(WORKBOOKS.glob("*.xlsm")):
        with zipfile.ZipFile(workbook) as package:
            macros = [*native_macros(package), *(one.macro for one in ribbon_controls(package))]
        found += [Control(workbook=workbook.name, macro=macro) for macro in macros]
    return found


@cache
def shipped(name: str) -> ExcelHost:
    return open_in_excel(WORKBOOKS / name)


def excel_on(windows: Windows, folder: str = FOLDER, name: str = BOOK) -> ExcelHost:
    """The example workbook, open in a folder of that computer."""
    host = shipped("giao-ban-2024.xlsm")
    host.settle(windows, folder, name)
    host.setting("Lệnh Python").fill("")
    return host


def press(windows: Windows, folder: str = FOLDER, name: str = BOOK) -> list[Box]:
    """Press Kiểm tra; the message boxes that came. The status bar is given back whatever happened."""
    host = excel_on(windows, folder, name)
    host.press(CHECK.macro)
    assert host.application.status_bar is False
    assert host.dialogs == []
    return windows.boxes


def command(python: str, action: str = CHECK.action, name: str = BOOK) -> str:
    return (
        f'"{python}" -P -m toolkit.buttons {action} "--wb={name}" --from_xl=1 '
        f'"--app={PROGRAM}\\Microsoft Excel" "--hwnd={WINDOW}"'
    )


def test_there_is_something_to_press() -> None:
    assert len(controls()) == 2 * len(BUTTONS) * len([*WORKBOOKS.glob("*.xlsm")])


@pytest.mark.parametrize("control", controls(), ids=str)
def test_every_button_and_control_starts_its_own_work(control: Control) -> None:
    button = next(one for one in BUTTONS if control.macro in (one.macro, f"GiaoBanRibbon.On{one.macro}"))
    windows = Windows(files={f"{FOLDER}\\{BESIDE}"})
    host = shipped(control.workbook)
    host.settle(windows, FOLDER, control.workbook)
    host.press(control.macro)
    assert windows.started == [
        Started(
            command=command(f"{FOLDER}\\{BESIDE}", button.action, control.workbook),
            folder=FOLDER,
            window=0,
            waits=True,
            status=button.purpose,
        )
    ]
    assert (windows.boxes, host.dialogs, host.application.status_bar) == ([], [], False)


@pytest.mark.parametrize(
    ("folder", "python"),
    [
        (FOLDER, f"{FOLDER}\\{BESIDE}"),
        (f"{FOLDER}\\workbooks", f"{FOLDER}\\{BESIDE}"),
        ("D:\\Họp & giao ban 100% #1 (năm 2024)", f"D:\\Họp & giao ban 100% #1 (năm 2024)\\{BESIDE}"),
        ("D:\\50% & 60%", f"D:\\50% & 60%\\{BESIDE}"),
        ("D:\\", f"D:\\{BESIDE}"),
        ("D:\\Sổ", f"D:\\{BESIDE}"),
        ("\\\\MAYCHU\\chung\\Giao ban & họp", f"\\\\MAYCHU\\chung\\Giao ban & họp\\{BESIDE}"),
        ("\\\\MAYCHU\\chung\\Sổ", f"\\\\MAYCHU\\chung\\{BESIDE}"),
        ("\\\\MAYCHU\\chung", f"\\\\MAYCHU\\chung\\{BESIDE}"),
    ],
)
def test_python_is_found_beside_the_workbook_or_one_folder_up(folder: str, python: str) -> None:
    windows = Windows(files={python})
    assert press(windows, folder) == []
    (started,) = windows.started
    assert (started.command, started.folder) == (command(python), folder)
    assert arguments_of(started.command) == [
        *(python, "-P", "-m", "toolkit.buttons", "check", f"--wb={BOOK}", "--from_xl=1"),
        *(f"--app={PROGRAM}\\Microsoft Excel", f"--hwnd={WINDOW}"),
    ]


def test_a_drive_that_is_told_without_its_slash_is_its_root_all_the_same() -> None:
    windows = Windows(files={f"D:\\{BESIDE}"})
    assert press(windows, "D:") == []
    assert (windows.started[0].command, windows.started[0].folder) == (command(f"D:\\{BESIDE}"), "D:\\")


def test_beside_goes_before_above_before_the_setting_before_the_path() -> None:
    beside, above, named = f"{FOLDER}\\workbooks\\{BESIDE}", f"{FOLDER}\\{BESIDE}", "C:\\Python\\pythonw.exe"
    windows = Windows(files={beside, above, named}, on_path={"pythonw.exe"})
    host = excel_on(windows, f"{FOLDER}\\workbooks")
    host.setting("Lệnh Python").fill(f' "{named}" ')
    for gone in (beside, above, named):
        host.press(CHECK.macro)
        windows.files.remove(gone)
    host.setting("Lệnh Python").fill("")
    host.press(CHECK.macro)
    assert [started.command for started in windows.started] == [
        command(python) for python in (beside, above, named, "pythonw.exe")
    ]


def test_a_setting_beside_an_error_value_is_still_found() -> None:
    windows = Windows(files={"C:\\Python\\pythonw.exe"})
    host = excel_on(windows)
    host.setting("Lệnh Python").fill("C:\\Python\\pythonw.exe")
    cells = host.sheet("Cấu hình")
    before = cells.value("A2")
    cells.set_value("A2", "=1/0")
    host.press(CHECK.macro)
    cells.set_value("A2", before)
    assert [one.command for one in windows.started] == [command("C:\\Python\\pythonw.exe")]


def test_without_any_python_the_set_up_is_named() -> None:
    assert press(Windows()) == [Box(NOT_INSTALLED, TITLE, WARNING)]


def test_a_python_that_windows_will_not_start_is_named() -> None:
    python = f"{FOLDER}\\{BESIDE}"
    assert press(Windows(files={python}, blocked=frozenset({python}))) == [
        Box(
            f"Windows không cho chạy tệp {python}. Đồng chí vui lòng nhờ người phụ trách máy tính cho phép "
            "tệp này, hoặc bấm đúp tệp cai-dat.cmd để cài lại rồi thử lại.",
            TITLE,
            WARNING,
        )
    ]


@pytest.mark.parametrize("code", [1, 2, 103, -1, -1073741515])
def test_a_python_that_ends_badly_is_told_with_its_number(code: int) -> None:
    windows = Windows(files={f"{FOLDER}\\{BESIDE}"}, exit_code=code)
    assert press(windows) == [
        Box(
            f"Chương trình không chạy được (mã {code}). Đồng chí vui lòng bấm đúp tệp cai-dat.cmd để cài lại "
            "rồi thử lại.",
            TITLE,
            ERROR,
        )
    ]


def test_the_shop_that_windows_opens_in_place_of_python_is_no_python() -> None:
    assert press(Windows(on_path={"pythonw.exe"}, exit_code=9009)) == [Box(NOT_INSTALLED, TITLE, WARNING)]


def test_a_workbook_that_was_never_saved_is_asked_to_be() -> None:
    windows = Windows(on_path={"pythonw.exe"})
    assert press(windows, "", "Sổ1") == [Box(NEVER_SAVED, TITLE, WARNING)]
    assert windows.started == []


def test_a_name_with_an_equals_sign_is_asked_to_be_changed() -> None:
    windows = Windows(on_path={"pythonw.exe"})
    assert press(windows, FOLDER, "sổ = 1.xlsm") == [
        Box(
            "Tên sổ kế hoạch có dấu “=” nên không chạy được. Đồng chí vui lòng đổi tên tệp rồi bấm lại.",
            TITLE,
            WARNING,
        )
    ]
    assert windows.started == []


def test_a_name_that_windows_would_read_as_a_variable_is_asked_to_be_changed() -> None:
    windows = Windows(on_path={"pythonw.exe"}, variables={"TEMP": "C:\\Temp"})
    assert press(windows, FOLDER, "sổ %temp%.xlsm") == [
        Box(
            "Tên sổ kế hoạch hoặc thư mục của sổ có chữ nằm giữa hai dấu “%” mà Windows hiểu thành chữ khác. "
            "Đồng chí vui lòng đổi tên rồi bấm lại.",
            TITLE,
            WARNING,
        )
    ]
    assert windows.started == []


def test_a_second_press_while_the_first_is_at_work_is_asked_to_wait() -> None:
    windows = Windows(files={f"{FOLDER}\\{BESIDE}"})
    host = excel_on(windows)
    windows.meanwhile = lambda: host.press(f"GiaoBanRibbon.On{INVITATIONS.macro}")
    host.press(CHECK.macro)
    assert [one.command for one in windows.started] == [command(f"{FOLDER}\\{BESIDE}")]
    assert windows.boxes == [
        Box("Một việc khác đang chạy. Đồng chí vui lòng chờ việc đó xong rồi bấm lại.", TITLE, 64)
    ]
    windows.meanwhile = lambda: None
    host.press(CHECK.macro)
    assert len(windows.started) == 2


def crash(reason: str) -> str:
    return f"Nút bấm gặp sự cố ({reason}). Đồng chí vui lòng lưu sổ, đóng sổ, mở lại rồi bấm lại nút này."


def no_window(host: ExcelHost) -> None:
    host.application.fault = "không có cửa sổ"


def no_look(host: ExcelHost) -> None:
    def refused() -> object:
        raise error(438, "không có cửa sổ")

    host.bridge.look = refused


@pytest.mark.parametrize("breaks", [no_window, no_look])
def test_an_error_inside_a_module_is_told_and_the_next_press_works(
    breaks: Callable[[ExcelHost], None],
) -> None:
    windows = Windows(files={f"{FOLDER}\\{BESIDE}"})
    host = open_in_excel(WORKBOOKS / BOOK)
    host.settle(windows, FOLDER, BOOK)
    breaks(host)
    host.press(CHECK.macro)
    assert windows.boxes == [Box(crash("không có cửa sổ"), TITLE, ERROR)]
    assert (windows.started, host.application.status_bar) == ([], False)
    host.application.fault, host.bridge.look = "", lambda: EMPTY
    host.press(CHECK.macro)
    assert len(windows.started) == 1


def test_where_a_policy_forbids_scripts_the_press_is_not_silent() -> None:
    windows = Windows(forbidden=frozenset({"wscript.shell"}))
    host = excel_on(windows)
    host.press(CHECK.macro)
    assert host.dialogs == [("MsgBox", crash("ActiveX component can't create object"), TITLE, ERROR)]
    host.dialogs.clear()
