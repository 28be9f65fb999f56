"""Each text of a table is read once: cells that recur, and cells that are equal without being the same."""

from tests.tables import grid_from_markdown
from toolkit.book.fields.cleaning import cleaned
from toolkit.book.reading.any_table import AnyTable, table_in
from toolkit.book.reading.cell_words import Finished


def table(text: str) -> AnyTable:
    return table_in(grid_from_markdown(text, file="bang.xlsx"))


def test_equal_cells_of_other_kinds_keep_their_own_words() -> None:
    read = table(
        """
        ### Bảng
        | Tên | Một  | Hai    |
        |-----|------|--------|
        | A   | 1    | {true} |
        | B   | {true} | 1    |
        | C   | 0    | {false} |
        | D   | {false} | 0   |
        """
    )
    words = Finished()
    assert [[words[value] for value in row.values[1:]] for row in read.rows()] == [
        ["1", "Có"],
        ["Có", "1"],
        ["0", "Không"],
        ["Không", "0"],
    ]


def test_a_faulty_text_is_told_in_each_of_its_rows() -> None:
    read = table(
        """
        ### Bảng
        | Tên   | Ghi chú |
        |-------|---------|
        | An    | Tr?ng t?m |
        | Bình  | tốt     |
        | Chung | Tr?ng t?m |
        """
    )
    assert [[found.place.cell for found in row.problems] for row in read.rows()] == [["B2"], [], ["B4"]]


def test_the_texts_of_many_rows_are_looked_at_one_by_one_only_where_they_show_a_sign() -> None:
    rows = "\n".join(f"| Người {number} | Trà Vinh | Phòng {number} |" for number in range(300))
    read = table(f"### Bảng\n| Tên | Nơi | Phòng |\n|---|---|---|\n| Người | Trà Vinh | R&D |\n{rows}")
    cleaned.cache_clear()
    assert len(list(read.rows())) == 301
    assert cleaned.cache_info().misses == 1
    assert len(list(read.rows())) == 301
    assert cleaned.cache_info().currsize == 1
