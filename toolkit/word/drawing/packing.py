"""A drawn document as the bytes of a .docx that are the same each time."""

import datetime as dt
import io
import zipfile
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError

_DRAWN_ON = dt.datetime(2024, 1, 1)
_BODY = "word/document.xml"
_TAG = b"{{"
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


def packed(document: Document, title: str) -> bytes:
    """The document as .docx bytes: no clock, no machine and no person in them.

    Args:
        document: a finished drawing.
        title: what the file's properties say it is.
    """
    properties = document.core_properties
    properties.title = title
    properties.created = properties.modified = _DRAWN_ON
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.revision = 1
    saved = io.BytesIO()
    document.save(saved)
    return _with_fixed_times(saved.getvalue())


def is_as_drawn(file: Path) -> bool:
    """Whether the file is a drawn template that nobody saved since.

    Every Office program writes the moment of saving into the properties, every other program that of packing
    into the parts. A paper made from a drawn template bears neither, but has no tag left.
    """
    try:
        with zipfile.ZipFile(file) as package:
            packed_on = {part.date_time for part in package.infolist()}
            if packed_on != {_ZIP_EPOCH} or _TAG not in package.read(_BODY):
                return False
        properties = docx.Document(str(file)).core_properties
    except (OSError, KeyError, ValueError, zipfile.BadZipFile, PackageNotFoundError):
        return False
    return properties.modified is not None and properties.modified.replace(tzinfo=None) == _DRAWN_ON


def _with_fixed_times(package: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return out.getvalue()
