"""Word files whose papers begin on odd pages, as LibreOffice prints them rightly."""

import zipfile
from pathlib import Path

_TEXT = "word/document.xml"
_ODD, _NEXT = b'w:val="oddPage"', b'w:val="nextPage"'


def has_odd_pages(document: Path) -> bool:
    """Whether a section of a Word file begins on an odd page."""
    try:
        with zipfile.ZipFile(document) as package:
            return _ODD in package.read(_TEXT)
    except (zipfile.BadZipFile, KeyError, OSError, ValueError, NotImplementedError):
        return False  # the office program tells what is wrong with it


def let_numbers_decide(document: Path) -> None:
    """Rewrite a file of ours so that each section that restarts at 1 is put on an odd page by its number.

    LibreOffice 7.4 does that by itself; of a section that asks for an odd page it loses the header of the
    second page when the first one differs.
    """
    changed = document.with_suffix(".tmp")
    with zipfile.ZipFile(document) as package, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in package.namelist():
            content = package.read(name)
            new.writestr(name, content.replace(_ODD, _NEXT) if name == _TEXT else content)
    changed.replace(document)
