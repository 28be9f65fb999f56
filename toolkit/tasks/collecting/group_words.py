"""The group of an opinion in other words than the list's: "Đề xuất, kiến nghị", "Hạn chế", "KK"."""

from collections.abc import Sequence

from toolkit.patterns import pattern
from toolkit.wording import fold_ascii

_ALIKE = (
    frozenset(
        ("kho khan", "vuong mac", "han che", "ton tai", "bat cap", "thieu sot", "kk", "vm", "nhuoc diem")
    ),
    frozenset(("kien nghi", "de xuat", "de nghi", "kn", "dx", "nguyen vong", "mong muon")),
    frozenset(("giai phap", "bien phap", "gp", "huong khac phuc", "cach khac phuc", "nhiem vu giai phap")),
    frozenset(
        (
            *("ket qua", "mo hinh", "mo hinh hay", "cach lam hay", "kq", "uu diem", "thanh tich"),
            *("mo hinh moi", "mo hinh hieu qua", "mo hinh tieu bieu", "viec da lam", "da lam duoc"),
        )
    ),
    frozenset(("khac", "y kien khac", "noi dung khac", "van de khac", "gop y", "y kien dong gop")),
)
"""Words that name one thing in the trade."""

_BETWEEN = pattern(r"\s*[,;/&+]\s*|\s+(?:va|-)\s+")
_AROUND = pattern(
    r"^(?:mot so |nhung |cac |ve |phan |nhom |mat |nhung mat )+|"
    r"(?: (?:dat duoc|thuc hien|noi bat|con gap|gap phai|chung|neu co|cua don vi|chu yeu|trong tam|de ra))+$"
)


def group_in_other_words(text: str, groups: Sequence[str]) -> str:
    """The one group of the list whose words, or words like them, are all of a text; blank for others."""
    parts = _parts(text)
    found = {_group_of(part, groups) for part in parts}
    return found.pop() if len(found) == 1 else ""


def _group_of(part: str, groups: Sequence[str]) -> str:
    alike = next((words for words in _ALIKE if part in words), frozenset([part]))
    named = [group for group in groups if alike & set(_parts(group))]
    return named[0] if len(named) == 1 else ""


def _parts(text: str) -> list[str]:
    plain = " ".join(fold_ascii(text).lower().strip(" .:-–").split())
    return [bare for part in _BETWEEN.split(plain) if (bare := _AROUND.sub("", part).strip(" .:"))]
