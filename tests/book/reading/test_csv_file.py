"""Tables in plain text that cannot be trusted are refused, with the row."""

from pathlib import Path

import pytest

from toolkit.book.reading.any_table import read_table
from toolkit.problems import BadWorkbook


def refusal(folder: Path, content: bytes, name: str = "bang.csv") -> str:
    path = folder / name
    path.write_bytes(content)
    with pytest.raises(BadWorkbook) as caught:
        read_table(path, expected={"ho_ten"})
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "row", "lost"),
    [
        ("Ho ten,Don vi\nNguyễn Văn An,Huyện đoàn Trà Cú\n", 2, "Nguy?n"),
        ("STT;Ho ten\n1;Tran Van An\n2;Lê Thị Bé\n", 3, "Th?"),
        ("Họ tên\nAn\n", 1, "H?"),
    ],
)
def test_letters_that_were_lost_on_saving_are_told(tmp_path: Path, text: str, row: int, lost: str) -> None:
    found = refusal(tmp_path, text.encode("cp1252", "replace"))
    assert found == (
        f"Dòng {row} của bang.csv có chữ bị mất dấu thành “?” ({lost}): tệp đã được lưu kiểu ANSI, các chữ "
        "tiếng Việt không còn. Mở lại bảng gốc, lưu (Save As) kiểu CSV UTF-8 hoặc Excel Workbook (.xlsx), "
        "rồi dùng tệp mới."
    )


def test_a_question_mark_in_a_text_with_its_letters_is_a_question_mark(tmp_path: Path) -> None:
    path = tmp_path / "bang.csv"
    path.write_text("Câu hỏi,Địa chỉ\nCó đi không?,https://vi.du/?a=b\nAi?Khi nào?,x\n", encoding="utf-8")
    assert [row.values[0] for row in read_table(path).rows()] == ["Có đi không?", "Ai?Khi nào?"]


@pytest.mark.parametrize(
    ("text", "row", "start"),
    [
        ('Họ tên,Đơn vị\n"An,Huyện A\nBé,Huyện B\nChín,Huyện C\n', 2, '"An,Huyện A'),
        ('Họ tên;Đơn vị\nAn;Huyện A\nBé;"Huyện B\nChín;Huyện C\n', 3, 'Bé;"Huyện B'),
        ('Họ tên,Đơn vị\n"An,Huyện A\nBé,"Huyện B"\n', 2, '"An,Huyện A'),
        ('Họ tên,Đơn vị\nAn,Huyện A\nBé,"Huyện B', 3, 'Bé,"Huyện B'),
    ],
)
def test_a_quotation_mark_that_is_not_closed_is_told(tmp_path: Path, text: str, row: int, start: str) -> None:
    assert refusal(tmp_path, text.encode()) == (
        f"Dòng {row} của bang.csv có dấu nháy kép mở ra mà không đóng, nên các dòng dưới bị coi là cùng một "
        f"ô: “{start}”. Sửa dấu nháy ở dòng này, hoặc mở bằng Excel rồi lưu lại kiểu Excel Workbook (.xlsx)."
    )


def test_marks_inside_a_cell_and_cells_of_two_lines_are_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "bang.csv"
    path.write_text('Tên,Ghi chú\nĐoàn "A" B,"một\nhai"\n"Đoàn" C,x\n', encoding="utf-8")
    assert [row.values for row in read_table(path).rows()] == [('Đoàn "A" B', "một\nhai"), ("Đoàn C", "x")]


@pytest.mark.parametrize("sign", [",", ";"])
def test_a_row_with_more_cells_than_the_header_is_told(tmp_path: Path, sign: str) -> None:
    rows = ("Họ tên,Địa chỉ", "An,Số 1", "Bé,Số 2,Phường 4")
    text = "\n".join(row.replace(",", sign) for row in rows)
    assert refusal(tmp_path, text.encode()) == (
        "Dòng 3 của bang.csv có nhiều ô hơn dòng tiêu đề (2 cột); ô thừa ghi “Phường 4”. Có lẽ trong một ô "
        "có dấu phân cách, nên các ô sau bị lệch cột. Đặt giá trị có dấu phân cách trong dấu nháy kép, hoặc "
        "lưu bảng kiểu Excel Workbook (.xlsx)."
    )


def test_what_programs_write_for_yes_and_no_is_yes_and_no(tmp_path: Path) -> None:
    path = tmp_path / "bang.csv"
    path.write_text("Tên,Dự,Ghi chú\nAn,True,TRUE\nBé, false,Đúng\nChi,FALSE,true màu\n", encoding="utf-8")
    assert [row.values[1:] for row in read_table(path).rows()] == [
        (True, True),
        (False, "Đúng"),
        (False, "true màu"),
    ]
