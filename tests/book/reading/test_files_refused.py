"""Files that are not what their names say, or would do harm: named for what they are, with what to do."""

import io
import os
import struct
import zipfile
from pathlib import Path

import docx
import pytest

from tests.book.workbooks import SHEET, rewritten, sheet_xml, workbook
from toolkit.book.reading.files import read_grid
from toolkit.problems import BadWorkbook, FileLocked, FileMissing, ToolkitError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def refusal(path: Path) -> ToolkitError:
    with pytest.raises(ToolkitError) as caught:
        read_grid(path)
    assert caught.value.path == path
    return caught.value


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "giao-ban.xlsx"


def word_file() -> bytes:
    out = io.BytesIO()
    docx.Document().save(out)
    return out.getvalue()


def zip_of(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, content in parts.items():
            target.writestr(name.replace("__", "/"), content)
    return out.getvalue()


def utf16(text: str) -> bytes:
    return text.encode("utf-16-le")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "workbook-empty"),
        (b"\0" * 5000, "workbook-empty"),
        (OLE + utf16("EncryptedPackage"), "workbook-encrypted"),
        (OLE + utf16("Workbook"), "workbook-old-excel"),
        (OLE + utf16("WordDocument"), "workbook-old-office"),
        (word_file(), "workbook-word"),
        (zip_of(ppt__presentation="x"), "workbook-power-point"),
        (zip_of(xl__workbook="x").replace(b"xl/workbook", b"xl/workbook"), "workbook-broken-archive"),
        (zip_of(**{"xl__workbook.bin": "x"}), "workbook-binary-excel"),
        (zip_of(mimetype="application/vnd.oasis.opendocument.text"), "workbook-other-open-document"),
        (zip_of(**{"anh.jpg": "x"}), "workbook-archive"),
        (b"PK\x03\x04 and then nothing", "workbook-broken-archive"),
        (b"%PDF-1.7 ...", "workbook-pdf"),
        ("\ufeff<html><body><table><tr><td>Mã đơn vị".encode(), "workbook-html"),
        (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            "workbook-xml-spreadsheet",
        ),
        ("Mã đơn vị,Tên đơn vị\nH-CN,Huyện đoàn Cầu Ngang\n".encode(), "workbook-text"),
        ("\ufeffMã đơn vị;Tên\n".encode("utf-16"), "workbook-text"),
        (b"\x7fELF\x02\x01\x01\0\x80\xff", "workbook-unknown"),
    ],
)
def test_a_file_of_another_kind_is_named(file: Path, content: bytes, code: str) -> None:
    file.write_bytes(content)
    found = refusal(file)
    assert (type(found), found.code) == (BadWorkbook, code)
    assert str(found).startswith("giao-ban.xlsx ")
    assert found.remedy


def test_the_words_say_what_it_is_and_what_to_do(file: Path) -> None:
    file.write_bytes(OLE + utf16("Workbook"))
    assert str(refusal(file)) == (
        "giao-ban.xlsx thực ra là sổ Excel đời cũ (.xls). "
        "Mở bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx), rồi dùng tệp mới."
    )


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    assert type(refusal(tmp_path / "không có.xlsx")) is FileMissing
    assert refusal(tmp_path).code == "workbook-folder"


@pytest.mark.parametrize("name", ["~$giao-ban.xlsx", ".~lock.giao-ban.xlsx#"])
def test_a_lock_file_is_named(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"\x05Nguyen")
    assert refusal(path).code == "workbook-lock-file"


def test_a_lock_file_beside_the_workbook_does_not_matter(file: Path) -> None:
    (file.parent / "~$giao-ban.xlsx").write_bytes(b"\x05Nguyen")
    assert len(read_grid(workbook(file)).sheets) == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_file_that_may_not_be_read_is_named(file: Path) -> None:
    workbook(file).chmod(0)
    assert type(refusal(file)) is FileLocked


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_file_is_named(file: Path, share: float) -> None:
    content = workbook(file).read_bytes()
    file.write_bytes(content[: int(len(content) * share)])
    assert refusal(file).code == "workbook-broken-archive"


def test_a_flipped_byte_is_an_honest_refusal_or_changes_nothing(file: Path) -> None:
    good = workbook(file).read_bytes()
    grid = read_grid(file)
    for place in range(0, len(good), 97):
        file.write_bytes(good[:place] + bytes([good[place] ^ 0x55]) + good[place + 1 :])
        try:
            assert read_grid(file) == grid or not read_grid(file).sheets
        except BadWorkbook:
            continue


def test_a_workbook_without_its_main_part_is_refused(file: Path) -> None:
    rewritten(workbook(file), without=["xl/workbook.xml"])
    assert refusal(file).code == "workbook-broken-archive"


@pytest.mark.parametrize("part", ["xl/_rels/workbook.xml.rels", SHEET])
def test_a_sheet_whose_part_is_missing_is_no_sheet(file: Path, part: str) -> None:
    assert read_grid(rewritten(workbook(file), without=[part])).sheets == ()


@pytest.mark.parametrize("part", ["xl/workbook.xml", SHEET, "xl/sharedStrings.xml"])
def test_cut_off_xml_is_refused(file: Path, part: str) -> None:
    rewritten(workbook(file), {part: lambda xml: xml[: len(xml) // 2]})
    assert refusal(file).code == "workbook-broken-archive"


def test_a_shared_string_that_is_not_there_is_refused(file: Path) -> None:
    cells = '<row r="1"><c r="A1" t="s"><v>99999</v></c></row>'
    rewritten(workbook(file), {SHEET: sheet_xml(cells)})
    assert refusal(file).code == "workbook-broken-archive"


LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("declaration", [LAUGHS, OUTSIDE])
@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", SHEET, "xl/sharedStrings.xml", "xl/styles.xml", "_rels/.rels"]
)
def test_entities_are_refused(file: Path, part: str, declaration: bytes) -> None:
    rewritten(workbook(file), {part: lambda xml: xml.replace(b"?>", b"?>" + declaration, 1)})
    assert refusal(file).code == "workbook-dangerous"


def test_a_bomb_is_not_unpacked(file: Path) -> None:
    workbook(file)
    with (
        zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as target,
        target.open("xl/media/image1.png", "w") as part,
    ):
        for _ in range(60):
            part.write(b"\0" * 1_000_000)
    assert refusal(file).code == "workbook-dangerous"


def test_a_bomb_that_lies_about_its_size_is_not_unpacked(file: Path) -> None:
    size = 50_000_123
    rewritten(workbook(file), {SHEET: lambda xml: xml + b" " * (size - len(xml))})
    content = file.read_bytes()
    assert content.count(struct.pack("<L", size)) == 2
    file.write_bytes(content.replace(struct.pack("<L", size), struct.pack("<L", 1000)))
    assert refusal(file).code == "workbook-broken-archive"


@pytest.mark.parametrize("name", ["../outside.xml", "/etc/x.xml", "xl/../../x.xml", "C:\\x.xml", "..\\x.xml"])
def test_names_that_lead_outside_are_refused(file: Path, name: str) -> None:
    rewritten(workbook(file), more=[(name, b"x")])
    assert refusal(file).code == "workbook-dangerous"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_are_refused(file: Path) -> None:
    rewritten(workbook(file), more=[(SHEET, b"<x/>")])
    assert refusal(file).code == "workbook-dangerous"


def test_too_many_parts_are_refused(file: Path) -> None:
    rewritten(workbook(file), more=[(f"xl/{number}.xml", b"") for number in range(10_001)])
    assert refusal(file).code == "workbook-dangerous"
