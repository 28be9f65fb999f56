"""What is wrong with a merge template is told with its place, and no half-filled document is made."""

import datetime as dt
from pathlib import Path

import pytest
from docx.document import Document as WordDocument

from tests.word.field_codes import add, runs, template, with_parts
from tests.word.templates import texts
from toolkit.problems import BadTemplate, FileMissing
from toolkit.word import Tier
from toolkit.word.mailmerge.merge_template import MergeFields


def said(content: bytes, **record: object) -> list[str]:
    made = MergeFields(content, name="m.docx").render(record)
    return [str(problem) for problem in made.problems]


def test_a_missing_field_is_named_with_its_place_and_the_nearest_header() -> None:
    def table(document: WordDocument) -> None:
        add(document.add_table(2, 2).cell(1, 1).paragraphs[0], runs("{ MERGEFIELD Chuc_vu }"))

    made = MergeFields(template("Gửi { MERGEFIELD Ho_ten }", draw=table), name="m.docx").render(
        {"Họ và tên": "An"}
    )
    assert [str(problem) for problem in made.problems] == [
        (
            "m.docx, đoạn 1: Mẫu có trường trộn thư “Ho_ten” nhưng bảng dữ liệu không có cột này. "
            "Có phải ý là cột “Họ và tên”? "
            "Sửa tên trường trong mẫu cho đúng tiêu đề cột. [field-unknown-near]"
        ),
        (
            "m.docx, bảng 1 ô B2: Mẫu có trường trộn thư “Chuc_vu” nhưng bảng dữ liệu không có cột này. "
            "Sửa tên trường trong mẫu cho đúng tiêu đề cột, hoặc thêm cột vào bảng. [field-unknown]"
        ),
    ]
    assert (made.content, made.tier) == (b"", Tier.NONE)


@pytest.mark.parametrize(
    ("field", "header"),
    [
        ("Họ và tên", "Họ và tên"),
        ("Họ_và_tên", "Họ và tên"),
        ("HỌ_VÀ_TÊN", "Họ và tên"),
        ("Ho_va_ten", "Họ và tên"),
        ("ho_va_ten", "Họ  và\u00a0tên "),
        ("Họ và tên", "Ho\u0323 va\u0300 te\u0302n"),
        ("Hoà_Bình", "Hòa Bình"),
        ("Email", "E-mail"),
        ("Ngày_sinh_ngàythángnăm", "Ngày sinh (ngày/tháng/năm)"),
        ("M_2_bản", "2 bản"),
        ("Địa_chỉ_nơi_ở_hiện_nay_của_đoàn_viên_đan", "Địa chỉ nơi ở hiện nay của đoàn viên đang sinh hoạt"),
    ],
)
def test_a_field_finds_its_column_by_words_rule(field: str, header: str) -> None:
    assert texts(MergeFields(template(f'{{ MERGEFIELD "{field}" }}')).render({header: "x"}).content) == ["x"]


def test_of_two_columns_that_differ_in_accents_the_exact_one_is_taken() -> None:
    content = template("{ MERGEFIELD Số }{ MERGEFIELD Sơ }{ MERGEFIELD Sổ }")
    assert texts(MergeFields(content).render({"Số": "1", "Sơ": "2", "Sổ": "3"}).content) == ["123"]
    assert [p.code for p in MergeFields(template("{ MERGEFIELD So }")).check(["Số", "Sơ"])] == [
        "field-unknown-near"
    ]


def test_check_needs_only_the_headers() -> None:
    merge = MergeFields(template("{ MERGEFIELD a }{ MERGEFIELD b }{ GREETINGLINE }"), name="m.docx")
    assert [problem.code for problem in merge.check(["A"])] == ["field-unsupported", "field-unknown"]


def test_unsupported_and_broken_fields_are_told() -> None:
    assert said(template('{ ADDRESSBLOCK \\f "x" }'), a=1) == [
        (
            "m.docx, đoạn 1: Mẫu có trường ADDRESSBLOCK của Word, là loại trường chưa điền được. "
            "Thay bằng các trường MERGEFIELD, mỗi trường một cột. [field-unsupported]"
        )
    ]
    assert said(template('{ IF { MERGEFIELD a } "b" }', "{ MERGEFIELD }"), a=1) == [
        (
            'm.docx, đoạn 1: Trường “IF {MERGEFIELD a} "b"” viết chưa đúng: không có phép so sánh '
            "=, <>, <, >, <=, >=. Mở mẫu trong Word, nhấn Alt+F9 để thấy mã trường và sửa lại. [field-syntax]"
        ),
        (
            "m.docx, đoạn 2: Trường “MERGEFIELD” viết chưa đúng: thiếu tên trường. "
            "Mở mẫu trong Word, nhấn Alt+F9 để thấy mã trường và sửa lại. [field-syntax]"
        ),
    ]


def test_a_field_that_never_ends_is_told() -> None:
    def draw(document: WordDocument) -> None:
        code = runs("{ MERGEFIELD a }").replace('<w:r><w:fldChar w:fldCharType="end"/></w:r>', "")
        add(document.add_paragraph(), code)

    assert said(template(draw=draw), a=1) == [
        (
            "m.docx, đoạn 1: Trường “MERGEFIELD a” không có chỗ kết thúc. "
            "Mở mẫu trong Word, xóa trường này và chèn lại. [field-unclosed]"
        )
    ]


def test_a_field_that_lost_its_switch_is_filled_by_its_type_with_a_warning() -> None:
    content = template("{ MERGEFIELD ngày } { MERGEFIELD tiền } { MERGEFIELD năm } { MERGEFIELD stt }")
    made = MergeFields(content, name="m.docx").render(
        {"ngày": dt.date(2024, 3, 5), "tiền": 1500000, "năm": 2024, "stt": 7}
    )
    assert texts(made.content) == ["05/3/2024 1500000 2024 7"]
    assert [str(problem) for problem in made.problems] == [
        (
            "m.docx, đoạn 1: Trường “ngày” là ngày, giờ nhưng không có khóa định dạng; đã điền “05/3/2024”. "
            'Nếu muốn dạng khác, thêm khóa vào mã trường, ví dụ: \\@ "dd/MM/yyyy". [field-no-date-switch]'
        ),
        (
            "m.docx, đoạn 1: Trường “tiền” là số nhưng không có khóa định dạng; đã điền “1500000”. "
            'Nếu muốn dạng khác, thêm khóa vào mã trường, ví dụ: \\# "#.##0". [field-no-number-switch]'
        ),
    ]
    assert made.ready


def test_a_field_that_asks_is_kept_with_a_warning() -> None:
    made = MergeFields(template('{ FILLIN "Tên?" }{ MERGEFIELD a }')).render({"a": "x"})
    assert ([p.code for p in made.problems], texts(made.content)) == (["field-asking"], ["«cũ»x"])


@pytest.mark.parametrize(
    ("text", "shown"), [("B\x01C", "U+0001"), ("x\x0by", "U+000B"), ("\ud800", "U+D800")]
)
def test_a_character_that_word_cannot_hold_is_refused(text: str, shown: str) -> None:
    made = MergeFields(template('{ IF 1 = 1 "{ MERGEFIELD ten }" "" }')).render({"ten": text})
    assert ([p.code for p in made.problems], made.content) == (["value-control"], b"")
    assert f"Giá trị của “ten” có ký tự điều khiển {shown}" in made.problems[0].message


def test_a_value_that_is_too_long_is_refused() -> None:
    made = MergeFields(template("{ MERGEFIELD ten }")).render({"ten": "x" * 10_000_001})
    assert [p.code for p in made.problems] == ["value-long"]


def test_a_value_of_one_million_letters_is_filled_whole() -> None:
    made = MergeFields(template("{ MERGEFIELD ten }")).render({"ten": "đ" * 1_000_000})
    assert len(texts(made.content)[0]) == 1_000_000


def test_broken_and_hostile_templates_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileMissing, match="Không tìm thấy khong-co"):
        MergeFields(tmp_path / "khong-co.docx")
    with pytest.raises(BadTemplate, match="không phải tệp Word"):
        MergeFields(b"not a zip", name="a.docx")
    content = template("{ MERGEFIELD a }")
    with pytest.raises(BadTemplate, match="bị hỏng"):
        MergeFields(with_parts(content, {"word/document.xml": lambda xml: xml[:-20]}))
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    with pytest.raises(BadTemplate, match="DTD"):
        MergeFields(
            with_parts(
                content,
                {"word/document.xml": lambda xml: xml.replace("<w:document", bomb + "<w:document", 1)},
            )
        )
    with pytest.raises(BadTemplate, match="quá sâu"):
        MergeFields(template("{ IF 1 = " * 2000 + "{ MERGEFIELD a }" + " 1 2 }" * 2000))


def test_set_fields_that_double_their_text_are_cut_off() -> None:
    doubled = '{ SET a "{ REF a }{ REF a }" }' * 40
    made = MergeFields(template(f"{{ SET a {{ MERGEFIELD x }} }}{doubled}{{ REF a }}")).render(
        {"x": "đ" * 100}
    )
    assert ([p.code for p in made.problems], made.content) == (["template-endless"], b"")


def test_formulas_nested_in_formulas_are_read_once() -> None:
    content = template("{ = 1 + " * 40 + "{ MERGEFIELD x }" + " }" * 40)
    assert texts(MergeFields(content).render({"x": 2}).content) == ["42"]


def test_values_are_never_read_as_codes() -> None:
    content = template('{ IF { MERGEFIELD a } = "x" "có" "không" }{ MERGEFIELD a \\b "[" }')
    value = 'x" = "x" "a" "b" { MERGEFIELD b } \\* Upper {{ 7*7 }}'
    assert texts(MergeFields(content).render({"a": value}).content) == [f"không[{value}"]


def test_wild_cards_in_values_take_no_time() -> None:
    content = template('{ IF { MERGEFIELD a } = { MERGEFIELD b } "có" "không" }')
    made = MergeFields(content).render({"a": "a" * 5000, "b": "*a" * 2000 + "b"})
    assert texts(made.content) == ["không"]


@pytest.mark.parametrize("code", ['\\@ "dd/mm/yyyy"', "\\@ dd/mm/yyyy", "\\@ “dd/mm/yyyy”"])
def test_minutes_in_the_place_of_months_are_told(code: str) -> None:
    made = MergeFields(template(f"{{ MERGEFIELD ngay {code} }}"), name="m.docx")
    assert [str(one) for one in made.faults] == [
        (
            "m.docx, đoạn 1: Trường “ngay” có khóa \\@ “dd/mm/yyyy”, trong đó mm viết thường là phút, "
            "nên tháng in thành số phút. Nhấn Alt+F9 để thấy mã trường, viết MM hoa: “dd/MM/yyyy”. "
            "[field-minutes]"
        )
    ]


@pytest.mark.parametrize(
    "picture", ["HH:mm dd/MM/yyyy", "mm", "h giờ mm, ngày dd", "'tháng' MM yyyy", "dd/MM/yyyy"]
)
def test_minutes_beside_an_hour_are_minutes(picture: str) -> None:
    assert MergeFields(template(f'{{ MERGEFIELD ngay \\@ "{picture}" }}'), name="m.docx").faults == ()
