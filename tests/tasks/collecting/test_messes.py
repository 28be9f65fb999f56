"""What units really send: each mess is understood, or named by file, sheet and cell with its remedy."""

import datetime as dt
import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.real.office import convert, needs_office
from tests.tasks.collecting.conference import (
    CAME,
    Book,
    blank_forms,
    filled,
    said,
    the_conference,
    the_plan,
    well_filled,
)
from toolkit.problems import Problem
from toolkit.tasks.collecting.form_reading import Form, read_form
from toolkit.tasks.collecting.lines import lines, parted
from toolkit.tasks.collecting.mailbag import Arrived, arrived
from toolkit.tasks.returns import form_file

UNIT = "H-CN"
NAME = f"PHIEU_HN3-2024_{UNIT}.xlsx"
THANKS = " Đồng chí sửa rồi gửi lại tệp này"


def read(name: str, content: bytes) -> Form | Problem:
    one = Arrived(name=name, content=content, on=CAME)
    return read_form(one, the_plan(), the_conference())


def spoiled(*changes: tuple[str, str, Any]) -> bytes:
    """A form that was filled in well but for some cells."""

    def fill(book: Book) -> None:
        said(UNIT)(book)
        for sheet, cell, value in changes:
            book[sheet][cell] = value

    return filled(UNIT, fill)


def reshaped(change: Callable[[Book], object]) -> bytes:
    def fill(book: Book) -> None:
        said(UNIT)(book)
        change(book)

    return filled(UNIT, fill)


def table(*rows: tuple[object, ...], name: str = "Sheet1") -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet
    sheet.title = name
    for row in rows:
        sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mess:
    """A file as it came: what is said of it, and how many opinions and speeches it still brings."""

    about: str
    content: Callable[[], bytes]
    name: str = NAME
    told: str = ""
    opinions: int = 2
    speeches: int = 1


def _without_column(book: Book) -> None:
    book["Ý kiến"].delete_cols(3)


def _reordered(book: Book) -> None:
    rows = book["Ý kiến"]
    for row in rows.iter_rows(min_row=1, max_row=3):
        row[0].value, row[1].value = row[1].value, row[0].value


def _merged(book: Book) -> None:
    book["Ý kiến"].merge_cells("A2:A3")


def _extra_sheet_first(book: Book) -> None:
    book.create_sheet("Bìa", 0)["A1"] = "BÁO CÁO"


def _titled(book: Book) -> None:
    rows = book["Ý kiến"]
    rows.insert_rows(1, 3)
    rows["A1"] = "Ý KIẾN CỦA HUYỆN ĐOÀN"


def _rename(old: str, new: str) -> Callable[[Book], None]:
    def change(book: Book) -> None:
        book[old].title = new

    return change


def _header(cell: str, text: str) -> Callable[[Book], None]:
    def change(book: Book) -> None:
        book["Ý kiến"][cell] = text

    return change


def _no_first_sheet(book: Book) -> None:
    del book["Phiếu"]


def _old_form(book: Book) -> None:
    del book["Người dự"]
    del book["Để biết"]


def _other_year() -> bytes:
    return spoiled(("Phiếu", "B2", "HN3-2023"))


def _first_conference() -> bytes:
    return spoiled(("Phiếu", "B2", "HN1-2024"))


def _docx() -> bytes:
    from docx import Document

    document = Document()
    for head, rows in (
        (("Khóa", "Giá trị"), (("Mã hội nghị", "HN3-2024"), ("Mã đơn vị", UNIT))),
        (("Nhóm", "Nội dung", "Gửi tới"), (("Kiến nghị", "ý trong Word", "Tỉnh đoàn"),)),
    ):
        drawn = document.add_table(0, len(head))
        for row in (head, *rows):
            for cell, text in zip(drawn.add_row().cells, row, strict=True):
                cell.text = text
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


MESSES = (
    Mess(about="the file was renamed", content=lambda: well_filled(UNIT), name="baocao(1)final.xlsx"),
    Mess(about="columns stand in another order", content=lambda: reshaped(_reordered)),
    Mess(about="a column was deleted", content=lambda: reshaped(_without_column)),
    Mess(about="a sheet was renamed", content=lambda: reshaped(_rename("Ý kiến", "Y kien cua don vi"))),
    Mess(about="a sheet stands in capitals", content=lambda: reshaped(_rename("Ý kiến", "Ý KIẾN"))),
    Mess(about="a sheet was put in front", content=lambda: reshaped(_extra_sheet_first)),
    Mess(about="lines were put above the header", content=lambda: reshaped(_titled)),
    Mess(about="a header is in capitals", content=lambda: reshaped(_header("B1", "NỘI DUNG"))),
    Mess(about="a header has spaces", content=lambda: reshaped(_header("B1", " Nội  dung "))),
    Mess(about="an older form without two sheets", content=lambda: reshaped(_old_form)),
    Mess(
        about="the first sheet is gone, the name tells",
        content=lambda: reshaped(_no_first_sheet),
        told=(
            f"{NAME}: Ô Mã đơn vị ghi “(để trống)”; được hiểu là Huyện đoàn Cầu Ngang. Đúng thì để "
            "nguyên; nếu không, sửa mã trong tệp rồi thu lại. [return-unit-understood]"
        ),
    ),
    Mess(
        about="the first sheet is gone, the name tells nothing",
        content=lambda: reshaped(_no_first_sheet),
        name="baocao.xlsx",
        opinions=0,
        speeches=0,
        told=(
            "baocao.xlsx: Không biết phiếu này của đơn vị nào: “baocao.xlsx” không có trong trang Đơn vị. "
            "Ghi đúng mã đơn vị vào ô Mã đơn vị của trang Phiếu trong tệp, lưu lại rồi thu lại. "
            "[return-unit-unknown]"
        ),
    ),
    Mess(
        about="the unit by its name",
        content=lambda: spoiled(("Phiếu", "B3", "Huyện Đoàn Cầu Ngang")),
        told=(
            f"{NAME}: Ô Mã đơn vị ghi “Huyện Đoàn Cầu Ngang”; được hiểu là Huyện đoàn Cầu Ngang. Đúng thì "
            "để nguyên; nếu không, sửa mã trong tệp rồi thu lại. [return-unit-understood]"
        ),
    ),
    Mess(
        about="a unit that does not exist",
        opinions=0,
        speeches=0,
        content=lambda: spoiled(("Phiếu", "B3", "H-XX"), ("Phiếu", "B4", "Huyện đoàn Xa")),
        told=(
            f"{NAME}: Không biết phiếu này của đơn vị nào: “H-XX” không có trong trang Đơn vị. Ghi đúng mã "
            "đơn vị vào ô Mã đơn vị của trang Phiếu trong tệp, lưu lại rồi thu lại. "
            "[return-unit-unknown]"
        ),
    ),
    Mess(
        about="another year's form",
        content=_other_year,
        opinions=0,
        speeches=0,
        told=(
            f"{NAME}: Phiếu này là của hội nghị HN3-2023, không phải HN3-2024, nên không được thu. Đề nghị "
            "đơn vị điền phiếu của hội nghị HN3-2024; hoặc chọn đúng hội nghị rồi thu lại. "
            "[return-other-conference]"
        ),
    ),
    Mess(
        about="another conference's form",
        content=_first_conference,
        opinions=0,
        speeches=0,
        told=(
            f"{NAME}: Phiếu này là của hội nghị HN1-2024, không phải HN3-2024, nên không được thu. Đề nghị "
            "đơn vị điền phiếu của hội nghị HN3-2024; hoặc chọn đúng hội nghị rồi thu lại. "
            "[return-other-conference]"
        ),
    ),
    Mess(
        about="nothing was filled in",
        content=lambda: blank_forms()[UNIT],
        opinions=0,
        speeches=0,
        told=(
            f"{NAME}: Phiếu của Huyện đoàn Cầu Ngang chưa điền gì. Đề nghị đơn vị điền phiếu rồi lưu lại "
            "trước khi gửi. [return-empty]"
        ),
    ),
    Mess(
        about="a word pasted over a drop-down",
        content=lambda: spoiled(("Ý kiến", "A2", "Vướng mắc lớn")),
        told=(
            f"{NAME}, Ý kiến!A2: “Vướng mắc lớn” không có trong danh mục “Nhóm ý kiến”. Sửa lại nếu gõ "
            "nhầm, hoặc thêm vào trang Danh mục. [choice-unlisted]"
        ),
    ),
    Mess(
        about="an addressee pasted over a drop-down",
        content=lambda: spoiled(("Ý kiến", "C3", "Sở Nội vụ")),
        told=(
            f"{NAME}, Ý kiến!C3: Cột “Gửi tới” thường là một trong các giá trị: Trung ương Đoàn; Cấp "
            "ủy, chính quyền; Tỉnh đoàn; Đơn vị; ở đây là “Sở Nội vụ”. Sửa lại nếu gõ nhầm. [choice-other]"
        ),
    ),
    Mess(
        about="minutes in words",
        content=lambda: spoiled(("Phát biểu", "D2", "tám phút")),
        told=(
            f"{NAME}, Phát biểu!D2: Cột “Số phút” cần một số nguyên; ở đây là “tám phút”. Gõ số bằng chữ "
            "số, không kèm chữ. [number-unreadable]"
        ),
    ),
    Mess(
        about="an answer pasted over Tham dự",
        content=lambda: spoiled(("Người dự", "D2", "đi họp")),
        told=(
            f"{NAME}, Người dự!D2: Cột “Tham dự” không nhận “đi họp”. Chọn một trong các giá trị: Dự; Vắng; "
            "Cử người thay. [choice-unknown]"
        ),
    ),
    Mess(
        about="merged cells",
        content=lambda: reshaped(_merged),
        told=(
            f"{NAME}, Ý kiến!A3: Ô của cột “Nhóm” bị gộp trong vùng A2:A3, nên dòng này không có giá trị "
            "riêng. Bỏ gộp ô (Unmerge Cells), rồi điền giá trị vào từng dòng. [cell-merged]"
        ),
    ),
    Mess(
        about="a formula that was not computed",
        content=lambda: spoiled(("Ý kiến", "B2", "=A1+1")),
        opinions=1,
        told=(
            f"{NAME}, Ý kiến!B2: Công thức =A1+1 ở cột “Nội dung” chưa được tính nên ô chưa có giá trị. Mở "
            "sổ bằng Excel, nhấn Ctrl+Alt+F9 rồi lưu lại, hoặc gõ thẳng giá trị vào ô. [formula-uncomputed]"
        ),
    ),
    Mess(
        about="several opinions in one cell",
        opinions=3,
        content=lambda: spoiled(("Ý kiến", "B2", "- ý một\n- ý hai")),
    ),
    Mess(
        about="numbered opinions in one cell",
        opinions=4,
        content=lambda: spoiled(("Ý kiến", "B2", "1. ý một\n2. ý hai\n3. ý ba")),
    ),
    Mess(about="text in a decomposed form", content=lambda: spoiled(("Ý kiến", "A2", "Kiến nghị"))),
    Mess(
        about="blank lines between opinions",
        content=lambda: spoiled(("Ý kiến", "A9", "Khác"), ("Ý kiến", "B9", "cách quãng")),
        opinions=3,
    ),
    Mess(
        about="opinions below the rows that were drawn",
        opinions=3,
        content=lambda: spoiled(("Ý kiến", "A60", "Khác"), ("Ý kiến", "B60", "ở dưới")),
    ),
    Mess(
        about="a plain table of opinions",
        opinions=1,
        speeches=0,
        name=f"gop y {UNIT}.xlsx",
        content=lambda: table(("Nhóm", "Nội dung", "Gửi tới"), ("Kiến nghị", "ý", "Tỉnh đoàn")),
        told=(
            f"gop y {UNIT}.xlsx: Ô Mã đơn vị ghi “(để trống)”; được hiểu là Huyện đoàn Cầu Ngang. Đúng thì "
            "để nguyên; nếu không, sửa mã trong tệp rồi thu lại. [return-unit-understood]"
        ),
    ),
    Mess(
        about="a .csv of opinions",
        opinions=1,
        speeches=0,
        name=f"{UNIT}.csv",
        content=lambda: "Nhóm;Nội dung;Gửi tới\nKiến nghị;ý;Tỉnh đoàn\n".encode("utf-8-sig"),
        told=(
            f"{UNIT}.csv: Ô Mã đơn vị ghi “(để trống)”; được hiểu là Huyện đoàn Cầu Ngang. Đúng thì để "
            "nguyên; nếu không, sửa mã trong tệp rồi thu lại. [return-unit-understood]"
        ),
    ),
    Mess(about="a filled Word form", content=_docx, name="phieu.docx", opinions=1, speeches=0),
    Mess(
        about="another workbook",
        opinions=0,
        speeches=0,
        name="danh sach.xlsx",
        content=lambda: table(("STT", "Họ tên"), (1, "A")),
        told=(
            "danh sach.xlsx: Tệp này không phải phiếu báo cáo của đơn vị: không có trang và cột nào của "
            "phiếu. Đề nghị đơn vị điền đúng phiếu đã gửi; hoặc đồng chí gõ tay vào sổ. "
            "[return-foreign]"
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
    Mess(
        about="a file that was cut off",
        content=lambda: well_filled(UNIT)[:4000],
        opinions=0,
        speeches=0,
        told=(
            f"{NAME}: Tệp này là một tệp không phải bảng tính, nên không lấy được số liệu, ý kiến. Đề nghị "
            "đơn vị gửi lại chính tệp phiếu Excel đã điền; hoặc đồng chí gõ tay vào sổ. "
            "[return-unreadable]"
        ),
    ),
)


@pytest.mark.parametrize("mess", MESSES, ids=lambda mess: mess.about)
def test_a_mess_is_understood_or_named(mess: Mess) -> None:
    found = read(mess.name, mess.content())
    told = (found,) if isinstance(found, Problem) else found.problems
    assert "\n".join(map(str, told)) == mess.told
    asked = [] if isinstance(found, Problem) else list(lines(found, the_conference()))
    counted = [sum(1 for one in asked if one.table == table) for table in ("tblYKien", "tblPhatBieu")]
    assert counted == [mess.opinions, mess.speeches]


def test_there_are_at_least_thirty_kinds_of_mess() -> None:
    assert len(MESSES) >= 30


def test_what_lies_in_a_zip_and_in_an_e_mail_is_found(tmp_path: Path) -> None:
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr(f"thư mục/{NAME}", well_filled(UNIT))
        archive.writestr("__MACOSX/rac.xlsx", b"")
    (tmp_path / "gui.zip").write_bytes(package.getvalue())
    mail = EmailMessage()
    mail["Date"] = "Thu, 07 Nov 2024 10:20:00 +0700"
    mail.set_content("Kính gửi.")
    mail.add_attachment(well_filled(UNIT), maintype="application", subtype="octet-stream", filename=NAME)
    (tmp_path / "thu.eml").write_bytes(bytes(mail))
    (tmp_path / "~$khoa.xlsx").write_bytes(b"x")
    (tmp_path / "hong.zip").write_bytes(b"PK\x03\x04")
    (tmp_path / "rong.eml").write_bytes(b"Subject: a\n\nb")
    found = list(arrived(tmp_path))
    assert [one.name for one in found if isinstance(one, Arrived)] == [
        f"gui.zip/thư mục/{NAME}",
        f"thu.eml/{NAME}",
    ]
    assert [one.on for one in found if isinstance(one, Arrived)][1] == dt.datetime(2024, 11, 7, 10, 20)
    assert [(one.place.file, one.code) for one in found if isinstance(one, Problem)] == [
        ("hong.zip", "return-broken"),
        ("rong.eml", "return-nothing-inside"),
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("một ý", ("một ý",)),
        ("- một ý", ("- một ý",)),
        ("- một\n- hai\ntiếp", ("một", "hai\ntiếp")),
        ("1. một\n2. hai", ("một", "hai")),
        ("mở đầu\n- một\n- hai", ("mở đầu\n- một\n- hai",)),
        ("  ", ()),
    ],
)
def test_opinions_are_divided_only_where_each_has_its_mark(text: str, parts: tuple[str, ...]) -> None:
    assert parted(text) == parts


def test_a_form_holds_what_its_unit_is_asked_and_nothing_is_wrong_in_it() -> None:
    from toolkit.plan.asked import asked

    first = next(asked(the_plan(), the_conference()))
    assert form_file(the_plan(), the_conference(), first) == form_file(the_plan(), the_conference(), first)
    assert len(first.figures) == 3


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
