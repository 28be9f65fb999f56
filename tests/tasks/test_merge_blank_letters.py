"""Letters of which a template's conditions leave nothing are held back and told; so are rows left out."""

from pathlib import Path

import pytest

from tests.word.field_codes import add, runs
from tests.word.field_codes import template as fields
from tests.word.templates import picture, template
from toolkit.tasks.merge import Wish, merge
from toolkit.tasks.outcome import Outcome

TABLE = "Tên;Loại\nAn;A\nBình;B\n"
BLANK = (
    "{place}: Văn bản của dòng này không có chữ nào nên không được làm: "
    "điều kiện của mẫu bỏ hết nội dung, hoặc mọi ô cần điền đều trống. "
    "Xem lại điều kiện IF của mẫu và các ô của dòng này; "
    "nếu không cần văn bản cho dòng này, hãy bỏ dòng bằng --where. [merge-letter-blank]"
)


def merged(folder: Path, content: bytes, wish: Wish | None = None) -> Outcome:
    (folder / "m.docx").write_bytes(content)
    (folder / "b.csv").write_text(TABLE, encoding="utf-8")
    return merge(folder / "m.docx", folder / "b.csv", wish)


def said(outcome: Outcome) -> list[str]:
    return [str(one) for one in outcome.problems]


@pytest.mark.parametrize(
    "content",
    [
        template("{%p if loai == 'A' %}", "Gửi {{ ten }}", "{%p endif %}"),
        template("{% if loai == 'A' %}Gửi {{ ten }}{% endif %}"),
        fields('{ IF { MERGEFIELD Loại } = "A" "Gửi { MERGEFIELD Tên }" "" }'),
    ],
)
def test_a_letter_emptied_by_its_conditions_is_held_back(tmp_path: Path, content: bytes) -> None:
    outcome = merged(tmp_path, content)
    assert (said(outcome), len(outcome.files)) == ([BLANK.format(place="b!A3")], 1)
    bound = merged(tmp_path, content, Wish(one_file=tmp_path / "tat-ca.docx"))
    assert said(bound) == said(outcome)


@pytest.mark.parametrize(
    "content",
    [
        template("Kính gửi:", "{%p if loai == 'A' %}", "{{ ten }}", "{%p endif %}"),
        template("{%p if loai == 'A' %}", "{{ ten }}", "{%p endif %}", draw=picture),
        template("{%p if loai == 'A' %}", "{{ ten }}", "{%p else %}", "Mời cả nhà", "{%p endif %}"),
        template(draw=lambda d: setattr(d.sections[0].header.paragraphs[0], "text", "{{ ten }} {{ loai }}")),
    ],
)
def test_a_letter_that_keeps_something_is_made(tmp_path: Path, content: bytes) -> None:
    outcome = merged(tmp_path, content)
    assert (said(outcome), len(outcome.files)) == ([], 2)


def numbered(*paragraphs: str) -> bytes:
    """A template whose body ends with the number of the page."""
    number = "{ PAGE \\* MERGEFORMAT }"
    return template(*paragraphs, draw=lambda document: add(document.add_paragraph(), runs(number)))


def test_a_letter_of_which_a_page_number_alone_is_left_is_blank(tmp_path: Path) -> None:
    outcome = merged(tmp_path, numbered("{%p if loai == 'A' %}", "Gửi {{ ten }}", "{%p endif %}"))
    assert (said(outcome), len(outcome.files)) == ([BLANK.format(place="b!A3")], 1)


def test_a_page_number_below_words_that_stay_is_no_blank_letter(tmp_path: Path) -> None:
    outcome = merged(tmp_path, numbered("{%p if loai == 'A' %}", "{{ ten }}", "{%p endif %}", "Mời dự"))
    assert (said(outcome), len(outcome.files)) == ([], 2)


def test_rows_that_the_template_leaves_out_are_told(tmp_path: Path) -> None:
    outcome = merged(tmp_path, fields('{ SKIPIF { MERGEFIELD Loại } = "B" }Gửi { MERGEFIELD Tên }'))
    assert (said(outcome), len(outcome.files)) == (
        [
            (
                "b!A3: Trường SKIPIF của mẫu bỏ qua 1 dòng (dòng 3); các dòng đó không có văn bản. "
                "Không phải làm gì; nếu cần văn bản cho các dòng đó, sửa điều kiện của trường SKIPIF. "
                "[merge-rows-skipped]"
            )
        ],
        1,
    )
