"""The lines that sign a Word form are no words of the unit; others below it are."""

import pytest

from tests.tasks.collecting.test_messes_word import typed_over
from toolkit.tasks.collecting.sign_offs import without_sign_off

SIGNED = (
    ("Trà Vinh, ngày 8 tháng 8 năm 2024", "Người lập phiếu: Trần Thị Kim Ngân"),
    ("Cầu Ngang, ngày 08 tháng 8 năm 2024", "TM. BAN THƯỜNG VỤ", "BÍ THƯ", "Kim Sa Thương"),
    ("T/M BAN THƯỜNG VỤ HUYỆN ĐOÀN", "Phó Bí thư", "(Đã ký)", "Lê Văn Bé"),
    ("NGƯỜI LẬP PHIẾU", "(Ký, ghi rõ họ tên)", "Trần Thị Kim Ngân"),
    ("Người lập phiếu: Trần Thị Kim Ngân, điện thoại 0912 345 678",),
)
SAID = (
    ("Đơn vị còn thiếu kinh phí.",),
    ("Trần Thị Kim Ngân",),
    ("BÍ THƯ", "Kim Sa Thương"),
    ("Người lập phiếu: đề nghị tăng phụ cấp",),
    ("TM. BAN THƯỜNG VỤ", "Đề nghị Tỉnh đoàn mở lớp tập huấn."),
)


@pytest.mark.parametrize("lines", SIGNED)
def test_a_sign_off_is_left_out_whole(lines: tuple[str, ...]) -> None:
    assert without_sign_off(lines) == ()
    assert without_sign_off(("Đơn vị còn thiếu kinh phí.", *lines)) == ("Đơn vị còn thiếu kinh phí.",)


@pytest.mark.parametrize("lines", SAID)
def test_what_says_more_or_does_not_say_that_it_signs_stays(lines: tuple[str, ...]) -> None:
    assert without_sign_off(lines) == lines


def test_a_signed_form_is_read_without_a_word() -> None:
    def signed(document: object, _: object) -> None:
        for line in SIGNED[1]:
            document.add_paragraph(line)  # type: ignore[attr-defined]

    assert typed_over(signed) == (["ý một"], "")
