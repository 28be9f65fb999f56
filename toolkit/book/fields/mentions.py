"""People and units as they are named in a cell: by code, by name, by both, several at once, with a slip."""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from toolkit.book.fields.field import CodeBook, Fault, Seen, warned
from toolkit.patterns import pattern
from toolkit.wording import (
    fold,
    joined,
    looks_like_a_person,
    nearly_the_same,
    same_name_key,
    without_honorific,
    written_out,
)

_NUMBERED = pattern(r"(?=.*[\d-])[A-ZĐ0-9]+(-[A-ZĐ0-9]+)*")
_CODE = pattern(r"(?<![\w-])[A-ZĐ0-9]+(?:-[A-ZĐ0-9]+)*(?![\w-])")
_LONGEST_CODE = 14
_MOST_CAPITALS = 8
_CAPITALS = pattern(r"[A-ZĐ]{2,8}")
_MOSTLY_CAPITALS = pattern(r"(?=[a-zđ]*[A-ZĐ][a-zđ]*[A-ZĐ])(?=.*[a-zđ])[A-Za-zĐđ]{2,8}")
# Bodies and words that everybody writes so.
_ABBREVIATIONS_LINES = (
    "BCA BCH BCHQS BĐBP BHXH BIDV BQP BTC BTV CA CAND CAT CCB CDC CLB CSGT CSXH CT ĐH ĐHTV ĐTN HĐND HĐQT",
    "HLHPN HLHTN HND HSSV HSV HTX KBNN LĐLĐ LHHN LHPN LHTN LLVT MTTQ MTTQVN NHCS NHCSXH NHNN PCCC PTTH QĐND",
    "SV TAND TAT THCS THPT TNCS TNTP TNXP TTN TTVH TW TƯ TWĐ TWĐTN UBBC UBKT UBMTTQ UBND VCCI VKSND VNPT",
)
_ABBREVIATIONS = frozenset(" ".join(_ABBREVIATIONS_LINES).split())
# Shorter ones are near too many others.
_LETTERS = pattern(r"[A-ZĐ]{4,}")
_BETWEEN = pattern(r"\s*[,/&+]\s*|\s+(?:và|cùng|với)\s+|\s+[-–—]\s+")
# What stands between a name and the title behind it.
_BEHIND = pattern(r"\s+[-–—]\s+|\s*[,(:]\s*")
_TITLE = pattern(
    r"(?:nguyên |quyền |q\. ?)?(?:p\. ?|phó |tổng )?"
    r"(?:bí thư|trưởng|chánh|giám đốc|chủ tịch|chủ nhiệm|ban|văn phòng|phòng"
    r"|ủy viên|chuyên viên|cán bộ|tổng phụ trách|đội trưởng|hiệu trưởng|hiệu phó|thường trực"
    r"|p?bt|p?tb|p?cvp|p?gđ|p?ct|cv"
    r"|(?:tỉnh|thành|thị|huyện|xã|phường) đoàn|đoàn)\b"
)
_MOST_OF_A_NAME = 6
_MOST_CALLED = 2  # words that people call each other by
_MOST_NAMED = 3
_EDGES = " .,;:()[]-–—"
# Slips are looked for among this many names at most: rosters may be long.
_MOST_NAMES = 5000


def is_numbered(words: str) -> bool:
    """Whether words are built like a code with a number, whatever it may be the code of: "HN1-2024"."""
    return words == words.upper() and _NUMBERED.fullmatch(words) is not None


class Mention(Struct, frozen=True):
    """Whom words name: a ``code``, or what is wrong with them; neither for plain words.

    ``name``: the name alone, where a title stands beside it.
    """

    code: str = ""
    fault: Fault | None = None
    name: str = ""


class Mentions:
    """Names and codes looked up in one or several sheets.

    Args:
        sheet: the title of the sheet that the column points to, for messages.
        books: the codes and names of that sheet and of others that may be named too.
        people: names of people are expected, so that an unknown one is worth a word.
        shared: a name that several people bear may stand, since the row says which one is meant.
    """

    def __init__(self, sheet: str, books: Sequence[CodeBook], *, people: bool, shared: bool) -> None:
        self._sheet, self._books, self._people, self._shared = sheet, books, people, shared

    def find(self, line: str) -> Mention:
        """Whom a whole cell, or one of several parts, names."""
        words = line.strip(_EDGES)
        bare = without_honorific(words)
        if code := self._code(words) or self._spaced_code(words):
            return Mention(code)
        named = self._named(bare)
        if len(named) == 1:
            return Mention(named[0])
        if named:
            hint = ", ".join(sorted(named))
            return Mention() if self._shared else _fault("name-of-several", text=bare, codes=hint)
        return self._beside_a_code(words) or self._titled(bare) or self._slip(bare) or Mention()

    def code_meant(self, line: str) -> str:
        """The code that a whole cell means; blank for none, and where there is no sheet to look it up in."""
        return self.find(line).code if self._books else ""

    def parts(self, line: str) -> list[str]:
        """The parts of a cell that names several by codes or names; the whole cell when it does not."""
        if self._is_known(line):
            return [line]
        tokens = line.split()
        if len(tokens) > 1 and all(map(self._code, tokens)):
            return tokens
        parts = [part for part in _BETWEEN.split(line) if part.strip(_EDGES)]
        if len(parts) > 1 and any(map(self._is_known, parts)) and all(map(self._is_somebody, parts)):
            return [part.strip() for part in parts]
        return [line]

    def together(self, line: str) -> Seen | None:
        """Several known people between semicolons who spoke together, by their names; None for others."""
        codes = [self.find(part).code for part in line.split(";") if part.strip()]
        names = {code: name for book in self._books for name, code in book.names if code in codes}
        if not self._shared or len(codes) < 2 or set(codes) != set(names):
            return None
        said = joined(tuple(names[code] for code in dict.fromkeys(codes)))
        return warned(said, "ref-together", text=line, names=said)

    def is_name(self, words: str) -> bool:
        """Whether somebody bears it as a name."""
        return bool(self._named(words))

    def is_nearly_a_code(self, words: str) -> bool:
        """Whether letters without a number are a code with a slip: "TTNTHH" for TTNTH."""
        if not _LETTERS.fullmatch(words) or self._code(words):
            return False
        codes = (code for book in self._books for code in book.spelling.values())
        return any(_LETTERS.fullmatch(code) and nearly_the_same(words, code) for code in codes)

    def is_like_a_code(self, words: str) -> bool:
        """Whether a word with several capitals looks like a code of which no row is known.

        A usual abbreviation does not; nor do capitals alone that are near a code, which are told as a slip.
        """
        if len(words) > _MOST_CAPITALS or self._code(words) or words.upper() in _ABBREVIATIONS:
            return False
        if _MOSTLY_CAPITALS.fullmatch(words):
            return True
        codes = (code for book in self._books for code in book.spelling.values())
        return bool(_CAPITALS.fullmatch(words)) and not any(nearly_the_same(words, code) for code in codes)

    def _is_known(self, words: str) -> bool:
        return bool(self.find(words).code)

    def _is_somebody(self, words: str) -> bool:
        found = words.strip(_EDGES)
        return self._is_known(words) or is_numbered(found) or (self._people and looks_like_a_person(found))

    def _code(self, words: str) -> str:
        wanted = fold(words.strip(_EDGES))
        return next((code for book in self._books if (code := book.spelling.get(wanted))), "")

    def _spaced_code(self, words: str) -> str:
        """ "NS 001" and "ns.001" for NS001."""
        together = re.sub(r"[\s._-]", "", words)
        is_code = len(together) <= _LONGEST_CODE and together[-1:].isdigit()
        return self._code(together) if is_code else ""

    def _named(self, name: str) -> tuple[str, ...]:
        found = dict.fromkeys(code for book in self._books for code in book.codes_of(name))
        if not found and name:
            meant = [code for book in self._books if book.short for code in book.codes_meant(name)]
            found = dict.fromkeys(meant if len(set(meant)) == 1 else ())
        return tuple(found)

    def _beside_a_code(self, words: str) -> Mention | None:
        """A code with words beside it: its own name is understood, everything else is not."""
        has_one = "-" in words or any(map(str.isdigit, words))
        written = [found[0] for found in _CODE.finditer(words) if is_numbered(found[0])] if has_one else []
        written += [part for part in _BETWEEN.split(words) if part != words]
        codes = {code: text for text in written if (code := self._code(text))}
        for code, text in codes.items():
            rest = without_honorific(words.replace(text, "").strip(_EDGES))
            if len(codes) == 1 and code in self._named(rest):
                return Mention(code)
            return _fault("ref-among-words", text=words, meant=code)
        return None

    def _titled(self, words: str) -> Mention | None:
        """Somebody's name with a title before or behind it; None for other words."""
        for name in _names_beside_a_title(words) if self._people else ():
            people = (book for book in self._books if not book.short)
            codes = tuple(dict.fromkeys(code for book in people for code in book.codes_of(name)))
            if len(codes) == 1 and not self._names_another(words, name):
                return Mention(codes[0], name=name)
            if codes and not self._shared:
                return _fault("name-of-several", text=name, codes=", ".join(sorted(codes)))
        return None

    def _names_another(self, words: str, name: str) -> bool:
        """Whether somebody else's name stands beside a name."""
        rest = same_name_key(words.replace(name, " "))
        known = (one for book in self._books if not book.short for one, _ in _few(book.names))
        return any(" " in one and same_name_key(one) in rest for one in known)

    def _slip(self, words: str) -> Mention | None:
        """A name that nobody bears, typed alone or before a title; None for other words.

        Where the row says whose name it is, only the whole plan can tell.
        """
        if self._shared:
            return None
        name = _BEHIND.split(words)[0]
        for near, code in self._near(name):
            told = "name-near" if self._people else "unit-name-near"
            return _fault(told, sheet=self._sheet, text=name, near=near, meant=code)
        if self._people and (found := self._called(name)):
            return _fault("name-short", sheet=self._sheet, text=name, people=found)
        titled = name != words
        if self._people and not titled and looks_like_a_person(name):
            return _fault("name-unknown", sheet=self._sheet, text=name)
        return None

    def _called(self, name: str) -> str:
        """Who is called by so short a name: "Nhã" of Nguyễn Thanh Nhã; blank for nobody, and for a unit."""
        words = same_name_key(name).split()
        if not 0 < len(words) <= _MOST_CALLED:
            return ""
        names = {
            known: f"{known} ({code})"
            for book in self._books
            for known, code in (() if book.short else _few(book.names))
            if same_name_key(known).split()[-len(words) :] == words
        }
        return f"{', '.join([*names.values()][:_MOST_NAMED])}{', …' if len(names) > _MOST_NAMED else ''}"

    def _near(self, name: str) -> Iterator[tuple[str, str]]:
        names = [pair for book in self._books for pair in _few(book.names)]
        if self._named(name) or len(names) > _MOST_NAMES or len(name.split()) < 2:
            return
        yield from ((known, code) for known, code in names if nearly_the_same(name, known))


def _names_beside_a_title(words: str) -> Iterator[str]:
    """What may be the name in "Lê Thị An, Phó Bí thư", "Lê Thị An (PBT)" and "Phó Bí thư Lê Thị An"."""
    if ";" in words:
        return
    name, *rest = _BEHIND.split(words, maxsplit=1)
    if rest and _TITLE.match(written_out(rest[0])):
        yield name.strip(_EDGES)
    several = words.split()
    for count in range(min(len(several) - 1, _MOST_OF_A_NAME), 1, -1):
        if _TITLE.match(written_out(" ".join(several[:-count]))):
            yield " ".join(several[-count:])


def _few(names: Sequence[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    return names if len(names) <= _MOST_NAMES else ()


def _fault(told: str, **words: object) -> Mention:
    return Mention(fault=Fault(told, words))
