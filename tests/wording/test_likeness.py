"""Names that are likely one name typed twice, and what looks like a person's name."""

import pytest

from toolkit.wording import looks_like_a_person, nearly_the_same, without_honorific


@pytest.mark.parametrize(
    "slip",
    [
        "Trần Hoàng Minh Đẳng",
        "Tran Hoang Minh Dang",
        "Trần Hoàng Mnih Đăng",
        "Trần Hoàng Minh Đăngg",
        "Trần Minh Đăng",
        "Đăng Trần Hoàng Minh",
    ],
)
def test_a_slip_of_the_hand_is_nearly_the_same_name(slip: str) -> None:
    assert nearly_the_same(slip, "Trần Hoàng Minh Đăng")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Trần Hoàng Minh Đăng", "TRẦN HOÀNG MINH ĐĂNG"),
        ("Hoà Bình", "Hòa Bình"),
        ("Đoàn Phường 1", "Đoàn Phường 2"),
        ("Thị ủy Duyên Hải", "Thị đoàn Duyên Hải"),
        ("Lê Thị An", "Lê Văn Bình"),
    ],
)
def test_the_same_name_and_another_name_are_no_slips(one: str, other: str) -> None:
    assert not nearly_the_same(one, other)


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("Đ/c Lê Thị An", True),
        ("Đoàn Thị Xuân Mai", True),
        ("Kiên Sang", True),
        ("Ban Tổ chức", False),
        ("Thường trực Tỉnh đoàn", False),
        ("Duyên Hải", False),
        ("Đoàn Phường 1", False),
    ],
)
def test_a_persons_name_begins_with_a_family_name_and_has_a_capital_at_each_word(
    words: str, person: bool
) -> None:
    assert looks_like_a_person(words) is person


def test_a_form_of_address_is_taken_off() -> None:
    for typed in ("đồng chí Lê An", "Đ/c: Lê An", "Ông Lê An", "Lê An"):
        assert without_honorific(typed) == "Lê An"
