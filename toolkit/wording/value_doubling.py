"""What stands twice side by side once a value is put beside other words: "Đồng chí" + "Đ/c Lê An"."""

from toolkit.patterns import pattern
from toolkit.wording.doubling import doubled_word
from toolkit.wording.likeness import looks_like_a_person, without_honorific
from toolkit.wording.name_form import is_family_name

_COMRADE = r"(?:đồng chí|đ/c|đ\.c|đc)"
_FORM = rf"(?:{_COMRADE}|ông(?:\s*(?:/|,|hoặc|\()\s*bà\)?)?|bà|anh(?:\s*/\s*chị)?|chị)"
_FORM_BEFORE = pattern(rf"(?i)(?<!\w){_FORM}\.?\s*:?\s*\Z")
_SEVERAL = pattern(r"(?i)(?:các|những|quý|gồm|\d)\s+\S+(?:\s\S+)?\s*:\s*\Z")
_FORM_FIRST = pattern(rf"(?i)(?P<comrade>{_COMRADE}\.?(?!\w))|{_FORM}\.?(?!\w)")
_INVITING = pattern(r"(?i)(?<!\w)kính\s+(?:gửi|mời|thưa|đề nghị)\s*:?\s*\Z")
_INVITES = pattern(r"(?i)\s*(?:trân trọng\s+)?kính\s+(?:gửi|mời|thưa|đề nghị)(?!\w)")
_MEASURE = pattern(r"(?i)(?<!\w)(ngày|tháng|năm|giờ|số|lúc|lần|thứ)\s+\Z")
_WORD_AT_END = pattern(r"(?:\S+ ){0,4}\S*\w \Z")
_WORD_FIRST = pattern(r"\w+(?: \S+){0,4}")
_SIGNS = frozenset("%,;:")
_FORMS = frozenset(
    ("đồng", "đ/c", "đ.c", "đc", "ông", "ông/bà", "bà", "anh", "anh/chị", "chị", "kính", "trân")
)
"""What forms of address and invitations begin with."""


def first_words(before: str, *, beside: bool = False) -> tuple[str, ...]:
    """The words, folded, one of which every value begins with that says these words again.

    ``beside``: another value stands before them, which may end with a form of address.
    """
    forms = _FORMS if beside or _FORM_BEFORE.search(before) or _INVITING.search(before) else frozenset[str]()
    return tuple(forms.union(map(_bare, before.split())) - {""})


def last_words(after: str) -> tuple[str, ...]:
    """The words or the sign, folded, with which every value ends that has said these words."""
    sign = after.lstrip(" ")[:1]
    return tuple((_SIGNS & {sign}).union(map(_bare, after.split())) - {""})


def may_say(firsts: tuple[str, ...], value: str, lasts: tuple[str, ...]) -> bool:
    """Whether a value begins with one of `first_words` or ends with one of `last_words`: few do."""
    said = value.strip().casefold()
    if said.startswith(firsts) and _bare(said.split(None, 1)[0]) in firsts:
        return True
    return said.endswith(lasts) and (said[-1] in lasts or _bare(said.rsplit(None, 1)[-1]) in lasts)


def _bare(word: str) -> str:
    return word.casefold().strip(".,;:()")


def said_again(before: str, value: str) -> bool:
    """Whether a value begins with what the words right before it have said.

    A form of address, a "kính gửi", or a word typed twice by mistake; behind a colon a word may stand again
    ("Đoàn xã: Đoàn xã Mỹ Long"), and a list of people bears its forms of address.
    """
    if addressed_again(before, value):
        return True
    if looks_like_a_person(value):
        return False
    measure = _MEASURE.search(before)
    if measure and value.casefold().startswith(f"{measure[1].casefold()} "):
        return value[len(measure[1]) + 1].isdigit()
    return _runs_on(before, value)


def addressed_again(before: str, value: str) -> bool:
    """Whether both bear a form of address, or both a "kính gửi"."""
    if _FORM_BEFORE.search(before) and not _SEVERAL.search(before) and _is_addressed(value):
        return True
    return bool(_INVITING.search(before) and _INVITES.match(value))


def said_before(value: str, after: str) -> bool:
    """Whether a value ends with what the words right after it say: "500.000 đồng" + " đồng", "5%" + "%"."""
    sign = after.lstrip(" ")[:1]
    if sign in _SIGNS and value.endswith(sign):
        return True
    return not looks_like_a_person(value) and _runs_on(f"{value}{after[:1]}", after[1:])


def _is_addressed(value: str) -> bool:
    found = _FORM_FIRST.match(value)
    if found is None:
        return False
    name = without_honorific(value).split()
    return bool(found["comrade"]) or (name[:1] != value.split()[:1] and is_family_name(name[0]))


def _runs_on(left: str, right: str) -> bool:
    """Whether the words on both sides are one doubled word, where neither side holds one of its own."""
    end, start = _WORD_AT_END.search(left), _WORD_FIRST.match(right)
    if end is None or start is None:
        return False
    return not (doubled_word(end[0]) or doubled_word(start[0])) and bool(doubled_word(end[0] + start[0]))
