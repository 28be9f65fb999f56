"""What goes into the portable folder of the wheels and of the toolkit, and what stays out."""

import zipfile
from pathlib import Path

import pytest

from toolkit import __version__
from toolkit.problems import NotWritable, WrongUse
from toolkit.tasks.bundle import bundle
from toolkit.tasks.bundling.site_packages import libraries_beside_python, toolkit_files, wheel_files


def wheel(folder: Path, name: str, *files: str) -> Path:
    path = folder / name
    with zipfile.ZipFile(path, "w") as made:
        for file in files:
            made.writestr(file, file)
    return path


def test_tests_headers_and_the_paid_part_of_xlwings_stay_out(tmp_path: Path) -> None:
    kept = [
        "pandas/core/frame.py",
        "pandas-3.dist-info/METADATA",
        "xlwings/main.py",
        "numpy/testing/__init__.py",
    ]
    left = [
        "pandas/tests/test_a.py",
        "numpy/_core/tests/b.py",
        "lxml/c.h",
        "xlwings/pro/d.py",
        "x.data/e.dll",
    ]
    found = dict(wheel_files([wheel(tmp_path, "a.whl", *kept, *left)]))
    assert found == {name: name.encode() for name in kept}


def test_only_pywin32_brings_libraries_that_lie_beside_python(tmp_path: Path) -> None:
    wheels = [
        wheel(tmp_path, "lxml-6-cp313-win_amd64.whl", "pywin32_system32/other.dll"),
        wheel(
            tmp_path, "pywin32-312-cp313-win_amd64.whl", "pywin32_system32/pywintypes313.dll", "win32/a.pyd"
        ),
    ]
    assert dict(libraries_beside_python(wheels)) == {
        "pywintypes313.dll": b"pywin32_system32/pywintypes313.dll"
    }


def test_the_toolkit_goes_whole_with_its_files_and_what_it_needs() -> None:
    files = dict(toolkit_files())
    assert {
        "toolkit/__main__.py",
        "toolkit/example/cau-hinh.csv",
        "toolkit/_data/templates/giay-moi-don-vi.docx",
        "toolkit/_data/workbooks/giao-ban-mau.ods",
        "toolkit/_data/macros/GiaoBanRun.bas",
        "toolkit/_data/locks/windows.txt",
        "toolkit/_data/HUONG-DAN.md",
        f"giaoban-{__version__}.dist-info/METADATA",
    } - set(files) == set()
    assert [name for name in files if "__pycache__" in name] == []
    assert b"Requires-Dist: openpyxl" in files[f"giaoban-{__version__}.dist-info/METADATA"]


def test_a_folder_with_something_in_it_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_bytes(b"ours")
    with pytest.raises(NotWritable) as caught:
        bundle(tmp_path)
    assert str(caught.value) == (
        f"{tmp_path} đã có và không phải thư mục trống. Nêu một thư mục mới để lập bộ chạy sẵn."
    )
    assert [path.name for path in tmp_path.iterdir()] == ["letter.docx"]


@pytest.mark.parametrize("name", ["", "GiaoBan", "GiaoBan.rar"])
def test_an_archive_that_is_no_zip_is_refused_before_anything_is_fetched(tmp_path: Path, name: str) -> None:
    with pytest.raises(WrongUse) as caught:
        bundle(tmp_path / "GiaoBan", archive=Path(name))
    assert str(caught.value).startswith(f"Tên tệp nén “{Path(name)}” không có đuôi .zip.")
