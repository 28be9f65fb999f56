"""Whether the words of an answer say that somebody comes, sends another or stays away, or leave that open."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

from toolkit.patterns import pattern
from toolkit.wording import fold, fold_ascii


class Answer(StrEnum):
    """What somebody answered, as the workbook writes it."""

    PRESENT = "Dự"
    SUBSTITUTE = "Cử người thay"
    ABSENT = "Vắng có lý do"


_BY_NUMBER = {"1": Answer.PRESENT, "2": Answer.SUBSTITUTE, "3": Answer.ABSENT}
_GREETING = pattern(r"^(?:kinh (?:gui|thua|chao)|chao|thua|dear|xin chao)\b")
_NUMBER = pattern(
    r"^(?:da,? )?(?:don vi )?(?:(?:em|minh|toi|chung toi) )?(?:(?:xin )?(?:chon|tra loi|dang ky) )?"
    r"(?:(?:muc|phuong an|so|y|o) )?(?:so )?([123])[.)]?(?: a)?[.! ]*$"
)
_CLAUSES = pattern(r",\s+(?=(?:còn|riêng|nhưng)\b)|,\s+(?=(?:đồng chí|đ/c|đc)\s)", re.IGNORECASE)
_ENDS = pattern(r"(?<=[!?…])\s+|(?<!\bTP)(?<!\bTX)(?<!\bTT)(?<!\bThS)(?<!\b\d)\.\s+|[;\n]")

_MEANT = {"du": "dự", "vang": "vắng", "den": "đến", "hop": "họp", "neu": "nếu", "cu": "cử", "muon": "muốn"}
_MEANT |= {"nhung": "nhưng", "chua": "chưa", "khong": "không", "kho": "khó", "mong": "mong", "tam": "tạm"}
"""Words that others are like without their marks: "đủ", "dữ", "vâng", "hợp", "cụ", "Nhung", "Chùa", "Tám"."""

_SAID_AS = {"trường hợp": "khi mà", "chờ đợi": "chờ đợi", "chờ": "chờ đợi", "đợi": "chờ đợi"}
_FIRST_SAID = pattern("|".join(_SAID_AS))
_ELSEWHERE = pattern(
    r"\bdu (?:an|thao|toan|bao|phong|tru|thi|bi|nguon)\b"
    r"|\b(?:viec|thanh phan|lich|danh sach) (?:tham )?du(?: hop)?\b"
    r"|\bdu (?:hop )?(?:dai hoi|le|lop|tap huan|huyen uy|thi uy|thanh uy|dang uy)\b"
    r"|\b(?:phai|ban|dang) (?:(?:tham )?du(?: hop)?|hop)\b"
    r"|\bmoi (?:dong chi |d/c |don vi )?(?:(?:tham )?du(?: hop)?|hop|tham gia)\b"
)
_COURTEOUS_IF = pattern(
    r"\b(?:neu|truong hop|khi(?: ma)?) (?:can\b|co (?:gi |su |dieu gi )?"
    r"(?:thay doi|thac mac|phat sinh|dot xuat|van de))"
    r"[^.]{0,50}?\b(?:lien he|bao|goi|trao doi|cho biet|phan hoi)\b[^.]*"
)
_COMES = r"(?:(?:tham )?du|tham gia|den|co mat|hop)\b"
_SUBSTITUTE = pattern(
    r"\b((du|hop|di|tham du) thay|(cu|uy quyen|phan cong)\b[^.\n]{0,120}\b(du|hop|thay|tham gia)\b)"
)
_NO_STAND_IN = pattern(
    r"\bkhong(?: (?!(?:nen|vi|do|nhung|song|van|xin|den|hop|tham|mat)\b|(?:du|di) (?!thay\b))\w+){0,6}?"
    r" thay\b(?! doi)"
)
"""Nobody is sent: what is left says whether somebody comes."""
_NOT_AWAY = pattern(r"\bkhong (?:(?:co )?(?:ai|nguoi nao|dong chi nao|d/c nao) )?vang(?: mat)?\b")
_IN_FULL = pattern(
    r"(?<!khong )(?<!khong the )(?<!chua )\bcu (?:du|_|day (?:du|_)|dung)(?:,? (?:du|_|dung))?(?: \d+)?"
    r" (?:thanh phan|so luong|dai bieu|nguoi|dong chi|d/c)(?! (?:di |du |tham du )?thay)[^.;,\n]{0,60}"
)
"""All who were invited come."""
_NOT_COMING = pattern(rf"\bkhong (?:the (?:thu xep )?|thu xep |bo tri )?{_COMES}(?: {_COMES})*(?: duoc\b)?")
_AWAY = pattern(r"\bvang\b")
_ALL_AWAY = pattern(
    r"\b(?:don vi|chung toi|doan|ca (?:hai|02|2) dong chi)(?: \w+){0,4}? (?:(?:xin|phep|duoc|se|danh|deu) )*"
    rf"(?:vang\b|khong (?:the (?:thu xep )?)?{_COMES})"
)
_REASON = pattern(
    r"\b(?:nghi (?:thai san|om|phep|che do|sinh)|(?:bi|dang) (?:om|benh)|nam vien"
    r"|ban (?:\w+ ){0,2}?(?:hop|hoc|tap huan|cong tac|viec|truc)"
    r"|(?:dang )?di (?:cong tac|hoc|tap huan|nuoc ngoai)|(?:dang|theo) hoc)\b"
)
_COMES_YET = pattern(r"\b(?:muon|tre|sau do|van (?:den|ve|kip)|ve kip)\b")
_PRESENT = pattern(r"\b(?:du|co mat)\b")

_SAYS = pattern(r"\b(?:du|tham gia|co mat|vang|cu|uy quyen|phan cong)\b")
_UP_TO = r"(?: (?!(?:nhung|song|van|nen|xin)\b)\w+){0,8}? (?:du|tham gia|co mat|cu|uy quyen|phan cong)\b"
_IN_PART = r"(?:(?<![\d.,])\d{1,2} ?(?:%|phan tram)|muoi phan tram)"
_NOT_YET = pattern(
    rf"\b(?:khong|chua|kho(?! khan)|tu choi){_UP_TO}"
    r"|\b(?:khong|chua) (?:\w+ ){0,2}?vang\b"
    rf"|\b(?:rut|huy){_UP_TO}"
    r"|\b(?:du (?:kien|dinh)|co the|co le|kha nang|hy vong|hi vong|mong|muon|co gang"
    r"|tam (?:thoi|dang ky|xac nhan)|xem xet|can nhac|chac(?! chan)"
    r"|hinh nhu|gan nhu|(?:toi|em|minh) nghi|nghe (?:noi|dau)|phan lon|co ve"
    rf"|{_IN_PART}),?"
    rf"(?:{_UP_TO}|(?: \w+){{0,3}}? vang\b)"
    rf"|\b(?:du|vang|co mat|tham gia),? ?\(?(?:(?:khoang|tam|chung) )?{_IN_PART}"
    r"|(?:^|\n)(?:chac la|co le|hinh nhu)\b[^\n,]*\b(?:du|vang|co mat|tham gia)\b"
    r"|\b(?:chac|co le|hinh nhu|kha nang)(?: la| cung)? (?:vay|the)\b"
)
_TWICE_DENIED = pattern(
    r"\bkhong (?:the|duoc|nen|le|phai)(?: (?!(?:du|den|hop|tham|co|va)\b)\w+){0,2}? khong\b"
)
_OPEN = pattern(
    r"\?|\b(?:neu|truong hop|khi ma|tuy (?:thuoc|theo|tinh hinh)|phu thuoc|tru khi|mien la|khi nao)\b"
    r"|\b(?:cho biet|cho hoi|xin hoi|(?:cho doi|xin) y kien|^lieu)\b"
    r"|\bcho doi (?:lich|ket qua|phan cong)\b"
    r"|\b(?:du|tham gia)\b.*\b(?:nhung|song|tuy nhien)\b(?! van\b|(?: xin(?: phep)?| se)? (?:den|ve|toi)\b)"
    r"|\b(?:de nghi|de xuat)\b[^,.]*\b(?:du|tham gia|cu)\b"
    r"|\b(?:du|vang|co mat|tham gia)\b[\w ]{0,30}\b(?:khong(?: a| nhi)?|hay (?:khong|chua))[ .]*$"
)
_PUT_OFF = pattern(
    r"\b(?:tra loi|xac nhan|bao|phuc dap|phan hoi|thong bao) (?:lai )?sau\b"
    r"|\bchua (?:the |duoc )?(?:chac|ro|biet|quyet|xac dinh|xac nhan|tra loi|sap xep|thu xep|thong nhat)\b"
    r"|\bkhong (?:dam )?(?:chac|ro)\b"
)
_DETAILS = pattern(r"\b(?:danh sach|ho ten|ten|so luong|thanh phan|bien so|phuong tien|tham luan)\b")


def answer_in(lines: Iterable[str]) -> Answer | None:
    """What is answered; None where it is not said, is said in two ways, hangs on something or is asked."""
    lines = tuple(lines)
    plain = map(fold_ascii, lines)
    number = next((_NUMBER.match(line) for line in plain if not _GREETING.match(line)), None)
    if number:
        return _BY_NUMBER[number[1]]
    said = [_plain(sentence) for sentence in _sentences(lines)]
    text = _NOT_AWAY.sub("co mat", _NO_STAND_IN.sub(" ", "\n".join(said)))
    left, refused = _NOT_COMING.subn(" ", text)
    if any(map(_leaves_open, said)) or _TWICE_DENIED.search(text) or _NOT_YET.search(left):
        return None
    if _SUBSTITUTE.search(text):
        return Answer.SUBSTITUTE
    absent, present = refused or _AWAY.search(left), _PRESENT.search(left)
    if absent and present:
        return None
    if absent:
        return Answer.ABSENT
    return Answer.PRESENT if present else None


def is_away(sentence: str) -> bool:
    """Whether a sentence says that somebody stays away."""
    plain = _NOT_AWAY.sub(" ", _NO_STAND_IN.sub(" ", _plain(sentence)))
    return bool(_AWAY.search(plain) or _NOT_COMING.search(plain))


def is_of_all(sentence: str) -> bool:
    """Whether a sentence says of a whole unit that it stays away: "nên đơn vị xin phép vắng"."""
    return bool(_ALL_AWAY.search(_plain(sentence)))


def stays_by_a_reason(sentence: str) -> bool:
    """Whether a sentence gives a reason to stay away, or sends nobody instead, and not that anybody comes."""
    plain = _plain(sentence)
    comes = _PRESENT.search(_NO_STAND_IN.sub(" ", plain)) or _COMES_YET.search(plain)
    return bool((_REASON.search(plain) or _NO_STAND_IN.search(plain)) and not comes)


def left_open(lines: Iterable[str]) -> bool:
    """Whether a sentence speaks of coming or staying away and leaves it open, or two deny each other."""
    said = [_plain(sentence) for sentence in _sentences(lines)]
    about = [one for one in said if any(sign.search(one) for sign in (_PRESENT, _AWAY, _SUBSTITUTE))]
    hanging = any(
        _leaves_open(one) or _TWICE_DENIED.search(one) or _NOT_YET.search(_NOT_COMING.sub(" ", one))
        for one in about
    )
    return hanging or (any(map(_AWAY.search, about)) and any(map(_PRESENT.search, about)))


def substitution_in(lines: Iterable[str]) -> str:
    """The sentences that say who comes instead of whom."""
    return " ".join(one for one in _sentences(lines) if _SUBSTITUTE.search(_plain(one)))


def clauses(lines: Iterable[str]) -> tuple[str, ...]:
    """The sentences, each whole again where a mail program broke its line, and parted where it turns to
    somebody else."""
    return tuple(part for one in _sentences(lines) for part in _CLAUSES.split(one))


def _leaves_open(sentence: str) -> bool:
    """Whether a sentence asks whether, says on what it hangs, or puts the answer off."""
    put_off = _PUT_OFF.search(sentence) and not _DETAILS.search(sentence)
    return bool(put_off or (_SAYS.search(sentence) and _OPEN.search(sentence)))


def _sentences(lines: Iterable[str]) -> Iterator[str]:
    """The sentences, each whole again where a mail program broke its line."""
    text = ""
    for line in lines:
        goes_on = text[-1:] not in ("", ".", "!", "?", ":", ";") and line[:1].islower()
        text += (" " if goes_on else "\n") + line
    yield from filter(None, map(str.strip, _ENDS.split(text)))


def _plain(sentence: str) -> str:
    """In small letters without marks, without what is said of another matter or only as a courtesy."""
    text = _FIRST_SAID.sub(lambda found: _SAID_AS[found[0]], fold(sentence))
    plain = fold_ascii(text) if text.isascii() else " ".join(map(_word, text.split(" ")))
    return _COURTEOUS_IF.sub(" ", _ELSEWHERE.sub("_", _IN_FULL.sub("du", plain)))


def _word(word: str) -> str:
    """Without marks; what is not a word of the answer, but would look like one, is a blank of its own."""
    plain = fold_ascii(word)
    bare = plain.strip(".,:;!?()\"'")
    return plain.replace(bare, "_") if bare in _MEANT and _MEANT[bare] not in word else plain
