"""Documents that begin alike are known by the digest of all their bytes, as others are."""

from hypothesis import given
from hypothesis import strategies as st

from toolkit.history.digests import Digests, digest

START = bytes(range(256)) * 40
pieces = st.lists(st.sampled_from((START, START[:5000], START[:-1] + b"x", b"", b"a", b"b")), max_size=3)
contents = st.lists(pieces.map(b"".join), min_size=1, max_size=12)


@given(contents)
def test_a_shared_start_changes_no_digest(documents: list[bytes]) -> None:
    digests = Digests()
    assert [digests.of(one) for one in documents] == [digest(one) for one in documents]
