"""Cells as people fill them: what each field type makes of text, numbers, dates and rubbish."""

import datetime as dt
import unicodedata
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from toolkit.book.fields import (
    Choice,
    Clock,
    Code,
    CodeBook,
    Day,
    Email,
    Fault,
    Field,
    Lines,
    Listed,
    Lookups,
    Many,
    MonthField,
    OneOf,
    Phone,
    Ref,
    Seen,
    Term,
    Text,
    Whole,
    YesNo,
)
from toolkit.book.grid import CellError, Raw, Uncomputed
from toolkit.book.schema import SHEETS
from toolkit.book.schema.outcomes import OPINIONS
from toolkit.plan.model import ADDRESSEES, Phase
from toolkit.plan.month import Month

BODIES = OneOf(values=ADDRESSEES, several="; ")
SENT_TO = OPINIONS.column("addressed_to").type
LOOKUPS = Lookups(
    codes={
        "Đơn vị": CodeBook(
            {"tx-dh": "TX-DH", "h-dh": "H-DH", "h-cn": "H-CN"},
            [
                ("Thị đoàn Duyên Hải", "TX-DH"),
                ("Huyện đoàn Cầu Ngang", "H-CN"),
                ("Duyên Hải", "TX-DH"),
                ("Duyên Hải", "H-DH"),
            ],
        )
    },
    lists={"Loại đơn vị": {"thị đoàn": "Thị đoàn", "huyện đoàn": "Huyện đoàn"}},
    list_codes={"Loại văn bản": {"giấy mời": "GM", "gm": "GM"}},
)
UNIT = Ref(sheet="Đơn vị")
WORDS = Ref(sheet="Đơn vị", free=True)
MAY = dt.date(2024, 5, 24)


def read(kind: Field, raw: Raw, lookups: Lookups = LOOKUPS) -> tuple[Any, tuple[str, ...]]:
    """The value, and the codes of what is wrong."""
    seen = kind.read(raw, lookups)
    return seen.value, tuple(fault.code for fault in seen.faults)


@pytest.mark.parametrize(
    ("raw", "value", "codes"),
    [
        (None, "", ()),
        ("", "", ()),
        (" \u00a0\u200b\n", "", ()),
        ("Trà Vinh", "Trà Vinh", ()),
        ("  Trà   Vinh ", "Trà Vinh", ()),
        ("Trà\u00a0Vinh", "Trà Vinh", ("text-cleaned",)),
        ("Trà\u200bVinh", "TràVinh", ("text-cleaned",)),
        ("Ph\u00adó Bí th\u00adư", "Phó Bí thư", ("text-cleaned",)),
        (unicodedata.normalize("NFD", "Trà Vinh"), "Trà Vinh", ("text-cleaned",)),
        ("Ðoàn Thanh niên", "Đoàn Thanh niên", ("text-cleaned",)),
        ("Hội\ntrường", "Hội trường", ()),
        ("Hội_x000D_\ntrường", "Hội trường", ()),
        ("Hội\r\ntrường", "Hội trường", ()),
        ("Hội\x0btrường", "Hội trường", ()),
        ("Hội\x07 trường", "Hội trường", ("cell-control",)),
        ("Hội_x0007_ trường", "Hội trường", ("cell-control",)),
        ("Hội trường \ud83d", "Hội trường", ("cell-surrogate",)),
        ("Trà Vіnh", "Trà Vіnh", ("cell-foreign-letters",)),
        ("Smith & Sons <a@b>", "Smith & Sons <a@b>", ()),
        (60, "60", ()),
        (1.5, "1,5", ()),
        (1e21, "1e+21", ()),
        (True, "", ("cell-unreadable",)),
        (dt.datetime(2024, 12, 5), "5/12/2024", ("text-became-date",)),
        (dt.time(8), "", ("cell-unreadable",)),
        (CellError("#N/A"), "", ("cell-error",)),
        (Uncomputed("=A1"), "", ("formula-uncomputed",)),
    ],
)
def test_text(raw: Raw, value: str, codes: tuple[str, ...]) -> None:
    assert read(Text(), raw) == (value, codes)


def test_text_of_several_lines_keeps_them_where_it_may() -> None:
    assert read(Text(multiline=True), "BCH ĐOÀN \r\n THỊ XÃ DUYÊN HẢI") == ("BCH ĐOÀN\nTHỊ XÃ DUYÊN HẢI", ())


@pytest.mark.parametrize(
    ("raw", "encoding", "text"),
    [
        ("Uû ban nh©n d©n", "TCVN3", "Uỷ ban nhân dân"),
        ("Ñoaøn Thanh nieân", "VNI", "Đoàn Thanh niên"),
    ],
)
def test_old_encodings_are_named_and_the_text_offered_but_not_put_in(
    raw: str, encoding: str, text: str
) -> None:
    seen = Text().read(raw, LOOKUPS)
    assert seen.value == raw
    assert [(fault.code, fault.words) for fault in seen.faults] == [
        ("cell-legacy", {"encoding": encoding, "text": text})
    ]


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        (None, ()),
        ("Một dòng.", ("Một dòng.",)),
        ("- Một.\n- Hai.\n\n  - Ba.", ("Một.", "Hai.", "Ba.")),
        ("• Một\n+ Hai\n– Ba", ("Một", "+ Hai", "Ba")),
        ("Tổ chức - Kiểm tra", ("Tổ chức - Kiểm tra",)),
        ("-5 độ", ("-5 độ",)),
    ],
)
def test_lines_are_one_paragraph_each_without_typed_dashes(raw: Raw, value: tuple[str, ...]) -> None:
    assert read(Lines(), raw) == (value, ())


@pytest.mark.parametrize(
    ("raw", "value", "codes"),
    [
        ("tx-dh ", "TX-DH", ()),
        ("TX–DH", "TX-DH", ()),
        ("CĐ1", "CĐ1", ()),
        ("CÐ1", "CĐ1", ("text-cleaned",)),
        (7, "7", ()),
        ("TX DH", "TX DH", ("code-with-space",)),
    ],
)
def test_codes(raw: Raw, value: str, codes: tuple[str, ...]) -> None:
    assert read(Code(), raw) == (value, codes)


@pytest.mark.parametrize(
    ("raw", "value", "codes"),
    [
        ("0900 000 001", "0900 000 001", ()),
        ("0294.3.855.001", "0294.3.855.001", ()),
        ("0900000001; 0900000002", "0900000001; 0900000002", ()),
        ("０９００ ０００ ００１", "0900 000 001", ()),
        (900000001, "0900 000 001", ("phone-lost-zero",)),
        (900000001.0, "0900 000 001", ("phone-lost-zero",)),
        ("900000001", "0900 000 001", ("phone-lost-zero",)),
        ("900 000 001", "0900 000 001", ("phone-lost-zero",)),
        (84900000001, "84900000001", ()),
        ("9E+08", "", ("phone-exponent",)),
        ("9.00E+08", "", ("phone-exponent",)),
        (0.5, "", ("cell-unreadable",)),
        (True, "", ("cell-unreadable",)),
    ],
)
def test_phones(raw: Raw, value: str, codes: tuple[str, ...]) -> None:
    assert read(Phone(), raw) == (value, codes)


@pytest.mark.parametrize(
    "raw", ["an@vidu.vn", " an@vidu.vn ", "mailto:an@vidu.vn", "an @vidu.vn", "ａｎ@vidu.vn"]
)
def test_e_mail_addresses(raw: str) -> None:
    mended = raw.strip() not in ("an@vidu.vn", "mailto:an@vidu.vn")
    assert read(Email(), raw) == ("an@vidu.vn", ("text-cleaned",) if mended else ())


@pytest.mark.parametrize(
    ("raw", "value", "codes"),
    [
        (None, None, ()),
        (dt.datetime(2024, 5, 24), MAY, ()),
        (dt.datetime(2024, 5, 24, 8, 30), MAY, ()),
        (MAY, MAY, ()),
        (45436, MAY, ()),
        (45436.75, MAY, ()),
        ("45436", MAY, ()),
        ("24/5/2024", MAY, ()),
        (" 24/05/2024\u00a0", MAY, ("text-cleaned",)),
        ("24.5.2024", MAY, ()),
        ("24-5-2024", MAY, ()),
        ("2024-05-24", MAY, ()),
        ("ngày 24 tháng 5 năm 2024", MAY, ()),
        ("thứ Sáu, 24/5/2024", MAY, ()),
        ("thứ Năm, 24/5/2024", MAY, ("day-weekday",)),
        ("05/08/2024", dt.date(2024, 8, 5), ("day-ambiguous",)),
        ("thứ Hai, 05/08/2024", dt.date(2024, 8, 5), ()),
        ("05/05/2024", dt.date(2024, 5, 5), ()),
        ("05/24/2024", None, ("day-month-first",)),
        ("31/6/2024", None, ("day-impossible",)),
        ("29/2/2023", None, ("day-impossible",)),
        ("29/2/1900", None, ("day-impossible",)),
        ("24/5/2204", None, ("day-year",)),
        ("24/5/1824", None, ("day-year",)),
        ("24/5/1924", None, ("day-year",)),
        ("24/5/0024", None, ("day-year",)),
        ("31/6/2204", None, ("day-impossible",)),
        ("24/5", None, ("day-unreadable",)),
        ("tháng 5/2024", None, ("day-unreadable",)),
        ("cuối tháng", None, ("day-unreadable",)),
        ("20240524", MAY, ("day-from-digits",)),
        (20240524, MAY, ("day-from-digits",)),
        (24052024, MAY, ("day-from-digits",)),
        (5082024, dt.date(2024, 8, 5), ("day-from-digits",)),
        (99999999, None, ("day-serial",)),
        (-5, None, ("day-serial",)),
        (0, None, ("day-serial",)),
        (2958466, None, ("day-serial",)),
        (1e300, None, ("day-serial",)),
        (float("nan"), None, ("day-serial",)),
        (float("inf"), None, ("day-serial",)),
        (dt.datetime(202, 5, 24), None, ("day-year",)),
        (dt.datetime(1900, 2, 28), None, ("day-year",)),
        (dt.time(8), None, ("day-unreadable",)),
        (True, None, ("day-unreadable",)),
        (CellError("#VALUE!"), None, ("cell-error",)),
    ],
)
def test_days(raw: Raw, value: dt.date | None, codes: tuple[str, ...]) -> None:
    assert read(Day(), raw) == (value, codes)


@pytest.mark.parametrize(
    ("text", "value", "codes"),
    [
        ("Trước ngày 20/12/2024", dt.date(2024, 12, 20), ()),
        ("Chậm nhất ngày 15 tháng 12 năm 2024", dt.date(2024, 12, 15), ()),
        ("đến hết ngày 31/12/2024", dt.date(2024, 12, 31), ()),
        ("Quý I/2025", dt.date(2025, 3, 31), ("term-understood",)),
        ("trong quý 4 năm 2024", dt.date(2024, 12, 31), ("term-understood",)),
        ("Trong tháng 12/2024", dt.date(2024, 12, 31), ("term-understood",)),
        ("tháng 2 năm 2024", dt.date(2024, 2, 29), ("term-understood",)),
        ("Cuối năm 2024", dt.date(2024, 12, 31), ("term-understood",)),
        ("6 tháng đầu năm 2025", dt.date(2025, 6, 30), ("term-understood",)),
        ("Sau Đại hội Đoàn tỉnh", "Sau Đại hội Đoàn tỉnh", ("term-in-own-words",)),
        ("Trước ngày 31/11/2024", None, ("day-impossible",)),
        ("Trước ngày 20/12", None, ("day-unreadable",)),
        ("Tháng 13/2024", None, ("day-unreadable",)),
        ("xong sớm", None, ("day-unreadable",)),
    ],
)
def test_terms_in_words(text: str, value: dt.date | str | None, codes: tuple[str, ...]) -> None:
    assert read(Term(), text) == (value, codes)


def test_bare_numbers_of_a_1904_book_count_from_1904() -> None:
    assert read(Day(), 43974, Lookups(date_1904=True)) == (MAY, ())
    assert read(MonthField(), 43974, Lookups(date_1904=True)) == (Month(2024, 5), ())


@given(st.dates(dt.date(1955, 1, 1), dt.date(2090, 12, 31)))
def test_a_day_is_read_back_however_it_is_stored(day: dt.date) -> None:
    stored: list[Raw] = [
        day,
        dt.datetime(day.year, day.month, day.day),
        (day - dt.date(1899, 12, 30)).days,
        f"{day.day}/{day.month}/{day.year}",
        f"{day:%d.%m.%Y}",
        f"{day:%Y-%m-%d}",
        f"ngày {day.day} tháng {day.month} năm {day.year}",
    ]
    assert {Day().read(raw, LOOKUPS).value for raw in stored} == {day}


@pytest.mark.parametrize(
    ("raw", "value", "codes"),
    [
        ("5/2024", Month(2024, 5), ()),
        ("05/2024", Month(2024, 5), ()),
        ("5.2024", Month(2024, 5), ()),
        ("Tháng 5/2024", Month(2024, 5), ()),
        ("tháng 5 năm 2024", Month(2024, 5), ()),
        ("24/5/2024", Month(2024, 5), ()),
        (5.2024, Month(2024, 5), ()),
        (11.2024, Month(2024, 11), ()),
        (dt.datetime(2024, 5, 1), Month(2024, 5), ()),
        (45413, Month(2024, 5), ()),
        ("45413", Month(2024, 5), ()),
        ("tháng 5", None, ("month-unreadable",)),
        (5, None, ("month-unreadable",)),
        ("13/2024", None, ("month-unreadable",)),
        ("5/0202", None, ("month-unreadable",)),
        ("quý II", None, ("month-unreadable",)),
        (float("inf"), None, ("month-unreadable",)),
    ],
)
def test_months(raw: Raw, value: Month | None, codes: tuple[str, ...]) -> None:
    assert read(MonthField(), raw) == (value, codes)


@pytest.mark.parametrize(
    ("raw", "value", "codes"),
    [
        (dt.time(8), dt.time(8), ()),
        (dt.time(7, 59, 59, 999000), dt.time(8), ()),
        (dt.time(21, 59, 29, 999000), dt.time(21, 59), ()),
        (dt.time(23, 59, 59, 999000), None, ("clock-at-night",)),
        (dt.time(0), None, ("clock-at-night",)),
        (0, None, ("clock-at-night",)),
        (dt.time(2), None, ("clock-afternoon",)),
        ("1:30", None, ("clock-afternoon",)),
        (dt.datetime(1899, 12, 30, 8, 30), dt.time(8, 30), ()),
        (dt.timedelta(hours=8), dt.time(8), ()),
        (1 / 3, dt.time(8), ()),
        (8, dt.time(8), ()),
        ("8", dt.time(8), ()),
        ("08:00", dt.time(8), ()),
        ("8h30", dt.time(8, 30), ()),
        ("8g30", dt.time(8, 30), ()),
        ("8 giờ 30 phút", dt.time(8, 30), ()),
        ("8:30 SA", dt.time(8, 30), ()),
        ("2:30 CH", dt.time(14, 30), ()),
        (0.354, dt.time(8, 30), ()),
        (45436.3542, dt.time(8, 30), ()),
        (800, dt.time(8), ("clock-guessed",)),
        ("0830", dt.time(8, 30), ("clock-guessed",)),
        ("8.30", dt.time(8, 30), ("clock-guessed",)),
        ("8,30", dt.time(8, 30), ("clock-guessed",)),
        (dt.datetime(1902, 3, 10), dt.time(8), ("clock-guessed",)),
        (dt.datetime(1900, 1, 8), dt.time(8), ("clock-guessed",)),
        (dt.timedelta(days=1330), dt.time(13, 30), ("clock-guessed",)),
        (dt.datetime(1900, 1, 8, 7, 12), None, ("clock-decimal",)),
        (dt.timedelta(days=8.5), None, ("clock-decimal",)),
        ("8:3", None, ("clock-unreadable",)),
        ("8:60", None, ("clock-unreadable",)),
        ("08:00 - 11:30", None, ("clock-unreadable",)),
        (1375, None, ("clock-unreadable",)),
        (dt.datetime(2024, 5, 24), None, ("clock-unreadable",)),
        ("25:00", None, ("clock-unreadable",)),
        ("sáng", None, ("clock-unreadable",)),
        (8.5, None, ("clock-decimal",)),
        (8.3, None, ("clock-decimal",)),
        (24, None, ("clock-unreadable",)),
        (-0.5, None, ("clock-unreadable",)),
        (dt.timedelta(hours=30), None, ("clock-decimal",)),
        (float("nan"), None, ("clock-unreadable",)),
        (float("inf"), None, ("clock-unreadable",)),
    ],
)
def test_clocks(raw: Raw, value: dt.time | None, codes: tuple[str, ...]) -> None:
    assert read(Clock(), raw) == (value, codes)


def test_an_evening_may_end_late_but_neither_begin_so_nor_end_at_midnight() -> None:
    late = dt.time(22, 30)
    assert read(Clock(ends=True), late) == (late, ())
    assert read(Clock(), late) == (None, ("clock-at-night",))
    assert read(Clock(ends=True), dt.time(0)) == (None, ("clock-at-night",))


@pytest.mark.parametrize(
    ("raw", "value", "codes"),
    [
        (80, 80, ()),
        (80.0, 80, ()),
        ("80", 80, ()),
        ("80,0", 80, ()),
        ("1.200", 1200, ()),
        ("1,200", 1200, ()),
        ("1 200", 1200, ()),
        ("80 người", 80, ("number-with-words",)),
        ("1.200 người", 1200, ("number-with-words",)),
        ("50%", 50, ("number-with-words",)),
        ("tám mươi", None, ("number-unreadable",)),
        ("80-100", None, ("number-unreadable",)),
        (1.5, None, ("number-unreadable",)),
        (True, None, ("number-unreadable",)),
        (dt.datetime(1900, 3, 20), None, ("number-unreadable",)),
        (float("nan"), None, ("number-unreadable",)),
        (float("inf"), None, ("number-unreadable",)),
        (-1, None, ("number-out-of-range",)),
        ("-1 người", None, ("number-out-of-range",)),
        (10**12, None, ("number-out-of-range",)),
    ],
)
def test_whole_numbers(raw: Raw, value: int | None, codes: tuple[str, ...]) -> None:
    assert read(Whole(), raw) == (value, codes)


@pytest.mark.parametrize(
    ("raw", "value", "codes"),
    [
        (5, 5, ()),
        (20, 20, ()),
        (50, 50, ("number-unusual",)),
        ("50 ngày", 50, ("number-unusual",)),
        (600, None, ("number-out-of-range",)),
    ],
)
def test_a_number_larger_than_usual_is_read_and_doubted(
    raw: Raw, value: int | None, codes: tuple[str, ...]
) -> None:
    assert read(Whole(most=60, usual=20), raw) == (value, codes)


@pytest.mark.parametrize(
    ("raw", "value", "codes"),
    [
        (None, False, ()),
        ("Có", True, ()),
        ("có ", True, ()),
        ("CÓ", True, ()),
        ("x", True, ()),
        ("✓", True, ()),
        (True, True, ()),
        (1, True, ()),
        ("Không", False, ()),
        (False, False, ()),
        (0, False, ()),
        ("có thể", False, ("yes-no-unknown",)),
        (2, False, ("yes-no-unknown",)),
    ],
)
def test_yes_and_no(raw: Raw, value: bool, codes: tuple[str, ...]) -> None:
    assert read(YesNo(), raw) == (value, codes)


@pytest.mark.parametrize(
    ("kind", "raw", "value", "codes"),
    [
        (Choice(values=Phase), "trước", Phase.BEFORE, ()),
        (Choice(values=Phase), " TẠI ", Phase.AT, ()),
        (Choice(values=Phase), "giữa", None, ("choice-unknown",)),
        (Choice(values=Phase), "NaT", None, ("cell-no-value",)),
        (Text(), "nan", "", ("cell-no-value",)),
        (Text(), "Nan", "Nan", ()),
        (Phone(), "#N/A", "", ("cell-error",)),
        (Choice(values=Phase), dt.datetime(2024, 5, 24), None, ("choice-unknown",)),
        (Choice(values=Phase, default=Phase.AT), None, Phase.AT, ()),
        (Choice(values=Phase, default=Phase.AT), "giữa", Phase.AT, ("choice-unknown",)),
        (OneOf(values=("Nam", "Nữ")), "nữ", "Nữ", ()),
        (OneOf(values=("Nam", "Nữ")), "khác", "khác", ("choice-other",)),
        (BODIES, "Tỉnh đoàn; Cấp ủy, chính quyền", "Cấp ủy, chính quyền; Tỉnh đoàn", ()),
        (BODIES, "Cấp ủy, chính quyền, Tỉnh đoàn và Đơn vị", "Cấp ủy, chính quyền; Tỉnh đoàn; Đơn vị", ()),
        (BODIES, "tỉnh đoàn\nTỉnh đoàn", "Tỉnh đoàn", ()),
        (BODIES, "cấp ủy, chính quyền", "Cấp ủy, chính quyền", ()),
        (BODIES, "Tỉnh đoàn; Sở Nội vụ", "Tỉnh đoàn; Sở Nội vụ", ("choice-other",)),
        (SENT_TO, "Tỉnh đoàn; Sở Nội vụ", "Tỉnh đoàn; Sở Nội vụ", ()),
        (SENT_TO, "Thường trực Huyện ủy Châu Thành", "Thường trực Huyện ủy Châu Thành", ()),
        (SENT_TO, "Tỉnh đoàn; xem lại", "Tỉnh đoàn; xem lại", ("choice-other",)),
        (Listed(list_name="Loại đơn vị"), "thị Đoàn", "Thị đoàn", ()),
        (Listed(list_name="Loại đơn vị"), "Xã đoàn", "Xã đoàn", ("choice-unlisted",)),
        (Listed(list_name="Loại đơn vị", open=True), "Xã đoàn", "Xã đoàn", ()),
        (Listed(list_name="Không có danh mục này"), "Xã đoàn", "Xã đoàn", ()),
        (Listed(list_name="Loại văn bản", codes=True), "Giấy mời", "GM", ()),
        (Listed(list_name="Loại văn bản", codes=True), "gm", "GM", ()),
        (Listed(list_name="Loại văn bản", codes=True, also=("*",)), "*", "*", ()),
        (UNIT, "TX-DH", "TX-DH", ()),
        (UNIT, "tx – dh", "TX - DH", ("ref-misspelt",)),
        (UNIT, "tx–dh", "TX-DH", ()),
        (UNIT, "XX", "XX", ("ref-unknown",)),
        (UNIT, "—", "", ()),
        (Ref(sheet="Hội nghị"), "HN9", "HN9", ()),
        (WORDS, "h-cn", "H-CN", ()),
        (WORDS, "Huyện ủy Cầu Ngang", "Huyện ủy Cầu Ngang", ()),
        (WORDS, "H-XX", "H-XX", ("ref-unknown",)),
        (Ref(sheet="Hội nghị", others=("Đơn vị",)), "h-cn", "H-CN", ()),
        (Ref(sheet="Đơn vị", free=True, lists=("Loại đơn vị",)), "HUYỆN ĐOÀN", "Huyện đoàn", ()),
        (Many(of=UNIT), "TX-DH; h-cn;", ("TX-DH", "H-CN"), ()),
        (Many(of=UNIT), "TX-DH\nh-cn", ("TX-DH", "H-CN"), ()),
        (Many(of=UNIT), "TX-DH; XX", ("TX-DH", "XX"), ("ref-unknown",)),
        (Many(of=UNIT), "TX-DH; TX-DH", ("TX-DH",), ("named-twice",)),
        (Many(of=UNIT), None, (), ()),
        (Many(of=Text()), 7, ("7",), ()),
    ],
)
def test_choices_and_references(kind: Field, raw: Raw, value: Any, codes: tuple[str, ...]) -> None:
    assert read(kind, raw) == (value, codes)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("H-CM", " Mã gần giống nhất là “H-CN”."),
        ("Duyên Hải", " “Duyên Hải” là tên chung của các mã H-DH, TX-DH."),
        ("Ngang", " Có lẽ là mã “H-CN”."),
        ("???????", ""),
    ],
)
def test_an_unknown_code_comes_with_what_was_probably_meant(text: str, hint: str) -> None:
    (fault,) = UNIT.read(text, LOOKUPS).faults
    assert fault.words == {"sheet": "Đơn vị", "text": text, "hint": hint}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Thị đoàn Duyên Hải", "TX-DH"),
        ("THỊ ĐOÀN DUYÊN HẢI", "TX-DH"),
    ],
)
def test_a_name_where_a_code_is_wanted_is_taken_and_the_cell_told_so(text: str, code: str) -> None:
    seen = UNIT.read(text, LOOKUPS)
    words = {"sheet": "Đơn vị", "text": text, "meant": code}
    assert (seen.value, seen.faults) == (code, (Fault("ref-understood", words),))


RAWS = st.one_of(
    st.none(),
    st.text(st.characters(codec=None, categories=None)),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.datetimes(),
    st.dates(),
    st.times(),
    st.timedeltas(),
    st.sampled_from([CellError("#REF!"), Uncomputed("=A1")]),
)
KINDS = sorted({column.type for sheet in SHEETS for column in (*sheet.columns, *sheet.keys)}, key=repr)


@given(st.sampled_from(KINDS), RAWS)
def test_no_cell_whatever_makes_a_field_fail(kind: Field, raw: Raw) -> None:
    seen = kind.read(raw, LOOKUPS)
    assert not seen.empty or not seen.faults


@given(st.sampled_from(KINDS), st.text())
@example(Code(), "â¡")
def test_what_was_read_as_text_reads_the_same_again(kind: Field, text: str) -> None:
    once = kind.read(text, LOOKUPS)
    if isinstance(once.value, str) and not once.faults:
        assert kind.read(once.value, LOOKUPS).value == once.value


@pytest.mark.parametrize("mark", ["0eef28fd", "dde3143a", "aaf00ddd"])
def test_what_the_program_wrote_itself_is_nobody_s_slip(mark: str) -> None:
    written = f"PHIEU_HN3-2024_X043.xlsx, Ý kiến!B2 #{mark}"
    columns = [column for sheet in SHEETS for column in sheet.columns]
    for header in ("Nguồn", "Tệp"):
        column = next(one for one in columns if one.header == header)
        assert column.type.read(written, Lookups()) == Seen(written)


@pytest.mark.parametrize("typed", ["huyen doan@vidu.vn", "an@vidu.vn zalo", "Khôi <an@vidu.vn>"])
def test_words_beside_an_address_are_never_joined_to_it(typed: str) -> None:
    assert read(Email(), typed) == (typed, ())


def test_several_addresses_in_one_cell_are_kept_apart_whatever_stands_between_them() -> None:
    for typed in ("an@vidu.vn; ban@vidu.vn", "an@vidu.vn\nban@vidu.vn", "an@vidu.vn ban@vidu.vn"):
        assert read(Email(), typed) == ("an@vidu.vn; ban@vidu.vn", ())


@pytest.mark.parametrize(
    ("names", "raw", "seen"),
    [
        (("Thành đoàn Huế", "Đoàn phường An Cựu"), "Thành đoàn", ("Tỉnh đoàn", ())),
        (("Thành đoàn Huế",), "Trung ương Đoàn và thành đoàn", ("Trung ương Đoàn; Tỉnh đoàn", ())),
        (("Thành đoàn Huế",), "Sở Nội vụ", ("Sở Nội vụ", ("choice-other",))),
        (("Tỉnh đoàn Trà Vinh", "Thành đoàn Trà Vinh"), "Thành đoàn", ("Thành đoàn", ("choice-other",))),
    ],
)
def test_the_office_of_a_city_calls_itself_what_it_is(names: tuple[str, ...], raw: str, seen: object) -> None:
    units = CodeBook({}, [(name, str(turn)) for turn, name in enumerate(names)])
    assert read(BODIES, raw, Lookups(codes={"Đơn vị": units})) == seen
