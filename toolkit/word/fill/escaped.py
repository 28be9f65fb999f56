"""Texts as they stand in XML, each worked out once: titles, days and names recur in every document."""

from toolkit.patterns import pattern
from toolkit.word.fill.render_limits import NO_WORDS
from toolkit.word.fill.tier_refusals import NotPlain

LINE_BREAK = b'</w:t><w:br/><w:t xml:space="preserve">'
# As bytes, of which a set is quickly made. The last one is there for a byte order mark, U+FFFE and U+FFFF;
# all from U+F000 on begin with it, and so far up nothing is usual.
_ODD = pattern(rb"""[\0-\x1f<>&{}"'\x7f\xef]""")
_PLACED = pattern(rb"""[^<>&"'\n]""")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;"})
_MOST_TEXTS = 8_192
_LONGEST_KEPT = 500


class Escaped(dict[str, bytes]):
    """Escapes texts; those of a usual length are known the next time.

    Attributes:
        doubtful: known texts that the exact gate should look at wherever they stand: "None", two spaces.
        edged: known texts that are blank, or begin or end with a space: what stands beside them counts.
    """

    __slots__ = ("_line_breaks", "doubtful", "edged")

    def __init__(self, *, line_breaks: bool) -> None:
        self._line_breaks = line_breaks
        self.doubtful: set[str] = set()
        self.edged: set[str] = set()

    def __missing__(self, text: str) -> bytes:
        """The text in XML.

        Raises:
            NotPlain: it says nothing ("nan"), or holds a character that this tier does not place itself.
        """
        if text in NO_WORDS:
            raise NotPlain("a value that is no word")
        if len(self) > _MOST_TEXTS:
            for known in (self, self.doubtful, self.edged):
                known.clear()
        if "None" in text or "  " in text:
            self.doubtful.add(text)
        if not text or text[0] == " " or text[-1] == " ":
            self.edged.add(text)
        try:
            escaped = text.encode()
        except UnicodeEncodeError:
            raise NotPlain("a character that is not plain") from None
        if _ODD.search(escaped):
            escaped = self._escaped(text, escaped)
        if len(text) <= _LONGEST_KEPT:
            self[text] = escaped
        return escaped

    def _escaped(self, text: str, encoded: bytes) -> bytes:
        odd = b"".join(_ODD.findall(encoded))
        if _PLACED.search(odd):
            raise NotPlain("a character that is not plain")
        if "<NA>" in text:
            raise NotPlain("a value that is no word")
        if b"\n" in odd and not self._line_breaks:
            raise NotPlain("a line break that may need more than a break")
        return text.translate(_ENTITIES).encode().replace(b"\n", LINE_BREAK)
