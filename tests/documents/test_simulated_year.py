"""A year of thirteen units and three conferences: all is told once, and every total is counted anew here."""

import datetime as dt
import random
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Any

from tests.documents.plans import conference, office
from toolkit.documents.agenda import agendas
from toolkit.documents.invitation_unit import unit_invitations
from toolkit.documents.minutes import minutes
from toolkit.documents.opinions import opinion_reports
from toolkit.documents.tracking import tracking_sheets
from toolkit.documents.year_minutes import year_minutes
from toolkit.documents.year_report import year_reports
from toolkit.plan.model import Plan

UNITS = tuple(f"DV{number:02}" for number in range(1, 14))
DAYS = {
    "HN1-2024": dt.date(2024, 5, 24),
    "HN2-2024": dt.date(2024, 8, 23),
    "HN3-2024": dt.date(2024, 11, 22),
}
GROUPS = ("Kết quả", "Khó khăn", "Giải pháp", "Kiến nghị")
PHASES = ("Trước", "Tại", "Sau")


@dataclass(frozen=True)
class Said:
    code: str
    conference: str
    phase: str
    unit: str
    group: str
    into: str

    @property
    def words(self) -> str:
        return f"Nội dung {self.code} của đơn vị"


@dataclass(frozen=True)
class Agreed:
    code: str
    conference: str
    owner: str
    due: dt.date
    done: dt.date | None

    @property
    def words(self) -> str:
        return f"Việc {self.code} phải làm"

    def open_on(self, day: dt.date) -> bool:
        return self.done is None or self.done > day


def _said(chance: random.Random) -> list[Said]:
    found: list[Said] = []
    for name in DAYS:
        heads: list[Said] = []
        for _ in range(30):
            joined = chance.choice(heads) if heads and chance.random() < 0.3 else None
            group = joined.group if joined else chance.choice(GROUPS)
            one = Said(
                f"YK{len(found):03}",
                name,
                chance.choice(PHASES),
                chance.choice(UNITS),
                group,
                joined.code if joined else "",
            )
            found.append(one)
            heads += [] if joined else [one]
    return found


def _agreed(chance: random.Random) -> list[Agreed]:
    found = []
    for name, day in DAYS.items():
        for _ in range(8):
            due = day + dt.timedelta(days=chance.randrange(20, 120))
            done = due + dt.timedelta(days=chance.randrange(-15, 40)) if chance.random() < 0.6 else None
            found.append(Agreed(f"KL{len(found):02}", name, chance.choice(UNITS), due, done))
    return found


CHANCE = random.Random(2024)
SAID, AGREED = _said(CHANCE), _agreed(CHANCE)
FIGURES = {(name, unit): CHANCE.randrange(1, 2000) for name in DAYS for unit in UNITS}
CAME = {(name, unit): CHANCE.random() < 0.8 for name in DAYS for unit in UNITS}


def _day(day: dt.date | None) -> str:
    return f"{{date:{day.isoformat()}}}" if day else ""


def _table(sheet: str, headers: str, rows: list[str]) -> str:
    return "\n".join([f"### {sheet}", headers, *rows])


@cache
def year() -> Plan:
    """The small office with a year's rows in its sheets, read like any workbook."""
    held = [
        f"| {name} | KH2024 | {turn} | {{text:{day.month}/2024}} | CD{turn} | {UNITS[turn]} | {_day(day)} "
        f"| {{time:08:00}} | {{time:11:30}} | Hội trường | NS01 | NS02 | Đã kết luận |"
        for turn, (name, day) in enumerate(DAYS.items(), start=1)
    ]
    return office(
        _table(
            "Đơn vị",
            "| Mã đơn vị | Tên đơn vị | Loại | Địa bàn | Thứ tự | Nhận giấy mời |",
            ["| TINH | Tỉnh đoàn | Tỉnh đoàn | | 0 | Không |"]
            + [
                f"| {unit} | Huyện đoàn {unit} | Huyện đoàn | huyện {unit} | {unit[2:]} | Có |"
                for unit in UNITS
            ],
        ),
        _table(
            "Chuyên đề",
            "| Mã CĐ | Tên chuyên đề |",
            [f"| CD{turn} | Chuyên đề số {turn} |" for turn in (1, 2, 3)],
        ),
        _table(
            "Hội nghị",
            "| Mã HN | Mã KH | Lần thứ | Tháng kế hoạch | Mã CĐ | Đơn vị đăng cai | Ngày | Giờ bắt đầu "
            "| Giờ kết thúc | Địa điểm cụ thể | Chủ trì | Thư ký | Trạng thái |",
            held,
        ),
        _table(
            "Thành phần",
            "| Mã HN | Mô tả | Phạm vi | Giá trị | Số lượng | Nhóm giấy mời |",
            ["| * | Các đơn vị | Loại đơn vị | Huyện đoàn | 1 | Theo đơn vị |"],
        ),
        _table(
            "Chương trình",
            "| Mã HN | Thứ tự | Nội dung | Người thực hiện |",
            [
                f"| {name} | {turn} | {content} | NS01 |"
                for name in DAYS
                for turn, content in enumerate(("Kết quả thực hiện kết luận kỳ trước", "Thảo luận"), start=1)
            ],
        ),
        _table(
            "Đại biểu",
            "| Mã HN | Họ và tên | Chức vụ | Mã đơn vị | Có mặt |",
            [
                f"| {name} | Đại biểu {unit} | Bí thư | {unit} | {'Có' if came else 'Vắng có lý do'} |"
                for (name, unit), came in CAME.items()
            ],
        ),
        _table(
            "Báo cáo đơn vị",
            "| Mã HN | Mã đơn vị | Ngày nhận | Số liệu |",
            [f"| {name} | {unit} | {_day(DAYS[name])} | {n} buổi |" for (name, unit), n in FIGURES.items()],
        ),
        _table(
            "Ý kiến",
            "| Mã YK | Mã HN | Giai đoạn | Mã đơn vị | Nhóm | Nội dung | Gộp với |",
            [
                f"| {one.code} | {one.conference} | {one.phase} | {one.unit} | {one.group} | {one.words} "
                f"| {one.into} |"
                for one in SAID
            ],
        ),
        _table(
            "Kết luận",
            "| Mã KL | Mã HN | Nội dung | Đơn vị chủ trì | Thời hạn | Tình trạng | Ngày hoàn thành |",
            [
                f"| {one.code} | {one.conference} | {one.words} | {one.owner} | {_day(one.due)} "
                f"| {'Hoàn thành' if one.done else 'Đang làm'} | {_day(one.done)} |"
                for one in AGREED
            ],
        ),
    )


def told_of_year() -> dict[str, Any]:
    (report,) = year_reports(year(), year().annual_plans[0])
    return report.words()


def test_every_opinion_is_told_once_in_the_year_with_all_its_units_in_order() -> None:
    told = [
        (line["noi_dung"], group["ten"], line["don_vi"])
        for section in told_of_year()["hoi_nghi"]
        for group in section["nhom"]
        for part in group["phan"]
        for line in part["y_kien"]
    ]
    expected = [
        (
            one.words,
            one.group,
            ", ".join(
                f"Huyện đoàn {unit}"
                for unit in sorted({other.unit for other in SAID if one.code in (other.code, other.into)})
            ),
        )
        for one in SAID
        if not one.into
    ]
    assert sorted(told) == sorted(expected)


def test_minutes_tell_each_spoken_opinion_once_and_reports_each_told_one() -> None:
    for name in DAYS:
        (paper,) = minutes(year(), conference(year(), name))
        spoken = [one["noi_dung"] for point in paper.words()["dien_bien"] for one in point["y_kien"]]
        assert spoken == [f"{one.words}." for one in SAID if one.conference == name and one.phase == "Tại"]
        (report,) = opinion_reports(year(), conference(year(), name))
        lines = [
            line["noi_dung"]
            for group in report.words()["nhom"]
            for part in group["phan"]
            for line in part["y_kien"]
        ]
        assert sorted(lines) == sorted(one.words for one in SAID if one.conference == name and not one.into)


def test_every_conclusion_is_told_once_in_the_year_and_once_in_the_tracking_sheet() -> None:
    told = [line["noi_dung"] for section in told_of_year()["hoi_nghi"] for line in section["ket_luan"]]
    assert told == [one.words for one in AGREED]
    (sheet,) = tracking_sheets(year(), year().annual_plans[0])
    assert [line["noi_dung"] for line in sheet.words()["ket_luan"]] == told


def test_what_is_open_on_the_day_and_nothing_else_goes_into_the_next_papers() -> None:
    asked = 0
    for name, day in DAYS.items():
        earlier = [one for one in AGREED if DAYS[one.conference] < day]
        (paper,) = minutes(year(), conference(year(), name))
        noted = [line["dong"].split(" (")[0] for line in paper.words()["dien_bien"][0]["ghi"]]
        assert noted == [one.words for one in earlier if one.open_on(day)]
        sent = day - dt.timedelta(days=7)  # five working days before a Friday
        still = [one for one in earlier if one.open_on(sent)]
        (programme,) = agendas(year(), conference(year(), name))
        assert [line["dong"].split(" (")[0] for line in programme.words()["viec_ky_truoc"]] == [
            one.words for one in still
        ]
        for letter in unit_invitations(year(), conference(year(), name)):
            mine = [line["dong"].split(" (")[0] for line in letter.words()["viec_ky_truoc"]]
            assert mine == [one.words for one in still if one.owner == letter.unit]
            asked += len(mine)
    assert asked > 10


def test_every_total_is_what_a_count_of_the_rows_gives() -> None:
    words = told_of_year()
    by_group = Counter((one.group, one.phase) for one in SAID)
    for row in words["bang_nhom"][:-1]:
        counted = [by_group[row["ten"], phase] for phase in PHASES]
        assert [int(row[name]) for name in ("truoc", "tai", "sau", "cong")] == [*counted, sum(counted)]
    assert [int(words["bang_nhom"][-1][name]) for name in ("truoc", "tai", "sau", "cong")] == [
        *(sum(one.phase == phase for one in SAID) for phase in PHASES),
        len(SAID),
    ]
    for section, name in zip(words["hoi_nghi"], DAYS, strict=True):
        (figure,) = section["so_lieu"]
        numbers = {unit: FIGURES[name, unit] for unit in UNITS}
        assert int(figure["tong"].replace(".", "")) == sum(numbers.values())
        ranked = [part.split(": ")[0][-4:] for part in figure["don_vi"].split("; ")]
        assert ranked == sorted(UNITS, key=lambda unit: -numbers[unit])
        came = sum(CAME[name, unit] for unit in UNITS)
        assert (int(section["so_co_mat"]), int(section["so_duoc_moi"])) == (came, len(UNITS))
    done = sum(one.done is not None for one in AGREED)
    counts = [int(words[name]) for name in ("so_ket_luan", "so_hoan_thanh", "so_chua_hoan_thanh")]
    assert counts == [len(AGREED), done, len(AGREED) - done]
    given = {row["don_vi"][-4:]: int(row["y_kien"]) for row in words["bang_don_vi"]}
    assert given == {unit: sum(one.unit == unit for one in SAID) for unit in UNITS}


def test_both_papers_of_the_year_tell_the_same_course() -> None:
    (record,) = year_minutes(year(), year().annual_plans[0])
    told = told_of_year()
    assert {name: told[name] for name in record.words() if name.startswith(("hoi_", "bang_", "so_h"))} == {
        name: value for name, value in record.words().items() if name.startswith(("hoi_", "bang_", "so_h"))
    }
