"""Mail addresses in a cell."""

import pytest

from toolkit.wording import mail_addresses


@pytest.mark.parametrize(
    ("typed", "addresses"),
    [
        ("an@vidu.vn", ["an@vidu.vn"]),
        ("an@vidu.vn; <ban@vidu.vn>", ["an@vidu.vn", "ban@vidu.vn"]),
        ("an@vidu.vn\nban@vidu.vn", ["an@vidu.vn", "ban@vidu.vn"]),
        ("Nhóm Zalo Cầu Kè; an@vidu.vn", ["an@vidu.vn"]),
        ("an@vidu, ban@vidu.vn", ["an@vidu", "ban@vidu.vn"]),
        ("Nhóm Zalo", []),
        ("", []),
    ],
)
def test_every_word_that_stands_for_an_address_is_found(typed: str, addresses: list[str]) -> None:
    assert mail_addresses(typed) == addresses
