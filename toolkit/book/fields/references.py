"""Fields that name rows of other sheets, by code or by name."""

import re

from toolkit.book.fields.field import CodeBook, DropDown, FromSheet, Lookups, Seen, warned
from toolkit.book.fields.mentions import Mentions, is_numbered
from toolkit.book.fields.text import Text, code_text, one_line
from toolkit.wording import fold, without_honorific

CODE_AND_NAME = " - "
"""What stands between a code and its name where drop-downs show both."""

_MOST_CODES = 5000  # among more none is looked for that is nearest: a courtesy, not worth seconds
_MOST_ENDINGS = 4
_NO_CODES = CodeBook({})
_MEANT = 0.75  # a code that is as near as this is meant; one that is only nearest may be a new one


class Ref(Text, frozen=True, kw_only=True):
    """The code of a row of another sheet, or of one of ``others``; a lone dash is "nobody".

    A name that is exactly one row's becomes its code, and the cell is told so. ``free``: plain words are
    allowed as well, and kept; names are expected there, and taken without a word.
    ``also`` names values that are no codes ("*"). ``lists``: names of Danh mục whose values are allowed
    too. A code that is not known is kept. ``people``: the names are those of people. ``shared``: several
    may bear one name, since the row says which one is meant; names stay names. ``instead``: what is to be
    done of several in a cell for one, besides keeping one.
    """

    sheet: str
    others: tuple[str, ...] = ()
    free: bool = False
    also: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    people: bool = False
    shared: bool = False
    instead: str = "mỗi nơi, mỗi người một dòng"
    width: int = 14

    @property
    def drop_down(self) -> DropDown:
        return FromSheet(self.sheet)

    def parts(self, text: str, lookups: Lookups) -> list[str]:
        if self._known(fold(text), lookups) or self._labelled(text, lookups):
            return [text]
        return self._mentions(lookups).parts(text)

    def read_text(self, text: str, lookups: Lookups) -> Seen:
        line = one_line(text)
        if line in self.also:
            return Seen(line)
        if line in ("-", "–", "—"):
            return Seen("")
        if known := self._known(fold(line), lookups) or self._labelled(line, lookups):
            return Seen(known)
        mentions = self._mentions(lookups)
        plain_words = self.free and not is_numbered(line) and not mentions.is_nearly_a_code(line)
        if self.free and (seen := self._mentioned(line, lookups)):
            return seen
        if not self.free and (code := mentions.code_meant(line)):
            return warned(code, "ref-understood", sheet=self.sheet, text=line, meant=code)
        book = lookups.codes.get(self.sheet)
        wordless = not any(map(str.isalpha, line))
        if plain_words and book and book.spelling and (wordless or mentions.is_like_a_code(line)):
            return warned(line, "code-like", sheet=self.sheet, text=line)
        kept = line if plain_words else code_text(line)
        others_known = all(lookups.codes.get(name, _NO_CODES).spelling for name in self.others)
        if plain_words or book is None or not others_known:
            return Seen(kept)
        several = [one.strip() for one in line.split(";")]
        if len(several) > 1 and all(self._known(fold(one), lookups) for one in several):
            return self._refused("codes-several", text=line, count=len(several), instead=self.instead)
        hint, is_meant = _hint(line, book)
        told = "ref-misspelt" if is_meant else "ref-unknown"
        return warned(kept, told, sheet=self.sheet, text=line, hint=hint)

    def _labelled(self, line: str, lookups: Lookups) -> str:
        """The code of "TX-DH - Thị đoàn Duyên Hải", as drop-downs show it; blank for other names."""
        head, _, name = line.partition(CODE_AND_NAME)
        code = self._known(fold(head), lookups) if name else ""
        books = (lookups.codes.get(sheet, _NO_CODES) for sheet in (self.sheet, *self.others))
        return code if code and any(code in book.codes_of(name) for book in books) else ""

    def _mentioned(self, line: str, lookups: Lookups) -> Seen | None:
        """Somebody named in other ways than by a plain code, or named wrongly; None for other words."""
        mentions = self._mentions(lookups)
        if len(parts := mentions.parts(line)) > 1:
            words = {"text": line, "count": len(parts), "instead": self.instead}
            return mentions.together(line) or self._refused("ref-several", **words)
        found = mentions.find(line)
        if found.fault:
            return Seen(line, (found.fault,))
        if not found.code:
            return None
        if found.name:
            value = found.name if self.shared else found.code
            return warned(value, "ref-understood", sheet=self.sheet, text=line, meant=found.code)
        bare = without_honorific(line)
        return Seen(bare if self.shared and mentions.is_name(bare) else found.code)

    def _mentions(self, lookups: Lookups) -> Mentions:
        books = [lookups.codes[name] for name in (self.sheet, *self.others) if name in lookups.codes]
        for values in (lookups.lists.get(name, {}) for name in self.lists):
            books.append(CodeBook(values, [(value, value) for value in values.values()]))
        return Mentions(self.sheet, books, people=self.people, shared=self.shared)

    def _known(self, wanted: str, lookups: Lookups) -> str:
        for sheet in (self.sheet, *self.others):
            if (book := lookups.codes.get(sheet)) and (code := book.spelling.get(wanted)):
                return code
        found = (lookups.lists.get(name, {}).get(wanted) for name in self.lists)
        return next((value for value in found if value), "")


def _hint(line: str, book: CodeBook) -> tuple[str, bool]:
    """What was probably meant, as a sentence with a space before it, or nothing; and whether it is plain."""
    if len(book.spelling) > _MOST_CODES:
        return "", False
    wanted = fold(line)
    named = {code for name, code in book.names if fold(name) == wanted}
    if named:
        return f" “{line}” là tên chung của các mã {', '.join(sorted(named))}.", True
    ending = sorted({code for name, code in book.names if fold(name).endswith(f" {wanted}")})
    if 0 < len(ending) <= _MOST_ENDINGS:
        return f" Có lẽ là mã {' hoặc '.join(f'“{code}”' for code in ending)}.", True
    import difflib  # slow import

    near = difflib.get_close_matches(wanted, book.spelling, n=1, cutoff=0.5)
    if not near:
        return "", False
    same_but_for_numbers = re.sub(r"\d+", "0", wanted) == re.sub(r"\d+", "0", near[0])
    is_meant = not same_but_for_numbers and difflib.SequenceMatcher(None, wanted, near[0]).ratio() >= _MEANT
    return f" Mã gần giống nhất là “{book.spelling[near[0]]}”.", is_meant
