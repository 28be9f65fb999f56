"""What holds for the document as a whole: the first document's settings, fonts, theme and properties."""

from collections.abc import Mapping, Sequence

from toolkit.word.joining.package_writer import MAIN, Bundle
from toolkit.word.joining.schema_order import NOTE_ORDER, SETTINGS_ORDER
from toolkit.word.joining.sections import Habits
from toolkit.word.joining.source_document import Relation, Source
from toolkit.word.joining.word_xml import (
    NAMESPACES,
    Element,
    child_of,
    made,
    parsed,
    placed,
    related_ids,
    serialised,
    switched_on,
)
from toolkit.word.opc.paragraph_place import W

OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SETTINGS, FONTS, CORE = "word/settings.xml", "word/fontTable.xml", "docProps/core.xml"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
CORE_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
CUSTOM, CUSTOM_KIND = "docProps/custom.xml", "custom-properties"
CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
TITLE = "{http://purl.org/dc/elements/1.1/}title"
AS_THEY_ARE = ("theme", "webSettings")
MAIL_MERGE = ("mailMergeSource", "mailMergeHeaderSource", "recipientData")
NO_SETTINGS = f'<w:settings xmlns:w="{NAMESPACES["w"]}"/>'.encode()
NO_PROPERTIES = f'<cp:coreProperties xmlns:cp="{CORE_NAMESPACE}"/>'.encode()


def habits_of(settings: Element) -> Habits:
    """What a document's settings say of its sections."""
    return Habits(
        even_and_odd=switched_on(settings, "evenAndOddHeaders"),
        footnotes=settings.find(W + "footnotePr"),
        endnotes=settings.find(W + "endnotePr"),
    )


class Frame:
    """What the first document lends to all: settings, theme, fonts, properties; the others add fonts.

    Args:
        bundle: the package under way.
        source: the first document.
        title: the title of the whole.
    """

    def __init__(self, bundle: Bundle, source: Source, title: str) -> None:
        self._bundle = bundle
        self._source = source
        self._settings = settings_of(source)
        self._fonts = parsed(f'<w:fonts xmlns:w="{NAMESPACES["w"]}"/>'.encode())
        self._even_and_odd = False
        self._take_settings()
        for kind in AS_THEY_ARE:
            part = source.related(kind)
            if part:
                self._bundle.related(MAIN, kind, self._bundle.copied(source, part))
        self._take_properties(title)

    def _take_settings(self) -> None:
        """As they are, without the tie to a data source, which Word would ask about at each opening."""
        for child in list(self._settings):
            if child.tag == W + "mailMerge":
                self._settings.remove(child)
        part = self._source.related("settings")
        self._bundle.take_relations(self._source, part, SETTINGS, without=MAIL_MERGE)

    def _take_properties(self, title: str) -> None:
        part = next((r.target for r in self._source.relations("").values() if r.type == CORE_RELATION), "")
        root = self._source.tree(part) if self._source.has(part) else parsed(NO_PROPERTIES)
        for old in root.findall(TITLE):
            root.remove(old)
        if title:
            new = root.makeelement(TITLE)
            new.text = title
            root.append(new)
        self._bundle.add(CORE, CORE_TYPE, serialised(root))
        self._bundle.relate("", Relation(type=CORE_RELATION, target=CORE, external=False))
        for relation in self._source.relations("").values():
            if relation.kind == CUSTOM_KIND and self._source.has(relation.target):  # fields may ask for them
                self._bundle.add(CUSTOM, CUSTOM_TYPE, self._source.read(relation.target))
                self._bundle.relate("", Relation(type=relation.type, target=CUSTOM, external=False))

    def add_fonts(self, source: Source) -> None:
        """Take in the fonts that a document names or brings along, and that are not here yet."""
        part = source.related("fontTable")
        if not part:
            return
        known = {font.get(W + "name") for font in self._fonts}
        relations = source.relations(part)
        for font in source.tree(part).iterfind(W + "font"):
            if font.get(W + "name") in known:
                continue
            for holder, name, id_ in related_ids(font):
                if id_ in relations:
                    adopted = self._bundle.adopted(source, relations[id_])
                    holder.set(name, self._bundle.relate(FONTS, adopted))
            self._fonts.append(font)

    def note(self, habits: Habits) -> None:
        """Headers that differ on even pages are so for the whole document as soon as one has them."""
        self._even_and_odd |= habits.even_and_odd

    def lay(self, styles: Element, separators: Mapping[str, Sequence[str]], *, endnotes: bool) -> None:
        """Write settings, styles and fonts.

        Args:
            styles: those of all documents.
            separators: the ids of the lines above notes, by "footnotes" and "endnotes"; for those that
                there are.
            endnotes: whether there are any; they then stand at the end of each document.
        """
        settings = self._settings
        if self._even_and_odd:
            placed(settings, made("evenAndOddHeaders"), SETTINGS_ORDER)
        for name, ids in separators.items():
            properties = child_of(settings, f"{name[:-1]}Pr", SETTINGS_ORDER)
            for old in properties.findall(W + name[:-1]):
                properties.remove(old)
            for id_ in ids:
                properties.append(made(name[:-1], {"id": id_}))
        if endnotes:
            properties = child_of(settings, "endnotePr", SETTINGS_ORDER)
            placed(properties, made("pos", {"val": "sectEnd"}), NOTE_ORDER)
        for part, root, kind in (
            (SETTINGS, settings, "settings"),
            ("word/styles.xml", styles, "styles"),
            (FONTS, self._fonts, "fontTable"),
        ):
            self._bundle.add(part, f"{OFFICE}.{kind}+xml", serialised(root))
            self._bundle.related(MAIN, kind, part)


def settings_of(source: Source) -> Element:
    """A document's settings; none said if it has none."""
    part = source.related("settings")
    return source.tree(part) if part else parsed(NO_SETTINGS)
