"""A drawn document as the bytes of a .docx that are the same each time."""

import datetime as dt
import io
import zipfile
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError

from toolkit.word.codes.members import parts_of
from toolkit.word.opc.package_bytes import NO_CLOCK, package_bytes

_DRAWN_ON = dt.datetime(2024, 1, 1)
_BODY = "word/document.xml"
_TAG = b"{{"


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
    return package_bytes(parts_of(saved.getvalue()))


def is_as_drawn(file: Path) -> bool:
    """Whether the file is a drawn template that nobody saved since.

    Every Office program writes the moment of saving into the properties, every other program that of packing
    into the parts. A paper made from a drawn template bears neither, but has no tag left.
    """
    try:
        with zipfile.ZipFile(file) as package:
            packed_on = {part.date_time for part in package.infolist()}
            if packed_on != {NO_CLOCK} or _TAG not in package.read(_BODY):
                return False
        properties = docx.Document(str(file)).core_properties
    except (OSError, KeyError, ValueError, zipfile.BadZipFile, PackageNotFoundError):
        return False
    return properties.modified is not None and properties.modified.replace(tzinfo=None) == _DRAWN_ON
