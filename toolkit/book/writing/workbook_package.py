"""The parts of a closed workbook file: read when asked for, written back only when touched."""

import io
import posixpath
import re
import zipfile
from collections.abc import Mapping

from lxml import etree

from toolkit.book.writing.edits import CannotPatch
from toolkit.book.writing.zip_copy import copied
from toolkit.problems import refusal

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
MAIN_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_RELATIONSHIP_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_DOCUMENT_TYPE = "/officeDocument"


class Package:
    """A workbook's zip of parts.

    ``sheets`` maps a sheet's name to its part, ``tables`` a table's name to (sheet part, table part).
    """

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except zipfile.BadZipFile as cause:
            raise refusal(CannotPatch, "patch-no-workbook") from cause
        self._content = content
        self._names = frozenset(self._zip.namelist())
        self._trees: dict[str, etree._Element] = {}
        self._tags: dict[str, str] = {}
        self._touched: set[str] = set()
        self._rows: dict[str, str] = {}
        self._refuse_sealed()
        self.workbook = self._workbook_part()
        root = self.tree(self.workbook)
        self.namespace = etree.QName(root).namespace or MAIN
        related = self.related(self.workbook)
        self.sheets = {
            sheet.get("name", ""): related[identity]
            for sheet in root.iterfind(f"{self.tag('sheets')}/{self.tag('sheet')}")
            if (identity := sheet.get(_RELATIONSHIP) or sheet.get(_RELATIONSHIP_STRICT) or "") in related
        }
        self.tables = self._tables()

    def tag(self, name: str) -> str:
        """The main namespace's tag in the workbook's own dialect (transitional or strict)."""
        return self._tags.get(name) or self._tags.setdefault(name, f"{{{self.namespace}}}{name}")

    def has(self, part: str) -> bool:
        return part in self._names

    def parts(self, pattern: re.Pattern[str]) -> tuple[str, ...]:
        """The names of the parts that match, in the file's order."""
        return tuple(name for name in self._zip.namelist() if pattern.fullmatch(name))

    def tree(self, part: str) -> etree._Element:
        if part not in self._trees:
            parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
            try:
                self._trees[part] = etree.fromstring(self._zip.read(part), parser)
            except (KeyError, etree.XMLSyntaxError, zipfile.BadZipFile) as cause:
                raise refusal(CannotPatch, "patch-broken", part=part) from cause
        return self._trees[part]

    def bytes_of(self, part: str) -> bytes:
        return self._zip.read(part)

    def mentions(self, part: str, pattern: re.Pattern[bytes]) -> bool:
        """Whether the pattern may be found in the part; one that was taken apart already is not searched."""
        return part in self._trees or bool(pattern.search(self.bytes_of(part)))

    def touch(self, part: str) -> None:
        """Say that the part's tree was changed."""
        self._touched.add(part)

    def add_rows(self, part: str, lines: str) -> None:
        """Let a worksheet's part end with these rows, as the text of a file; its tree never holds them."""
        self._rows[part] = self._rows.get(part, "") + lines

    def related(self, part: str) -> Mapping[str, str]:
        """Relationship id -> target part, for targets inside the package."""
        folder, leaf = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{leaf}.rels")
        if not self.has(rels):
            return {}
        return {
            relation.get("Id", ""): posixpath.normpath(
                posixpath.join("/" + folder, relation.get("Target", ""))
            ).lstrip("/")
            for relation in self.tree(rels)
            if relation.get("TargetMode") != "External"
        }

    def written(self) -> bytes:
        """The whole file again: touched parts anew, every other part's bytes as they were, same order."""
        fresh = {part: self._fresh(part) for part in self._touched}
        return copied(self._content, self._zip.infolist(), fresh)

    def _fresh(self, part: str) -> bytes:
        tree = self._trees[part]
        written: bytes = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
        if not (rows := self._rows.get(part)):
            return written
        above, end, below = written.rpartition(b"</sheetData>")
        return b"".join((above, rows.encode(), end, below))

    def _refuse_sealed(self) -> None:
        if any(name.startswith("_xmlsignatures/") for name in self._names):
            raise refusal(CannotPatch, "patch-signed")
        if any(name.startswith("xl/revisions/") for name in self._names):
            raise refusal(CannotPatch, "patch-shared-book")
        if len(self._names) != len(self._zip.namelist()):
            raise refusal(CannotPatch, "patch-broken", part="[Content_Types].xml")

    def _workbook_part(self) -> str:
        if not self.has("_rels/.rels"):
            raise refusal(CannotPatch, "patch-no-workbook")
        for relation in self.tree("_rels/.rels"):
            if relation.get("Type", "").endswith(_DOCUMENT_TYPE):
                part = relation.get("Target", "").lstrip("/")
                if self.has(part) and self.tree(part).tag in (
                    f"{{{MAIN}}}workbook",
                    f"{{{MAIN_STRICT}}}workbook",
                ):
                    return part
        raise refusal(CannotPatch, "patch-no-workbook")

    def _tables(self) -> dict[str, tuple[str, str]]:
        found: dict[str, tuple[str, str]] = {}
        for sheet in self.sheets.values():
            for target in self.related(sheet).values():
                if self.has(target) and target.endswith(".xml") and b"<table" in self.bytes_of(target)[:2000]:
                    root = self.tree(target)
                    if root.tag == self.tag("table"):
                        found[root.get("displayName", "")] = (sheet, target)
        return found
