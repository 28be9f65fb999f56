"""The seal of a workbook that nobody has worked in: its properties hold a digest of all its other parts."""

import hashlib
import io
import re
import zipfile
from pathlib import Path

from toolkit.book.writing.zip_copy import copied

# The part of the properties, what ends it, and the seal as it stands there: Excel's packages, then .ods.
_PLACES = (
    ("docProps/core.xml", b"</cp:coreProperties>", b"<dc:identifier>giaoban:%s</dc:identifier>"),
    ("meta.xml", b"</office:meta>", b'<meta:user-defined meta:name="giaoban">%s</meta:user-defined>'),
)
_DIGEST = rb"[0-9a-f]{64}"


def sealed(content: bytes) -> bytes:
    """The workbook with the seal of what it holds now; a file without properties stays as it is."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for part, end, seal in _PLACES:
            if part in package.namelist():
                bare = re.sub(seal % _DIGEST, b"", package.read(part))
                stamped = bare.replace(end, seal % _digest(package, part) + end)
                return copied(content, package.infolist(), {part: stamped})
    return content


def as_made(workbook: Path) -> bool:
    """Whether the file is as it was made: a workbook that anybody or anything wrote in holds other parts."""
    try:
        with zipfile.ZipFile(workbook) as package:
            return any(
                seal % _digest(package, part) in package.read(part)
                for part, _, seal in _PLACES
                if part in package.namelist()
            )
    except (OSError, zipfile.BadZipFile):
        return False


def _digest(package: zipfile.ZipFile, but: str) -> bytes:
    """By the checksums that a zip keeps of its parts: none needs to be unpacked."""
    parts = sorted((one.filename, one.CRC) for one in package.infolist() if one.filename != but)
    return hashlib.sha256(repr(parts).encode()).hexdigest().encode()
