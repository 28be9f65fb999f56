"""What a document says of itself: the properties and variables that fields of its own show."""

import datetime as dt
from collections.abc import Iterator, Mapping

from lxml import etree

from toolkit.problems import BadTemplate
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
COUNTED = frozenset(
    (
        "NUMPAGES", "SECTIONPAGES", "SECTION", "NUMWORDS", "NUMCHARS", "FILESIZE", "REVNUM", "EDITTIME",
        "PAGES", "WORDS", "CHARACTERS", "CHARACTERSWITHSPACES",
        "PARAGRAPHS", "LINES", "BYTES", "REVISIONNUMBER", "TOTALEDITINGTIME", "CREATETIME", "LASTSAVEDTIME",
        "LASTPRINTED",
    )
)  # fmt: skip
"""What Word alone counts."""

FILE_NAME = "FILENAME"
_OF_WORD = COUNTED | {
    FILE_NAME, "CREATEDATE", "SAVEDATE", "PRINTDATE",
    "SECURITY", "TEMPLATE", "NAMEOFAPPLICATION", "CONTENTSTATUS", "CONTENT STATUS", "CONTENT TYPE",
    "DOCUMENT VERSION", "LANGUAGE", "FORMAT",
}  # fmt: skip
_VIETNAM = dt.timezone(dt.timedelta(hours=7))


def asked(field: Field) -> str:
    """The property that a field shows, in capitals; its own keyword where it is one of its own."""
    words = instruction(field).words
    if field.keyword not in _NAMED:
        return field.keyword
    return " ".join(words[0].text.split()).upper() if words else ""


class OwnProperties:
    """The properties of one package, by name in capitals."""

    def __init__(self, parts: Mapping[str, bytes], given: frozenset[str] = frozenset()) -> None:
        self._given = given
        self._known = dict(_simple(parts, "docProps/app.xml", _APP))
        self._known |= dict(_simple(parts, "docProps/core.xml", _CORE))
        self._custom = dict(_custom(parts))
        self._variables = dict(_variables(parts))

    def is_given(self, field: Field) -> bool:
        """Whether it shows a property that each document is given a value of its own for."""
        name = asked(field)
        if name not in self._given or field.keyword not in TELLING - {"DOCVARIABLE"}:
            return False
        if field.keyword == "DOCPROPERTY":
            return name not in self._custom
        return not instruction(field).words[field.keyword in _NAMED :]  # else the field itself says it

    def words(self, field: Field) -> str | dt.datetime | None:
        """What a field shows; blank where there is no such property, None where only Word can tell."""
        name = asked(field)
        words = instruction(field).words[field.keyword in _NAMED :]
        if words and field.keyword not in ("DOCPROPERTY", "DOCVARIABLE"):
            return words[0].text  # it gives the property these words
        if field.keyword == "DOCVARIABLE":
            return self._variables.get(name, "")
        if field.keyword == "DOCPROPERTY" and name in self._custom:
            return self._custom[name]
        return None if name in _OF_WORD or not name else self._known.get(name, "")


def _elements(parts: Mapping[str, bytes], name: str) -> Iterator[etree._Element]:
    """The elements of a part; none of a broken one, which is no matter of its fields."""
    try:
        yield from Markup(name, parts[name]).root.iter(etree.Element) if name in parts else ()
    except BadTemplate:
        return


def _simple(parts: Mapping[str, bytes], part: str, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for element in _elements(parts, part):
        if name := names.get(etree.QName(element).localname):
            yield name, (element.text or "").strip()


def _custom(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str | dt.datetime | None]]:
    for element in _elements(parts, "docProps/custom.xml"):
        if etree.QName(element).localname == "property" and len(element):
            kind, text = etree.QName(element[0]).localname, (element[0].text or "").strip()
            value = _moment(text) if kind == "filetime" else text if kind in _WORDS else None
            yield str(element.get("name", "")).upper(), value


def _moment(text: str) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(text).astimezone(_VIETNAM).replace(tzinfo=None)
    except ValueError:
        return None


def _variables(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    for element in _elements(parts, SETTINGS):
        if etree.QName(element).localname == "docVar":
            said = {etree.QName(str(key)).localname: str(value) for key, value in element.attrib.items()}
            yield said.get("name", "").upper(), said.get("val", "").strip()
