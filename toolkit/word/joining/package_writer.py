"""The package under way: parts go into the archive as they come, and know their relations and types."""

import posixpath
import re
import tempfile
import zipfile
from collections import defaultdict
from collections.abc import Iterable
from contextlib import ExitStack, suppress
from typing import IO
from urllib.parse import quote
from xml.sax.saxutils import quoteattr

from toolkit.patterns import pattern
from toolkit.problems import ToolkitError
from toolkit.word.joining.source_document import CONTENT_TYPES, Relation, Source
from toolkit.word.joining.word_xml import RELATION_TYPES, XML

MAIN = "word/document.xml"
RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHARED = ("image/", "application/vnd.openxmlformats-officedocument.obfuscatedFont", "application/x-font")
COMPRESSED = ("image/png", "image/jpeg", "image/gif")
MOST_PARTS = 65_000  # ZIP counts members in 16 bits; Word does not read all archives that count further
IN_MEMORY = 16_000_000
LARGEST = 2**31 - 1
DIAGRAM_DRAWING = pattern(rb'\brelId="([^"]+)"')


class Bundle:
    """A package that is being written.

    Args:
        stream: where the archive goes; it must be seekable.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        self._archive = zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, allowZip64=False)
        self._temporary = ExitStack()
        self._types: dict[str, str] = {}
        self._taken: set[str] = set()
        self._numbers: defaultdict[str, int] = defaultdict(int)
        self._relations: defaultdict[str, dict[str, Relation]] = defaultdict(dict)
        self._ids: defaultdict[str, dict[Relation, str]] = defaultdict(dict)
        self._shared: dict[tuple[bytes, str], str] = {}

    def add(self, part: str, content_type: str, content: bytes) -> None:
        """Write a part.

        Raises:
            ToolkitError: the archive holds as many as it can.
        """
        self._note(part, content_type)
        member = _member(part)
        if content_type in COMPRESSED:
            member.compress_type = zipfile.ZIP_STORED
        self._archive.writestr(member, content)

    def add_pieces(self, part: str, content_type: str, pieces: Iterable[bytes]) -> None:
        """Write a part that may not fit into memory."""
        self._note(part, content_type)
        with self._archive.open(_member(part), "w") as member:
            for piece in pieces:
                member.write(piece)

    def fresh(self, like: str) -> str:
        """A name that no part has yet, in the folder and the manner of ``like``."""
        stem, dot, extension = like.rpartition(".")
        stem = stem.rstrip("0123456789")
        while True:
            self._numbers[stem.lower()] += 1
            name = f"{stem}{self._numbers[stem.lower()]}{dot}{extension}"
            if name.lower() not in self._taken:
                self._taken.add(name.lower())
                return name

    def relate(self, part: str, relation: Relation, *, named: str = "") -> str:
        """Note that ``part`` has this relation; its id, which is ``named`` or a new one."""
        ids = self._ids[part]
        found = named or ids.get(relation)
        if found is None:
            found = f"rId{len(ids) + 1}"
        ids[relation] = found
        self._relations[part][found] = relation
        return found

    def related(self, part: str, kind: str, target: str) -> str:
        """As ``relate``, for one of Office's own kinds of relation."""
        return self.relate(part, Relation(type=f"{RELATION_TYPES}/{kind}", target=target, external=False))

    def adopted(self, source: Source, relation: Relation) -> Relation:
        """A relation of a source as it is here: what it leads to has been copied."""
        if relation.external or not source.has(relation.target):
            return relation
        target = self.copied(source, relation.target)
        return Relation(type=relation.type, target=target, external=False)

    def copied(self, source: Source, part: str) -> str:
        """The name of a part's copy, made now with all that it is related to; equal pictures become one."""
        if part in source.copies:
            return source.copies[part]
        content_type = source.content_type(part)
        key = (source.digest(part), content_type)
        shared = content_type.startswith(SHARED) and not source.relations(part)
        if shared and key in self._shared:
            return self._shared[key]
        name = source.copies[part] = self._shared[key] = self.fresh(part)
        self.take_relations(source, part, name)
        content = source.read(part)
        if "diagramData" in content_type:
            content = self._with_drawing(source, content)
        self.add(name, content_type, content)
        return name

    def take_relations(self, source: Source, part: str, name: str, *, without: Iterable[str] = ()) -> None:
        """Give ``name`` the relations that ``part`` has in its source, under the same ids."""
        for id_, relation in source.relations(part).items():
            if relation.kind not in without:
                self.relate(name, self.adopted(source, relation), named=id_)

    def _with_drawing(self, source: Source, content: bytes) -> bytes:
        """A diagram names its drawing by an id of the main part's relations, outside the r: namespace."""

        def renamed(match: re.Match[bytes]) -> bytes:
            relation = source.relations(source.main).get(match[1].decode())
            if relation is None:
                return match[0]
            return b'relId="%s"' % self.relate(MAIN, self.adopted(source, relation)).encode()

        return DIAGRAM_DRAWING.sub(renamed, content)

    def close(self) -> None:
        """Write relations and content types, and end the archive."""
        for part, relations in sorted(self._relations.items()):
            folder, name = posixpath.split(part)
            self._write(posixpath.join(folder, "_rels", f"{name}.rels"), _relations_xml(relations, folder))
        self._write(CONTENT_TYPES, _types_xml(self._types))
        self._archive.close()

    def temporary(self) -> IO[bytes]:
        """A file for what must wait; it is gone when the package is closed."""
        return self._temporary.enter_context(tempfile.SpooledTemporaryFile(IN_MEMORY))

    def abandon(self) -> None:
        """End the archive as it is; nobody will read it."""
        with self._temporary, suppress(OSError, ValueError):
            self._archive.close()

    def _note(self, part: str, content_type: str) -> None:
        if len(self._types) >= MOST_PARTS:
            raise too_large()
        self._taken.add(part.lower())
        self._types[part] = content_type

    def _write(self, part: str, content: bytes) -> None:
        self._archive.writestr(_member(part), content)


def too_large() -> ToolkitError:
    """The error for more than one Word file can hold."""
    return ToolkitError(
        "Số văn bản quá nhiều, một tệp Word không chứa hết.",
        remedy="Hãy gộp thành nhiều tệp, mỗi tệp ít văn bản hơn.",
        code="one-file-too-large",
    )


def _member(part: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(part)  # its day is the first of 1980: no clock in a document
    member.compress_type = zipfile.ZIP_DEFLATED
    member.external_attr = 0o600 << 16
    return member


def _relations_xml(relations: dict[str, Relation], folder: str) -> bytes:
    rows = [XML.decode(), f'<Relationships xmlns="{PACKAGE}/relationships">']
    for id_, relation in relations.items():
        inside = posixpath.relpath(relation.target, folder) if folder else relation.target
        target = relation.target if relation.external else quote(inside)
        mode = ' TargetMode="External"' if relation.external else ""
        named = f"Id={quoteattr(id_)} Type={quoteattr(relation.type)} Target={quoteattr(target)}"
        rows.append(f"<Relationship {named}{mode}/>")
    return "".join((*rows, "</Relationships>")).encode()


def _types_xml(types: dict[str, str]) -> bytes:
    """By extension where all parts of an extension are of one type, else by part."""
    of_extension: dict[str, set[str]] = {"rels": {RELATIONS_TYPE}, "xml": {"application/xml"}}
    for part, content_type in types.items():
        of_extension.setdefault(part.rpartition(".")[2].lower(), set()).add(content_type)
    defaults = {extension: min(kinds) for extension, kinds in of_extension.items() if len(kinds) == 1}
    rows = [XML.decode(), f'<Types xmlns="{PACKAGE}/content-types">']
    rows += (
        f"<Default Extension={quoteattr(extension)} ContentType={quoteattr(kind)}/>"
        for extension, kind in sorted({**defaults, "xml": "application/xml"}.items())
    )
    rows += (
        f"<Override PartName={quoteattr('/' + quote(part))} ContentType={quoteattr(content_type)}/>"
        for part, content_type in types.items()
        if defaults.get(part.rpartition(".")[2].lower()) != content_type
    )
    return "".join((*rows, "</Types>")).encode()
