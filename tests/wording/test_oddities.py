import unicodedata

import pytest

from toolkit.wording import Oddity, clean, oddities


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("Đoàn Trường", ()),
        ("một\nhai", ()),
        ("một_x000D_\nhai", ()),
        (unicodedata.normalize("NFD", "Trà Vinh"), (Oddity.DECOMPOSED,)),
        ("Ðoàn", (Oddity.LOOK_ALIKE,)),
        ("Trà\u00a0Vinh", (Oddity.ODD_SPACE,)),
        ("Họ\u200b tên\ufeff", (Oddity.INVISIBLE,)),
        ("Hội\x07 nghị", (Oddity.CONTROL,)),
        ("Hội_x0007_ nghị", (Oddity.CONTROL,)),
        ("Hội \ud800nghị", (Oddity.SURROGATE,)),
        ("Hội  nghị", (Oddity.DOUBLED_SPACE,)),
        (" Hội nghị ", (Oddity.OUTER_SPACE,)),
        ("Mã НN", (Oddity.FOREIGN,)),
        ("Ｍã", (Oddity.WIDE,)),
        ("Ðoàn\u00a0 viên\x00", (Oddity.CONTROL, Oddity.LOOK_ALIKE, Oddity.ODD_SPACE)),
    ],
)
def test_what_cannot_be_seen_on_the_screen_is_named(text, odd):
    assert oddities(text) == odd


def test_cleaning_mends_marks_look_alikes_and_spaces():
    text = unicodedata.normalize("NFD", " Ðoàn\u00a0viên \u200b Trà  Vinh ")
    assert oddities(text)
    assert oddities(clean(text)) == ()
