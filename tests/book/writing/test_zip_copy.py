"""A workbook's zip with some parts anew; what was not touched keeps its packed bytes."""

import io
import zipfile
from typing import IO, cast

import pytest

from toolkit.book.writing.zip_copy import copied

PARTS = {
    "a.xml": b"<a/>" * 100,
    "Trang tính.xml": "<Ý/>".encode() * 100,
    "b.bin": b"\0\1\2",
    "empty.xml": b"",
}
DAY = (2024, 11, 22, 8, 30, 58)


class OneWay(io.RawIOBase):
    """A stream that cannot be gone back in: sizes stand behind the parts that were written into it."""

    def __init__(self, content: io.BytesIO) -> None:
        self._content = content

    def writable(self) -> bool:
        return True

    def write(self, piece: object) -> int:
        return self._content.write(cast("bytes", piece))


def zipped(*, one_way: bool, before: bytes = b"") -> bytes:
    content = io.BytesIO()
    content.write(before)
    stream = cast("IO[bytes]", OneWay(content) if one_way else content)
    with zipfile.ZipFile(stream, "a" if before else "w") as package:
        for name, part in PARTS.items():
            entry = zipfile.ZipInfo(name, DAY)
            entry.compress_type = zipfile.ZIP_STORED if name == "b.bin" else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            package.writestr(entry, part)
    return content.getvalue()


@pytest.mark.parametrize(
    "content", [zipped(one_way=False), zipped(one_way=True), zipped(one_way=False, before=b"#")]
)
def test_only_the_fresh_part_changes(content: bytes) -> None:
    old = zipfile.ZipFile(io.BytesIO(content))
    new = zipfile.ZipFile(io.BytesIO(copied(content, old.infolist(), {"a.xml": b"<fresh/>"})))
    assert new.testzip() is None
    assert {name: new.read(name) for name in new.namelist()} == PARTS | {"a.xml": b"<fresh/>"}
    told = [(one.filename, one.date_time, one.external_attr, one.compress_type) for one in new.infolist()]
    assert told == [
        (one.filename, one.date_time, one.external_attr, one.compress_type) for one in old.infolist()
    ]


def test_without_a_fresh_part_the_file_says_the_same_byte_for_byte() -> None:
    content = zipped(one_way=False)
    assert copied(content, zipfile.ZipFile(io.BytesIO(content)).infolist(), {}) == content
