"""What a document says of itself: the properties and variables that fields of its own show."""

from collections.abc import Iterator, Mapping

from lxml import etree

from toolkit.word.codes.instruction import instruction
from toolkit.word.codes.markup import Markup
from toolkit.word.codes.syntax import Field
from toolkit.word.mailmerge.merge_settings import SETTINGS

TELLING = frozenset(
    (
        "TITLE",
        "SUBJECT",
        "AUTHOR",
        "KEYWORDS",
        "COMMENTS",
        "LASTSAVEDBY",
        "DOCPROPERTY",
        "DOCVARIABLE",
        "INFO",
    )
)
_NAMED = frozenset(("DOCPROPERTY", "DOCVARIABLE", "INFO"))
_CORE = {
    "title": "TITLE", "subject": "SUBJECT", "creator": "AUTHOR", "keywords": "KEYWORDS",
    "description": "COMMENTS", "category": "CATEGORY", "lastModifiedBy": "LASTSAVEDBY",
}  # fmt: skip
_APP = {"Company": "COMPANY", "Manager": "MANAGER", "HyperlinkBase": "HYPERLINKBASE"}
_WORDS = frozenset(
    ("lpwstr", "lpstr", "bstr", "i1", "i2", "i4", "i8", "int", "ui1", "ui2", "ui4", "ui8", "uint")
)
_COUNTED = frozenset(
    (
        "PAGES", "WORDS", "CHARACTERS", "CHARACTERSWITHSPACES", "PARAGRAPHS", "LINES", "BYTES", "SECURITY",
        "REVISIONNUMBER", "TOTALEDITINGTIME", "CREATETIME", "LASTSAVEDTIME", "LASTPRINTED", "TEMPLATE",
        "NAMEOFAPPLICATION", "NUMPAGES", "NUMWORDS", "NUMCHARS", "FILENAME", "FILESIZE", "CREATEDATE",
        "SAVEDATE", "PRINTDATE", "REVNUM", "EDITTIME", "CONTENTSTATUS", "CONTENT STATUS", "CONTENT TYPE",
        "DOCUMENT VERSION", "LANGUAGE", "FORMAT",
    )
)  # fmt: skip
"""What Word alone counts or knows."""


class OwnProperties:
    """The properties of one package, by name in capitals."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self._known = dict(_simple(parts, "docProps/app.xml", _APP))
        self._known |= dict(_simple(parts, "docProps/core.xml", _CORE))
        self._custom = dict(_custom(parts))
        self._variables = dict(_variables(parts))

    def words(self, field: Field) -> str | None:
        """What a field shows; blank where there is no such property, None where only Word can tell."""
        words = [word.text for word in instruction(field).words]
        if field.keyword in _NAMED:
            if not words:
                return None
            name, words = " ".join(words[0].split()).upper(), words[1:]
        else:
            name = field.keyword
        if words and field.keyword not in ("DOCPROPERTY", "DOCVARIABLE"):
            return words[0]  # it gives the property these words
        if field.keyword == "DOCVARIABLE":
            return self._variables.get(name, "")
        if field.keyword == "DOCPROPERTY" and name in self._custom:
            return self._custom[name]
        return None if name in _COUNTED else self._known.get(name, "")


def _elements(parts: Mapping[str, bytes], name: str) -> Iterator[etree._Element]:
    if xml := parts.get(name):
        yield from Markup(name, xml).root.iter(etree.Element)


def _simple(parts: Mapping[str, bytes], part: str, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for element in _elements(parts, part):
        if name := names.get(etree.QName(element).localname):
            yield name, (element.text or "").strip()


def _custom(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str | None]]:
    for element in _elements(parts, "docProps/custom.xml"):
        if etree.QName(element).localname == "property" and len(element):
            is_told = etree.QName(element[0]).localname in _WORDS
            yield str(element.get("name", "")).upper(), (element[0].text or "").strip() if is_told else None


def _variables(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    for element in _elements(parts, SETTINGS):
        if etree.QName(element).localname == "docVar":
            said = {etree.QName(str(key)).localname: str(value) for key, value in element.attrib.items()}
            yield said.get("name", "").upper(), said.get("val", "").strip()
