"""A press on a workbook that OneDrive shows under an https address: the folder on this computer is found."""

import pytest

from tests.buttons.test_excel_presses import BESIDE, BOOK, TITLE, WARNING, command, press
from tests.real.windows_objects import SYNCED, Box, Windows

HOME = "C:\\Users\\Nguyễn Lan"
PERSONAL = "https://d.docs.live.net/4fab8cd0e1f2a3b4"
BUSINESS = "https://tinhdoan-my.sharepoint.com/personal/lan_tinhdoan_vn/Documents"
LIBRARY = "https://tinhdoan.sharepoint.com/sites/BanTCKT/Shared Documents"


def mount(folder: str, address: str) -> dict[str, str]:
    return {"MountPoint": folder, "UrlNamespace": address}


def one_drive(account: str, folder: str, address: str) -> dict[str, dict[str, str]]:
    """The registry as OneDrive keeps it: some accounts have no folder at all."""
    return {f"{SYNCED}\\Unused": {}, f"{SYNCED}\\{account}": mount(folder, address)}


@pytest.mark.parametrize(
    ("address", "variables", "folder"),
    [
        (f"{PERSONAL}/Giao ban", {"OneDriveConsumer": f"{HOME}\\OneDrive"}, f"{HOME}\\OneDrive\\Giao ban"),
        (
            f"{PERSONAL}/Tài liệu/Năm 2024",
            {"OneDrive": f"{HOME}\\OneDrive"},
            f"{HOME}\\OneDrive\\Tài liệu\\Năm 2024",
        ),
        (
            f"{PERSONAL}/T%C3%A0i%20li%E1%BB%87u",
            {"OneDrive": f"{HOME}\\OneDrive\\"},
            f"{HOME}\\OneDrive\\Tài liệu",
        ),
        (f"{PERSONAL}/100% xong", {"OneDrive": f"{HOME}\\OneDrive"}, f"{HOME}\\OneDrive\\100% xong"),
        (f"{PERSONAL}/mục %41", {"OneDrive": f"{HOME}\\OneDrive"}, f"{HOME}\\OneDrive\\mục %41"),
        (f"{PERSONAL}/%F0%9F%93%81", {"OneDrive": f"{HOME}\\OneDrive"}, f"{HOME}\\OneDrive\\📁"),
        (PERSONAL, {"OneDrive": f"{HOME}\\OneDrive"}, f"{HOME}\\OneDrive"),
        (
            f"{BUSINESS}/H%E1%BB%8Dp",
            {"OneDrive": f"{HOME}\\OneDrive", "OneDriveCommercial": f"{HOME}\\OneDrive - Tỉnh đoàn"},
            f"{HOME}\\OneDrive - Tỉnh đoàn\\Họp",
        ),
    ],
)
def test_a_folder_that_a_variable_names_is_found(
    address: str, variables: dict[str, str], folder: str
) -> None:
    windows = Windows(files={f"{folder}\\{BOOK}", f"{folder}\\{BESIDE}"}, variables=variables)
    assert press(windows, address) == []
    (started,) = windows.started
    assert (started.command, started.folder) == (command(f"{folder}\\{BESIDE}"), folder)


@pytest.mark.parametrize("provider", [True, False], ids=["named", "guessed"])
@pytest.mark.parametrize(
    ("account", "root", "namespace", "address", "folder"),
    [
        (
            "Personal",
            f"{HOME}\\OneDrive",
            "https://d.docs.live.net",
            f"{PERSONAL}/Họp",
            f"{HOME}\\OneDrive\\Họp",
        ),
        ("Personal", f"{HOME}\\OneDrive", f"{PERSONAL}/", f"{PERSONAL}/Họp", f"{HOME}\\OneDrive\\Họp"),
        (
            "Business1",
            f"{HOME}\\Tỉnh đoàn\\Ban TCKT - Tài liệu\\",
            f"{LIBRARY.replace(' ', '%20')}/",
            f"{LIBRARY}/Giao ban/2024",
            f"{HOME}\\Tỉnh đoàn\\Ban TCKT - Tài liệu\\Giao ban\\2024",
        ),
        (
            "Business1",
            f"{HOME}\\Tỉnh đoàn\\Ban TCKT - Giao ban",
            LIBRARY,
            f"{LIBRARY}/Chung/Giao%20ban/2024",
            f"{HOME}\\Tỉnh đoàn\\Ban TCKT - Giao ban\\2024",
        ),
    ],
)
def test_a_folder_that_the_registry_names_is_found(
    account: str, root: str, namespace: str, address: str, folder: str, *, provider: bool
) -> None:
    windows = Windows(
        files={f"{folder}\\{BOOK}"},
        on_path={"pythonw.exe"},
        registry=one_drive(account, root, namespace),
        provider=provider,
    )
    assert press(windows, address) == []
    (started,) = windows.started
    assert (started.command, started.folder) == (command("pythonw.exe"), folder)


def test_a_library_of_any_account_is_found_where_windows_names_them_all() -> None:
    root = f"{HOME}\\Tỉnh đoàn\\Ban TCKT - Tài liệu"
    windows = Windows(
        files={f"{root}\\{BOOK}"}, on_path={"pythonw.exe"}, registry=one_drive("8f0fb2c1a", root, LIBRARY)
    )
    assert press(windows, LIBRARY) == []
    assert windows.started[0].folder == root


@pytest.mark.parametrize(
    "address",
    [
        f"{PERSONAL}/Giao ban",
        f"{BUSINESS}/Giao ban",
        f"{LIBRARY}/Giao ban",
        f"{LIBRARY} 2/Giao ban",
        "https://vidu.vn/so",
        "http:",
    ],
)
def test_a_workbook_that_is_online_alone_says_how_to_bring_it_here(address: str) -> None:
    windows = Windows(
        files={f"{HOME}\\OneDrive\\{BOOK}", f"{HOME}\\Thư viện\\{BOOK}"},
        on_path={"pythonw.exe"},
        variables={"OneDrive": f"{HOME}\\OneDrive", "OneDriveCommercial": f"{HOME}\\OneDrive"},
        registry=one_drive("Business1", f"{HOME}\\Thư viện", LIBRARY),
    )
    assert press(windows, address) == [
        Box(
            "Sổ kế hoạch đang mở từ OneDrive hoặc SharePoint, nhưng không tìm thấy tệp này trên máy. Đồng "
            "chí vui lòng mở thư mục OneDrive bằng File Explorer, bấm chuột phải vào sổ, chọn “Luôn giữ trên "
            "thiết bị này” (Always keep on this device), mở lại sổ từ thư mục đó rồi bấm nút. Nếu vẫn không "
            "được, đồng chí vui lòng chép sổ về một thư mục trên máy và mở từ đó.",
            TITLE,
            WARNING,
        )
    ]
    assert windows.started == []
