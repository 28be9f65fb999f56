"""A file without a unit's code is the unit's that its name or its first lines name, and no other one's."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from tests.tasks.collecting.conference import Desk, well_filled
from tests.tasks.collecting.messes import read, spoiled, table, told_of
from toolkit.tasks.collecting.form_reading import Form

HEAD, OPINION = ("Nhóm", "Nội dung", "Gửi tới"), ("Kiến nghị", "Mở thêm lớp nghề.", "Tỉnh đoàn")


def came(name: str, *above: tuple[object, ...]) -> tuple[str, list[str]]:
    """The unit of a plain table of opinions below other rows, and what is told of it."""
    found = read(name, table(*above, HEAD, OPINION))
    return found.unit.code if isinstance(found, Form) else "", told_of(found).splitlines()


@pytest.mark.parametrize(
    ("name", "above", "unit", "where"),
    [
        ("Y kien Thanh doan Tra Vinh.xlsx", [], "TP-TV", "tên tệp"),
        ("bao cao.xlsx", [("HUYỆN ĐOÀN TRÀ CÚ",)], "H-TRC", "dòng “HUYỆN ĐOÀN TRÀ CÚ”"),
        ("bao cao.xlsx", [("BCH ĐOÀN HUYỆN TRÀ CÚ",)], "H-TRC", "dòng “BCH ĐOÀN HUYỆN TRÀ CÚ”"),
        (
            "bao cao.xlsx",
            [("TỈNH ĐOÀN TRÀ VINH\nBCH ĐOÀN HUYỆN TRÀ CÚ",), ("Kính gửi: Văn phòng Tỉnh đoàn",)],
            "H-TRC",
            "dòng “BCH ĐOÀN HUYỆN TRÀ CÚ”",
        ),
        ("bao cao.xlsx", [("BCH ĐOÀN TP. TRÀ VINH",)], "TP-TV", "dòng “BCH ĐOÀN TP. TRÀ VINH”"),
        ("bao cao.xlsx", [("Đơn vị:", "Thị đoàn Duyên Hải")], "TX-DH", "dòng “Thị đoàn Duyên Hải”"),
    ],
)
def test_the_one_unit_that_is_named_in_full_is_read(
    name: str, above: list[tuple[object, ...]], unit: str, where: str
) -> None:
    found, told = came(name, *above)
    assert found == unit
    assert told[0].startswith(f"{name}: Tệp này không có mã đơn vị; được hiểu là của ")
    assert told[0].endswith(
        f", theo {where}. Đúng thì để nguyên; nếu không, ghi đúng mã của đơn vị vào tên tệp rồi thu lại. "
        "[return-unit-read]"
    )


@pytest.mark.parametrize(
    "above",
    [
        (),
        ("Huyện đoàn Trà Cú", "Huyện đoàn Cầu Kè"),
        ("Duyên Hải",),
        ("HUYỆN ĐOÀN CẦU NGANG\nBCH ĐOÀN XÃ HIỆP HÒA",),
    ],
)
def test_none_or_several_units_are_told(above: tuple[object, ...]) -> None:
    found, told = came("bao cao.xlsx", above)
    assert (found, told[0][-21:]) == ("", "[return-unit-nowhere]")


def test_figures_above_the_header_are_told() -> None:
    _, told = came("Huyen doan Tra Cu.xlsx", ("Số mô hình đang hoạt động", 5))
    assert any("!B1: Ô này ghi “5” ở ngoài các cột của phiếu" in one for one in told)


@pytest.mark.parametrize(
    ("senders", "unit"),
    [
        (("CangLong@giaoban.example",), "H-CL"),
        (("tochuckiemtra@giaoban.example", "canglong@giaoban.example"), "H-CL"),
        (("cauke@giaoban.example", "canglong@giaoban.example"), ""),
        (("ai.do@example.com",), ""),
    ],
)
def test_a_form_that_names_no_unit_is_the_senders(
    tmp_path: Path, senders: tuple[str, ...], unit: str
) -> None:
    content = b""
    for address in reversed(senders):
        content = _mail(address, table(HEAD, OPINION), content)
    desk = Desk(tmp_path)
    desk.receive("thu.eml", content)
    outcome = desk.collect().outcome
    assert outcome
    told = [one.message for one in outcome.problems if one.code == "return-unit-read"]
    assert [row["Mã đơn vị"] for row in desk.rows("Ý kiến")] == ([unit] if unit else [])
    words = "Tệp này không có mã đơn vị; được hiểu là của Huyện đoàn Càng Long, theo địa chỉ người gửi"
    assert told == ([f"{words} canglong@giaoban.example."] if unit else [])


@pytest.mark.parametrize(
    ("sender", "subject", "unit"),
    [
        ("ai.do@example.com", "Phiếu báo cáo Huyện đoàn Tiểu Cần", "H-TC"),
        ("ai.do@example.com", "Huyện đoàn Tiểu Cần, Huyện đoàn Trà Cú", ""),
        ("ai.do@example.com", "Gửi Ban Tổ chức - Kiểm tra", ""),
        ("canglong@giaoban.example", "Phiếu Huyện đoàn Càng Long", "H-CL"),
        ("canglong@giaoban.example", "Fwd: Phiếu Huyện đoàn Tiểu Cần", ""),
    ],
)
def test_a_form_that_names_no_unit_is_of_the_unit_in_the_mail_s_subject(
    tmp_path: Path, sender: str, subject: str, unit: str
) -> None:
    desk = Desk(tmp_path)
    desk.receive("thu.eml", _mail(sender, table(HEAD, OPINION), b"", subject))
    outcome = desk.collect().outcome
    assert outcome
    assert [row["Mã đơn vị"] for row in desk.rows("Ý kiến")] == ([unit] if unit else [])
    codes = [one.code for one in outcome.problems if one.place.file]
    assert codes[0] == ("return-unit-read" if unit else "return-unit-nowhere")


def _mail(address: str, form: bytes, inner: bytes, subject: str = "Gửi phiếu") -> bytes:
    """A mail with a form, or with another mail that it passes on."""
    found = EmailMessage()
    found["From"], found["Date"], found["Subject"] = address, "Thu, 07 Nov 2024 10:20:00 +0700", subject
    found.set_content("Kính gửi.")
    if inner:
        found.add_attachment(message_from_bytes(inner, policy=default))
    else:
        found.add_attachment(form, maintype="application", subtype="octet-stream", filename="bieu.xlsx")
    return bytes(found)


def _warned(name: str) -> list[str]:
    return [line for line in told_of(read(name, well_filled("H-CN"))).splitlines() if "of-another" in line]


@pytest.mark.parametrize("name", ["PHIEU_HN3-2024_H-TRC.xlsx", "Phieu Huyen doan Tra Cu (1).xlsx"])
def test_a_file_named_as_another_unit_s_is_told_and_its_own_words_count(name: str) -> None:
    form = read(name, well_filled("H-CN"))
    assert isinstance(form, Form)
    assert form.unit.code == "H-CN"
    (told,) = _warned(name)
    assert told == (
        f"{name}: Tên tệp nêu Huyện đoàn Trà Cú, còn bên trong ghi Huyện đoàn Cầu Ngang; phiếu được thu là "
        "của Huyện đoàn Cầu Ngang. Hỏi lại đơn vị; nếu là phiếu của Huyện đoàn Trà Cú, sửa ô Mã đơn vị trong "
        "tệp rồi thu lại; nếu đúng là của Huyện đoàn Cầu Ngang, đổi tên tệp. [return-file-of-another]"
    )


@pytest.mark.parametrize(
    "name",
    [
        "PHIEU_HN3-2024_H-CN.xlsx",
        "phieu.xlsx",
        "Huyen doan Cau Ngang.xlsx",
        "Tinh doan - phieu giao ban.xlsx",
        "H-CN gui Huyen doan Tra Cu.xlsx",
        "H-CK va H-TRC.xlsx",
    ],
)
def test_a_file_whose_name_names_its_own_unit_none_or_several_is_quiet(name: str) -> None:
    assert _warned(name) == []


@pytest.mark.parametrize("typed", ["Đoàn TN Công an tỉnh", "ĐTN Công an tỉnh"])
def test_a_unit_is_known_by_its_name_with_abbreviations(typed: str) -> None:
    form = read("phieu.xlsx", spoiled(("Phiếu", "B3", None), ("Phiếu", "B4", typed)))
    assert isinstance(form, Form)
    assert form.unit.name == "Đoàn Thanh niên Công an tỉnh"


@pytest.mark.parametrize(
    ("name", "place"), [("H-CL - Y kien.csv", "Ý kiến!A2"), ("H-CL - Y kien.txt", "Ý kiến!A2")]
)
def test_a_table_of_lost_letters_is_not_called_empty(name: str, place: str) -> None:
    rows = "Nhóm;Nội dung;Gửi tới\nKi?n ngh?;?? ngh? T?nh ?oàn t? ch?c l?p;T?nh ?oàn\n"
    assert told_of(read(name, rows.encode())) == (
        f"{name}, {place}: Chữ tiếng Việt trong tệp này của Huyện đoàn Càng Long đã hỏng hoặc mất từ ô này, "
        "nên không thu được gì. Đề nghị đơn vị mở lại bảng gốc, lưu (Save As) kiểu Excel Workbook (.xlsx) "
        "hoặc CSV UTF-8 rồi gửi lại. [return-letters-lost]"
    )
