"""The quick searches find what a close look finds: texts that may be garbled, and texts that are sound."""

import re

from hypothesis import given
from hypothesis import strategies as st

from toolkit.book.fields.cleaning import _SUSPICIOUS, cleaned, sound
from toolkit.wording.folding import USUAL_SIGNS

USUAL = st.from_regex(f"[{USUAL_SIGNS}]*", fullmatch=True)
PLAIN = re.compile(r"[?&<^+`~\\]|dd|aa|ee|oo|[aou]w|[fsrxjw](?!\w)|[aeiouyw][fj]|[aeo][1-9]", re.IGNORECASE)


@given(USUAL | st.text("aAdDeEoOuwWfFsSjJ xX.ư?", max_size=12))
def test_the_quick_pattern_finds_what_the_plain_one_finds(text: str) -> None:
    assert bool(_SUSPICIOUS.search(text)) == bool(PLAIN.search(text))


_TEXTS = USUAL | st.text("aAdoOuwfFsx XĐáễ.ư?&_\n \x1f\u200b\xa0", max_size=8)
_TEXTS |= st.sampled_from(
    ("Trà Vinh", "T\u00ecnh", "®oµn", "Ñoaøn tænh", "Nguye^~n", "_x000D_", "０１", "\ud800")
)


@given(st.lists(_TEXTS, max_size=12, unique=True))
def test_a_text_that_is_sound_among_others_is_at_most_trimmed_when_it_is_read_alone(texts: list[str]) -> None:
    for text in sound(texts):
        assert cleaned(text) == (text.strip(" "), ())


def test_most_texts_are_sound_among_others_that_are_not() -> None:
    usual = ["Bí thư", "Trà Vinh", "GM000012", "Hội trường Thị đoàn", " An ", "ấp 6\nxã A", "Phòng R&D", ""]
    assert sound([*usual, "a \nb", "\nb", "Ñoaøn tænh", "a  b", "_x000D_", "Tr?ng t?m", "nguye^~n"]) == [
        "Bí thư",
        "Trà Vinh",
        "GM000012",
        "Hội trường Thị đoàn",
        " An ",
        "ấp 6\nxã A",
        "",
    ]
