"""What stands beside a filled place, in templates of any history."""

from docx.document import Document as WordDocument

from tests.word.field_codes import add, run, runs, template
from toolkit.word.check.neighbours import Neighbours, neighbours
from toolkit.word.check.tag_scan import scanned
from toolkit.word.opc.package import text_parts

AFTER_KINH = Neighbours("Ten", "", "Kính gửi ", " của")


def beside(content: bytes) -> tuple[Neighbours, ...]:
    return neighbours(scanned(text_parts(content)))


def test_the_words_beside_a_field_are_those_outside_of_all_fields() -> None:
    assert beside(template("Kính gửi { MERGEFIELD Ten } của")) == (AFTER_KINH,)


def test_what_an_edit_left_of_a_field_that_never_begins_is_nothing() -> None:
    def draw(document: WordDocument) -> None:
        rest = run("<w:instrText> MERGEFIELD Cu </w:instrText>") + run('<w:fldChar w:fldCharType="end"/>')
        add(document.add_paragraph(), rest + runs("Kính gửi { MERGEFIELD Ten } của"))

    assert beside(template(draw=draw)) == (AFTER_KINH,)
