r"""Field codes cut into words and switches, by Word's rules for quotes and backslashes.

``"`` and the curly quotes of autocorrection enclose a word; ``\"`` and ``\\`` inside stand for the sign
itself; a backslash outside starts a switch. Inner fields and pictures stand inside words as they are.
"""

from collections.abc import Sequence

from msgspec import Struct

from toolkit.word.codes.markup import Element
from toolkit.word.codes.syntax import Block, Field, Glyph, ParagraphEnd, Unit

WITH_ARGUMENT = "@#*bf"
COMPARING = frozenset(("IF", "NEXTIF", "SKIPIF", "COMPARE"))
OPERATORS = ("<>", "<=", ">=", "=", "<", ">")
_OPENING, _CLOSING = '"“”„', {'"': '"', "“": "”", "”": "”“", "„": "”“"}


class Word(Struct, frozen=True):
    """One argument. ``operator``: it is the comparison of an IF."""

    units: tuple[Unit, ...]
    quoted: bool = False
    operator: bool = False

    @property
    def text(self) -> str:
        """The characters only."""
        return "".join(unit.character for unit in self.units if isinstance(unit, Glyph))


class Switch(Struct, frozen=True):
    """A switch's letter, lower case, and its argument if it takes one and has one."""

    letter: str
    argument: Word | None = None


class Instruction(Struct, frozen=True, kw_only=True):
    """A whole field code. ``look`` is that of its first letter."""

    keyword: str
    look: Element | None
    words: tuple[Word, ...]
    switches: tuple[Switch, ...]

    def argument(self, letter: str) -> Word | None:
        """The argument of the first such switch."""
        return next((switch.argument for switch in self.switches if switch.letter == letter), None)

    def arguments(self, letter: str) -> tuple[str, ...]:
        """The texts of all such switches, in order."""
        found = (switch.argument for switch in self.switches if switch.letter == letter)
        return tuple(word.text for word in found if word is not None)


def instruction(field: Field) -> Instruction:
    """The field's code, read."""
    tokens = list(_Reader(field.code, comparing=field.keyword in COMPARING).tokens())
    words: list[Word] = []
    switches: list[Switch] = []
    for token in tokens:
        last = switches[-1] if switches else None
        if isinstance(token, str):
            switches.append(Switch(token.lower()))
        elif last and last.letter in WITH_ARGUMENT and last.argument is None:
            switches[-1] = Switch(last.letter, token)
        else:
            words.append(token)
    first = next((unit for unit in field.code if isinstance(unit, Glyph) and unit.character.strip()), None)
    return Instruction(
        keyword=field.keyword,
        look=first.look if first else None,
        words=tuple(_without_keyword(words, field.keyword)),
        switches=tuple(switches),
    )


def field_name(read: Instruction) -> str:
    """The name in a MERGEFIELD; without quotes it may still hold spaces, as LibreOffice writes it."""
    return " ".join(" ".join(word.text for word in read.words).split())


def _without_keyword(words: list[Word], keyword: str) -> list[Word]:
    if not words or not keyword:
        return words
    rest = words[0].units[len(keyword) :]
    return [Word(rest), *words[1:]] if rest else words[1:]


class _Reader:
    """Walks along a field code once."""

    def __init__(self, code: Sequence[Unit], *, comparing: bool) -> None:
        self._code = code
        self._at = 0
        self._comparing = comparing

    def tokens(self) -> "list[Word | str]":
        found: list[Word | str] = []
        while self._at < len(self._code):
            character = self._character()
            unit = self._code[self._at]
            if character.isspace() or isinstance(unit, ParagraphEnd):
                self._at += 1
            elif character in _OPENING and character:
                found.append(self._quoted(character))
            elif character == "\\":
                found.append(self._character(1))
                self._at += 2
            elif self._comparing and found and character in "<>=" and character:
                found.append(self._operator())
            else:
                found.append(self._bare())
        return [token for token in found if token != ""]

    def _character(self, ahead: int = 0) -> str:
        """The character here, or blank for what is none."""
        at = self._at + ahead
        unit = self._code[at] if at < len(self._code) else None
        return unit.character if isinstance(unit, Glyph) else ""

    def _operator(self) -> Word:
        both = self._character() + self._character(1)
        length = 2 if both in OPERATORS else 1
        units = tuple(self._code[self._at : self._at + length])
        self._at += length
        self._comparing = False
        return Word(units, operator=True)

    def _quoted(self, opening: str) -> Word:
        end = self._closing(opening)
        units: list[Unit] = []
        self._at += 1
        while self._at < end:
            if self._character() == "\\" and self._character(1) in ('"', "\\", "“", "”"):
                self._at += 1
            units.append(self._code[self._at])
            self._at += 1
        self._at = end + 1
        return Word(tuple(units), quoted=True)

    def _closing(self, opening: str) -> int:
        """Where the quotation ends.

        A straight quote ends a straight one, so that curly quotes may stand inside as text; where it never
        comes, autocorrection has bent it. Curly ones may be nested.
        """
        for closers in dict.fromkeys((_CLOSING[opening], '"“”„')):
            depth = 0
            at = self._at + 1
            while at < len(self._code):
                unit = self._code[at]
                character = unit.character if isinstance(unit, Glyph) else ""
                if character == "\\":
                    at += 1
                elif character and character in closers:
                    if not depth:
                        return at
                    depth -= 1
                elif character == "“" and opening == "“":
                    depth += 1
                at += 1
        return len(self._code)

    def _bare(self) -> Word:
        start = self._at
        while self._at < len(self._code):
            unit = self._code[self._at]
            character = self._character()
            if character and (character.isspace() or character in '"“”\\'):
                break
            if self._comparing and start and character and character in "<>=":
                break
            if isinstance(unit, (ParagraphEnd, Block)):
                break
            self._at += 1
        if self._at == start:  # a block stands alone
            self._at += 1
        return Word(tuple(self._code[start : self._at]))


def operator_at(words: Sequence[Word]) -> int:
    """Where the sign of a comparison stands among the words; -1 where there is none."""
    return next((index for index, word in enumerate(words) if word.operator), -1)
