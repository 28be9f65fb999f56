"""A field that fetches something from another file leaves with all that it showed."""

from docx.document import Document as WordDocument

from tests.word.field_codes import add, run, runs
from tests.word.templates import members, template
from toolkit.word import Template


def test_the_old_rows_that_a_field_fetched_are_left_out_with_it() -> None:
    def draw(document: WordDocument) -> None:
        begin, rest = runs('{ DATABASE \\d "C:\\\\a.xlsx" }').split("<w:r><w:t>«cũ»</w:t></w:r>")
        add(document.add_paragraph("Danh sách: "), begin)
        document.add_table(1, 1).cell(0, 0).text = "DÒNG CŨ"
        add(document.add_paragraph(), rest + run("<w:t>Hết.</w:t>"))

    content = template("{{ a }}", draw=draw)
    made = members(Template(content, keep_outside=False).render({"a": "An"}).content)["word/document.xml"]
    stays = [words in made.decode() for words in ("Danh sách: ", "DÒNG CŨ", "DATABASE", "Hết.")]
    assert stays == [True, False, False, True]
