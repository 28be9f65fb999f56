"""A column of picture files: each letter gets its picture, in the room of the placeholder."""

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm

from tests.book.workbooks import workbook
from tests.word.field_codes import add, runs
from tests.word.soundness import faults
from tests.word.templates import members, template
from toolkit.tasks.merge import merge
from toolkit.tasks.outcome import Outcome

WIDE, HIGH = Cm(3), Cm(4)
RED, BLUE = (200, 0, 0), (0, 0, 200)


def png(width: int, height: int, colour: tuple[int, int, int]) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    rows = b"".join(b"\0" + bytes(colour) * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


@pytest.fixture
def people(tmp_path: Path) -> Path:
    (tmp_path / "an.png").write_bytes(png(30, 40, RED))
    (tmp_path / "Ảnh").mkdir()
    (tmp_path / "Ảnh" / "Bé.PNG").write_bytes(png(40, 20, BLUE))
    rows = [("Họ tên", "Ảnh thẻ"), ("An", "an.png"), ("Bé", "ảnh\\bé")]  # Explorer hides endings
    return workbook(tmp_path / "bang.xlsx", rows, title="B")


def placeholder(document: WordDocument, *, alternative: str = "{{ anh_the }}") -> None:
    """A picture of 3 x 4 cm whose alternative text is a tag."""
    shape = document.add_paragraph().add_run().add_picture(io.BytesIO(png(3, 4, RED)), WIDE, HIGH)
    shape._inline.docPr.set("descr", alternative)


def included(document: WordDocument) -> None:
    """An INCLUDEPICTURE field whose last result was a picture of 3 x 4 cm."""
    placeholder(document, alternative="cũ")
    drawn = document.paragraphs[-1]
    picture = drawn._p.find(qn("w:r"))
    assert picture is not None
    drawn._p.remove(picture)
    code = runs('{ INCLUDEPICTURE "{ MERGEFIELD Ảnh_thẻ }" \\d }')
    add(drawn, code)
    old = next(text for text in reversed(list(drawn._p.iter(qn("w:t")))) if text.text == "«cũ»")
    result = old.getparent()
    assert result is not None
    result.getparent().replace(result, picture)  # type: ignore[union-attr]


def made(folder: Path, content: bytes, table: Path) -> Outcome:
    (folder / "the.docx").write_bytes(content)
    return merge(folder / "the.docx", table)


def new_faults(letter: bytes, source: bytes) -> list[str]:
    """What is not sound in a letter and was so in its template."""
    old = faults(source)
    return [fault for fault in faults(letter) if fault not in old]


def shown(path: Path) -> list[tuple[bytes, int, int]]:
    """Each picture's bytes, and its size in the letter."""
    document = docx.Document(str(path))
    return [
        (
            document.part.related_parts[shape._inline.graphic.graphicData.pic.blipFill.blip.embed].blob,
            shape.width,
            shape.height,
        )
        for shape in document.inline_shapes
    ]


@pytest.mark.parametrize("draw", [placeholder, included])
def test_a_picture_takes_the_room_of_its_placeholder(tmp_path: Path, people: Path, draw: object) -> None:
    content = template("{{ ho_ten }}", draw=draw)  # type: ignore[arg-type]
    outcome = made(tmp_path, content, people)
    assert outcome.problems == ()
    assert [shown(one.path) for one in outcome.files] == [
        [(png(30, 40, RED), WIDE, HIGH)],
        [(png(40, 20, BLUE), WIDE, HIGH)],
    ]
    assert [new_faults(one.path.read_bytes(), content) for one in outcome.files] == [[], []]


def test_a_picture_of_another_shape_is_neither_bent_nor_cut(tmp_path: Path, people: Path) -> None:
    outcome = made(tmp_path, template(draw=placeholder), people)
    fills = [
        [dict(one.attrib) for one in docx.Document(str(made.path)).element.iter(qn("a:srcRect"))]
        for made in outcome.files
    ]
    # 3 x 1.5 cm in the middle of 3 x 4 cm: 83.333 % of its height is free above, and below
    assert fills == [[], [{"t": "-83333", "b": "-83333"}]]


def test_a_tag_in_the_text_becomes_a_picture_no_wider_than_its_cell(tmp_path: Path, people: Path) -> None:
    def draw(document: WordDocument) -> None:
        table = document.add_table(1, 1)
        table.cell(0, 0).width = Cm(1)
        table.cell(0, 0).text = "Ảnh: {{ anh_the }}."

    source = template(draw=draw)
    outcome = made(tmp_path, source, people)
    assert outcome.problems == ()
    letter = docx.Document(str(outcome.files[1].path))
    assert letter.tables[0].cell(0, 0).text == "Ảnh: ."
    ((content, width, height),) = shown(outcome.files[1].path)
    assert content == png(40, 20, BLUE)
    assert (width < Cm(1), abs(width - 2 * height) <= 1) == (True, True)
    assert new_faults(outcome.files[1].path.read_bytes(), source) == []


def test_no_mark_is_left_and_each_picture_is_kept_once(tmp_path: Path, people: Path) -> None:
    content = template("{{ anh_the }} và {{ anh_the }}", draw=placeholder)
    outcome = made(tmp_path, content, people)
    parts = members(outcome.files[0].path.read_bytes())
    assert "\ue020" not in parts["word/document.xml"].decode()
    assert sum(part == png(30, 40, RED) for part in parts.values()) == 1


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        (
            "ca.jpg",
            (
                "Không thấy tệp ảnh “ca.jpg” của cột “Ảnh” ở cạnh bảng. Đặt tệp ảnh vào cùng thư mục với "
                "bảng, hoặc sửa tên tệp trong ô này. [picture-missing]"
            ),
        ),
        (
            "..\\ca.jpg",
            (
                "Tệp ảnh “..\\ca.jpg” của cột “Ảnh” nằm ngoài thư mục của bảng nên không được dùng. Chép "
                "tệp ảnh vào cùng thư mục với bảng, rồi chỉ ghi tên tệp. [picture-outside]"
            ),
        ),
        (
            "hong.png",
            (
                "Tệp “hong.png” của cột “Ảnh” không phải ảnh mà Word mở được, hoặc quá lớn. Lưu lại ảnh "
                "kiểu PNG hoặc JPG, dưới 30 MB. [picture-unknown]"
            ),
        ),
    ],
)
def test_a_picture_that_cannot_be_had_holds_its_letter_back(tmp_path: Path, name: str, problem: str) -> None:
    (tmp_path / "an.png").write_bytes(png(30, 40, RED))
    (tmp_path / "hong.png").write_bytes(b"no picture")
    table = workbook(
        tmp_path / "bang.xlsx", [("Tên", "Ảnh"), ("An", "an.png"), ("Ca", name), ("Dư", None)], title="B"
    )
    outcome = made(tmp_path, template("{{ ten }} {{ anh }}"), table)
    assert [one.path.name for one in outcome.files] == ["the_001.docx", "the_003.docx"]
    assert [str(one) for one in outcome.problems if one.code != "table-cell-blank"] == [f"B!B3: {problem}"]


@pytest.mark.parametrize("draw", [placeholder, included])
def test_a_blank_cell_leaves_no_sample_picture_behind(tmp_path: Path, draw: object) -> None:
    (tmp_path / "an.png").write_bytes(png(30, 40, RED))
    rows = [("Họ tên", "Ảnh thẻ"), ("An", "an.png"), ("Dư", None)]
    table = workbook(tmp_path / "bang.xlsx", rows, title="B")
    outcome = made(tmp_path, template("{{ ho_ten }}", draw=draw), table)  # type: ignore[arg-type]
    assert [len(shown(one.path)) for one in outcome.files] == [1, 0]
    assert [one.code for one in outcome.problems] == ["table-cell-blank"]
    assert "INCLUDEPICTURE" not in members(outcome.files[1].path.read_bytes())["word/document.xml"].decode()


def test_a_field_for_pictures_over_a_column_of_words_is_refused(tmp_path: Path) -> None:
    table = workbook(tmp_path / "bang.xlsx", [("Họ tên", "Ảnh thẻ"), ("An", "chưa có")], title="B")
    outcome = made(tmp_path, template("{{ ho_ten }}", draw=included), table)
    assert outcome.files == ()
    (found,) = outcome.problems
    assert str(found) == (
        'the.docx, đoạn 2: Trường “INCLUDEPICTURE "{MERGEFIELD Ảnh_thẻ}" \\d” lấy ảnh theo cột “Ảnh_thẻ”, '
        "nhưng cột này không ghi tên các tệp ảnh. Ghi vào mọi ô của cột tên tệp ảnh (.png, .jpg) đặt "
        "cạnh bảng, hoặc xóa trường này. [field-picture]"
    )


def test_a_column_of_other_files_stays_text(tmp_path: Path) -> None:
    rows = [("Tên", "Tệp"), ("An", "bao-cao.docx"), ("Bé", "anh.png")]
    table = workbook(tmp_path / "bang.xlsx", rows, title="B")
    outcome = made(tmp_path, template("{{ tep }}"), table)
    assert outcome.problems == ()
    assert [docx.Document(str(one.path)).paragraphs[0].text for one in outcome.files] == [
        "bao-cao.docx",
        "anh.png",
    ]


def coded(code: str, *, cut: int = 0, simple: bool = False) -> Callable[[WordDocument], None]:
    """A field whose code holds a tag, with an old result in words; the code in two runs where "
    "it is ``cut``."""

    def draw(document: WordDocument) -> None:
        paragraph = document.add_paragraph("Ảnh: ")
        if simple:
            holder = OxmlElement("w:fldSimple")
            holder.set(qn("w:instr"), code)
            holder.append(parse_xml(f"<w:r {nsdecls('w')}><w:t>cũ</w:t></w:r>"))
            paragraph._p.append(holder)
            return
        add(paragraph, runs("{ x }").replace("«cũ»", "cũ"))
        old = next(paragraph._p.iter(qn("w:instrText")))
        for text in (code[:cut], code[cut:]) if cut else (code,):
            fresh = OxmlElement("w:instrText")
            fresh.text = text
            fresh.set(qn("xml:space"), "preserve")
            old.addprevious(fresh)
        old.getparent().remove(old)  # type: ignore[union-attr]

    return draw


TAGGED = ' INCLUDEPICTURE "{{ anh_the }}" \\d '


@pytest.mark.parametrize(
    "draw",
    [
        coded(TAGGED),
        coded(TAGGED, cut=10),
        coded(TAGGED, cut=TAGGED.index("{") + 1),
        coded(TAGGED, simple=True),
    ],
)
def test_a_tag_in_the_code_of_a_picture_field_is_filled(tmp_path: Path, people: Path, draw: object) -> None:
    content = template(draw=draw)  # type: ignore[arg-type]
    outcome = made(tmp_path, content, people)
    assert outcome.problems == ()
    assert [[content for content, _, _ in shown(one.path)] for one in outcome.files] == [
        [png(30, 40, RED)],
        [png(40, 20, BLUE)],
    ]
    assert [docx.Document(str(one.path)).paragraphs[0].text for one in outcome.files] == ["Ảnh: ", "Ảnh: "]


@pytest.mark.parametrize(
    ("code", "message"),
    [
        (
            ' INCLUDEPICTURE "{{ ho_ten }}" ',
            (
                'the.docx, đoạn 1: Trường “INCLUDEPICTURE "{{ ho_ten }}"” lấy ảnh theo cột '
                "“ho_ten”, nhưng cột này "
                "không ghi tên các tệp ảnh. Ghi vào mọi ô của cột tên tệp ảnh (.png, .jpg) đặt "
                "cạnh bảng, hoặc xóa "
                "trường này. [field-picture]"
            ),
        ),
        (
            ' INCLUDEPICTURE "{{ anh_the|lower }}" ',
            (
                'the.docx, đoạn 1: Trường “INCLUDEPICTURE "{{ anh_the|lower }}"” lấy nội dung '
                "riêng của từng dòng "
                "nhưng chưa tính được, nên mọi văn bản sẽ mang chữ cũ “cũ”. Thay bằng trường "
                "MERGEFIELD (hoặc thẻ) "
                "của một cột đã tính sẵn, hoặc xóa trường này. [field-stale]"
            ),
        ),
        (
            ' QUOTE "{{ ho_ten }}" ',
            (
                'the.docx, đoạn 1: Trong mã trường “QUOTE "{{ ho_ten }}"” có thẻ của mẫu, thẻ ở '
                "đó không được điền. "
                "Đưa thẻ ra ngoài trường, hoặc dùng trường MERGEFIELD thay cho thẻ. [field-holds-tag]"
            ),
        ),
    ],
)
def test_a_tag_in_a_code_that_cannot_be_filled_is_refused_by_name(
    tmp_path: Path, people: Path, code: str, message: str
) -> None:
    outcome = made(tmp_path, template(draw=coded(code)), people)
    assert ([str(one) for one in outcome.problems], outcome.files) == ([message], ())
