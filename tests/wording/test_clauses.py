"""Parts of one sentence are joined with one mark between them, whatever marks they ended with."""

import pytest

from toolkit.wording import clauses, once_marked


def test_parts_lose_the_marks_that_they_ended_with() -> None:
    parts = ("Hoàn thành", "Đã mở 02 lớp.\nĐã cấp vốn;", "", "minh chứng: Báo cáo 15-BC/ĐTN.")
    assert clauses(parts) == "Hoàn thành; Đã mở 02 lớp. Đã cấp vốn; minh chứng: Báo cáo 15-BC/ĐTN"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Thiếu vốn;; thiếu đất", "Thiếu vốn; thiếu đất"),
        ("Thiếu vốn. ;", "Thiếu vốn."),
        ("Thiếu vốn; .", "Thiếu vốn."),
        ("Thiếu vốn;", "Thiếu vốn;"),
        ("Thiếu vốn...", "Thiếu vốn..."),
        ("Thiếu vốn; thiếu đất.", "Thiếu vốn; thiếu đất."),
    ],
)
def test_several_marks_together_are_one(typed: str, kept: str) -> None:
    assert once_marked(typed) == kept
