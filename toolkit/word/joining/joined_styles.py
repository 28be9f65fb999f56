"""Styles of many documents in one: equal ones once, others of the same id beside them under a new one."""

import copy
from collections.abc import Iterator, Mapping

from lxml import etree

from toolkit.word.joining import theme
from toolkit.word.joining.schema_order import words
from toolkit.word.joining.source_document import Source
from toolkit.word.joining.style_map import Dress, numbered_styles
from toolkit.word.joining.word_xml import VAL, Element, parsed, value
from toolkit.word.opc.document_styles import default_style
from toolkit.word.opc.paragraph_place import W

BARE = (
    b'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style '
    b'w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'
)
"""For a document without styles: what a paragraph has that names none."""
TYPE, STYLE_ID, DEFAULT = W + "type", W + "styleId", W + "default"
NO_LOOK = tuple(
    W + name
    for name in words(
        "rsid next link uiPriority semiHidden unhideWhenUsed qFormat locked aliases autoRedefine hidden"
    )
)


class Styles:
    """The styles of the document that is being bound; those of the first document stay as they are."""

    def __init__(self) -> None:
        self.root: Element = parsed(BARE)
        self._first = True
        self._theme = b""
        self._looks: dict[tuple[str, bytes], str] = {}
        self._ids: set[str] = set()
        self._names: set[str] = set()

    def dress(self, source: Source) -> Dress:
        """Take in the styles of a document."""
        part = source.related("styles")
        root = source.tree(part) if part else parsed(BARE)
        styles = _by_id(root)
        numbered = dict(numbered_styles(styles))
        lists = source.digest(source.related("numbering"))
        if self._first:
            self._first = False
            self.root, self._theme = root, source.read(source.related("theme"))
            for id_, style in styles.items():
                self._note(id_, style, _look(style, {}, lists))
            added = tuple(styles.values())
            return Dress(numbered=numbered, default=default_style(styles, "paragraph"), added=added)
        fonts = self._other_fonts(source)
        if fonts is not None:
            theme.write_out(root, fonts)
        in_tables, cells = self._in_tables(root, styles, lists)
        ids, added = self._found_or_added(styles, lists)
        return Dress(
            ids=_changed(ids),
            in_tables=_changed(in_tables or ids),
            cell=in_tables.get(default_style(styles, "paragraph"), ""),
            names=self._names_of(styles, ids),
            paragraph=self._unless_default(styles, ids, "paragraph"),
            table=self._unless_default(styles, ids, "table"),
            fonts=fonts,
            added=added + cells,
            numbered=numbered,
            default=default_style(styles, "paragraph"),
        )

    def _other_fonts(self, source: Source) -> dict[str, str] | None:
        """The fonts of the document's theme, if it has another theme than the first document."""
        part = source.related("theme")
        if source.read(part) == self._theme:
            return None
        return theme.fonts_of(source.tree(part) if part else None)

    def _in_tables(
        self, root: Element, styles: Mapping[str, Element], lists: bytes
    ) -> tuple[dict[str, str], tuple[Element, ...]]:
        """Let the styles say themselves what the document's defaults say, if others hold here.

        Table styles go before defaults, and paragraph styles before table styles. So in tables the table
        style says it, and the paragraphs have their styles as they were: those are returned, by what they
        are called here, with those that were not here yet.
        """
        defaults, here = root.find(W + "docDefaults"), self.root.find(W + "docDefaults")
        if theme.same_defaults(defaults, here):
            return {}, ()
        kept = {id_: copy.deepcopy(style) for id_, style in styles.items() if style.get(TYPE) == "paragraph"}
        for style in styles.values():
            if style.get(TYPE) in ("paragraph", "table") and style.find(W + "basedOn") is None:
                theme.with_defaults(style, defaults, here)
        return self._found_or_added(kept, lists)

    def _found_or_added(
        self, styles: Mapping[str, Element], lists: bytes
    ) -> tuple[dict[str, str], tuple[Element, ...]]:
        """What each style is called here, and those that were not here yet."""
        ids: dict[str, str] = {}
        added: dict[str, Element] = {}
        for id_ in _base_first(styles):
            look = _look(styles[id_], ids, lists)
            known = self._looks.get((id_, look))
            if known is None:
                added[id_] = self._add(id_, styles[id_], look)
                known = added[id_].get(STYLE_ID, id_)
            ids[id_] = known
        for id_, style in added.items():
            _rename_references(style, ids, renamed=ids[id_] != id_)
        return ids, tuple(added.values())

    def _add(self, id_: str, style: Element, look: bytes) -> Element:
        """The style under an id and a name that are free."""
        taken, number = id_ in self._ids, 1
        new_id, name = id_, value(style, "name", id_)
        new_name = name
        while new_id in self._ids or new_name.casefold() in self._names or (taken and number == 1):
            number += 1
            new_id, new_name = f"{id_}_{number}", f"{name} ({number})"
        new = copy.deepcopy(style)
        new.attrib.pop(DEFAULT, "")
        new.set(STYLE_ID, new_id)
        naming = new.find(W + "name")
        if naming is not None:
            naming.set(VAL, new_name)
        self.root.append(new)
        self._note(id_, new, look)
        return new

    def _note(self, id_: str, style: Element, look: bytes) -> None:
        new_id = style.get(STYLE_ID, id_)
        self._looks[id_, look] = new_id
        self._ids.add(new_id)
        self._names.add(value(style, "name", new_id).casefold())

    def _names_of(self, styles: Mapping[str, Element], ids: Mapping[str, str]) -> dict[str, str]:
        here = {id_: value(style, "name") for id_, style in _by_id(self.root).items()}
        there = {value(style, "name"): here.get(ids[id_], "") for id_, style in styles.items()}
        return {name: new for name, new in there.items() if name != new}

    def _unless_default(self, styles: Mapping[str, Element], ids: Mapping[str, str], type_: str) -> str:
        theirs = ids.get(default_style(styles, type_), "")
        return "" if theirs == default_style(_by_id(self.root), type_) else theirs


def _changed(ids: Mapping[str, str]) -> dict[str, str]:
    return {id_: new for id_, new in ids.items() if id_ != new}


def _by_id(root: Element) -> dict[str, Element]:
    return {style.get(STYLE_ID, ""): style for style in root.iterfind(W + "style")}


def _look(style: Element, ids: Mapping[str, str], lists: bytes) -> bytes:
    """What a style looks like: equal looks are one style, whatever else Word notes about them."""
    own = copy.deepcopy(style)
    own.tail = None
    for child in list(own):
        if child.tag in NO_LOOK:
            own.remove(child)
    for name in (DEFAULT, W + "customStyle"):
        own.attrib.pop(name, "")
    base = own.find(W + "basedOn")
    if base is not None:
        base.set(VAL, ids.get(base.get(VAL, ""), base.get(VAL, "")))
    numbered = own.find(f"{W}pPr/{W}numPr") is not None
    return bytes(etree.tostring(own, method="c14n", exclusive=True)) + (lists if numbered else b"")


def _base_first(styles: Mapping[str, Element]) -> Iterator[str]:
    """The ids, each after the one that it is based on."""
    done: set[str] = set()
    for id_ in styles:
        line = []
        while id_ in styles and id_ not in done:
            done.add(id_)
            line.append(id_)
            id_ = value(styles[id_], "basedOn")
        yield from reversed(line)


def _rename_references(style: Element, ids: Mapping[str, str], *, renamed: bool) -> None:
    for name in ("basedOn", "next", "link"):
        reference = style.find(W + name)
        if reference is None:
            continue
        old = reference.get(VAL, "")
        new = ids.get(old, old)
        if name == "link" and (new != old) != renamed:
            style.remove(reference)  # a pair is linked from both sides, or Word mends the file
        else:
            reference.set(VAL, new)
