"""A .docx as the package that it is: looked at before it is opened, and read part by part."""

import io
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from lxml import etree

from toolkit.patterns import pattern
from toolkit.problems import BadTemplate, refusal
from toolkit.word.opc.paragraph_place import TEXT_PART
from toolkit.word.opc.reasons import DamagedPart, reason_of_damage

LARGEST = 300_000_000
LARGEST_PART = 100_000_000
MOST_PARTS = 5_000
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PACKED = b"PK\x03\x04"
ENCRYPTED = 1
"""The flag of a packed member."""

STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_STREAMS = (
    ("EncryptedPackage", "template-password"),
    ("WordDocument", "template-old"),
    ("Workbook", "template-is-table"),
    ("Book", "template-is-table"),
)
"""Names inside an old compound file, and what the file then is."""

_MEMBERS = (
    ("xl/workbook.xml", "template-is-table"),
    ("xl/workbook.bin", "template-is-table"),
    ("content.xml", "template-is-open-document"),
    ("ppt/presentation.xml", "template-not-word"),
)
_START = 4_096
_FORMS = (
    (b"{\\rtf", "RTF"),
    (b"%pdf", "PDF"),
    (b"<!doctype html", "trang web (HTML)"),
    (b"<html", "trang web (HTML)"),
    (b"mime-version", "trang web (MHT)"),
    (b"<?xml", "XML"),
)
"""First letters of files that other programs name .doc or .docx."""

_OPENINGS = ((b"{{", b"}}"), (b"{%", b"%}"), (b"{#", b"#}"))
_MOST_OPEN = 1_000
_MARKUP = pattern(rb"<[^>]*>")
_TABLE_ENDINGS = (".csv", ".tsv")
_OPEN_SHEET = b"application/vnd.oasis.opendocument.spreadsheet"


def text_parts(content: bytes) -> dict[str, bytes]:
    """The XML parts of a .docx that hold text, by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: _part(package, name) for name in package.namelist() if TEXT_PART.fullmatch(name)}


def _part(package: zipfile.ZipFile, name: str, most: int = -1) -> bytes:
    """A part, or as many of its first bytes; what is damaged is told by its name."""
    try:
        with package.open(name) as stream:
            return stream.read(most)
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise DamagedPart(name) from error


def check_package(content: bytes, name: str) -> None:
    """Refuse what no Word file is, for what it is, before anything is unpacked.

    Raises:
        BadTemplate: it is no ZIP archive, or another one; it has a password, names a part twice, would unpack
            to more than 300 MB, declares names of its own, or opens a thousand tags that nothing closes.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            members = package.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        code = _what_no_archive_is(content, name)
        raise refusal(BadTemplate, code, name, form=_other_form(content)) from error
    names = [member.filename for member in members]
    too_large = sum(m.file_size for m in members) > LARGEST or any(
        m.file_size > LARGEST_PART for m in members
    )
    if too_large or len(names) > MOST_PARTS:
        raise refusal(BadTemplate, "template-too-large", name)
    if len(set(names)) != len(names):
        raise refusal(BadTemplate, "template-same-names", name)
    if any(member.flag_bits & ENCRYPTED for member in members):
        raise refusal(BadTemplate, "template-password", name)
    if "[Content_Types].xml" not in names or any(other in names for other, _ in _MEMBERS):
        raise refusal(BadTemplate, _what_archive_is(content, names), name)
    with told_as_damaged(name):
        parts = text_parts(content)
        heads = _heads(content)
    for part, xml in heads.items():
        if b"<!DOCTYPE" in xml:
            raise refusal(BadTemplate, "template-part-dtd", part=part)
    if any(_opens_too_much(text) for xml in parts.values() for text in (xml, *xml.split(b"</w:p>"))):
        raise refusal(BadTemplate, "template-marks-open", name)


def _heads(content: bytes) -> dict[str, bytes]:
    """The beginning of each XML part: what it declares stands there."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = [name for name in package.namelist() if name.endswith((".xml", ".rels"))]
        return {name: _part(package, name, _START) for name in names}


def _opens_too_much(paragraph: bytes) -> bool:
    """Whether so many tags are opened and never closed that looking for their ends would take minutes."""
    if paragraph.count(b"{") < _MOST_OPEN:
        return False
    text = _MARKUP.sub(b"", paragraph)
    return any(text.count(start, text.rfind(end) + 1) > _MOST_OPEN for start, end in _OPENINGS)


@contextmanager
def told_as_damaged(name: str) -> Iterator[None]:
    """What reads a package: parts that are no XML, or that nest beyond reason, are told as a damaged file.

    Raises:
        BadTemplate: so it is.
    """
    try:
        yield
    except (RecursionError, etree.XMLSyntaxError, zipfile.BadZipFile) as error:
        detail = reason_of_damage(error)
        raise refusal(BadTemplate, "template-damaged", name, detail=detail) from error


def is_strict(content: bytes) -> bool:
    """Whether a Word file is written in the strict form of ISO 29500, whose names are others."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return "word/document.xml" in package.namelist() and STRICT in package.read("word/document.xml")


def _what_no_archive_is(content: bytes, name: str) -> str:
    """The code of the refusal."""
    if not content or content.startswith(PACKED):
        return "template-cut-off"
    if content.startswith(OLE):
        codes = (code for stream, code in _STREAMS if stream.encode("utf-16-le") in content)
        return next(codes, "template-not-word")
    if name.lower().endswith(_TABLE_ENDINGS):
        return "template-is-table"
    return "template-other-form" if _other_form(content) else "template-not-word"


def _other_form(content: bytes) -> str:
    """What Word opens although it is no .docx, by its first letters; blank for anything else."""
    start = content[:_START].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return next((form for sign, form in _FORMS if start.startswith(sign)), "")


def _what_archive_is(content: bytes, names: Sequence[str]) -> str:
    code = next((code for member, code in _MEMBERS if member in names), "template-not-word")
    is_sheet = "mimetype" in names and _OPEN_SHEET in content[:200]
    return "template-is-table" if is_sheet else code
