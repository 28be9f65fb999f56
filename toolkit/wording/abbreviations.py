"""Office abbreviations written out, for matching; but for titles, a letter keeps what was typed.

"BTC" is left alone: it is a department (Ban Tổ chức) as often as an organising committee.
"""

import re

from toolkit.patterns import pattern
from toolkit.wording.folding import clean, fold

_DOTTED = {
    "TP": "thành phố",
    "TX": "thị xã",
    "TT": "thị trấn",
    "H": "huyện",
    "P": "phường",
    "X": "xã",
}
_CAPITALS = {
    "TP": "thành phố",
    "TX": "thị xã",
    "PBT TT": "phó bí thư thường trực",
    "PBTTT": "phó bí thư thường trực",
    "PBT": "phó bí thư",
    "BT": "bí thư",
    "UVBTV": "ủy viên ban thường vụ",
    "UVBCH": "ủy viên ban chấp hành",
    "UV": "ủy viên",
    "BCH": "ban chấp hành",
    "BTV": "ban thường vụ",
    "TNCS": "thanh niên cộng sản",
    "ĐTN": "đoàn thanh niên",
    "TN": "thanh niên",
    "TTN": "thanh thiếu nhi",
    "LHTN": "liên hiệp thanh niên",
    "MTTQ": "mặt trận tổ quốc",
    "HĐND": "hội đồng nhân dân",
    "UBND": "ủy ban nhân dân",
    "KH": "kế hoạch",
    "T.Ư": "trung ương",
    "TƯ Đoàn": "trung ương đoàn",
    "TW": "trung ương",
}


def _alternatives(words: dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_ANY = pattern(
    rf"(?<![\w./-])(?:(?P<dotted>{_alternatives(_DOTTED)}|Tp|Tx|Tt)\.\s*(?=\w)"
    rf"|(?P<capitals>{_alternatives(_CAPITALS)})(?![\w/-])"
    r"|(?P<comrade>[Đđ]/c\.?|[Đđ]c\.)(?!\w))",
    signs=(*(f"{word}." for word in (*_DOTTED, "Tp", "Tx", "Tt")), *_CAPITALS, "/c", "c."),
)

_OF_TITLES = {
    "PBT TT": "Phó Bí thư Thường trực",
    "PBTTT": "Phó Bí thư Thường trực",
    "PBT": "Phó Bí thư",
    "BT": "Bí thư",
    "UVBTV": "Ủy viên Ban Thường vụ",
    "UVBCH": "Ủy viên Ban Chấp hành",
    "UV": "Ủy viên",
    "BCH": "Ban Chấp hành",
    "BTV": "Ban Thường vụ",
}
_IN_A_TITLE = pattern(rf"(?<![\w./-])(?:{_alternatives(_OF_TITLES)})(?![\w/-])")


def title_in_full(title: str) -> str:
    """A title as it is printed: "UV BTV Huyện đoàn" -> "Ủy viên Ban Thường vụ Huyện đoàn"."""
    return _IN_A_TITLE.sub(lambda found: _OF_TITLES[found[0]], title)


def written_out(text: str) -> str:
    """The folded text with its abbreviations written out: "BTV H. Cầu Kè" -> "ban thường vụ huyện cầu kè".

    Only capitals count as abbreviations; those in a document's number ("60-KH/TĐTN") stay.
    """
    return fold(_ANY.sub(_full, clean(text)))


def _full(found: re.Match[str]) -> str:
    if found["dotted"]:
        return f"{_DOTTED[found['dotted'].upper()]} "
    return "đồng chí" if found["comrade"] else _CAPITALS[found["capitals"]]
