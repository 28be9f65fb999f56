"""Each row gets a number of its own, however many ask at once and whatever was killed in between."""

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sheets import rows_of
from tests.tasks.making.register_office import Office
from toolkit.book.writing.edits import SetCell
from toolkit.documents.buttons import button_named
from toolkit.history import Claims
from toolkit.problems import WrongUse
from toolkit.tasks.making.press_edits import occasion_now
from toolkit.tasks.number import Numbers, number
from toolkit.tasks.press import press_closed

TODAY = dt.date(2024, 11, 5)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def cells(office: Office, code: str) -> tuple[object, object]:
    """Số and Ngày of a row."""
    head, *rows = rows_of(office.workbook, "Văn bản đi")
    row = next(row for row in rows if row[0] == code)
    return row[head.index("Số")], row[head.index("Ngày")]


def codes(numbers: Numbers) -> list[str]:
    return [one.code for one in numbers.problems]


def test_a_row_gets_the_next_number_of_its_type_and_the_day(office: Office) -> None:
    numbers = number(office.workbook, "VB010", today=TODAY)
    assert next(numbers.lines()) == "Dòng VB010: số 14-GM ngày 05/11/2024."
    assert cells(office, "VB010") == (14, dt.datetime(2024, 11, 5))


def test_the_first_of_a_type_is_number_one(office: Office) -> None:
    number(office.workbook, "VB001", today=TODAY)
    assert cells(office, "VB001")[0] == 1


def test_a_day_that_stands_there_stays(office: Office) -> None:
    office.type("Văn bản đi", "VB010", Ngày=dt.datetime(2024, 11, 4))
    number(office.workbook, "VB010", today=TODAY)
    assert cells(office, "VB010") == (14, dt.datetime(2024, 11, 4))


def test_a_number_that_was_typed_is_taken_when_it_is_free(office: Office) -> None:
    taken = number(office.workbook, "VB010", 13, today=TODAY)
    assert taken.given == ()
    (told,) = taken.problems
    assert str(told.place) == "Văn bản đi!C11"
    assert told.message == "Số 13-GM đã thuộc về dòng VB006."
    assert told.remedy.startswith("Số còn trống tiếp theo là 14; ")
    number(office.workbook, "VB010", 20, today=TODAY)
    assert cells(office, "VB010")[0] == 20


def test_by_year_numbers_begin_anew(office: Office) -> None:
    office.type("Cấu hình", "Cách đánh số", Giá_trị="Theo năm")
    number(office.workbook, "VB010", today=dt.date(2025, 1, 6))
    assert cells(office, "VB010")[0] == 1


def test_numbers_begin_anew_with_a_term_that_begins_within_the_year(office: Office) -> None:
    office.type("Cấu hình", "Nhiệm kỳ", Giá_trị="2024 - 2029")
    office.type("Cấu hình", "Nhiệm kỳ từ ngày", Giá_trị=dt.datetime(2024, 10, 1))
    office.type("Cấu hình", "Nhiệm kỳ đến ngày", Giá_trị=dt.datetime(2029, 9, 30))
    number(office.workbook, "VB010", today=TODAY)
    assert cells(office, "VB010")[0] == 1
    office.type("Văn bản đi", "VB006", Số=None)
    number(office.workbook, "VB006", today=TODAY)
    assert cells(office, "VB006")[0] == 13  # of the term before, whose last one was 12


def test_rows_that_can_get_no_number_are_told(office: Office) -> None:
    assert codes(number(office.workbook, "VB002", today=TODAY)) == ["number-there"]
    office.type("Văn bản đi", "VB010", Trạng_thái="Hủy")
    assert codes(number(office.workbook, "VB010", today=TODAY)) == ["number-void"]
    with pytest.raises(WrongUse) as caught:
        number(office.workbook, "VB999")
    assert caught.value.message == "Không có dòng nào của trang Văn bản đi mang mã “VB999”."


@pytest.mark.parametrize(
    ("code", "cells_typed", "told"),
    [
        ("VB006", {"Số": "mười ba"}, "Văn bản đi!C7: Cột “Số” cần một số nguyên; ở đây là “mười ba”. "),
        ("VB006", {"Loại": None}, "Văn bản đi!B7: Ô của cột “Loại” còn trống. "),
        ("VB006", {"Loại": "GIẤY MƠI"}, "Văn bản đi!B7: “GIẤY MƠI” không có trong danh mục “Loại văn bản”. "),
        ("VB006", {"Mã_VB": None}, "Văn bản đi!A7: Ô của cột “Mã VB” còn trống. "),
    ],
)
def test_no_number_is_given_where_a_taken_one_cannot_be_read(
    office: Office, code: str, cells_typed: dict[str, object], told: str
) -> None:
    office.type("Văn bản đi", code, **cells_typed)
    numbers = number(office.workbook, "VB010", today=TODAY)
    assert list(numbers.lines()) == [
        "Chưa cấp số cho VB010: phải sửa trước các ô nêu dưới đây, kẻo trùng số."
    ]
    (found,) = numbers.problems
    assert str(found).startswith(told)
    assert cells(office, "VB010") == (None, None)


def test_a_number_that_cannot_be_read_is_never_typed_over(office: Office) -> None:
    office.type("Văn bản đi", "VB006", Số="mười ba")
    numbers = number(office.workbook, "VB006", today=TODAY)
    assert [str(one.place) for one in numbers.problems] == ["Văn bản đi!C7"]
    assert cells(office, "VB006")[0] == "mười ba"


def test_a_type_of_the_office_s_own_does_not_stop_the_others(office: Office) -> None:
    office.type("Văn bản đi", "VB014", Loại="PC", Số=3, Trích_yếu="Chuyển đơn", Trạng_thái="Phát hành")
    number(office.workbook, "VB010", today=TODAY)
    assert cells(office, "VB010")[0] == 14


def test_where_much_cannot_be_read_the_button_tells_three_places_and_how_many_more(office: Office) -> None:
    typed = ("mười hai", "bốn", "hai mốt", "bảy", "mười ba", "năm")
    for turn, words in enumerate(typed, 2):
        office.type("Văn bản đi", f"VB00{turn}", Số=words)
    pressed = press_closed(office.workbook, occasion_now(button_named("number"), office.workbook))
    first, *places, more, _ = pressed.message.splitlines()
    assert first.startswith("Cấp số: Chưa cấp số cho VB002, VB003, ")
    assert len(places) == 3
    assert more == "Còn 03 chỗ nữa; đồng chí bấm Kiểm tra để xem hết."
    assert not any(isinstance(one, SetCell) for one in pressed.edits)


def test_a_number_that_never_reached_its_cell_is_found_again(office: Office) -> None:
    before = office.workbook.read_bytes()
    number(office.workbook, "VB010", today=TODAY)
    office.workbook.write_bytes(before)  # as if the run had been killed before it wrote
    office.type("Văn bản đi", "VB014", Loại="GM", Mã_HN__KH="HN3-2024", Trạng_thái="Dự thảo")
    number(office.workbook, "VB014", today=TODAY)
    assert cells(office, "VB014")[0] == 15
    number(office.workbook, "VB010", today=TODAY)
    assert cells(office, "VB010")[0] == 14


def test_a_number_is_given_back_when_another_one_is_taken_instead(office: Office) -> None:
    before = office.workbook.read_bytes()
    number(office.workbook, "VB010", 30, today=TODAY)
    office.workbook.write_bytes(before)
    number(office.workbook, "VB010", 14, today=TODAY)
    numbers = office.out.parent / ".giaoban/numbers"
    paths = [path.name for path in numbers.rglob("*") if path.is_file()]
    assert paths == ["14"]


def test_a_paper_that_went_out_holds_its_number_though_its_row_was_emptied(office: Office) -> None:
    office.make("invitation")
    office.type("Văn bản đi", "VB002", Số=None)
    office.type("Văn bản đi", "VB006", Số=None)
    number(office.workbook, "VB006", today=TODAY)
    assert cells(office, "VB006")[0] == 13
    number(office.workbook, "VB002", today=TODAY)
    assert cells(office, "VB002")[0] == 12


def test_the_button_numbers_the_rows_that_are_to_go_out(office: Office) -> None:
    occasion = occasion_now(button_named("number"), office.workbook)
    first = press_closed(office.workbook, occasion)
    assert first.message.startswith(
        "Cấp số: Chưa cấp số nào.\nVăn bản đi: Không có dòng nào đang chờ cấp số."
    )
    office.type("Văn bản đi", "VB010", Trạng_thái="Phát hành", Ngày=dt.datetime(2024, 11, 5))
    office.type("Văn bản đi", "VB011", Trạng_thái="Phát hành", Ngày=dt.datetime(2024, 11, 22))
    pressed = press_closed(office.workbook, occasion)
    assert pressed.message.startswith(
        "Cấp số: Dòng VB010: số 14-GM ngày 05/11/2024. Dòng VB011: số 06-BB ngày 22/11/2024.\n"
    )
    assert (cells(office, "VB010")[0], cells(office, "VB011")[0]) == (14, 6)


CLAIMER = """
import sys
from pathlib import Path
from toolkit.history.claims import Claims
claims = Claims(Path(sys.argv[1]), "GM 2022-2027")
print("ready", flush=True)
sys.stdin.readline()
for turn in range(60):
    owner = f"{sys.argv[2]}-{turn}"
    number = max((0, *claims.held())) + 1
    while not claims.claim(number, owner):
        number += 1
    print(number, owner, flush=True)
"""


def test_three_who_ask_at_once_never_get_one_number_twice(tmp_path: Path) -> None:
    people = [
        subprocess.Popen(
            [sys.executable, "-c", CLAIMER, str(tmp_path), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in ("lan", "hoa", "minh")
    ]
    for one in people:
        assert one.stdout is not None
        one.stdout.readline()
    for one in people:
        assert one.stdin is not None
        one.stdin.write("\n")
        one.stdin.flush()
    told = [one.communicate(timeout=120)[0].splitlines() for one in people]
    numbers = [line.split()[0] for lines in told for line in lines]
    assert len(numbers) == len(set(numbers)) == 180


def test_a_claim_that_was_killed_is_whole_or_none_and_is_found_again(tmp_path: Path) -> None:
    for enough in (5, 15, 25):
        claimer = subprocess.Popen(
            [sys.executable, "-c", CLAIMER, str(tmp_path), f"lan{enough}"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert claimer.stdin is not None
        assert claimer.stdout is not None
        with claimer.stdin, claimer.stdout:
            claimer.stdin.write("\n")
            claimer.stdin.flush()
            for _ in range(enough):
                claimer.stdout.readline()
            claimer.kill()
            claimer.wait(timeout=20)
    held = Claims(tmp_path, "GM 2022-2027").held()
    assert sorted(held) == list(range(1, len(held) + 1))
    assert len(set(held.values())) == len(held) >= 42
    assert all(Claims(tmp_path, "GM 2022-2027").claim(one, owner) for one, owner in held.items())
    assert not Claims(tmp_path, "GM 2022-2027").claim(1, "another")
