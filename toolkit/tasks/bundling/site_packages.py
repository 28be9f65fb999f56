"""What lies in the portable folder's site-packages: what is needed of the wheels, and the toolkit itself."""

import fnmatch
import importlib.metadata
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from toolkit import __version__
from toolkit.problems import FileMissing
from toolkit.shelf import packaged
from toolkit.tasks.guide import PAGES

GUIDES = ("HUONG-DAN.md", *PAGES)
_DISTRIBUTION = "giaoban"
_DATA = ("templates", "workbooks", "macros", "locks")
_PACKAGE = Path(__file__).resolve().parents[2]
_PYWIN32_DLLS = "pywin32_system32/"
_NEEDLESS = (
    "*/tests/*",  # a third of pandas and numpy
    "*/[Dd]emos/*",
    "win32*/test/*",
    "*.data/*",
    "*.chm",
    "*.pyi",
    "*.pxd",
    "*.h",
    "*.lib",
    "pythonwin/*",  # an editor
    "adodbapi/*",
    "isapi/*",
    "lxml/isoschematron/*",
    "win32comext/*",  # shell, tasks, scripting: nothing here asks for them
    "pygments/lexers/[!_p]*",  # colours for a hundred languages
    "rapidfuzz/*_avx2*",  # the same modules for any processor lie beside them
    "holidays/locale/[!ev]*",  # names in other languages than Vietnamese and English
    "xlwings/addin/*",
    "xlwings/pro/*",  # under another licence; never imported without a key
)


def wheel_files(wheels: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    """Each needed file of the wheels: its path below site-packages, and its bytes."""
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as package:
            for name in package.namelist():
                if not name.endswith("/") and not _is_needless(name):
                    yield name, package.read(name)


def libraries_beside_python(wheels: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    """pywin32's two libraries: Python finds them only beside python.exe when it runs without ``site``."""
    for name, content in wheel_files([wheel for wheel in wheels if wheel.name.startswith("pywin32-")]):
        if name.startswith(_PYWIN32_DLLS):
            yield name.removeprefix(_PYWIN32_DLLS), content


def toolkit_files() -> Iterator[tuple[str, bytes]]:
    """The toolkit as it runs now, laid as its wheel lays it."""
    for path in sorted(_PACKAGE.rglob("*")):
        place = path.relative_to(_PACKAGE)
        if path.is_file() and "__pycache__" not in place.parts and place.parts[0] != "_data":
            yield f"toolkit/{place.as_posix()}", path.read_bytes()
    for folder in _DATA:
        for path in sorted(packaged(folder).iterdir()):
            yield f"toolkit/_data/{folder}/{path.name}", path.read_bytes()
    for name in GUIDES:
        yield f"toolkit/_data/{name}", packaged(name).read_bytes()
    yield f"{_DISTRIBUTION}-{__version__}.dist-info/METADATA", _metadata()


def _metadata() -> bytes:
    try:
        words = importlib.metadata.distribution(_DISTRIBUTION).read_text("METADATA") or ""
    except importlib.metadata.PackageNotFoundError as error:
        raise FileMissing(
            "Chương trình giao ban chưa được cài vào Python đang dùng nên chưa lập được bộ chạy sẵn.",
            remedy="Chạy make demo hoặc run.cmd demo một lần, rồi chạy lại lệnh này.",
        ) from error
    return words.encode()


def _is_needless(name: str) -> bool:
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in _NEEDLESS)
