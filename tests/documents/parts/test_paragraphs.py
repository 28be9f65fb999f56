"""Marks at the end of lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.documents.parts.paragraphs import (
    bare,
    below_a_dash,
    ended,
    in_one_line,
    inside,
    paragraphs,
    series,
    unmarked,
)
from toolkit.wording import capitalised, uncapitalised


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Bế mạc", "Bế mạc."),
        ("Bế mạc.", "Bế mạc."),
        ("Các chuyên đề:", "Các chuyên đề:"),
        ("Vì sao?", "Vì sao?"),
    ],
)
def test_a_sentence_has_a_mark_at_its_end(typed: str, printed: str) -> None:
    assert ended(typed) == printed


def test_nothing_stays_nothing() -> None:
    assert ended(" ") == ""
    assert paragraphs(["", "  "]) == ()
    assert series([" ", ";"]) == ()


def test_a_series_ends_its_lines_whatever_was_typed() -> None:
    assert [line.dong for line in series(["một.", "hai", "ba;"], last=",")] == ["một;", "hai;", "ba,"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Mở lớp học.", "Mở lớp học"),
        ("Mở lớp học:\n- một lớp mùa hè;\n- một lớp mùa thu.", "Mở lớp học: một lớp mùa hè; một lớp mùa thu"),
        ("1. Mở lớp học\n\n2. Mở hội thi", "Mở lớp học; Mở hội thi"),
        ("Mở lớp học.\nMở hội thi.", "Mở lớp học. Mở hội thi"),
    ],
)
def test_several_lines_are_told_in_one(typed: str, told: str) -> None:
    assert in_one_line(typed) == told


def test_points_below_a_dash_have_a_sign_of_their_own() -> None:
    typed = "Kiến nghị Tỉnh đoàn:\n- mở lớp;\n– hỗ trợ máy tính;\n-5 độ"
    assert below_a_dash(typed) == "Kiến nghị Tỉnh đoàn:\n+ mở lớp;\n+ hỗ trợ máy tính;\n-5 độ"


@given(st.text())
def test_marks_are_put_once(text: str) -> None:
    assert ended(ended(text)) == ended(text)
    assert bare(bare(text)) == bare(text)


@given(st.text(min_size=1))
def test_only_the_first_letter_changes(text: str) -> None:
    assert capitalised(text)[1:][-len(text) + 1 :] == text[1:] or len(text) == 1
    assert uncapitalised(text).endswith(text[1:])


def test_inside_a_sentence_ordinary_words_are_small_and_names_of_bodies_stay() -> None:
    typed = ("Cấp ủy, chính quyền", "Các đơn vị", "Đơn vị", "Trung ương Đoàn", "Tỉnh đoàn", "")
    assert [inside(words) for words in typed] == [
        "cấp ủy, chính quyền",
        "các đơn vị",
        "đơn vị",
        "Trung ương Đoàn",
        "Tỉnh đoàn",
        "",
    ]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("- Chương trình", "Chương trình"),
        ("+ Báo cáo đề dẫn - bản chính", "Báo cáo đề dẫn - bản chính"),
        ("2) Quy chế", "Quy chế"),
        ("01. Hỗ trợ vốn", "Hỗ trợ vốn"),
        ("(3) Mở lớp", "Mở lớp"),
        ("b) Mở lớp", "Mở lớp"),
        ("2. Thành lập tổ, gồm:\n- Tổ tôm;\n- Tổ nghêu", "Thành lập tổ, gồm:\n- Tổ tôm;\n- Tổ nghêu"),
        ("1. Mở lớp 2. Cấp máy", "1. Mở lớp 2. Cấp máy"),
        ("a) Mở lớp\nb) Cấp máy", "a) Mở lớp\nb) Cấp máy"),
        ("- Mở lớp\n- Cấp máy", "- Mở lớp\n- Cấp máy"),
        ("1.000 đoàn viên", "1.000 đoàn viên"),
        ("2 lớp tập huấn", "2 lớp tập huấn"),
        ("-5 độ", "-5 độ"),
    ],
)
def test_a_typed_mark_goes_unless_an_enumeration_begins_with_it(typed: str, printed: str) -> None:
    assert unmarked(typed) == printed
