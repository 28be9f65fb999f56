"""One document as it comes in: its parts, their relations and their content types; nothing is changed."""

import io
import posixpath
import struct
import zipfile
import zlib
from functools import cached_property, lru_cache
from hashlib import blake2b
from typing import Any, cast
from urllib.parse import unquote

from lxml import etree
from msgspec import Struct

from toolkit.problems import BadTemplate, ToolkitError
from toolkit.word.joining.word_xml import Element, parsed
from toolkit.word.opc.package import check_package
from toolkit.word.opc.paragraph_place import W
from toolkit.word.opc.reasons import DamagedPart

CONTENT_TYPES = "[Content_Types].xml"
LOCAL_HEADER, LENGTHS_AT, LENGTHS = 30, 26, struct.Struct("<HH")
ENCRYPTED = 1
LARGEST_KEPT = 64_000
DAMAGE = (zipfile.BadZipFile, zlib.error, struct.error, RuntimeError, NotImplementedError, EOFError)


class Relation(Struct, frozen=True, kw_only=True):
    """What one part has to do with another; ``target`` is a part's name, or an address if ``external``."""

    type: str
    target: str
    external: bool

    @property
    def kind(self) -> str:
        """The last word of the type: "header", "image", "hyperlink"."""
        return self.type.rpartition("/")[2]


class Source:
    """One .docx.

    Args:
        content: its bytes.
        name: what messages call it.

    Raises:
        ToolkitError: it is no Word document that can be read.
    """

    def __init__(self, content: bytes, name: str) -> None:
        self.name = name
        try:
            check_package(content, name)
        except BadTemplate as error:
            raise broken(name, _what_is_wrong(error.__cause__)) from error
        self._archive = zipfile.ZipFile(io.BytesIO(content))
        self._members = {member.lower(): member for member in self._archive.namelist()}
        self._content = content
        self._read: dict[str, bytes] = {}
        self._relations: dict[str, dict[str, Relation]] = {}
        self.copies: dict[str, str] = {}
        self.main = ""
        self.main = next((r.target for r in self.relations("").values() if r.kind == "officeDocument"), "")
        if not self.has(self.main):
            raise broken(name, "thiếu phần nội dung chính")

    def has(self, part: str) -> bool:
        """Whether there is such a part; letter case does not count."""
        return part.lower() in self._members

    def read(self, part: str) -> bytes:
        """A part's bytes; none if it is not there.

        Raises:
            ToolkitError: the archive is damaged at this part.
        """
        if part not in self._read:
            try:
                member = self._members.get(part.lower())
                self._read[part] = self._unpacked(self._archive.getinfo(member)) if member else b""
            except DAMAGE as error:
                raise broken(self.name, f"phần {part} không giải nén được") from error
        return self._read[part]

    def _unpacked(self, member: zipfile.ZipInfo) -> bytes:
        """A part's bytes; what many documents have in common is unpacked once."""
        plain = member.compress_type != zipfile.ZIP_DEFLATED or member.flag_bits & ENCRYPTED
        if plain or member.filename == self.main or member.compress_size > LARGEST_KEPT:
            return self._archive.read(member)
        name, extra = LENGTHS.unpack_from(self._content, member.header_offset + LENGTHS_AT)
        start = member.header_offset + LOCAL_HEADER + name + extra
        packed = self._content[start : start + member.compress_size]
        return _inflated(packed, member.file_size, member.CRC)

    def tree(self, part: str) -> Element:
        """A part's root, parsed anew each time.

        Raises:
            ToolkitError: it is not well-formed, declares a DTD, which Word refuses, or is written in the
                Strict variant, which few programs know.
        """
        try:
            root = parsed(self.read(part))
        except etree.XMLSyntaxError as error:
            raise broken(self.name, f"phần {part} sai cú pháp: {error}") from error
        if cast(Any, root.getroottree().docinfo).doctype:  # the stubs do not know it
            raise broken(self.name, f"phần {part} có khai báo DTD, Word không mở")
        if part == self.main and root.tag != W + "document":
            raise broken(self.name, "tệp không ở dạng Word (.docx) thông thường")
        return root

    def relations(self, part: str) -> dict[str, Relation]:
        """The relations of a part by id; those of the package for the part ""."""
        if part not in self._relations:
            folder, name = posixpath.split(part)
            content = self.read(posixpath.join(folder, "_rels", f"{name}.rels"))
            try:
                self._relations[part] = _relations(content, folder)
            except etree.XMLSyntaxError as error:
                raise broken(self.name, f"quan hệ của phần {part} sai cú pháp: {error}") from error
        return self._relations[part]

    def leads(self, relation: Relation | None) -> bool:
        """Whether a relation leads anywhere."""
        return relation is not None and (relation.external or self.has(relation.target))

    def related(self, kind: str, part: str = "") -> str:
        """The part that ``part``, by default the main one, is related to in this way; "" if there is none."""
        relations = self.relations(part or self.main).values()
        return next((r.target for r in relations if r.kind == kind and self.has(r.target)), "")

    def digest(self, part: str) -> bytes:
        """What tells a part's bytes from any other's."""
        return blake2b(self.read(part), digest_size=16).digest()

    def content_type(self, part: str) -> str:
        """What the package says that a part is."""
        return self._types.get("/" + part.lower()) or self._types.get(part.rpartition(".")[2].lower(), "")

    @cached_property
    def _types(self) -> dict[str, str]:
        try:
            return _content_types(self.read(CONTENT_TYPES))
        except etree.XMLSyntaxError as error:
            raise broken(self.name, f"danh mục phần sai cú pháp: {error}") from error


def _what_is_wrong(cause: BaseException | None) -> str:
    is_named = isinstance(cause, DamagedPart)
    return f"phần {cause} không giải nén được" if is_named else "không phải tệp Word (.docx)"


def broken(name: str, detail: str) -> ToolkitError:
    """The error for a document that cannot be bound."""
    return ToolkitError(
        f"Không gộp được {name}: {detail}.",
        remedy="Làm lại văn bản này, hoặc mở và lưu lại bằng Word, rồi gộp lại.",
        code="document-broken",
    )


@lru_cache(maxsize=128)
def _inflated(packed: bytes, size: int, crc: int) -> bytes:
    content = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, size + 1)
    if len(content) != size or zlib.crc32(content) != crc:
        raise zipfile.BadZipFile
    return content


@lru_cache(maxsize=256)
def _relations(content: bytes, folder: str) -> dict[str, Relation]:
    if not content:
        return {}
    found = {}
    for element in parsed(content).iter("{*}Relationship"):
        target = element.get("Target", "")
        external = element.get("TargetMode") == "External"
        if not external:
            whole = posixpath.normpath(posixpath.join("/", folder, unquote(target)))
            target = whole.lstrip("/")
        found[element.get("Id", "")] = Relation(
            type=element.get("Type", ""), target=target, external=external
        )
    return found


@lru_cache(maxsize=64)
def _content_types(content: bytes) -> dict[str, str]:
    """Types by "/part name" and by "extension", in small letters."""
    found = {}
    for element in parsed(content):
        key = element.get("PartName") or element.get("Extension") or ""
        found[key.lower()] = element.get("ContentType", "")
    return found
