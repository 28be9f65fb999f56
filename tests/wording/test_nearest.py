"""Which name was probably meant, by its letters or by words of what it stands for."""

import pytest

from toolkit.wording.nearest import asked_back, meant, named, spelt_alike

KINDS = {
    "invitation": ("Giấy mời đơn vị", "giay-moi-don-vi"),
    "invitation-guest": ("Giấy mời khách ngoài Đoàn", "giay-moi-khach"),
    "thanks": ("Thư cảm ơn", "thu-cam-on"),
    "minutes": ("Biên bản", "bien-ban"),
    "year-minutes": ("Biên bản tổng hợp năm", "tong-hop-nam"),
}
INVITATIONS = ("invitation", "invitation-guest")
TYPED = [
    ("thu-moi", INVITATIONS),
    ("giay-moi", INVITATIONS),
    ("Thư mời", INVITATIONS),
    ("GIAY MOI KHACH", ("invitation-guest",)),
    ("thư", ("thanks",)),
    ("bien-ban", ("minutes", "year-minutes")),
    ("biên bản năm", ("year-minutes",)),
    ("tờ trình", ()),
    ("?!", ()),
    ("", ()),
]


@pytest.mark.parametrize(("typed", "near"), TYPED)
def test_names_are_known_by_words_of_what_they_stand_for(typed: str, near: tuple[str, ...]) -> None:
    assert meant(typed, KINDS) == near


@pytest.mark.parametrize(
    ("typed", "near"), [("giấy mời", INVITATIONS), ("thư mời", ()), ("biên bản kiểm phiếu", ()), ("!", ())]
)
def test_a_name_in_full_is_known_only_where_every_word_fits(typed: str, near: tuple[str, ...]) -> None:
    assert named(typed, KINDS) == near


def test_more_names_than_anybody_reads_are_not_proposed() -> None:
    assert meant("đoàn", {f"X{number}": ("Đoàn xã",) for number in range(6)}) == ()


def test_letters_alike_tell_a_slip_of_the_hand() -> None:
    assert spelt_alike("agnda", ["agenda", "thanks"], 0.75) == ("agenda",)
    assert spelt_alike("thu-moi", ["return-form", "thanks"], 0.75) == ()


def test_a_question_names_each_with_its_label() -> None:
    assert asked_back(("a", "b"), {"a": "Giấy mời"}) == "Có phải ý là “a” (Giấy mời) hoặc “b”?"
