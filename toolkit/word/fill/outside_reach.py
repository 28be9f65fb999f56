"""What a template runs or reaches for outside itself: found, and left out of every document made from it.

Remote templates, linked pictures and files, embedded objects, macros, and fields that fetch something.
Ordinary links that a reader clicks on, and the data source of a mail merge, are none of these.

Content controls bound to data are looked at too: Word shows what the data says, so one with tags is freed of
its data.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping

from lxml import etree
from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.word.codes.document_content import RECORDS, Content, named_contents
from toolkit.word.codes.members import TYPES, parts_of, text_part_names
from toolkit.word.codes.syntax import Field, with_inner
from toolkit.word.opc.paragraph_place import PARSER, TEXT_PART, W
from toolkit.word.opc.relations import relations_part
from toolkit.word.opc.zip_writer import rewrapped

FETCHING = frozenset(("DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDE", "IMPORT", "LINK", "DATABASE"))
JUDGED = RECORDS | {"IF", "COMPARE", "QUOTE", "=", "SET", "REF"}
REMOTE = pattern(r"(?:https?|ftp|smb)://|file://(?!/)|\\\\", re.IGNORECASE)
REMOTE_CODE = pattern(r"(?:https?|ftp|smb)://|[\"\s]\\\\+[^\\\s\"]*\\", re.IGNORECASE)
"""In a field code, where a backslash may be written twice."""

DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
OTHER_MAIN = pattern(
    rb"application/vnd\.(?:ms-word\.(?:document\.macroEnabled|template\.macroEnabledTemplate)|"
    rb"openxmlformats-officedocument\.wordprocessingml\.template)\.main\+xml"
)
FIELDS = pattern(rb"<(?:\w+:)?(?:instrText|fldSimple)\b")
MACROS = frozenset(("vbaProject", "wordVbaData", "keyMapCustomizations", "attachedToolbars", "extensibility"))
OBJECTS = frozenset(("oleObject", "control", "package"))
HARMLESS = frozenset(("hyperlink", "mailMergeSource", "mailMergeHeaderSource", "recipientData"))
WHOLE = frozenset(
    ("OLEObject", "control", "attachedTemplate", "altChunk", "subDoc", "sourceFileName", "externalData")
)
"""Elements that mean nothing without their relation."""

PICTURES = ("drawing", "pict")
RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class Reach(Struct, frozen=True, kw_only=True):
    """One thing that reaches out. ``kind`` is the end of a relation's type, a field's keyword, or "macro"."""

    kind: str
    target: str
    part: str = ""
    relation: str = ""


def reaches(parts: Mapping[str, bytes]) -> tuple[Reach, ...]:
    """What the parts of a package reach for, but for fields."""
    return tuple(found for name in parts if name.endswith(".rels") for found in _relations(name, parts[name]))


def fetching_fields(contents: Mapping[str, Content]) -> Iterator[tuple[str, Field]]:
    """The fields that fetch something, each with its part's name before it."""
    for name, content in contents.items():
        for field in dict.fromkeys(content.all_fields()):
            remote = field.keyword == "INCLUDEPICTURE" and REMOTE_CODE.search(field.text)
            if field.keyword in FETCHING or remote:
                yield name, field


def closed(content: bytes, *, keep_outside: bool) -> bytes:
    """The package as a plain .docx without all that; the same bytes where there is nothing to leave out.

    Args:
        content: the template's bytes.
        keep_outside: only macros go, which a .docx cannot hold.
    """
    parts = parts_of(content)
    is_other = OTHER_MAIN.search(parts.get(TYPES, b"")) is not None
    if keep_outside and not is_other:
        return content
    found = [reach for reach in reaches(parts) if not keep_outside or reach.kind in MACROS]
    unlinked = {} if keep_outside else _unlinked(parts)
    if not (found or unlinked or is_other):
        return content
    kept = dict(parts) | unlinked
    for name in {reach.part for reach in found}:
        _cut(kept, name, {reach.relation for reach in found if reach.part == name})
    for name in set(_reachable(parts)) - set(_reachable(kept)):
        kept.pop(name, None)
        kept.pop(relations_part(name), None)
    kept[TYPES] = _types(kept[TYPES], kept)
    return _packed(kept)


def _unlinked(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts in which fields fetched something, without these."""
    contents = named_contents(parts, [name for name in text_part_names(parts) if FIELDS.search(parts[name])])
    names = [name for name, field in fetching_fields(contents) if _left_out(field)]
    return {name: contents[name].markup.whole() for name in names}


def _relations(name: str, xml: bytes) -> Iterator[Reach]:
    folder, _, file = name.rpartition("/_rels/")
    part = posixpath.join(folder, file.removesuffix(".rels")) if folder else file.removesuffix(".rels")
    for relation in etree.fromstring(xml).iter("{*}Relationship"):
        kind = str(relation.get("Type", "")).rpartition("/")[2]
        external = relation.get("TargetMode") == "External"
        in_text = TEXT_PART.fullmatch(part) is not None
        runs = kind in MACROS or (kind in OBJECTS and (in_text or kind != "package"))
        target = str(relation.get("Target", ""))
        # Word notes the template on the writer's own disk in most documents
        harmless = kind in HARMLESS or (kind == "attachedTemplate" and not REMOTE.search(target))
        if (external and not harmless) or (not external and runs):
            yield Reach(kind=kind, target=target, part=part, relation=str(relation.get("Id", "")))


def _left_out(field: Field) -> bool:
    """Take the field and its old words away; one that hangs on a record is judged elsewhere."""
    if any(one.keyword in JUDGED for one in with_inner(field.inner)):
        return False
    if field.home is not field.last:
        for block in list(field.home.itersiblings()):
            if block is field.last:
                break
            _remove(block)
    for run in field.runs:
        _remove(run)
    return True


def _remove(element: etree._Element) -> None:
    above = element.getparent()
    if above is not None:
        above.remove(element)


def _cut(parts: dict[str, bytes], name: str, relations: set[str]) -> None:
    """Take relations away, and what in their part means nothing without them."""
    rels = relations_part(name)
    tree = etree.fromstring(parts[rels])
    for relation in list(tree.iter("{*}Relationship")):
        if relation.get("Id") in relations:
            tree.remove(relation)
    parts[rels] = etree.tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=True)
    if name not in parts or not name.endswith(".xml"):
        return
    root = etree.fromstring(parts[name])
    for element in list(root.iter(etree.Element)):
        named = [key for key, value in element.attrib.items() if value in relations and _is_relation(key)]
        if named:
            _without(element, named)
    parts[name] = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _is_relation(attribute: str | bytes) -> bool:
    return str(attribute).startswith(RELATIONS) or str(attribute).endswith("}relid")


def _without(element: etree._Element, attributes: list[str | bytes]) -> None:
    """An element without these relations; nothing of it where it has no other."""
    for attribute in attributes:
        del element.attrib[attribute]
    gone: etree._Element | None = None
    if etree.QName(element).localname in WHOLE:
        gone = element
    elif not any(_is_relation(key) for key in element.attrib):
        gone = next(element.iterancestors(*(W + kind for kind in PICTURES)), None)
    above = None if gone is None else gone.getparent()
    if gone is not None and above is not None:
        above.remove(gone)


def _reachable(parts: Mapping[str, bytes]) -> Iterator[str]:
    """Every part that relations lead to from the package itself."""
    seen: set[str] = set()
    waiting = [""]
    while waiting:
        name = waiting.pop()
        rels = relations_part(name)
        for relation in etree.fromstring(parts[rels]).iter("{*}Relationship") if rels in parts else ():
            target = str(relation.get("Target", ""))
            place = posixpath.normpath(posixpath.join(posixpath.dirname(name), target)).lstrip("/")
            if relation.get("TargetMode") != "External" and place in parts and place not in seen:
                seen.add(place)
                waiting.append(place)
                yield place


def _types(xml: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The content types of a plain document, of the parts that are left."""
    tree = etree.fromstring(OTHER_MAIN.sub(DOCUMENT.encode(), xml))
    for override in list(tree.iter("{*}Override")):
        if str(override.get("PartName", "")).lstrip("/") not in parts:
            tree.remove(override)
    return etree.tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=True)


def _packed(parts: Mapping[str, bytes]) -> bytes:
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(zipfile.ZipInfo(name), part)
    return saved.getvalue()


FILLED = pattern(r"\{\{|\{%")
BOUND = pattern(rb"<\w+:dataBinding\b")


def unbound(content: bytes) -> bytes:
    """The template with controls that hold tags freed of their data; the same bytes where there are none."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = [name for name in package.namelist() if TEXT_PART.fullmatch(name)]
        parts = {name: xml for name in names if BOUND.search(xml := package.read(name))}
    freed: dict[str, bytes] = {}
    for name, xml in parts.items():
        root = etree.fromstring(xml, PARSER)
        bindings = list(_of_filled_controls(root))
        for binding in bindings:
            above = binding.getparent()
            if above is not None:
                above.remove(binding)
        if bindings:
            freed[name] = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return rewrapped(content, freed) if freed else content


def bound_texts(root: etree._Element) -> Iterator[str]:
    """What the controls of a part that are bound to data show."""
    for binding in root.iter("{*}dataBinding"):
        control = next(binding.iterancestors(W + "sdt"), None)
        if control is not None:
            yield _text(control)


def _of_filled_controls(root: etree._Element) -> Iterator[etree._Element]:
    for binding in root.iter("{*}dataBinding"):
        control = next(binding.iterancestors(W + "sdt"), None)
        if control is None:
            continue
        codes = "".join(str(code.text) for code in control.iter(W + "instrText"))
        if FILLED.search(_text(control)) or "MERGEFIELD" in codes.upper():
            yield binding


def _text(control: etree._Element) -> str:
    return "".join(str(text) for found in control.iter(W + "t") for text in found.itertext())
