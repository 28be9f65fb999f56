"""On which day and by which way a form came, as far as its file can say."""

import datetime as dt
import io
import zipfile
from pathlib import Path

import pytest

from tests.tasks.collecting.conference import CAME, Desk, well_filled
from tests.tasks.collecting.messes import UNIT
from tests.tasks.collecting.test_messes_mail import mail


def packed(day: tuple[int, int, int]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        package.writestr(zipfile.ZipInfo("phieu.xlsx", (*day, 8, 0, 0)), well_filled(UNIT))
    return content.getvalue()


@pytest.mark.parametrize("day", [(1980, 1, 1), (2023, 11, 6), (2024, 8, 1)])
def test_a_day_long_before_the_conference_asked_for_reports_is_told_and_not_noted(
    day: tuple[int, int, int], tmp_path: Path
) -> None:
    desk = Desk(tmp_path)
    desk.receive("gui.zip", packed(day))
    outcome = desk.collect().outcome
    (row,) = desk.rows("Báo cáo đơn vị")
    assert ("Ngày nhận" in row, row["Số ký hiệu"]) == (False, "15-BC/ĐTN")
    assert outcome
    (told,) = (str(one) for one in outcome.problems if one.code == "return-day-doubted")
    assert told.startswith("gui.zip/phieu.xlsx: Tệp này của Huyện đoàn Cầu Ngang mang ngày ")


def test_a_day_shortly_before_is_the_day_on_which_it_came(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.receive("gui.zip", packed((2024, 11, 5)))
    outcome = desk.collect().outcome
    assert desk.rows("Báo cáo đơn vị")[0]["Ngày nhận"] == dt.datetime(2024, 11, 5)
    assert outcome
    assert not [one for one in outcome.problems if one.code == "return-day-doubted"]


@pytest.mark.parametrize(
    ("name", "content", "channel"),
    [
        ("thu.eml", mail(phieu__xlsx=well_filled(UNIT)).as_bytes(), "Email"),
        ("thu.eml", mail(gui__zip=packed((2024, 11, 5))).as_bytes(), "Email"),
        ("gui.zip", packed((2024, 11, 5)), None),
        ("phieu.xlsx", well_filled(UNIT), None),
    ],
    ids=["in a mail", "in a zip in a mail", "in a zip", "alone"],
)
def test_what_came_by_mail_says_so(name: str, content: bytes, channel: str | None, tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.receive(name, content, on=CAME)
    desk.collect()
    (row,) = desk.rows("Báo cáo đơn vị")
    assert row.get("Kênh") == channel
