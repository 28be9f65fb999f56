"""The list of a zip's entries, as it is read at a glance and as zipfile reads it."""

import io
import zipfile

import pytest

from toolkit.book.reading.files.archive import Archive, Damaged
from toolkit.book.reading.files.zip_listing import Entry, entry_of, plain_entries
from toolkit.shelf import packaged


@pytest.mark.parametrize("name", ["giao-ban-2024.xlsx", "giao-ban-2024.xlsm", "giao-ban-2024.ods"])
def test_a_workbook_is_listed_as_zipfile_lists_it(name: str) -> None:
    content = (packaged("workbooks") / name).read_bytes()

    assert plain_entries(content) == _by_zipfile(content)


def test_what_is_not_plain_is_left_to_zipfile() -> None:
    plain = _zipped("xl/workbook.xml")

    assert plain_entries(plain) == _by_zipfile(plain)
    assert plain_entries(b"before " + plain) is None
    assert plain_entries(plain + b" behind") is None
    assert plain_entries(_zipped("xl/phiếu.xml")) is None
    assert plain_entries(_zipped("xl\\workbook.xml")) is None
    assert plain_entries(_zipped("xl/workbook.xml", comment=b"of the whole")) is None
    assert plain_entries(plain[:-30]) is None
    assert plain_entries(b"") is None


def test_a_list_that_does_not_end_where_it_should_is_not_believed() -> None:
    plain = _zipped("xl/workbook.xml", "xl/styles.xml")
    one_less = plain[:-22] + plain[-22:].replace(b"\2\0\2\0", b"\1\0\1\0")
    one_more = plain[:-22] + plain[-22:].replace(b"\2\0\2\0", b"\3\0\3\0")

    assert [plain_entries(content) for content in (one_less, one_more)] == [None, None]


def test_a_part_that_lies_in_two_files_is_held_against_the_sum_that_each_says() -> None:
    sound = _zipped("xl/workbook.xml", method=zipfile.ZIP_DEFLATED)
    (entry,) = _by_zipfile(sound)
    wrong = sound.replace(entry.CRC.to_bytes(4, "little"), b"\0\1\2\3")

    assert Archive(sound).read("xl/workbook.xml")
    with pytest.raises(Damaged):
        Archive(wrong).read("xl/workbook.xml")


def _zipped(*names: str, comment: bytes = b"", method: int = zipfile.ZIP_STORED) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method) as package:
        for name in names:
            package.writestr(name, "<workbook/>")
        package.comment = comment
    return content.getvalue()


def _by_zipfile(content: bytes) -> list[Entry]:
    return list(map(entry_of, zipfile.ZipFile(io.BytesIO(content)).infolist()))
