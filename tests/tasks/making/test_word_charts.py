"""Charts in real Word files: Word's own, with a workbook of their own, where the template places them."""

import io
import zipfile
from decimal import Decimal
from pathlib import Path

import docx
import openpyxl
import openxml_audit
from docx.document import Document as WordDocument

from tests.documents.letters import rendered
from tests.documents.plans import example
from tests.real.office import bare, convert, needs_office, pdf_pages
from toolkit.documents import Document
from toolkit.documents.parts.chart import Chart, bar_chart, marked
from toolkit.documents.year_report import year_reports
from toolkit.tasks.making.word_charts import word_charts
from toolkit.word.fill.chart_places import with_charts
from toolkit.word.joining import OneFile

DRAWN = ".//{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
NAMED = ".//{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def year_report() -> Document:
    plan = example()
    (report,) = year_reports(plan, plan.annual_plans[0])
    return report


def letter(*paragraphs: str) -> WordDocument:
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    return document


def saved(document: WordDocument) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def two_charts() -> tuple[Chart, ...]:
    seats = [("Cầu Kè", (2, 0)), ("Trà Cú & Duyên Hải", (1, 1))]
    return marked(
        [
            bar_chart("Dự họp", ("Có mặt", "Vắng"), seats),
            bar_chart("Dư nợ", ("Triệu đồng",), [("Cầu Kè", (Decimal(1250),)), ("Trà Cú", (7,))]),
        ]
    )


def test_each_chart_of_a_paper_is_edited_by_a_workbook_with_the_same_numbers() -> None:
    report = year_report()
    content = rendered(report)
    told = [one.get("descr") for one in docx.Document(io.BytesIO(content)).element.iterfind(NAMED)]
    assert told == [one.told for one in report.charts]
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert "\ue022" not in package.read("word/document.xml").decode()
        for number, chart in enumerate(report.charts, start=1):
            book = openpyxl.load_workbook(io.BytesIO(package.read(f"word/embeddings/bieu-do-{number}.xlsx")))
            rows = list(book.worksheets[0].iter_rows(values_only=True))
            assert rows[0] == (None, *(one.name for one in chart.series))
            numbers = zip(*(one.values for one in chart.series), strict=True)
            assert rows[1:] == [
                (name, *map(float, values)) for name, values in zip(chart.names, numbers, strict=True)
            ]
            book.close()


def test_a_template_without_a_place_gets_no_chart() -> None:
    content = saved(letter("Báo cáo không có biểu đồ"))
    assert with_charts(content, word_charts(two_charts())) == content


def test_a_chart_stands_where_the_mark_stands_and_the_words_around_it_stay() -> None:
    first, second = two_charts()
    document = letter(f"Xem {second.mark} dưới đây", f"{first.mark}{second.mark}")
    document.sections[0].header.paragraphs[0].add_run(first.mark).bold = True
    made = docx.Document(io.BytesIO(with_charts(saved(document), word_charts((first, second)))))
    assert [one.text for one in made.paragraphs] == ["Xem  dưới đây", ""]
    assert [one.get("descr") for one in made.element.iterfind(NAMED)] == [
        second.told,
        first.told,
        second.told,
    ]
    header = made.sections[0].header
    (shown,) = header._element.iterfind(DRAWN)
    relation = shown.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")
    assert "Trà Cú &amp; Duyên Hải" in header.part.related_parts[relation].blob.decode()


@needs_office
def test_libreoffice_prints_names_and_numbers_with_vietnams_points(tmp_path: Path) -> None:
    (tmp_path / "thu.docx").write_bytes(
        with_charts(saved(letter(*(one.mark for one in two_charts()))), word_charts(two_charts()))
    )
    convert([tmp_path / "thu.docx"], "pdf", tmp_path)
    words = bare(" ".join(pdf_pages(tmp_path / "thu.pdf")))
    for expected in ("Có mặt", "Vắng", "Cầu Kè", "1.250"):
        assert bare(expected) in words


def test_papers_bound_into_one_file_keep_their_charts_each_with_its_workbook(tmp_path: Path) -> None:
    first, second = two_charts()
    path = tmp_path / "bo-in.docx"
    with OneFile(path) as bound:
        for charts in ((first, second), (second,)):
            marks = [one.mark for one in charts]
            bound.add(with_charts(saved(letter(*marks)), word_charts(charts)))
    assert [one.get("descr") for one in docx.Document(str(path)).element.iterfind(NAMED)] == [
        first.told,
        second.told,
        second.told,
    ]
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        drawn = [name for name in names if name.startswith("word/charts/chart")]
        assert len(drawn) == len([name for name in names if name.startswith("word/embeddings/")]) >= 2
    assert openxml_audit.OpenXmlValidator().validate(str(path)).errors == []
