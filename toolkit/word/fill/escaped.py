"""Texts as they stand in XML, each worked out once: titles, days and names recur in every document."""

from toolkit.patterns import pattern
from toolkit.word.fill.render_limits import NO_WORDS
from toolkit.word.fill.tier_refusals import NotPlain

LINE_BREAK = b'</w:t><w:br/><w:t xml:space="preserve">'
# A byte order mark, U+FFFE and U+FFFF are what the last range is there for; so far up nothing is usual.
_ODD = pattern("[\0-\x1f<>&{}\"'\x7f\ud800-\udfff\uf000-\uffff]")
_PLACED = pattern("[^<>&\"'\n]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;"})
_MOST_TEXTS = 8_192
_LONGEST_KEPT = 500


class Escaped(dict[str, bytes]):
    """Escapes texts; those of a usual length are known the next time.

    Attributes:
        doubtful: known texts that the exact gate should look at wherever they stand: "None", two spaces.
        edged: known texts that are blank, or begin or end with a space: what stands beside them counts.
    """

    __slots__ = ("_line_breaks", "_strict", "doubtful", "edged")

    def __init__(self, *, line_breaks: bool, strict: bool) -> None:
        self._line_breaks = line_breaks
        self._strict = strict
        self.doubtful: set[str] = set()
        self.edged: set[str] = set()

    def __missing__(self, text: str) -> bytes:
        """The text in XML.

        Raises:
            NotPlain: it says nothing ("nan"), or holds a character that this tier does not place itself.
        """
        if self._strict and text in NO_WORDS:
            raise NotPlain("a value that is no word")
        if len(self) > _MOST_TEXTS:
            for known in (self, self.doubtful, self.edged):
                known.clear()
        if "None" in text or "  " in text:
            self.doubtful.add(text)
        if not text or text[0] == " " or text[-1] == " ":
            self.edged.add(text)
        escaped = self._escaped(text) if _ODD.search(text) else text.encode()
        if len(text) <= _LONGEST_KEPT:
            self[text] = escaped
        return escaped

    def _escaped(self, text: str) -> bytes:
        odd = "".join(_ODD.findall(text))
        if _PLACED.search(odd):
            raise NotPlain("a character that is not plain")
        if self._strict and "<NA>" in text:
            raise NotPlain("a value that is no word")
        if "\n" in odd and not self._line_breaks:
            raise NotPlain("a line break that may need more than a break")
        return text.translate(_ENTITIES).encode().replace(b"\n", LINE_BREAK)
