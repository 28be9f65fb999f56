"""Tags of earlier versions that own templates still use: what says it now, and what fills the old one."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from toolkit.wording import quantity

Words = dict[str, Any]

FORMER: Mapping[str, Mapping[str, str]] = {
    "minutes": {
        **dict.fromkeys(("chuong_trinh", "co_chuong_trinh"), "dien_bien"),
        **dict.fromkeys(("co_y_kien", "so_y_kien", "y_kien"), "dien_bien"),
    },
    "opinions": {"tra_loi": "nhom"},
    "year-minutes": {
        **dict.fromkeys(("de_ky", "co_chuc_vu_ky", "chuc_vu_ky", "nguoi_ky"), "nguoi_ky_chu_tri"),
        "hoi_nghi.y_kien": "hoi_nghi.nhom",
    },
    "message": {"thuong_truc": "ban_thuong_vu"},
}
"""By kind each former tag, a list's field with the list before it, and the one that says it today."""

_FIELDS = {
    "chuong_trinh": ("noi_dung", "co_nguoi_thuc_hien", "nguoi_thuc_hien"),
    "y_kien": ("nguoi", "noi_dung"),
    "tra_loi": ("noi_dung", "co_don_vi", "don_vi", "tra_loi", "co_nguoi_tra_loi", "nguoi_tra_loi"),
    "hoi_nghi.y_kien": ("dong",),
}


def former_names(kind: str) -> frozenset[str]:
    """The former tags of a kind, with the fields of its lists."""
    names = FORMER.get(kind, {})
    return frozenset((*names, *(f"{name}.{field}" for name in names for field in _FIELDS.get(name, ()))))


def with_former(kind: str, words: Words) -> Words:
    """The words of a paper, and by its former tags what those said, out of today's."""
    fill = _FILLED.get(kind)
    return {**words, **fill(words)} if fill else words


def _minutes(words: Words) -> Words:
    points = words["dien_bien"]
    speeches = [speech for point in points for speech in point["y_kien"]]
    return {
        "chuong_trinh": [
            {"noi_dung": point["cau"].rstrip(".;:"), "co_nguoi_thuc_hien": False, "nguoi_thuc_hien": ""}
            for point in points
        ],
        "co_chuong_trinh": bool(points),
        "co_y_kien": bool(speeches),
        "so_y_kien": quantity(len(speeches)),
        "y_kien": speeches,
    }


def _opinions(words: Words) -> Words:
    answered = (line for line in _lines(words["nhom"]) if line["co_tra_loi"])
    return {"tra_loi": [{**line, "co_nguoi_tra_loi": False, "nguoi_tra_loi": ""} for line in answered]}


def _year_minutes(words: Words) -> Words:
    conferences = [
        {**one, "y_kien": [_with_unit(line) for line in _lines(one["nhom"])]} for one in words["hoi_nghi"]
    ]
    signed = {"nguoi_ky": words["nguoi_ky_chu_tri"], "co_chuc_vu_ky": False, "chuc_vu_ky": ""}
    return {**signed, "de_ky": "CHỦ TRÌ", "hoi_nghi": conferences}


def _with_unit(line: Words) -> Words:
    return {"dong": f"{line['noi_dung']} ({line['don_vi']})" if line["co_don_vi"] else line["noi_dung"]}


def _lines(groups: list[Words]) -> Iterator[Words]:
    return (line for group in groups for part in group["phan"] for line in part["y_kien"])


_FILLED: Mapping[str, Callable[[Words], Words]] = {
    "minutes": _minutes,
    "opinions": _opinions,
    "year-minutes": _year_minutes,
}
