"""Mail addresses in a cell."""

import pytest

from toolkit.wording import is_mail_address, mail_addresses


@pytest.mark.parametrize(
    ("typed", "addresses"),
    [
        ("an@vidu.vn", ["an@vidu.vn"]),
        ("an@vidu.vn; <ban@vidu.vn>", ["an@vidu.vn", "ban@vidu.vn"]),
        ("an@vidu.vn\nban@vidu.vn", ["an@vidu.vn", "ban@vidu.vn"]),
        ("Nhóm Zalo Cầu Kè; an@vidu.vn", ["an@vidu.vn"]),
        ("an@vidu, ban@vidu.vn", ["an@vidu", "ban@vidu.vn"]),
        ("Lê Thị A <an@vidu.vn>, ban@vidu.vn", ["an@vidu.vn", "ban@vidu.vn"]),
        ("Email: an@vidu.vn (đ/c Khôi)", ["an@vidu.vn"]),
        ("an@vidu.vn và ban@vidu.vn / cam@vidu.vn", ["an@vidu.vn", "ban@vidu.vn", "cam@vidu.vn"]),
        ("Nhóm Zalo", []),
        ("", []),
    ],
)
def test_every_word_that_stands_for_an_address_is_found(typed: str, addresses: list[str]) -> None:
    assert mail_addresses(typed) == addresses


@pytest.mark.parametrize(
    "typed",
    [
        "a b@c.vn",
        "huyen doan@vidu.vn",
        "càng long@vidu.vn",
        "cauke@vidu .vn",
        "cauke @vidu.vn",
        "cauke@vidu.exam ple",
        "cau,ke@vidu.vn",
        "cauke@vidu.com,vn",
        "cauke@vidu.com;vn",
        "cau(ke)@vidu.vn",
    ],
)
def test_no_part_of_a_spoilt_address_is_taken_for_one(typed: str) -> None:
    assert [one for one in mail_addresses(f"an@vidu.vn; {typed}") if is_mail_address(one)] == ["an@vidu.vn"]
    assert not any(map(is_mail_address, mail_addresses(typed)))
