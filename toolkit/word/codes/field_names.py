"""What fields may ask for by name: bookmarks, SET fields, styles, entries of an index, own properties.

Only what hangs on a record matters: a bookmark around a merge field, a SET field that an IF chooses, a
property with a tag. Everything else keeps what it shows.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from toolkit.word.codes.document_content import TAG, Bookmark, Content, hangs_on_a_record
from toolkit.word.codes.instruction import Word, instruction
from toolkit.word.codes.syntax import Field, Glyph, Unit, with_inner

PROPERTIES = frozenset(
    ("TITLE", "SUBJECT", "AUTHOR", "KEYWORDS", "COMMENTS", "DOCPROPERTY", "DOCVARIABLE", "INFO")
)
_NAMING = frozenset(("IF", "COMPARE", "="))
_LISTS = {"INDEX": "XE", "TOA": "TA", "TOC": "TC"}
"""By field: the one that marks its entries."""

_BY_NUMBER = frozenset("nrwpfd")
"""Switches of REF that ask for a paragraph's number or place instead of its words."""

_BARE_NAMES_OF_WORD = frozenset(
    (
        "DATE", "TIME", "PAGE", "SECTION", "TEMPLATE", "SEQ", "TOC", "INDEX", "FILENAME", "EQ", "SYMBOL",
        "LINK", "QUOTE", "IF", "SET", "ASK", *PROPERTIES,
    )
)  # fmt: skip


class Styled(Struct, frozen=True):
    """Names of styles, in small letters: those whose words hang on a record, and all."""

    hanging: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()


class Names(Struct):
    """What fields may ask for by name, in capitals; only what hangs on a record.

    ``fixed`` are bookmarks and SET fields that say the same in every letter. ``variables`` are names of SET
    fields, ``properties`` the document's own with a tag in them; ``known`` are all names of bookmarks and
    SET fields, whatever they hold; ``styles`` are not in capitals. ``marks`` are keywords of fields that mark
    an entry of an index or a table. ``goes_on``: one document shows several records, and a SET field may
    speak of the one before.
    """

    variables: set[str] = field(default_factory=set)
    bookmarks: dict[str, Bookmark] = field(default_factory=dict)
    fixed: dict[str, Bookmark] = field(default_factory=dict)
    properties: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    styles: Styled = Styled()
    marks: frozenset[str] = frozenset()
    goes_on: bool = False

    def mentioned(self, field: Field) -> bool:
        """Whether a comparison or a formula uses such a name as a bare word."""
        if field.keyword not in _NAMING or not (self.variables or self.bookmarks):
            return False
        words = set(re.findall(r"\w+", field.text.upper()))
        return not (words.isdisjoint(self.variables) and words.isdisjoint(self.bookmarks))

    def kept(self, field: Field) -> bool:
        """Whether it is a SET field of such a name, whatever it keeps itself."""
        words = kept_words(field)
        return bool(words) and words[0].text.upper() in self.variables

    def recalled(self, field: Field) -> str:
        """The SET field's name that a REF field, or a bare name, asks for; blank if there is none."""
        name = self._asked(field)
        return name if name in self.variables else ""

    def quoted(self, field: Field) -> str:
        """The same for a bookmark."""
        name = self._asked(field)
        if (
            name not in self.bookmarks
            or name in self.variables
            or field.keyword in _BARE_NAMES_OF_WORD - {"REF"}
        ):
            return ""
        by_number = any(switch.letter in _BY_NUMBER for switch in instruction(field).switches)
        return "" if by_number else name

    def listed(self, field: Field) -> bool:
        """Whether an index or a table of contents lists what hangs on a record, with words of its own."""
        marked = _LISTS.get(field.keyword) in self.marks
        if field.keyword != "TOC":
            return marked
        letters = {switch.letter for switch in instruction(field).switches}
        if marked and "f" in letters:
            return True
        if "c" not in letters and any(name.startswith("heading ") for name in self.styles.hanging):
            return True
        inner = with_inner(one for one in field.shown if isinstance(one, Field))
        words = {word for one in inner for word in re.findall(r"\w+", one.text.upper())}
        return not words.isdisjoint(self.bookmarks)

    def repeated(self, field: Field) -> bool:
        """Whether a field repeats the words of a style that hang on a record; headings go by number too."""
        words = instruction(field).words if field.keyword == "STYLEREF" and self.styles.hanging else ()
        name = words[0].text.casefold() if words else ""
        name = f"heading {name}" if name.isdigit() else name
        return bool(name) and (name in self.styles.hanging or name not in self.styles.known)

    def told_by_property(self, field: Field) -> bool:
        """Whether the field shows a property with a tag in it."""
        if field.keyword not in PROPERTIES or not self.properties:
            return False
        words = instruction(field).words
        name = words[0].text.upper() if words else field.keyword
        return name in self.properties

    def _asked(self, field: Field) -> str:
        words = instruction(field).words
        return words[0].text.upper() if field.keyword == "REF" and words else field.keyword


Depends = Callable[[Content, Names, Field], bool]


def names_in(
    contents: Mapping[str, Content], properties: frozenset[str], styles: Styled, depends: Depends
) -> Names:
    """What the fields of a template may ask for.

    Args:
        contents: its parts.
        properties: its own properties that hold a tag, in capitals.
        styles: see `Styled`.
        depends: whether a field of a part hangs on a record, by the names that are known so far.
    """
    names = Names(properties=properties, styles=styles)
    fields = [(content, one) for content in contents.values() for one in content.all_fields()]
    wanted = frozenset(word for _, one in fields for word in re.findall(r"\w+", one.text.upper()))
    marked = [(content, *found) for content in contents.values() for found in content.bookmarks(wanted)]
    names.goes_on = any(one.keyword in ("NEXT", "NEXTIF") for _, one in fields)
    if names.goes_on:
        # which of the records a bookmark then speaks of depends on where the field stands
        marked = [(content, name, replace(one, simple=False)) for content, name, one in marked]
    names.marks = frozenset(
        one.keyword
        for _, one in fields
        if one.keyword in _LISTS.values() and (TAG.search(one.own_text) or hangs_on_a_record(one.inner))
    )
    kept = [(content, words[0].text.upper(), one) for content, one in fields if (words := kept_words(one))]
    names.known = frozenset(name for content in contents.values() for name in _bookmark_names(content))
    names.known |= {name for _, name, _ in kept}
    chosen = [
        (content, outer, words[0].text.upper())
        for content, outer in fields
        for one in with_inner(outer.inner)
        if (words := kept_words(one))
    ]
    before = -1
    while before < (before := len(names.bookmarks) + len(names.variables)):  # each may hang on another
        names.bookmarks |= {
            name: one
            for content, name, one in marked
            if name not in names.bookmarks and _hangs(content, one.units, names, depends)
        }
        names.variables |= {name for content, name, one in kept if _hangs(content, one.inner, names, depends)}
        names.variables |= {name for content, outer, name in chosen if depends(content, names, outer)}
    asked = [(content, words[0].text.upper(), one) for content, one in fields if (words := _asked_words(one))]
    at_will = frozenset((*(name for _, _, name in chosen), *(name for _, name, _ in asked)))
    names.fixed = _fixed(names, marked, [*kept, *asked], at_will)
    return names


def _fixed(
    names: Names,
    marked: Iterable[tuple[Content, str, Bookmark]],
    kept: Iterable[tuple[Content, str, Field]],
    chosen: frozenset[str],
) -> dict[str, Bookmark]:
    """What does not hang on a record, by name; what is said twice, or by choice, cannot be quoted."""
    found: dict[str, Bookmark] = {}
    for _, name, one in marked:
        found[name] = replace(one, simple=one.simple and name not in found)
    set_here: dict[str, Bookmark] = {}
    for content, name, one_set in kept:
        units = tuple(unit for word in kept_words(one_set)[1:2] for unit in word.units)
        once = name not in set_here and name not in chosen and not names.goes_on
        simple = once and all(isinstance(unit, (Glyph, Field)) for unit in units)
        set_here[name] = Bookmark(units, simple, content.markup.name)
    every = {**found, **set_here}
    every |= {name: replace(every[name], simple=False) for name in _asking_for_themselves(every)}
    return {k: v for k, v in every.items() if k not in names.bookmarks and k not in names.variables}


def _asking_for_themselves(marked: Mapping[str, Bookmark]) -> set[str]:
    """The names whose words hold a field that asks for them, by itself or by another name's words."""
    fields = {name: [unit for unit in one.units if isinstance(unit, Field)] for name, one in marked.items()}
    asked = {
        name: {word for one in with_inner(inside) for word in re.findall(r"\w+", one.text.upper())}
        for name, inside in fields.items()
        if inside
    }
    before = -1
    while before < (before := sum(map(len, asked.values()))):
        asked = {name: words.union(*(asked.get(word, ()) for word in words)) for name, words in asked.items()}
    return {name for name, words in asked.items() if name in words}


def kept_words(field: Field) -> Sequence[Word]:
    """Name and value of a SET field; nothing of another one."""
    return instruction(field).words if field.keyword == "SET" else ()


def _asked_words(field: Field) -> Sequence[Word]:
    """Name and question of a field that asks for the words of a bookmark."""
    return instruction(field).words if field.keyword == "ASK" else ()


def _bookmark_names(content: Content) -> Iterator[str]:
    markup = content.markup
    return (markup.value(one, "name").upper() for one in markup.root.iter(markup.tag("bookmarkStart")))


def _hangs(content: Content, units: Iterable[Unit], names: Names, depends: Depends) -> bool:
    every = list(units)
    inside = (unit for unit in every if isinstance(unit, Field))
    return hangs_on_a_record(every) or any(depends(content, names, one) for one in inside)
