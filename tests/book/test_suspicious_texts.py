"""The quick search for texts that may be garbled finds what the plain pattern finds."""

import re

from hypothesis import given
from hypothesis import strategies as st

from toolkit.book.fields.cleaning import _SUSPICIOUS
from toolkit.wording.folding import USUAL

PLAIN = re.compile(r"[?&<^+`~]|dd|aa|ee|oo|[aou]w|[fsrxjw](?!\w)|[aeiouyw][fj]", re.IGNORECASE)


@given(st.from_regex(USUAL, fullmatch=True) | st.text("aAdDeEoOuwWfFsSjJ xX.ư?", max_size=12))
def test_the_quick_pattern_finds_what_the_plain_one_finds(text: str) -> None:
    assert bool(_SUSPICIOUS.search(text)) == bool(PLAIN.search(text))
