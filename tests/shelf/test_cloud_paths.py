"""A file that OneDrive shows under an https address, found on this computer."""

from pathlib import Path

import pytest

from toolkit.shelf.cloud_paths import Mount, on_this_computer, registered_mounts, synced_file

PERSONAL = "https://d.docs.live.net/4fab8cd0e1f2a3b4"
BUSINESS = "https://tinhdoan-my.sharepoint.com/personal/lan_tinhdoan_vn/Documents"
LIBRARY = "https://tinhdoan.sharepoint.com/sites/BanTCKT/Shared Documents"


def laid(path: Path) -> Path:
    path.parent.mkdir(parents=True)
    path.touch()
    return path


@pytest.mark.parametrize(
    ("address", "variable", "place"),
    [
        (f"{PERSONAL}/Giao ban/sổ.xlsm", "OneDriveConsumer", "Giao ban/sổ.xlsm"),
        (f"{PERSONAL}/T%C3%A0i%20li%E1%BB%87u/s%E1%BB%95.xlsm", "OneDrive", "Tài liệu/sổ.xlsm"),
        (f"{PERSONAL}/100%25 xong %41/sổ.xlsm", "OneDrive", "100% xong A/sổ.xlsm"),
        (f"{PERSONAL}/mục %41/sổ.xlsm", "OneDrive", "mục %41/sổ.xlsm"),
        (f"{BUSINESS}/Họp/sổ.xlsm", "OneDriveCommercial", "Họp/sổ.xlsm"),
        (f"{BUSINESS}/H%E1%BB%8Dp/sổ.xlsm", "OneDrive", "Họp/sổ.xlsm"),
    ],
)
def test_a_variable_names_the_folder(tmp_path: Path, address: str, variable: str, place: str) -> None:
    file = laid(tmp_path / "OneDrive - Tỉnh đoàn" / place)
    variables = {"OneDriveConsumer": "", variable: str(tmp_path / "OneDrive - Tỉnh đoàn")}
    assert synced_file(address, (), variables) == file


@pytest.mark.parametrize(
    ("mount", "namespace", "address", "place"),
    [
        ("OneDrive", "https://d.docs.live.net", f"{PERSONAL}/Họp/sổ.xlsm", "Họp/sổ.xlsm"),
        ("OneDrive", f"{PERSONAL}/", f"{PERSONAL}/Họp/sổ.xlsm", "Họp/sổ.xlsm"),
        ("Ban TCKT - Tài liệu", f"{LIBRARY}/", f"{LIBRARY}/2024/sổ.xlsm", "2024/sổ.xlsm"),
        (
            "Ban TCKT - Tài liệu",
            LIBRARY.replace(" ", "%20"),
            f"{LIBRARY.upper().replace('HTTPS', 'https')}/2024/sổ.xlsm",
            "2024/sổ.xlsm",
        ),
        ("Ban TCKT - Giao ban", LIBRARY, f"{LIBRARY}/Chung/Giao%20ban/2024/sổ.xlsm", "2024/sổ.xlsm"),
        ("Giao ban", LIBRARY, f"{LIBRARY}/Giao ban/sổ.xlsm", "sổ.xlsm"),
    ],
)
def test_the_registry_names_the_folder(
    tmp_path: Path, mount: str, namespace: str, address: str, place: str
) -> None:
    file = laid(tmp_path / mount / place)
    others = Mount(folder=str(tmp_path), address="https://vidu.sharepoint.com/sites/Khac/Shared Documents")
    known = (others, Mount(folder=str(tmp_path / mount), address=namespace))
    assert synced_file(address, known, {}) == file


@pytest.mark.parametrize(
    "address",
    [
        f"{PERSONAL}/Giao ban/sổ.xlsm",
        f"{BUSINESS}/Giao ban/sổ.xlsm",
        f"{LIBRARY}/Giao ban/sổ.xlsm",
        f"{LIBRARY} 2/sổ.xlsm",
        "https://vidu.vn/sổ.xlsm",
    ],
)
def test_a_file_of_the_same_name_elsewhere_is_not_taken_for_it(tmp_path: Path, address: str) -> None:
    laid(tmp_path / "OneDrive" / "sổ.xlsm")
    laid(tmp_path / "Thư viện" / "sổ.xlsm")
    one_drive = str(tmp_path / "OneDrive")
    known = (Mount(folder=str(tmp_path / "Thư viện"), address=LIBRARY),)
    assert synced_file(address, known, {"OneDrive": one_drive, "OneDriveCommercial": one_drive}) is None


def test_this_computer_is_asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = laid(tmp_path / "OneDrive" / "sổ.xlsm")
    monkeypatch.setenv("OneDrive", str(tmp_path / "OneDrive"))
    monkeypatch.delenv("OneDriveConsumer", raising=False)
    assert isinstance(registered_mounts(), tuple)
    assert on_this_computer(f"{PERSONAL}/sổ.xlsm") == file
