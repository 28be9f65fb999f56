"""A template is filled strictly, and says where it is wrong."""

import io

import pytest
from docx import Document
from docx.document import Document as WordDocument

from tests.word.templates import template, texts
from toolkit.problems import BadTemplate, FileMissing
from toolkit.word import Properties, Rendered, Template


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
    source = template("{{ ten }}", draw=lambda d: setattr(d.core_properties, "title", "Thư {{ ten }}"))
    made = Template(source).render({"ten": "A & B"}, properties=Properties(subject="chữ " * 90))
    core = Document(io.BytesIO(made.content)).core_properties
    assert (core.title, core.subject) == ("Thư A & B", "chữ " * 62 + "chữ…")


def test_the_same_words_give_the_same_bytes() -> None:
    source = template("{{ ten }}")
    assert Template(source).render({"ten": "A"}).content == Template(source).render({"ten": "A"}).content


def test_the_names_of_a_loop_are_told_with_their_list() -> None:
    source = template("{{ ten }}{% for k in khach %}{{ k.ho_ten }}{% if k.gap %}!{% endif %}{% endfor %}")
    assert Template(source).tags() == {"ten", "khach", "khach.ho_ten", "khach.gap"}


def doubled(text: str) -> str:
    return f"{text} và {text}"


def test_a_programs_own_filters_may_be_used() -> None:
    made = Template(template("{{ ten|doi }}, {{ ten }}"), filters={"doi": doubled})
    assert texts(made.render({"ten": "A & B"}).content) == ["A & B và A & B, A & B"]


def test_a_filter_that_is_not_given_is_a_fault_even_when_another_run_had_it() -> None:
    source = template("{{ ten|doi }}")
    Template(source, filters={"doi": doubled})
    assert [problem.code for problem in Template(source).faults] == ["tag-syntax"]


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
