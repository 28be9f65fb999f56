"""Any template and any table: each row its document, every name told before, nothing blank in silence."""

import datetime as dt
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest

from tests.book.workbooks import workbook
from tests.word.field_codes import template as field_template
from tests.word.templates import template
from toolkit.history import State
from toolkit.problems import FileMissing, Severity, WrongUse
from toolkit.tasks.merge import Wish, merge
from toolkit.tasks.outcome import Outcome, Step

PEOPLE = """\
Họ và tên;Chức vụ;Đơn vị
Lê An;Bí thư;Huyện đoàn Cầu Ngang
Thạch Sa Ry;;Đoàn Khối
"""


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "thu.docx"
    path.write_bytes(template("Kính gửi: {{ ho_va_ten }}", "{% if chuc_vu %}{{ chuc_vu }}{% endif %}"))
    return path


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "nguoi.csv"
    path.write_text(PEOPLE, encoding="utf-8")
    return path


def written(folder: Path, name: str, *paragraphs: str) -> Path:
    path = folder / name
    path.write_bytes(template(*paragraphs))
    return path


def with_field(path: Path, code: str) -> None:
    """Add a paragraph with a field of Word's own to a template."""
    document = docx.Document(str(path))
    run = document.add_paragraph()._p
    simple = run.makeelement(docx.oxml.ns.qn("w:fldSimple"), {docx.oxml.ns.qn("w:instr"): code})
    run.append(simple)
    document.save(str(path))


def texts(path: Path) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]


def names(outcome: Outcome) -> list[str]:
    assert outcome.folder is not None
    return [made.path.relative_to(outcome.folder).as_posix() for made in outcome.files]


def said(outcome: Outcome) -> list[str]:
    return [str(found) for found in outcome.problems]


def codes(outcome: Outcome) -> list[str]:
    return [found.code for found in outcome.problems]


def test_each_row_becomes_a_document(letter: Path, people: Path) -> None:
    outcome = merge(letter, people)
    assert (names(outcome), said(outcome)) == (["thu_001.docx", "thu_002.docx"], [])
    assert [texts(made.path) for made in outcome.files] == [
        ["Kính gửi: Lê An", "Bí thư"],
        ["Kính gửi: Thạch Sa Ry", ""],
    ]
    assert outcome.folder == people.parent / "ket-qua"
    assert {made.kind for made in outcome.files} == {"merge"}


def test_typed_values_become_words(tmp_path: Path) -> None:
    form = written(tmp_path, "m.docx", "{{ so_ban }} {{ he_so }} {% if du %}dự{% else %}vắng{% endif %}")
    table = workbook(tmp_path / "b.xlsx", [("Số bản", "Hệ số", "Dự"), (1500, 1.5, True), (0, 2.0, False)])
    assert [texts(made.path) for made in merge(form, table).files] == [["1500 1,5 dự"], ["0 2 vắng"]]


def formatted(path: Path) -> Path:
    """A phone, a rate, an amount, a code, a month and a number of a letter, each as Excel shows it."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "B"
    sheet.append(["Điện thoại", "Tỉ lệ", "Kinh phí", "Mã", "Tháng", "Số văn bản"])
    sheet.append([912345678, 0.125, 1234567, 5, dt.date(2024, 5, 1), 12])
    for cell, code in zip(
        sheet[2], ("0000000000", "0.0%", "#,##0", "000", "mm/yyyy", '0"/GM-TĐTN"'), strict=True
    ):
        cell.number_format = code
    book.save(path)
    return path


AS_SHOWN = "0912345678 12,5% 1.234.567 005 05/2024 12/GM-TĐTN"


def test_a_tag_and_a_field_without_a_switch_print_what_the_cell_shows(tmp_path: Path) -> None:
    table = formatted(tmp_path / "b.xlsx")
    tags = written(
        tmp_path,
        "t.docx",
        "{{ dien_thoai }} {{ ti_le }} {{ kinh_phi }} {{ ma }} {{ thang }} {{ so_van_ban }}",
    )
    fields = tmp_path / "f.docx"
    fields.write_bytes(
        field_template(
            "{ MERGEFIELD Điện_thoại } { MERGEFIELD Tỉ_lệ } { MERGEFIELD Kinh_phí } { MERGEFIELD Mã } "
            "{ MERGEFIELD Tháng } { MERGEFIELD Số_văn_bản }"
        )
    )
    for form in (tags, fields):
        outcome = merge(form, table)
        assert ([texts(made.path) for made in outcome.files], said(outcome)) == ([[AS_SHOWN]], [])


def test_a_fields_picture_works_on_the_value_itself(tmp_path: Path) -> None:
    form = tmp_path / "f.docx"
    form.write_bytes(
        field_template(
            '{ MERGEFIELD Kinh_phí \\# "#,##0.00" } { MERGEFIELD Tháng \\@ "dd/MM/yyyy" } '
            '{ IF { MERGEFIELD Mã } = 5 "đúng" "sai" }'
        )
    )
    outcome = merge(form, formatted(tmp_path / "b.xlsx"))
    assert [texts(made.path) for made in outcome.files] == [["1.234.567,00 01/05/2024 đúng"]]


def test_codes_and_phones_are_never_grouped_and_a_lost_zero_is_told(tmp_path: Path) -> None:
    rows = [("Liên hệ", "SĐT", "Mã số thuế", "Năm sinh"), (987654321, 912345678, 2100123456, 1990)]
    table = workbook(tmp_path / "b.xlsx", rows, title="B")
    form = tmp_path / "f.docx"
    names = ("Liên_hệ", "SĐT", "Mã_số_thuế", "Năm_sinh")
    form.write_bytes(field_template(" ".join(f"{{ MERGEFIELD {name} }}" for name in names)))
    outcome = merge(form, table)
    assert [texts(made.path) for made in outcome.files] == [["987654321 0912345678 2100123456 1990"]]
    assert said(outcome) == [
        (
            "B!B2: Số điện thoại “912345678” đã mất số 0 ở đầu; được đọc là “0912345678”. Định dạng cột là "
            "Text rồi gõ lại cả số 0. [phone-lost-zero]"
        )
    ]


def test_tags_may_also_be_the_headers_as_typed(tmp_path: Path, people: Path) -> None:
    form = written(tmp_path, "m.docx", "{{ Họ_và_tên }}")
    outcome = merge(form, people)
    assert said(outcome) == []
    assert texts(outcome.files[0].path) == ["Lê An"]


def test_a_blank_that_would_be_seen_is_named_by_its_cell(tmp_path: Path, people: Path) -> None:
    outcome = merge(written(tmp_path, "m.docx", "{{ ho_va_ten }}, {{ chuc_vu }}"), people)
    (warning,) = said(outcome)
    assert warning == (
        "nguoi!B3: Ô của cột “Chức vụ” còn trống, nên chỗ của thẻ này trong văn bản cũng để trống. "
        "Điền giá trị vào ô này rồi làm lại văn bản, nếu văn bản cần có. [table-cell-blank]"
    )
    assert len(outcome.made) == 2


def test_many_blanks_of_one_column_are_counted(tmp_path: Path) -> None:
    form = written(tmp_path, "m.docx", "{{ ten }} {{ so }}")
    table = workbook(tmp_path / "b.xlsx", [("Tên", "Số"), *(("A", None) for _ in range(23))])
    outcome = merge(form, table)
    assert codes(outcome) == [*["table-cell-blank"] * 20, "table-cells-blank"]
    assert said(outcome)[-1].startswith("Đơn vị!B22: Cột “Số” còn 3 ô trống nữa, từ ô này trở đi.")


def test_every_unknown_name_is_told_at_once_before_anything_is_made(tmp_path: Path, people: Path) -> None:
    form = written(tmp_path, "m.docx", "{{ ho_ten }} {{ ten_don_vi", "{{ tuoi }}")
    outcome = merge(form, people)
    assert codes(outcome) == ["tag-unclosed", "tag-unknown-near", "tag-unknown"]
    assert (outcome.files, outcome.folder and outcome.folder.exists()) == ((), False)


def test_words_own_merge_fields_are_filled_and_missing_ones_told(tmp_path: Path, people: Path) -> None:
    form = written(tmp_path, "m.docx", "Thư")
    with_field(form, " MERGEFIELD Họ_và_tên \\* Upper ")
    outcome = merge(form, people)
    assert said(outcome) == []
    assert [texts(made.path)[-1] for made in outcome.files] == ["LÊ AN", "THẠCH SA RY"]
    with_field(form, " MERGEFIELD Tuổi ")
    outcome = merge(form, people)
    assert (codes(outcome), outcome.files) == (["field-unknown"], ())


def test_tags_and_merge_fields_may_stand_in_one_template(letter: Path, people: Path) -> None:
    with_field(letter, " MERGEFIELD Don_vi ")
    outcome = merge(letter, people)
    assert [texts(made.path) for made in outcome.files] == [
        ["Kính gửi: Lê An", "Bí thư", "Huyện đoàn Cầu Ngang"],
        ["Kính gửi: Thạch Sa Ry", "", "Đoàn Khối"],
    ]


def test_next_brings_further_rows_into_one_document(tmp_path: Path, people: Path) -> None:
    form = written(tmp_path, "nhan.docx", "Nhãn")
    for code in (" MERGEFIELD Họ_và_tên ", " NEXT ", " MERGEFIELD Họ_và_tên "):
        with_field(form, code)
    outcome = merge(form, people)
    assert names(outcome) == ["nhan_001.docx"]
    assert [text for text in texts(outcome.files[0].path) if text] == ["Nhãn", "Lê An", "Thạch Sa Ry"]


def test_a_row_with_an_error_is_held_and_the_others_are_made(tmp_path: Path) -> None:
    form = written(tmp_path, "m.docx", "{{ ten }} {{ so }}")
    table = workbook(tmp_path / "b.xlsx", [("Tên", "Số"), ("A", 1), ("B", ("=NA()", "#N/A")), ("C", 3)])
    outcome = merge(form, table)
    assert codes(outcome) == ["cell-error"]
    assert names(outcome) == ["m_001.docx", "m_003.docx"]
    assert [held.subject for held in outcome.held] == ["Đơn vị!A3"]


def test_an_error_that_nothing_reads_holds_nothing_back(tmp_path: Path) -> None:
    form = written(tmp_path, "m.docx", "{{ ten }}")
    error = ("=NA()", "#N/A")
    rows = [("Tên", "Ghi chú", "Loại"), ("A", error, "x"), ("B", None, error), ("C", None, "y")]
    table = workbook(tmp_path / "b.xlsx", rows)
    outcome = merge(form, table)
    assert (names(outcome), said(outcome)) == (["m_001.docx", "m_002.docx", "m_003.docx"], [])
    chosen = merge(form, table, Wish(where=("Loại=x",), out=tmp_path / "x"))
    assert (names(chosen), said(chosen)) == (
        ["m_001.docx"],
        [
            (
                "Đơn vị!C3: Ô của cột “Loại” đang báo lỗi #N/A của Excel. "
                "Sửa công thức, hoặc gõ thẳng giá trị vào ô. [cell-error]"
            )
        ],
    )


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("GM_{ho_va_ten}", ["GM_Le_An.docx", "GM_Thach_Sa_Ry.docx"]),
        ("Thư «Họ và tên».docx", ["Thu_Le_An.docx", "Thu_Thach_Sa_Ry.docx"]),
        ("{don_vi}/{#}", ["Huyen_doan_Cau_Ngang/001.docx", "Doan_Khoi/002.docx"]),
        ("thu", ["thu.docx", "thu_2.docx"]),
        ("CON", ["ten_CON.docx", "ten_CON_2.docx"]),
        ("../{chuc_vu}", ["khong_ten/Bi_thu.docx", "khong_ten/khong_ten.docx"]),
    ],
)
def test_documents_are_named_by_a_pattern(
    letter: Path, people: Path, pattern: str, expected: list[str]
) -> None:
    assert names(merge(letter, people, Wish(name=pattern))) == expected


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (("Họ và tên=lê  AN",), ["thu_001.docx"]),
        (("don_vi=Đoàn khối", "Chức vụ="), ["thu_002.docx"]),
        (("don_vi=Đoàn khối", "Chức vụ=Bí thư"), []),
    ],
)
def test_rows_are_chosen_by_conditions_that_must_all_hold(
    letter: Path, people: Path, where: tuple[str, ...], expected: list[str]
) -> None:
    outcome = merge(letter, people, Wish(where=where))
    assert names(outcome) == expected
    assert codes(outcome) == ([] if expected else ["table-no-rows"])


@pytest.mark.parametrize(
    ("wish", "refusal"),
    [
        (Wish(where=("Chuc=x",)), "Trang nguoi của nguoi.csv không có cột “Chuc”. Có phải ý là “Chức vụ”?"),
        (Wish(where=("x",)), "Điều kiện “x” không có dấu “=”."),
        (
            Wish(name="{ten_don_vi}"),
            "Trang nguoi của nguoi.csv không có cột “ten_don_vi”. Có phải ý là “Đơn vị”?",
        ),
        (Wish(name="«?»"), "Các cột của bảng: Họ và tên, Chức vụ, Đơn vị."),
        (Wish(sheet="nguoii"), "Tệp nguoi.csv không có trang “nguoii”. Có phải ý là “nguoi”?"),
        (Wish(one_file=Path("a.pdf")), "Tên tệp “a.pdf” không phải tệp Word."),
    ],
)
def test_what_is_not_there_is_refused_with_the_nearest(
    letter: Path, people: Path, wish: Wish, refusal: str
) -> None:
    with pytest.raises(WrongUse) as caught:
        merge(letter, people, wish)
    assert refusal in str(caught.value)


def test_a_second_run_keeps_everything_and_an_edited_letter_stays(letter: Path, people: Path) -> None:
    first = merge(letter, people)
    assert [made.state for made in merge(letter, people).files] == [State.KEPT, State.KEPT]
    edited = first.files[0].path
    edited.write_bytes(b"edited by hand")
    again = merge(letter, people)
    assert [made.state for made in again.files] == [State.SET_ASIDE, State.KEPT]
    assert edited.read_bytes() == b"edited by hand"


def test_one_file_holds_every_document(letter: Path, people: Path, tmp_path: Path) -> None:
    outcome = merge(letter, people, Wish(one_file=tmp_path / "tat-ca.docx"))
    assert [made.path for made in outcome.files] == [tmp_path / "tat-ca.docx"]
    found = [text for text in texts(tmp_path / "tat-ca.docx") if text]
    assert found == ["Kính gửi: Lê An", "Bí thư", "Kính gửi: Thạch Sa Ry"]


def test_one_file_of_no_rows_is_not_made(letter: Path, people: Path, tmp_path: Path) -> None:
    outcome = merge(letter, people, Wish(one_file=tmp_path / "a.docx", where=("Chức vụ=không ai",)))
    assert (codes(outcome), (tmp_path / "a.docx").exists()) == (["table-no-rows"], False)


def test_data_is_never_run_as_a_tag(tmp_path: Path) -> None:
    form = written(tmp_path, "m.docx", "{{ ten }}")
    table = workbook(tmp_path / "b.xlsx", [("Tên",), ("{{ 7*7 }} & <x>",)])
    outcome = merge(form, table)
    assert texts(outcome.files[0].path) == ["{{ 7*7 }} & <x>"]
    assert [(found.code, found.place.cell) for found in outcome.problems] == [("value-braces", "A2")]


def test_a_template_without_tags_is_warned_of(tmp_path: Path, people: Path) -> None:
    outcome = merge(written(tmp_path, "m.docx", "Chào"), people)
    assert (codes(outcome), len(outcome.made)) == (["template-plain"], 2)


def test_what_is_missing_or_open_elsewhere_is_the_worlds_refusal(letter: Path, people: Path) -> None:
    for form, table in ((letter.with_name("x.docx"), people), (letter, people.with_name("x.csv"))):
        with pytest.raises(FileMissing):
            merge(form, table)
    made = merge(letter, people).files[0].path
    (made.parent / f".~lock.{made.name}#").write_text(",Lê Văn C,MAY-2,,;", encoding="utf-8")
    people.write_text(PEOPLE.replace("Lê An", "Lê Ánh"), encoding="utf-8")
    outcome = merge(letter, people)
    assert [found.severity for found in outcome.problems] == [Severity.ERROR]
    assert outcome.refused
    assert [found.code for found in outcome.problems] == ["file-locked-office"]


def test_progress_is_told_after_each_document(letter: Path, people: Path) -> None:
    steps: list[Step] = []
    merge(letter, people, progress=steps.append)
    assert [(step.done, step.total, step.label) for step in steps] == [
        (1, 2, "thu.docx: thu_001.docx"),
        (2, 2, "thu.docx: thu_002.docx"),
    ]


def with_linked_template(path: Path) -> None:
    """Attach a template that lies on somebody's server."""
    document = docx.Document(str(path))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    document.part._settings_part.relate_to("https://example.org/mau.dotm", kind, is_external=True)
    document.save(str(path))


def test_what_a_template_reaches_for_outside_is_left_out_unless_asked_for(
    letter: Path, people: Path, tmp_path: Path
) -> None:
    with_linked_template(letter)
    closed = merge(letter, people, Wish(out=tmp_path / "kin"))
    assert [one.code for one in closed.problems] == ["template-reaches-out"]
    assert b"example.org" not in relations(closed.files[0].path)
    kept = merge(letter, people, Wish(out=tmp_path / "mo", keep_outside=True))
    assert kept.problems == ()
    assert b"example.org" in relations(kept.files[0].path)


def relations(path: Path) -> bytes:
    """All relations of a document's parts."""
    with zipfile.ZipFile(path) as package:
        return b"".join(package.read(name) for name in package.namelist() if name.endswith(".rels"))
