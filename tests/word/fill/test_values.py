"""Whatever somebody typed is lost nowhere and runs nowhere, or it is refused by name."""

import io
from typing import Any

import pytest
from docx import Document
from docx.document import Document as WordDocument
from lxml import etree

from tests.word.templates import members, table, template, texts, with_footnote
from toolkit.word import Template, Tier

VALUES: dict[str, str] = {
    "an ampersand": "CTĐ&TTN",
    "angle brackets": "5 < 6 > 4 <Tên>",
    "quotes": "\"a\" 'b' “c”",
    "markup": "</w:t></w:r></w:p><w:p><w:r><w:t>x",
    "an entity": "&amp; &#60; &nbsp;",
    "the end of CDATA": "]]>",
    "a comment": "<!-- x -->",
    "line breaks": "một\nhai\n\nba\n",
    "windows line breaks": "một\r\nhai",
    "tabs": "a\tb\t\tc",
    "a page break": "a\fb",
    "a paragraph": "a\ab",
    "a tag": "{{7*7}}",
    "a block": "{% for x in y %}",
    "a comment tag": "{# x #}",
    "one brace": "{ } } {",
    "emoji": "😀👨‍👩‍👧 🇻🇳",
    "right to left": "שלום עולם \u200f",
    "Vietnamese, composed and not": "Thạch Sa – Thạch Sa".replace("ạ", "ạ", 1),
    "private use and noncharacters' neighbours": "\ue000\ufffd\U0010fffd",
    "a soft hyphen and spaces without width": "a\u00adb\u200bc\u00a0d\u2028e",
    "DEL and C1": "a\x7fb\x85c",
    "a byte order mark": "\ufeffx",
    "blanks": "  a  ",
    "a megabyte": "Đoàn viên " * 100_000,
    "a word like nan": "gian nan, Nonel",
}
REFUSED: dict[str, tuple[str, str]] = {
    "NUL": ("a\0b", "U+0000"),
    "a bell-less control": ("a\x06b", "U+0006"),
    "a vertical tab": ("a\x0bb", "U+000B"),
    "the separator of our own": ("a\x1fb", "U+001F"),
    "half an emoji": ("a\ud83d", "U+D83D"),
    "the other half": ("\udc00b", "U+DC00"),
    "a noncharacter": ("a\uffff", "U+FFFF"),
}


def everywhere(document: WordDocument) -> None:
    table(
        document, ("{{ x }}", "y"), ("{% if x %}{{ x }}{% endif %}", "{% for k in [x] %}{{ k }}{% endfor %}")
    )
    document.sections[0].header.paragraphs[0].text = "[{{ x }}]"
    document.sections[0].footer.paragraphs[0].text = "{{ x }}{{ x }}"


EVERYWHERE = with_footnote(template("({{ x }})", draw=everywhere), "{{ x }}")
PLACES = {"word/document.xml": 4, "word/header1.xml": 1, "word/footer1.xml": 2, "word/footnotes.xml": 1}


def squashed(text: str) -> str:
    return "".join(text.replace("\a", "").split())


def shown(xml: bytes) -> str:
    root = etree.fromstring(xml, etree.XMLParser(huge_tree=True))
    return squashed("".join(node.text or "" for node in root.iter("{*}t")))


@pytest.mark.parametrize("kind", VALUES)
def test_a_value_is_shown_as_it_is_in_every_part(kind: str) -> None:
    made = Template(EVERYWHERE).render({"x": VALUES[kind]})
    assert made.ready
    parts = members(made.content)
    value = squashed(VALUES[kind])
    assert {name: shown(parts[name]).count(value) for name in PLACES} == PLACES
    Document(io.BytesIO(made.content))


@pytest.mark.parametrize("kind", REFUSED)
def test_a_value_that_no_word_file_can_hold_is_refused_by_name(kind: str) -> None:
    value, character = REFUSED[kind]
    made = Template(EVERYWHERE).render({"x": value})
    said = {
        (problem.code, f"“x” có ký tự điều khiển {character} " in problem.message)
        for problem in made.problems
    }
    assert (said, made.content, made.tier) == ({("value-control", True)}, b"", Tier.NONE)


def test_a_refused_value_deep_in_a_list_is_named_by_its_row() -> None:
    words: dict[str, Any] = {"x": "a", "khach": [{"ten": "A"}, {"ten": "B", "con": [{"ten": "C\0"}]}]}
    source = template(
        "{% for k in khach %}{% for c in k.con|default([]) %}{{ c.ten }}{% endfor %}{% endfor %}"
    )
    (problem,) = Template(source).render(words).problems
    assert "“khach (dòng 2).con (dòng 1).ten”" in problem.message


def test_the_words_are_never_changed() -> None:
    words = {"x": "a\r\nb", "l": [{"k": "\r"}]}
    Template(EVERYWHERE).render(words)
    assert words == {"x": "a\r\nb", "l": [{"k": "\r"}]}


class _No(str):
    """Words that say no."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False


def test_words_that_say_no_are_printed_by_the_fastest_way_and_count_as_no() -> None:
    source = template("[{{ x }}]", "{% if x %}có{% else %}không{% endif %}")
    plain = Template(source).render({"x": _No("Không & <chưa>")})
    assert (plain.tier, texts(plain.content)) == (Tier.PLAIN, ["[Không & <chưa>]", "không"])
