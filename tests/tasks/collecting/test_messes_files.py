"""Files of other kinds than the form that was sent: read where a library can, named where none can."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from tests.real.office import convert, needs_office
from tests.tasks.collecting.binary_workbook import binary_workbook
from tests.tasks.collecting.conference import blank_forms, the_conference, well_filled
from tests.tasks.collecting.messes import NAME, UNIT, Mess, outcome, read
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.form_rows import lines

UNDERSTOOD = (
    "Tệp này không có mã đơn vị; được hiểu là của Huyện đoàn Cầu Ngang, theo "
    "tên tệp. Đúng thì để nguyên; nếu không, ghi đúng mã của đơn vị vào tên tệp rồi thu lại. "
    "[return-unit-read]"
)
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)


def _binary() -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(well_filled(UNIT)))
    return binary_workbook(
        {
            sheet.title: [
                [None if cell is None else str(cell) for cell in row]
                for row in sheet.iter_rows(values_only=True)
            ]
            for sheet in book
        }
    )


def _with_picture(content: bytes) -> bytes:
    """The form with a scan pasted on it: a part of the package, as any spreadsheet program stores it."""
    found = io.BytesIO(content)
    with zipfile.ZipFile(found, "a") as package:
        package.writestr("xl/media/image1.png", b"\x89PNG")
    return found.getvalue()


def _refused(about: str, name: str, content: bytes, told: str) -> Mess:
    return Mess(
        about=about, name=name, content=lambda: content, opinions=0, speeches=0, told=f"{name}: {told}"
    )


def _other_program(about: str, name: str, content: bytes, what: str, ending: str) -> Mess:
    told = (
        f"Tệp này là {what}, chưa đọc được. Mở tệp, chọn Lưu thành (Save As) kiểu .{ending} vào thư mục này "
        "rồi thu lại. [return-other-program]"
    )
    return _refused(about, name, content, told)


def _packed(about: str, name: str, content: bytes, what: str) -> Mess:
    told = (
        f"Tệp này là {what}, chưa xem được bên trong. Giải nén các tệp trong đó ra thư mục này rồi thu lại. "
        "[return-packed]"
    )
    return _refused(about, name, content, told)


def _shortcut(about: str, name: str, content: bytes) -> Mess:
    told = (
        "Tệp này chỉ là lối tắt, không chứa phiếu. Mở lối tắt, tải phiếu về dạng Excel (.xlsx) vào thư mục "
        "này rồi thu lại. [return-shortcut]"
    )
    return _refused(about, name, content, told)


MESSES = (
    Mess(
        about="a .csv of opinions",
        opinions=1,
        speeches=0,
        name=f"{UNIT}.csv",
        content=lambda: "Nhóm;Nội dung;Gửi tới\nKiến nghị;ý;Tỉnh đoàn\n".encode("utf-8-sig"),
        told=(
            f"{UNIT}.csv: Tệp này không có mã đơn vị; được hiểu là của Huyện đoàn Cầu Ngang, theo "
            "tên tệp. Đúng thì để nguyên; nếu không, ghi đúng mã của đơn vị vào tên tệp rồi thu lại. "
            "[return-unit-read]"
        ),
    ),
    Mess(
        about="a PDF",
        content=lambda: b"%PDF-1.7\n%",
        name="phieu.pdf",
        opinions=0,
        speeches=0,
        told=(
            "phieu.pdf: Tệp này là một tệp PDF, nên không lấy được số liệu, ý kiến. Đề nghị đơn vị gửi lại "
            "chính tệp phiếu Excel đã điền; hoặc đồng chí gõ tay vào sổ. [return-unreadable]"
        ),
    ),
    Mess(
        about="a picture",
        content=lambda: b"\xff\xd8\xff",
        name="anh chup.jpg",
        opinions=0,
        speeches=0,
        told=(
            "anh chup.jpg: Tệp này là một bức ảnh, nên không lấy được số liệu, ý kiến. Đề nghị đơn vị gửi "
            "lại chính tệp phiếu Excel đã điền; hoặc đồng chí gõ tay vào sổ. [return-unreadable]"
        ),
    ),
    Mess(
        about="an empty file",
        content=lambda: b"",
        opinions=0,
        speeches=0,
        told=(
            f"{NAME}: Tệp này là một tệp trống, nên không lấy được số liệu, ý kiến. Đề nghị đơn vị gửi lại "
            "chính tệp phiếu Excel đã điền; hoặc đồng chí gõ tay vào sổ. [return-unreadable]"
        ),
    ),
    Mess(about="saved as .xlsb", name="phieu.xlsb", content=_binary),
    Mess(about="saved without an ending", name="phieu", content=lambda: well_filled(UNIT)),
    Mess(
        about="a .csv with a comma in a value",
        opinions=1,
        speeches=0,
        name=f"{UNIT}.csv",
        content=lambda: 'Nhóm,Nội dung,Gửi tới\n"Khó khăn, vướng mắc","một, hai",\n'.encode(),
        told=f"{UNIT}.csv: {UNDERSTOOD}",
    ),
    Mess(
        about="a .csv that lost its letters",
        opinions=0,
        speeches=0,
        name=f"{UNIT}.csv",
        content=lambda: b"Nh?m,N?i dung,G?i t?i\nKi?n ngh?,C?p s? ?o?n vi?n,T?nh ?o?n\n",
        told=(
            f"{UNIT}.csv, dòng 1: Từ dòng này tệp .csv không còn đúng như đơn vị ghi (“Nh?m”): chữ tiếng "
            "Việt bị mất thành dấu “?”, hoặc dấu nháy kép không đóng. Đề nghị đơn vị mở lại bảng gốc, lưu "
            "(Save As) kiểu Excel Workbook (.xlsx) hoặc CSV UTF-8 rồi gửi lại. [return-text-broken]"
        ),
    ),
    Mess(
        about="Excel's Unicode text",
        opinions=1,
        speeches=0,
        name=f"{UNIT}.txt",
        content=lambda: "Nhóm\tNội dung\tGửi tới\nKiến nghị\tý\tTỉnh đoàn\n".encode("utf-16"),
        told=f"{UNIT}.txt: {UNDERSTOOD}",
    ),
    Mess(
        about="a .csv that was named .xlsx",
        opinions=1,
        speeches=0,
        name=f"{UNIT}.xlsx",
        content=lambda: "Nhóm;Nội dung;Gửi tới\nKiến nghị;ý;Tỉnh đoàn\n".encode("utf-8-sig"),
        told=f"{UNIT}.xlsx: {UNDERSTOOD}",
    ),
    Mess(
        about="pictures pasted beside what was filled in",
        content=lambda: _with_picture(well_filled(UNIT)),
        told=(
            f"{NAME}: Phiếu có ảnh dán; nội dung trong ảnh không được đọc. Mở tệp xem ảnh; nếu ảnh có số "
            "liệu, ý kiến, đồng chí gõ tay vào sổ. [return-pictures]"
        ),
    ),
    _refused(
        "nothing but a picture pasted",
        NAME,
        _with_picture(blank_forms()[UNIT]),
        "Phiếu của Huyện đoàn Cầu Ngang chỉ có ảnh dán, chưa điền ô nào. Đề nghị đơn vị gõ nội dung vào các "
        "ô của phiếu rồi gửi lại; hoặc đồng chí gõ tay vào sổ. [return-only-pictures]",
    ),
    _refused(
        "a file that was cut off",
        NAME,
        well_filled(UNIT)[:4000],
        "Tệp này hỏng hoặc có mật khẩu, không mở được. Đề nghị đơn vị gửi lại tệp khác, không đặt mật khẩu. "
        "[return-broken]",
    ),
    _refused(
        "a workbook with a password",
        NAME,
        OLE + "EncryptedPackage".encode("utf-16-le"),
        "Tệp này có mật khẩu, không mở được. Hỏi đơn vị mật khẩu, mở tệp, bỏ mật khẩu rồi lưu vào thư mục "
        "này; hoặc đề nghị gửi lại tệp không có mật khẩu. [return-password]",
    ),
    _packed("a .rar", "phieu.rar", b"Rar!\x1a\x07\x01\x00", "một tệp nén RAR"),
    _packed("a .7z", "phieu.7z", bytes.fromhex("377abcaf271c"), "một tệp nén 7-Zip"),
    _shortcut("a shortcut of Google Drive", "phieu.gsheet", b'{"doc_id": "1"}'),
    _shortcut("a shortcut to a page", "phieu.url", b"[InternetShortcut]\nURL=http://a"),
    _other_program("an old .doc", "phieu.doc", OLE, "một văn bản Word kiểu cũ", "docx"),
    _other_program(
        "a page that calls itself .xls", "phieu.xls", b"<html><table></table></html>", "một trang web", "xlsx"
    ),
    _other_program("a Numbers file", "phieu.numbers", b"PK", "một bảng tính Numbers của máy Apple", "xlsx"),
    _other_program(
        "an XML workbook of 2003",
        "phieu.xls",
        b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
        "bảng tính XML của Excel 2003",
        "xlsx",
    ),
    _refused(
        "a film",
        "quay.mp4",
        b"\0\0\0\x18ftypmp42",
        "Tệp này là tệp ghi âm, ghi hình, nên không lấy được số liệu, ý kiến. Đề nghị đơn vị gửi lại chính "
        "tệp phiếu Excel đã điền; hoặc đồng chí gõ tay vào sổ. [return-unreadable]",
    ),
)


@pytest.mark.parametrize("mess", MESSES, ids=lambda mess: mess.about)
def test_a_mess_is_understood_or_named(mess: Mess) -> None:
    assert outcome(mess) == (mess.told, mess.opinions, mess.speeches)


@needs_office
@pytest.mark.office
@pytest.mark.parametrize("kind", ["ods", "xls"])
def test_a_form_that_another_program_saved_says_the_same(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "phieu.xlsx"
    path.write_bytes(well_filled(UNIT))
    convert([path], kind, tmp_path)
    saved = read(f"phieu.{kind}", path.with_suffix(f".{kind}").read_bytes())
    plain = read("phieu.xlsx", path.read_bytes())
    assert isinstance(saved, Form)
    assert isinstance(plain, Form)
    assert saved.problems == ()
    marks = [[one.source.mark for one in lines(form, the_conference())] for form in (saved, plain)]
    assert marks[0] == marks[1]
