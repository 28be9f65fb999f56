"""Merges of many records: labels with NEXT, NEXTIF and SKIPIF, and the numbers of records."""

import io
from collections.abc import Iterator

from docx import Document
from docx.document import Document as WordDocument

from tests.word.field_codes import add, parts, runs, template, with_parts
from tests.word.mailmerge.test_field_shapes import BOX, xml_paragraphs
from tests.word.templates import texts
from toolkit.word.mailmerge.merge_template import MergeFields


def people(*names: str) -> list[dict[str, str]]:
    return [{"ten": name} for name in names]


def labels(
    first: str = "", between: str = "{ NEXT }", code: str = "{ MERGEFIELD ten } { MERGEREC }"
) -> bytes:
    def draw(document: WordDocument) -> None:
        for at, cell in enumerate(document.add_table(2, 2)._cells):
            add(cell.paragraphs[0], runs((between if at else first) + code))

    return template(draw=draw)


def cells(content: bytes) -> list[str]:
    return [cell.text for cell in Document(io.BytesIO(content)).tables[0]._cells]


def test_labels_take_the_records_one_after_another_and_the_last_sheet_stays_blank() -> None:
    merged = list(MergeFields(labels()).documents(people("A", "B", "C", "D", "E")))
    assert [cells(one.rendered.content) for one in merged] == [
        ["A 1", "B 2", "C 3", "D 4"],
        ["E 5", " ", " ", " "],
    ]
    assert [(one.number, len(one.records)) for one in merged] == [(1, 4), (5, 1)]


def test_records_are_taken_from_a_stream_only_when_they_are_needed() -> None:
    taken: list[str] = []

    def stream() -> Iterator[dict[str, str]]:
        for name in "ABCDEFGH":
            taken.append(name)
            yield {"ten": name}

    documents = MergeFields(labels()).documents(stream())
    next(documents)
    assert taken == ["A", "B", "C", "D"]


def test_nextif_goes_on_only_when_its_condition_holds() -> None:
    content = labels(between='{ NEXTIF { MERGEFIELD ten } = "A*" }', code="{ MERGEFIELD ten }")
    merged = list(MergeFields(content).documents(people("A1", "A2", "B", "C")))
    assert [cells(one.rendered.content) for one in merged] == [["A1", "A2", "B", "B"], ["C", "C", "C", "C"]]


def test_skipif_makes_no_document_and_mergeseq_counts_only_those_that_are() -> None:
    content = template('{ SKIPIF { MERGEFIELD ten } = "" }{ MERGEFIELD ten }: { MERGEREC }/{ MERGESEQ }')
    merged = list(MergeFields(content).documents(people("A", "", "C")))
    assert [one.skipped for one in merged] == [False, True, False]
    assert [texts(one.rendered.content) for one in merged if not one.skipped] == [["A: 1/1"], ["C: 3/2"]]
    assert (merged[1].rendered.content, merged[1].rendered.problems) == (b"", ())


def test_headers_show_the_first_record_of_a_sheet() -> None:
    def draw(document: WordDocument) -> None:
        add(document.sections[0].header.paragraphs[0], runs("{ MERGEFIELD ten }"))

    content = template("{ MERGEFIELD ten }{ NEXT }{ MERGEFIELD ten }", draw=draw)
    made = Document(io.BytesIO(next(MergeFields(content).documents(people("A", "B"))).rendered.content))
    assert (made.paragraphs[0].text, made.sections[0].header.paragraphs[0].text) == ("AB", "A")


def test_both_forms_of_a_text_box_show_the_same_records() -> None:
    box = runs("{ NEXT }{ MERGEFIELD ten }")

    def draw(document: WordDocument) -> None:
        for _ in range(2):
            add(document.add_paragraph(), BOX.format(box, box))

    merged = next(MergeFields(template("{ MERGEFIELD ten }", draw=draw)).documents(people("A", "B", "C")))
    shown = xml_paragraphs(parts(merged.rendered.content)["word/document.xml"])
    assert [text for text in shown if len(text) == 1] == ["A", "B", "B", "C", "C"]


def test_one_record_alone_leaves_the_other_labels_blank() -> None:
    assert cells(MergeFields(labels()).render({"ten": "A"}, number=7).content) == ["A 7", " ", " ", " "]


def test_records_with_other_columns_find_theirs_again() -> None:
    merge = MergeFields(template("{ MERGEFIELD Ten }"))
    assert [texts(merge.render(record).content) for record in ({"ten": "A"}, {"TÊN": "B", "x": ""})] == [
        ["A"],
        ["B"],
    ]


def as_kind(content: bytes, kind: str) -> bytes:
    merge = f'<w:mailMerge><w:mainDocumentType w:val="{kind}"/></w:mailMerge><w:zoom'
    return with_parts(content, {"word/settings.xml": lambda xml: xml.replace("<w:zoom", merge, 1)})


def test_a_directory_is_one_document_with_all_records() -> None:
    def draw(document: WordDocument) -> None:
        add(document.sections[0].header.paragraphs[0], runs("Từ { MERGEFIELD ten }"))

    code = '{ SKIPIF { MERGEFIELD ten } = "" }{ MERGESEQ }. { MERGEFIELD ten }'
    merge = MergeFields(as_kind(template(code, draw=draw), "catalog"))
    (merged,) = merge.documents(people("A", "", "C & D"))
    made = Document(io.BytesIO(merged.rendered.content))
    assert [paragraph.text for paragraph in made.paragraphs] == ["1. A", "2. C & D"]
    assert made.sections[0].header.paragraphs[0].text == "Từ A"
    assert (len(made.sections), len(merged.records)) == (1, 3)
    assert list(merge.documents([])) == []


def test_a_directory_with_a_bad_value_is_no_document() -> None:
    merge = MergeFields(as_kind(template("{ MERGEFIELD ten }"), "catalog"))
    (merged,) = merge.documents(people("A", "B\x01"))
    assert ([p.code for p in merged.rendered.problems], merged.rendered.content) == (["value-control"], b"")
