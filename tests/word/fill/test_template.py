"""A template is filled strictly, and says where it is wrong."""

import io
import re
import zipfile

import pytest
from docx import Document
from docx.document import Document as WordDocument

from tests.word.templates import members, template, texts, zipped
from toolkit.problems import BadTemplate, FileMissing
from toolkit.word import Rendered, Template


def said(rendered: Rendered) -> list[str]:
    return [str(problem) for problem in rendered.problems]


def test_values_stand_where_their_tags_stood() -> None:
    made = Template(template("Kính gửi: {{ ten }}", "{% if gap %}Gấp.{% endif %}")).render(
        {"ten": "Nguyễn Văn A & <con>", "gap": True}
    )
    assert (texts(made.content), said(made)) == (["Kính gửi: Nguyễn Văn A & <con>", "Gấp."], [])


def test_every_unknown_name_is_reported_at_once_with_its_place_and_the_nearest_name() -> None:
    def table(document: WordDocument) -> None:
        document.add_table(2, 2).cell(1, 1).text = "{{ chuc_vu }}"

    made = Template(template("Ngày", "Gửi {{ tenn }}", draw=table), name="giay-moi.docx").render({"ten": "A"})
    first, second = said(made)
    assert first == (
        "giay-moi.docx, đoạn 2: Mẫu dùng tên “tenn” nhưng dữ liệu không có tên này. "
        "Có phải ý là “ten”? Sửa tên trong thẻ của mẫu. [tag-unknown-near]"
    )
    assert second == (
        "giay-moi.docx, bảng 1 ô B2: Mẫu dùng tên “chuc_vu” nhưng dữ liệu không có tên này. "
        "Sửa tên trong thẻ của mẫu, hoặc bổ sung dữ liệu cho tên này. [tag-unknown]"
    )
    assert made.content == b""


def test_a_control_character_is_refused_with_the_name_of_its_value() -> None:
    made = Template(template("{% for k in khach %}{{ k.ten }}{% endfor %}"), name="m.docx").render(
        {"khach": [{"ten": "A"}, {"ten": "B\x01C"}]}
    )
    (found,) = said(made)
    assert found == (
        "m.docx: Giá trị của “khach (dòng 2).ten” có ký tự điều khiển U+0001 ở gần “B·C”, "
        "Word không mở được. Gõ lại giá trị này, hoặc dán lại dưới dạng văn bản thuần. [value-control]"
    )


@pytest.mark.parametrize("empty", [None, float("nan")])
def test_a_value_that_is_no_word_is_refused(empty: object) -> None:
    made = Template(template("{{ ten }}")).render({"ten": empty})
    assert ([problem.code for problem in made.problems], made.content) == (["value-empty"], b"")


def test_braces_in_a_value_are_text_and_only_warned_of() -> None:
    made = Template(template("{{ ten }}")).render({"ten": "{{ 7*7 }}"})
    assert (texts(made.content), [p.code for p in made.problems], made.ready) == (
        ["{{ 7*7 }}"],
        ["value-braces"],
        True,
    )


def test_properties_are_escaped_once_and_cut_at_a_word() -> None:
    source = template("{{ ten }}", draw=lambda d: setattr(d.core_properties, "subject", "Thư {{ ten }}"))
    made = Template(source).render({"ten": "A & B"}, title="chữ " * 90)
    core = Document(io.BytesIO(made.content)).core_properties
    assert (core.subject, core.title) == ("Thư A & B", "chữ " * 62 + "chữ…")


def test_the_same_words_give_the_same_bytes() -> None:
    source = template("{{ ten }}")
    assert Template(source).render({"ten": "A"}).content == Template(source).render({"ten": "A"}).content


def test_the_names_of_a_loop_are_told_with_their_list() -> None:
    source = template("{{ ten }}{% for k in khach %}{{ k.ho_ten }}{% if k.gap %}!{% endif %}{% endfor %}")
    assert Template(source).tags() == {"ten", "khach", "khach.ho_ten", "khach.gap"}


def test_the_names_of_a_part_that_cannot_be_read_are_left_out() -> None:
    source = template(
        "{% for k in ds %}",
        draw=lambda d: setattr(d.sections[0].header.paragraphs[0], "text", "{{ ten }}"),
    )
    assert Template(source).tags() == {"ten"}


def test_a_missing_file_and_a_file_that_is_not_word_are_named() -> None:
    with pytest.raises(FileMissing, match=r"Không tìm thấy khong-co\.docx"):
        Template("khong-co.docx")
    with pytest.raises(BadTemplate, match="không phải tệp Word"):
        Template(b"not a zip")


def test_a_header_that_stands_under_two_relations_is_filled_once() -> None:
    source = members(
        template("x", draw=lambda d: setattr(d.sections[0].header.paragraphs[0], "text", "{{ ten }}"))
    )
    relations, body = source["word/_rels/document.xml.rels"].decode(), source["word/document.xml"].decode()
    header = next(one for one in re.findall("<Relationship [^>]*>", relations) if "header1.xml" in one)
    known = re.findall('Id="([^"]*)"', header)[0]
    twice = relations.replace(header, header + header.replace(f'"{known}"', '"rIdSame"'))
    kinds = (("first", "rIdSame"), ("default", known))
    both = "".join(f'<w:headerReference w:type="{kind}" r:id="{one}"/>' for kind, one in kinds)
    shown = re.sub("<w:headerReference[^>]*/>", both, body)
    changed = zipped(
        {**source, "word/_rels/document.xml.rels": twice.encode(), "word/document.xml": shown.encode()}
    )
    made = Template(changed).render({"ten": "A & B"})
    with zipfile.ZipFile(io.BytesIO(made.content)) as package:
        names = package.namelist()
    assert (made.problems, len(names), "A &amp; B" in members(made.content)["word/header1.xml"].decode()) == (
        (),
        len(set(names)),
        True,
    )


def test_a_link_that_the_template_does_not_hold_is_refused_with_its_name() -> None:
    link = '<w:hyperlink r:id="rId99"><w:r><w:t>xem</w:t></w:r></w:hyperlink>'
    made = Template(template("{{r x|safe }}")).render({"x": link})
    assert [(one.code, "rId99" in one.message) for one in made.problems] == [("template-broken", True)]
