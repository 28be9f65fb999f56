"""Sums of money as people say them: "bảy trăm triệu", "một tỷ hai", "1 tỷ 2 trăm"."""

from toolkit.patterns import pattern
from toolkit.plan.figures import said_number
from toolkit.wording import fold, number_said

_LARGE = pattern(r"(?<!\S)(.+?) (t[ỷỉ]|triệu)(?!\S)")
_STUCK = pattern(r"(?<=\d)(t[ỷỉ]|triệu)(?=\d|\Z|\s)|(?<=[ỷỉ])(?=\d)")
_ROUND = pattern(r"(\d{1,2}) (trăm|chục)(?: triệu)?")
_HUNDREDS = pattern(r"(t[ỷỉ]) ([1-9])(?= đồng\Z|\Z)")
_BARE = pattern(r"(?<=t[ỷỉ] )\d{3}(?= đồng\Z|\Z)")
_MANY = {"trăm": 100, "chục": 10}
_THOUSAND = 1000


def in_milliards_and_millions(typed: str) -> str:
    """ "bảy trăm triệu" as "700 triệu", "1tỷ2" as "1 tỷ 200 triệu"; blank where nothing is said so."""
    words = " ".join(_STUCK.sub(r" \1 ", fold(typed).strip(" .")).split())
    words, tail = (words.removesuffix(" đồng"), " đồng") if words.endswith(" đồng") else (words, "")
    said, at = [], 0
    for part in _LARGE.finditer(words):
        said += [_number(part[1].strip()), part[2]]
        at = part.end()
    rest = words[at:].strip()
    if rest:
        said.append(rest if rest == "rưỡi" else _number(rest))
    if not at or "" in said:
        return ""
    spoken = _HUNDREDS.sub(r"\1 \g<2>00 triệu", " ".join(said)) + tail
    return "" if spoken == fold(typed).strip(" .") else _BARE.sub(r"\g<0> triệu", spoken)


def _number(said: str) -> str:
    """A number below a thousand, or one in digits, in digits; blank for anything else."""
    if said_number(said) is not None:
        return said
    if some := _ROUND.fullmatch(said):
        return str(int(some[1]) * _MANY[some[2]])
    number = number_said(said)
    return str(number) if number and number < _THOUSAND else ""
