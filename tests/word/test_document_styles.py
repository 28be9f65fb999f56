"""The styles of a document: which one holds where none is named, and what each is based on."""

import pytest
from lxml import etree

from toolkit.word.opc.document_styles import ancestry, default_style
from toolkit.word.opc.paragraph_place import W


def styles(*each: str) -> dict[str, etree._Element]:
    root = etree.fromstring(f'<w:styles xmlns:w="{W[1:-1]}">{"".join(each)}</w:styles>')
    return {style.get(f"{W}styleId", ""): style for style in root}


def style(id_: str, default: str = "", *, base: str = "") -> str:
    said = f' w:default="{default}"' if default else ""
    on = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="paragraph" w:styleId="{id_}"{said}>{on}</w:style>'


@pytest.mark.parametrize("word", ["1", "true", "on"])
def test_a_style_may_say_in_any_word_that_it_is_the_default(word: str) -> None:
    assert default_style(styles(style("Tieude"), style("Thuong", word)), "paragraph") == "Thuong"


def test_of_several_defaults_the_last_one_holds() -> None:
    assert (
        default_style(styles(style("Cu", "1"), style("Moi", "1"), style("Khac", "0")), "paragraph") == "Moi"
    )


def test_no_style_is_the_default_of_another_type() -> None:
    assert default_style(styles(style("Thuong", "1")), "table") == ""


def test_styles_that_rest_on_each_other_end_where_they_began() -> None:
    found = styles(style("A", base="B"), style("B", base="A"))
    assert [one.get(f"{W}styleId") for one in ancestry(found, "A")] == ["A", "B"]
