"""A guest whose code somebody wiped in the form is still the guest of that name."""

from pathlib import Path

import pytest

from tests.tasks.collecting.conference import Book, Desk, filled, said, the_conference
from tests.tasks.collecting.messes import NAME, UNIT, read, reshaped, spoiled, told_of
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.form_rows import lines

Change = tuple[str, str, object]


def delegates(content: bytes) -> list[tuple[object, object]]:
    """Of whom the form says that they stay away or are new: code or name, and what it says."""
    form = read(NAME, content)
    assert isinstance(form, Form)
    rows = [one.values for one in lines(form, the_conference()) if one.table == "tblDaiBieu" and one.adds]
    return [(row.get("Mã NS") or row["Họ và tên"], row.get("Có mặt")) for row in rows]


def away(*more: Change) -> bytes:
    return spoiled(("Người dự", "D2", "Vắng"), *more)


@pytest.mark.parametrize("code", [None, "ns027", " NS027 ", "1"])
def test_who_is_named_as_invited_is_known_without_his_code(code: str | None) -> None:
    assert delegates(away(("Người dự", "A2", code))) == [("NS027", "Vắng có lý do")]


def test_a_code_in_small_letters_is_no_fault() -> None:
    form = read(NAME, away(("Người dự", "A2", "ns027")))
    assert told_of(form) == ""


def test_a_form_without_the_column_of_codes_is_read_by_name(tmp_path: Path) -> None:
    def change(book: Book) -> None:
        book["Người dự"].tables.clear()
        book["Người dự"]["D2"] = "Vắng"
        book["Người dự"].delete_cols(1)

    assert delegates(reshaped(change)) == [("NS027", "Vắng có lý do")]
    desk = Desk(tmp_path)
    desk.receive(NAME, filled(UNIT, said(UNIT)))
    desk.collect()
    before = len(desk.rows("Đại biểu"))
    desk.receive(NAME, reshaped(change))
    desk.collect()
    first = desk.rows("Đại biểu")
    assert (len(first) - before, [row.get("Mã NS") for row in first if "Có mặt" in row]) == (1, ["NS027"])
    desk.collect()
    assert desk.rows("Đại biểu") == first


def test_another_name_and_a_second_row_of_one_name_are_somebody_new() -> None:
    new = [("Người dự", "B4", "Trần Văn Mới"), ("Người dự", "D4", "Dự")]
    assert delegates(spoiled(*new)) == [("Trần Văn Mới", None)]
    wiped = [("Người dự", "A2", None), ("Người dự", "D2", "Vắng")]
    assert delegates(spoiled(*wiped, *new)) == [("NS027", "Vắng có lý do"), ("Trần Văn Mới", None)]


def test_names_that_were_sorted_beside_their_codes_keep_their_answers_and_are_told() -> None:
    content = away(("Người dự", "B2", "Võ Hoài Phong"), ("Người dự", "B3", "Kim Sa Thương"))
    assert delegates(content) == [("NS028", "Vắng có lý do")]
    assert told_of(read(NAME, content)).split(". ")[0] == (
        f"{NAME}, Người dự!B2: Mã NS027 là của Kim Sa Thương, nhưng tên trong ô là Võ Hoài Phong, mã NS028; "
        "dòng này được hiểu là của Võ Hoài Phong"
    )


@pytest.mark.parametrize("code", ["NS020", "NS028"])
def test_somebody_else_s_code_before_a_guest_s_name_is_not_taken_for_him(code: str) -> None:
    content = away(("Người dự", "A2", code))
    assert delegates(content) == [("NS027", "Vắng có lý do")]
    assert "[return-person-by-name]" in told_of(read(NAME, content))


def test_a_second_row_of_a_guest_s_name_is_not_taken_for_his_own() -> None:
    found = told_of(read(NAME, spoiled(("Người dự", "B2", "Võ Hoài Phong"))))
    assert "[return-person-differs]" in found
    assert "[return-person-by-name]" not in found
