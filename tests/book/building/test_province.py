"""The second example: 124 communes and 10 direct units in 2026, one conference of four online."""

import datetime as dt
from collections import Counter
from pathlib import Path

import pytest

from tests.documents.aloud import aloud
from toolkit.book.building.province import province_contents
from toolkit.book.building.workbook import build_workbook
from toolkit.book.grid import Grid
from toolkit.book.reading.files import read_grid
from toolkit.plan.guests import invited_units
from toolkit.tasks.make import make_from
from toolkit.tasks.making.plan_reading import reading_of
from toolkit.tasks.making.selection import Selection

AUTUMN = dt.date(2026, 8, 3)
ONLINE, NEXT = "HN2-2026", "HN3-2026"


@pytest.fixture(scope="module")
def grid(tmp_path_factory: pytest.TempPathFactory) -> Grid:
    path = tmp_path_factory.mktemp("province") / "giao-ban-2026.xlsx"
    return read_grid(build_workbook(path, contents=province_contents()))


@pytest.mark.parametrize("today", [dt.date(2026, 2, 2), dt.date(2026, 5, 25), AUTUMN, dt.date(2027, 3, 1)])
def test_it_is_without_error_and_without_warning(grid: Grid, today: dt.date) -> None:
    assert [str(one) for one in reading_of(grid, today).problems] == []


def test_all_units_are_invited_and_no_two_people_share_a_name(grid: Grid) -> None:
    plan = reading_of(grid, AUTUMN).plan
    kinds = Counter(unit.kind for unit in plan.units)
    assert (kinds["Đoàn phường"], kinds["Đoàn xã"], kinds["Đoàn trực thuộc"]) == (19, 105, 10)
    for conference in plan.conferences:
        told = [unit for unit in invited_units(plan, conference) if unit.kind.startswith("Đoàn")]
        assert len(told) == 134
    assert len({one.name for one in plan.people}) == len(plan.people) == 276


def test_its_papers_speak_of_communes_only(grid: Grid, tmp_path: Path) -> None:
    reading = reading_of(grid, AUTUMN)
    units = ("P-TRAVINH", "X-LUUNGHIEPANH", "DT-QS")
    letters = make_from(
        reading, tmp_path, Selection(kinds=("invitation",), conferences=(ONLINE, NEXT), units=units)
    )
    others = make_from(
        reading,
        tmp_path,
        Selection(
            kinds=("plan", "agenda", "attendance", "minutes", "opinions", "conclusions", "year-minutes")
        ),
    )
    assert len(letters.files) == 6
    told = Counter(one.kind for one in others.files)
    assert (told["minutes"], told["attendance"], told["conclusions"], told["year-minutes"]) == (4, 4, 2, 1)
    words = {one.path.name: aloud(one.path.read_bytes()) for one in (*letters.files, *others.files)}
    for name, said in words.items():
        assert "huyện" not in said.lower(), name
        assert "BCH ĐOÀN TỈNH VĨNH LONG" in said or name.startswith(("CTr", "DS")), name
    commune = next(said for name, said in words.items() if ONLINE in name and "LUUNGHIEPANH" in name)
    assert "Ban Thường vụ Đoàn xã Lưu Nghiệp Anh" in commune
    assert "theo hình thức trực tuyến" in commune
