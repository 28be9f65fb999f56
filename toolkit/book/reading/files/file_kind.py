"""What a file really is, told by its bytes and not by its name."""

import io
import re
import zipfile
from enum import StrEnum

from toolkit.patterns import pattern

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = pattern(rb"<(!doctype\s+html|html|table|body|meta|div)\b", re.IGNORECASE)
_XML_SPREADSHEET = b"urn:schemas-microsoft-com:office:spreadsheet"


class FileKind(StrEnum):
    """What can lie behind a name that ends in .xlsx."""

    EXCEL = "excel"
    OPEN_DOCUMENT = "open-document"
    EMPTY = "empty"
    ENCRYPTED = "encrypted"
    OLD_EXCEL = "old-excel"
    BINARY_EXCEL = "binary-excel"
    OLD_OFFICE = "old-office"
    WORD = "word"
    POWER_POINT = "power-point"
    OTHER_OPEN_DOCUMENT = "other-open-document"
    ARCHIVE = "archive"
    BROKEN_ARCHIVE = "broken-archive"
    PDF = "pdf"
    HTML = "html"
    XML_SPREADSHEET = "xml-spreadsheet"
    TEXT = "text"
    UNKNOWN = "unknown"


def file_kind(content: bytes) -> FileKind:
    """The kind of a file's whole content; nothing in it is unpacked but short names."""
    if not content.strip(b"\0 \t\r\n"):
        return FileKind.EMPTY
    if content.startswith(_OLE):
        return _ole_kind(content)
    if content.startswith(b"PK"):
        return _zip_kind(content)
    if content.startswith(b"%PDF"):
        return FileKind.PDF
    return _text_kind(content[:4096])


def _ole_kind(content: bytes) -> FileKind:
    # The directory of an OLE file names its streams in UTF-16.
    if "EncryptedPackage".encode("utf-16-le") in content:
        return FileKind.ENCRYPTED
    if any(name.encode("utf-16-le") in content for name in ("Workbook", "Book\0")):
        return FileKind.OLD_EXCEL
    return FileKind.OLD_OFFICE


def _zip_kind(content: bytes) -> FileKind:
    if _lists_a_plain_workbook(content):
        return FileKind.EXCEL
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                return _open_document_kind(archive.read("mimetype"), names, archive)
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, RuntimeError, EOFError):
        return FileKind.BROKEN_ARCHIVE
    if "xl/workbook.bin" in names:
        return FileKind.BINARY_EXCEL
    for folder, kind in (
        ("xl/", FileKind.EXCEL),
        ("word/", FileKind.WORD),
        ("ppt/", FileKind.POWER_POINT),
    ):
        if any(name.startswith(folder) for name in names):
            return kind
    return FileKind.EXCEL if "_rels/.rels" in names else FileKind.ARCHIVE


def _lists_a_plain_workbook(content: bytes) -> bool:
    """Whether the zip's own list of names says so at a glance; whoever opens it sees whether it is whole."""
    end = content.rfind(b"PK\5\6")
    listed = content[int.from_bytes(content[end + 16 : end + 20], "little") : end] if end > 0 else b""
    return b"xl/workbook.xml" in listed and not any(
        one in listed for one in (b"mimetype", b"xl/workbook.bin")
    )


def _open_document_kind(mimetype: bytes, names: set[str], archive: zipfile.ZipFile) -> FileKind:
    if not mimetype.startswith(b"application/vnd.oasis.opendocument"):
        return FileKind.ARCHIVE
    if b"spreadsheet" not in mimetype:
        return FileKind.OTHER_OPEN_DOCUMENT
    manifest = "META-INF/manifest.xml"
    small = manifest in names and archive.getinfo(manifest).file_size < 1_000_000
    encrypted = small and b"encryption-data" in archive.read(manifest)
    return FileKind.ENCRYPTED if encrypted else FileKind.OPEN_DOCUMENT


def _text_kind(start: bytes) -> FileKind:
    if _HTML.search(start):
        return FileKind.HTML
    if _XML_SPREADSHEET in start:
        return FileKind.XML_SPREADSHEET
    for encoding in ("utf-16" if start[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "cp1258"):
        try:
            text = start.decode(encoding, errors="strict" if len(start) < 4096 else "ignore")
        except UnicodeDecodeError:
            continue
        if all(letter.isprintable() or letter in "\r\n\t\ufeff" for letter in text):
            return FileKind.TEXT
    return FileKind.UNKNOWN
