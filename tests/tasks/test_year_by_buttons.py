"""A clerk's year at the buttons: the workbook of 2024, that of 2025, and the reorganisation in its summer."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import replace

from tests.documents.aloud import aloud
from tests.tasks.example import example_workbook
from tests.tasks.test_next_year import TOPICS, summer
from toolkit.book.reading.files import read_grid
from toolkit.book.writing.closed_workbook import patched
from toolkit.book.writing.edits import Edit, SetCell
from toolkit.documents.button import Button
from toolkit.documents.buttons import CHECK, NEXT_YEAR
from toolkit.documents.kinds import kind_named
from toolkit.documents.paper_buttons import BEFORE
from toolkit.plan.model import Plan
from toolkit.tasks.making.plan_reading import reading_of
from toolkit.tasks.making.press_edits import Occasion, occasion_now
from toolkit.tasks.press import press_closed

MAY, AUGUST = "HN1-2025", "HN2-2025"
JANUARY, APRIL, JULY = dt.date(2025, 1, 15), dt.date(2025, 4, 21), dt.date(2025, 7, 14)
OLD, NEW = "Huyện, Thị, Thành đoàn và Đoàn trực thuộc", "Đoàn xã, phường và Đoàn trực thuộc"
OLD_KINDS = ("Thành đoàn", "Thị đoàn", "Huyện đoàn", "Đoàn xã", "Đoàn phường", "Đoàn thị trấn")


class Year(Struct, frozen=True):
    """The workbook of 2025 when the clerk has done all, and what each press told, by its turn."""

    workbook: Path
    told: dict[str, list[str]]

    def paper(self, name: str) -> str:
        return aloud((self.workbook.parent / "ket-qua" / name).read_bytes())


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Year:
    last = example_workbook(tmp_path_factory.mktemp("một năm"))
    press_closed(last, _at(JANUARY, occasion_now(NEXT_YEAR, last)))
    workbook = last.with_name("giao-ban-2025.xlsx")
    told: dict[str, list[str]] = {}

    def press(turn: str, day: dt.date, name: Button | str, conference: str = "") -> None:
        occasion = _at(day, occasion_now(_button(name), workbook, conference=conference))
        outcome = press_closed(workbook, occasion).outcome
        assert outcome is not None
        told[turn] = [f"{one.place} {one.code}" for one in outcome.problems]

    def type_in(*edits: Edit) -> None:
        workbook.write_bytes(patched(workbook.read_bytes(), list(edits)))

    press("empty", JANUARY, CHECK)
    type_in(*(SetCell(sheet="Chuyên đề", address=f"C{row}", value=name) for row, name in _numbered(TOPICS)))
    press("filled", JANUARY, CHECK)
    press("plan", JANUARY, "plan")
    changes = summer(plan_in(workbook), rules_too=True)
    days = [one for one in changes if isinstance(one, SetCell) and one.sheet == "Hội nghị"]
    type_in(*days)
    press("May", APRIL, "invitation", MAY)
    press("May, papers", APRIL, BEFORE, MAY)
    held = plan_in(workbook).conferences[0].origin.cells["status"]
    type_in(SetCell(sheet="Hội nghị", address=held, value="Đã họp"))
    type_in(*(one for one in changes if one not in days), *_all_ended(plan_in(workbook)))
    press("units ended", JULY, CHECK)
    type_in(*_called_anew(workbook, "Cấu hình", "B"))
    press("phrase renewed", JULY, CHECK)
    for sheet, letter in (("Danh mục", "B"), ("Thành phần", "C"), ("Thành phần", "I"), ("Nơi nhận", "C")):
        type_in(*_called_anew(workbook, sheet, letter))
    press("all renewed", JULY, CHECK)
    press("August", JULY, "invitation", AUGUST)
    press("August, papers", JULY, BEFORE, AUGUST)
    return Year(workbook, told)


def _at(day: dt.date, occasion: Occasion) -> Occasion:
    return replace(occasion, now=dt.datetime.combine(day, dt.time(8)))


def _numbered(topics: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """The rows below the headers, with what stands in them."""
    return enumerate(topics, start=2)


def plan_in(workbook: Path) -> Plan:
    return reading_of(read_grid(workbook), dt.date(2025, 2, 1)).plan


def _button(name: Button | str) -> Button:
    if isinstance(name, Button):
        return name
    kind = kind_named(name)
    assert kind is not None
    return kind.button


def _all_ended(plan: Plan) -> list[SetCell]:
    """Every unit of the old kinds ends with June, not those alone that have an heir."""
    return [
        SetCell(sheet="Đơn vị", address=unit.origin.cells["valid_to"], value=dt.date(2025, 6, 30))
        for unit in plan.units
        if unit.kind in OLD_KINDS
    ]


def _called_anew(workbook: Path, sheet: str, letter: str) -> list[SetCell]:
    """The old collective phrase replaced in one column."""
    rows = next(one.rows for one in read_grid(workbook) if one.name == sheet)
    cells = [(row, cells[ord(letter) - ord("A")]) for row, cells in enumerate(rows, start=1)]
    return [
        SetCell(sheet=sheet, address=f"{letter}{row}", value=words.replace(OLD, NEW))
        for row, words in cells
        if isinstance(words, str) and OLD in words
    ]


def test_the_check_of_the_new_workbook_asks_for_topics_and_then_for_what_the_clerk_may_leave(
    year: Year,
) -> None:
    asked = ["Chuyên đề!C2 cell-required", "Chuyên đề!C3 cell-required", "Chuyên đề!C4 cell-required"]
    left = [
        "Hội nghị!P4 flag-blank",
        "Thành phần!C6 guest-rule-empty",
        "Thành phần!C7 guest-rule-empty",
        "Nơi nhận!C2 recipient-gone",
        "Nơi nhận!C12 recipient-gone",
    ]
    assert year.told["empty"] == [*asked, *left]
    assert year.told["filled"] == left


def test_the_plan_of_the_new_year_is_made_by_its_button(year: Year) -> None:
    words = year.paper("KH2025/KH_KH2025.docx")
    assert "tháng 5, 8 và 11/2025" in words
    assert f"+ Chuyên đề 1 (Tháng 5/2025, tại thành phố Trà Vinh): {TOPICS[0]}." in words
    assert "2024" not in words


def test_before_the_reorganisation_papers_bear_the_old_names(year: Year) -> None:
    letter = year.paper("HN1-2025/GM_HN1-2025_H-CL.docx")
    assert "Ban Thường vụ Huyện đoàn Càng Long\n" in letter
    assert f"giữa Thường trực Tỉnh đoàn với các {OLD}, chuyên đề" in letter
    host = year.paper("HN1-2025/CVDC_HN1-2025_TP-TV.docx")
    assert "| TỈNH ĐOÀN TRÀ VINH / BCH ĐOÀN TP. TRÀ VINH / *** |" in host
    assert "TM. BAN THƯỜNG VỤ THÀNH ĐOÀN / BÍ THƯ / Nguyễn Đức Trọng |" in host


def test_what_the_reorganisation_leaves_over_is_told_cell_by_cell(year: Year) -> None:
    assert "Cấu hình!B11 kind-gone" in year.told["units ended"]
    assert [one for one in year.told["phrase renewed"] if "phrase" in one or "text-of-old" in one] == [
        "Cấu hình!B11 units-phrase-elsewhere",
        "Thành phần!C5 text-of-old-units",
        "Thành phần!I5 text-of-old-units",
    ]
    over = ("phrase", "old-units", "kind-gone", "choice-unlisted")
    assert [one for one in year.told["all renewed"] if any(word in one for word in over)] == []


def test_after_the_reorganisation_papers_bear_the_new_names(year: Year) -> None:
    letter = year.paper("HN2-2025/GM_HN2-2025_X-CL.docx")
    assert "Ban Thường vụ Đoàn xã Càng Long\n" in letter
    assert f"giữa Thường trực Tỉnh đoàn với các {NEW}, chuyên đề" in letter
    host = year.paper("HN2-2025/CVDC_HN2-2025_X-CL.docx")
    assert "| TỈNH ĐOÀN TRÀ VINH / BCH ĐOÀN XÃ CÀNG LONG / *** |" in host
    assert "2025 | Càng Long, ngày" in host
    assert "TM. BAN THƯỜNG VỤ ĐOÀN XÃ / BÍ THƯ / Phạm Thị Thu Hiền |" in host
    assert f"- Bí thư, Phó Bí thư các {NEW};\n" in host
    summons = year.paper("HN2-2025/CVTT_HN2-2025.docx")
    assert f"Kính gửi: Ban Thường vụ các {NEW}\n" in summons


def test_after_the_reorganisation_only_units_that_stand_get_letters(year: Year) -> None:
    folder = year.workbook.parent / "ket-qua"
    asked = {
        conference: {one.stem.split("_")[2] for one in (folder / conference).glob("MBC_*.docx")}
        for conference in (MAY, AUGUST)
    }
    direct = {"DK-CQDN", "DT-DHTV", "DTN-CA", "DTN-QS"}
    assert asked[AUGUST] == {*direct, "P-TV", "X-CL", "X-CK"}
    assert len(asked[MAY]) == 13
    letters = {one.stem.split("_")[2] for one in (folder / AUGUST).glob("GM_*.docx")}
    assert {one for one in letters if not one.startswith("NS")} == asked[AUGUST]


def test_the_papers_of_may_lie_as_they_were_made(year: Year) -> None:
    assert f"với các {OLD}" in year.paper("HN1-2025/GM_HN1-2025_TP-TV.docx")
    assert f"Kính gửi: Ban Thường vụ các {OLD}\n" in year.paper("HN1-2025/CVTT_HN1-2025.docx")
