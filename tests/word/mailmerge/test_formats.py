r"""Field codes against Word's documented results, in Vietnamese words and signs.

The first three tables and the whole codes are those of Microsoft's pages "Format field results", "Field
codes: MergeField field" and "Field codes: IF field", and of ECMA-376 Part 1, 17.16.4, with the same values;
in the results the names and signs of Vietnamese stand in place of the English ones.
"""

import datetime as dt
from decimal import Decimal

import pytest

from tests.word.field_codes import template
from tests.word.templates import texts
from toolkit.word.mailmerge.merge_template import MergeFields

FRIDAY = dt.date(2024, 5, 24)
TUESDAY = dt.date(2002, 11, 26)
SUNDAY = dt.date(2006, 7, 2)


def merged(code: str, value: object) -> str:
    made = MergeFields(template(code)).render({"v": value})
    return texts(made.content)[0]


NUMBER_PICTURES = [
    (r"\# 00.00", 9, "09,00"),
    (r"\# 00.00", 9.006, "09,01"),
    (r"\# $###", 15, "$ 15"),
    (r"\# x##", 222492, "492"),
    (r"\# 0.00x", 0.125, "0,125"),
    (r"\# .x", 0.75, ",8"),
    (r"\# $###.00", 495.47, "$495,47"),
    (r"\# $#,###,###", 2456800, "$2.456.800"),
    (r"\# -##", -80, "-80"),
    (r"\# -##", 10, " 10"),
    (r"\# +##", 10, "+10"),
    (r"\# +##", -10, "-10"),
    (r"\# +#", 0, "  "),
    (r'\# "##%"', 33, "33%"),
    (r'\# "$#,##0.00;-$#,##0.00"', 1245.65, "$1.245,65"),
    (r'\# "$#,##0.00;-$#,##0.00"', -345.56, "-$ 345,56"),
    (r'\# "$#,##0.00;($#,##0.00);$0"', -5000, "($5.000,00)"),
    (r'\# "$#,##0.00;($#,##0.00);$0"', 0, "$0"),
    (r'''\# "$##0.00 'is sales tax'"''', 347.44, "$347,44 is sales tax"),
    (r'''\# "$##0.00 'is the sales tax'"''', 3.89, "$  3,89 is the sales tax"),
    (r"\# $#,##0.00", 4455.7, "$4.455,70"),
    (r"\# ,0.00", 1234567.891, "1.234.567,89"),
    (r"\# ,0", 5, "5"),
    (r"\# #.00", 0.5, " ,50"),
    (r"\# 0000.####", 123.456, "0123,456"),
    (r"\# x#.#x", 123.456, "23,46"),
    (r"\# .00", 95.4, ",40"),
    (r"\# #%#", 33, "3%3"),
    (r"\# #'y'#", 34, "3y4"),
    (r"\# 00", "€180,000.00 EUR", "180000"),
    (r"\# 00000'-'0000", "981016421", "98101-6421"),
    (r'''\# "(000)' '000'-'0000"''', 5551234567, "(555) 123-4567"),
    (r"\# 0.00", "none", "none"),
    (r"\# 0", -0.4, "0"),
    (r"\# 0.00", Decimal("2.345"), "2,35"),
]
DATE_PICTURES = [
    (r"\@ M", SUNDAY, "7"),
    (r"\@ MM", SUNDAY, "07"),
    (r"\@ MMM", SUNDAY, "Thg7"),
    (r"\@ MMMM", SUNDAY, "tháng Bảy"),
    (r"\@ d", SUNDAY, "2"),
    (r"\@ dd", SUNDAY, "02"),
    (r"\@ ddd", TUESDAY, "T3"),
    (r"\@ dddd", TUESDAY, "thứ Ba"),
    (r"\@ yy", SUNDAY, "06"),
    (r"\@ yyyy", SUNDAY, "2006"),
    (r'\@ "M/d/yyyy"', TUESDAY, "11/26/2002"),
    (r'\@ "MMMM d, yyyy"', TUESDAY, "tháng Mười Một 26, 2002"),
    (r'\@ "dddd, MMMM d, yyyy"', TUESDAY, "thứ Ba, tháng Mười Một 26, 2002"),
    (r"\@ h", dt.time(17), "5"),
    (r"\@ H", dt.time(17), "17"),
    (r"\@ hh", dt.time(9), "09"),
    (r"\@ HH", dt.time(9, 30), "09"),
    (r"\@ m", dt.time(9, 2), "2"),
    (r"\@ mm", dt.time(9, 2), "02"),
    (r"\@ s", dt.time(9, 2, 5), "5"),
    (r"\@ ss", dt.time(9, 2, 5), "05"),
    (r'\@ "h AM/PM"', dt.time(9), "9 SA"),
    (r'\@ "h am/pm"', dt.time(17), "5 CH"),
    (r'\@ "HH:mm"', dt.datetime(2024, 5, 24, 12, 5), "12:05"),
    (r'''\@ "HH:mm 'Greenwich mean time'"''', dt.time(12, 45), "12:45 Greenwich mean time"),
    (r"""\@ "dddd 'the' d 'of' MMMM" """, FRIDAY, "thứ Sáu the 24 of tháng Năm"),
    (r"\@ MM/dd/yy", "11/26/2002", "11/26/02"),
    (r"\@ DD.MM.YYYY", FRIDAY, "24.05.2024"),
    (r"\@ yyyy", "soon", "soon"),
]
GENERAL = [
    (r"\* Caps", "luis alverca", "Luis Alverca"),
    (r"\* FirstCap", "weekly report on sales", "Weekly report on sales"),
    (r"\* Upper", "word", "WORD"),
    (r"\* Lower", "Weekly Sales REPORT.docx", "weekly sales report.docx"),
    (r"\* ALPHABETIC", 2, "B"),
    (r"\* alphabetic", 2, "b"),
    (r"\* ALPHABETIC", 54, "BBB"),
    (r"\* alphabetic", 52, "zz"),
    (r"\* Arabic", 31, "31"),
    (r"\* CardText", 790, "bảy trăm chín mươi"),
    (r"\* CardText \* Caps", 790, "Bảy Trăm Chín Mươi"),
    (r"\* DollarText \* Upper", 14.55, "MƯỜI BỐN VÀ 55/100"),
    (r"\* DollarText", 1234.567, "một nghìn hai trăm ba mươi tư và 57/100"),
    (r"\* Hex", "458", "1CA"),
    (r"\* OrdText", 21, "hai mươi mốt"),
    (r"\* OrdText \* FirstCap", 21, "Hai mươi mốt"),
    (r"\* OrdText", 1234.567, "một nghìn hai trăm ba mươi lăm"),
    (r"\* Ordinal", 30, "30"),
    (r"\* Ordinal", 32, "32"),
    (r"\* roman", 11, "xi"),
    (r"\* ROMAN", 11, "XI"),
    (r"\* Roman", 123, "CXXIII"),
    (r'\@ "d" \* OrdText', TUESDAY, "hai mươi sáu"),
    (r'\@ "d" \* Ordinal', TUESDAY, "26"),
    (r'\@ "MMMM" \* Upper', TUESDAY, "THÁNG MƯỜI MỘT"),
    (r"\* MERGEFORMAT", "word", "word"),
    (r"\* Upper \* MERGEFORMAT", "word", "WORD"),
    (r"\m \v", "word", "word"),
]


@pytest.mark.parametrize(("switches", "value", "result"), NUMBER_PICTURES + DATE_PICTURES + GENERAL)
def test_word_shows_this_for_the_switches(switches: str, value: object, result: str) -> None:
    assert merged(f"{{ MERGEFIELD v {switches} }}", value) == result


WHOLE_CODES = [
    (r'{ MERGEFIELD v \b "(" \f ")" }', "x", "(x)"),
    (r'{ MERGEFIELD v \b "(" \f ")" }', "", ""),
    (r'{ MERGEFIELD v \f " " }Martin', "Ms.", "Ms. Martin"),
    (r'{ MERGEFIELD v \f " " }Martin', None, "Martin"),
    ('{ IF { MERGEFIELD v } >= 100 "Thank you" "The minimum payment is due" }', 100, "Thank you"),
    ('{ IF { MERGEFIELD v } >= 100 "Thanks" "The minimum is due" }', 99.5, "The minimum is due"),
    ('{ IF { MERGEFIELD v } = "9810*" "Please call." "" }', "98105", "Please call."),
    ('{ IF { MERGEFIELD v } = "9810?" "Please call." "" }', "981055", ""),
    ('{ IF { MERGEFIELD v } <> "" "Dear { MERGEFIELD v }" "Dear all" }', "Ann", "Dear Ann"),
    ('{ IF { MERGEFIELD v } <> "" "Dear { MERGEFIELD v }" "Dear all" }', None, "Dear all"),
    ('{ IF "a" = "A" "same" "other" }{ MERGEFIELD v }', "!", "«cũ»!"),
    ('{ IF { MERGEFIELD v } < 10 { IF { MERGEFIELD v } < 5 few some } many }', 7, "some"),
    ('{ = { MERGEFIELD v } * 8.1% \\# "$0.00" }', 100, "$8,10"),
    ('{ = ROUND({ MERGEFIELD v } / 3, 2) }', 10, "3,33"),
    ('{ = { MERGEFIELD v } / 0 }', 10, "!Zero Divide"),
    ('{ COMPARE { MERGEFIELD v } >= 5 }', 5, "1"),
    ('{ QUOTE "{ MERGEFIELD v }" \\* Upper }', "word", "WORD"),
    ('{ SET x { MERGEFIELD v } }{ REF x \\* CardText }', 12, "mười hai"),
    ('{ SET x { MERGEFIELD v } }{ IF x > 10 "more" "less" }', 12, "more"),
    ("{ MERGEREC } of { MERGEFIELD v }", 5, "1 of 5"),
    ("{ MERGESEQ \\* roman }{ MERGEFIELD v }", "", "i"),
    ('{ MERGEFIELD v \\b “(” \\f ”)” }', "x", "(x)"),
    ('{ MERGEFIELD v \\b "say \\"" \\f "\\"" }', "x", 'say "x"'),
    ("{ mergefield v \\* upper }", "word", "WORD"),
    ("{\u00a0MERGEFIELD\u00a0v\u00a0\\*\u00a0Upper\u00a0}", "word", "WORD"),
    ('{ MERGEFIELD "v" }', "word", "word"),
    ("{MERGEFIELD v\\*Upper}", "word", "WORD"),
    ('{ MERGEFIELD v \\b "{ MERGEFIELD v } and " }', "x", "x and x"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "value", "result"), WHOLE_CODES)
def test_word_shows_this_for_the_code(code: str, value: object, result: str) -> None:
    assert merged(code, value) == result


VIETNAMESE_CODES = [
    (r"\@ dddd", FRIDAY, "thứ Sáu"),
    (r"\@ dddd", SUNDAY, "Chủ nhật"),
    (r"\@ MMMM", FRIDAY, "tháng Năm"),
    (r"\@ ddd", FRIDAY, "T6"),
    (r"""\@ "'ngày' dd 'tháng' MM 'năm' yyyy" """, FRIDAY, "ngày 24 tháng 05 năm 2024"),
    (r"\@ “‘ngày’ dd ‘tháng’ MM ‘năm’ yyyy”", FRIDAY, "ngày 24 tháng 05 năm 2024"),
    (r'\@ "ngày dd tháng MM năm yyyy"', FRIDAY, "ngày 24 tháng 05 năm 2024"),
    (r'\@ "dddd, dd/MM/yyyy"', "24/5/2024", "thứ Sáu, 24/05/2024"),
    (r'''\@ "HH 'giờ' mm 'phút'"''', "8h30", "08 giờ 30 phút"),
    (r'\@ "h:mm am/pm"', dt.time(14, 5), "2:05 CH"),
    (r'\@ "dddd" \* FirstCap', FRIDAY, "Thứ Sáu"),
    (r"\# #,##0", 1500000, "1.500.000"),
    (r"\# #.##0", 1500000, "1.500.000"),
    (r'\# "#.##0,00 đ"', 1500000.5, "1.500.000,50 đ"),
    (r'\# "#,##0.00"', 1234.5, "1.234,50"),
    (r"\# 0,0", 0.25, "0,3"),
    (r'\# "#.##0 đồng"', "1.500.000 đ", "1.500.000 đồng"),
    (r"\# #,##0", "1,500,000", "1.500.000"),
    (r'\# "0000 000 000"', "0900000001", "0900 000 001"),
    (r"\* CardText", 1005, "một nghìn không trăm linh năm"),
    (r"\* CardText \* FirstCap", 21, "Hai mươi mốt"),
    (r"\* OrdText", 1, "nhất"),
    (r"\* OrdText", 4, "tư"),
    (r"\* Ordinal", 3, "3"),
    (r"\* DollarText", 12.5, "mười hai và 50/100"),
    (r"\* CardText", -5, "âm năm"),
    (r"\* Upper", "đặng thị ưu", "ĐẶNG THỊ ƯU"),
    (r"\* Caps", "nguyễn thị hương giang", "Nguyễn Thị Hương Giang"),
    (r"\* Caps", "NGUYỄN VĂN AN", "Nguyễn Văn An"),
    (r"\* Caps", "Lê THỊ-bé", "Lê Thị-Bé"),
    (r"\* caps \* Upper", "Lê Bé", "LÊ BÉ"),
    ("", FRIDAY, "24/5/2024"),
    ("", dt.date(2024, 3, 5), "05/3/2024"),
    ("", dt.datetime(2024, 5, 24, 8, 30), "24/5/2024 08:30"),
    ("", dt.time(8, 5), "08:05"),
    ("", 1500000, "1500000"),
    ("", 0.1 + 0.2, "0,3"),
    ("", 5.0, "5"),
    ("", "0900 000 001", "0900 000 001"),
    ("", True, "Có"),
    ("", False, "Không"),
    ("", float("nan"), ""),
]


@pytest.mark.parametrize(("switches", "value", "result"), VIETNAMESE_CODES)
def test_the_same_in_vietnamese(switches: str, value: object, result: str) -> None:
    assert merged(f"{{ MERGEFIELD v {switches} }}", value) == result


def test_a_vietnamese_if_compares_days_as_days_and_numbers_as_numbers() -> None:
    code = '{ IF { MERGEFIELD v } > "09/05/2024" "sau" "trước" }'
    assert merged(code, dt.date(2024, 10, 1)) == "sau"
    assert merged(code, "1/10/2024") == "sau"
    assert merged('{ IF { MERGEFIELD v } > 9 "nhiều" "ít" }', "10") == "nhiều"


@pytest.mark.parametrize(
    "code",
    [
        '{ IF { MERGEFIELD v \\* Caps } = "Nguyễn Văn An" "khớp" "không khớp" }',
        '{ IF "An" = "An" { MERGEFIELD v \\* Caps } "" }',
        '{ IF { MERGEFIELD v } = "N*" "{ MERGEFIELD v }" "" \\* Caps }',
    ],
)
def test_small_letters_with_capitals_are_made_inside_if_as_well(code: str) -> None:
    made = MergeFields(template(code)).render({"v": "NGUYỄN VĂN AN"})
    assert texts(made.content) == ["khớp" if "khớp" in code else "Nguyễn Văn An"]


@pytest.mark.parametrize("said", ["True", "TRUE", "có", "1"])
def test_yes_is_yes_however_the_template_asks(said: str) -> None:
    code = f'{{ IF {{ MERGEFIELD v }} = "{said}" "gấp" "thường" }}'
    assert [merged(code, value) for value in (True, False)] == ["gấp", "thường"]
