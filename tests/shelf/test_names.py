"""File names that every system can keep."""

from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.shelf.names import beside, folded, unfit

FOLDER = Path("/ket-qua")


@pytest.mark.parametrize(
    "name",
    [
        "HN1-2024/GM_HN1-2024_TX-DH.docx",
        "HN1-2024/GM_HN1-2024_TX-DH (ban moi).docx",
        "console.docx",
        "Giấy mời.docx",
    ],
)
def test_good_names_pass(name: str) -> None:
    assert unfit(FOLDER, PurePosixPath(name)) is None


@pytest.mark.parametrize(
    "name",
    [
        "CON.docx",
        "con .docx",
        "HN1/nul",
        "Com1.docx",
        "../GM.docx",
        "/GM.docx",
        "",
        "HN1/GM:1.docx",
        "a?.docx",
        "a\\b.docx",
        "HN1 /GM.docx",
        "GM.docx.",
        "~$GM.docx",
        "-rf",
        "a\u202eb.docx",
        "a\tb.docx",
        "a\ud800b.docx",
        "ệ" * 100 + ".docx",
    ],
)
def test_names_that_some_system_refuses_are_named(name: str) -> None:
    found = unfit(FOLDER, PurePosixPath(name))
    assert found is not None
    assert found.code == "path-unfit"


def test_a_path_that_windows_cannot_open_is_named_with_its_length() -> None:
    name = "HN1-2024/" + "x" * 230
    found = unfit(FOLDER, PurePosixPath(name))
    assert str(found) == (
        f"{name}: Đường dẫn của tệp “{name}” dài 248 ký tự, quá 240 ký tự cho phép. "
        "Chọn thư mục xuất ngắn hơn hoặc rút ngắn mã. [path-too-long]"
    )


def test_two_names_are_one_file_when_only_case_or_composition_differ() -> None:
    assert folded(PurePosixPath("HN1/ĐOÀN.docx")) == folded(PurePosixPath("hn1/đoa\u0300n.DOCX"))
    assert folded(PurePosixPath("TX-DH")) != folded(PurePosixPath("H-DH"))


@given(st.text())
def test_folding_twice_is_folding_once(name: str) -> None:
    once = folded(PurePosixPath(name))
    assert folded(PurePosixPath(once)) == once


def test_a_new_version_is_named_clearly() -> None:
    letter = PurePosixPath("HN1/GM_HN1_TX-DH.docx")
    assert [beside(letter, number).name for number in (1, 2)] == [
        "GM_HN1_TX-DH (ban moi).docx",
        "GM_HN1_TX-DH (ban moi 2).docx",
    ]
