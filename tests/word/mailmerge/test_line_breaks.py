"""Lines of one cell in a justified paragraph are not stretched, and other letters stay as they were."""

import io
import re
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH

from tests.book.workbooks import workbook
from tests.word.templates import members, template, zipped
from toolkit.tasks.merge import Wish, merge
from toolkit.word.mailmerge.line_breaks import unstretched, with_setting

OURS = b"<w:doNotExpandShiftReturn/>"
ROWS = [("Tên", "Ghi chú"), ("An", "Các đơn vị thực hiện:\nbáo cáo trước ngày 20"), ("Bé", "Không")]


def justified(document: WordDocument) -> None:
    document.add_paragraph("{{ ghi_chu }}").alignment = WD_ALIGN_PARAGRAPH.JUSTIFY


def settings(path: Path) -> bytes:
    return members(path.read_bytes())["word/settings.xml"]


def test_only_a_letter_with_lines_in_a_justified_template_gets_the_setting(tmp_path: Path) -> None:
    form = tmp_path / "thu.docx"
    form.write_bytes(template("{{ ten }}", draw=justified))
    table = workbook(tmp_path / "bang.xlsx", ROWS, title="B")
    first, second = merge(form, table).files
    assert [settings(one.path).count(OURS) for one in (first, second)] == [1, 0]
    assert docx.Document(str(first.path)).paragraphs[1].text == ROWS[1][1]
    form.write_bytes(template("{{ ten }} {{ ghi_chu }}"))
    plain = merge(form, table, Wish(out=tmp_path / "trai")).files
    assert [settings(one.path).count(OURS) for one in plain] == [0, 0]


def test_one_file_of_all_letters_gets_it_as_well(tmp_path: Path) -> None:
    form = tmp_path / "thu.docx"
    form.write_bytes(template("{{ ten }}", draw=justified))
    table = workbook(tmp_path / "bang.xlsx", [ROWS[0], ROWS[2], ROWS[1]], title="B")
    merge(form, table, Wish(one_file=tmp_path / "chung.docx"))
    assert settings(tmp_path / "chung.docx").count(OURS) == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<w:zoom/>", "<w:zoom/><w:compat>{}</w:compat>"),
        ("<w:zoom/><w:rsids/>", "<w:zoom/><w:compat>{}</w:compat><w:rsids/>"),
        ("<w:compat/>", "<w:compat>{}</w:compat>"),
        (
            '<w:compat><w:compatSetting w:name="x"/></w:compat>',
            '<w:compat>{}<w:compatSetting w:name="x"/></w:compat>',
        ),
        (
            '<w:compat><w:ulTrailSpace/><w:useFELayout/></w:compat><w:decimalSymbol w:val=","/>',
            '<w:compat><w:ulTrailSpace/>{}<w:useFELayout/></w:compat><w:decimalSymbol w:val=","/>',
        ),
        ("<w:compat>{}</w:compat>", "<w:compat>{}</w:compat>"),
    ],
)
def test_the_setting_stands_where_the_schema_wants_it(before: str, after: str) -> None:
    whole = "<w:settings xmlns:w='x'>{}</w:settings>"
    ours = OURS.decode()
    found = with_setting(whole.format(before.replace("{}", ours)).encode())
    assert found.decode() == whole.format(after.replace("{}", ours))


def test_a_document_without_settings_gets_them() -> None:
    parts = members(template("a"))
    bare = unstretched(_without_settings(parts))
    assert OURS in members(bare)["word/settings.xml"]
    assert docx.Document(_stream(bare)).paragraphs[0].text == "a"


def _without_settings(parts: dict[str, bytes]) -> bytes:
    kept = {name: part for name, part in parts.items() if name != "word/settings.xml"}
    for name in ("[Content_Types].xml", "word/_rels/document.xml.rels"):
        kept[name] = re.sub(rb"<(?:Override|Relationship) [^>]*settings\.xml[^>]*/>", b"", kept[name])
    return zipped(kept)


def _stream(content: bytes) -> io.BytesIO:
    return io.BytesIO(content)
