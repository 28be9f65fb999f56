"""What is wrong with a template or its words is said with part, paragraph and table cell."""

import io
from typing import Any

import pytest
from docx.document import Document as WordDocument

from tests.word.templates import Draw, members, runs, table, template, text_box, with_footnote, zipped
from toolkit.problems import BadTemplate
from toolkit.word import Rendered, Template, Tier


def spots(rendered: Rendered) -> list[str]:
    return [problem.place.spot for problem in rendered.problems]


def header(text: str) -> Draw:
    return lambda document: setattr(document.sections[0].header.paragraphs[0], "text", text)


def second_paragraph_of_a_cell(document: WordDocument) -> None:
    table(document, ("a", "b", "c"), ("d", "e", "f")).cell(1, 2).add_paragraph("{{ sai }}")


def after_a_wide_cell(document: WordDocument) -> None:
    made = table(document, ("a", "b", "{{ sai }}"))
    made.cell(0, 0).merge(made.cell(0, 1))


def nested(document: WordDocument) -> None:
    document.add_table(1, 2).cell(0, 1).add_table(2, 1).cell(1, 0).text = "{{ sai }}"


@pytest.mark.parametrize(
    ("source", "spot"),
    [
        (template("a", "{{ sai }}"), "đoạn 2"),
        (template("a", draw=lambda d: table(d, ("a", "b"), ("c", "{{ sai }}"))), "bảng 1 ô B2"),
        (template(draw=second_paragraph_of_a_cell), "bảng 1 ô C2, đoạn 2"),
        (template(draw=after_a_wide_cell), "bảng 1 ô C1"),
        (template(draw=nested), "bảng 1 ô B1, bảng 1 ô A2"),
        (template(draw=lambda d: runs(d, "x {", "{ sa", "i }", "}")), "đoạn 1"),
        (template(draw=lambda d: text_box(d, "ngoài", "{{ sai }}")), "đoạn 1, khung chữ 1, đoạn 1"),
        (template(draw=header("{{ sai }}")), "đầu trang 1, đoạn 1"),
        (with_footnote(template("a"), "{{ sai }}"), "chú thích cuối trang, số 1, đoạn 1"),
        (template("{% for k in sai %}{{ k }}{% endfor %}"), "đoạn 1"),
        (template("{% if sai %}x{% endif %}"), "đoạn 1"),
        (template("{{ dung }}", "{{ sai|upper }}"), "đoạn 2"),
        (template("{% for k in ds %}x{% endfor %}", "{% for k in ds %}{{ k.sai }}{% endfor %}"), "đoạn 2"),
    ],
)
def test_an_unknown_name_is_found_where_it_stands(source: bytes, spot: str) -> None:
    made = Template(source).render({"dung": "x", "ds": [{"ten": "x"}]})
    assert (spots(made), [problem.code for problem in made.problems]) == ([spot], ["tag-unknown"])


def test_names_missing_in_several_parts_are_told_together() -> None:
    source = with_footnote(template("{{ mot }} {{ mot }}", draw=header("{{ hai }}")), "{{ ba }}")
    made = Template(source).render({})
    assert [problem.message.split("“")[1].split("”")[0] for problem in made.problems] == ["mot", "hai", "ba"]


def test_a_name_behind_a_false_condition_is_not_missed() -> None:
    source = template("{% if gap %}{{ sai }}{% endif %}{{ ten }}")
    assert Template(source).render({"gap": False, "ten": "A"}).problems == ()


def test_missing_names_and_bad_values_are_told_together() -> None:
    made = Template(template("{{ sai }} {{ ten }}")).render({"ten": "A\0"})
    assert [problem.code for problem in made.problems] == ["tag-unknown", "value-control"]


def test_a_name_missing_in_a_title_is_told() -> None:
    source = template("x", draw=lambda d: setattr(d.core_properties, "title", "{{ sai }}"))
    assert [problem.code for problem in Template(source).render({}).problems] == ["tag-unknown"]


@pytest.mark.parametrize(
    ("paragraphs", "spot", "around", "detail"),
    [
        (["a", "{% for k in ds %}x"], "đoạn 2", "{% for k in ds %}x", "khối for chưa có endfor"),
        (["{% if a %}", "{% if b %}x{% endif %}"], "đoạn 1", "{% if a %}", "khối if chưa có endif"),
        (["a", "b", "x{% endfor %}"], "đoạn 3", "x{% endfor %}", "thẻ endfor thừa hoặc không có nghĩa"),
        (["{{ ten|hoa }}"], "đoạn 1", "{{ ten|hoa }}", "không có phép “hoa”"),
        (["Ông {{ ho ten }}"], "đoạn 1", "Ông {{ ho ten }}", "thẻ viết sai ở chữ “ten”"),
    ],
)
def test_a_tag_that_cannot_be_read_is_told_in_its_paragraph(
    paragraphs: list[str], spot: str, around: str, detail: str
) -> None:
    made = Template(template(*paragraphs), name="m.docx")
    assert [f"{problem.place}: {problem.message}" for problem in made.faults] == [
        f"m.docx, {spot}: Thẻ viết chưa đúng gần chỗ “{around}” ({detail})."
    ]
    assert made.render({}) == Rendered(content=b"", tier=Tier.NONE, problems=made.faults)


def test_faults_of_several_parts_are_told_together() -> None:
    made = Template(template("{% for k in ds %}", draw=header("{% if a %}")))
    assert [problem.place.spot for problem in made.faults] == ["đoạn 1", "đầu trang 1, đoạn 1"]


@pytest.mark.parametrize(
    ("paragraphs", "words", "codes"),
    [
        (["Ngày  tháng"], {}, []),
        (["Ông {{ ten }} ở"], {"ten": ""}, ["text-double-space"]),
        (["Ông {{ ten }} ở"], {"ten": " A"}, ["text-double-space"]),
        (["Ông {{ ten }} ở"], {"ten": "A "}, ["text-double-space"]),
        (["Ông {{ ten }} ở"], {"ten": "A  B"}, ["text-double-space"]),
        (["{{ ten }} {{ ho }} {{ dem }} x"], {"ten": "A", "ho": "", "dem": "C"}, ["text-double-space"]),
        (["Ông {{ ten }}, ở"], {"ten": ""}, []),
        (["{{ ten }} ở"], {"ten": ""}, []),
        (["a {% if co %}{{ ten }}{% endif %} b"], {"co": False, "ten": ""}, ["text-double-space"]),
        (["Số:\u00a0\u00a0\u00a0-GM"], {}, []),
        (["{{ ten }}\t\t{{ ten }}"], {"ten": ""}, []),
        (["x None y"], {}, []),
        (["{{ ten }}"], {"ten": "None of it"}, ["text-empty-word"]),
        (["{{ ten }}"], {"ten": "Nonel, gian nan, Nam"}, []),
        (["{{ ten }}"], {"ten": "{{ x }}"}, ["value-braces"]),
        (["{{ ten }}{{ ten }}"], {"ten": "{"}, ["value-braces"]),
        (["{_{ ten }_}"], {}, ["text-escaped-tag"]),
        (["{_{ x }_} {{ ten }}"], {"ten": "A"}, ["text-escaped-tag"]),
        (["{% raw %}{{ x }}{% endraw %} {{ ten }}"], {"ten": "A"}, ["text-escaped-tag"]),
    ],
)
def test_what_nobody_wrote_is_found_in_the_finished_text(
    paragraphs: list[str], words: dict[str, Any], codes: list[str]
) -> None:
    made = Template(template(*paragraphs)).render(words)
    assert ([problem.code for problem in made.problems], bool(made.content)) == (codes, True)


def test_a_leftover_is_told_with_its_paragraph_and_the_words_around() -> None:
    made = Template(template("a", "Kính mời ông {{ ten }} dự họp"), name="m.docx").render({"ten": ""})
    (found,) = made.problems
    assert str(found) == (
        "m.docx, đoạn 2: Văn bản có hai dấu cách liền nhau: “Kính mời ông  dự họp”. "
        "Bỏ bớt dấu cách trong mẫu hoặc trong dữ liệu. [text-double-space]"
    )


def test_a_value_that_the_markup_swallows_is_lost_and_told() -> None:
    made = Template(template("{{ ten }}")).render({"ten": _Swallowed()})
    assert [problem.code for problem in made.problems] == ["value-lost"]
    assert not made.ready


class _Swallowed:
    def __html__(self) -> str:
        return "trước<w:br/>sau"


def test_a_file_that_is_cut_off_or_lacks_its_document_is_refused() -> None:
    whole = template("x")
    without = {name: content for name, content in members(whole).items() if name != "word/document.xml"}
    for broken in (whole[: len(whole) // 2], b"", b"PK\3\4", zipped(without), zipped({"a.txt": b"x"})):
        with pytest.raises(BadTemplate, match=r"Mẫu thu\.docx"):
            Template(broken, name="thu.docx")


def test_a_workbook_is_no_template() -> None:
    import openpyxl

    saved = io.BytesIO()
    openpyxl.Workbook().save(saved)
    with pytest.raises(BadTemplate, match=r"so\.xlsx là bảng tính"):
        Template(saved.getvalue(), name="so.xlsx")
