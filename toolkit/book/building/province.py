"""The second example: a province after the reorganisation of 2025, with 124 communes and 10 direct units.

The names of the communes are the province's own as far as we know them (105 xã, 19 phường); they were not
compared with the resolution that made them. People, days, numbers and opinions are invented. What is one like
the other (units, people, the roll, reports, agendas) is made from lists of names, always the same.
"""

import datetime as dt
from collections.abc import Iterator
from importlib.resources import files
from itertools import count

from toolkit.book.building.seed import Contents, Row, typed_rows, written
from toolkit.book.schema import PLAN
from toolkit.plan.festivals import festivals
from toolkit.wording import display_upper, fold_ascii

_FOLDER = "2026"
_AS_WRITTEN = (
    *("Kế hoạch", "Căn cứ", "Chuyên đề", "Thành phần", "Nơi nhận", "Điểm cầu", "Ý kiến"),
    *("Kết luận", "Văn bản đi"),
)
_HELD = (("HN1-2026", dt.date(2026, 3, 17)), ("HN2-2026", dt.date(2026, 5, 12)))
_USUAL = {
    "Mã KH": "KH2026",
    "Giờ bắt đầu": "08:00",
    "Giờ kết thúc": "11:30",
    "Chủ trì": "NS001; NS002",
    "Thư ký": "NS006; NS007",
    "Sức chứa": "350",
    "Chuẩn bị": "Nghiên cứu trước tài liệu chuyên đề; trang phục áo Thanh niên Việt Nam.",
}
_LETTERS = {"Đoàn phường": "P", "Đoàn xã": "X"}
_GROUPS = ("Thường trực Tỉnh đoàn", "Ban Chuyên môn và Trung tâm", "Đoàn xã, phường và Đoàn trực thuộc")
_AWAY = 37  # one in so many of those invited is excused, one in as many comes without having reported


def province_contents() -> Contents:
    """The plan of 2026: four conferences, one of them online, two of them held."""
    sheets = {sheet.title: sheet for sheet in PLAN.sheets}
    units = (*_typed("Đơn vị"), *_communes())
    people = (*_typed("Nhân sự"), *_people(units))
    rows = {title: _typed(title) for title in _AS_WRITTEN}
    conferences = tuple(typed_rows(sheets["Hội nghị"], _conferences()))
    rows |= {
        "Cấu hình": tuple(_settings()),
        "Danh mục": tuple(_lists()),
        "Đơn vị": units,
        "Nhân sự": people,
        "Hội nghị": conferences,
        "Chương trình": tuple(typed_rows(sheets["Chương trình"], _agendas())),
        "Đại biểu": tuple(_roll(units, people)),
        "Báo cáo đơn vị": tuple(_reports(units)),
        "Đăng ký phát biểu": tuple(_speeches(units, people)),
        "Phân công": tuple(_duties(conferences)),
        "Ngày nghỉ": tuple(
            {"Ngày": day.date, "Tên": day.name, "Mức": day.level} for day in festivals(2026, khmer=True)
        ),
    }
    return Contents(
        schema=PLAN,
        stem="giao-ban-2026",
        heading="GIAO BAN THEO CHUYÊN ĐỀ NĂM 2026 - SỔ MẪU 124 XÃ, PHƯỜNG",
        purpose=(
            "Sổ mẫu theo cách tổ chức từ năm 2025: 124 Đoàn xã, phường và 10 Đoàn trực thuộc.",
            "Tên người, số điện thoại, ngày giờ, số văn bản, ý kiến là đặt ra.",
        ),
        rows=rows,
        chosen="HN3-2026",
    )


def _typed(title: str) -> tuple[Row, ...]:
    sheet = next(one for one in PLAN.sheets if one.title == title)
    return tuple(typed_rows(sheet, written(title, _FOLDER)))


def _settings() -> Iterator[Row]:
    """Every key in the order of the first example's, those of this province with its values."""
    own = {row["Khóa"]: row for row in _typed("Cấu hình")}
    sheet = next(one for one in PLAN.sheets if one.title == "Cấu hình")
    yield from (own.get(key.header, {"Khóa": key.header}) for key in sheet.keys)


def _lists() -> Iterator[Row]:
    """The first example's lists, with the group of this province's units in place of its districts'."""
    sheet = next(one for one in PLAN.sheets if one.title == "Danh mục")
    for row in typed_rows(sheet, written("Danh mục")):
        districts = row["Danh mục"] == "Nhóm thành phần" and str(row["Giá trị"]).startswith("Huyện")
        yield {**row, "Giá trị": _GROUPS[2]} if districts else row


def _named(name: str) -> Iterator[tuple[str, list[str]]]:
    """The lines of a list of names: what they are, then each name."""
    text = (files("toolkit") / "example" / _FOLDER / name).read_text("utf-8")
    for line in text.splitlines():
        kind, _, names = line.partition(": ")
        yield kind, names.split(", ")


def _communes() -> Iterator[Row]:
    order = count(11)
    for kind, names in _named("xa-phuong.txt"):
        for name in names:
            yield {
                "Mã đơn vị": f"{_LETTERS[kind]}-{fold_ascii(name).replace(' ', '').upper()}",
                "Tên đơn vị": f"{kind} {name}",
                "Tên ngắn": f"{kind} {name}",
                "Loại": kind,
                "Tên trên đầu văn bản": f"BCH {display_upper(kind)} {display_upper(name)}",
                "Địa danh": name,
                "Địa bàn": f"{kind.removeprefix('Đoàn ')} {name}",
                "Đơn vị cấp trên": "TINH",
                "Thứ tự": next(order),
                "Được đăng cai": "Có",
                "Nhận giấy mời": "Có",
            }


def _people(units: tuple[Row, ...]) -> Iterator[Row]:
    """A secretary and a deputy for each unit that gets letters; no two of one name."""
    lists = dict(_named("ten-nguoi.txt"))
    number = count(9)
    for unit in (unit for unit in units if str(unit["Loại"]) in (*_LETTERS, "Đoàn trực thuộc")):
        for title in ("Bí thư", "Phó Bí thư"):
            one = next(number)
            gender = "nam" if (one * 7 // 3) % 2 else "nữ"
            parts = (lists["họ"], lists[gender], lists[f"tên {gender}"])
            yield {
                "Mã NS": f"NS{one:03}",
                "Họ và tên": " ".join(part[one % len(part)] for part in parts),
                "Xưng hô": "đồng chí",
                "Giới tính": gender.capitalize(),
                "Chức vụ": title,
                "Mã đơn vị": unit["Mã đơn vị"],
                "Là đầu mối": "Có" if title == "Bí thư" else "Không",
                "Là người ký": "Không",
                "Điện thoại": f"0900 {300 + one // 1000:03} {one % 1000:03}",
                "Từ ngày": dt.date(2025, 7, 1),
            }


def _conferences() -> Iterator[dict[str, str]]:
    for row in written("Hội nghị", _FOLDER):
        yield {**_USUAL, **row, "Mã CĐ": f"CD{row['Lần thứ']}"}


def _agendas() -> Iterator[dict[str, str]]:
    items = tuple(written("Chương trình", _FOLDER))
    for conference in written("Hội nghị", _FOLDER):
        for order, item in enumerate(items, 1):
            start = {"Bắt đầu": "08:00"} if order == 1 else {}
            yield {"Mã HN": conference["Mã HN"], "Thứ tự": str(order), **start, **item}


def _roll(units: tuple[Row, ...], people: tuple[Row, ...]) -> Iterator[Row]:
    kinds = {str(unit["Mã đơn vị"]): str(unit["Loại"]) for unit in units}
    group = {"Tỉnh đoàn": _GROUPS[0], "Ban chuyên môn": _GROUPS[1], "Đơn vị sự nghiệp": _GROUPS[1]}
    for conference, _ in _HELD:
        for number, person in enumerate(people):
            if person["Chức vụ"] == "Chuyên viên":
                continue
            unit = str(person["Mã đơn vị"])
            yield {
                "Mã HN": conference,
                "Mã NS": person["Mã NS"],
                "Họ và tên": person["Họ và tên"],
                "Chức vụ": person.get("Chức vụ đầy đủ") or person["Chức vụ"],
                "Mã đơn vị": unit,
                "Nhóm": group.get(kinds[unit], _GROUPS[2]),
                "Có mặt": "Vắng có lý do" if number % _AWAY == _AWAY - 1 else "Có",
            }


def _reports(units: tuple[Row, ...]) -> Iterator[Row]:
    for conference, due in _HELD:
        for number, unit in enumerate(unit for unit in units if int(str(unit["Thứ tự"])) > 10):
            row: Row = {
                "Mã HN": conference,
                "Mã đơn vị": unit["Mã đơn vị"],
                "Hạn": due,
                "Kênh": "VNPT-iOffice",
            }
            received = {"Ngày nhận": due - dt.timedelta(days=1 + number % 4)}
            yield row if number % _AWAY == _AWAY - 1 else {**row, **received}


def _speeches(units: tuple[Row, ...], people: tuple[Row, ...]) -> Iterator[Row]:
    """What was registered, by the secretary of each unit; those of the conferences held were given."""
    names = {unit["Mã đơn vị"]: unit["Tên đơn vị"] for unit in units}
    heads = {one["Mã đơn vị"]: one["Họ và tên"] for one in people if one["Chức vụ"] == "Bí thư"}
    turns: dict[str, int] = {}
    for row in written("Đăng ký phát biểu", _FOLDER):
        conference, unit = row["Mã HN"], row["Mã đơn vị"]
        turns[conference] = turns.get(conference, 0) + 1
        yield {
            **row,
            "Người": heads[unit],
            "Chức vụ": f"Bí thư {names[unit]}",
            "Số phút": 7,
            "Thứ tự": turns[conference],
            "Đã phát biểu": "Có" if conference in dict(_HELD) else "Không",
        }


def _duties(conferences: tuple[Row, ...]) -> Iterator[Row]:
    """The same duties before each conference, so many days before it."""
    for conference in conferences:
        day = conference["Ngày"]
        assert isinstance(day, dt.date)
        for row in written("Phân công", _FOLDER):
            due = day - dt.timedelta(days=int(row.pop("Trước")))
            result: Row = {"Kết quả": "Xong"} if conference["Mã HN"] in dict(_HELD) else {}
            yield {"Mã HN": conference["Mã HN"], **row, "Hạn": due, **result}
